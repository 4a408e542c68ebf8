"""Writes made-up tables as plain text with tabs, as Markdown, and as delimited files.

In: a made-up table and a path. Out: a file, for example the lines::

    Driftredovisning, tkr / (blank) / Enhet⇥Utfall 2023 / Skola⇥– 120
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.made_tables import MadeTable
from tests.workbooks import write_csv

BEFORE = "Tabellen nedan visar hur verksamheterna har klarat sina ramar under året."
AFTER = "Nämnden följer utvecklingen och återkommer med åtgärder i nästa rapport."


def write_tabs(table: MadeTable, path: Path) -> None:
    """Write the table with tabs between its cells."""
    path.write_text("\n".join(_around(table, ["\t".join(row) for row in table.grid])) + "\n", encoding="utf-8")


def write_markdown(table: MadeTable, path: Path) -> None:
    """Write the table with pipes, a rule under the first line of its header."""
    lines = [f"| {' | '.join(row)} |" for row in table.grid]
    lines.insert(1, f"|{'---|' * len(table.grid[0])}")
    path.write_text("\n".join(_around(table, lines)) + "\n", encoding="utf-8")


def write_semicolons(table: MadeTable, path: Path) -> None:
    """Write the table as a delimited file, with what stands around it in rows of one cell."""
    write_csv(path, list(to_rows(table)))


def to_rows(table: MadeTable) -> Iterator[tuple[str, ...]]:
    """Give the rows of a sheet: title, unit, the table, a footnote, with blank rows between."""
    blank = ("",) * len(table.grid[0])
    yield (table.title, *blank[1:])
    if table.unit_line:
        yield (table.unit_line, *blank[1:])
    yield blank
    yield from table.grid
    if table.footnote:
        yield from (blank, (table.footnote, *blank[1:]))


def _around(table: MadeTable, lines: list[str]) -> list[str]:
    unit = [table.unit_line, ""] if table.unit_line else []
    foot = [table.footnote, ""] if table.footnote else []
    return ["Bokslut 2023", "", BEFORE, "", table.title, "", *unit, *lines, "", *foot, AFTER]
