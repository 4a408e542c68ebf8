r"""Finds the lines of a plain text that only number its pages: a footer or a header that came along with the text.

In: lines. Out: the numbers of those lines, for example::

    "3", ..., "Arboga kommun  4", ..., "\t\tSida 5", ..., "Arboga kommun  6", ..., "9", ..., "11"
        ->  all of them: each kind of line comes back three times or more, and its numbers rise

They stand between a heading and what is above it on the page before, and between two parts of a table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

_BARE = re.compile(
    r"\s*(?:[-–—]\s*)?(?:(?:sid|sida|sidan|page)\.?\s*)?(\d{1,3})(?:\s?\(\d{1,3}\))?(?:\s*[-–—])?\s*", re.I
)
_NAMED = re.compile(r"\s*(\S.{3,100}?)(?:\t+| {3,})(?:(?:sid|sida|page)\.?\s*)?(\d{1,3})(?:\s?\(\d{1,3}\))?\s*", re.I)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_MIN_MARKS = 3
_MIN_APART = 5  # lines from one page's number to the next one's


def find_page_marks(lines: Sequence[str]) -> frozenset[int]:
    """Give the 1-based numbers of the lines that number pages; none of a kind whose numbers do not rise."""
    marks: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, line in enumerate(lines):
        is_above = place and lines[place - 1].strip()
        is_below = place + 1 < len(lines) and lines[place + 1].strip()
        if bare := _BARE.fullmatch(line):
            if not (is_above and is_below):
                marks[""].append((place + 1, int(bare[1])))
        elif (named := _NAMED.fullmatch(line)) and not (is_above or is_below) and _LETTERS.search(named[1]):
            marks[named[1].strip()].append((place + 1, int(named[2])))
    return frozenset(place for found in marks.values() if _rise(found) for place, _ in found)


def find_page_gaps(lines: Sequence[str], marks: frozenset[int]) -> frozenset[int]:
    """Give the 1-based numbers of marks and of the blank lines beside them: a table may go on after those."""
    gaps = set(marks)
    for mark in marks:
        for step in (-1, 1):
            number = mark + step
            while 1 <= number <= len(lines) and not lines[number - 1].strip():
                gaps.add(number)
                number += step
    return frozenset(gaps)


def _rise(marks: Sequence[tuple[int, int]]) -> bool:
    """Whether numbers rise down the lines, with a page's lines between them."""
    return len(marks) >= _MIN_MARKS and all(
        above[1] < below[1] and below[0] - above[0] >= _MIN_APART for above, below in pairwise(marks)
    )
