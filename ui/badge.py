"""A table's badge: whether its sums and differences hold, as the check of the report found.

In: the index of a table, and the report's checks and findings. Out: HTML, for example
``<p class="check good">Tabellen går ihop: 24 av 24 kontroller</p>``; nothing where nothing could be checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ingest.records import CheckCount, Finding, Severity
from ui.source_texts import source_texts_of
from ui.texts import Texts


def to_badge(table: int, checks: Sequence[CheckCount], findings: Sequence[Finding], texts: Texts) -> str:
    """Give the badge of a table: its errors with what the first one is, else its remarks, else that it adds up."""
    words = source_texts_of(texts)
    own = [finding for finding in findings if finding.table == table]
    errors = [_to_sentence(finding, texts) for finding in own if finding.severity is Severity.ERROR]
    remarks = [_to_sentence(finding, texts) for finding in own if finding.severity is Severity.REMARK]
    if errors:
        text = words.errors[len(errors) > 1].format(count=len(errors), message=errors[0])
        return _to_html("bad", text, errors[1:])
    made = sum(check.made for check in checks if check.table == table)
    passed = sum(check.passed for check in checks if check.table == table)
    if remarks:
        return _to_html("remark", words.remarks[len(remarks) > 1].format(count=len(remarks)), remarks)
    return _to_html("good", words.adds_up.format(passed=passed, made=made), ()) if made and made == passed else ""


def _to_sentence(finding: Finding, texts: Texts) -> str:
    return finding.swedish if texts.code == "sv" else finding.english


def _to_html(kind: str, text: str, more: Sequence[str]) -> str:
    if not more:
        return f'<p class="check {kind}">{escape(text)}</p>'
    items = "".join(f"<li>{escape(one)}</li>" for one in more)
    return f'<details class="check {kind}"><summary>{escape(text)}</summary><ul>{items}</ul></details>'
