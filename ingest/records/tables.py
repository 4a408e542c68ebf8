"""A table as it was read: its columns and rows, and one figure for each numeric cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ingest.records.amounts import Amount, Measure, Period, Unit
from ingest.records.blocks import Location


class Origin(StrEnum):
    """Where in a report it stands what a column means; UNKNOWN where nothing says it."""

    HEADER = "header"
    TITLE = "title in the table"
    CAPTION = "caption"
    HEADING = "heading"
    NEARBY = "text nearby"
    SISTERS = "other tables"
    REPORT = "the report"
    SUMS = "arithmetic"
    CELLS = "cells"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnBasis:
    """What a `field` of a column ("measure", "period", "unit") rests on: where that stands, and its words if any."""

    field: str
    origin: Origin
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A value column: its whole header as one text, and what that says. `index` is its place in the row's cells.

    `basis` says what the measure, the period and the unit rest on, in this order.
    """

    index: int
    header: str
    measure: Measure
    period: Period | None
    unit: Unit
    basis: tuple[ColumnBasis, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row with its labels, its place in the row tree, and the cells as printed (all of them, by column index).

    `parent` is the `label` of the row that this one is a part of, or "". `note` is the number of the analysis that
    explains the row ("5"); `footnote` the text of the footnote that its mark points to. `unit` is what a column of
    units says of the row. `places` says where each cell stands, where a reader tells more than the row's location.
    """

    labels: tuple[str, ...]
    parent: str
    is_total: bool
    cells: tuple[str, ...]
    note: str = ""
    footnote: str = ""
    unit: Unit = Unit.UNKNOWN
    location: Location
    places: tuple[Location, ...] = ()

    @property
    def label(self) -> str:
        """The labels as one text."""
        return " ".join(self.labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as understood. `favourable` is the sign of a good deviation (1 or -1; 0 when the rows do not tell)."""

    index: int
    caption: str
    headings: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    unit: Unit
    favourable: int
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One fact: one numeric cell of a table. `amount` is None where the cell is damaged; `text` is it as printed.

    `table`, `row` and `cell` are its place: the table's index in the report, the row's in the table, the cell's in
    the row. `favourable` is the sign that is good for a deviation (0: not told, or not a deviation). `is_exact` is
    False for a cell read from an image, until sums prove it. `is_turned` tells that its label and its column have
    changed places, for a table whose columns are the units; its place and its text are as printed.
    """

    table: int
    row: int
    cell: int
    caption: str
    headings: tuple[str, ...]
    labels: tuple[str, ...]
    parent: str
    column: str
    measure: Measure
    period: Period | None
    amount: Amount | None
    text: str
    is_total: bool
    favourable: int
    is_exact: bool = True
    note: str = ""
    footnote: str = ""
    is_turned: bool = False
    location: Location

    @property
    def label(self) -> str:
        """The labels as one text."""
        return " ".join(self.labels)

    @property
    def key(self) -> str:
        """A name that no other figure of any report has."""
        return f"{self.location.report}#{self.table}.{self.row}.{self.cell}"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class RowReference:
    """A row of a table in the same report."""

    table: int
    row: int
