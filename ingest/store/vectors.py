"""The vectors of passages and labels in SQL: the truth that the Chroma index is made from, and exact search in them.

In: texts and an encoder, or a vector to look for. Out: stored vectors, one for each distinct text and model, or the
nearest texts by cosine. A text is named by its digest, so that one label in a hundred reports is encoded once:
for example "Personalkostnader" is `b1946ac9...` wherever it stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

import numpy as np
import sqlalchemy as sa

from ingest.embedding import Encoder, FloatArray
from ingest.errors import EncoderError
from ingest.records import Passage
from ingest.store import schema
from ingest.store.from_rows import to_texts

_STORED = np.dtype("<f4")
_AT_ONCE = 64  # texts a call of the encoder, so that progress is shown and memory stays small
_NAMES_AT_ONCE = 5_000  # digests a query: SQLite takes 32,766 values


class Kind(StrEnum):
    """What a vector belongs to."""

    PASSAGES = "passages"
    LABELS = "labels"


def passage_text(passage: Passage) -> str:
    """Return what is searched of a passage: its text under its two nearest headings, which often name its subject."""
    return join_text(passage.text, passage.headings)


def join_text(text: str, headings: Sequence[str]) -> str:
    """Return what is searched of a text under these headings."""
    return "\n".join((*headings[-2:], text))


def digest_text(text: str) -> str:
    """Return the name under which the vector of a text is kept."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def encode_in_batches(encoder: Encoder, texts: Mapping[str, str]) -> Iterator[dict[str, FloatArray]]:
    """Yield vectors for texts (by digest), a batch at a time; raises EncoderError where they are not usable."""
    digests = list(texts)
    for start in range(0, len(digests), _AT_ONCE):
        batch = digests[start : start + _AT_ONCE]
        encoded = np.asarray(encoder.encode_passages([texts[digest] for digest in batch]), dtype=np.float32)
        if encoded.ndim != 2 or len(encoded) != len(batch) or not np.isfinite(encoded).all():
            raise EncoderError(
                f"{encoder.name} gave an array of {encoded.shape} for {len(batch)} texts, or no numbers."
            )
        yield dict(zip(batch, encoded, strict=True))


def read_digests(connection: sa.Connection, model: str, digests: Iterable[str]) -> frozenset[str]:
    """Return those of the digests that have a vector of this model."""
    stored = schema.vectors.c
    names = list(digests)
    found: set[str] = set()
    for start in range(0, len(names), _NAMES_AT_ONCE):
        part = names[start : start + _NAMES_AT_ONCE]
        found.update(connection.scalars(sa.select(stored.digest).where(stored.model == model, stored.digest.in_(part))))
    return frozenset(found)


def write_vectors(connection: sa.Connection, model: str, vectors: Mapping[str, FloatArray]) -> None:
    """Store vectors by digest; none of them may be there already."""
    rows = [
        {"model": model, "digest": digest, "vector": vector.astype(_STORED).tobytes()}
        for digest, vector in vectors.items()
    ]
    if rows:
        connection.execute(sa.insert(schema.vectors), rows)


def remove_unused(connection: sa.Connection, digests: Iterable[str]) -> None:
    """Remove the vectors, of any model, of those digests that no passage and no label has any more."""
    stored = schema.vectors.c.digest
    names = list(digests)
    for start in range(0, len(names), _NAMES_AT_ONCE):
        unused = (
            stored.in_(names[start : start + _NAMES_AT_ONCE]),
            ~sa.exists().where(schema.passages.c.digest == stored),
            ~sa.exists().where(schema.labels.c.digest == stored),
        )
        connection.execute(sa.delete(schema.vectors).where(*unused))


def wanted_digests(connection: sa.Connection, kind: Kind, model: str) -> frozenset[str]:
    """Return the digests of all passages or labels that have a vector of this model."""
    digest = _digest_column(kind)
    joined = sa.and_(schema.vectors.c.digest == digest, schema.vectors.c.model == model)
    return frozenset(connection.scalars(sa.select(digest).join(schema.vectors, joined).distinct()))


