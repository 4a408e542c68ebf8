"""The public formats: a figure and an answer as the objects that commands write.

In: records. Out: dictionaries of plain values, keys in a fixed order, for JSON Lines or CSV. For example a figure gives
{"report": "bokslut.txt", ..., "label": "Färdtjänst", "measure": "budget", "value": "-4100", "unit": "tkr", ...}.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.records import Answer, Badge, Citation, Language
from assistant.writing.badges import describe_badge
from ingest.records import Amount, Figure, Finding, Location, Period, Problem, Report
from ingest.store import ReportSummary

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]
Object = dict[str, Value]
_TEXT_FILES = (".txt", ".md")


def to_figure_object(figure: Figure, report: Report) -> Object:
    """Return a figure as `facit figures` writes it."""
    start, end = _to_dates(figure.period)
    found: Object = {
        "report": figure.location.report,
        "municipality": ", ".join(report.municipalities),
        "committee": report.committee,
        "page": figure.location.page,
        "line": _to_line(figure.location.last_line, figure.location),
        "table": figure.caption,
        "headings": list(figure.headings),
        "label": figure.label,
        "parent": figure.parent,
        "column": figure.column,
        "measure": figure.measure.value,
        "period_start": start,
        "period_end": end,
        "value": _to_value(figure.amount),
        "unit": figure.amount.unit.value if figure.amount else "",
        "text": figure.text,
        "is_total": figure.is_total,
        "box": _to_box(figure.location),
    }
    return found | _to_cell(figure.location)


def to_answer_object(answer: Answer, question: str, identity: str | None = None) -> Object:
    """Return an answer as `facit ask --json` writes it, with the question as it was typed.

    The plan's own question may be written anew for reading. `identity` is the id of the question in a batch.
    """
    return {
        "id": identity,
        "question": question,
        "outcome": answer.outcome.value,
        "language": answer.language.value,
        "text": answer.text,
        "reading": answer.reading,
        "figures": [to_answer_figure(figure) for figure in answer.figures],
        "derivations": [
            {"expression": found.expression, "value": format_decimal(found.value), "unit": found.unit.value}
            for found in answer.derivations
        ],
        "citations": [to_citation_object(citation) for citation in answer.citations],
        "options": [{"text": option.text, "question": option.question} for option in answer.options],
        "badges": [_to_badge_object(badge, answer.language) for badge in answer.badges],
        "seconds": round(answer.seconds, 4),
    }


def _to_badge_object(badge: Badge, language: Language) -> Object:
    return {
        "report": badge.report,
        "table": badge.caption,
        "made": badge.made,
        "passed": badge.passed,
        "errors": len(badge.errors) + len(badge.elsewhere),
        "errors_elsewhere": len(badge.elsewhere),
        "remarks": len(badge.remarks),
        "text": describe_badge(badge, language),
    }


def to_answer_figure(figure: Figure) -> Object:
    """Return a figure beside an answer, or beside a figure of a checked text."""
    start, end = _to_dates(figure.period)
    found: Object = {
        "value": _to_value(figure.amount),
        "unit": figure.amount.unit.value if figure.amount else "",
        "label": figure.label,
        "measure": figure.measure.value,
        "period_start": start,
        "period_end": end,
        "report": figure.location.report,
        "page": figure.location.page,
        "line": _to_line(figure.location.last_line, figure.location),
        "text": figure.text,
    }
    return found | _to_cell(figure.location)


def to_citation_object(citation: Citation) -> Object:
    """Return a citation; the quotation of a cell is its whole row, as printed, and the lines are the row's."""
    location = citation.location
    quoted = citation.row_location or location
    found: Object = {
        "number": citation.number,
        "report": location.report,
        "page": location.page,
        "first_line": _to_line(quoted.first_line, location),
        "last_line": _to_line(quoted.last_line, location),
        "quote": citation.row or citation.quote,
    }
    return found | ({"box": _to_box(location)} if location.box else {}) | _to_cell(location)


