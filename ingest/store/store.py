"""The store: reports with their figures, passages, problems and vectors, kept and taken out again; `reader` finds them.

In: a `ParsedReport` from the pipeline. Out: the same records, by report, label, row or likeness. For example::

    with Store.open(Path("data"), model=encoder.name) as store:
        store.figures(reports=["arsredovisning-2023.pdf"], labels=["Summa intäkter"], measures=[Measure.ACTUAL])

SQL holds the truth, vectors too. The Chroma index is derived from it and mends itself. Reading needs no lock; one
process at a time writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from ingest.embedding import Encoder, FloatArray
from ingest.errors import EncoderError
from ingest.records import (
    Correction,
    Finding,
    ParsedReport,
)
from ingest.store import corrections, database, findings, lock, report_writer, search, vectors
from ingest.store.figure_search import FigurePage, FigureQuery
from ingest.store.queries import LabelUse, ReportSummary
from ingest.store.reader import StoreReader
from ingest.store.search import LabelHit, PassageHit

__all__ = ["FigurePage", "FigureQuery", "LabelHit", "LabelUse", "PassageHit", "ReportSummary", "Store"]


class Store(StoreReader):
    """The reports in one data folder, or in one database, with vectors of one model. Made by `Store.open`."""

    def __init__(self, data: Path, engine: sa.Engine, model: str) -> None:
        super().__init__(data, engine, model)
        self._data = data
        self._lock = lock.create_lock(data)

    @classmethod
    def open(cls, data: Path, *, url: str | None = None, model: str) -> Self:
        """Return the store in the folder `data`, or in the database at `url`, creating what is not there.

        `model` is the `Encoder.name` whose vectors are read and written. Raises StoreError, StoreVersionError.
        """
        return cls(data, database.open_engine(data, url), model)

    def close(self) -> None:
        """Let go of the files; the store is not to be used after."""
        self._index.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock while inside; at the end the vectors' index is brought up to date.

        Writing several reports inside one `writing` updates the index once. Raises StoreLockedError at once if
        another process, or another thread, is writing.
        """
        with lock.hold(self._lock, self._data):
            yield
            if self._lock.lock_counter == 1:
                self._update_index()

    def add_report(
        self,
        parsed: ParsedReport,
        encoder: Encoder,
        *,
        report_progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Store a report, whole, in place of one of the same name; other texts than are stored already are encoded.

        `report_progress` is called with the number of texts encoded and of all to do, where there are many; what it
        raises leaves the store as it was. Raises StoreError if its parts disagree with each other, EncoderError if the
        encoder is not the store's.
        """
        self._check_encoder(encoder)
        texts = report_writer.texts_to_encode(parsed)
        with self.writing():
            with self._reading() as connection:
                known = vectors.read_digests(connection, self._model, texts)
            missing = {digest: text for digest, text in texts.items() if digest not in known}
            encoded: dict[str, FloatArray] = {}
            for batch in vectors.encode_in_batches(encoder, missing):
                encoded.update(batch)
                if report_progress is not None and len(encoded) < len(missing):
                    report_progress(len(encoded), len(missing))
            with self._changing() as connection:
                unused = report_writer.delete_report(connection, parsed.report.name)
                report_writer.insert_report(connection, parsed)
                vectors.write_vectors(connection, self._model, encoded)
                vectors.remove_unused(connection, unused)

    def remove_report(self, name: str) -> None:
        """Remove a report and all that only it used; UnknownReportError names the nearest ones there are."""
        with self.writing():
            self.report(name)
            with self._changing() as connection:
                vectors.remove_unused(connection, report_writer.delete_report(connection, name))

    def rebuild(self, encoder: Encoder, report_progress: Callable[[int, int], None] | None = None) -> None:
        """Encode what has no vector of this model yet, drop other models' vectors and bring the index up to date.

        `report_progress` is called with the number of texts done and of all to do. It can be stopped at any time and
        goes on where it was.
        """
        self._check_encoder(encoder)
        with self.writing():
            with self._reading() as connection:
                texts = vectors.texts_without_vector(connection, self._model)
            done = 0
            for batch in vectors.encode_in_batches(encoder, texts):
                with self._changing() as connection:
                    vectors.write_vectors(connection, self._model, batch)
                done += len(batch)
                if report_progress is not None:
                    report_progress(done, len(texts))
            with self._changing() as connection:
                vectors.remove_other_models(connection, self._model)
            self._index.discard()

    def correct_report(self, name: str, new: Sequence[Correction]) -> None:
        """Keep these corrections of a report, and no others; they stay when it is read again, or removed.

        What `report` and `reports` tell changes at once; tables and figures when the report is read again.
        """
        with self.writing(), self._changing() as connection:
            corrections.write_corrections(connection, name, new)

    def replace_findings_between(self, name: str, found: Sequence[Finding]) -> None:
        """Keep these findings between a report and others in place of the earlier ones that it takes part in."""
        with self.writing(), self._changing() as connection:
            findings.replace_findings_between(connection, name, found)

    def _update_index(self) -> None:
        """Bring the index to the present state, if this process can; else the next search does."""
        with self._reading() as connection:
            source = search.StoredVectors(connection=connection, model=self._model)
            self._index.update(database.read_generation(connection), source)

    @contextmanager
    def _changing(self) -> Iterator[sa.Connection]:
        """Give a transaction to write in; the store counts as changed after it."""
        with database.write_transaction(self._engine) as connection:
            yield connection
            database.start_generation(connection)

    def _check_encoder(self, encoder: Encoder) -> None:
        """Raise EncoderError for an encoder of another model than the store was opened for."""
        if encoder.name != self._model:
            raise EncoderError(f"The store was opened for {self._model}, the encoder is {encoder.name}.")
