"""Reads tables that were pasted with one cell a line.

In: the lines of a paragraph. Out: rows, and doubts about those that lack a cell, for example::

    Verksamhet / Budget / Utfall / Skola / 12 500 / 12 900 / Vård / 4 000 / 3 900
        ->  ("Verksamhet", "Budget", "Utfall"), ("Skola", "12 500", "12 900"), ("Vård", "4 000", "3 900")
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.notation import is_blank
from ingest.tables.cells import is_number_cell, is_period_cell, names_something
from ingest.tables.header_words import group_columns

_MIN_ROWS = 2
_MIN_COLUMNS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedRow:
    """Cells in order, and the places of the first and the last of their lines."""

    cells: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedTable:
    """A header row and the rows under it; `torn` are rows with a cell too few or too many, which are not told apart."""

    rows: tuple[StackedRow, ...]
    torn: tuple[StackedRow, ...]


def read_stacked(lines: Sequence[str]) -> StackedTable | None:
    """Give the table that lines hold one cell each of; None when they hold none."""
    start = next((place for place in range(1, len(lines)) if _is_amount(lines[place])), 0) - 1
    if start < _MIN_COLUMNS or not names_something(lines[start]):
        return None
    rows = _to_rows(lines, start)
    width = Counter(len(row.cells) for row in rows).most_common(1)[0][0]
    whole = [row for row in rows if len(row.cells) == width]
    if width <= _MIN_COLUMNS or len(whole) < _MIN_ROWS or len(whole) < 0.6 * len(rows):
        return None
    header = group_columns(lines[:start], width - 1)
    if len(header) != width:
        return None
    head = StackedRow(cells=header, first=0, last=start - 1)
    torn = tuple(row for row in rows if len(row.cells) != width)
    return StackedTable(rows=(head, *whole), torn=torn)


def _to_rows(lines: Sequence[str], start: int) -> list[StackedRow]:
    """Give the labels, each with the amounts after it; a label over two lines is one."""
    rows: list[StackedRow] = []
    label: list[int] = []
    for amounts, group in groupby(range(start, len(lines)), key=lambda place: _is_amount(lines[place])):
        places = list(group)
        if amounts:
            text = " ".join(lines[place].strip() for place in label)
            cells = (text, *(lines[place].strip() for place in places))
            rows.append(StackedRow(cells=cells, first=label[0], last=places[-1]))
        label = places
    return rows


def _is_amount(line: str) -> bool:
    return (is_number_cell(line) and not is_period_cell(line)) or (bool(line.strip()) and is_blank(line))
