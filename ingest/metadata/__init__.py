"""Whose a report is, of what kind and period, each with what it rests on. Start in `read.py`."""

from ingest.metadata.read import read_metadata

__all__ = [
    "read_metadata",
]
