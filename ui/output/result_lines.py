"""What `facit ingest` and `facit reports` write of a file or a stored report: a line each, in Swedish or English.

In: what became of a file, or the summary of a stored report. Out: a line, for example "bokslut.txt: added: 288 figures,
32 passages, 0 problems" or "bokslut.txt: inläst: 288 siffror, 32 textstycken, 0 tvivel".
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from assistant.records import Language
from ingest.records import Basis, ReportStatus
from ui.error_words import describe_fault
from ui.output.counted import count_things
from ui.output.terminal import describe_place
from ui.reports.texts import report_texts_of
from ui.source.places import describe_location
from ui.texts import texts_of

if TYPE_CHECKING:  # loading these takes seconds, which only the commands that use them pay
    from ingest.pipeline import Result
    from ingest.store import ReportSummary

_STATUSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "added": "inläst",
        "replaced": "ersatt",
        "unchanged": "oförändrad",
        "failed": "misslyckades",
        "stopped": "avbruten",
    }
)
# The notes of a run, as it words them; one that is not known is told as it is.
_SAME_CONTENT: Final = ("the same content as ", ", which is stored already")
_NOTES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "neither a table with figures nor a sentence was found in it": "varken en tabell med siffror eller en mening "
        "hittades i den",
    }
)


def describe_result(result: Result, language: Language = Language.ENGLISH) -> str:
    """Give what became of a file, in a line."""
    status = _STATUSES[result.status] if language is Language.SWEDISH else str(result.status)
    if result.status == "failed":
        return f"{result.name}: {status}: {describe_fault(result.message, result.fault, language)}"
    numbers = {"figure": result.figures, "passage": result.passages, "problem": result.problems}
    counts = ", ".join(count_things(number, thing, language) for thing, number in numbers.items())
    note = _describe_note(result.message, language)
    return f"{result.name}: {status}: {counts}" + (f" ({note})" if note else "")


def _describe_note(note: str, language: Language) -> str:
    start, end = _SAME_CONTENT
    if language is Language.ENGLISH:
        return note
    if note.startswith(start) and note.endswith(end):
        return f"samma innehåll som {note.removeprefix(start).removesuffix(end)}, som redan är inläst"
    return _NOTES.get(note, note)


def describe_report(summary: ReportSummary, language: Language = Language.ENGLISH) -> str:
    """Give what a stored report is and what was read from it, in a line."""
    report, is_swedish = summary.report, language is Language.SWEDISH
    no_period, published = ("ingen period funnen", "daterad") if is_swedish else ("no period found", "published")
    period = f"{report.period.start}..{report.period.end}" if report.period else no_period
    kind = texts_of(language).kinds[report.kind].lower() if is_swedish else report.kind
    what = ", ".join(part for part in (" / ".join(report.municipalities), report.committee, kind, period) if part)
    dated = f"{published} {report.published}" if report.published else ""
    more = ", ".join(part for part in (dated, _name_status(report.status, language), report.unit) if part)
    numbers = {
        "table": summary.tables,
        "figure": summary.figures,
        "passage": summary.passages,
        "problem": summary.problems,
    }
    counts = ", ".join(count_things(number, thing, language) for thing, number in numbers.items())
    return f"{report.name}: {what}; {more}{'; ' if more else ''}{counts}"


def _name_status(status: ReportStatus | None, language: Language) -> str:
    if language is Language.ENGLISH or not status:
        return str(status or "")
    return report_texts_of(texts_of(language)).statuses[status.value].lower() + " siffror"


def describe_basis(basis: Basis, language: Language = Language.ENGLISH) -> str:
    """Give what a piece of metadata rests on, in a line: "period: Utfall 202308 (line 61)"."""
    if language is Language.ENGLISH:
        place = describe_place(basis.location)
    else:
        place = describe_location(basis.location, language).replace("\u00a0", " ")
    fields = report_texts_of(texts_of(language)).fields
    name = fields.get(basis.field, basis.field).lower() if language is Language.SWEDISH else basis.field
    return f"{name}: {basis.text}" + (f" ({place})" if place else "")
