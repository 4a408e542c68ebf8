"""Reads the cells of tagged tables, and compares them with the cells that lines and alignment tell.

In: a page with the tables that its tags tell of. Out: rows of cells, or a doubt, for example::

    three /TR of two /TD, no lines drawn          ->  three rows of two cells
    tags tell "12" and "30", the lines "12 30"    ->  a Problem, located on the table

Blank cells have no tags in the files of some programs: then a row has fewer cells than others, and where its cells
stand tells their columns.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ingest.line_places import around
from ingest.readers.pdf.cell_text import read_lines
from ingest.readers.pdf.content import Character, PageContent, TaggedTable
from ingest.readers.pdf.drafts import DraftCell, DraftRow
from ingest.readers.pdf.fragments import is_number
from ingest.readers.pdf.short_rows import place_short_rows
from ingest.records import Box, Row

_LEVEL = 2.0  # points that a row may reach into the one above it: accents and tails of letters do


def read_tagged(content: PageContent, tables: Sequence[TaggedTable]) -> list[tuple[DraftRow, ...]]:
    """Return the rows of each tagged table that is one: two columns, two full rows, a number, in reading order."""
    by_mark: dict[int, list[Character]] = defaultdict(list)
    for character in content.characters:
        if character.run.mark >= 0:
            by_mark[character.run.mark].append(character)
    drafts = [_to_drafts(table, by_mark) for table in tables]
    return [rows for rows in drafts if rows and _is_table(rows)]


def differs(rows: Sequence[Row], tagged: Sequence[DraftRow]) -> bool:
    """Whether the numbers in the cells of a table are others than its tags tell."""
    printed = Counter(text for row in rows for cell in row.cells if is_number(text := "".join(cell.split())))
    told = Counter(
        text
        for row in tagged
        for cell in row.cells
        if is_number(text := "".join("".join(line.text for line in cell.lines).split()))
    )
    return printed != told


def _to_drafts(table: TaggedTable, by_mark: dict[int, list[Character]]) -> tuple[DraftRow, ...]:
    """Set the cells of a table in columns; a cell that reaches over rows leaves blanks under it."""
    grid: list[dict[int, DraftCell]] = [{} for _ in table.rows]
    taken: list[set[int]] = [set() for _ in table.rows]
    for place, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while column in taken[place]:
                column += 1
            characters = [character for mark in sorted(cell.marks) for character in by_mark.get(mark, ())]
            lines = read_lines(characters)
            box = around([line.box for line in lines])
            if box:
                grid[place][column] = DraftCell(lines=lines, box=box, span=cell.columns)
            for covered in range(place, min(place + cell.rows, len(table.rows))):
                taken[covered].update(range(column, column + cell.columns))
            column += cell.columns
    placed = place_short_rows(grid, [len(columns) for columns in taken])
    width = max((max(columns) + 1 for columns in taken if columns), default=0)
    return tuple(_to_row(cells, width) for cells in placed if cells)


def _to_row(cells: dict[int, DraftCell], width: int) -> DraftRow:
    """Give a row; its blank cells stand where its last full one does, for tags do not tell their places."""
    found = []
    last = next(iter(cells.values())).box
    for column in range(width):
        cell = cells.get(column)
        if cell is None:
            cell = DraftCell(lines=(), box=Box(left=last.right, top=last.top, right=last.right, bottom=last.bottom))
        found.append(cell)
        last = cell.box
    return DraftRow(cells=tuple(found))


def _is_table(rows: Sequence[DraftRow]) -> bool:
    full = sum(row.filled > 1 for row in rows)
    numbers = sum(is_number(line.text) for row in rows for cell in row.cells for line in cell.lines)
    return len(rows[0].cells) > 1 and full > 1 and numbers > 0 and _is_in_order(rows)


def _is_in_order(rows: Sequence[DraftRow]) -> bool:
    """Whether rows stand under each other and cells beside each other, as the tags have them."""
    for above, below in pairwise(rows):
        if below.box.top < above.box.top - _LEVEL:
            return False
    return all(
        first.box.left <= second.box.left
        for row in rows
        for first, second in pairwise([cell for cell in row.cells if cell.lines])
    )
