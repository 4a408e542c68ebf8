"""Finds the title and the unit that blank lines part from a table with one cell a line.

In: the lines of a paragraph that holds such a table. Out: the lines above it, for example::

    "Sjukfrånvaro", "", "Procent", "", "Enhet", "Kvinnor", "Män", "Skola", "6,1", "4,2"  ->  "Sjukfrånvaro", "Procent"
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.notation.units import cell_unit, is_unit_line
from ingest.records import Unit

_MOST = 3
_FEWEST = 3
_MOST_LETTERS = 90


def lines_apart(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the first lines of a paragraph that have a blank line under each, where no other line has one.

    >>> lines_apart(["tkr", "", "Enhet", "Budget", "Utfall"]), lines_apart(["Enhet", "", "Budget", "", "Utfall"])
    (('tkr',), ())
    """
    found: list[str] = []
    place = 0
    while place + 1 < len(lines) and lines[place].strip() and not lines[place + 1]:
        found.append(lines[place].strip())
        place += 1
        while place < len(lines) and not lines[place]:
            place += 1
    is_whole = len(lines) - place >= _FEWEST and all(lines[place:])
    return tuple(found) if is_whole and 0 < len(found) <= _MOST else ()


def title_apart(lines: Sequence[str]) -> str:
    """Return the title among the lines above such a table, the last that is no unit; "" where there is none."""
    titles = [line for line in lines_apart(lines) if not is_unit_apart(line)]
    is_title = bool(titles) and len(titles[-1]) <= _MOST_LETTERS and titles[-1][-1] not in ".:;!?"
    return titles[-1] if is_title else ""


def is_unit_apart(line: str) -> bool:
    """Return whether a line on its own is a unit: "Procent", "Belopp i tkr"."""
    return is_unit_line(line) or (len(line.split()) == 1 and cell_unit(line) is not Unit.UNKNOWN)
