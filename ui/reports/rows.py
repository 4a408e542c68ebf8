"""The stored reports as a table: a row a report, with what was read, what was checked, and what can be done with it.

In: summaries of reports, their problems, checks and findings. Out: HTML in which every word of a report is escaped. Its
buttons and forms name what they stand for in `data-` attributes, for example ``data-act="remove"``: see reports.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from assistant.records import Language
from ingest.errors import FacitError
from ingest.records import Location, Report, ReportStatus, Severity
from ui.chat.report_list import name_kind, sort_summaries
from ui.doubt_words import describe_doubt
from ui.error_words import describe_error
from ui.page_store import ReportTexts as Store
from ui.reports.form import to_form
from ui.reports.texts import ReportTexts, report_texts_of
from ui.source.framed_page import document_link
from ui.source.places import describe_location
from ui.texts import Texts

if TYPE_CHECKING:
    from ingest.store import ReportSummary

_MOST_SHOWN = 200  # doubts of one report; a thousand tell no more


def to_report_table(store: Store, texts: Texts) -> str:
    """Give the table of all reports; where there are none, say what to do."""
    words = report_texts_of(texts)
    summaries = sort_summaries(store.reports(), texts)
    if not summaries:
        return f'<div class="empty"><p>{words.empty}</p></div>'
    names = (words.report, words.period, words.tables, words.figures, words.checks)
    kinds = ("", "", "number", "number", "number")
    head = "".join(f'<th scope="col" class="{kind}">{name}</th>' for name, kind in zip(names, kinds, strict=True))
    rows = "".join(_to_rows(summary, store, texts) for summary in summaries)
    return f'<div class="wide"><table class="library"><thead><tr>{head}</tr></thead>{rows}</table></div>'


def _to_rows(summary: ReportSummary, store: Store, texts: Texts) -> str:
    words, report = report_texts_of(texts), summary.report
    owners = ", ".join(report.municipalities) or texts.unknown_municipality
    committee = f" · {report.committee}" if report.committee else ""
    kind = name_kind(report, texts)
    status = f"<small>{texts.preliminary}</small>" if report.status is ReportStatus.PRELIMINARY else ""
    return (
        f'<tbody data-report="{escape(report.name)}"><tr><th scope="row"><strong>{escape(owners)}</strong>'
        f"<small>{escape(report.name + committee)}</small></th><td>{escape(kind)}{status}</td>"
        f'<td class="number" data-name="{words.tables}">{_group(summary.tables)}</td>'
        f'<td class="number" data-name="{words.figures}">{_group(summary.figures)}</td>'
        f'<td class="number" data-name="{words.checks}">{_to_checks(report.name, store, words)}</td></tr>'
        f'<tr class="more"><td colspan="5"><div class="tools">{_to_doubts(report, store, texts)}'
        f"{_to_links(report, words)}{to_form(report, texts)}{_to_buttons(report, words)}</div></td></tr></tbody>"
    )


def _to_checks(name: str, store: Store, words: ReportTexts) -> str:
    checks = store.checks(name)
    made = sum(check.made for check in checks)
    if not made:
        return words.no_checks
    return words.checks_of.format(passed=_group(sum(check.passed for check in checks)), made=_group(made))


def _to_doubts(report: Report, store: Store, texts: Texts) -> str:
    """Give what is wrong with the report and what was hard to read in it, folded, each with its place to open."""
    words = report_texts_of(texts)
    try:
        findings, problems = store.findings([report.name]), store.problems(report.name)
    except FacitError as error:
        return f'<p class="notice">{escape(describe_error(error, texts.language))}</p>'
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    remarks = [finding for finding in findings if finding.severity is Severity.REMARK]
    counts = [(words.errors, len(errors)), (words.remarks, len(remarks)), (words.doubts, len(problems))]
    told = [noun.count(count) for noun, count in counts if count]
    if not told:
        return f'<span class="fine">{words.no_doubts}</span>' if store.checks(report.name) else ""
    sentences = [(one.swedish if texts.code == "sv" else one.english, one.locations) for one in (*errors, *remarks)]
    items = [_to_item(report, text, places, texts) for text, places in sentences]
    for problem in problems:
        items.append(_to_item(report, describe_doubt(problem.message, texts.language), (problem.location,), texts))
    rest = f"<li>{words.more.format(count=len(items) - _MOST_SHOWN)}</li>" if len(items) > _MOST_SHOWN else ""
    kind = "bad" if errors else "remark"
    return (
        f'<details class="doubts"><summary class="{kind}">{" · ".join(told)}</summary>'
        f"<ul>{''.join(items[:_MOST_SHOWN])}{rest}</ul></details>"
    )


def _to_item(report: Report, text: str, places: Sequence[Location], texts: Texts) -> str:
    place = next((one for one in places if one.report == report.name), None)
    if place is None:
        return f"<li>{escape(text)}</li>"
    shown = describe_location(place, Language(texts.code)) or report.name
    link = escape(document_link(report, place))
    return f'<li>{escape(text)} <a href="{link}" target="_blank" rel="noopener">{escape(shown)}</a></li>'


def _to_links(report: Report, words: ReportTexts) -> str:
    figures = escape("./siffror?" + urlencode({"rapport": report.name}))
    document = escape(document_link(report))
    return (
        f'<a href="{document}" target="_blank" rel="noopener">{words.open_document}</a>'
        f'<a href="{figures}">{words.show_figures}</a>'
    )


def _to_buttons(report: Report, words: ReportTexts) -> str:
    ask = escape(words.remove_ask.format(name=report.name))
    return (
        f'<button type="button" class="again" data-act="again">{words.read_again}</button>'
        f'<details class="remove"><summary>{words.remove}</summary><p>{ask}</p><div class="actions">'
        f'<button type="button" class="bad" data-act="remove">{words.remove_yes}</button></div></details>'
    )


def _group(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")
