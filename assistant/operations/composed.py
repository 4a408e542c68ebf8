"""What an operation has to say, before its sources are numbered: lines, derivations, choices, how it ended.

In: an outcome and lines. Out: a `Composed` record. For example a sum has a leading line, a table of its terms and a
line with the expression.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.evidence.twins import contradicts, find_twins
from assistant.linking.rows import RowFigures
from assistant.operations.calculate import Obstacle, Reason, Result
from assistant.operations.operation_phrases import DECIMAL_WORDS, OPERATION_PHRASES
from assistant.records import Derivation, Language, Offer, Option, Outcome
from assistant.writing.citing import Line, Part, line
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_amount, to_expression, to_figure, to_label, to_place, to_sign_word, to_what
from ingest.records import Amount, Figure, Report

_GENERAL = (
    *(Reason.UNITS, Reason.PERCENTAGES, Reason.TOO_FEW, Reason.SAME_TERM, Reason.PARENT_AND_PART, Reason.NO_PART),
    *(Reason.KINDS, Reason.SPANS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """The lines of an answer with the derivations that its numbers rest on, and the choices that it offers.

    `ordered` are the figures of a ranking in their order, those after the ones that are shown too.
    """

    outcome: Outcome
    lines: tuple[Line, ...]
    derivations: tuple[Derivation, ...] = ()
    names: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    offers: tuple[Offer, ...] = ()
    ordered: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The language of an answer and the reports that it is about, for what names a figure.

    `also` holds, by the key of a figure, the same fact printed once more in its report.
    """

    language: Language
    reports: Mapping[str, Report]
    also: Mapping[str, Figure] = field(default_factory=dict)

    def amount(self, figure: Figure) -> str:
        """Return the figure's amount as it is written, or the cell as printed where it cannot be read."""
        return to_figure(figure, self.language)

    def signed(self, figure: Figure) -> str:
        """Return the amount with whether it is a surplus or a deficit, where its table tells."""
        word = to_sign_word(figure, self.language)
        return f"{self.amount(figure)} ({word})" if word else self.amount(figure)

    def what(self, figure: Figure) -> str:
        """Return the measure and period of a figure."""
        return to_what(figure, self.language)

    def place(self, figure: Figure) -> str:
        """Return whose report the figure stands in."""
        return to_place(self.reports[figure.location.report])

    def name(self, figure: Figure) -> str:
        """Return how the figure's row is named: its label; a total or a part by its table or the row above as well."""
        context = figure.parent or (figure.caption if figure.is_total else "")
        if not context or context.casefold() in figure.label.casefold():
            return to_label(figure.label)
        return f"{to_label(figure.label)} ({context})"

    def result(self, derivation: Derivation) -> str:
        """Return the value of a derivation with its unit."""
        return to_amount(Amount(value=derivation.value, unit=derivation.unit), self.language)


def term_table(figures: Sequence[Figure], words: Words) -> list[Line]:
    """Return the terms of an operation as a table, each with its source."""
    phrases = OPERATION_PHRASES[words.language]
    places = {words.place(figure) for figure in figures}
    lines = [line(f"| {phrases.item} | {phrases.what} | {phrases.amount} |"), line("|---|---|---:|")]
    for figure in figures:
        place = f", {words.place(figure)}" if len(places) > 1 else ""
        what = cell_text(f"{words.what(figure)}{place}")
        twin = words.also.get(figure.key)
        again: tuple[Part, ...] = (twin,) if twin else ()
        lines.append(line(f"| {cell_text(words.name(figure))} | {what} | {words.signed(figure)}", figure, *again, " |"))
    return lines


def contradictions(figures: Sequence[Figure], rows: Sequence[RowFigures], words: Words) -> list[Line]:
    """Return where the report prints another value of one of the figures, in a row of the same name."""
    lines: list[Line] = []
    for figure in figures:
        own = next((row for row in rows if figure in row.figures), None)
        twins = find_twins(own, [row for row in rows if row.key.report == own.key.report]) if own else ()
        others = [other for twin in twins for other in twin.figures if contradicts(figure, other)]
        if others:
            text = PHRASES[words.language].conflict_values.format(label=to_label(figure.label))
            lines.append(line(f"{text} ", *marked(figure, words), " · ", *marked(others[0], words)))
    return lines


def cell_text(text: str) -> str:
    """Return text that may stand in a cell of a Markdown table."""
    return text.replace("|", "/")


def expression_lines(derivations: Sequence[Derivation], words: Words) -> list[Line]:
    """Return how each derivation was computed, and to how many decimals it was rounded."""
    phrases = OPERATION_PHRASES[words.language]
    lines = [
        line(
            phrases.computed.format(
                expression=to_expression(found.expression, words.language), result=words.result(found)
            )
        )
        for found in dict.fromkeys(derivations)
    ]
    rounded = sorted({found.decimals for found in derivations if found.decimals is not None})
    known = [DECIMAL_WORDS[words.language][count] for count in rounded if count in DECIMAL_WORDS[words.language]]
    if known:
        lines.append(line(phrases.rounded.format(decimals=", ".join(known))))
    return lines


def obstacle_lines(obstacle: Obstacle, words: Words) -> list[Line]:
    """Return why nothing was computed."""
    return [line(OPERATION_PHRASES[words.language].reasons[obstacle.reason])]


def is_general(obstacle: Obstacle) -> bool:
    """Whether an obstacle leaves nothing to answer with: it is not only a percentage that cannot be computed."""
    return obstacle.reason in _GENERAL


def derivations_of(*results: Result | None) -> tuple[Derivation, ...]:
    """Return those of some results that are derivations."""
    return tuple(found for found in results if isinstance(found, Derivation))


def bold(text: str) -> str:
    """Return text in bold."""
    return f"**{text}**"


def marked(figure: Figure, words: Words) -> tuple[Part, ...]:
    """Return a figure's amount with its source."""
    return (words.signed(figure), figure)
