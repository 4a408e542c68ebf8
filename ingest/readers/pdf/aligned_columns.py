"""Finds the columns of a table by where its numbers and texts stand.

In: the fragments of lines. Out: the zones that numbers stand in, and the sides of all columns, for example::

    numbers that end at 310, 310 and 309 pt, and at 402 pt  ->  Zone(right=310), Zone(right=402)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers.pdf.fragments import Fragment, PartedLine, part_of
from ingest.readers.pdf.lines import Line, Word

_ALIGNED = 3.0  # points that numbers under each other may be off
_ALIGNED_SHARE = 0.7
_LABEL_GUTTER = 0.9  # of the font's size


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """Where the numbers of a column stand, from the leftmost start to the rightmost end."""

    left: float
    right: float

    def meets(self, fragment: Fragment) -> bool:
        """Whether a fragment stands over or under a part of the zone."""
        return fragment.left < self.right and fragment.right > self.left

    def holds(self, fragment: Fragment) -> bool:
        """Whether the middle of a fragment stands in the zone."""
        return self.left <= (fragment.left + fragment.right) / 2 <= self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table: their sides, and the zones of those that hold values, from column `first` on."""

    bounds: tuple[float, ...]
    first: int
    zones: tuple[Zone, ...]

    @property
    def values(self) -> range:
        """The columns that hold values."""
        return range(self.first, self.first + len(self.zones))

    def place(self, line: Line) -> tuple[Line | None, ...]:
        """Give the part of a line that stands in each column."""
        words: list[list[Word]] = [[] for _ in range(len(self.bounds) - 1)]
        for word in line.words:
            column = bisect_right(self.bounds, (word.left + word.right) / 2) - 1
            words[max(0, min(column, len(words) - 1))].append(word)
        return tuple(part_of(line, part) if part else None for part in words)


def find_zones(lines: Sequence[Sequence[Fragment]]) -> list[Zone]:
    """Give the zones of numbers that stand under each other in two lines or more, from left to right."""
    found: list[list[Fragment]] = []
    right = float("-inf")
    for number in sorted((number for line in lines for number in line), key=lambda number: number.left):
        if number.left < right:
            found[-1].append(number)
        else:
            found.append([number])
        right = max(right, number.right) if len(found[-1]) > 1 else number.right
    return [_to_zone(numbers) for numbers in found if _is_aligned(numbers)]


def with_lone(zones: Sequence[Zone], body: Sequence[PartedLine], above: Sequence[PartedLine]) -> list[Zone]:
    """Add zones for numbers alone in their column ("Not"), under a heading of their own, on a line of the table."""
    heads = [part for line in above for part in line.fragments if not any(zone.meets(part) for zone in zones)]
    found = list(zones)
    for line in body:
        keeps = 2 * sum(any(zone.holds(number) for zone in zones) for number in line.numbers) >= len(zones) > 1
        for number in line.numbers if keeps else ():
            own = Zone(left=number.left, right=number.right)
            outside = not any(zone.meets(number) for zone in found)
            if outside and any(own.meets(head) for head in heads):
                found.append(own)
    return sorted(found, key=lambda zone: zone.left)


def _to_zone(numbers: Sequence[Fragment]) -> Zone:
    return Zone(left=min(number.left for number in numbers), right=max(number.right for number in numbers))


def _is_aligned(numbers: Sequence[Fragment]) -> bool:
    """Whether numbers stand under each other: by their ends, their starts, their middles."""
    if len(numbers) < 2:
        return False
    sides: tuple[Callable[[Fragment], float], ...] = (
        lambda number: number.right,
        lambda number: number.left,
        lambda number: (number.left + number.right) / 2,
        _comma,
    )
    for side in sides:
        middle = median(side(number) for number in numbers)
        aligned = sum(abs(side(number) - middle) <= _ALIGNED for number in numbers)
        if aligned >= _ALIGNED_SHARE * len(numbers):
            return True
    return False


def _comma(number: Fragment) -> float:
    """Give about where the decimal comma of a number stands, its end if it has none."""
    text = number.line.text
    after = len(text) - text.index(",") if "," in text else 0
    return number.right - after * (number.right - number.left) / len(text)


