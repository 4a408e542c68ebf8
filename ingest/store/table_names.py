"""What the tables of a store are called.

In: a connection, and which reports. Out: a `TableName` a table, for example ("bokslut.txt", 3, "Driftredovisning").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from ingest.store import schema


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class TableName:
    """A table's place and its caption."""

    report: str
    index: int
    caption: str


def find_table_names(connection: sa.Connection, names: Sequence[str] | None = None) -> tuple[TableName, ...]:
    """Return what the tables of some reports (None: of all) are called, by report and place."""
    query = sa.select(schema.reports.c.name, schema.tables.c.table_index, schema.tables.c.caption).join(
        schema.tables, schema.tables.c.report_id == schema.reports.c.id
    )
    found = connection.execute(query if names is None else query.where(schema.reports.c.name.in_(names)))
    return tuple(sorted(TableName(report=name, index=index, caption=caption) for name, index, caption in found))
