"""The form in which a reader corrects what a report is: whose, of what kind, of when.

In: a report as it is stored. Out: HTML, a field a piece of metadata, with the words that it was read from; and the
changes that a sent form stands for, for example ``("municipality=Hylte", "committee=-")``.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import parse_qsl

from ingest.corrections import BY_USER, FIELDS
from ingest.records import Report, ReportKind, Unit
from ui.reports.texts import ReportTexts, report_texts_of
from ui.texts import Texts

_LONGEST_BASIS = 60
_LONGEST_VALUE = 300


def to_form(report: Report, texts: Texts) -> str:
    """Give the form, folded, with the values that hold now."""
    words = report_texts_of(texts)
    bases = {basis.field: basis.text for basis in report.basis}
    fields = "".join(_to_field(name, report, bases.get(name, ""), texts) for name in FIELDS)
    corrected = any(text == BY_USER for text in bases.values())
    undo = f'<button type="button" data-act="undo">{words.undo}</button>' if corrected else ""
    return (
        f'<details class="edit"><summary>{words.edit}</summary><form data-act="correct">{fields}'
        f'<div class="actions"><button type="submit" class="primary">{words.save}</button>{undo}</div></form></details>'
    )


def read_changes(sent: str, report: Report) -> tuple[str, ...]:
    """Give the changes that a sent form makes to a report, as `correct_report` takes them: only what differs."""
    changes = []
    for name, value in parse_qsl(sent, keep_blank_values=True, max_num_fields=50):
        typed = " ".join(value.split())[:_LONGEST_VALUE]
        if name in FIELDS and typed != value_of(name, report):
            changes.append(f"{name}={typed or '-'}")
    return tuple(changes)


def take_back(report: Report) -> tuple[str, ...]:
    """Give the changes that take all corrections of a report back."""
    return tuple(f"{basis.field}=" for basis in report.basis if basis.text == BY_USER and basis.field in FIELDS)


def value_of(field: str, report: Report) -> str:
    """Give the value of a field as it is typed."""
    match field:
        case "municipality":
            return ", ".join(report.municipalities)
        case "period":
            return f"{report.period.start.isoformat()}/{report.period.end.isoformat()}" if report.period else ""
        case "published":
            return report.published.isoformat() if report.published else ""
        case "kind":
            return report.kind.value
        case "status":
            return report.status.value
        case "unit":
            return report.unit.value
        case "committee":
            return report.committee
        case _:
            return report.title


def _to_field(name: str, report: Report, basis: str, texts: Texts) -> str:
    words = report_texts_of(texts)
    value = value_of(name, report)
    options = _find_options(name, texts, words)
    if options:
        shown = "".join(
            f'<option value="{escape(one)}"{" selected" if one == value else ""}>{escape(text)}</option>'
            for one, text in options
        )
        field = f'<select name="{name}">{shown}</select>'
    else:
        hint = escape(words.hints.get(name, ""))
        field = f'<input name="{name}" value="{escape(value)}" placeholder="{hint}" maxlength="{_LONGEST_VALUE}">'
    return f"<label><span>{words.fields[name]}</span>{field}{_to_basis(basis, words)}</label>"


def _find_options(name: str, texts: Texts, words: ReportTexts) -> Sequence[tuple[str, str]]:
    match name:
        case "kind":
            return [(kind.value, texts.kinds[kind]) for kind in ReportKind]
        case "status":
            return list(words.statuses.items())
        case "unit":
            return [(unit.value, unit.value or "–") for unit in (Unit.UNKNOWN, Unit.KR, Unit.TKR, Unit.MNKR)]
    return ()


def _to_basis(basis: str, words: ReportTexts) -> str:
    if not basis:
        return ""
    short = basis if len(basis) <= _LONGEST_BASIS else basis[: _LONGEST_BASIS - 1] + "…"
    return f"<small>{words.by_user if basis == BY_USER else escape(words.read_from.format(text=short))}</small>"
