"""A part of a store: some of its reports, figures of some years. What is outside the part does not exist in it.

In: a store and a `Scope`. Out: a `StorePart`, which answers every question to read as the store would if it held
nothing else, for example ``StorePart(store, Scope(reports=frozenset({"bokslut-2023.txt"}))).report_names()``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.embedding import FloatArray
from ingest.records import Abbreviation, Figure, Finding, Measure, Passage, Report, RowReference, Table
from ingest.store.search import LabelHit, PassageHit
from ingest.store.store import LabelUse, ReportSummary, Store
from ingest.store.table_names import TableName


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What is looked at: some reports (None: all), figures and words of some years (none named: all).

    `tables` are the only ones whose figures are looked at, by report and index (None: all).
    """

    reports: frozenset[str] | None = None
    years: frozenset[int] = frozenset()
    tables: frozenset[tuple[str, int]] | None = None

    @property
    def is_all(self) -> bool:
        """Whether it leaves nothing out."""
        return self.reports is None and not self.years and self.tables is None


def find_years(store: Store) -> tuple[int, ...]:
    """Return the years that the store has figures of, the latest first."""
    return store.figure_years()


class StorePart(Store):
    """A part of a store, to read from. A figure without a period belongs to the years of its report."""

    def __init__(self, whole: Store, scope: Scope) -> None:
        super().__init__(whole._data, whole._engine, whole._model)
        self._index = whole._index
        self._catalogue = whole._catalogue
        self._scope = scope

    @property
    def years(self) -> frozenset[int]:
        """The years that it holds figures of and no others; none are named where all are held."""
        return self._scope.years

    @property
    def is_of_tables(self) -> bool:
        """Whether only the figures of some named tables are held."""
        return self._scope.tables is not None

    def report_names(self) -> tuple[str, ...]:
        """Return the names of the part's reports, sorted."""
        return self._within(None)

    def catalogue(self) -> Mapping[str, Report]:
        """Return the part's reports by name, sorted."""
        reports = super().catalogue()
        return reports if self._scope.reports is None else {n: r for n, r in reports.items() if self._holds(n)}

    def reports(self) -> tuple[ReportSummary, ...]:
        """Return the part's reports with the counts of all that they hold, sorted by name."""
        return tuple(summary for summary in super().reports() if self._holds(summary.report.name))

    def tables(self, reports: Sequence[str] | None = None) -> tuple[Table, ...]:
        """Return the tables of the part's reports or of some of them."""
        found = super().tables(self._within(reports))
        return tuple(table for table in found if self._holds_table(table.location.report, table.index))

    def table_names(self, reports: Sequence[str] | None = None) -> tuple[TableName, ...]:
        """Return what the tables of the part's reports or of some of them are called."""
        found = super().table_names(self._within(reports))
        return tuple(table for table in found if self._holds_table(table.report, table.index))

    def findings(self, reports: Sequence[str] | None = None) -> tuple[Finding, ...]:
        """Return where the part's reports contradict themselves or each other."""
        return super().findings(self._within(reports))

    def figures(
        self,
        *,
        reports: Sequence[str] | None = None,
        labels: Sequence[str] | None = None,
        measures: Sequence[Measure] | None = None,
        rows: Sequence[tuple[str, RowReference]] | None = None,
    ) -> tuple[Figure, ...]:
        """Return the part's figures that pass every filter (None: no filter), by report, table, row and cell."""
        names = self._within(reports)
        found = super().figures(reports=names, labels=labels, measures=measures, rows=rows)
        found = tuple(figure for figure in found if self._holds_table(figure.location.report, figure.table))
        if not self._scope.years:
            return found
        own = self._names_of_years()
        return tuple(
            figure
            for figure in found
            if (figure.period.end.year in self._scope.years if figure.period else figure.location.report in own)
        )

    def row_labels(self, rows: Sequence[tuple[str, RowReference]]) -> Mapping[tuple[str, RowReference], str]:
        """Return the labels of rows of the part's reports, of those that have figures."""
        return super().row_labels([row for row in rows if self._holds(row[0])])

    def passages(
        self, *, reports: Sequence[str] | None = None, keys: Sequence[str] | None = None
    ) -> tuple[Passage, ...]:
        """Return the part's passages that pass every filter (None: no filter), by report and place."""
        return self._of_years(super().passages(reports=self._within(reports), keys=keys))

    def passages_explaining(self, report: str, rows: Sequence[RowReference]) -> tuple[Passage, ...]:
        """Return the part's passages that explain one of these rows of a report, in order."""
        return self._of_years(super().passages_explaining(report, rows)) if self._holds(report) else ()

    def abbreviations(self, reports: Sequence[str] | None = None) -> tuple[Abbreviation, ...]:
        """Return the abbreviations that the part's reports explain."""
        return super().abbreviations(self._within(reports))

    def labels(self, reports: Sequence[str] | None = None) -> tuple[LabelUse, ...]:
        """Return which labels have figures in which of the part's reports, sorted."""
        if self._scope.tables is None:
            return super().labels(self._within(reports))
        own = {(figure.location.report, figure.label) for figure in self.figures(reports=reports)}
        return tuple(sorted(LabelUse(report=report, label=label) for report, label in own))

    def search_labels_by_words(
        self, query: str, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[LabelHit, ...]:
        """Return the part's labels whose words are most like the query's."""
        return self._of_tables(super().search_labels_by_words(query, self._within(reports), limit))

    def search_labels_by_vector(
        self, vector: FloatArray, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[LabelHit, ...]:
        """Return the part's labels nearest to a vector; the score is the cosine."""
        return self._of_tables(super().search_labels_by_vector(vector, self._within(reports), limit))

    def search_passages_by_words(
        self, query: str, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[PassageHit, ...]:
        """Return the part's passages whose words are most like the query's."""
        return super().search_passages_by_words(query, self._text_names(reports), limit)

    def search_passages_by_vector(
        self, vector: FloatArray, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[PassageHit, ...]:
        """Return the part's passages nearest to a vector; the score is the cosine."""
        return super().search_passages_by_vector(vector, self._text_names(reports), limit)

    def _holds(self, name: str) -> bool:
        return self._scope.reports is None or name in self._scope.reports

    def _holds_table(self, report: str, index: int) -> bool:
        return self._scope.tables is None or (report, index) in self._scope.tables

    def _of_tables(self, hits: tuple[LabelHit, ...]) -> tuple[LabelHit, ...]:
        """Return the labels that rows of the scope's tables have."""
        if self._scope.tables is None:
            return hits
        own = {use.label for use in self.labels()}
        return tuple(hit for hit in hits if hit.label in own)

    def _within(self, reports: Sequence[str] | None) -> tuple[str, ...]:
        """Return of these reports (None: of all) the ones that the part holds."""
        return tuple(name for name in (super().report_names() if reports is None else reports) if self._holds(name))

    def _text_names(self, reports: Sequence[str] | None) -> tuple[str, ...]:
        """Return of these reports the ones whose words are of the scope's years."""
        names = self._within(reports)
        if not self._scope.years:
            return names
        own = self._names_of_years()
        return tuple(name for name in names if name in own)

    def _of_years(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        """Return the passages that speak of the scope's years: of a report of such a year, or naming one."""
        if not self._scope.years:
            return tuple(passages)
        own = self._names_of_years()
        named = [str(year) for year in self._scope.years]
        return tuple(
            passage
            for passage in passages
            if passage.location.report in own or any(year in passage.text for year in named)
        )

    def _names_of_years(self) -> frozenset[str]:
        """Return the names of the reports that are of one of the scope's years, or do not say of which."""
        reports = self.catalogue()
        return frozenset(name for name, report in reports.items() if _is_of_years(report, self._scope.years))


def _is_of_years(report: Report, years: frozenset[int]) -> bool:
    return report.period is None or not years.isdisjoint(range(report.period.start.year, report.period.end.year + 1))
