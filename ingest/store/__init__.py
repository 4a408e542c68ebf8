"""Reports kept: SQL holds the truth, the index of vectors is derived. Start in `store.py`."""

from ingest.store.part import Scope, StorePart, find_years
from ingest.store.store import LabelHit, LabelUse, PassageHit, ReportSummary, Store
from ingest.store.table_names import TableName

__all__ = [
    "LabelHit",
    "LabelUse",
    "PassageHit",
    "ReportSummary",
    "Scope",
    "Store",
    "StorePart",
    "TableName",
    "find_years",
]
