"""Finds the heading lines over a table that only alignment makes, and sets them over its columns.

In: the lines above the first one with values. Out: header rows, for example::

    "            Period            Helår"
    "         Utfall  Budget   Utfall  Budget"  ->  ("", "Period", "", "Helår", "") with spans, and a row of five cells
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from ingest.notation.units import is_unit_line
from ingest.readers.pdf.aligned_columns import Columns, Zone, heads_one
from ingest.readers.pdf.close_heads import part_close
from ingest.readers.pdf.drafts import DraftCell, DraftRow
from ingest.readers.pdf.fragments import Fragment, PartedLine
from ingest.readers.pdf.levels import Level, to_draft
from ingest.readers.pdf.lines import Line
from ingest.records import Box

_MAX_LINES = 6
_MAX_GAP = 1.6  # of the font's size, between a header and what stands under it
_MAX_HEADING = 60
_MIN_SENTENCE = 3  # words
_RUNS_ON = 3.0  # points; a heading ends where the numbers end
_OFF_CENTRE = 0.3  # of the distance between columns
_ALIGNED = 2.5
_LARGER = 1.2  # times the size of a table's own text: no table has such headings
_MAX_PARTITIONS = 2000


def find_header(
    above: Sequence[PartedLine], zones: Sequence[Zone], first: Line, bands: Sequence[Box] = ()
) -> list[PartedLine]:
    """Give the lines right above a table's first line that head its columns, from top to bottom.

    Those in one of the shaded `bands` belong together, however far apart they are.
    """
    header: list[PartedLine] = []
    waiting: list[PartedLine] = []  # a name of the labels that stands between the lines of the headings
    below = first
    for near in reversed(above[-_MAX_LINES:]):
        line = part_close(near, zones)
        is_near = below.top - line.line.bottom <= _MAX_GAP * line.line.size or _are_in_one(line.line, below, bands)
        leaves = below is not first and _leaves_band(line.line, below, bands)
        if not is_near or leaves or not _can_head(line, zones) or is_title(line, max(below.size, first.size)):
            break
        below = line.line
        if any(_is_over_values(part, zones) for part in line.fragments):
            header = [line, *waiting, *header]
            waiting = []
        elif waiting or not (header or is_unit_line(line.line.text)):
            break  # right above the values it names the rows under it
        else:
            waiting = [line]
    return header


def is_title(line: PartedLine, size: float) -> bool:
    """Whether a line is the heading of a section: one text, far larger than that of a table, which has this size."""
    return len(line.fragments) == 1 and line.line.size > _LARGER * size


def header_drafts(header: Sequence[PartedLine], columns: Columns) -> list[DraftRow]:
    """Give the rows of a header: one for each line of headings over several columns, one for all the others."""
    rows: list[DraftRow] = []
    pending: list[PartedLine] = []
    for place, line in enumerate(header):
        is_last = place + 1 == len(header)
        starts = [] if is_last else _group_starts(_heads(line, columns), _heads(header[place + 1], columns), columns)
        if starts:
            rows.extend(_plain(pending, columns))
            pending = []
            rows.append(_grouped(line, starts, columns))
        else:
            pending.append(line)
    rows.extend(_plain(pending, columns))
    return rows


def _can_head(line: PartedLine, zones: Sequence[Zone]) -> bool:
    """Whether no part of a line is prose or a caption: those start over the labels and run on over the values."""
    if line.has_values:
        return False
    return all(
        len(part.line.text) <= _MAX_HEADING
        and not _is_sentence(part.line)
        and not (part.left < zones[0].left - 40 and part.right > zones[0].right + _RUNS_ON)
        for part in line.fragments
    )


def _is_sentence(line: Line) -> bool:
    return len(line.words) >= _MIN_SENTENCE and line.text.endswith(".")


def _are_in_one(above: Line, below: Line, bands: Sequence[Box]) -> bool:
    return any(_is_in(above, band) and _is_in(below, band) for band in bands)


def _leaves_band(above: Line, below: Line, bands: Sequence[Box]) -> bool:
    """Whether a line stands over the shaded band of a header that the line below it is in."""
    return any(_is_in(below, band) and not _is_in(above, band) for band in bands)


def _is_in(line: Line, band: Box) -> bool:
    return band.top <= (line.top + line.bottom) / 2 <= band.bottom


def _is_over_values(part: Fragment, zones: Sequence[Zone]) -> bool:
    return part.right > zones[0].left and part.left < zones[-1].right + 2 * part.line.size


def _plain(lines: Sequence[PartedLine], columns: Columns) -> list[DraftRow]:
    if not lines:
        return []
    levels = [Level(cells=columns.place(line.line)) for line in lines]
    return [to_draft(levels, columns.bounds, levels[0].top, levels[-1].bottom)]


def _heads(line: PartedLine, columns: Columns) -> list[Fragment]:
    """Give the parts of a line that stand over values."""
    return [part for part in line.fragments if part.right > columns.bounds[columns.first]]


def _group_starts(heads: Sequence[Fragment], below: Sequence[Fragment], columns: Columns) -> list[int]:
    """Give the first column under each heading of a line whose headings stand over several columns; none for others.

    Such headings are fewer than those below them, and each stands in the middle of its columns.
    """
    count = len(columns.zones)
    named = sum(any(zone.meets(part) for part in below) for zone in columns.zones)  # two may be as close as words
    if not heads or len(heads) >= len(below) or named < count:
        return []
    choices: list[tuple[int, ...]] = list(combinations(range(count), len(heads)))
    if len(choices) > _MAX_PARTITIONS:
        return []
    best = min(choices, key=lambda starts: _off_centre(heads, starts, columns))
    spans = [end - start for start, end in pairwise((*best, count))]
    pitch = (columns.zones[-1].right - columns.zones[0].right) / max(count - 1, 1)
    if _off_centre(heads, best, columns) > _OFF_CENTRE * pitch * len(heads) or max(spans) < 2:
        return []
    # One heading alone over the middle of three columns may be the first line of that column's own.
    is_clear = any(not heads_one(head, columns.zones) or not _tops_one(head, below) for head in heads)
    is_clear = is_clear or (len(heads) > 1 and min(spans) > 1)
    return [columns.first + start for start in best] if is_clear else []


def _tops_one(head: Fragment, below: Sequence[Fragment]) -> bool:
    """Whether a heading may be the first line of one under it: both start, end or have their middles at one place."""
    return any(
        abs(head.right - part.right) < _ALIGNED
        or abs(head.left - part.left) < _ALIGNED
        or abs(head.left + head.right - part.left - part.right) < 2 * _ALIGNED
        for part in below
    )


def _off_centre(heads: Sequence[Fragment], starts: Sequence[int], columns: Columns) -> float:
    """Give how far headings stand from the middles of the columns that they would be over."""
    zones = columns.zones
    first = zones[0].right - (zones[1].right - zones[0].right) if len(zones) > 1 else zones[0].left
    rights = [first, *(zone.right for zone in zones)]
    distance = 0.0
    for head, (start, end) in zip(heads, pairwise((*starts, len(zones))), strict=True):
        middle = (head.left + head.right) / 2
        by_sides = (rights[start] + rights[end]) / 2
        by_middles = (zones[start].left + zones[start].right + zones[end - 1].left + zones[end - 1].right) / 4
        distance += min(abs(middle - by_sides), abs(middle - by_middles))
    return distance


def _grouped(line: PartedLine, starts: Sequence[int], columns: Columns) -> DraftRow:
    """Give the row of headings over several columns."""
    heads = _heads(line, columns)
    names = [word for part in line.fragments if part not in heads for word in part.line.words]
    row = to_draft([], columns.bounds, line.line.top, line.line.bottom)
    cells = list(row.cells)
    if names:
        cells[0] = replace(cells[0], lines=(replace(line.line, words=tuple(names)),))
    for head, (start, end) in zip(heads, pairwise((*starts, columns.first + len(columns.zones))), strict=True):
        box = replace(cells[start].box, right=columns.bounds[end])
        cells[start] = DraftCell(lines=(head.line,), box=box, span=end - start)
    return DraftRow(cells=tuple(cells))
