"""Reads the tables that grids draw: each character goes to the cell that its centre stands in.

In: a grid and the characters within it. Out: rows of cells, or nothing where the grid is no table, for example::

    a header of two shaded cells over rows with no line between the columns  ->  two columns all the way down

A grid of one column is prose in a frame; one with text in few cells is decoration.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.readers.pdf.cell_text import read_lines
from ingest.readers.pdf.content import Character
from ingest.readers.pdf.drafts import DraftCell, DraftRow
from ingest.readers.pdf.fragments import is_number, to_fragments
from ingest.readers.pdf.grid import Grid, GridCell
from ingest.readers.pdf.lines import Line
from ingest.readers.pdf.stacked_rows import part_stacked
from ingest.records import Box

_GUTTER = 0.8  # of the font's size: no two words of a line stand so far apart


def read_grid(grid: Grid, characters: Iterable[Character], *, goes_on: bool = False) -> tuple[DraftRow, ...]:
    """Return the rows of a grid that is a table, blank ones included; none if it is not.

    `goes_on` says that it can be the end of a table on the page before: then one row of numbers will do.
    """
    texts = _by_cell(grid, characters)
    lines = {cell: read_lines(texts.get(cell, [])) for cell in grid.cells}
    gutters = frozenset(column for cell in grid.cells for column in _gutters(grid, cell, lines[cell]))
    cells = [
        part for cell in grid.cells for part in _part_columns(grid, cell, lines[cell], texts.get(cell, []), gutters)
    ]
    rows = _to_drafts(grid, cells)
    rows = _without_blank_columns([part for row in rows for part in part_stacked(row)])
    return tuple(rows) if _is_table(rows, goes_on=goes_on) else ()


def _by_cell(grid: Grid, characters: Iterable[Character]) -> dict[GridCell, list[Character]]:
    """Give the characters of each cell; those outside the grid are left out."""
    owners = {
        (row, column): cell
        for cell in grid.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }
    across, down = grid.across, grid.down
    found: dict[GridCell, list[Character]] = defaultdict(list)
    for character in characters:
        place = bisect_right(down, character.centre) - 1, bisect_right(across, character.middle) - 1
        if owner := owners.get(place):
            found[owner].append(character)
    return found


def _part_columns(
    grid: Grid, cell: GridCell, lines: tuple[Line, ...], characters: Sequence[Character], gutters: frozenset[int]
) -> list[tuple[GridCell, tuple[Line, ...]]]:
    """Give a cell with its lines; a wide one is parted at the gutters of its table that its text keeps clear of.

    Reports of two columns often have a line or a change of colour between them in the header only.
    """
    inner = range(cell.column + 1, cell.column + cell.columns)
    parts = [cell.column, *(column for column in inner if column in gutters and _is_clear(grid.across[column], lines))]
    if len(parts) == 1 or not lines:
        return [(cell, lines)]
    result = []
    for first, last in pairwise((*parts, cell.column + cell.columns)):
        left, right = grid.across[first], grid.across[last]
        inside = read_lines([character for character in characters if left <= character.middle < right])
        result.append((replace(cell, column=first, columns=last - first), inside))
    return result


def _is_clear(at: float, lines: Sequence[Line]) -> bool:
    return not any(word.left < at < word.right for line in lines for word in line.words)


def _gutters(grid: Grid, cell: GridCell, lines: Sequence[Line]) -> list[int]:
    """Give the columns at which every line of a wide cell leaves a gutter, with text on both sides."""
    if cell.columns == 1 or not lines:
        return []
    words = [word for line in lines for word in line.words]
    size = max(line.size for line in lines)
    found = []
    for column in range(cell.column + 1, cell.column + cell.columns):
        at = grid.across[column]
        before = [word.right for word in words if word.left < at]
        after = [word.left for word in words if word.left >= at]
        if before and after and max(before) <= at and min(after) - max(before) >= _GUTTER * size:
            found.append(column)
    return found


def _to_drafts(grid: Grid, cells: Sequence[tuple[GridCell, tuple[Line, ...]]]) -> list[DraftRow]:
    """Set cells into rows; what a cell covers beside and below its first place is blank."""
    height, width = len(grid.down) - 1, len(grid.across) - 1
    places: list[list[DraftCell]] = [[_blank(grid, row, column) for column in range(width)] for row in range(height)]
    ruled = [[True] * width for _ in range(height)]
    for cell, lines in cells:
        places[cell.row][cell.column] = DraftCell(lines=lines, box=grid.box_of(cell), span=cell.columns)
        ruled[cell.row][cell.column] = cell.is_ruled
    return [DraftRow(cells=tuple(_widen(line, marks))) for line, marks in zip(places, ruled, strict=True)]


def _blank(grid: Grid, row: int, column: int) -> DraftCell:
    box = Box(left=grid.across[column], top=grid.down[row], right=grid.across[column + 1], bottom=grid.down[row + 1])
    return DraftCell(lines=(), box=box)


def _widen(cells: Sequence[DraftCell], ruled: Sequence[bool]) -> list[DraftCell]:
    """Let a cell reach over the blank ones after it that no rule parts from it: they only look like one cell."""
    result = list(cells)
    owner = 0
    for column in range(1, len(cells)):
        if not cells[column].lines and not ruled[column] and owner > 0 and cells[owner].lines:
            wide, covered = result[owner], cells[column]
            if column == owner + wide.span:
                box = replace(wide.box, right=covered.box.right)
                result[owner] = replace(wide, span=wide.span + covered.span, box=box)
        elif cells[column].lines or ruled[column]:
            owner = column
    return result


def _without_blank_columns(rows: Sequence[DraftRow]) -> list[DraftRow]:
    """Leave out the columns that hold no text at all: margins, and the gaps between cells that are drawn apart."""
    width = len(rows[0].cells)
    kept = [column for column in range(width) if any(row.cells[column].lines for row in rows)]
    if len(kept) == width:
        return list(rows)
    result = []
    for row in rows:
        cells = [replace(row.cells[column], span=max(_span(row.cells[column], column, kept), 1)) for column in kept]
        if cells:
            result.append(DraftRow(cells=tuple(cells)))
    return result


def _span(cell: DraftCell, column: int, kept: Sequence[int]) -> int:
    return sum(column <= other < column + cell.span for other in kept)


def _is_table(rows: Sequence[DraftRow], *, goes_on: bool) -> bool:
    if not rows or len(rows[0].cells) < 2 or _hides_columns(rows) or _is_chart(rows):
        return False
    full = sum(row.filled > 1 for row in rows)
    return full > 1 or (goes_on and full == 1 and _is_row_of_values(rows[0]))


def _is_chart(rows: Sequence[DraftRow]) -> bool:
    """Whether cells are the bars of a chart: most are blank, and the numbers in the others have no names."""
    covered = sum(cell.span for row in rows for cell in row.cells if cell.lines)
    texts = [[" ".join(line.text for line in cell.lines) for cell in row.cells if cell.lines] for row in rows]
    numbered = [row for row in texts if any(map(is_number, row))]
    named = sum(not all(map(is_number, row)) for row in numbered)
    return 2 * covered < len(rows) * len(rows[0].cells) and bool(numbered) and 2 * named < len(numbered)


def _is_row_of_values(row: DraftRow) -> bool:
    """Whether a row has a name and then two numbers or more."""
    texts = [" ".join(line.text for line in cell.lines) for cell in row.cells]
    return bool(texts[0]) and not is_number(texts[0]) and sum(is_number(text) for text in texts[1:]) > 1


def _hides_columns(rows: Sequence[DraftRow]) -> bool:
    """Whether most cells with numbers hold several side by side: then rules part only some of the columns."""
    counts = [
        max(sum(is_number(part.line.text) for part in to_fragments(line)) for line in cell.lines)
        for row in rows
        for cell in row.cells
        if cell.lines and cell.span == 1
    ]
    several = sum(count > 1 for count in counts)
    return several > 1 and several > sum(count == 1 for count in counts)
