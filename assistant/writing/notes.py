"""Says below an answer what its reader must know of the figures in it before they are printed.

In: an answer. Out: the answer, with a line more for each such thing, for example::

    "−4 312 [1] …"  ->  the same, and "The report states no unit for [1]."
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.records import Answer
from assistant.writing.phrases import PHRASES
from ingest.records import Figure, ReportStatus, Unit
from ingest.store import Store


def with_notes(answer: Answer, store: Store) -> Answer:
    """Return the answer with a line for preliminary figures, for unproved ones of an image, for those without unit."""
    phrases = PHRASES[answer.language]
    reports = store.catalogue()
    used = {figure.location.report for figure in answer.figures}
    if any(report.status is ReportStatus.PRELIMINARY for name in used if (report := reports.get(name))):
        answer = replace(answer, text=f"{answer.text}\n\n{phrases.preliminary}")
    for is_noted, note in ((_is_unproved, phrases.scanned), (_has_no_unit, phrases.no_unit)):
        marks = _find_marks(answer, is_noted)
        if marks:
            answer = replace(answer, text=f"{answer.text}\n\n{note.format(marks=marks)}")
    return answer


def _is_unproved(figure: Figure) -> bool:
    return not figure.is_exact


def _has_no_unit(figure: Figure) -> bool:
    return figure.amount is not None and figure.amount.unit is Unit.UNKNOWN


def _find_marks(answer: Answer, is_noted: Callable[[Figure], bool]) -> str:
    """Give the citation marks of the figures that a note is on: "[1] [3]"."""
    noted = {(figure.location, figure.text) for figure in answer.figures if is_noted(figure)}
    numbers = [citation.number for citation in answer.citations if (citation.location, citation.quote) in noted]
    return " ".join(f"[{number}]" for number in numbers if f"[{number}]" in answer.text)
