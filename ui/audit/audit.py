"""The audit of a report: all checks that were made, by kind and by table, and all that does not add up.

In: a report's tables, checks, findings and doubts. Out: a page as blocks, written as Markdown or as a web page that
does nothing and loads nothing. For example the line ``| Driftredovisning | line 40 | 38 | 37 | 1 / 0 |``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from assistant.records import Language
from assistant.writing.check_counts import explain_counts
from assistant.writing.wording import to_amount, to_period, to_place
from ingest.records import Amount, CheckCount, Finding, FindingKind, Problem, Report, Severity, Table
from ui.audit.texts import AUDIT_TEXTS, AuditTexts
from ui.output.terminal import describe_problem
from ui.source.places import describe_location

# What a report says could be written to look like a page's own code: nothing but this style sheet may act.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:2em auto;max-width:60em;padding:0 1em;color:#1c2430}
table{border-collapse:collapse;margin:.5em 0 1.5em;width:100%}
th,td{border-bottom:1px solid #d5dbe3;padding:.3em .7em .3em 0;text-align:left;vertical-align:top}
th{font-weight:600}li{margin-bottom:.8em}small{color:#51606f}
@media print{body{margin:0;max-width:none}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What an audit tells of: a report with its tables, the checks made, the findings, and the doubts of reading."""

    report: Report
    tables: tuple[Table, ...]
    checks: tuple[CheckCount, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of the page: a heading of a `level` (0: a paragraph), items of a list, or rows of a table, head first."""

    text: str = ""
    level: int = 0
    items: tuple[tuple[str, ...], ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def to_markdown(audit: Audit, language: Language) -> str:
    """Return the audit as Markdown; what a report says is escaped, so that it can't act as Markdown."""
    return "\n".join(line for block in _to_blocks(audit, language) for line in (*_write_markdown(block), "")) + "\n"


def to_html(audit: Audit, language: Language) -> str:
    """Return the audit as a web page of its own, without scripts or links."""
    blocks = tuple(_to_blocks(audit, language))
    body = "\n".join(_write_html(block) for block in blocks)
    return (
        f'<!doctype html>\n<html lang="{language.value}">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(blocks[0].text)}</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><style>{_STYLE}</style></head>\n'
        f"<body>\n{body}\n</body></html>\n"
    )


def _to_blocks(audit: Audit, language: Language) -> Iterator[Block]:
    texts = AUDIT_TEXTS[language]
    report = audit.report
    about = ", ".join(part for part in (to_place(report), report.committee, to_period(report.period, language)) if part)
    yield Block(level=1, text=texts.title.format(title=report.title or report.name))
    yield Block(text=texts.report.format(name=report.name, about=f"{about}." if about else "").strip())
    yield Block(text=_summarise(audit, texts))
    if said := _explain(audit.checks, audit.findings, language):
        yield Block(text=said)
    for severity, title in ((Severity.ERROR, texts.errors), (Severity.REMARK, texts.remarks)):
        found = [finding for finding in audit.findings if finding.severity is severity]
        if found:
            yield Block(level=2, text=f"{title} ({len(found)})")
            yield Block(items=tuple(tuple(describe_finding(finding, language)) for finding in found))
    if audit.checks:
        yield Block(level=2, text=texts.by_kind)
        yield Block(rows=((texts.kind, texts.made, texts.passed, texts.found), *_rows_by_kind(audit, texts)))
        yield Block(level=2, text=texts.by_table)
        head = (texts.table, texts.place, texts.made, texts.passed, texts.found)
        yield Block(rows=(head, *_rows_by_table(audit, texts, language)))
    if audit.problems:
        yield Block(level=2, text=f"{texts.doubts} ({len(audit.problems)})")
        yield Block(items=tuple((describe_problem(problem, language),) for problem in audit.problems))
    yield Block(text=texts.method)


def _summarise(audit: Audit, texts: AuditTexts) -> str:
    if not audit.checks and not audit.findings:
        return texts.nothing
    errors = sum(finding.severity is Severity.ERROR for finding in audit.findings)
    return texts.summary.format(
        made=sum(check.made for check in audit.checks),
        passed=sum(check.passed for check in audit.checks),
        errors=errors,
        remarks=len(audit.findings) - errors,
    )


def _explain(checks: Sequence[CheckCount], findings: Sequence[Finding], language: Language) -> str:
    """Return how many errors go with how many failed checks, where a reader could take them for the same number."""
    made, passed = sum(check.made for check in checks), sum(check.passed for check in checks)
    return explain_counts(made, passed, findings, language)


def describe_finding(finding: Finding, language: Language) -> Iterator[str]:
    """Yield a finding's sentence, then what is printed and computed, then all its places."""
    texts = AUDIT_TEXTS[language]
    yield finding.swedish if language is Language.SWEDISH else finding.english
    values = [f"{texts.printed}: {to_printed(finding, language)}"] if finding.printed else []
    if finding.computed is not None:
        working = f" = {finding.expression}" if finding.expression else ""
        name = texts.computed if finding.expression else texts.rest
        values.append(f"{name}: {to_rest(finding, language)}{working}")
    yield f"{texts.kinds[finding.kind]} · {' · '.join(values)}" if values else texts.kinds[finding.kind]
    places = dict.fromkeys(
        describe_location(place, language, with_report=bool(finding.other)) for place in finding.locations
    )
    yield f"{texts.places}: {'; '.join(places)}"


def to_printed(finding: Finding, language: Language) -> str:
    """Return what is printed, with its value where the words do not show it: "back 63 tkr (−63 tkr)".

    That is the sign, where nothing else differs, and the sum, where the value stands in no cell of its own.
    """
    amount = finding.amount
    is_sum = finding.kind in (FindingKind.TABLE, FindingKind.SIGN) and re.search(r"\d [-+] \d", finding.printed)
    if amount is None or not (is_sum or _is_turned(finding)):
        return finding.printed
    if is_sum:
        return f"{finding.printed} = {to_amount(amount, language)}"
    return f"{finding.printed} ({_to_signed(amount, language)})"


def to_rest(finding: Finding, language: Language) -> str:
    """Return what the rest of the report implies; with its sign said, where nothing else differs."""
    if finding.computed is None:
        return ""
    write = _to_signed if _is_turned(finding) else to_amount
    return write(finding.computed, language)


def _is_turned(finding: Finding) -> bool:
    """Whether text and table print amounts of opposite signs."""
    if finding.kind is not FindingKind.TEXT or finding.amount is None or finding.computed is None:
        return False
    return finding.amount.value * finding.computed.value < 0


def _to_signed(amount: Amount, language: Language) -> str:
    return f"{'+' if amount.value > 0 else ''}{to_amount(amount, language)}"


def _rows_by_kind(audit: Audit, texts: AuditTexts) -> Iterator[tuple[str, ...]]:
    for kind in FindingKind:
        checks = [check for check in audit.checks if check.kind is kind]
        findings = [finding for finding in audit.findings if finding.kind is kind]
        if checks or findings:
            yield (texts.kinds[kind], *_count(checks, findings, texts))


def _rows_by_table(audit: Audit, texts: AuditTexts, language: Language) -> Iterator[tuple[str, ...]]:
    for table in audit.tables:
        checks = [check for check in audit.checks if check.table == table.index]
        findings = [finding for finding in audit.findings if finding.table == table.index]
        place = describe_location(table.location, language)
        if checks or findings:
            yield (table.caption or texts.no_caption, place, *_count(checks, findings, texts))
        else:
            yield (table.caption or texts.no_caption, place, texts.no_checks, "", "")
    checks = [check for check in audit.checks if check.table is None]
    findings = [finding for finding in audit.findings if finding.table is None]
    if checks or findings:
        yield (texts.whole_text, "", *_count(checks, findings, texts))


def _count(checks: Sequence[CheckCount], findings: Sequence[Finding], texts: AuditTexts) -> tuple[str, str, str]:
    """Give checks made, checks that hold, and findings; also the checks that fail by an error already counted."""
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    made, passed = sum(check.made for check in checks), sum(check.passed for check in checks)
    found = [f"{errors} / {len(findings) - errors}"] if findings else []
    more = made - passed - errors
    if more > 0:
        found.append((texts.same_cause if more == 1 else texts.same_causes).format(count=more))
    return str(made), str(passed), "; ".join(found)


def _write_markdown(block: Block) -> Iterator[str]:
    if block.rows:
        head, *rows = block.rows
        yield _markdown_row(head)
        yield "|" + "---|" * len(head)
        yield from (_markdown_row(row) for row in rows)
    for first, *rest in block.items:
        yield f"- {_escape_markdown(first)}"
        yield from (f"  <br>{_escape_markdown(line)}" for line in rest)
    if block.text:
        yield f"{'#' * block.level} {_escape_markdown(block.text)}".strip()


def _markdown_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_escape_markdown(cell).replace("|", "\\|") for cell in cells) + " |"


def _escape_markdown(text: str) -> str:
    for sign in ("\\", "`", "*", "_", "[", "<"):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _write_html(block: Block) -> str:
    if block.rows:
        head, *rows = block.rows
        written = "\n".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
        heads = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
        return f"<table><thead><tr>{heads}</tr></thead>\n<tbody>\n{written}\n</tbody></table>"
    if block.items:
        return "<ul>\n" + "\n".join(_html_item(item) for item in block.items) + "\n</ul>"
    tag = f"h{block.level}" if block.level else "p"
    return f"<{tag}>{escape(block.text)}</{tag}>"


def _html_item(lines: Sequence[str]) -> str:
    first, *rest = lines
    return f"<li>{escape(first)}" + "".join(f"<br><small>{escape(line)}</small>" for line in rest) + "</li>"
