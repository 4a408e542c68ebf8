"""What is read from the store's tables: records by report, place, label and measure.

In: a connection and what to filter by; None is no filter, an empty sequence finds nothing. Out: records in a fixed
order: by the report's name, then as they stand in the report. For example `find_figures(connection, labels=["Summa"])`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

import sqlalchemy as sa

from ingest.corrections import apply_corrections
from ingest.records import (
    Abbreviation,
    Column,
    Figure,
    Location,
    Measure,
    Page,
    Passage,
    Problem,
    Report,
    RowReference,
    Table,
    TableRow,
)
from ingest.store import from_rows, schema
from ingest.store.corrections import read_corrections
from ingest.store.from_rows import AnyRow

_AT_ONCE = 5_000  # values a query: SQLite takes 32,766

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSummary:
    """A stored report, and how many tables, figures, passages and problems were read from it."""

    report: Report
    tables: int
    figures: int
    passages: int
    problems: int


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class LabelUse:
    """A row label and a report that has figures under it."""

    report: str
    label: str


def find_names(connection: sa.Connection) -> tuple[str, ...]:
    """Return the names of all reports, sorted."""
    return tuple(sorted(connection.scalars(sa.select(schema.reports.c.name))))


def find_report(connection: sa.Connection, name: str) -> Report | None:
    """Return a report with what its metadata rests on, as the user corrected it; None if it is not stored."""
    found = read_reports(connection, find_report_ids(connection, [name]))
    corrections = read_corrections(connection, name).get(name, ()) if found else ()
    return next((apply_corrections(report, corrections) for report in found.values()), None)


def read_reports(connection: sa.Connection, numbers: Collection[int]) -> dict[int, Report]:
    """Return by the store's own number reports with what their metadata rests on, as they were read."""
    found: dict[int, Report] = {}
    for some in in_parts(numbers):
        basis = defaultdict(list)
        for row in _read_parts(connection, schema.basis, None, (schema.basis.c.position,), _is_of(schema.basis, some)):
            basis[row.report_id].append(from_rows.to_basis(row))
        for row in connection.execute(sa.select(schema.reports).where(schema.reports.c.id.in_(some))):
            found[row.id] = from_rows.to_report(row, tuple(basis[row.id]))
    return found


def find_digest(connection: sa.Connection, name: str) -> str | None:
    """Return the digest of the file that a report was read from, or None if there is no such report."""
    return connection.scalar(sa.select(schema.reports.c.digest).where(schema.reports.c.name == name))


def find_lines(connection: sa.Connection, name: str, first: int, last: int) -> tuple[str, ...]:
    """Return the lines `first` to `last` of a report, 1-based, as far as it has them."""
    number = schema.lines.c.number
    found = _read_parts(connection, schema.lines, [name], (number,), number.between(first, last))
    return tuple(row.text for row in found)


def find_line_places(connection: sa.Connection, name: str, first: int, last: int) -> tuple[Location, ...]:
    """Return where the lines `first` to `last` of a report stand on its pages; nothing where it has none."""
    number = schema.line_places.c.number
    found = _read_parts(connection, schema.line_places, [name], (number,), number.between(first, last))
    return tuple(map(from_rows.to_location, found))


def find_pages(connection: sa.Connection, name: str) -> tuple[Page, ...]:
    """Return the pages of a report in order; nothing where its format has none."""
    found = _read_parts(connection, schema.pages, [name], (schema.pages.c.number,))
    return tuple(map(from_rows.to_page, found))


def find_tables(
    connection: sa.Connection, names: Sequence[str] | None = None, index: int | None = None
) -> tuple[Table, ...]:
    """Return tables with their columns and rows."""
    columns: dict[tuple[str, int], list[Column]] = defaultdict(list)
    table_rows: dict[tuple[str, int], list[TableRow]] = defaultdict(list)
    for row in _read_table_parts(connection, schema.columns, names, index):
        columns[row.report_name, row.table_index].append(from_rows.to_column(row))
    for row in _read_table_parts(connection, schema.table_rows, names, index):
        table_rows[row.report_name, row.table_index].append(from_rows.to_table_row(row))
    return tuple(
        from_rows.to_table(row, columns[row.report_name, row.table_index], table_rows[row.report_name, row.table_index])
        for row in _read_table_parts(connection, schema.tables, names, index)
    )


