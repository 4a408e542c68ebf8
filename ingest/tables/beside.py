"""Parts two tables that stand beside each other in the same lines.

In: a raw table with names of rows among its values. Out: its parts, for example::

    ("Anställda", "2024", "2023", "Frånvaro, %", "2024", "2023"), ("Kvinnor", "1 120", "1 098", "Kvinnor", "7,4", ...)
        ->  the first three columns, and the last three

What tells: the headings on the left of the names come back on their right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ingest.notation import is_blank
from ingest.records import Row
from ingest.tables.cells import heading_text, is_number_cell, is_period_cell, says_header
from ingest.tables.header_lines import cell_at, header_end, leading_titles
from ingest.tables.raw_tables import RawTable

_MIN_ROWS = 2


def part_tables_beside(tables: Iterable[RawTable]) -> list[RawTable]:
    """Return the tables, each of those that stand beside each other by itself."""
    return [part for table in tables for part in _parts(table)]


def _parts(table: RawTable) -> list[RawTable]:
    start = leading_titles(table.rows)
    end = header_end(table.rows, start)
    column = _second_names(table.rows[start:end], table.rows[end:])
    if not column:
        return [table]
    left = replace(table, rows=tuple(_cut(row, 0, column) for row in table.rows))
    right = replace(table, rows=tuple(row for row in (_cut(row, column, None) for row in table.rows) if any(row.cells)))
    return [left, right]


def _second_names(header: tuple[Row, ...], body: tuple[Row, ...]) -> int | None:
    """Return the column of the names of a second table; None where there is none."""
    if len(header) != 1 or len(body) < _MIN_ROWS or any(row.spans for row in header):
        return None
    texts = [heading_text(cell) for cell in header[0].cells]
    for column in range(2, len(texts) - 1):
        before, after = texts[1:column], texts[column + 1 :]
        repeats = (
            bool(after)
            and all(after)
            and after == before[: len(after)]
            and not says_header(texts[column].split(",")[0])
        )
        names = [cell_at(row, column).strip() for row in body]
        told = sum(not is_blank(name) and not is_number_cell(name) and not is_period_cell(name) for name in names)
        if repeats and texts[column] and told == len(body) and len(set(names)) == len(names):
            return column
    return None


def _cut(row: Row, first: int, last: int | None) -> Row:
    """Return the cells of a row from a column on, up to another."""
    return replace(row, cells=row.cells[first:last], places=row.places[first:last], spans=row.spans[first:last])
