"""Search by words and by vectors: passages and labels, in the whole store or in some reports.

In: a question's words or vector, and the reports to look in (None: all). Out: hits, best first, for example
`LabelHit(label="Skolskjutsar", score=0.91)`. A search in some reports reads those reports' texts alone, exactly; what
else is stored costs it nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from ingest.embedding import FloatArray
from ingest.records import Passage
from ingest.store import queries, schema, word_index
from ingest.store.vectors import Kind, read_vectors, search_exactly, wanted_digests
from ingest.store.word_index import Field

DigestHits = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelHit:
    """A row label that a search found; the higher the score the better, within one search."""

    label: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageHit:
    """A passage that a search found; the higher the score the better, within one search."""

    passage: Passage
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVectors:
    """The vectors of one model as an open transaction sees them: what the Chroma index is made from."""

    connection: sa.Connection
    model: str

    def digests(self, kind: Kind) -> frozenset[str]:
        """Return the digests of all vectors of a kind."""
        return wanted_digests(self.connection, kind, self.model)

    def vectors(self, kind: Kind, digests: Sequence[str]) -> FloatArray:
        """Return the vectors of these digests, in their order."""
        return read_vectors(self.connection, self.model, digests)


def search_labels_by_words(
    connection: sa.Connection, query: str, names: Sequence[str] | None, limit: int
) -> tuple[LabelHit, ...]:
    """Return the labels whose words are most like the query's."""
    within = None
    if names is not None:
        uses = schema.label_uses.c
        ids = sa.select(uses.label_id).where(uses.report_id.in_(queries.find_report_ids(connection, names)))
        within = list(connection.scalars(ids.distinct()))
    hits = word_index.search(connection, Field.LABELS, query, limit, within)
    labels = schema.labels.c
    found = connection.execute(sa.select(labels.id, labels.text).where(labels.id.in_([number for number, _ in hits])))
    texts = {number: text for number, text in found}
    return tuple(LabelHit(label=texts[number], score=score) for number, score in hits)


def search_passages_by_words(
    connection: sa.Connection, query: str, names: Sequence[str] | None, limit: int
) -> tuple[PassageHit, ...]:
    """Return the passages whose words are most like the query's."""
    within = None
    passages = schema.passages.c
    if names is not None:
        ids = sa.select(passages.id).where(passages.report_id.in_(queries.find_report_ids(connection, names)))
        within = list(connection.scalars(ids))
    scores = dict(word_index.search(connection, Field.PASSAGES, query, limit, within))
    found = queries.find_passage_rows(connection, passages.id.in_(list(scores)))
    hits = zip(queries.to_passages(connection, found), (scores[row.id] for row in found), strict=True)
    return _rank_passages(list(hits), limit)


def search_by_vector(
    connection: sa.Connection, kind: Kind, model: str, asked: FloatArray, names: Sequence[str] | None, limit: int
) -> DigestHits:
    """Return the digests of the nearest texts, exactly, from the vectors in SQL."""
    report_ids = None if names is None else queries.find_report_ids(connection, names)
    return search_exactly(connection, kind, model, asked, limit, report_ids)


def to_label_hits(connection: sa.Connection, hits: DigestHits) -> tuple[LabelHit, ...]:
    """Return the labels of digests, in their order."""
    labels = schema.labels.c
    digests = [digest for digest, _ in hits]
    found = connection.execute(sa.select(labels.digest, labels.text).where(labels.digest.in_(digests)))
    texts = {digest: text for digest, text in found}
    return tuple(LabelHit(label=texts[digest], score=score) for digest, score in hits if digest in texts)


def to_passage_hits(
    connection: sa.Connection, hits: DigestHits, names: Sequence[str] | None, limit: int
) -> tuple[PassageHit, ...]:
    """Return the passages of digests, best first; passages of the same text share its score."""
    scores = dict(hits)
    filters = [schema.passages.c.digest.in_(list(scores))]
    if names is not None:
        filters.append(schema.reports.c.name.in_(names))
    found = queries.find_passage_rows(connection, *filters)
    scored = zip(queries.to_passages(connection, found), (scores[row.digest] for row in found), strict=True)
    return _rank_passages(list(scored), limit)


def _rank_passages(scored: Sequence[tuple[Passage, float]], limit: int) -> tuple[PassageHit, ...]:
    """Return the best hits; of equal ones the first by report and place."""
    ranked = sorted(scored, key=lambda hit: (-hit[1], hit[0].location.report, hit[0].index))
    return tuple(PassageHit(passage=passage, score=score) for passage, score in ranked[: max(0, limit)])
