"""Parts the rows of a table that no rule parts: by the lines that their numbers stand on.

In: a row whose cells hold several lines. Out: the rows that these are, for example::

    "Skola⏎Vård och⏎omsorg" | "500⏎⏎620"  ->  ("Skola", "500"), ("Vård och omsorg", "620")
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.readers.pdf.drafts import DraftRow
from ingest.readers.pdf.fragments import is_blank_mark, is_number
from ingest.readers.pdf.levels import group_levels, to_draft, to_levels
from ingest.readers.pdf.lines import Line

_BESIDE = 0.3  # of the font's size


def part_stacked(row: DraftRow) -> list[DraftRow]:
    """Give the rows that the lines of a row are; the row itself where its cells hold one value each."""
    values = [column for column, cell in enumerate(row.cells) if column and _is_stack(cell.lines)]
    if not values or any(cell.span > 1 for cell in row.cells):
        return [row]
    if len(values) == 1 and len(row.cells[0].lines) < len(row.cells[values[0]].lines):
        return [row]
    others = [cell.lines for column, cell in enumerate(row.cells) if column and column not in values]
    if not all(_is_level(lines, row.cells[values[0]].lines) for lines in others):
        return [row]
    levels = to_levels([cell.lines for cell in row.cells])
    groups = group_levels(levels, values)
    sides = [row.box.top]
    for above, below in pairwise(groups):
        sides.append((above[-1].bottom + below[0].top) / 2)
    sides.append(row.box.bottom)
    bounds = [*(cell.box.left for cell in row.cells), row.cells[-1].box.right]
    return [to_draft(group, bounds, sides[place], sides[place + 1]) for place, group in enumerate(groups)]


def _is_stack(lines: Sequence[Line]) -> bool:
    """Whether lines are values of rows of their own: two or more numbers and nothing else."""
    numbers = sum(is_number(line.text) for line in lines)
    return numbers > 1 and all(is_number(line.text) or is_blank_mark(line.text) for line in lines)


def _is_level(lines: Sequence[Line], values: Sequence[Line]) -> bool:
    """Whether lines stand beside values, most of them: text that wraps freely does not."""
    beside = sum(any(abs(line.top - value.top) < _BESIDE * line.size for value in values) for line in lines)
    return 2 * beside >= len(lines)
