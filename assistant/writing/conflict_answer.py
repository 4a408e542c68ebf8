"""Writes where a report contradicts itself: both figures, where each stands, and which one the sums support.

In: a plan, an assessment that found a conflict, and the reports. Out: `Shown`, lines and the computed numbers in them.
For example a total printed as 63 tkr is shown with its cell, and beside it the sum of its rows, 71 805 tkr.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assistant.evidence.assess import Assessment
from assistant.evidence.contradictions import Contradiction, find_supported
from assistant.records import Derivation, Language, Plan
from assistant.writing.citing import Line, Part, line, quote
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_amount, to_expression, to_figure, to_label, to_place, to_sign_word, to_what
from ingest.records import Amount, Figure, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictPhrases:
    """The phrases of one language; the names say where they stand."""

    lead: str
    damaged: str
    sums: str
    makes: str
    differs: str
    text: str
    dates: str


CONFLICT_PHRASES: Final = {
    Language.SWEDISH: ConflictPhrases(
        lead="Rapporten motsäger sig själv om {label}.",
        damaged="Cellen är tryckt som ”{text}” och kan inte läsas som ett belopp.",
        sums="- Summan av raderna i samma kolumn är **{value}**: {expression}, av",
        makes="- Av radens övriga belopp följer **{value}**: {expression}, ur",
        differs="Skillnaden är {difference}. Det uträknade stämmer med resten av tabellen, så det tryckta är troligen "
        "ett fel.",
        text="Texten anger motsatt tecken:",
        dates="Rapporten motsäger sig själv: samma händelse dateras olika på två ställen.",
    ),
    Language.ENGLISH: ConflictPhrases(
        lead="The report contradicts itself on {label}.",
        damaged="The cell is printed as ”{text}” and cannot be read as an amount.",
        sums="- The sum of the rows of that column is **{value}**: {expression}, of",
        makes="- The other amounts of the row imply **{value}**: {expression}, from",
        differs="The difference is {difference}. The computed one agrees with the rest of the table, so "
        "the printed one is probably a misprint.",
        text="The text gives it the opposite sign:",
        dates="The report contradicts itself: the same event is dated differently in two places.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Lines of an answer with the computed numbers that they hold."""

    lines: tuple[Line, ...]
    derivations: tuple[Derivation, ...] = ()


def show_conflict(plan: Plan, assessment: Assessment, reports: Mapping[str, Report]) -> Shown:
    """Return the figures or words that contradict each other, each with its source."""
    if assessment.contradiction and (len(assessment.conflict) < 2):
        return show_contradiction(assessment.contradiction, plan.language, reports)
    phrases = PHRASES[plan.language]
    if not assessment.conflict:
        quotes = (quote(hit.passage, hit.quote) for hit in assessment.texts)
        lead = CONFLICT_PHRASES[plan.language].dates if len(assessment.texts) > 1 else phrases.same_year
        return Shown(lines=(line(lead), *quotes))
    first = assessment.conflict[0]
    if first.amount is None:
        place = to_place(reports[first.location.report])
        damaged = line(phrases.damaged.format(text=first.text), first)
        return Shown(lines=(damaged, line(f"{to_what(first, plan.language)}, {to_label(first.label)}, {place}")))
    lines = [line(phrases.conflict_values.format(label=to_label(first.label)))]
    beside = [figure for found in assessment.rows[:1] for figure in found.choice.asked if figure.amount]
    shown = dict.fromkeys((*assessment.conflict, *beside))  # what else was asked for is no less asked for
    lines += [_show_figure(figure, plan.language, reports) for figure in shown]
    rows = [row for found in assessment.rows for row in (found.choice.row, *found.twins)]
    supported = find_supported(assessment.conflict, rows)
    if supported and supported.amount:
        lines.append(line(phrases.conflict_fits.format(value=to_amount(supported.amount, plan.language)), supported))
    return Shown(lines=tuple(lines))


def _show_figure(figure: Figure, language: Language, reports: Mapping[str, Report]) -> Line:
    amount = to_figure(figure, language)
    word = to_sign_word(figure, language)
    sign = f" ({word})" if word else ""
    place = to_place(reports[figure.location.report])
    return line(
        f"- **{amount}**{sign}",
        figure,
        f" – {to_what(figure, language)}, {to_label(figure.label)} ({figure.caption}), {place}",
    )


def show_contradiction(found: Contradiction, language: Language, reports: Mapping[str, Report]) -> Shown:
    """Return a printed figure and what speaks against it, each with its source, and what it must be instead."""
    phrases = CONFLICT_PHRASES[language]
    figure = found.figure
    lines = [line(phrases.lead.format(label=to_label(figure.label))), _show_figure(figure, language, reports)]
    if figure.amount is None:
        lines = [line(phrases.damaged.format(text=figure.text)), lines[1]]
    if found.passage:
        if found.implied:
            lines.append(_show_implied(found.implied, figure, language))
        lines += [line(phrases.text), quote(found.passage, found.quote)]
        return Shown(lines=tuple(lines), derivations=(found.implied,) if found.implied else ())
    if found.implied is None:
        return Shown(lines=tuple(lines))
    lines.append(_show_implied(found.implied, figure, language))
    if figure.amount is None:
        return Shown(lines=tuple(lines), derivations=(found.implied,))
    difference = _subtract(found.implied, figure)
    told = to_amount(Amount(value=difference.value, unit=difference.unit), language)
    lines.append(line(phrases.differs.format(difference=told)))
    return Shown(lines=tuple(lines), derivations=(found.implied, difference))


def _show_implied(implied: Derivation, figure: Figure, language: Language) -> Line:
    phrases = CONFLICT_PHRASES[language]
    value = to_amount(Amount(value=implied.value, unit=implied.unit), language)
    is_sum = all(term.cell == figure.cell for term in implied.terms)
    lead = (phrases.sums if is_sum else phrases.makes).format(
        value=value, expression=to_expression(implied.expression, language)
    )
    parts: list[Part] = [lead]
    for term in implied.terms:
        parts.append(term)
    return Line(parts=tuple(parts))


def _subtract(implied: Derivation, figure: Figure) -> Derivation:
    """Return by how much the printed figure is off, of the same terms as the implied value."""
    printed = figure.amount.value if figure.amount else implied.value
    written = f"({printed})" if printed < 0 else f"{printed}"
    return Derivation(
        expression=f"({implied.expression}) - {written}",
        value=implied.value - printed,
        unit=implied.unit,
        terms=(*implied.terms, figure),
    )