def to_columns(
    zones: Sequence[Zone], body: Sequence[Sequence[Fragment]], header: Sequence[Sequence[Fragment]]
) -> Columns:
    """Give the columns: one for each zone, those of text on their left and between them, one on their right."""
    texts = [fragment for line in body for fragment in line]
    start = min(fragment.left for fragment in texts)
    gutters = _text_gutters([line for line in body if len(line) > 1], zones[0].left)
    bounds = [start - 1, *gutters]
    first_value = len(bounds)
    before = max(
        (part.right for part in texts if part.right <= zones[0].left and not _stands_in(part, zones)), default=start
    )
    bounds.append(part_between(before, zones[0].left, header))
    own = [[part for part in line if heads_one(part, zones)] for line in header]
    end = zones[-1].right
    beyond = [part for part in texts if part.left > end + part.line.size]
    heads = _own_heads(header, len(zones), 1 if len(beyond) > 1 else 0)
    for place, (left, right) in enumerate(pairwise(zones)):
        between = _between_heads(left, right, heads[place : place + 2])
        bounds.append(part_between(left.right, right.left, own) if between is None else between)
    if len(beyond) > 1:
        bounds.append(min(part.left for part in beyond) - 1)
    bounds.append(max(end, *(part.right for part in texts)) + 1)
    return Columns(bounds=tuple(bounds), first=first_value, zones=tuple(zones))


def _own_heads(header: Sequence[Sequence[Fragment]], values: int, beyond: int) -> Sequence[Fragment]:
    """Give the headings of the values where a line has one for each column, of the names too or not; else none."""
    for line in header:
        names = len(line) - values - beyond
        if names in (0, 1):
            return line[names : names + values]
    return ()


def _between_heads(left: Zone, right: Zone, heads: Sequence[Fragment]) -> float | None:
    """Give where two columns part if their numbers and headings leave room; headings may begin on the left."""
    if len(heads) < 2:
        return None
    start, end = max(left.right, heads[0].right), min(right.left, heads[1].left)
    return (start + end) / 2 if start < end else None


def heads_one(part: Fragment, zones: Sequence[Zone]) -> bool:
    """Whether a heading is over one column: it ends, starts or has its middle where the numbers have."""
    middle = (part.left + part.right) / 2
    return any(
        abs(part.right - zone.right) < _ALIGNED
        or abs(part.left - zone.left) < _ALIGNED
        or abs(2 * middle - zone.left - zone.right) < 2 * _ALIGNED
        or zone.left <= middle <= zone.right
        for zone in zones
    )


def _stands_in(part: Fragment, zones: Sequence[Zone]) -> bool:
    return any(zone.holds(part) for zone in zones)


def part_between(left: float, right: float, header: Sequence[Sequence[Fragment]]) -> float:
    """Give where two columns part: in the widest gap that the headings over them leave, else near the numbers."""
    inside = sorted(
        (max(part.left, left), min(part.right, right))
        for line in header
        for part in line
        if part.right > left and part.left < right and not (part.left < left and part.right > right)
    )
    free: list[tuple[float, float]] = []
    at = left
    for start, end in inside:
        if start > at:
            free.append((at, start))
        at = max(at, end)
    if right > at:
        free.append((at, right))
    if not free:
        return (left + right) / 2
    start, end = max(free, key=lambda gap: gap[1] - gap[0])
    return (start + end) / 2


def _text_gutters(lines: Sequence[Sequence[Fragment]], end: float) -> list[float]:
    """Give where the texts on the left of the values part into columns: gaps that run down all lines."""
    texts = sorted((part.left, part.right, part.line.size) for line in lines for part in line if part.right < end)
    if not texts:
        return []
    found: list[float] = []
    at = texts[0][1]
    for left, right, size in texts[1:]:
        if left - at > _LABEL_GUTTER * size:
            beyond = sum(any(at < part.left < end and part.right < end for part in line) for line in lines)
            if 2 * beyond >= len(lines):
                found.append((left + at) / 2)
        at = max(at, right)
    return found
