"""A table as the checks see it: amounts by row and column, and which cells are blank or cannot be read.

In: a table and its figures. Out: a grid, for example of a row "Skola | 500 | 480 | 20" under three headings::

    grid.values[Cell(0, 1)] == Decimal(480)

Only figures whose column and unit can be added up are `summed`: percentages, indices and amounts per head never are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from ingest.notation import parse_number
from ingest.records import Column, Figure, Location, Table, Unit
from ingest.tables.sum_groups import last_digit

_NOT_ADDED = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINTS, Unit.INDEX, Unit.YEARS})
_PER_SOMETHING = re.compile(
    r"\bper (?!(?:den|år|helår|månad|kvartal|tertial|sista|bokslut|delår|period|\w*dag|jan|feb|mar|apr|maj|may|jun|jul"
    r"|aug|sep|o[ck]t|nov|de[cs]|year|month)\w*\b)[^\W\d]\w+|/(?:inv|elev|barn|plats|lärare|person)|%|\bandel\b"
    r"|\bsnitt\w*|\bgenomsnitt\w*|\bmedel(?:värde|ålder|tal|lön)\w*|\bmedian\w*|\bålder\b|\bnki\b|\bkvot\b|\w*index\b"
    r"|\w+(?:grad|poäng|värde|täthet)\b|\bshare\b|\baverage\b|\bratio\b|\brate\b|\bmean\b|\brang\b|\brank\b",
    re.IGNORECASE,
)
_DASH = re.compile(r"[-–—−]")


class Cell(NamedTuple):
    """The place of a cell: its row, and its column as counted among the value columns."""

    row: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table by cells. `values` are the amounts that can be read, `figures` all figures; `dashes` print nothing.

    `steps` are the units of the last digit of the amounts, `summed` the cells that may be terms of a sum.
    """

    table: Table
    columns: tuple[Column, ...]
    values: Mapping[Cell, Decimal]
    figures: Mapping[Cell, Figure]
    dashes: frozenset[Cell]
    steps: Mapping[Cell, Decimal]
    summed: frozenset[Cell]

    def unit(self, cell: Cell) -> Unit:
        """Give the unit of a cell; that of its column where it holds no amount."""
        figure = self.figures.get(cell)
        return figure.amount.unit if figure and figure.amount else self.columns[cell.column].unit

    def is_damaged(self, cell: Cell) -> bool:
        """Whether a cell holds a number that cannot be read."""
        return cell in self.figures and self.figures[cell].amount is None

    def is_blank(self, cell: Cell) -> bool:
        """Whether nothing at all stands in a cell, not even a dash."""
        return cell not in self.values and cell not in self.figures and cell not in self.dashes

    def location(self, cell: Cell) -> Location:
        """Give the place of a cell in the report."""
        row = self.table.rows[cell.row]
        index = self.columns[cell.column].index
        return row.places[index] if index < len(row.places) else row.location

    def text(self, cell: Cell) -> str:
        """Give what is printed in a cell."""
        figure = self.figures.get(cell)
        return figure.text if figure else self.table.rows[cell.row].cells[self.columns[cell.column].index]


def to_grid(table: Table, figures: Sequence[Figure]) -> Grid:
    """Give the grid of a table; a bound ("minst 80") or an estimate ("ca 400") is no exact amount, and none here."""
    places = {column.index: place for place, column in enumerate(table.columns)}
    by_cell = {Cell(figure.row, places[figure.cell]): figure for figure in figures}
    values = {cell: figure.amount.value for cell, figure in by_cell.items() if figure.amount and _is_plain(figure)}
    return Grid(
        table=table,
        columns=table.columns,
        values=values,
        figures=by_cell,
        dashes=frozenset(
            Cell(number, place)
            for number, row in enumerate(table.rows)
            for place, column in enumerate(table.columns)
            if _DASH.fullmatch(row.cells[column.index].strip())
        ),
        steps=_find_steps(values),
        summed=_find_summed(table, by_cell),
    )


def _find_steps(values: Mapping[Cell, Decimal]) -> dict[Cell, Decimal]:
    """Give one unit of the last digit of each amount; a bare nought is as exact as its column."""
    steps = {cell: last_digit((value,)) for cell, value in values.items()}
    finest: dict[int, Decimal] = {}
    for cell, step in steps.items():
        finest[cell.column] = min(step, finest.get(cell.column, step))
    return {cell: step if values[cell] else finest[cell.column] for cell, step in steps.items()}


def _find_summed(table: Table, figures: Mapping[Cell, Figure]) -> frozenset[Cell]:
    columns = {place for place, column in enumerate(table.columns) if _PER_SOMETHING.search(column.header)}
    rows = {number for number, row in enumerate(table.rows) if _PER_SOMETHING.search(row.label)}
    return frozenset(
        cell
        for cell, figure in figures.items()
        if cell.column not in columns
        and cell.row not in rows
        and (figure.amount.unit if figure.amount else table.columns[cell.column].unit) not in _NOT_ADDED
    )


def _is_plain(figure: Figure) -> bool:
    if re.fullmatch(r"[-–−+]?[\s\d.,]+", figure.text):
        return True
    number = parse_number(figure.text)
    return number is None or not (number.comparator or number.is_approximate)
