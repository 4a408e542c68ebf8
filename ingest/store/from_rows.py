"""Rows of the store's tables as records.

In: a row that was read, with its report's name as `report_name`. Out: the record that `to_rows.py` wrote, the same to
the last character; for example value '9.0' and unit 'tkr' as `Amount(value=Decimal("9.0"), unit=Unit.TKR)`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

import sqlalchemy as sa

from ingest.records import (
    Abbreviation,
    Amount,
    Basis,
    Box,
    Column,
    ColumnBasis,
    Figure,
    Location,
    Measure,
    Origin,
    Page,
    Passage,
    Period,
    Problem,
    Report,
    ReportKind,
    ReportStatus,
    RowReference,
    Table,
    TableRow,
    Unit,
)

AnyRow = sa.Row[tuple[object, ...]]
"""A row that was read; its columns are attributes."""
_Place = tuple[int | None, tuple[float, float, float, float] | None, str, int | None, int | None]


def to_report(row: AnyRow, basis: tuple[Basis, ...]) -> Report:
    """Return the report of a row of `reports`."""
    return Report(
        name=row.name,
        source=row.source,
        digest=row.digest,
        title=row.title,
        municipalities=to_texts(row.municipalities),
        committee=row.committee,
        kind=ReportKind(row.kind),
        period=_to_period(row),
        status=ReportStatus(row.status),
        unit=Unit(row.unit),
        published=row.published,
        basis=basis,
    )


def to_basis(row: AnyRow) -> Basis:
    """Return the basis of a row of `basis` with the report's name."""
    return Basis(field=row.field, text=row.text, location=to_location(row))


def to_table(row: AnyRow, columns: Sequence[Column], table_rows: Sequence[TableRow]) -> Table:
    """Return the table of a row of `tables` with the report's name."""
    return Table(
        index=row.table_index,
        caption=row.caption,
        headings=to_texts(row.headings),
        columns=tuple(columns),
        rows=tuple(table_rows),
        unit=Unit(row.unit),
        favourable=row.favourable,
        location=to_location(row),
    )


def to_column(row: AnyRow) -> Column:
    """Return the column of a row of `columns`."""
    return Column(
        index=row.cell,
        header=row.header,
        measure=Measure(row.measure),
        period=_to_period(row),
        unit=Unit(row.unit),
        basis=tuple(
            ColumnBasis(field=field, origin=Origin(origin), text=text) for field, origin, text in json.loads(row.basis)
        ),
    )


def to_page(row: AnyRow) -> Page:
    """Return the page of a row of `pages`."""
    return Page(
        number=row.number, printed=row.printed, width=row.width, height=row.height, is_scanned=bool(row.is_scanned)
    )


def to_table_row(row: AnyRow) -> TableRow:
    """Return the table row of a row of `table_rows` with the report's name."""
    location = to_location(row)
    return TableRow(
        labels=to_texts(row.labels),
        parent=row.parent,
        is_total=row.is_total,
        cells=to_texts(row.cells),
        places=tuple(_to_place(place, location) for place in json.loads(row.places)),
        note=row.note,
        footnote=row.footnote,
        unit=Unit(row.unit),
        location=location,
    )


def to_figure(row: AnyRow) -> Figure:
    """Return the figure of a row of `figures` with the report's name."""
    return Figure(
        table=row.table_index,
        row=row.row,
        cell=row.cell,
        caption=row.caption,
        headings=to_texts(row.headings),
        labels=to_texts(row.labels),
        parent=row.parent,
        column=row.column,
        measure=Measure(row.measure),
        period=_to_period(row),
        amount=None if row.value is None else Amount(value=Decimal(row.value), unit=Unit(row.unit)),
        text=row.text,
        is_total=row.is_total,
        is_exact=row.is_exact,
        favourable=row.favourable,
        note=row.note,
        footnote=row.footnote,
        location=to_location(row),
    )


def to_passage(row: AnyRow, explains: Sequence[RowReference]) -> Passage:
    """Return the passage of a row of `passages` with the report's name."""
    return Passage(
        index=row.passage_index,
        text=row.text,
        headings=to_texts(row.headings),
        amounts=tuple(Amount(value=Decimal(value), unit=Unit(unit)) for value, unit in json.loads(row.amounts)),
        explains=tuple(explains),
        location=to_location(row),
    )


def to_abbreviation(row: AnyRow) -> Abbreviation:
    """Return the abbreviation of a row of `abbreviations` with the report's name."""
    return Abbreviation(short=row.short, long=row.long, location=to_location(row))


def to_problem(row: AnyRow) -> Problem:
    """Return the problem of a row of `problems` with the report's name."""
    return Problem(message=row.message, location=to_location(row))


def _to_period(row: AnyRow) -> Period | None:
    """Return the period of a row, or None where it has none."""
    return None if row.period_start is None else Period(start=row.period_start, end=row.period_end)


def to_location(row: AnyRow) -> Location:
    """Return the location of a row; its `report_name` comes with it."""
    box = None
    if row.box_left is not None:
        box = Box(left=row.box_left, top=row.box_top, right=row.box_right, bottom=row.box_bottom)
    return Location(
        report=row.report_name,
        first_line=row.first_line,
        last_line=row.last_line,
        page=row.page,
        box=box,
        cell=row.place_cell,
        is_scanned=bool(row.is_scanned),
    )


def _to_place(stored: _Place, row: Location) -> Location:
    """Return where a cell of a row stands."""
    page, sides, cell, first, last = stored
    box = Box(left=sides[0], top=sides[1], right=sides[2], bottom=sides[3]) if sides else None
    return replace(row, page=page, box=box, cell=cell, first_line=first, last_line=last)


@lru_cache(maxsize=50_000)
def to_texts(stored: str) -> tuple[str, ...]:
    """Return the texts of a JSON list; cached because the figures of a table share their headings."""
    return tuple(json.loads(stored))
