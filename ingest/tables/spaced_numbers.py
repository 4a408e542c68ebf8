"""Cuts words into numbers in every way that they can be read: a plain space both groups thousands and parts cells.

In: the words at the end of a row, and how many cells there are. Out: every way, for example::

    "1", "352", "225" in two cells  ->  ("1 352", "225") and ("1", "352 225")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

_HEAD_GROUP = re.compile(r"(?:[-–−+]\s?)?\d{1,3}")
_NEXT_GROUP = re.compile(r"\d{3}(?:[.,]\d+)?(?:\s?%)?[-–−]?[¹²³⁴⁵⁶⁷⁸⁹]?⁾?")
_TORN_GROUP = re.compile(r"[-–−+]?\s?0\d")  # "000" is the end of a number, not one
_MAX_GROUPS = 4  # thousands of millions, in kronor
_MAX_WAYS = 3000

Cells = tuple[str, ...]


def cut_numbers(words: Sequence[str], count: int) -> tuple[Cells, ...]:
    """Return every way to read words as that many numbers; none at all where there are too many to tell them apart."""
    ways = tuple(islice(_cut(tuple(words), count), _MAX_WAYS + 1))
    return ways if len(ways) <= _MAX_WAYS else ()


def may_join(words: Sequence[str]) -> bool:
    """Whether some of the words can be the thousands and the rest of one number."""
    return any(_HEAD_GROUP.fullmatch(head) and _NEXT_GROUP.fullmatch(tail) for head, tail in pairwise(words))


def _cut(words: Cells, count: int) -> Iterator[Cells]:
    if not count:
        if not words:
            yield ()
        return
    most = min(len(words) - count + 1, _MAX_GROUPS) if words and _HEAD_GROUP.fullmatch(words[0]) else 1
    for size in range(1, most + 1):
        if size > 1 and not _NEXT_GROUP.fullmatch(words[size - 1]):
            return
        if size <= len(words) and not _TORN_GROUP.match(words[0]) and len(words) - size <= (count - 1) * _MAX_GROUPS:
            for rest in _cut(words[size:], count - 1):
                yield (" ".join(words[:size]), *rest)
