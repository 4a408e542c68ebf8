"""Parts the lines of a page where two columns of the page stand beside each other, prose or tables.

In: the lines of a page. Out: the lines of each part, for example::

    "Nämndens resultat blev bättre än      Skola    500   620"
    "budget, vilket beror på vakanser      Vård     310   300"  ->  two lines of prose, and two lines of a table
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ingest.readers.pdf.aligned_columns import Zone
from ingest.readers.pdf.fragments import Fragment, PartedLine, is_number, part_line, part_of
from ingest.records import Box

_MIN_WORDS = 5
_MIN_LETTERS = 25
_MIN_LINES = 3
_CROSSING_SHARE = 0.1
_CLOSE = 1.6  # of the lines of a narrow text, between the rows beside it: a comment of two lines needs more
_ENDED = re.compile(r"[.!?:]\s*$")
_LEVEL = 2.0  # points
_MAX_PITCH = 60.0  # points from one drawn row to the next
_MIN_GAP = 6.0  # points between two tables that are drawn beside each other


def part_page(lines: Sequence[PartedLine]) -> list[list[PartedLine]]:
    """Give the lines in parts that can be read by themselves; one part where no prose stands beside anything."""
    at, inside = _find_narrow_prose(lines) or _find_prose_gap(lines)
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


def part_drawn(lines: Sequence[PartedLine], drawn: Sequence[Box]) -> list[list[PartedLine]]:
    """Give the lines in parts where rules or fills of two tables are drawn beside each other; one part elsewhere."""
    gap = _drawn_gap(drawn)
    if gap is None:
        return [list(lines)]
    at = (gap.left + gap.right) / 2
    inside = [
        index for index, line in enumerate(lines) if gap.top <= (line.line.top + line.line.bottom) / 2 <= gap.bottom
    ]
    if not inside or any(_crosses(lines[index], at) for index in inside):
        return [list(lines)]
    first, last = min(inside), max(inside) + 1
    while last < len(lines) and not _crosses(lines[last], at) and lines[last].has_values:
        last += 1  # a last row that nothing is drawn under
    left, right = part_at(lines[first:last], at)
    if not all(_has_names([line for line in side if line.has_values]) and len(side) > 1 for side in (left, right)):
        return [list(lines)]
    rest = part_drawn(lines[last:], [box for box in drawn if box.top > gap.bottom])
    return [part for part in (list(lines[:first]), left, right, *rest) if part]


def _drawn_gap(drawn: Sequence[Box]) -> Box | None:
    """Give the uppermost gap between what is drawn beside each other, as far down as nothing is drawn across it."""
    ordered = sorted(drawn, key=lambda box: (box.top, box.left))
    for place, box in enumerate(ordered):
        level = [other for other in ordered[place + 1 :] if abs(other.top - box.top) <= _LEVEL]
        for other in level:
            left, right = sorted((box, other), key=lambda one: one.left)
            if right.left - left.right >= _MIN_GAP:
                return _gap_between(ordered, left, right)
    return None


def _gap_between(ordered: Sequence[Box], left: Box, right: Box) -> Box:
    at = (left.right + right.left) / 2
    bottom = max(left.bottom, right.bottom)
    for box in ordered:
        if box.top < left.top - _LEVEL or box.top > bottom + _MAX_PITCH:
            continue
        if box.left < at < box.right:
            break
        bottom = max(bottom, box.bottom)
    return Box(left=left.right, top=left.top, right=right.left, bottom=bottom)


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


def _find_prose_gap(lines: Sequence[PartedLine]) -> tuple[float, list[int]]:
    """Give where most lines have a gap beside prose, and those lines; none where few have."""
    gaps = [
        (first.right, second.left, index)
        for index, line in enumerate(lines)
        for first, second in pairwise(line.fragments)
        if _is_prose(first) or _is_prose(second)
    ]
    if len(gaps) < _MIN_LINES:
        return 0.0, []
    at = max((start for start, _, _ in gaps), key=lambda place: sum(start <= place < end for start, end, _ in gaps)) + 1
    return at, [index for start, end, index in gaps if start < at < end]


def _find_narrow_prose(lines: Sequence[PartedLine]) -> tuple[float, list[int]] | None:
    """Give where a text of a few words a line stands on the right of a table's rows, and its lines, if one does.

    Its lines follow closer upon each other than two rows of comments on a row could.
    """
    ends: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.fragments and not line.fragments[-1].is_number:
            ends[round(line.fragments[-1].left / _LEVEL)].append(index)
    for held in ends.values():
        parts = [lines[index].fragments[-1] for index in held]
        amid = [
            after.line.top - before.line.top
            for before, after in pairwise(parts)
            if after.line.text.strip()[:1].islower() and not _ENDED.search(before.line.text)
        ]
        rows = [line.line.top for line in lines[held[0] : held[-1] + 1] if line.has_values]
        if len(amid) < _MIN_LINES or 2 * len(amid) < len(held) - 1 or len(rows) <= _MIN_LINES:
            continue
        pitch = median(after - before for before, after in pairwise(rows))
        values = (lines[index].fragments[-2] for index in held if lines[index].has_values)
        if pitch < _CLOSE * median(amid) and all(value.right < parts[0].left for value in values):
            return min(part.left for part in parts) - 1, held
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
