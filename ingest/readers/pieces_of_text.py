r"""The pieces that a plain text is cut into, before they are blocks, and the rows of those that are tables.

In: lines that belong together. Out: rows, for example::

    "Skola\t500\t480"  ->  ("Skola", "500", "480")        "| Skola | 500 | 480 |"  ->  ("Skola", "500", "480")
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.records import BlockKind, Location, Row

RULE_ROW = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
"""The line of a Markdown table that parts its header from its rows."""

PIPE = re.compile(r"(?<!\\)\|")
"""A bar between two cells of a Markdown table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPiece:
    """Lines that belong together, from line `first` on; `level` and `title` are a marked heading's own.

    `rows` are those of a table whose columns are set with spaces, or that was joined from several.
    """

    kind: BlockKind
    first: int
    lines: tuple[str, ...]
    title: str = ""
    level: int = 0
    rows: tuple[Row, ...] = ()


def to_rows(piece: TextPiece, report: str) -> tuple[Row, ...]:
    """Give the rows of a piece that is a table: its lines cut at tabs, or at the bars of Markdown."""
    if piece.rows:
        return piece.rows
    rows = []
    for number, line in enumerate(piece.lines, start=piece.first):
        location = Location(report=report, first_line=number, last_line=number)
        if "\t" in line:
            rows.append(Row(cells=tuple(line.split("\t")), location=location))
        elif not RULE_ROW.match(line):
            inner = re.sub(r"^\s*\||(?<!\\)\|\s*$", "", line)
            rows.append(Row(cells=tuple(cell.strip() for cell in PIPE.split(inner)), location=location))
    return tuple(rows)