def lacks_vectors(connection: sa.Connection, model: str) -> bool:
    """Tell whether any passage or label has no vector of this model."""
    return any(connection.scalar(_without_vector(_digest_column(kind), model).limit(1)) for kind in Kind)


def texts_without_vector(connection: sa.Connection, model: str) -> dict[str, str]:
    """Return by digest the texts that have no vector of this model."""
    passages, labels = schema.passages.c, schema.labels.c
    missing_labels = _without_vector(labels.digest, model).add_columns(labels.text)
    texts = {row.digest: row.text for row in connection.execute(missing_labels)}
    missing_passages = _without_vector(passages.digest, model).add_columns(passages.text, passages.headings)
    for row in connection.execute(missing_passages):
        texts[row.digest] = join_text(row.text, to_texts(row.headings))
    return texts


def remove_other_models(connection: sa.Connection, model: str) -> None:
    """Remove the vectors of all models but this one."""
    connection.execute(sa.delete(schema.vectors).where(schema.vectors.c.model != model))


def read_vectors(connection: sa.Connection, model: str, digests: Sequence[str]) -> FloatArray:
    """Return the vectors of these digests, one a row and in their order; all must be there, and at least one."""
    stored = schema.vectors.c
    query = sa.select(stored.digest, stored.vector).where(stored.model == model, stored.digest.in_(digests))
    by_digest = {digest: vector for digest, vector in connection.execute(query)}
    return to_matrix([by_digest[digest] for digest in digests])


def search_exactly(
    connection: sa.Connection, kind: Kind, model: str, asked: FloatArray, limit: int, report_ids: Sequence[int] | None
) -> tuple[tuple[str, float], ...]:
    """Return the digests nearest to a vector with their cosines, best first, out of all or of some reports."""
    joined = sa.and_(schema.vectors.c.digest == _digest_column(kind), schema.vectors.c.model == model)
    query = sa.select(schema.vectors.c.digest, schema.vectors.c.vector).join(_table(kind), joined).distinct()
    if report_ids is not None:
        if kind is Kind.LABELS:
            query = query.join(schema.label_uses, schema.label_uses.c.label_id == schema.labels.c.id)
        owner = schema.passages if kind is Kind.PASSAGES else schema.label_uses
        query = query.where(owner.c.report_id.in_(report_ids))
    found = connection.execute(query).all()
    if not found or limit < 1:
        return ()
    cosines = to_matrix([row.vector for row in found]) @ to_unit(asked)
    ranked = sorted(
        zip((row.digest for row in found), cosines.tolist(), strict=True), key=lambda hit: (-hit[1], hit[0])
    )
    return tuple(ranked[:limit])


def to_matrix(stored: Sequence[bytes]) -> FloatArray:
    """Return stored vectors as the rows of a matrix, each of length 1."""
    matrix = np.frombuffer(b"".join(stored), dtype=_STORED).reshape(len(stored), -1).astype(np.float32)
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    unit: FloatArray = np.divide(matrix, lengths, out=matrix, where=lengths > 0)
    return unit


def to_unit(vector: FloatArray) -> FloatArray:
    """Return a vector, given as such or as a matrix of one row, at length 1."""
    unit: FloatArray = to_matrix([np.asarray(vector, dtype=_STORED).tobytes()])[0]
    return unit


def _table(kind: Kind) -> sa.Table:
    """Return the table whose rows have the vectors."""
    return schema.passages if kind is Kind.PASSAGES else schema.labels


def _digest_column(kind: Kind) -> sa.Column[str]:
    """Return the column that names the vectors."""
    return _table(kind).c.digest


def _without_vector(digest: sa.Column[str], model: str) -> sa.Select[str]:
    """Return the query for the digests that have no vector of a model."""
    has_vector = sa.exists().where(schema.vectors.c.digest == digest, schema.vectors.c.model == model)
    return sa.select(digest).where(~has_vector)
