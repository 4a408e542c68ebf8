"""Running text -> passages of whole sentences, linked to the rows that they explain. Start in `cut.py`."""

from ingest.passages.cut import MAX_LENGTH, PassagesRead, to_passages

__all__ = [
    "MAX_LENGTH",
    "PassagesRead",
    "to_passages",
]
