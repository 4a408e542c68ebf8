"""Puts lines of text in columns together into the rows of a table that no rules part.

In: the lines in each column, top to bottom. Out: groups of levels (what stands on one height), one a row, for example::

    "Vård och" | "620"           the second level has no value and begins in small letters: it goes on from
    "omsorg"   |       ->  row   the first, and both are one row
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers.pdf.content import HYPHEN
from ingest.readers.pdf.drafts import DraftCell, DraftRow
from ingest.readers.pdf.lines import Line
from ingest.records import Box

_SAME_LEVEL = 0.4  # of the font's size
_TIGHT = 0.9  # of the distance between rows: lines of one label stand closer
_NEAR = 1.7  # of the font's size: lines of one label are not further apart
_PART = re.compile(r"(?:varav|därav|of which)\b", re.IGNORECASE)
_UNFINISHED = re.compile(
    rf"(?:[,/&{HYPHEN}\u00ad]|\b(?:och|eller|samt|inkl\.?|exkl\.?|för|av|till|i|på|vid|med|mot|från|enligt|and|or|of))$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """What stands on one height: a line, or none, in each column."""

    cells: tuple[Line | None, ...]

    @property
    def lines(self) -> list[Line]:
        """The lines that there are."""
        return [line for line in self.cells if line]

    @property
    def centre(self) -> float:
        """The vertical centre."""
        return (self.top + self.bottom) / 2

    @property
    def top(self) -> float:
        """The upper side."""
        return min(line.top for line in self.lines)

    @property
    def bottom(self) -> float:
        """The lower side."""
        return max(line.bottom for line in self.lines)

    @property
    def size(self) -> float:
        """The largest size of font."""
        return max(line.size for line in self.lines)

    @property
    def label(self) -> Line | None:
        """What stands in the first column."""
        return self.cells[0]


def to_levels(columns: Sequence[Sequence[Line]]) -> list[Level]:
    """Give the levels on which the lines of columns stand, from top to bottom."""
    placed = sorted(
        (((line.top + line.bottom) / 2, column, line) for column, lines in enumerate(columns) for line in lines),
        key=lambda entry: entry[:2],
    )
    levels: list[dict[int, Line]] = []
    start = 0.0
    for centre, column, line in placed:
        if levels and centre - start <= _SAME_LEVEL * line.size and column not in levels[-1]:
            levels[-1][column] = line
        else:
            levels.append({column: line})
            start = centre
    return [Level(cells=tuple(cells.get(column) for column in range(len(columns)))) for cells in levels]


def group_levels(levels: Sequence[Level], values: Collection[int], cuts: Sequence[float] = ()) -> list[list[Level]]:
    """Give the levels of each row. `values` are the columns of values, `cuts` the heights that part rows for sure.

    A level with values is a row; one without goes to the row over or under it, or is a row of its own.
    """
    is_data = [any(level.cells[column] for column in values) for level in levels]
    if _cuts_part_rows(levels, is_data, cuts):
        return _between_cuts(levels, cuts)
    pitch = _pitch(levels, is_data)
    groups: list[list[Level]] = []
    for index, level in enumerate(levels):
        before = levels[index - 1] if index else None
        if before is None or _has_cut(before, level, cuts):
            groups.append([level])
        elif is_data[index]:
            opens = not any(is_data[other] for other in range(index - len(groups[-1]), index))
            if opens and _leads_to(before, level, groups[-1], pitch, levels[max(0, index - 2)]):
                groups[-1].append(level)
            else:
                groups.append([level])
        else:
            after = levels[index + 1] if index + 1 < len(levels) else None
            (groups[-1].append(level) if _goes_on(before, level, after, pitch) else groups.append([level]))
    return groups


def _cuts_part_rows(levels: Sequence[Level], is_data: Sequence[bool], cuts: Sequence[float]) -> bool:
    """Whether there is a cut between all levels with values that follow each other."""
    data = [level for level, has_values in zip(levels, is_data, strict=True) if has_values]
    return len(data) > 1 and all(_has_cut(above, below, cuts) for above, below in pairwise(data))


def _between_cuts(levels: Sequence[Level], cuts: Sequence[float]) -> list[list[Level]]:
    groups = [[levels[0]]]
    for above, below in pairwise(levels):
        if _has_cut(above, below, cuts):
            groups.append([below])
        else:
            groups[-1].append(below)
    return groups


def to_draft(group: Sequence[Level], bounds: Sequence[float], top: float, bottom: float) -> DraftRow:
    """Give the row that levels make, its columns between `bounds`."""
    cells = []
    for column, (left, right) in enumerate(pairwise(bounds)):
        lines = tuple(line for level in group if (line := level.cells[column]))
        cells.append(DraftCell(lines=lines, box=Box(left=left, top=top, right=right, bottom=bottom)))
    return DraftRow(cells=tuple(cells))


def _pitch(levels: Sequence[Level], is_data: Sequence[bool]) -> float:
    """Give how far the rows are apart: those that follow each other directly."""
    gaps = [
        second.centre - first.centre
        for (first, second), both in zip(pairwise(levels), pairwise(is_data), strict=True)
        if all(both)
    ]
    return median(gaps) if gaps else 0.0


def _has_cut(above: Level, below: Level, cuts: Sequence[float]) -> bool:
    return any(above.centre < cut < below.centre for cut in cuts)


def _goes_on(before: Level, level: Level, after: Level | None, pitch: float) -> bool:
    """Whether a level without values goes on with the label of the one before it."""
    gap = level.centre - before.centre
    if level.label is None or gap > _NEAR * level.size:
        return False
    if before.label is None:
        return True
    if before.label.is_bold != level.label.is_bold:
        return False
    if _begins_small(level.label) or _UNFINISHED.search(before.label.text):
        return True
    closer = after is None or after.centre - level.centre > gap + 1
    return closer and gap < _TIGHT * pitch


def _leads_to(before: Level, level: Level, group: Sequence[Level], pitch: float, second: Level) -> bool:
    """Whether the lines above a level with values are the start of its label: the values stand on its last line."""
    gap = level.centre - before.centre
    if before.label is None or gap > _NEAR * level.size:
        return False
    if level.label is None:
        return True
    if before.label.is_bold != level.label.is_bold:
        return False
    if _begins_small(level.label) or _UNFINISHED.search(before.label.text):
        return True
    room = before.centre - second.centre if len(group) == 1 and second is not before else gap + 2
    return gap < _TIGHT * pitch and room > gap + 1


def _begins_small(line: Line) -> bool:
    return line.text[:1].islower() and not _PART.match(line.text)
