"""Shows a goal of a report's text in an answer: its item as printed, or its name over the sentence that judges it.

In: a `GoalItem`. Out: lines with their sources. For example an item of two lines is quoted whole.
"""

from __future__ import annotations

from typing import Final

from assistant.goals.items import GoalItem
from assistant.writing.citing import Line, line, quote

_LONGEST: Final = 350  # letters of an item that is quoted whole


def show_item(item: GoalItem) -> list[Line]:
    """Return the lines that show a goal; a heading that is not among its quoted lines stands above them."""
    whole = " ".join(item.text.split())
    is_short = len(whole) <= _LONGEST
    words = item.text if is_short or item.judgement is None else item.judgement.text
    is_named = " ".join(item.name.split()) in " ".join(words.split())
    shown = quote(item.passage, words)
    return [shown] if is_named else [line(f"{item.name}:"), shown]
