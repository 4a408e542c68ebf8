"""A report as a whole: whose it is, of what kind and period, what that rests on, and what users correct of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ingest.records.amounts import Period, Unit
from ingest.records.blocks import Location, Page
from ingest.records.findings import CheckCount, Finding, Problem
from ingest.records.passages import Abbreviation, Passage
from ingest.records.tables import Figure, Table


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
