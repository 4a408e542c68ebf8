"""The database under the store: opened, checked for its version, and spoken to in transactions.

In: the data folder, for example `Path("data")`, or the URL of a PostgreSQL database. Out: an engine whose every
transaction sees one state of the store, and whose failures are `StoreError`s that say what to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from ingest.errors import StoreError, StoreVersionError
from ingest.store import schema, word_index

FILE_NAME = "facit.sqlite"

_SECONDS_TO_WAIT = 30
_WRITES = "facit_writes"  # the execution option that makes a transaction a writing one from its start


def open_engine(data: Path, url: str | None) -> sa.Engine:
    """Return an engine on the store in `data`, or at `url`; a store that is not there yet is created empty.

    Raises StoreError where it cannot be opened, StoreVersionError where another schema built it.
    """
    engine = _create_engine(data, url)
    try:
        with read_transaction(engine) as connection:
            built = sa.inspect(connection).has_table(schema.meta.name)
        if not built:  # only then: opening a store should not wait for a writer
            with write_transaction(engine) as connection:
                _create_tables(connection, engine)
        with read_transaction(engine) as connection:
            _check_version(connection, engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def read_transaction(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection that sees the store as it is now, whatever is written meanwhile."""
    with _store_errors(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def write_transaction(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection whose changes are kept all together at the end, or not at all."""
    writing = engine.execution_options(**{_WRITES: True})
    with _store_errors(engine), writing.connect() as connection, connection.begin():
        yield connection


def read_meta(connection: sa.Connection, key: str) -> str:
    """Return what the store notes about itself under a key; "" where there is nothing."""
    found = connection.scalar(sa.select(schema.meta.c.value).where(schema.meta.c.key == key))
    return "" if found is None else found


def write_meta(connection: sa.Connection, key: str, value: str) -> None:
    """Note something about the store under a key, in place of what was there."""
    connection.execute(sa.delete(schema.meta).where(schema.meta.c.key == key))
    connection.execute(sa.insert(schema.meta), [{"key": key, "value": value}])


def read_generation(connection: sa.Connection) -> str:
    """Return the mark of the store's present state."""
    return read_meta(connection, "generation")


def start_generation(connection: sa.Connection) -> None:
    """Mark the store as changed, so that what is derived from it can see that it is behind."""
    write_meta(connection, "generation", uuid4().hex)


def _create_engine(data: Path, url: str | None) -> sa.Engine:
    """Return an engine that has not connected yet; SQLite is set up to lose nothing that was committed."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        if url is not None and not url.startswith("sqlite"):
            return sa.create_engine(url, isolation_level="REPEATABLE READ", pool_pre_ping=True)
        target = sa.make_url(url) if url else sa.URL.create("sqlite", database=str(data / FILE_NAME))
        engine = sa.create_engine(target, connect_args={"timeout": _SECONDS_TO_WAIT})
    except OSError as error:
        raise StoreError(
            f"The data folder {data} cannot be used: {error.strerror}. Choose one you can write to."
        ) from error
    except (sa.exc.ArgumentError, ImportError) as error:
        raise StoreError(f"The store's URL cannot be used: {error}") from error
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sa.engine.interfaces.DBAPIConnection, _record: object) -> None:
    """Set up one SQLite connection."""
    # The driver's own way of starting transactions starts none before a SELECT: reads would see two states. None
    # hands the starting over to `_begin_sqlite`.
    connection.isolation_level = None
    cursor = connection.cursor()
    # Full: a commit is on the disk, not only with the system, when it returns.
    for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on"):
        cursor.execute(f"pragma {pragma}")
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    """Start a transaction: one that will write takes the lock at once, instead of failing half-way."""
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("begin immediate" if writes else "begin")


def _create_tables(connection: sa.Connection, engine: sa.Engine) -> None:
    """Create an empty store, in a database that must be empty too, or that another process made a store just now."""
    if sa.inspect(connection).has_table(schema.meta.name):
        return
    if other := sa.inspect(connection).get_table_names():
        raise StoreError(
            f"{_name(engine)} is a database of something else: it holds {other[0]}. Choose another folder."
        )
    schema.METADATA.create_all(connection)
    word_index.create(connection)
    write_meta(connection, "schema", str(schema.SCHEMA_VERSION))
    start_generation(connection)


def _check_version(connection: sa.Connection, engine: sa.Engine) -> None:
    """Raise StoreVersionError where the store was not built with this program's schema."""
    found = read_meta(connection, "schema")
    if found != str(schema.SCHEMA_VERSION):
        raise StoreVersionError(
            f"{_name(engine)} was built with schema {found or 'unknown'}, this program reads {schema.SCHEMA_VERSION}. "
            "Move the data folder away, or name another one, and ingest the reports again."
        )


@contextmanager
def _store_errors(engine: sa.Engine) -> Iterator[None]:
    """Turn the database's failures into StoreErrors that name the database."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise StoreError(f"{_name(engine)} cannot be used: {_reason(error)}") from error


def _reason(error: sa.exc.DBAPIError) -> str:
    """Return what a failure of the database means for its user."""
    text = str(error.orig).strip()
    if "not a database" in text or "malformed" in text:
        return f"{text}. The file is damaged or is something else: move it away and ingest the reports again."
    if "readonly" in text or "unable to open" in text:
        return f"{text}. Check that you may write to the folder, or choose another one."
    if "locked" in text:
        return f"{text}. Another process is using it: try again when it is done."
    return f"{text}."


def _name(engine: sa.Engine) -> str:
    """Return how messages name the database: without a password."""
    if engine.dialect.name == "sqlite" and engine.url.database:
        return engine.url.database
    return engine.url.render_as_string(hide_password=True)
