"""Reads made-up reports in tests: text in, tables and figures out, with no file and no metadata step."""

from __future__ import annotations

from datetime import date

from ingest.figures import to_figures
from ingest.readers.layout import to_blocks
from ingest.records import Figure, Measure, Period, Problem, Report, ReportKind, ReportStatus, Table, Unit
from ingest.tables import find_tables

YEAR_2022 = Period(start=date(2022, 1, 1), end=date(2022, 12, 31))
TO_AUGUST_2022 = Period(start=date(2022, 1, 1), end=date(2022, 8, 31))


class MadeUp:
    """A made-up report as read: its tables, figures and problems."""

    def __init__(self, text: str, *, period: Period | None = YEAR_2022, unit: Unit = Unit.UNKNOWN) -> None:
        """Read a text as a report for a period, in a unit."""
        self.lines = tuple(text.split("\n"))
        report = Report(
            name="made-up.txt",
            source="",
            digest="",
            title="",
            municipalities=(),
            committee="",
            kind=ReportKind.OTHER,
            period=period,
            status=ReportStatus.UNKNOWN,
            unit=unit,
        )
        read = find_tables(to_blocks(self.lines, frozenset(), report.name), report)
        figures = [to_figures(table) for table in read.tables]
        self.tables: tuple[Table, ...] = read.tables
        self.figures: tuple[Figure, ...] = tuple(figure for one in figures for figure in one.figures)
        self.problems: tuple[Problem, ...] = (*read.problems, *(problem for one in figures for problem in one.problems))

    def row(self, label: str, table: int | None = None) -> list[str]:
        """Give the amounts of a row with their units, as "1987 tkr"; "?" for a damaged cell."""
        return [
            f"{figure.amount.value} {figure.amount.unit}".strip() if figure.amount else "?"
            for figure in self.figures
            if figure.label == label and table in (None, figure.table)
        ]

    def figure(self, label: str, column: str) -> Figure:
        """Give the one figure of a row and a column."""
        (found,) = (one for one in self.figures if one.label == label and one.column == column)
        return found

    def columns(self, table: int = 0) -> list[tuple[str, Measure, str]]:
        """Give header, measure and period of the columns of a table; the period as "2022-01-01..2022-08-31"."""
        return [
            (one.header, one.measure, f"{one.period.start}..{one.period.end}" if one.period else "")
            for one in self.tables[table].columns
        ]

    def parents(self) -> dict[str, str]:
        """Give the parent of each row that has one, by its label."""
        return {row.label: row.parent for table in self.tables for row in table.rows if row.parent}
