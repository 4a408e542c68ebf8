"""Sets the rows of a table's second page into the columns of its first, where a page leaves out a column of blanks.

In: rows of both pages, each cell with its place. Out: the later rows with blank cells put in, for example::

    ("Skola", "1", "120") on page 1 and ("Vård", "90") on page 2, 90 standing under 120  ->  ("Vård", "", "90")
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.records import Box, Row


def fit_columns(rows: Sequence[Row], more: Sequence[Row]) -> Sequence[Row]:
    """Give the later rows with as many cells as the first ones, each under its column; as they are if none tells."""
    above = next((boxes for row in reversed(rows) if (boxes := _boxes(row))), ())
    columns = [_find_column(box, above) for box in _boxes(more[0])] if more else []
    found = [column for column in columns if column is not None]
    alike = all(len(row.cells) == len(columns) and len(row.places) == len(columns) for row in more)
    if not alike or len(found) != len(columns) or not len(found) < len(above) or found != sorted(set(found)):
        return more
    return [_spread_out(row, found, len(above)) for row in more]


def _boxes(row: Row) -> tuple[Box, ...]:
    """Give the boxes of a row's cells; none where a cell has none or a wide one hides the sides of its columns."""
    boxes = tuple(place.box for place in row.places if place.box)
    return boxes if len(boxes) == len(row.cells) and all(span == 1 for span in row.spans) else ()


def _find_column(box: Box, above: Sequence[Box]) -> int | None:
    middle = (box.left + box.right) / 2
    return next((column for column, other in enumerate(above) if other.left <= middle <= other.right), None)


def _spread_out(row: Row, columns: Sequence[int], width: int) -> Row:
    cells, places = [""] * width, [row.location] * width
    for place, column in enumerate(columns):
        cells[column], places[column] = row.cells[place], row.places[place]
    return replace(row, cells=tuple(cells), places=tuple(places), spans=())