def find_figures(
    connection: sa.Connection,
    *,
    names: Sequence[str] | None = None,
    labels: Sequence[str] | None = None,
    measures: Sequence[Measure] | None = None,
    places: Sequence[tuple[str, RowReference]] | None = None,
) -> tuple[Figure, ...]:
    """Return figures that pass every filter; `places` are rows of tables in reports."""
    figures = schema.figures.c
    filters: list[sa.ColumnElement[bool]] = []
    if measures is not None:
        filters.append(figures.measure.in_([measure.value for measure in measures]))
    order = (figures.table_index, figures.row, figures.cell)
    found: list[AnyRow] = []
    for some_labels in _parts(labels):
        for some_places in _parts(places):
            more = [*filters, *_label_filter(some_labels), *_place_filter(some_places)]
            found.extend(_read_parts(connection, schema.figures, names, order, *more))
    found.sort(key=lambda row: (row.report_name, row.table_index, row.row, row.cell))
    return tuple(map(from_rows.to_figure, found))


def find_row_labels(
    connection: sa.Connection, places: Sequence[tuple[str, RowReference]]
) -> dict[tuple[str, RowReference], str]:
    """Return the labels of rows of tables in reports, of those that have figures."""
    figures, owner = schema.figures.c, schema.reports.c
    query = sa.select(owner.name, figures.table_index, figures.row, figures.label).distinct()
    query = query.join(schema.reports, owner.id == figures.report_id)
    found: dict[tuple[str, RowReference], str] = {}
    for some in in_parts(places):
        for name, table, row, label in connection.execute(query.where(*_place_filter(some))):
            found[name, RowReference(table=table, row=row)] = label
    return found


def find_passages(
    connection: sa.Connection,
    *,
    names: Sequence[str] | None = None,
    keys: Sequence[str] | None = None,
    explaining: Sequence[RowReference] | None = None,
) -> tuple[Passage, ...]:
    """Return passages that pass every filter; `explaining` are rows of tables in the same report."""
    passages = schema.passages.c
    found: list[AnyRow] = []
    for some_keys in _parts(keys):
        filters = [*_key_filter(some_keys), *_explaining_filter(explaining)]
        found.extend(_read_parts(connection, schema.passages, names, (passages.passage_index,), *filters))
    found.sort(key=lambda row: (row.report_name, row.passage_index))
    return to_passages(connection, found)


def find_passage_rows(connection: sa.Connection, *filters: sa.ColumnElement[bool]) -> list[AnyRow]:
    """Return rows of `passages` with the reports' names, for `to_passages`."""
    return _read_parts(connection, schema.passages, None, (schema.passages.c.passage_index,), *filters)


def to_passages(connection: sa.Connection, found: Sequence[AnyRow]) -> tuple[Passage, ...]:
    """Return the passages of rows of `passages` with the reports' names, in their order, with the rows they explain."""
    links = schema.explanations.c
    own = sa.tuple_(links.report_id, links.passage_index)
    explains = defaultdict(list)
    for some in in_parts([(row.report_id, row.passage_index) for row in found]):
        order = (links.passage_index, links.position)
        of_reports = _is_of(schema.explanations, list({report for report, _ in some}))
        for row in _read_parts(connection, schema.explanations, None, order, of_reports, own.in_(some)):
            reference = RowReference(table=row.table_index, row=row.row)
            explains[row.report_name, row.passage_index].append(reference)
    return tuple(from_rows.to_passage(row, explains[row.report_name, row.passage_index]) for row in found)


def find_abbreviations(connection: sa.Connection, names: Sequence[str] | None = None) -> tuple[Abbreviation, ...]:
    """Return the abbreviations that reports explain."""
    found = _read_parts(connection, schema.abbreviations, names, (schema.abbreviations.c.position,))
    return tuple(map(from_rows.to_abbreviation, found))


def find_problems(connection: sa.Connection, name: str) -> tuple[Problem, ...]:
    """Return what reading a report left in doubt."""
    found = _read_parts(connection, schema.problems, [name], (schema.problems.c.position,))
    return tuple(map(from_rows.to_problem, found))


