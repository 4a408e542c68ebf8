"""A table's badge beside a source: whether its sums and differences hold, in the words that stand below the answer.

In: a table's badge (assistant/writing/badges.py). Out: HTML, for example
``<p class="check good">Tabellen går ihop: 24 av 24 kontroller.</p>``; nothing where nothing could be checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from assistant.records import Badge
from assistant.writing.badges import describe_badge
from ui.texts import Texts


def to_badge(badge: Badge, texts: Texts) -> str:
    """Give the badge: its errors or those of a table beside it, else calmly those elsewhere, its remarks, its sums."""
    told = describe_badge(badge, texts.language)
    is_swedish = texts.code == "sv"
    findings = badge.errors or badge.beside or badge.elsewhere or badge.remarks
    sentences = [one.swedish if is_swedish else one.english for one in findings]
    if badge.errors or badge.beside:
        return _to_html("bad", told, sentences[1:])
    if badge.elsewhere:
        return _to_html("remark", told, sentences[1:])
    if badge.remarks:
        return _to_html("remark", told, sentences)
    return _to_html("good", told, ()) if badge.made and badge.made == badge.passed else ""


def _to_html(kind: str, text: str, more: Sequence[str]) -> str:
    if not more:
        return f'<p class="check {kind}">{escape(text)}</p>'
    items = "".join(f"<li>{escape(one)}</li>" for one in more)
    return f'<details class="check {kind}"><summary>{escape(text)}</summary><ul>{items}</ul></details>'
