"""What is read of a store: reports, figures, passages, findings, and searches by words and by likeness.

In: names, filters, a query or a vector. Out: the stored records, for example::

    reader.figures(reports=["arsredovisning-2023.pdf"], labels=["Summa intäkter"], measures=[Measure.ACTUAL])

Reading needs no lock. What changes a store is in `store.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import sqlalchemy as sa
from rapidfuzz import process

from ingest.embedding import FloatArray
from ingest.errors import StoreError, UnknownReportError
from ingest.records import (
    Abbreviation,
    CheckCount,
    Correction,
    Figure,
    Finding,
    Location,
    Measure,
    Page,
    Passage,
    Problem,
    Report,
    RowReference,
    Table,
)
from ingest.store import corrections, database, figure_search, findings, queries, search, vectors
from ingest.store.catalogue import Catalogue
from ingest.store.figure_search import FigurePage, FigureQuery
from ingest.store.queries import LabelUse, ReportSummary
from ingest.store.search import LabelHit, PassageHit
from ingest.store.table_names import TableName, find_table_names
from ingest.store.vector_index import VectorIndex
from ingest.store.vectors import Kind

_NAMES_TO_OFFER = 3


class StoreReader:
    """The reports in one data folder, or in one database, with vectors of one model, to read from."""

    def __init__(self, data: Path, engine: sa.Engine, model: str) -> None:
        self._engine = engine
        self._model = model
        self._index = VectorIndex(data, model)
        self._catalogue = Catalogue()

    def needs_rebuild(self) -> bool:
        """Tell whether any passage or label has no vector of this store's model."""
        with self._reading() as connection:
            return vectors.lacks_vectors(connection, self._model)

    @property
    def years(self) -> frozenset[int]:
        """The years that it holds figures of and no others; none are named for a whole store (part.py)."""
        return frozenset()

    @property
    def is_of_tables(self) -> bool:
        """Whether only the figures of some named tables are held."""
        return False

    def report_names(self) -> tuple[str, ...]:
        """Return the names of all reports, sorted."""
        with self._reading() as connection:
            return queries.find_names(connection)

    def catalogue(self) -> Mapping[str, Report]:
        """Return all reports by name, sorted; kept in memory, so that it costs next to nothing to ask again."""
        with self._reading() as connection:
            return self._catalogue.read(connection)

    def reports(self) -> tuple[ReportSummary, ...]:
        """Return all reports with the counts of what they hold, sorted by name."""
        with self._reading() as connection:
            return self._catalogue.summarize(connection)

    def report(self, name: str) -> Report:
        """Return a report; UnknownReportError names the nearest ones there are."""
        with self._reading() as connection:
            found = queries.find_report(connection, name)
            if found is None:
                raise _unknown_report(name, queries.find_names(connection))
            return found

    def corrections(self, name: str) -> tuple[Correction, ...]:
        """Return what the user says of a report of this name, stored or not, in place of what is read."""
        with self._reading() as connection:
            return corrections.read_corrections(connection, name).get(name, ())

    def is_read_with_corrections(self, name: str) -> bool:
        """Tell whether a stored report was read in the light of the corrections that there are now."""
        with self._reading() as connection:
            return corrections.is_read_with(connection, name)

    def digest_of(self, name: str) -> str | None:
        """Return the digest of the file that a report was read from, or None if it is not stored."""
        with self._reading() as connection:
            return queries.find_digest(connection, name)

    def problems(self, name: str) -> tuple[Problem, ...]:
        """Return what reading a report left in doubt."""
        with self._reading() as connection:
            return queries.find_problems(connection, name)

    def findings(self, reports: Sequence[str] | None = None) -> tuple[Finding, ...]:
        """Return where reports contradict themselves or each other, of all or of those that these take part in."""
        with self._reading() as connection:
            return findings.find_findings(connection, reports)

    def checks(self, name: str) -> tuple[CheckCount, ...]:
        """Return how many checks of each kind were made on each table and on the text of a report."""
        return self.checks_of([name])[name]

    def checks_of(self, names: Sequence[str]) -> Mapping[str, tuple[CheckCount, ...]]:
        """Return the same for several reports, by name; nothing of those that are not stored."""
        with self._reading() as connection:
            return findings.find_checks(connection, names)

    def lines(self, name: str, first: int, last: int) -> tuple[str, ...]:
        """Return the lines `first` to `last` of a report, 1-based and both included, as far as it has them."""
        with self._reading() as connection:
            return queries.find_lines(connection, name, first, last)

    def places(self, name: str, first: int, last: int) -> tuple[Location, ...]:
        """Return where on its pages the lines `first` to `last` of a report stand; nothing where it has no pages."""
        with self._reading() as connection:
            return queries.find_line_places(connection, name, first, last)

    def pages(self, name: str) -> tuple[Page, ...]:
        """Return the pages of a report in order; nothing where its format has none."""
        with self._reading() as connection:
            return queries.find_pages(connection, name)

    def table(self, name: str, index: int) -> Table:
        """Return one table of a report; StoreError if it has none of that index."""
        with self._reading() as connection:
            found = queries.find_tables(connection, [name], index)
        if not found:
            raise StoreError(f"{self.report(name).name} has no table {index}.")
        return found[0]

    def tables(self, reports: Sequence[str] | None = None) -> tuple[Table, ...]:
        """Return the tables of all reports or of some."""
        with self._reading() as connection:
            return queries.find_tables(connection, reports)

    def table_names(self, reports: Sequence[str] | None = None) -> tuple[TableName, ...]:
        """Return what the tables of all reports or of some are called."""
        with self._reading() as connection:
            return find_table_names(connection, reports)

    def figures(
        self,
        *,
        reports: Sequence[str] | None = None,
        labels: Sequence[str] | None = None,
        measures: Sequence[Measure] | None = None,
        rows: Sequence[tuple[str, RowReference]] | None = None,
    ) -> tuple[Figure, ...]:
        """Return the figures that pass every filter (None: no filter), by report, table, row and cell."""
        with self._reading() as connection:
            return queries.find_figures(connection, names=reports, labels=labels, measures=measures, places=rows)

    def row_labels(self, rows: Sequence[tuple[str, RowReference]]) -> Mapping[tuple[str, RowReference], str]:
        """Return the labels of rows of reports, of those that have figures."""
        with self._reading() as connection:
            return queries.find_row_labels(connection, rows)

    def search_figures(self, query: FigureQuery, first: int = 0, count: int | None = None) -> FigurePage:
        """Return how many figures a query finds, and `count` of them in its order, from the `first`, counted from 0."""
        with self._reading() as connection:
            reports = self._catalogue.read(connection)
            return figure_search.search_figures(connection, query, reports, first, count)

    def figure_years(self) -> tuple[int, ...]:
        """Return the years that the periods of figures end in, the latest first."""
        with self._reading() as connection:
            return self._catalogue.years(connection)

    def passages(
        self, *, reports: Sequence[str] | None = None, keys: Sequence[str] | None = None
    ) -> tuple[Passage, ...]:
        """Return the passages that pass every filter (None: no filter), by report and place."""
        with self._reading() as connection:
            return queries.find_passages(connection, names=reports, keys=keys)

    def passages_explaining(self, report: str, rows: Sequence[RowReference]) -> tuple[Passage, ...]:
        """Return the passages that explain one of these rows of a report, in order."""
        with self._reading() as connection:
            return queries.find_passages(connection, names=[report], explaining=rows)

    def abbreviations(self, reports: Sequence[str] | None = None) -> tuple[Abbreviation, ...]:
        """Return the abbreviations that reports explain."""
        with self._reading() as connection:
            return queries.find_abbreviations(connection, reports)

    def labels(self, reports: Sequence[str] | None = None) -> tuple[LabelUse, ...]:
        """Return which labels have figures in which reports, sorted."""
        with self._reading() as connection:
            return queries.find_label_uses(connection, reports)

    def search_labels_by_words(
        self, query: str, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[LabelHit, ...]:
        """Return the labels whose words are most like the query's; scores compare within one search only."""
        with self._reading() as connection:
            return search.search_labels_by_words(connection, query, reports, limit)

    def search_labels_by_vector(
        self, vector: FloatArray, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[LabelHit, ...]:
        """Return the labels nearest to a vector; the score is the cosine."""
        with self._reading() as connection:
            hits = self._nearest(connection, Kind.LABELS, vector, reports, limit)
            return search.to_label_hits(connection, hits)

    def search_passages_by_words(
        self, query: str, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[PassageHit, ...]:
        """Return the passages whose words are most like the query's; scores compare within one search only."""
        with self._reading() as connection:
            return search.search_passages_by_words(connection, query, reports, limit)

    def search_passages_by_vector(
        self, vector: FloatArray, reports: Sequence[str] | None = None, limit: int = 20
    ) -> tuple[PassageHit, ...]:
        """Return the passages nearest to a vector; the score is the cosine."""
        with self._reading() as connection:
            hits = self._nearest(connection, Kind.PASSAGES, vector, reports, limit)
            return search.to_passage_hits(connection, hits, reports, limit)

    def _nearest(
        self, connection: sa.Connection, kind: Kind, vector: FloatArray, reports: Sequence[str] | None, limit: int
    ) -> search.DigestHits:
        """Return the digests nearest to a vector: by the index over all reports, else exactly."""
        if reports is None:
            source = search.StoredVectors(connection=connection, model=self._model)
            found = self._index.search(kind, vector, limit, database.read_generation(connection), source)
            if found is not None:
                return found
        return search.search_by_vector(connection, kind, self._model, vector, reports, limit)

    def _reading(self) -> AbstractContextManager[sa.Connection]:
        """Return a transaction to read in."""
        return database.read_transaction(self._engine)


def _unknown_report(name: str, names: Sequence[str]) -> UnknownReportError:
    """Return the error for a name that no report has, with the names most like it."""
    if not names:
        return UnknownReportError(f"There is no report {name!r}: the store is empty.")
    nearest = ", ".join(found for found, _, _ in process.extract(name, names, limit=_NAMES_TO_OFFER))
    return UnknownReportError(f"There is no report {name!r}. The nearest are: {nearest}.")