def find_label_uses(connection: sa.Connection, names: Sequence[str] | None = None) -> tuple[LabelUse, ...]:
    """Return which labels have figures in which reports."""
    query = (
        sa.select(schema.reports.c.name, schema.labels.c.text)
        .join(schema.label_uses, schema.label_uses.c.report_id == schema.reports.c.id)
        .join(schema.labels, schema.labels.c.id == schema.label_uses.c.label_id)
    )
    found = connection.execute(query if names is None else query.where(schema.reports.c.name.in_(names)))
    return tuple(sorted(LabelUse(report=name, label=text) for name, text in found))


def find_report_ids(connection: sa.Connection, names: Sequence[str]) -> list[int]:
    """Return the store's own numbers of reports; names that are not stored are passed over."""
    return list(connection.scalars(sa.select(schema.reports.c.id).where(schema.reports.c.name.in_(names))))


def _read_parts(
    connection: sa.Connection,
    table: sa.Table,
    names: Sequence[str] | None,
    order: Sequence[sa.ColumnElement[int]],
    *filters: sa.ColumnElement[bool],
) -> list[AnyRow]:
    """Return rows of a table of report parts, each with its report's name, by that name and then in `order`."""
    owner = schema.reports.c
    query = sa.select(table, owner.name.label("report_name")).join(schema.reports, owner.id == table.c.report_id)
    query = query.where(*filters).order_by(*order)
    if names is not None:
        query = query.where(owner.name.in_(names))
    # By name here and not in SQL: databases sort å, ä and ö each in their own way.
    return sorted(connection.execute(query).all(), key=lambda row: row.report_name)


def _read_table_parts(
    connection: sa.Connection, table: sa.Table, names: Sequence[str] | None, index: int | None
) -> list[AnyRow]:
    """Return rows of the parts of tables, of all or of the one with that index."""
    filters = [] if index is None else [table.c.table_index == index]
    order = [table.c[name] for name in ("table_index", "position") if name in table.c]
    return _read_parts(connection, table, names, order, *filters)


def in_parts(values: Collection[_Value]) -> list[list[_Value]]:
    """Return the distinct values in parts that fit into one query."""
    distinct = list(dict.fromkeys(values))
    return [distinct[start : start + _AT_ONCE] for start in range(0, len(distinct), _AT_ONCE)]


def _parts(values: Sequence[_Value] | None) -> Sequence[list[_Value] | None]:
    """Return the distinct values in parts that fit into one query; None stands for no filter."""
    return [None] if values is None else in_parts(values)


def _is_of(table: sa.Table, numbers: Sequence[int]) -> sa.ColumnElement[bool]:
    """Return the filter for rows of the reports of these numbers."""
    of_reports: sa.ColumnElement[bool] = table.c.report_id.in_(numbers)
    return of_reports


def _label_filter(labels: Sequence[str] | None) -> list[sa.ColumnElement[bool]]:
    """Return the filter for figures under one of these labels."""
    return [] if labels is None else [schema.figures.c.label.in_(labels)]


def _place_filter(places: Sequence[tuple[str, RowReference]] | None) -> list[sa.ColumnElement[bool]]:
    """Return the filter for figures in one of these rows."""
    if places is None:
        return []
    own = sa.tuple_(schema.reports.c.name, schema.figures.c.table_index, schema.figures.c.row)
    wanted = [(name, reference.table, reference.row) for name, reference in places]
    # By the names alone too: SQLite reads the whole table for a filter of tuples.
    return [schema.reports.c.name.in_({name for name, _ in places}), own.in_(wanted)]


def _key_filter(keys: Sequence[str] | None) -> list[sa.ColumnElement[bool]]:
    """Return the filter for passages with one of these keys; what is no passage's key finds nothing."""
    if keys is None:
        return []
    parts = [key.rpartition("#p") for key in keys]
    places = [(name, int(index)) for name, _, index in parts if index.isdecimal()]
    own = sa.tuple_(schema.reports.c.name, schema.passages.c.passage_index)
    return [schema.reports.c.name.in_({name for name, _ in places}), own.in_(places)]


def _explaining_filter(rows: Sequence[RowReference] | None) -> list[sa.ColumnElement[bool]]:
    """Return the filter for passages that explain one of these rows."""
    if rows is None:
        return []
    links, passages = schema.explanations.c, schema.passages.c
    row = sa.tuple_(links.table_index, links.row)
    same = (links.report_id == passages.report_id, links.passage_index == passages.passage_index)
    return [sa.exists().where(*same, row.in_([(reference.table, reference.row) for reference in rows]))]
