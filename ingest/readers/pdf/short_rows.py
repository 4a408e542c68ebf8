"""Sets the cells of tagged rows whose blank cells have no tags into the columns under which they stand.

In: the cells of rows by their place among the row's own cells. Out: the same by column of the table, for example::

    "Verksamhet", "Not", "Utfall" over "Summa", "1 857"  ->  "1 857" goes to the third column, where it stands

Without a row that has all its cells there is nothing to tell the columns by: then no row is given. Nor where rows that
have the same number of cells lack different ones: then what should be one column stands under another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from ingest.readers.pdf.drafts import DraftCell
from ingest.records import Box

_MAX_CHOICES = 5000
_SLACK = 2.0  # points that the text of one column may reach under that of the next
_Cells = Mapping[int, DraftCell]


def place_short_rows(rows: Sequence[_Cells], widths: Sequence[int]) -> list[dict[int, DraftCell]]:
    """Return the cells of rows by column. `widths` is how many columns the tags of each row cover.

    Empty if a short row cannot be set: no row is full, or its cells fit no columns.
    """
    width = max(widths, default=0)
    columns = _columns([row for row, own in zip(rows, widths, strict=True) if own == width], width)
    known = [box for box in columns if box]
    if any(after.left < before.right - _SLACK for before, after in pairwise(known)):
        return []
    placed = []
    for row, own in zip(rows, widths, strict=True):
        if own == width or not row:
            placed.append(dict(row))
        elif None in columns or (found := _place([row[at] for at in sorted(row)], known)) is None:
            return []
        else:
            placed.append(found)
    return placed


def _columns(rows: Sequence[_Cells], width: int) -> list[Box | None]:
    """Give where the text of each column stands in the rows that have all their cells; None for a blank column."""
    found: list[Box | None] = []
    for column in range(width):
        boxes = [row[column].box for row in rows if column in row and row[column].span == 1]
        found.append(
            Box(
                left=min(box.left for box in boxes),
                top=0,
                right=max(box.right for box in boxes),
                bottom=0,
            )
            if boxes
            else None
        )
    return found


def _place(cells: Sequence[DraftCell], columns: Sequence[Box]) -> dict[int, DraftCell] | None:
    """Give cells by column so that they stand nearest to their columns, in their order; None where they do not fit."""
    covered = sum(cell.span for cell in cells)
    choices = list(combinations(range(len(columns) - covered + len(cells)), len(cells))) if cells else []
    if not choices or len(choices) > _MAX_CHOICES:
        return None
    found = [_by_column(cells, starts) for starts in choices]
    return min(found, key=lambda placed: sum(_distance(cell, columns, at) for at, cell in placed.items()))


def _by_column(cells: Sequence[DraftCell], starts: Sequence[int]) -> dict[int, DraftCell]:
    """Give cells at `starts`, each moved by the columns that those before it cover beyond their own."""
    placed: dict[int, DraftCell] = {}
    extra = 0
    for cell, start in zip(cells, starts, strict=True):
        placed[start + extra] = cell
        extra += cell.span - 1
    return placed


def _distance(cell: DraftCell, columns: Sequence[Box], at: int) -> float:
    """Give how far a cell is from the column at which it would start: by its start, its end or its middle."""
    left, right = columns[at].left, columns[at + cell.span - 1].right
    box = cell.box
    return min(abs(box.left - left), abs(box.right - right), abs(box.left + box.right - left - right) / 2)
