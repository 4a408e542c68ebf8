"""Makes rows of a paragraph that holds a table with one cell a line, and says where each cell stands.

In: a paragraph, the lines of its text. Out: rows, and doubts, for example::

    "Enhet" / "Budget" / "Utfall" / "Skola" / "500" / "480" / ...  ->  the row "Skola", its cells on lines 4 to 6
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.records import Block, Location, Problem, Row
from ingest.tables.raw_tables import span
from ingest.tables.stacked_cells import read_stacked


def read_stack(block: Block, lines: Sequence[str]) -> tuple[tuple[Row, ...], list[Problem]]:
    """Give the rows of a table with one cell a line; none when the lines hold no such table."""
    stack = read_stacked(lines)
    if stack is None:
        kept_together = any(not line.strip() for line in lines)  # by the reader, for the amounts among the lines
        message = "Amounts that stand one a line, but which rows and columns they belong to could not be told."
        return (), [Problem(message=message, location=block.location)] if kept_together else []
    rows = [
        Row(
            cells=row.cells,
            location=span(locate(block, row.places[0]), locate(block, row.places[-1])),
            places=tuple(locate(block, place) for place in row.places) if number else (),
        )
        for number, row in enumerate(stack.rows)
    ]
    message = "A row of cells that stand one a line has a cell too few or too many: {!r}."
    torn = [Problem(message=message.format(row.cells), location=locate(block, row.places[0])) for row in stack.torn]
    return tuple(rows), torn


def locate(block: Block, place: int) -> Location:
    """Give where the line at a place of a block stands."""
    first = block.location.first_line
    if first is None:
        return block.location
    return replace(block.location, first_line=first + place, last_line=first + place)
