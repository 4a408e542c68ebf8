"""Blocks -> tables: header rows, label columns, value columns, row tree, unit, caption. Start in `understand.py`."""

from ingest.tables.proof import proved_cells
from ingest.tables.understand import TablesRead, find_tables

__all__ = [
    "TablesRead",
    "find_tables",
    "proved_cells",
]
