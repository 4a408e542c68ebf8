"""Puts what stands on a page in the order in which it is read: columns one after the other, a title before them.

In: boxes, of lines and of tables. Out: runs of them, each a stretch of one column, for example::

    a title over two columns  ->  [title], [left lines ...], [right lines ...]

Where lines stand beside each other, the left edge of those to the right may be a column's. It is one where lines
enough stand on both sides, one below the other, and none reaches over it; what reaches over it stands before or after.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Protocol, TypeVar

_MIN_GUTTER = 6.0
_MIN_WIDTH = 60.0
_MIN_LINES = 2
_MIN_LONG_SIDE = 3
_SLACK = 1.0
_TITLE_SIZE = 1.2  # of the usual line's
_LEVEL = 2.0
_TABLE_LEVEL = 6.0
_TITLE_REACH = 24.0


class Placed(Protocol):
    """What has a box, and the size of its type: 0 for a table."""

    @property
    def left(self) -> float: ...  # noqa: D102
    @property
    def top(self) -> float: ...  # noqa: D102
    @property
    def right(self) -> float: ...  # noqa: D102
    @property
    def bottom(self) -> float: ...  # noqa: D102
    @property
    def size(self) -> float: ...  # noqa: D102


_Item = TypeVar("_Item", bound=Placed)


def to_runs(items: Sequence[_Item]) -> list[list[_Item]]:
    """Give the items in reading order, those of a column (or between columns) in a run of their own."""
    if not items:
        return []
    ordered = sorted(items, key=lambda item: (item.top, item.left))
    if beside := _tables_beside(ordered):
        top, bottom = beside[0].top, max(table.bottom for table in beside)
        above = [item for item in ordered if item.bottom <= top + _LEVEL]
        below = [item for item in ordered if item.top >= bottom - _LEVEL]
        return [*to_runs(above), sorted(beside, key=lambda item: item.left), *to_runs(below)]
    best: tuple[int, int, int, float] | None = None
    for edge in _right_edges(ordered):
        for start, end in _free_stretches(ordered, edge):
            worth = _worth(ordered[start:end], edge)
            if worth and (best is None or worth > best[0]):
                best = (worth, start, end, edge)
    if best is None:
        return [_by_rows(ordered)]
    _, start, end, edge = best
    if cut := _level_titles(ordered[start:end], edge):
        return [*to_runs(ordered[: start + cut]), *to_runs(ordered[start + cut :])]
    left = [item for item in ordered[start:end] if item.right <= edge + _SLACK]
    right = [item for item in ordered[start:end] if item.right > edge + _SLACK]
    return [*to_runs(ordered[:start]), *to_runs(left), *to_runs(right), *to_runs(ordered[end:])]


def _tables_beside(ordered: Sequence[_Item]) -> list[_Item]:
    """Give the first tables that begin level beside each other, with nothing else beside them and no titles over each.

    What stands under the shorter one is about both: it is read after them, not as the end of its column.
    """
    for place, item in enumerate(ordered):
        if item.size:
            continue
        level = [other for other in ordered[place:] if not other.size and abs(other.top - item.top) <= _TABLE_LEVEL]
        bottom = max(other.bottom for other in level)
        inside = [other for other in ordered if other.top < bottom - _LEVEL and other.bottom > item.top + _LEVEL]
        titles = [other for other in ordered if 0 <= item.top - other.bottom + _LEVEL < _TITLE_REACH and other.size]
        if len(level) > 1 and len(inside) == len(level) and not _stand_level(titles):
            return level
    return []


def _stand_level(items: Sequence[_Item]) -> bool:
    return any(other.left >= item.right and abs(other.top - item.top) <= _LEVEL for item in items for other in items)


def _right_edges(ordered: Sequence[_Item]) -> list[float]:
    """Give the left edges of items that stand to the right of others, each once."""
    edges: set[float] = set()
    for place, item in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.top >= item.bottom - _SLACK:
                break
            first, second = (item, other) if item.left <= other.left else (other, item)
            if second.left - first.right >= _MIN_GUTTER:
                edges.add(round(second.left))
    return [edge - _SLACK for edge in sorted(edges)]


def _free_stretches(ordered: Sequence[_Item], edge: float) -> list[tuple[int, int]]:
    """Give the stretches of items in which none reaches over an edge."""
    stretches = []
    start = 0
    for place, item in enumerate([*ordered, None]):
        if item is None or item.left < edge - _SLACK < item.right - _SLACK:
            if place > start:
                stretches.append((start, place))
            start = place + 1
    return stretches


def _worth(stretch: Sequence[_Item], edge: float) -> int:
    """Give how many items stand beside others if the edge is a column's, else 0."""
    left = [item for item in stretch if item.right <= edge + _SLACK]
    right = [item for item in stretch if item.right > edge + _SLACK]
    if not left or not right or max(_count_rows(left), _count_rows(right)) < _MIN_LONG_SIDE:
        return 0
    if min(_count_rows(left), _count_rows(right)) < _MIN_LINES and not _has_tall(left, right):
        return 0
    if any(median(item.right - item.left for item in side) < _MIN_WIDTH for side in (left, right)):
        return 0
    top = max(left[0].top, right[0].top)
    bottom = min(max(item.bottom for item in left), max(item.bottom for item in right))
    return sum(item.bottom > top and item.top < bottom for item in stretch) if bottom > top else 0


def _level_titles(stretch: Sequence[_Item], edge: float) -> int:
    """Give the index of the first of two titles that stand level in both columns: all above them is read first."""
    usual = median(item.size for item in stretch)
    titles = [place for place, item in enumerate(stretch) if item.size > _TITLE_SIZE * usual]
    for place in titles:
        top = stretch[place].top
        level = [stretch[other] for other in titles if abs(stretch[other].top - top) <= _LEVEL]
        sides = {item.right > edge + _SLACK for item in level}
        if len(sides) > 1 and place > 1 and all(item.bottom <= top + _LEVEL for item in stretch[:place]):
            return place
    return 0


def _count_rows(side: Sequence[_Item]) -> int:
    """Count items that stand one below the other."""
    rows, bottom = 0, float("-inf")
    for item in side:
        if item.top >= bottom - _SLACK - 0.3 * (item.bottom - item.top):
            rows, bottom = rows + 1, item.bottom
    return rows


def _has_tall(left: Sequence[_Item], right: Sequence[_Item]) -> bool:
    """Whether a side of one item is a table or a heading beside lines, and not a word on the same line."""
    fewer, more = (left, right) if len(left) <= len(right) else (right, left)
    return fewer[0].bottom - fewer[0].top > 3 * median(item.bottom - item.top for item in more)


def _by_rows(ordered: Sequence[_Item]) -> list[_Item]:
    """Give the items from top to bottom, those on one row from left to right."""
    rows: list[list[_Item]] = []
    for item in ordered:
        middle = (item.top + item.bottom) / 2
        if rows and rows[-1][0].top < middle < rows[-1][0].bottom:
            rows[-1].append(item)
        else:
            rows.append([item])
    return [item for row in rows for item in sorted(row, key=lambda item: item.left)]
