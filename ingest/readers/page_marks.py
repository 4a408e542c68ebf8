r"""Finds the lines of a plain text that hold a page's number and no word else: its footers, come along with the text.

In: lines. Out: the numbers of those lines, for example::

    "3", ..., "\t\tSida 4", ..., "5 (9)"  ->  all three: such lines come back, and their numbers rise
    "Sida 6 (15)"                           ->  that line, though it be the only one

They stand between a heading and what is above it on the page before, and between two parts of a table. A line that
names the report beside the number stays where it stands first: it may be the only one that tells whose report it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_MARK = re.compile(
    r"\s*(?:[-–—]\s*)?(?:(?:sid|sida|sidan|page)\.?\s*)?(\d{1,3})(?:\s?\(\d{1,3}\))?(?:\s*[-–—])?\s*", re.I
)
_TOLD = re.compile(  # no row and no list has such a line
    r"\s*(?:[-–—]\s*)?(?:sid|sida|sidan|page)\.?\s*(\d{1,3})(?:\s?(?:\((\d{1,3})\)|(?:av|of|/)\s?(\d{1,3})))?(?:\s*[-–—])?\s*",
    re.I,
)
_RUNNING = re.compile(  # "4 | Årsredovisning 2024", "Årsredovisning 2024 - 4", "Årsredovisning 2024, sida 4"
    r"(?P<first>\d{1,3})\s*[|•·–-]\s*(?P<after>[^\t]*[^\W\d_]{3}[^\t]*)"
    r"|(?P<before>[^\t]*[^\W\d_]{3}[^\t]*?)(?:\s*[|•·–-]|,?\s+(?:sid|sida|sidan|page))\s*(?P<last>\d{1,3})"
    r"|(?P<head>[^\t]*[^\W\d_]{3}[^\t]*?)\s+(?P<page>\d{1,3})\s?\(\d{1,3}\)",  # "Skolnämnden | 2024   3 (6)"
    re.I,
)
_ROW = re.compile(r"\s*\S.*\t|\s*\|.*\|")
_MIN_MARKS = 3
_MIN_APART = 5  # lines from one page's number to the next one's


def find_page_marks(lines: Sequence[str]) -> frozenset[int]:
    """Give the 1-based numbers of the lines that number pages.

    A bare number is one where such numbers rise down the text, or where it alone parts rows of one width.
    """
    running = _find_running(lines)
    marks: list[tuple[int, int]] = []
    for place, line in enumerate(lines):
        is_inside = 0 < place < len(lines) - 1 and lines[place - 1].strip() and lines[place + 1].strip()
        if (number := _MARK.fullmatch(line)) and not is_inside:
            marks.append((place + 1, int(number[1])))
    if _rise(marks):
        return frozenset(place for place, _ in marks) | running
    told = {place for place, line in enumerate(lines, start=1) if _TOLD.fullmatch(line)}
    return frozenset(told | running | {place for place, _ in marks if _parts_rows(lines, place)})


def _find_running(lines: Sequence[str]) -> frozenset[int]:
    """Give the lines that come back with a page's number before or after the same words, but for the first of each.

    For example "4 | Årsredovisning 2024", "5 | Årsredovisning 2024": their numbers rise, with a page's lines between.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for place, line in enumerate(lines, start=1):
        if match := _RUNNING.fullmatch(line.strip()):
            words = " ".join((match["after"] or match["before"] or match["head"]).split())
            found.setdefault(words, []).append((place, int(match["first"] or match["last"] or match["page"])))
    running = {words: [place for place, _ in marks] for words, marks in found.items() if _rise(marks)}
    return frozenset(
        place
        for words, places in running.items()
        for place in (places if _is_told(words, lines[: places[0] - 1]) else places[1:])
    )


def _is_told(words: str, before: Sequence[str]) -> bool:
    """Whether the lines before a running one say already whose report it is, by its first word."""
    first = words.split()[0].casefold()
    return any(first in line.casefold().split() for line in before)


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


def _parts_rows(lines: Sequence[str], place: int) -> bool:
    """Whether a line, counted from 1, stands between two rows of a table that have as many cells."""
    above = next((line for line in reversed(lines[: place - 1]) if line.strip()), "")
    below = next((line for line in lines[place:] if line.strip()), "")
    return bool(_ROW.match(above) and _ROW.match(below)) and _cells(above) == _cells(below)


def _cells(line: str) -> int:
    return line.count("\t") or line.count("|")


def _rise(marks: Sequence[tuple[int, int]]) -> bool:
    """Whether numbers rise down the lines, with a page's lines between them."""
    return len(marks) >= _MIN_MARKS and all(
        above[1] < below[1] and below[0] - above[0] >= _MIN_APART for above, below in pairwise(marks)
    )
