"""Sets the cells of a marked-up table, merged ones too, into rows of one cell a column.

In: rows of cells that may reach over columns and rows. Out: rows for the tables step, for example::

    ("Verksamhet" over two rows, "Period" over two columns), ("Utfall", "Budget")
        ->  ("Verksamhet", "Period", ""), ("", "Utfall", "Budget"), the first row with spans (1, 2, 1)

The text of a merged cell stands where the cell begins; the cells that it covers are blank.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from ingest.notation import is_blank, parse_number
from ingest.records import Location, Row

MAX_COLUMNS = 200
"""More columns than any table for people has; what claims to be wider is damaged, or made to fill the memory."""

_LETTERS = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: its lines of text, and how many columns and rows it covers (1 for a cell that is not merged)."""

    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1
    is_emphasised: bool = False


@dataclass(frozen=True, slots=True)
class _Slot:
    """One place of the grid: the lines in it, and how many columns a cell that begins here covers."""

    lines: tuple[str, ...] = ()
    span: int = 1
    is_emphasised: bool = False


def to_grid_rows(cells: Sequence[Sequence[Cell]], table: int, report: str) -> tuple[Row, ...]:
    """Give the rows of the table that is number `table` in its file, columns that are blank throughout left out.

    A row whose cells all hold several lines, the values numbers in each, is that many rows. Each row has the place of
    each cell ("3!C4") and its span.
    """
    grid = _place(cells)
    used = [column for column in range(_width(grid)) if any(_at(slots, column).lines for slots in grid)]
    rows = []
    for number, slots in enumerate(grid, start=1):
        kept = [_at(slots, column) for column in used]
        places = tuple(Location(report=report, cell=f"{table}!{to_letters(column)}{number}") for column in used)
        spans = tuple(
            sum(column <= other < column + _at(slots, column).span for other in used) if column in used else 1
            for column in used
        )
        for texts in _to_texts([slot.lines for slot in kept]):
            rows.append(
                Row(
                    cells=texts,
                    location=Location(report=report),
                    places=places,
                    spans=spans,
                    is_emphasised=next((slot.is_emphasised for slot in kept if slot.lines), False),
                )
            )
    return tuple(rows)


def to_letters(column: int) -> str:
    """Give the letters of a column counted from 0.

    >>> to_letters(0), to_letters(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return letters


def _place(cells: Sequence[Sequence[Cell]]) -> list[dict[int, _Slot]]:
    """Put each cell in the first free place of its row, and keep free of text what it covers in the rows below."""
    grid: list[dict[int, _Slot]] = [{} for _ in cells]
    for number, row in enumerate(cells):
        column = 0
        for cell in row:
            while column in grid[number]:
                column += 1
            if column >= MAX_COLUMNS:
                break
            width = max(1, min(cell.columns, MAX_COLUMNS - column))
            for below in range(number, min(number + max(1, cell.rows), len(cells))):
                for covered in range(column, column + width):
                    grid[below].setdefault(covered, _Slot())
            grid[number][column] = _Slot(_trim(cell.lines), width, cell.is_emphasised)
            column += width
    return grid


def _trim(lines: Sequence[str]) -> tuple[str, ...]:
    """Drop blank lines at either end; those in between keep the lines of a row's cells beside each other."""
    stripped = [line.strip() for line in lines]
    while stripped and not stripped[-1]:
        stripped.pop()
    while stripped and not stripped[0]:
        stripped.pop(0)
    return tuple(stripped)


def _width(grid: Iterable[dict[int, _Slot]]) -> int:
    return max((max(slots, default=-1) + 1 for slots in grid), default=0)


def _at(slots: dict[int, _Slot], column: int) -> _Slot:
    return slots.get(column, _Slot())


def _to_texts(cells: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    if _is_stack(cells):
        return list(zip_longest(*(lines or ("",) for lines in cells), fillvalue=""))
    return [tuple(join_lines(lines) for lines in cells)]


def _is_stack(cells: Sequence[tuple[str, ...]]) -> bool:
    """Whether a row is several rows that share their cells: a label and a number on each line of each of them."""
    filled = [lines for lines in cells if lines]
    if len(filled) < 2 or not cells[0] or len(filled[0]) < 2 or len({len(lines) for lines in filled}) > 1:
        return False
    values = [line for lines in filled[1:] for line in lines]
    return all(is_blank(line) or parse_number(line) for line in values) and any(map(parse_number, values))


def join_lines(lines: Sequence[str]) -> str:
    """Give the lines of a cell as one; numbers under each other stay apart, for "100" and "200" are not 100 200.

    >>> join_lines(("Ombud-", "getering")), join_lines(("100", "200"))
    ('Ombud- getering', '100 / 200')
    """
    lines = [line for line in lines if line]
    text = lines[0] if lines else ""
    for above, line in pairwise(lines):
        text += (" / " if parse_number(above) and parse_number(line) else " ") + line
    return text
