"""Tells the bands of a table whose rows are shaded by turns, or only where they are sums, from tables of shaded cells.

In: the grids of a page. Out: those that are tables of their own, for example::

    every second row in grey, each cell of it filled  ->  no grid: the alignment of the text tells all rows

Bands of one table have the same sides and stand a few rows apart; some are a single row, none is of many.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.readers.pdf.grid import Grid

_SAME_SIDE = 2.0
_MAX_ROWS = 3
_MAX_GAP = 12.0  # rows: between two sums of a long table


def without_bands(grids: Sequence[Grid]) -> tuple[Grid, ...]:
    """Return the grids but those that are bands of one table: shaded rows with others between them that are not."""
    bands = _find_bands([grid for grid in grids if not grid.is_ruled])
    return tuple(grid for grid in grids if id(grid) not in bands)


def is_lone_band(grid: Grid) -> bool:
    """Whether a grid is one shaded row: the sum of a table perhaps, whose other rows are not shaded."""
    return not grid.is_ruled and len(grid.down) == 2


def _find_bands(shaded: Sequence[Grid]) -> set[int]:
    found: set[int] = set()
    chain: list[Grid] = []
    for grid in sorted(shaded, key=lambda grid: (round(grid.box.left), grid.box.top)):
        if chain and not _follows(chain[-1], grid):
            found.update(_bands_of(chain))
            chain = []
        chain.append(grid)
    found.update(_bands_of(chain))
    return found


def _bands_of(chain: Sequence[Grid]) -> set[int]:
    rows = [len(grid.down) - 1 for grid in chain]
    return {id(grid) for grid in chain} if len(rows) > 1 and min(rows) == 1 and max(rows) <= _MAX_ROWS else set()


def _follows(above: Grid, below: Grid) -> bool:
    """Whether a grid has the sides of one above it, and stands at least a line but not many rows below."""
    first, second = above.box, below.box
    if abs(first.left - second.left) > _SAME_SIDE or abs(first.right - second.right) > _SAME_SIDE:
        return False
    height = min(after - before for grid in (above, below) for before, after in pairwise(grid.down))
    return 0.5 * height < second.top - first.bottom < _MAX_GAP * height
