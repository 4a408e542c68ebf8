"""Says below an answer what its reader must know of the figures in it before they are printed.

In: an answer. Out: the answer, with a line more for each such thing, for example::

    "−4 312 [1] …"  ->  the same, and "The report states no unit for [1]."
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from assistant.records import Answer, Operation, Outcome
from assistant.writing.phrases import PHRASES
from ingest.notation.units import is_measured
from ingest.records import Figure, Report, ReportStatus, Unit
from ingest.store import Store


def with_notes(answer: Answer, store: Store) -> Answer:
    """Return the answer with a line for preliminary figures, unproved ones of an image, those without unit.

    One more names the places that were asked for and that no figure is of, and one the years.
    """
    phrases = PHRASES[answer.language]
    reports = store.catalogue()
    used = {figure.location.report for figure in answer.figures}
    if any(report.status is ReportStatus.PRELIMINARY for name in used if (report := reports.get(name))):
        answer = replace(answer, text=f"{answer.text}\n\n{phrases.preliminary}")
    for is_noted, note in ((_is_unproved, phrases.scanned), (_has_no_unit, phrases.no_unit)):
        marks = _find_marks(answer, is_noted)
        if marks:
            answer = replace(answer, text=f"{answer.text}\n\n{note.format(marks=marks)}")
    if answer.figures and (words := _words_left_out(answer)):
        answer = replace(answer, text=f"{answer.text}\n\n{phrases.word_left_out.format(words=words)}")
    if left := _places_left_out(answer, used, reports):
        answer = replace(answer, text=f"{answer.text}\n\n{phrases.place_left_out.format(places=', '.join(left))}")
    if years := _years_left_out(answer):
        answer = replace(answer, text=f"{answer.text}\n\n{phrases.year_left_out.format(years=', '.join(years))}")
    return answer


def _places_left_out(answer: Answer, used: Collection[str], reports: Mapping[str, Report]) -> tuple[str, ...]:
    """Return the places that the question names and the answer neither shows a figure of nor speaks of.

    "Turism i A jämfört med B", where only B has such a row, must not be answered as if A had not been named.
    """
    shown = {place for name in used if name in reports for place in reports[name].municipalities}
    held = {place for report in reports.values() for place in report.municipalities}
    if not shown:
        return ()
    named = (place for place in answer.plan.municipalities if place in held - shown)
    return tuple(place for place in named if place not in answer.text)


def _years_left_out(answer: Answer) -> tuple[str, ...]:
    """Return of several years that are asked for those that the answer neither shows a figure of nor speaks of."""
    plan = answer.plan
    asked = dict.fromkeys(str(period.end.year) for period in plan.periods)
    shown = {str(figure.period.end.year) for figure in answer.figures if figure.period}
    if plan.operation is not Operation.LOOK_UP or answer.outcome is not Outcome.ANSWERED or len(asked) < 2:
        return ()
    return tuple(year for year in asked if year not in shown and year not in answer.text) if shown & set(asked) else ()


def _words_left_out(answer: Answer) -> str:
    """Return the words of the question that the shown rows do not say of themselves, each in quotation marks."""
    plan = answer.plan
    words = dict.fromkeys((*plan.left_out, *(word for operand in plan.operands for word in operand.left_out)))
    return ", ".join(f"”{word}”" for word in words)


def _is_unproved(figure: Figure) -> bool:
    return not figure.is_exact


def _has_no_unit(figure: Figure) -> bool:
    """Whether the report says of nothing what a figure is counted in: "Ledning, meter" and "(tusen m³)" say it."""
    told = any(map(is_measured, (*figure.labels, figure.column, figure.caption, *figure.headings[-1:])))
    return figure.amount is not None and figure.amount.unit is Unit.UNKNOWN and not told


def _find_marks(answer: Answer, is_noted: Callable[[Figure], bool]) -> str:
    """Give the citation marks of the figures that a note is on: "[1] [3]"."""
    noted = {(figure.location, figure.text) for figure in answer.figures if is_noted(figure)}
    numbers = [citation.number for citation in answer.citations if (citation.location, citation.quote) in noted]
    return " ".join(f"[{number}]" for number in numbers if f"[{number}]" in answer.text)