def to_finding_object(finding: Finding, language: Language) -> Object:
    """Return a finding as `facit findings --format jsonl` writes it; `message` is in that language."""
    return {
        "report": finding.locations[0].report,
        "other_report": finding.other or None,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "message": finding.swedish if language is Language.SWEDISH else finding.english,
        "message_sv": finding.swedish,
        "message_en": finding.english,
        "printed": _to_value(finding.amount) or finding.printed,
        "printed_text": finding.printed,
        "computed": _to_value(finding.computed),
        "unit": next((amount.unit.value for amount in (finding.amount, finding.computed) if amount), ""),
        "expression": finding.expression,
        "table": finding.table,
        "locations": [_to_place_object(place) for place in finding.locations],
    }


def _to_place_object(location: Location) -> Object:
    found: Object = {
        "report": location.report,
        "page": location.page,
        "first_line": _to_line(location.first_line, location),
        "last_line": _to_line(location.last_line, location),
    }
    return found | ({"box": _to_box(location)} if location.box else {}) | _to_cell(location)


def format_decimal(value: Decimal) -> str:
    """Return an exact decimal with a dot, never in scientific notation.

    >>> format_decimal(Decimal("-5117"))
    '-5117'
    """
    return f"{value:f}"


def _to_value(amount: Amount | None) -> str | None:
    return format_decimal(amount.value) if amount else None


def _to_dates(period: Period | None) -> tuple[str | None, str | None]:
    return (period.start.isoformat(), period.end.isoformat()) if period else (None, None)


def _to_line(line: int | None, location: Location) -> int | None:
    """Return a line's number where the report is a text file; elsewhere it counts only the lines that Facit shows.

    A figure's is the last of its lines: where a page break parts a label from its amount, the amount stands there.
    """
    return line if location.report.lower().endswith(_TEXT_FILES) else None


def _to_cell(location: Location) -> Object:
    """Return the cell of a workbook, or of a table in a web page or a Word file, where there is one."""
    return {"cell": location.cell} if location.cell else {}


def _to_box(location: Location) -> Value:
    box = location.box
    return [box.left, box.top, box.right, box.bottom] if box else None


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchQuestion:
    """A question of a batch: its id (None where it has none), its words, and the earlier questions, in order."""

    identity: str | None
    question: str
    history: tuple[str, ...]


def read_batch_line(text: str) -> BatchQuestion:
    """Return the question of a line of JSON. Raises ValueError that says what is wrong with it."""
    found = json.loads(text)
    if not isinstance(found, dict) or not isinstance(found.get("question"), str):
        raise ValueError('not an object with a "question"')
    history = found.get("history", [])
    if not isinstance(history, list) or not all(isinstance(earlier, str) for earlier in history):
        raise ValueError('"history" is not a list of questions')
    identity = found.get("id")
    return BatchQuestion(
        identity=None if identity is None else str(identity), question=found["question"], history=tuple(history)
    )


def to_report_object(summary: ReportSummary, problems: Sequence[Problem]) -> Object:
    """Return a stored report as `facit reports --format jsonl` writes it."""
    report = summary.report
    start, end = _to_dates(report.period)
    return {
        "report": report.name,
        "title": report.title,
        "municipalities": list(report.municipalities),
        "committee": report.committee,
        "kind": report.kind.value,
        "period_start": start,
        "period_end": end,
        "published": report.published.isoformat() if report.published else None,
        "status": report.status.value,
        "unit": report.unit.value,
        "tables": summary.tables,
        "figures": summary.figures,
        "passages": summary.passages,
        "problems": summary.problems,
        "basis": [
            {"field": basis.field, "text": basis.text, "line": basis.location.first_line} for basis in report.basis
        ],
        "doubts": [{"message": problem.message, "line": problem.location.first_line} for problem in problems],
    }
