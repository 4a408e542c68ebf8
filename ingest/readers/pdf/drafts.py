"""Rows of a table in the making: lines of text by column, and how they become rows of records.

In: lines of text that stand in the columns of a table. Out: rows with the text, place and span of each cell::

    DraftRow(cells=[[Line("Kommuninterna"), Line("bidrag")], [Line("0")]], ...)  ->  Row(("Kommuninterna bidrag", "0"))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.pdf.cell_text import join_lines
from ingest.readers.pdf.lines import Line
from ingest.records import Box, Location, Row

_MAX_PADDING = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCell:
    """A cell: its lines, its box, and how many columns it covers; a cell that another covers has no lines."""

    lines: tuple[Line, ...]
    box: Box
    span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A row: one cell a column, those that a wide cell covers too."""

    cells: tuple[DraftCell, ...]

    @property
    def filled(self) -> int:
        """How many cells hold text."""
        return sum(bool(cell.lines) for cell in self.cells)

    @property
    def box(self) -> Box:
        """The whole row."""
        return Box(
            left=self.cells[0].box.left,
            top=min(cell.box.top for cell in self.cells),
            right=max(cell.box.right for cell in self.cells),
            bottom=max(cell.box.bottom for cell in self.cells),
        )


def to_rows(drafts: Sequence[DraftRow], page: int, report: str) -> tuple[Row, ...]:
    """Give the rows of records for those that hold any text."""
    padding = _padding(drafts)
    return tuple(_to_row(draft, padding, page, report) for draft in drafts if draft.filled)


def _padding(drafts: Sequence[DraftRow]) -> float:
    """Give how far the text of a table keeps from the sides of its cells."""
    gaps = [
        gap
        for draft in drafts
        for cell in draft.cells
        for line in cell.lines
        if (gap := min(line.left - cell.box.left, cell.box.right - line.right)) > 0
    ]
    return min(min(gaps, default=0.0), _MAX_PADDING)


def _to_row(draft: DraftRow, padding: float, page: int, report: str) -> Row:
    texts = []
    for cell in draft.cells:
        texts.append(join_lines(cell.lines, cell.box.right - cell.box.left - 2 * padding))
    return Row(
        cells=tuple(texts),
        location=Location(report=report, page=page, box=draft.box),
        places=tuple(Location(report=report, page=page, box=cell.box) for cell in draft.cells),
        spans=tuple(cell.span for cell in draft.cells),
        is_emphasised=_is_italic(draft.cells[0].lines),
    )


def _is_italic(lines: Sequence[Line]) -> bool:
    words = [word for line in lines for word in line.words]
    return bool(words) and all(word.run.is_italic for word in words)
