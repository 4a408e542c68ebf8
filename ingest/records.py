"""The nouns of ingest: what a report becomes.

In: nothing. Out: frozen records that every step passes on and nobody changes.

One numeric cell of a report becomes one figure, for example::

    Figure(labels=("45 Gymnasieskola",), column="Avvikelse", measure=Measure.VARIANCE,
           amount=Amount(value=Decimal("-6000"), unit=Unit.TKR), text="-6 000", ...)
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Measure(StrEnum):
    """What a column of a table measures; bokslut and utfall are both ACTUAL."""

    BUDGET = "budget"
    ACTUAL = "actual"
    FORECAST = "forecast"
    VARIANCE = "variance"
    TARGET = "target"
    OTHER = "other"


class Unit(StrEnum):
    """The unit of an amount, as the public formats write it; UNKNOWN where the report gives none."""

    KR = "kr"
    TKR = "tkr"
    MNKR = "mnkr"
    PERCENT = "%"
    PERCENTAGE_POINTS = "procentenheter"
    COUNT = "antal"
    INDEX = "index"
    FULL_TIME_EQUIVALENTS = "åa"
    DAYS = "dagar"
    YEARS = "år"
    UNKNOWN = ""


class ReportKind(StrEnum):
    """The kind of a report: a full year's, a part of a year's, or neither."""

    ANNUAL = "annual report"
    INTERIM = "interim report"
    OTHER = "other"


class ReportStatus(StrEnum):
    """Whether a report calls its own figures preliminary; UNKNOWN where it does not say."""

    PRELIMINARY = "preliminary"
    FINAL = "final"
    UNKNOWN = ""


class BlockKind(StrEnum):
    """What a block of a report is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit; exact, never a float."""

    value: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Period:
    """The days that a figure covers, first and last included; interim 202308 is 1 January to 31 August."""

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where in which report something stands.

    `first_line` and `last_line` are 1-based lines of the report's text as it is shown; in a text file its own lines.
    A PDF adds the `page`, counted from 1 in the file, and the `box` on it; a workbook the `cell` ("Drift!C14"), and
    a table of a web page or a Word file too ("3!C4": the third table's column C, row 4). `is_scanned` says that it was
    read from an image.
    """

    report: str
    first_line: int | None = None
    last_line: int | None = None
    page: int | None = None
    box: Box | None = None
    cell: str = ""
    is_scanned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table row as a reader found it: the text of its cells, blank ones included.

    `places` says where each cell stands and `spans` how many columns it covers (the cells that a wide one covers are
    there too, and blank); both are empty, or have one entry a cell. `is_emphasised`: its first cell is in italics.
    """

    cells: tuple[str, ...]
    location: Location
    places: tuple[Location, ...] = ()
    spans: tuple[int, ...] = ()
    is_emphasised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a report in reading order: `text` of a heading, paragraph or list item, or `rows` of a table.

    `headings` is the path of headings above it, outermost first.
    """

    kind: BlockKind
    text: str = ""
    rows: tuple[Row, ...] = ()
    headings: tuple[str, ...] = ()
    location: Location


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
    False for a cell read from an image, until sums prove it.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Whole sentences under one heading path, verbatim, with the amounts in them and the rows that they explain."""

    index: int
    text: str
    headings: tuple[str, ...]
    amounts: tuple[Amount, ...]
    explains: tuple[RowReference, ...]
    location: Location

    @property
    def key(self) -> str:
        """A name that no other passage of any report has."""
        return f"{self.location.report}#p{self.index}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form that the report itself explains: "HUF" for "Hälsinglands utbildningsförbund"."""

    short: str
    long: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A doubt about what a report says that reading it could not settle."""

    message: str
    location: Location


class FindingKind(StrEnum):
    """In what way a report contradicts itself."""

    SUM = "sum"
    DIFFERENCE = "difference"
    TEXT = "text against table"
    TABLE = "table against table"
    SIGN = "sign"
    UNIT = "unit"
    DAMAGED = "damaged"
    DATE = "date"
    COUNT = "count"
    NOTE = "note"


class Severity(StrEnum):
    """ERROR: the figures cannot all be right. REMARK: they differ by no more than rounding or truncation."""

    ERROR = "error"
    REMARK = "remark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place where a report contradicts itself, or another report: one cause, one finding.

    `printed` is what stands in the report, verbatim ("-26 62"), and `amount` the same as a number where it is one;
    `computed` what the rest of the report implies instead, if anything does, by `expression` ("-1 200 - 1 462").
    `figures` are the keys of all figures concerned, the doubtful one first, and `passages` those of the sentences.
    `table` is the index of the table that it counts against, None where it is about text alone. `locations` are all
    the places, the doubtful one first; only those of a finding between reports lie in two of them, and `other` names
    the second. `swedish` and `english` say it in one sentence that can be sent on.
    """

    kind: FindingKind
    severity: Severity
    printed: str
    amount: Amount | None = None
    computed: Amount | None = None
    expression: str = ""
    figures: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    table: int | None = None
    locations: tuple[Location, ...]
    other: str = ""
    swedish: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckCount:
    """How many checks of a kind were made on a table (None: on the text), and how many of them passed.

    A check that does not pass to the last digit but within rounding counts as passed, and is a remark as well.
    """

    table: int | None
    kind: FindingKind
    made: int
    passed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What a piece of metadata rests on: the field, the text that says it and where that stands."""

    field: str
    text: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report: what it is and whose. `name` is its file name and its identity; `digest` the file's SHA-256 in hex.

    `published` is the day that it was adopted, published or dated.
    """

    name: str
    source: str
    digest: str
    title: str
    municipalities: tuple[str, ...]
    committee: str
    kind: ReportKind
    period: Period | None
    status: ReportStatus
    unit: Unit
    published: date | None = None
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Correction:
    """What a user says of a report in place of what was read: a `field`, and its `value` as `corrections.py` writes it.

    An empty value says that there is none: no committee, no period.
    """

    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of a report, counted from 1; `printed` is the number that stands on it, if any. Sizes are in points."""

    number: int
    printed: str
    width: float
    height: float
    is_scanned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedReport:
    """All that was read from one report. `lines` is its text, line by line, to show a source in its surroundings.

    `places` says where on a page each line stands, and `pages` what pages there are; both are empty where a format has
    no pages. `corrections` are the user's, in whose light the tables were understood; `report` is as it was read.
    """

    report: Report
    lines: tuple[str, ...]
    places: tuple[Location, ...] = ()
    pages: tuple[Page, ...] = ()
    tables: tuple[Table, ...]
    figures: tuple[Figure, ...]
    passages: tuple[Passage, ...]
    abbreviations: tuple[Abbreviation, ...]
    problems: tuple[Problem, ...]
    findings: tuple[Finding, ...] = ()
    checks: tuple[CheckCount, ...] = ()
    corrections: tuple[Correction, ...] = ()
