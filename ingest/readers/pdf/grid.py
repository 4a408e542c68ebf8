"""Finds the grids that rules and fills draw on a page: edges, crossings, cells.

In: rules and fills as plain numbers, from a PDF or found in an image. Out: grids with their cells, for example::

    4 horizontal and 3 vertical rules that cross  ->  Grid(across=(60, 200, 280), down=(100, 115, 130, 145), cells=6)

The steps, top to bottom: fills and rules to edges, edges of one place merged, edges that touch put together, and the
fields between them joined where no edge parts them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ingest.readers.pdf.content import Fill, Rule
from ingest.readers.pdf.edges import REACH, Edge, to_edges
from ingest.records import Box

_MIN_FIELD = 4.0  # points; closer lines are one line drawn double
_MAX_FIELDS = 20_000  # more is a drawing or a map


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """A cell: its first row and column and how many it covers. `is_ruled` says that a line stands on its left side.

    A fill alone can part cells too: then nothing is drawn between two cells of the same colour.
    """

    row: int
    column: int
    rows: int
    columns: int
    is_ruled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A grid: where its columns and rows part, outer sides included, and its cells by rows.

    `is_ruled` says that some rule stands between or beside its columns; else they are the sides of fills alone.
    """

    across: tuple[float, ...]
    down: tuple[float, ...]
    cells: tuple[GridCell, ...]
    is_ruled: bool = True

    @property
    def box(self) -> Box:
        """The whole grid."""
        return Box(left=self.across[0], top=self.down[0], right=self.across[-1], bottom=self.down[-1])

    def box_of(self, cell: GridCell) -> Box:
        """Give the box of one of its cells."""
        return Box(
            left=self.across[cell.column],
            top=self.down[cell.row],
            right=self.across[cell.column + cell.columns],
            bottom=self.down[cell.row + cell.rows],
        )


class _Field(NamedTuple):
    """The smallest part of a grid: between two neighbouring lines each way."""

    row: int
    column: int


def find_grids(rules: Sequence[Rule], fills: Sequence[Fill], width: float, height: float) -> tuple[Grid, ...]:
    """Return the grids on a page of that size, from top to bottom; those of one field too."""
    grids = [grid for edges in _touching(to_edges(rules, fills, width, height)) if (grid := _to_grid(edges))]
    return tuple(sorted(grids, key=lambda grid: (grid.box.top, grid.box.left)))


def _touching(edges: Sequence[Edge]) -> Iterator[list[Edge]]:
    """Give the edges in groups that hang together."""
    across = [index for index, edge in enumerate(edges) if not edge.is_vertical]
    down = sorted((index for index, edge in enumerate(edges) if edge.is_vertical), key=lambda index: edges[index].at)
    places = [edges[index].at for index in down]
    groups = _Groups(len(edges))
    for index in across:
        edge = edges[index]
        first, last = bisect_left(places, edge.start - REACH), bisect_right(places, edge.end + REACH)
        for other in down[first:last]:
            if edges[other].start - REACH <= edge.at <= edges[other].end + REACH:
                groups.join(index, other)
    found: dict[int, list[Edge]] = defaultdict(list)
    for index, edge in enumerate(edges):
        found[groups.find(index)].append(edge)
    yield from found.values()


class _Groups:
    """Which of `count` things belong together."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def find(self, index: int) -> int:
        """Give the thing that stands for the group of one."""
        while self._above[index] != index:
            self._above[index] = self._above[self._above[index]]
            index = self._above[index]
        return index

    def join(self, first: int, second: int) -> None:
        """Put the groups of two things together."""
        self._above[self.find(second)] = self.find(first)


def _to_grid(edges: Sequence[Edge]) -> Grid | None:
    level = [edge for edge in edges if not edge.is_vertical]
    upright = [edge for edge in edges if edge.is_vertical]
    if not level or not upright:
        return None
    across = _places(upright, level)
    down = _places(level, upright)
    if len(across) < 2 or len(down) < 2 or (len(across) - 1) * (len(down) - 1) > _MAX_FIELDS:
        return None
    is_ruled = any(edge.is_ruled for edge in upright)
    return Grid(across=across, down=down, cells=tuple(_to_cells(across, down, upright, level)), is_ruled=is_ruled)


def _places(edges: Sequence[Edge], crossing: Sequence[Edge]) -> tuple[float, ...]:
    """Give where edges stand; a side on which only the crossing ones end, with no line of its own, is one too."""
    places: list[float] = []
    for at in sorted(edge.at for edge in edges):
        if not places or at - places[-1] > _MIN_FIELD:
            places.append(at)
    start, end = min(edge.start for edge in crossing), max(edge.end for edge in crossing)
    if start < places[0] - 2 * REACH:
        places.insert(0, start)
    if end > places[-1] + 2 * REACH:
        places.append(end)
    return tuple(places)


def _to_cells(
    across: Sequence[float], down: Sequence[float], upright: Sequence[Edge], level: Sequence[Edge]
) -> Iterator[GridCell]:
    """Join the fields of a grid where no edge parts them, and give the cells that this makes, by rows."""
    width, height = len(across) - 1, len(down) - 1
    beside = _edges_at(upright, across)
    under = _edges_at(level, down)
    groups = _Groups(width * height)
    for row in range(height):
        middle = (down[row] + down[row + 1]) / 2
        for column in range(1, width):
            if not _covers(beside[column], middle):
                groups.join(row * width + column - 1, row * width + column)
    for column in range(width):
        middle = (across[column] + across[column + 1]) / 2
        for row in range(1, height):
            if not _covers(under[row], middle):
                groups.join((row - 1) * width + column, row * width + column)
    found: dict[int, list[_Field]] = defaultdict(list)
    for index in range(width * height):
        found[groups.find(index)].append(_Field(*divmod(index, width)))
    cells = [cell for fields in found.values() for cell in _to_rectangles(fields)]
    for cell in sorted(cells):
        row, column, rows, columns = cell
        middle = (down[row] + down[row + 1]) / 2
        is_ruled = column == 0 or _covers((edge for edge in beside[column] if edge.is_ruled), middle)
        yield GridCell(row=row, column=column, rows=rows, columns=columns, is_ruled=is_ruled)


def _edges_at(edges: Sequence[Edge], places: Sequence[float]) -> list[list[Edge]]:
    """Give the edges at each place."""
    found: list[list[Edge]] = [[] for _ in places]
    for edge in edges:
        nearest = min(range(len(places)), key=lambda place: abs(places[place] - edge.at))
        found[nearest].append(edge)
    return found


def _covers(edges: Iterable[Edge], at: float) -> bool:
    return any(edge.start <= at <= edge.end for edge in edges)


def _to_rectangles(fields: Sequence[_Field]) -> list[tuple[int, int, int, int]]:
    """Give the rectangle that fields make as (row, column, rows, columns); one a row where they make none."""
    rows = [field.row for field in fields]
    columns = [field.column for field in fields]
    height, width = max(rows) - min(rows) + 1, max(columns) - min(columns) + 1
    if height * width == len(fields):
        return [(min(rows), min(columns), height, width)]
    found = []
    for row in sorted(set(rows)):
        start = before = -1
        for column in (*sorted(field.column for field in fields if field.row == row), -1):
            if column != before + 1 or start < 0:
                if start >= 0:
                    found.append((row, start, 1, before - start + 1))
                start = column
            before = column
    return found
