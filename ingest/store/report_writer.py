"""A report into the store's tables and its word index, and out of them again, inside one transaction.

In: a `ParsedReport`, for example the 40 tables and 300 passages of "arsredovisning-2023.pdf". Out: its rows, and the
digests of the texts whose vectors may have lost their last user.
"""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from ingest.errors import StoreError
from ingest.records import Figure, ParsedReport
from ingest.store import schema, word_index
from ingest.store.findings import insert_checks, insert_findings
from ingest.store.to_rows import check_locations, explanation_values, part_values, passage_values, report_values
from ingest.store.vectors import digest_text, passage_text

_AT_ONCE = 5_000  # values a query: SQLite takes 32,766


def texts_to_encode(parsed: ParsedReport) -> dict[str, str]:
    """Return by digest the distinct texts of a report that are searched by vector: passages and row labels."""
    texts = (*map(passage_text, parsed.passages), *_labels(parsed.figures))
    return {digest_text(text): text for text in texts}


def insert_report(connection: sa.Connection, parsed: ParsedReport) -> None:
    """Store a report that is not there; raises StoreError where its parts disagree with each other."""
    check_locations(parsed)
    try:
        _insert_all(connection, parsed)
    except sa.exc.IntegrityError as error:
        raise StoreError(f"{parsed.report.name} cannot be stored: two parts have one place ({error.orig}).") from error
    except UnicodeEncodeError as error:
        raise StoreError(f"{parsed.report.name} cannot be stored: it holds what is no text ({error}).") from error


def delete_report(connection: sa.Connection, name: str) -> frozenset[str]:
    """Remove a report, if it is there; return the digests of texts that may have no user any more.

    Their vectors stay for now: a report that is replaced mostly needs them again.
    """
    report_id = connection.scalar(sa.select(schema.reports.c.id).where(schema.reports.c.name == name))
    if report_id is None:
        return frozenset()
    passages, uses, labels = schema.passages.c, schema.label_uses.c, schema.labels.c
    own = connection.execute(sa.select(passages.id, passages.digest).where(passages.report_id == report_id)).all()
    used = sa.select(uses.label_id).where(uses.report_id == report_id)
    used_labels = connection.execute(sa.select(labels.id, labels.digest).where(labels.id.in_(used))).all()
    word_index.remove(connection, word_index.Field.PASSAGES, [row.id for row in own])
    # One statement for each part: without them the cascade would look every part up row by row.
    connection.execute(sa.delete(schema.findings).where(schema.findings.c.other_id == report_id))
    for table in reversed(schema.METADATA.sorted_tables):
        if "report_id" in table.c:
            connection.execute(sa.delete(table).where(table.c.report_id == report_id))
    connection.execute(sa.delete(schema.reports).where(schema.reports.c.id == report_id))
    _delete_unused_labels(connection, [row.id for row in used_labels])
    return frozenset(row.digest for row in (*own, *used_labels))


def _insert_all(connection: sa.Connection, parsed: ParsedReport) -> None:
    """Store a report and everything in it."""
    new = sa.insert(schema.reports).values(report_values(parsed)).returning(schema.reports.c.id)
    report_id = connection.execute(new).scalar_one()
    for table, rows in part_values(parsed, report_id):
        if rows:
            connection.execute(sa.insert(table), rows)
    insert_findings(connection, report_id, parsed.findings)
    insert_checks(connection, report_id, parsed.checks)
    _insert_passages(connection, parsed, report_id)
    _insert_labels(connection, _labels(parsed.figures), report_id)


def _labels(figures: Iterable[Figure]) -> tuple[str, ...]:
    """Return the distinct labels of figures, in order."""
    return tuple(dict.fromkeys(figure.label for figure in figures))


def _insert_passages(connection: sa.Connection, parsed: ParsedReport, report_id: int) -> None:
    """Store the passages of a report, their links to rows, and their words."""
    texts = [passage_text(passage) for passage in parsed.passages]
    rows = [
        passage_values(passage, report_id, digest_text(text))
        for passage, text in zip(parsed.passages, texts, strict=True)
    ]
    if not rows:
        return
    connection.execute(sa.insert(schema.passages), rows)
    links = [values for passage in parsed.passages for values in explanation_values(passage, report_id)]
    if links:
        connection.execute(sa.insert(schema.explanations), links)
    stored = schema.passages.c
    ids = connection.execute(sa.select(stored.passage_index, stored.id).where(stored.report_id == report_id))
    by_index = {index: number for index, number in ids}
    words = {by_index[passage.index]: text for passage, text in zip(parsed.passages, texts, strict=True)}
    word_index.add(connection, word_index.Field.PASSAGES, words)


def _insert_labels(connection: sa.Connection, texts: tuple[str, ...], report_id: int) -> None:
    """Store which labels a report uses, and those that no report used before."""
    known = _known_labels(connection, texts)
    new = [text for text in texts if text not in known]
    if new:
        rows = [{"text": text, "digest": digest_text(text)} for text in new]
        returned = sa.insert(schema.labels).returning(schema.labels.c.id, schema.labels.c.text)
        added = {row.text: row.id for row in connection.execute(returned, rows)}
        word_index.add(connection, word_index.Field.LABELS, {number: text for text, number in added.items()})
        known.update(added)
    if texts:
        uses = [{"report_id": report_id, "label_id": known[text]} for text in texts]
        connection.execute(sa.insert(schema.label_uses), uses)


def _known_labels(connection: sa.Connection, texts: tuple[str, ...]) -> dict[str, int]:
    """Return the numbers of those labels that are stored."""
    labels = schema.labels.c
    known: dict[str, int] = {}
    for start in range(0, len(texts), _AT_ONCE):
        query = sa.select(labels.text, labels.id).where(labels.text.in_(texts[start : start + _AT_ONCE]))
        known.update((text, number) for text, number in connection.execute(query))
    return known


def _delete_unused_labels(connection: sa.Connection, candidates: list[int]) -> None:
    """Remove those of the labels that no report uses any more."""
    labels, uses = schema.labels.c, schema.label_uses.c
    unused = sa.select(labels.id).where(labels.id.in_(candidates), ~sa.exists().where(uses.label_id == labels.id))
    numbers = list(connection.scalars(unused))
    word_index.remove(connection, word_index.Field.LABELS, numbers)
    connection.execute(sa.delete(schema.labels).where(labels.id.in_(numbers)))
