"""Binds what belongs to one number though spaces part it: a percent sign behind it, and what stands in parentheses.

In: the words of a line. Out: the same, each sign with its number, for example::

    "Soliditet", "41,2", "%", "42,8", "%"  ->  "Soliditet", "41,2 %", "42,8 %"
    "Skola", "12", "400", "(1", "250)"     ->  "Skola", "12", "400", "(1 250)"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)[-–−+]?\d+(?:[.,]\d+)?")  # "2031 %" heads a column, and is no share
_OPEN = re.compile(r"\(\d{1,3}")
_GROUP = re.compile(r"\d{3}")
_CLOSE = re.compile(r"\d{3}(?:,\d+)?\)")


def bind_marks(words: Sequence[str]) -> list[str]:
    """Return words with each percent sign that stands alone, and each number in parentheses, bound to one word.

    >>> bind_marks(["Andel", "%", "97,9", "%", "96", "%"])
    ['Andel', '%', '97,9 %', '96 %']
    >>> bind_marks(["2030", "2031", "%"])
    ['2030', '2031', '%']
    >>> bind_marks(["Skola", "(1", "250)", "(årskurs", "9)"])
    ['Skola', '(1 250)', '(årskurs', '9)']
    """
    bound: list[str] = []
    for word in words:
        if word == "%" and bound and _NUMBER.fullmatch(bound[-1]):
            bound[-1] += " %"
        elif _CLOSE.fullmatch(word) and (start := _opening(bound)) is not None:
            bound[start:] = [" ".join((*bound[start:], word))]
        else:
            bound.append(word)
    return bound


def _opening(words: Sequence[str]) -> int | None:
    """Give the place of the word that opens a number in parentheses, if nothing but groups of digits follows on it."""
    start = len(words) - 1
    while start >= 0 and _GROUP.fullmatch(words[start]):
        start -= 1
    return start if start >= 0 and _OPEN.fullmatch(words[start]) else None
