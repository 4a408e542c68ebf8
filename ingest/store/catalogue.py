"""What the store holds of each report as a whole, read once and kept until the store changes.

In: a connection. Out: all reports by name, as the user corrected them, and how much each of them holds, for example
``Catalogue().read(connection)["bokslut-2023.txt"].municipalities``.

Questions need the reports' records several times each, and must not cost more where more reports are stored. A report's
rows never change under its number (another reading gives it a new one), so after a write only new numbers are read.
What is kept is of one state of the store, by its generation: a write of another process is seen at the next read. Each
state is replaced whole and never changed, so that threads need no lock: at worst two of them read the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

import sqlalchemy as sa

from ingest.corrections import apply_corrections
from ingest.records import Report
from ingest.store import database, queries, schema
from ingest.store.corrections import read_corrections
from ingest.store.queries import ReportSummary

_COUNTED = (schema.tables, schema.figures, schema.passages, schema.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """The reports at one generation of the store: by number as they were read, by name as the user corrected them."""

    generation: str = ""
    as_read: Mapping[int, Report] = field(default_factory=dict)
    reports: Mapping[str, Report] = field(default_factory=dict)


class Catalogue:
    """The reports of one store; shared by all threads that read from it."""

    def __init__(self) -> None:
        self._state = _State()
        self._counts: Mapping[int, tuple[int, ...]] = {}
        self._years: Mapping[int, frozenset[int]] = {}

    def read(self, connection: sa.Connection) -> Mapping[str, Report]:
        """Return all reports by name, in the order of their names."""
        return self._follow(connection).reports

    def summarize(self, connection: sa.Connection) -> tuple[ReportSummary, ...]:
        """Return all reports with the counts of what they hold, sorted by name."""
        state = self._follow(connection)
        counts = {number: counted for number, counted in self._counts.items() if number in state.as_read}
        counts.update(_count(connection, state.as_read.keys() - counts.keys()))
        self._counts = counts
        by_name = {report.name: counts[number] for number, report in state.as_read.items()}
        return tuple(_summarize(report, by_name[name]) for name, report in state.reports.items())

    def years(self, connection: sa.Connection) -> tuple[int, ...]:
        """Return the years that the periods of figures end in, the latest first."""
        state = self._follow(connection)
        years = {number: found for number, found in self._years.items() if number in state.as_read}
        years.update(_find_years(connection, state.as_read.keys() - years.keys()))
        self._years = years
        return tuple(sorted(frozenset().union(*years.values()), reverse=True))

    def _follow(self, connection: sa.Connection) -> _State:
        """Return the present state: the one that is kept, or what changed since read anew."""
        state, generation = self._state, database.read_generation(connection)
        if state.generation == generation and generation:
            return state
        stored = frozenset(connection.scalars(sa.select(schema.reports.c.id)))
        known = {number: report for number, report in state.as_read.items() if number in stored}
        known.update(queries.read_reports(connection, stored - known.keys()))
        corrections = read_corrections(connection)
        reports = {
            report.name: apply_corrections(report, own) if (own := corrections.get(report.name)) else report
            for report in sorted(known.values(), key=lambda report: report.name)
        }
        state = _State(generation=generation, as_read=known, reports=MappingProxyType(reports))
        self._state = state
        return state


def _count(connection: sa.Connection, numbers: Collection[int]) -> dict[int, tuple[int, ...]]:
    """Return for each number how many tables, figures, passages and problems were read from the report."""
    found: dict[int, list[int]] = {number: [0] * len(_COUNTED) for number in numbers}
    for place, table in enumerate(_COUNTED):
        for some in queries.in_parts(numbers):
            query = sa.select(table.c.report_id, sa.func.count()).where(table.c.report_id.in_(some))
            for number, count in connection.execute(query.group_by(table.c.report_id)):
                found[number][place] = count
    return {number: tuple(counted) for number, counted in found.items()}


def _find_years(connection: sa.Connection, numbers: Collection[int]) -> dict[int, frozenset[int]]:
    """Return for each number the years that the periods of the report's figures end in."""
    figures = schema.figures.c
    ends: dict[int, set[date]] = {number: set() for number in numbers}
    for some in queries.in_parts(numbers):
        query = sa.select(figures.report_id, figures.period_end).where(figures.report_id.in_(some)).distinct()
        for number, end in connection.execute(query.where(figures.period_end.is_not(None))):
            ends[number].add(end)
    return {number: frozenset(end.year for end in found) for number, found in ends.items()}


def _summarize(report: Report, counts: tuple[int, ...]) -> ReportSummary:
    tables, figures, passages, problems = counts
    return ReportSummary(report=report, tables=tables, figures=figures, passages=passages, problems=problems)
