"""The nouns of the sheet readers: cells as shown, sheets of them, and doubts about them.

In: nothing. Out: frozen records, for example::

    SheetCell(row=14, column=3, text="1 234", is_number=True)   # C14
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum

LARGEST_SHEET = 100_000
"""The most filled cells of a sheet that is read: more is a ledger or a register, not a report's table."""


class Doubt(StrEnum):
    """What is wrong with a cell, as the end of a sentence that begins with the cells' names."""

    NO_VALUE = (
        "hold formulas without a saved value. Open the file in the spreadsheet program, save it once so that the "
        "values are in it, and read it in again."
    )
    ERROR = "show an error of the spreadsheet program (such as #REF!) in place of a value."
    UNKNOWN_FORMAT = "have a number format that is not understood; their exact values are taken."
    UNREADABLE = "show a number together with words or a sign that is no known unit; no figure is made of them."
    SCALED = (
        "are shown in thousands or millions by their number format, while the sheet's texts speak of kronor; the "
        "numbers are taken as they are shown."
    )
    OTHER_SIGN = "are shown with another sign than the value that is stored; the sign that is shown is taken."


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCell:
    """A cell that shows something, or has a doubt.

    `row` and `column` count from 1; `width` and `height` are the rows and columns that it covers.
    """

    row: int
    column: int
    text: str
    is_number: bool = False
    width: int = 1
    height: int = 1
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """A rectangle of merged cells, first and last row and column included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet as shown: its filled cells row by row, and which rows and columns are hidden.

    One that holds more than LARGEST_SHEET cells has no rows and `is_too_large`.
    """

    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_too_large: bool = False


def column_name(column: int) -> str:
    """Give the letters of a column.

    >>> column_name(3), column_name(28)
    ('C', 'AB')
    """
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(sheet: str, row: int, column: int) -> str:
    """Give the name of a cell: "Drift!C14", and "C14" without a sheet.

    >>> cell_name("Drift", 14, 3)
    'Drift!C14'
    """
    place = f"{column_name(column)}{row}"
    return f"{sheet}!{place}" if sheet else place


def to_shown(sheet: Sheet) -> Sheet:
    """Give a sheet without what is hidden, its merged cells as one wide cell that stands where it is seen first."""
    merges = {(merge.top, merge.left): merge for merge in sheet.merges}
    by_row = _merges_by_row(sheet)
    rows: dict[int, list[SheetCell]] = {}
    for cell in (cell for row in sheet.rows for cell in row):
        merge = merges.get((cell.row, cell.column))
        if merge is None and any(one.left <= cell.column <= one.right for one in by_row.get(cell.row, ())):
            continue  # under a merged cell, where nobody sees it
        seen = _seen(cell, merge or Merge(top=cell.row, left=cell.column, bottom=cell.row, right=cell.column), sheet)
        if seen and (seen.text.strip() or seen.doubt):
            rows.setdefault(seen.row, []).append(seen)
    ordered = tuple(tuple(sorted(rows[row], key=lambda cell: cell.column)) for row in sorted(rows))
    return replace(sheet, rows=ordered, merges=())


def _merges_by_row(sheet: Sheet) -> dict[int, list[Merge]]:
    """Give the merges that reach over each row that shows something."""
    filled = [row[0].row for row in sheet.rows if row]
    found: dict[int, list[Merge]] = {}
    for merge in sheet.merges:
        for row in filled[bisect_left(filled, merge.top) : bisect_right(filled, merge.bottom)]:
            found.setdefault(row, []).append(merge)
    return found


def _seen(cell: SheetCell, merge: Merge, sheet: Sheet) -> SheetCell | None:
    """Give a cell where it is seen: a merged one over the first of its rows and columns that are not hidden."""
    rows = [row for row in range(merge.top, min(merge.bottom, merge.top + 999) + 1) if row not in sheet.hidden_rows]
    columns = [
        column
        for column in range(merge.left, min(merge.right, merge.left + 999) + 1)
        if column not in sheet.hidden_columns
    ]
    if not rows or not columns:
        return None
    return replace(cell, row=rows[0], column=columns[0], width=len(columns), height=len(rows))
