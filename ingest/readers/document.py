"""What every reader gives back.

In: nothing. Out: the record `ReadText`, for example::

    ReadText(lines=("1. Ekonomi", "", "Nämnden höll sin budget."), blocks=(...), digest="9f86d0...")
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ingest.records import Block, Location, Page, Problem

ReportPage = Callable[[int, int], None]
"""Told of each page before it is read: its number, from 1, and how many there are. What it raises stops the reading."""


def report_nothing(number: int, total: int) -> None:
    """Tell nobody of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """A report as read: its lines as shown to users, its blocks in reading order, and the file's SHA-256 in hex.

    A table's row is one line, its cells with tabs between them. A format with pages gives them, and the place of each
    line (its page and its box). `title` and `author` are what the file says of itself; `problems` are the doubts that
    only its format shows.
    """

    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    digest: str
    places: tuple[Location, ...] = ()
    pages: tuple[Page, ...] = ()
    title: str = ""
    author: str = ""
    problems: tuple[Problem, ...] = ()
