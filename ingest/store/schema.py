"""The tables of the store in SQL: the same in SQLite and PostgreSQL.

In: nothing. Out: tables that `to_rows.py` fills from records and `from_rows.py` reads again. One figure is one row of
`figures`, named by its place, for example: report_id 3, table_index 12, row 4, cell 2, value '-6000', unit 'tkr'.

Numbers are kept as text, so that 9.0 stays 9.0; lists as JSON; days as dates. Everything that belongs to a report
goes with it when its row in `reports` is deleted.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.schema import SchemaItem

SCHEMA_VERSION = 4

METADATA = sa.MetaData()


def _report_key(*, primary_key: bool = True) -> sa.Column[int]:
    """Return the column that ties a row to its report."""
    target = sa.ForeignKey("reports.id", ondelete="CASCADE")
    return sa.Column("report_id", sa.Integer, target, primary_key=primary_key, nullable=False, index=not primary_key)


def _number(name: str, *, primary_key: bool = False, nullable: bool = False) -> sa.Column[int]:
    """Return a column of whole numbers that is never counted up by itself."""
    return sa.Column(name, sa.Integer, primary_key=primary_key, nullable=nullable, autoincrement=False)


def _text(name: str) -> sa.Column[str]:
    """Return a column of text that is always there."""
    return sa.Column(name, sa.Text, nullable=False)


def _period() -> Iterator[sa.Column[object]]:
    """Yield the columns of a period that may be unknown."""
    yield sa.Column("period_start", sa.Date)
    yield sa.Column("period_end", sa.Date)


def _location() -> Iterator[SchemaItem]:
    """Yield the columns of a location; its report is the one that the row belongs to."""
    for name in ("first_line", "last_line", "page"):
        yield sa.Column(name, sa.Integer)
    for name in ("box_left", "box_top", "box_right", "box_bottom"):
        yield sa.Column(name, sa.Double)
    yield _text("place_cell")
    yield sa.Column("is_scanned", sa.Boolean, nullable=False)


def _part(name: str, *columns: SchemaItem) -> sa.Table:
    """Return a table of parts of a report, whose key starts with the report: one report's rows lie side by side."""
    return sa.Table(name, METADATA, _report_key(), *columns, sqlite_with_rowid=False)


meta = sa.Table("meta", METADATA, sa.Column("key", sa.Text, primary_key=True), _text("value"))

reports = sa.Table(
    "reports",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    *(_text(name) for name in ("source", "digest", "title", "municipalities", "committee", "kind", "status", "unit")),
    *_period(),
    sa.Column("published", sa.Date),
    _text("read_with"),  # the corrections in whose light the report was read, as JSON
    sqlite_autoincrement=True,  # a number is never given to a second report
)

# By the report's name and not its number: they outlive the report's replacement and its removal.
corrections = sa.Table(
    "corrections",
    METADATA,
    sa.Column("report", sa.Text, primary_key=True),
    sa.Column("field", sa.Text, primary_key=True),
    _text("value"),
)

basis = _part("basis", _number("position", primary_key=True), _text("field"), _text("text"), *_location())

lines = _part("lines", _number("number", primary_key=True), _text("text"))

line_places = _part("line_places", _number("number", primary_key=True), *_location())

pages = _part(
    "pages",
    _number("number", primary_key=True),
    _text("printed"),
    sa.Column("width", sa.Double, nullable=False),
    sa.Column("height", sa.Double, nullable=False),
    sa.Column("is_scanned", sa.Boolean, nullable=False),
)

tables = _part(
    "tables",
    _number("table_index", primary_key=True),
    *(_text(name) for name in ("caption", "headings", "unit")),
    _number("favourable"),
    *_location(),
)

columns = _part(
    "columns",
    _number("table_index", primary_key=True),
    _number("position", primary_key=True),
    _number("cell"),
    *(_text(name) for name in ("header", "measure", "unit", "basis")),
    *_period(),
)

table_rows = _part(
    "table_rows",
    _number("table_index", primary_key=True),
    _number("position", primary_key=True),
    *(_text(name) for name in ("labels", "parent", "cells", "places", "note", "footnote", "unit")),
    sa.Column("is_total", sa.Boolean, nullable=False),
    *_location(),
)

figures = _part(
    "figures",
    *(_number(name, primary_key=True) for name in ("table_index", "row", "cell")),
    *(_text(name) for name in ("label", "labels", "caption", "headings", "parent", "column", "measure", "text")),
    *_period(),
    sa.Column("value", sa.Text),
    sa.Column("unit", sa.Text),
    sa.Column("is_total", sa.Boolean, nullable=False),
    sa.Column("is_exact", sa.Boolean, nullable=False),
    _number("favourable"),
    *(_text(name) for name in ("note", "footnote")),
    *_location(),
    sa.Index("figures_by_label", "label", "report_id"),
)

passages = sa.Table(
    "passages",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    _report_key(primary_key=False),
    _number("passage_index"),
    *(_text(name) for name in ("text", "headings", "amounts")),
    sa.Column("digest", sa.Text, nullable=False, index=True),
    *_location(),
    sa.UniqueConstraint("report_id", "passage_index"),
    sqlite_autoincrement=True,
)

explanations = _part(
    "explanations",
    _number("passage_index", primary_key=True),
    _number("position", primary_key=True),
    _number("table_index"),
    _number("row"),
    sa.Index("explanations_by_row", "report_id", "table_index", "row"),
)

abbreviations = _part(
    "abbreviations", _number("position", primary_key=True), _text("short"), _text("long"), *_location()
)

problems = _part("problems", _number("position", primary_key=True), _text("message"), *_location())

findings = _part(
    "findings",
    _number("position", primary_key=True),
    # The second report of a finding between reports: the finding goes when either of them does.
    sa.Column("other_id", sa.Integer, sa.ForeignKey("reports.id", ondelete="CASCADE"), index=True),
    *(_text(name) for name in ("kind", "severity", "printed", "expression", "swedish", "english")),
    *(sa.Column(f"{name}_{part}", sa.Text) for name in ("printed", "computed") for part in ("value", "unit")),
    *(_text(name) for name in ("figures", "passages", "locations")),
    _number("table_index", nullable=True),
)

checks = _part(
    "checks",
    _number("position", primary_key=True),
    _number("table_index", nullable=True),
    _text("kind"),
    _number("made"),
    _number("passed"),
)

labels = sa.Table(
    "labels",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("text", sa.Text, nullable=False, unique=True),
    sa.Column("digest", sa.Text, nullable=False, index=True),
    sqlite_autoincrement=True,
)

label_uses = _part(
    "label_uses",
    sa.Column("label_id", sa.Integer, sa.ForeignKey("labels.id"), primary_key=True, autoincrement=False, index=True),
)

vectors = sa.Table(
    "vectors",
    METADATA,
    sa.Column("model", sa.Text, primary_key=True),
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("vector", sa.LargeBinary, nullable=False),
)
