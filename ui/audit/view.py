"""The findings of reports on the page: each report with its counts, and what does not add up in it.

In: reports with their checks and findings. Out: HTML in which every word of a report is escaped. Its buttons say in
`data-show` which finding they open and in `data-place` at which of its places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from assistant.writing.check_counts import explain_counts
from assistant.writing.wording import to_expression
from ingest.records import CheckCount, Finding, Report, Severity
from ui.audit.audit import to_printed, to_rest
from ui.audit.page_texts import audit_page_texts_of
from ui.audit.query import AuditView, Found, select
from ui.audit.texts import AUDIT_TEXTS
from ui.chat.report_list import name_report, to_order
from ui.source.places import describe_location
from ui.texts import Texts

MOST_FINDINGS = 200
"""How many findings are shown at a time; more are a filter away."""
_SHOWN_PLACES = 6
SIGNS = {Severity.ERROR: "✗", Severity.REMARK: "!"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """A report, the checks made on it, and its findings."""

    report: Report
    checks: tuple[CheckCount, ...]
    found: tuple[Found, ...]

    def count(self, severity: Severity) -> int:
        """Give how many of the findings have a weight."""
        return sum(one.finding.severity is severity for one in self.found)


def to_audits(audited: Sequence[Audited], view: AuditView, texts: Texts) -> str:
    """Show reports with their findings, those with errors first."""
    words = audit_page_texts_of(texts)
    wanted = [one for one in audited if not view.report or one.report.name == view.report]
    wanted.sort(key=lambda one: (-one.count(Severity.ERROR), -one.count(Severity.REMARK), to_order(one.report, texts)))
    sections, shown, total = [], 0, 0
    for one in wanted:
        chosen = select(one.found, view)
        if view.is_filtered and not chosen:
            continue
        total += len(chosen)
        sections.append(_to_section(one, chosen[: max(MOST_FINDINGS - shown, 0)], view, texts))
        shown = min(shown + len(chosen), MOST_FINDINGS)
    if not sections:
        clear = f'<button type="button" data-clear>{words.clear}</button>'
        return f'<div class="empty" role="status"><p>{words.none}</p>{clear}</div>'
    more = f'<p class="notice">{words.more.format(shown=shown, total=total)}</p>' if total > shown else ""
    return f"{_to_summary(wanted, texts)}{more}{''.join(sections)}"


def to_legend(texts: Texts) -> str:
    """Explain what error and remark mean, and the badge beside a table."""
    words = audit_page_texts_of(texts)
    items = "".join(
        f'<div><dt class="{kind}">{name}</dt><dd>{meaning}</dd></div>' for kind, name, meaning in words.legend_items
    )
    method = AUDIT_TEXTS[texts.language].method
    return f'<details class="legend"><summary>{words.legend}</summary><dl>{items}</dl><p>{method}</p></details>'


def to_finding(one: Found, texts: Texts, *, is_head: bool = False) -> str:
    """Show a finding; as the head of the source panel it has no list of places: they are stepped through there."""
    finding = one.finding
    words = audit_page_texts_of(texts)
    kind = AUDIT_TEXTS[texts.language].kinds[finding.kind]
    sentence = escape(finding.swedish if texts.code == "sv" else finding.english)
    tag = "div" if is_head else "li"
    said = (
        f'<p class="sentence">{sentence}</p>'
        if is_head
        else f'<p class="sentence"><button type="button" data-show="{escape(one.key)}">{sentence}</button></p>'
    )
    weight = (
        f'<span class="weight"><span aria-hidden="true">{SIGNS[finding.severity]}</span> '
        f"{words.severities[finding.severity]}</span>"
    )
    places = "" if is_head else _to_places(one, texts)
    return (
        f'<{tag} class="card finding {finding.severity.value}" data-key="{escape(one.key)}">'
        f'<header>{weight}<span class="kind">{escape(kind)}</span></header>{said}'
        f"<dl>{_to_facts(finding, texts)}</dl>{places}</{tag}>"
    )


def _to_summary(audited: Sequence[Audited], texts: Texts) -> str:
    words = audit_page_texts_of(texts)
    made = sum(check.made for one in audited for check in one.checks)
    passed = sum(check.passed for one in audited for check in one.checks)
    counts = words.checks_text.format(made=made, passed=passed)
    weights = _to_weights(
        sum(one.count(Severity.ERROR) for one in audited), sum(one.count(Severity.REMARK) for one in audited), texts
    )
    return (
        f'<p class="summary" role="status"><strong>{texts.report.count(len(audited))}</strong> '
        f"<span>{counts}</span>{weights}</p>"
    )


def _to_section(one: Audited, chosen: Sequence[Found], view: AuditView, texts: Texts) -> str:
    words = audit_page_texts_of(texts)
    report = one.report
    link = escape(urlencode({"rapport": report.name}))
    title = f"{words.download}: {report.name}"
    downloads = "".join(
        f'<a href="./avstamning.{ending}?{link}" download title="{escape(title)}">{name}</a>'
        for ending, name in (("html", words.page), ("md", "Markdown"))
    )
    findings = "".join(to_finding(found, texts) for found in chosen)
    listed = f'<ol class="cards" aria-label="{words.all_findings}">{findings}</ol>' if findings else ""
    return (
        f'<section class="audited"><header><div><h2>{escape(name_report(report, texts))}</h2>'
        f"<small>{escape(report.name)}</small>{_to_counts(one, texts)}</div>"
        f'<div class="actions" role="group" aria-label="{words.download}">{downloads}</div></header>{listed}</section>'
    )


def _to_counts(one: Audited, texts: Texts) -> str:
    words = audit_page_texts_of(texts)
    made, passed = sum(check.made for check in one.checks), sum(check.passed for check in one.checks)
    if not made and not one.found:
        return f'<p class="tally">{words.no_checks}</p>'
    if made == passed and not one.found:
        said = words.all_pass.format(passed=passed, made=made)
        return f'<p class="tally"><span class="good"><span aria-hidden="true">✓</span> {said}</span></p>'
    said = words.some_pass.format(passed=passed, made=made)
    weights = _to_weights(one.count(Severity.ERROR), one.count(Severity.REMARK), texts)
    why = explain_counts(made, passed, [found.finding for found in one.found], texts.language)
    note = f'<p class="tally why">{escape(why)}</p>' if why else ""
    return f'<p class="tally"><span>{said}</span>{weights}</p>{note}'


def _to_weights(errors: int, remarks: int, texts: Texts) -> str:
    words = audit_page_texts_of(texts)
    counts = (
        (Severity.ERROR, words.errors.count(errors), errors),
        (Severity.REMARK, words.remarks.count(remarks), remarks),
    )
    return "".join(
        f' <span class="{severity.value}"><span aria-hidden="true">{SIGNS[severity]}</span> {text}</span>'
        for severity, text, count in counts
        if count
    )


def _to_facts(finding: Finding, texts: Texts) -> str:
    words = AUDIT_TEXTS[texts.language]
    facts = [(words.printed, to_printed(finding, texts.language))] if finding.printed else []
    if finding.computed is not None:
        working = f" = {_write_expression(finding.expression, texts)}" if finding.expression else ""
        name = words.computed if finding.expression else words.rest
        facts.append((name, to_rest(finding, texts.language) + working))
    return "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in facts)


def _write_expression(expression: str, texts: Texts) -> str:
    """Give an expression as it is read; one whose numbers are grouped already only gets its signs."""
    written = expression.replace("*", "×") if "\u00a0" in expression else to_expression(expression, texts.language)
    return written.replace("-", "−")


def _to_places(one: Found, texts: Texts) -> str:
    """List the places as buttons; those of a long sum are folded after the first few."""
    words = audit_page_texts_of(texts)
    named: dict[str, int] = {}
    for index, location in enumerate(one.finding.locations):
        named.setdefault(describe_location(location, texts.language, with_report=bool(one.finding.other)), index)
    buttons = [
        f'<button type="button" data-show="{escape(one.key)}" data-place="{index}" title="{words.show}">'
        f"{escape(name)}</button>"
        for name, index in named.items()
    ]
    rest = buttons[_SHOWN_PLACES:]
    more = (
        f"<details><summary>{words.more_places.format(count=len(rest))}</summary>{''.join(rest)}</details>"
        if rest
        else ""
    )
    name = AUDIT_TEXTS[texts.language].places
    return f'<div class="places"><span>{name}:</span>{"".join(buttons[:_SHOWN_PLACES])}{more}</div>'
