"""Turns rules and fills into the edges of cells, each place's edges merged into one.

In: rules and filled rectangles. Out: edges along the page's sides, for example::

    three rules end to end at y = 310, 0.5 pt apart  ->  Edge(is_vertical=False, at=310, start=60, end=540)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.readers.pdf.content import Fill, Rule
from ingest.records import Box

REACH = 3.0
"""How far apart, in points, two edges still touch: rules are drawn in pieces with square corners between them."""

_SAME_PLACE = 3.0
_MIN_SIDE = 5.0  # smaller fills are marks, bullets and icons
_PAGE_SHARE = 0.6  # a fill that covers so much of the page is its background
_MAX_EDGES = 4000  # more is a drawing or a map


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line along which cells part; `is_ruled` says that a rule is drawn there, not only the side of a fill."""

    is_vertical: bool
    at: float
    start: float
    end: float
    is_ruled: bool


def to_edges(rules: Sequence[Rule], fills: Sequence[Fill], width: float, height: float) -> tuple[Edge, ...]:
    """Return the edges on a page of that size; none for a page that is a drawing."""
    edges = [_from_rule(rule) for rule in rules]
    for fill in outermost(fills, width, height):
        edges.extend(_sides(fill.box))
    merged = tuple(_merge(edges))
    return merged if len(merged) <= _MAX_EDGES else ()


def outermost(fills: Sequence[Fill], width: float, height: float) -> tuple[Fill, ...]:
    """Give the fills that can be cells: not the page's background, not marks, not one inside another of its colour.

    LibreOffice shades each paragraph once more inside its shaded cell.
    """
    able = [fill for fill in fills if _can_be_cell(fill.box, width, height)]
    kept: list[Fill] = []
    able.sort(key=lambda fill: (fill.colour, fill.box.left, -fill.box.right))
    for _, same in groupby(able, key=lambda fill: fill.colour):
        around: list[Fill] = []
        for fill in same:
            if not any(_contains(other.box, fill.box) for other in around):
                around.append(fill)
        kept.extend(around)
    return tuple(kept)


def _can_be_cell(box: Box, width: float, height: float) -> bool:
    across, down = box.right - box.left, box.bottom - box.top
    return min(across, down) >= _MIN_SIDE and across * down < _PAGE_SHARE * width * height


def _contains(outer: Box, inner: Box) -> bool:
    across = outer.left - 1 <= inner.left and inner.right <= outer.right + 1
    return across and outer.top - 1 <= inner.top and inner.bottom <= outer.bottom + 1


def _from_rule(rule: Rule) -> Edge:
    return Edge(is_vertical=rule.is_vertical, at=rule.at, start=rule.start, end=rule.end, is_ruled=True)


def _sides(box: Box) -> Iterator[Edge]:
    for at in (box.left, box.right):
        yield Edge(is_vertical=True, at=at, start=box.top, end=box.bottom, is_ruled=False)
    for at in (box.top, box.bottom):
        yield Edge(is_vertical=False, at=at, start=box.left, end=box.right, is_ruled=False)


def _merge(edges: Iterable[Edge]) -> Iterator[Edge]:
    """Put edges of one direction that stand at nearly one place there, and join those that touch or overlap.

    A rule says better where the edge is than the side of a fill does.
    """
    for is_vertical in (False, True):
        same = sorted((edge for edge in edges if edge.is_vertical is is_vertical), key=lambda edge: edge.at)
        start = 0
        for end in range(1, len(same) + 1):
            if end == len(same) or same[end].at - same[start].at > _SAME_PLACE:
                yield from _join(same[start:end])
                start = end


def _join(edges: Sequence[Edge]) -> Iterator[Edge]:
    ruled = [edge for edge in edges if edge.is_ruled]
    longest = max(ruled or edges, key=lambda edge: edge.end - edge.start)
    for is_ruled in (True, False):
        start = end = -REACH
        for edge in sorted((edge for edge in edges if edge.is_ruled is is_ruled), key=lambda edge: edge.start):
            if end > start and edge.start > end + REACH:
                yield _piece(longest, start, end, is_ruled)
                start, end = edge.start, edge.end
            elif end <= start:
                start, end = edge.start, edge.end
            else:
                end = max(end, edge.end)
        if end > start:
            yield _piece(longest, start, end, is_ruled)


def _piece(place: Edge, start: float, end: float, is_ruled: bool) -> Edge:
    return Edge(is_vertical=place.is_vertical, at=place.at, start=start, end=end, is_ruled=is_ruled)
