"""Says below an answer what another edition of its report has of the same figures: the same, or something else.

In: an answer, the editions of reports and the store. Out: the answer with a source more for each figure, or with the
other figure beside it. For example after "4 646 tkr [1]" the line "Annat belopp i bokslut-utkast.txt (preliminär):
utfall 2031, Växeln: 4 546 tkr [2]".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.evidence.editions import Editions, name_fact
from assistant.records import OVERVIEWS, Answer, Language, Outcome
from assistant.writing.answer import figures_of
from assistant.writing.citing import Line, Part, line, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_figure, to_sign_word, to_what
from ingest.records import Figure, Report
from ingest.store import Store

MOST_SAME: Final = 4  # sources that only repeat what is shown
MOST_OTHER: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionPhrases:
    """The phrases of one language; the names say where they stand."""

    same: str
    other: str
    more: str
    unordered: str


EDITION_PHRASES: Final = {
    Language.SWEDISH: EditionPhrases(
        same="Samma i {edition}:",
        other="Annat belopp i {edition}:",
        more="- … och fler",
        unordered="Två versioner av rapporten är inlästa. De skiljer sig åt, och ingen av dem säger vilken som gäller.",
    ),
    Language.ENGLISH: EditionPhrases(
        same="The same in {edition}:",
        other="Another amount in {edition}:",
        more="- … and more",
        unordered="Two versions of the report are stored. They differ, and neither says which one is valid.",
    ),
}


def with_editions(answer: Answer, editions: Sequence[Editions], store: Store) -> Answer:
    """Return the answer with what the other editions say of its figures; CONFLICTING where none is known as valid."""
    names = {name: group for group in editions for name in group.names}
    shown = [figure for figure in answer.figures if figure.location.report in names]
    own = {figure.location.report for figure in shown}
    lines: list[Line] = []
    is_doubtful = False
    for group in dict.fromkeys(names[figure.location.report] for figure in shown):
        for edition in group.names:
            if edition in own:
                continue
            of_group = [figure for figure in shown if figure.location.report in group.names]
            added, differs = _beside(of_group, edition, answer, store)
            if differs and not group.is_ordered:
                is_doubtful = True
                added = [line(EDITION_PHRASES[answer.language].unordered), *added]
            lines += added
    if not lines:
        return answer
    text, citations = write_lines(lines, store, first=len(answer.citations) + 1)
    leads = is_doubtful and answer.outcome is Outcome.ANSWERED
    return replace(
        answer,
        outcome=Outcome.CONFLICTING if leads else answer.outcome,
        text=f"{answer.text}\n\n{text}",
        figures=(*answer.figures, *figures_of(lines)),
        citations=(*answer.citations, *citations),
        names=(*answer.names, *(name for group in editions for name in group.names)),
    )


def _beside(shown: Sequence[Figure], edition: str, answer: Answer, store: Store) -> tuple[list[Line], bool]:
    """Return the lines on what an edition has of the figures that are shown, and whether any of it differs."""
    phrases, language = EDITION_PHRASES[answer.language], answer.language
    pairs = _pair(shown, edition, store)
    name = _describe(store.catalogue()[edition], language)
    other = [theirs for ours, theirs in pairs if (ours.amount, ours.text) != (theirs.amount, theirs.text)]
    if other:
        more = [line(phrases.more)] if len(other) > MOST_OTHER else []
        items = [line("- ", *_item(figure, language)) for figure in other[:MOST_OTHER]]
        return [line(phrases.other.format(edition=name)), *items, *more], True
    is_list = answer.plan.operation in OVERVIEWS
    same: list[Part] = [theirs for _, theirs in pairs[:MOST_SAME]]
    return ([line(phrases.same.format(edition=name), *same)] if same and not is_list else []), False


def _pair(shown: Sequence[Figure], edition: str, store: Store) -> list[tuple[Figure, Figure]]:
    """Return each shown figure with that of the same fact in an edition, where the edition tells it in one way."""
    labels = tuple({figure.label for figure in shown})
    theirs = store.figures(reports=(edition,), labels=labels)
    pairs: list[tuple[Figure, Figure]] = []
    for figure in shown:
        fitting = [other for other in theirs if name_fact(other) == name_fact(figure)]
        in_table = [other for other in fitting if other.caption == figure.caption] or fitting
        if len({other.text for other in in_table}) == 1:
            pairs.append((figure, in_table[0]))
    return pairs


def _item(figure: Figure, language: Language) -> tuple[Part, ...]:
    sign = to_sign_word(figure, language)
    amount = to_figure(figure, language) + (f" ({sign})" if sign else "")
    return f"{to_what(figure, language)}, {figure.label}: {amount}", figure


def _describe(report: Report, language: Language) -> str:
    """Return the name of an edition's file, with what it says of itself and the day it was published."""
    told = [PHRASES[language].statuses[report.status], report.published.isoformat() if report.published else ""]
    said = ", ".join(part for part in told if part)
    return f"{report.name} ({said})" if said else report.name
