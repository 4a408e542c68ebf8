"""The rows of a table that was pasted with one cell a line.

For example ("Skola", "12 500", "12 900") from three lines, at places 4, 6 and 8 of their paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedRow:
    """Cells in order, and the place of the line of each; of the first line where a cell has several."""

    cells: tuple[str, ...]
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedTable:
    """A header row and the rows under it; `torn` are rows with a cell too few or too many, which are not told apart."""

    rows: tuple[StackedRow, ...]
    torn: tuple[StackedRow, ...]
