"""Reads text as people type it: without å, ä and ö, and with parts of it taken out once they are understood.

In: text and patterns. Out: whether a pattern is there, and the text with spans blanked. For example "varfor" holds the
pattern that "varför" does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.words import fold

_FOLDED = str.maketrans("åäöéÅÄÖ", "aaoeAAO")


def holds(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text holds a pattern, also when it is typed without å, ä and ö."""
    return bool(pattern.search(text) or fold_pattern(pattern).search(fold(text)))


@lru_cache(maxsize=1_000)
def fold_pattern(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return the pattern as it reads when å, ä and ö are typed a and o."""
    return re.compile(pattern.pattern.translate(_FOLDED), pattern.flags)


def blank_out(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with the spans, start and end, replaced by spaces."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
