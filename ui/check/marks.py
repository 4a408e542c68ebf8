"""A checked text with its figures marked, for a terminal, Markdown and HTML; everything of the text is inert.

In: a `CheckedText`. Out: text. For example "gick plus 166 tkr" becomes "gick plus 166 tkr [1 ✗]": the mark and not only
a colour says what was found.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Final

from assistant.check import CheckedFigure, CheckedText, CheckVerdict
from assistant.checking.phrases import CHECK_PHRASES
from assistant.checking.records import CONFIRMED, OPEN

MARKS: Final[dict[CheckVerdict, str]] = {
    verdict: "✓" if verdict is CheckVerdict.RIGHT else "≈" if verdict in CONFIRMED else "?" if verdict in OPEN else "✗"
    for verdict in CheckVerdict
}
CLASSES: Final = {"✓": "right", "≈": "rounded", "✗": "wrong", "?": "open"}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~^$-])|(?<=\d)(\.)(?=\s)")


def mark_plain(checked: CheckedText) -> str:
    """Return the text with "[1 ✗]" after each figure."""
    return mark_with(checked, str, lambda figure, typed: f"{typed} [{figure.number} {MARKS[figure.verdict]}]")


def mark_markdown(checked: CheckedText) -> str:
    """Return the text as Markdown that shows it as it was typed, each figure in bold with its mark."""
    return mark_with(
        checked,
        escape_markdown,
        lambda figure, typed: f"**{typed}** \\[{figure.number} {MARKS[figure.verdict]}\\]",
    ).replace("\n", "  \n")


def mark_html(checked: CheckedText) -> str:
    """Return the text as HTML, each figure in a `mark` with its number, its sign and its verdict as title."""
    verdicts = CHECK_PHRASES[checked.language].verdicts

    def write(figure: CheckedFigure, typed: str) -> str:
        sign = MARKS[figure.verdict]
        title = html.escape(f"{verdicts[figure.verdict]}: {figure.message}")
        return f'<mark class="{CLASSES[sign]}" title="{title}">{typed} <sup>[{figure.number} {sign}]</sup></mark>'

    return mark_with(checked, html.escape, write).replace("\n", "<br>\n")


def escape_markdown(text: str) -> str:
    """Return text that Markdown shows as it stands: no emphasis, link, list, table or tag comes of it."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKDOWN.sub(lambda match: f"\\{match[0]}", plain)


def mark_with(checked: CheckedText, escape: Callable[[str], str], write: Callable[[CheckedFigure, str], str]) -> str:
    """Return the text with what is between the figures escaped, and each figure, escaped too, written by `write`."""
    parts: list[str] = []
    place = 0
    for figure in sorted(checked.figures, key=lambda one: one.start):
        if figure.start < place:
            continue
        parts.append(escape(checked.text[place : figure.start]))
        parts.append(write(figure, escape(checked.text[figure.start : figure.end])))
        place = figure.end
    return "".join([*parts, escape(checked.text[place:])])
