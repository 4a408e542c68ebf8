"""Names the groups of columns of a table whose headings repeat themselves, by the lines above it.

In: a raw table without such names, and the blocks before it. Out: the table with them before its headings::

    "ResultaträkningKommunen", "Koncernen" above ("Mnkr", "2023", "2022", "2023", "2022")
        ->  ("Mnkr", "Kommunen / 2023", "Kommunen / 2022", "Koncernen / 2023", ...), the caption "Resultaträkning"

A table whose groups nothing names is left out: whose amounts stand in which column could not be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.notation.markup import strip_markup
from ingest.records import Block, BlockKind, Problem
from ingest.tables.group_names import names_group
from ingest.tables.lines_over import GroupsOver, groups_over, names_on_line, repeats
from ingest.tables.raw_tables import RawTable

_REACH = 6


def with_groups(table: RawTable, blocks: Sequence[Block]) -> tuple[RawTable | None, list[Problem]]:
    """Return the table with the names of its groups, or None and a doubt where they are needed and cannot be told."""
    head = table.rows[0]
    if repeats(head.cells) == 1:
        return table, []
    above = _lines_above(table, blocks)
    if names_group(head.cells[0]) or names_on_line(head.cells[0], repeats(head.cells)):
        above.append(head.cells[0])  # taken for the heading of the labels
        head = replace(head, cells=("", *head.cells[1:]))
    found = groups_over(above, head.cells)
    if found is None:
        message = "Headings that repeat themselves, but nothing names the groups of columns under them."
        return None, [Problem(message=message, location=table.location)]
    texts = (f"{name} / {text}" if name else text for name, text in zip(found.names, head.cells, strict=True))
    head = replace(head, cells=(_over_labels(head.cells[0], found), *list(texts)[1:]))
    titles = [found.title if text == found.lines[0] and found.title else text for text in map(strip_markup, above)]
    title = next((text for text in reversed(titles) if text not in found.lines and _is_title(text, blocks)), "")
    headings = tuple(_own(heading, found) for heading in table.headings)
    return replace(
        table,
        rows=(head, *table.rows[1:]),
        above=found.title or (table.above if strip_markup(table.above) not in found.lines else "") or title,
        headings=tuple(heading for heading in headings if heading),
    ), []


def _lines_above(table: RawTable, blocks: Sequence[Block]) -> list[str]:
    """Give the lines over the headings: those of the blocks before, up to a table, and of its own."""
    first = table.blocks[0]
    block = blocks[first]
    lines: list[str] = []
    for before in reversed(blocks[max(0, first - _REACH) : first]):
        if before.kind is BlockKind.TABLE:
            break
        whole = " ".join(before.text.split())
        lines[:0] = [whole] if names_group(whole) else before.text.split("\n")  # "Sammanställd" over "redovisning"
    head, start = table.rows[0].location.first_line, block.location.first_line
    own = block.text.split("\n")[: head - start] if head is not None and start is not None else []
    return [*lines, *own]


def _is_title(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a line above a table is a heading of the report."""
    return any(block.kind is BlockKind.HEADING and strip_markup(block.text) == text for block in blocks)


def _own(heading: str, found: GroupsOver) -> str:
    """Give a heading without the names of groups in it; "" for one that is nothing else."""
    text = strip_markup(heading)
    if text not in found.lines:
        return heading
    return found.title if text == found.lines[0] else ""


def _over_labels(text: str, found: GroupsOver) -> str:
    """Give the heading of the labels without the lines of groups in it, but with what stands beside them: "(tkr)"."""
    rest = ""
    if len(found.lines) == 1:
        rest = found.lines[0].removesuffix(" ".join(dict.fromkeys(name for name in found.names if name)))
    for line in found.lines:
        text = text.replace(line, "")
    return f"{rest.strip()} {text.strip()}".strip()
