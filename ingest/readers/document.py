"""What every reader gives back.

In: nothing. Out: the record `ReadText`, for example::

    ReadText(lines=("1. Ekonomi", "", "Nämnden höll sin budget."), blocks=(...), digest="9f86d0...")
"""

from __future__ import annotations

from dataclasses import dataclass

from ingest.records import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """A report as read: its lines as shown to users, its blocks in reading order, and the file's SHA-256 in hex."""

    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    digest: str
