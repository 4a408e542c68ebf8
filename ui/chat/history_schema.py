"""The tables of the history, and how its database is opened.

In: the data folder. Out: an engine on ``history.sqlite`` with the tables `conversations` and `turns`, a row of turns
for each question, for example: conversation_id "k3f…", place 0, question "Vad kostade badhuset?", answer '{"outcome…'.

It is not the reports' database: that is made anew when its form changes, and what users have said must outlive it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from ingest.errors import StoreError, StoreVersionError

FILE_NAME = "history.sqlite"
SCHEMA_VERSION = 2  # kept by SQLite in the file's header, as "user_version"

_SECONDS_TO_WAIT = 30
_METADATA = sa.MetaData()

conversations = sa.Table(
    "conversations",
    _METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("user", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("words", sa.Text, nullable=False),  # what a search looks in, casefolded: SQLite folds only a to z
    sa.Column("created", sa.DateTime, nullable=False),  # UTC
    sa.Column("changed", sa.DateTime, nullable=False),  # UTC
    sa.Index("conversations_by_user", "user", "changed"),
)
turns = sa.Table(
    "turns",
    _METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("conversation_id", sa.ForeignKey(conversations.c.id, ondelete="CASCADE"), nullable=False),
    sa.Column("place", sa.Integer, nullable=False),  # in the conversation, from 0
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),  # of the answer, for searching
    sa.Column("answer", sa.Text),  # JSON (answer_json.py)
    sa.Column("problem", sa.Text, nullable=False),
    sa.Column("filtered", sa.Text, nullable=False),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Column("comment", sa.Text, nullable=False),
    sa.Column("rated", sa.DateTime),  # UTC; none where it was rated before version 2
    sa.UniqueConstraint("conversation_id", "place"),
)


def open_engine(data: Path) -> sa.Engine:
    """Give an engine on the history in the folder, made empty where there is none.

    Raises StoreError where it cannot be used, StoreVersionError where another version of Facit made it.
    """
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The data folder {data} cannot be used: {error.strerror}. Choose another one.") from error
    url = sa.URL.create("sqlite", database=str(data / FILE_NAME))
    engine = sa.create_engine(url, connect_args={"timeout": _SECONDS_TO_WAIT})
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    try:
        with history_errors(engine), engine.begin() as connection:
            _make_or_check(connection, data / FILE_NAME)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def history_errors(engine: sa.Engine) -> Iterator[None]:
    """Turn the database's failures into StoreErrors that name the file and say what to do."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise StoreError(
            f"The conversations in {engine.url.database} cannot be used: {str(error.orig).strip()}. "
            "Check that the folder can be written to; if the file is damaged, move it away and start again."
        ) from error


def _prepare(connection: sa.engine.interfaces.DBAPIConnection, _record: object) -> None:
    """Set up one connection; None leaves the starting of transactions to `_begin`."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on"):
        cursor.execute(f"pragma {pragma}")
    cursor.close()


def _begin(connection: sa.Connection) -> None:
    """Start a transaction with the lock taken, as any may write: half-way it could no longer be had."""
    connection.exec_driver_sql("begin immediate")


def _make_or_check(connection: sa.Connection, path: Path) -> None:
    found = connection.exec_driver_sql("pragma user_version").scalar_one()
    if found == 1:
        connection.exec_driver_sql("alter table turns add column rated datetime")
        connection.exec_driver_sql(f"pragma user_version = {SCHEMA_VERSION}")
        return
    if found == 0 and not sa.inspect(connection).get_table_names():
        _METADATA.create_all(connection)
        connection.exec_driver_sql(f"pragma user_version = {SCHEMA_VERSION}")
    elif found != SCHEMA_VERSION:
        raise StoreVersionError(
            f"{path} holds conversations in form {found}, this program reads form {SCHEMA_VERSION}. "
            "Use the version of Facit that made it, or move the file away to start with no conversations."
        )
