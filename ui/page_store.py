"""What the pages ask of the store: to read reports, and nothing else.

In: nothing. Out: the protocol that `ingest.store.Store` fulfils, and a small stand-in in the tests.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from ingest.records import (
    CheckCount,
    Figure,
    Finding,
    Location,
    Measure,
    Page,
    Problem,
    Report,
    RowReference,
    Table,
)

if TYPE_CHECKING:  # loading it takes seconds
    from ingest.store import ReportSummary
    from ingest.store.figure_search import FigurePage, FigureQuery


class ReportTexts(Protocol):
    """What the pages ask of the store."""

    def reports(self) -> Sequence[ReportSummary]:
        """Give a summary of every stored report."""

    def report(self, name: str) -> Report:
        """Give a stored report; raise UnknownReportError if there is none of that name."""

    def lines(self, name: str, first: int, last: int) -> tuple[str, ...]:
        """Give the report's lines first..last, 1-based and inclusive, as many of them as exist."""

    def places(self, name: str, first: int, last: int) -> tuple[Location, ...]:
        """Give where on its pages those lines stand; nothing where the report has no pages."""

    def pages(self, name: str) -> tuple[Page, ...]:
        """Give the report's pages in order; nothing where its format has none."""

    def table(self, name: str, index: int) -> Table:
        """Give a table of a report by its index."""

    def tables(self, reports: Sequence[str] | None = None) -> tuple[Table, ...]:
        """Give the tables of all reports or of some."""

    def checks(self, name: str) -> tuple[CheckCount, ...]:
        """Give how many checks were made on each table of a report."""

    def checks_of(self, names: Sequence[str]) -> Mapping[str, tuple[CheckCount, ...]]:
        """Give the same of several reports, by name."""

    def findings(self, reports: Sequence[str] | None = None) -> tuple[Finding, ...]:
        """Give where reports contradict themselves."""

    def problems(self, name: str) -> tuple[Problem, ...]:
        """Give what reading a report left in doubt."""

    def figures(
        self,
        *,
        reports: Sequence[str] | None = None,
        labels: Sequence[str] | None = None,
        measures: Sequence[Measure] | None = None,
        rows: Sequence[tuple[str, RowReference]] | None = None,
    ) -> tuple[Figure, ...]:
        """Give the figures that pass every filter (None: no filter)."""

    def search_figures(self, query: FigureQuery, first: int = 0, count: int | None = None) -> FigurePage:
        """Give how many figures a query finds, and `count` of them in its order, from the `first`, counted from 0."""

    def figure_years(self) -> tuple[int, ...]:
        """Give the years that the periods of figures end in, the latest first."""
