"""What users say of reports in place of what was read: kept by the report's name, apart from what was read.

In: a connection, a report's name and corrections, for example `Correction(field="municipality", value="Hylte")`. Out:
the same corrections, for as long as nobody takes them back: another reading of the report leaves them as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from ingest.records import Correction
from ingest.store import schema
from ingest.store.to_rows import corrections_to_json


def read_corrections(connection: sa.Connection, name: str | None = None) -> dict[str, tuple[Correction, ...]]:
    """Return the corrections of all reports, or of one, by the report's name; in the order of their fields."""
    stored = schema.corrections
    query = sa.select(stored).order_by(stored.c.report, stored.c.field)
    found: dict[str, tuple[Correction, ...]] = {}
    for row in connection.execute(query if name is None else query.where(stored.c.report == name)):
        found[row.report] = (*found.get(row.report, ()), Correction(field=row.field, value=row.value))
    return found


def write_corrections(connection: sa.Connection, name: str, corrections: Sequence[Correction]) -> None:
    """Keep these corrections of a report, and no others."""
    stored = schema.corrections
    connection.execute(sa.delete(stored).where(stored.c.report == name))
    rows = [{"report": name, "field": one.field, "value": one.value} for one in corrections]
    if rows:
        connection.execute(sa.insert(stored), rows)


def is_read_with(connection: sa.Connection, name: str) -> bool:
    """Tell whether a stored report was read in the light of the corrections that there are now."""
    stored = schema.reports.c
    read_with = connection.scalar(sa.select(stored.read_with).where(stored.name == name))
    return read_with is None or read_with == corrections_to_json(read_corrections(connection, name).get(name, ()))
