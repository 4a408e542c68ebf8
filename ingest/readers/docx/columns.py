"""Mends the columns of tables whose borders were drawn by hand, a hair beside each other from row to row.

In: the cells of a table as the file counts its columns, and the widths of those. Out: cells that stand over each other
in the same column, for example::

    widths 3000, 30, 1970: a heading over columns 2 and 3, a value below in column 3  ->  both in column 2

Such a border makes a column of its own in the file, and the heading of a value would be that of its neighbour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from ingest.readers.cell_grid import Cell

_MAX_SHARE = 0.3  # of the column that a border is moved in


def even_columns(rows: Sequence[Sequence[Cell]], widths: Sequence[int]) -> list[list[Cell]]:
    """Give the rows with borders that stand close beside those of the fullest rows moved there.

    Nothing is moved where the widths do not tell all columns, or a cell with text would vanish.
    """
    before = [list(row) for row in rows]
    borders = [list(accumulate((cell.columns for cell in row), initial=0)) for row in before]
    if not before or min(widths, default=0) <= 0 or max(line[-1] for line in borders) > len(widths):
        return before
    edges = list(accumulate(widths, initial=0))
    moved = _snap(sorted({border for line in borders for border in line}), _fullest(borders), edges)
    places = {border: place for place, border in enumerate(sorted(set(moved.values())))}
    after = []
    for row, line in zip(before, borders, strict=True):
        ends = [places[moved[border]] for border in line]
        spans = [end - start for start, end in pairwise(ends)]
        if any(span <= 0 and cell.lines for cell, span in zip(row, spans, strict=True)):
            return before
        after.append([replace(cell, columns=span) for cell, span in zip(row, spans, strict=True) if span > 0])
    return after


def _fullest(borders: Sequence[Sequence[int]]) -> Sequence[int]:
    """Give the borders that most of the rows with the most cells have."""
    most = max(map(len, borders))
    return Counter(tuple(line) for line in borders if len(line) == most).most_common(1)[0][0]


def _snap(found: Sequence[int], reference: Sequence[int], edges: Sequence[int]) -> Mapping[int, int]:
    """Give where each border goes: to the nearest of the reference, if that is near; else it stays."""
    moved = {}
    for border in found:
        nearest = min(reference, key=lambda other: abs(edges[other] - edges[border]))
        left = [edges[other] for other in reference if other <= border]
        right = [edges[other] for other in reference if other > border]
        width = right[0] - left[-1] if left and right else 0
        near = abs(edges[nearest] - edges[border]) <= _MAX_SHARE * width
        moved[border] = nearest if near else border
    return moved
