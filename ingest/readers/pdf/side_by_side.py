"""Parts the lines of a page where two columns of the page stand beside each other, prose or tables.

In: the lines of a page. Out: the lines of each part, for example::

    "Nämndens resultat blev bättre än      Skola    500   620"
    "budget, vilket beror på vakanser      Vård     310   300"  ->  two lines of prose, and two lines of a table
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.readers.pdf.aligned_columns import Zone
from ingest.readers.pdf.fragments import Fragment, PartedLine, is_number, part_line, part_of

_MIN_WORDS = 5
_MIN_LETTERS = 25
_MIN_LINES = 3
_CROSSING_SHARE = 0.1


def part_page(lines: Sequence[PartedLine]) -> list[list[PartedLine]]:
    """Give the lines in parts that can be read by themselves; one part where no prose stands beside anything."""
    gaps = [
        (first.right, second.left, index)
        for index, line in enumerate(lines)
        for first, second in pairwise(line.fragments)
        if _is_prose(first) or _is_prose(second)
    ]
    if len(gaps) < _MIN_LINES:
        return [list(lines)]
    at = max((start for start, _, _ in gaps), key=lambda place: sum(start <= place < end for start, end, _ in gaps)) + 1
    inside = [index for start, end, index in gaps if start < at < end]
    if len(inside) < _MIN_LINES:
        return [list(lines)]
    first, last = min(inside), max(inside) + 1
    while last < len(lines) and not _crosses(lines[last], at):
        last += 1
    while first > 0 and not _crosses(lines[first - 1], at):
        first -= 1
    beside = lines[first:last]
    left, right = part_at(beside, at)
    crossing = sum(_crosses(line, at) for line in beside)
    if crossing > _CROSSING_SHARE * len(beside) or not _has_names(right):
        return [list(lines)]
    return [part for part in (list(lines[:first]), left, right, list(lines[last:])) if part]


def part_at(lines: Sequence[PartedLine], at: float) -> tuple[list[PartedLine], list[PartedLine]]:
    """Give what stands on the left and on the right of a place."""
    sides: tuple[list[PartedLine], list[PartedLine]] = ([], [])
    for line in lines:
        left = [word for word in line.line.words if (word.left + word.right) / 2 < at]
        right = line.line.words[len(left) :]
        for side, words in zip(sides, (left, right), strict=True):
            if words:
                side.append(part_line(part_of(line.line, words)))
    return sides


def find_second_names(data: Sequence[PartedLine], zones: Sequence[Zone]) -> float | None:
    """Give where names of rows stand once more between columns of numbers: the left side of a second table."""
    for before, after in pairwise(zones):
        names = [
            part
            for line in data
            for part in line.fragments
            if not part.is_number and part.left > before.right and part.right < after.left
        ]
        if 2 * len(names) >= len(data):
            return min(name.left for name in names) - 1
    return None


def _is_prose(part: Fragment) -> bool:
    text = part.line.text
    return len(part.line.words) >= _MIN_WORDS and sum(map(str.isalpha, text)) >= _MIN_LETTERS


def _crosses(line: PartedLine, at: float) -> bool:
    return any(part.left < at < part.right for part in line.fragments)


def _has_names(lines: Sequence[PartedLine]) -> bool:
    """Whether lines begin with words, not with numbers as the values of a table do."""
    words = sum(not is_number(line.fragments[0].line.text) for line in lines)
    return 2 * words >= len(lines)
