"""Finds tables that nothing but the alignment of their text makes: no rules, no cells, or rules between rows only.

In: the lines of a page that are in no other table. Out: rows of cells, for example::

    "Skola          500   -12"
    "Vård och     1 620     3"   ->  three rows of three cells; the numbers stand under each other in two columns
    "omsorg"

What proves such a table: two or more columns of numbers that stand under each other, in two or more lines that have
a name on their left. With one column of numbers it takes three lines and a heading over it. Prose in columns has
numbers now and then, but not under each other; lists of contents have dots before theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.readers.pdf.aligned_columns import Columns, Zone, find_zones, to_columns, with_lone
from ingest.readers.pdf.drafts import DraftRow
from ingest.readers.pdf.fragments import PartedLine, are_years, is_number, part_line
from ingest.readers.pdf.header_lines import find_header, header_drafts, is_title
from ingest.readers.pdf.levels import Level, group_levels, to_draft
from ingest.readers.pdf.lines import Line
from ingest.readers.pdf.side_by_side import find_second_names, part_at, part_drawn, part_page
from ingest.records import Box

_MAX_PITCH = 4.0  # of the font's size: lines of a table are not further apart
_MAX_ABOVE = 4  # lines above the numbers in which the heading of a column is looked for
_MAX_BARE = 3  # lines without numbers between two with numbers
_MAX_CLEAR = 10  # of them if they keep clear of where the numbers stand: a label or a comment of many lines
_DOTS = re.compile(r"\.{4,}|(?:\. ){3,}|…{2,}|_{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedTable:
    """The rows of a table, its sides, and the lines of the page that are in it."""

    rows: tuple[DraftRow, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What is drawn among lines: `cuts`, the heights of rules and sides of fills, and shaded `bands` of cells.

    `boxes` are the rules and fills that are as wide as a table may be.
    """

    cuts: Sequence[float] = ()
    bands: Sequence[Box] = ()
    boxes: Sequence[Box] = ()


def find_aligned(lines: Sequence[Line], drawn: Drawn) -> tuple[AlignedTable, ...]:
    """Return the tables among lines, from top to bottom."""
    drawn_parts = part_drawn([part_line(line) for line in lines], drawn.boxes)
    parts = [part for beside in drawn_parts for part in part_page(beside)]
    return tuple(table for part in parts for table in _find_in(part, drawn))


def _find_in(page: Sequence[PartedLine], drawn: Drawn) -> list[AlignedTable]:
    """Give the tables in lines that stand under each other."""
    found: list[AlignedTable] = []
    start = 0
    for first, last in _runs(page):
        if last > start:
            tables = _read(page, max(first, start), last, start, drawn)
            tables = _with_rest(tables, page[start : last + 1], drawn) or _find_apart(page[start : last + 1], drawn)
            found.extend(tables)
            start = last + 1 if tables else start
    return found


def _find_apart(run: Sequence[PartedLine], drawn: Drawn) -> list[AlignedTable]:
    """Give the tables of lines that make none together, parted where headings stand between lines with values."""
    started = False
    for place, line in enumerate(run):
        if started and not line.has_values and len(line.fragments) > 1:
            return [*_find_in(run[:place], drawn), *_find_in(run[place:], drawn)]
        started = started or line.has_values
    return []


def _with_rest(tables: list[AlignedTable], run: Sequence[PartedLine], drawn: Drawn) -> list[AlignedTable]:
    """Give the table of a run of lines with those above and below it: they have columns of their own."""
    if len(tables) != 1:
        return tables
    used = [place for place, line in enumerate(run) if any(line.line is own for own in tables[0].lines)]
    if not used:
        return tables
    return [*_find_in(run[: used[0]], drawn), *tables, *_find_in(run[used[-1] + 1 :], drawn)]


def _runs(page: Sequence[PartedLine]) -> list[tuple[int, int]]:
    """Give the first and last line of each run of lines with numbers, with few other lines between them."""
    runs: list[tuple[int, int]] = []
    for index, line in enumerate(page):
        if not line.has_values or _DOTS.search(line.line.text):
            continue
        if runs and _belongs(page[runs[-1][1] : index + 1]):
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return [(first, last) for first, last in runs if last > first]


def _belongs(between: Sequence[PartedLine]) -> bool:
    """Whether the last of some lines can be of one table with the first: not far below, few lines between them."""
    size = between[0].line.size
    near = all(below.line.top - above.line.bottom < _MAX_PITCH * size for above, below in pairwise(between))
    bare = between[1:-1]
    if _begins_anew(bare, max(between[0].line.size, between[-1].line.size)):
        return False
    return near and (len(bare) <= _MAX_BARE or (len(bare) <= _MAX_CLEAR and _are_clear(bare, between[0], between[-1])))


def _begins_anew(bare: Sequence[PartedLine], size: float) -> bool:
    """Whether a title and headings of columns stand among lines without numbers: the table of another section."""
    return any(is_title(above, size) and len(below.fragments) > 1 for above, below in pairwise(bare))


def _are_clear(bare: Sequence[PartedLine], above: PartedLine, below: PartedLine) -> bool:
    """Whether no part of some lines stands over or under the numbers of two others, or reaches over them."""
    numbers = (*above.numbers, *below.numbers)
    left, right = min(number.left for number in numbers), max(number.right for number in numbers)
    return all(_is_clear(line, left, right) for line in bare)


def _is_clear(line: PartedLine, left: float, right: float) -> bool:
    return all(part.right < left or part.left > right for part in line.fragments)


def _read(page: Sequence[PartedLine], first: int, last: int, start: int, drawn: Drawn) -> list[AlignedTable]:
    """Give the table between two lines, with its header above them and the end of its last label below.

    They are two tables where the names of rows stand once more among the numbers.
    """
    body = list(page[first : last + 1])
    zones = find_zones([line.numbers for line in body if line.has_values])
    zones = with_lone(zones, body, page[max(start, first - _MAX_ABOVE) : first])
    kept = _without_prose(body, zones)
    if kept and len(kept) < len(body):  # the columns of another table above or below it are not its own
        zones = find_zones([line.numbers for line in kept if line.has_values])
        zones = with_lone(zones, kept, page[max(start, page.index(kept[0]) - _MAX_ABOVE) : page.index(kept[0])])
        kept = _without_prose(kept, zones)
    body = kept
    data = [line for line in body if line.has_values]
    if len(data) < 2 or not _has_labels(data, zones):
        return []
    if (at := find_second_names(data, zones)) is not None:
        sides = part_at(page[start : last + 1], at)
        return [table for side in sides for table in _find_in(side, drawn)] if _is_pair(zones, at) else []
    top = page.index(body[0])
    header, leading = _find_header(page[start:top], zones, body[0], drawn)
    if len(zones) < 2 and not (len(data) >= 3 and header):
        return []
    body = [*leading, *body, *_rest(page[page.index(body[-1]) + 1 :], body[-1], zones)]
    columns = to_columns(zones, [line.fragments for line in body], [line.fragments for line in header])
    levels = [Level(cells=columns.place(line.line)) for line in body]
    groups = group_levels(levels, columns.values, drawn.cuts)
    room = _label_end(levels, columns)
    rows = [*header_drafts(header, columns), *(_to_row(group, columns.bounds, room) for group in groups)]
    return [AlignedTable(rows=tuple(rows), lines=tuple(line.line for line in (*header, *body)))]


def _is_pair(zones: Sequence[Zone], at: float) -> bool:
    """Whether as many columns stand on either side of a place; else what names which numbers is not told."""
    return 2 * sum(zone.right < at for zone in zones) == len(zones)


def _find_header(
    above: Sequence[PartedLine], zones: Sequence[Zone], first: PartedLine, drawn: Drawn
) -> tuple[list[PartedLine], list[PartedLine]]:
    """Give the header lines, and the lines between them and the first one with values: names of the rows under them.

    What no cut parts from the first line with values, and keeps clear of the values, heads nothing.
    """
    below = first
    own = _count_own(above, zones, first, drawn.cuts)
    for count in range(own + _MAX_BARE + 1):
        leading = list(above[len(above) - count :]) if count else []
        header = find_header(above[: len(above) - count], zones, below.line, drawn.bands) if count >= own else []
        if header:
            return header, leading
        if count == len(above):
            break
        below = above[len(above) - count - 1]
        if not _is_clear(below, zones[0].left, zones[-1].right):
            break
    return [], []


def _count_own(above: Sequence[PartedLine], zones: Sequence[Zone], first: PartedLine, cuts: Sequence[float]) -> int:
    """Count the lines above the first one with values that are of its row: no cut between, clear of the values."""
    centre = (first.line.top + first.line.bottom) / 2
    cut = max((cut for cut in cuts if cut < centre), default=centre)
    own = [line for line in above[-_MAX_CLEAR:] if (line.line.top + line.line.bottom) / 2 > cut]
    return len(own) if all(_is_clear(line, zones[0].left, zones[-1].right) for line in own) else 0


def _label_end(levels: Sequence[Level], columns: Columns) -> float:
    """Give where the longest of the names in the first column ends: words are cut there if they have no more room."""
    return max((level.label.right for level in levels if level.label), default=columns.bounds[1])


def _to_row(group: Sequence[Level], bounds: Sequence[float], label_end: float) -> DraftRow:
    row = to_draft(group, bounds, group[0].top, group[-1].bottom)
    label = row.cells[0]
    box = replace(label.box, right=max(label.box.left, min(label.box.right, label_end + 1)))
    return DraftRow(cells=(replace(label, box=box), *row.cells[1:]))


def _without_prose(body: Sequence[PartedLine], zones: Sequence[Zone]) -> list[PartedLine]:
    """Give the longest run of lines that keep to the columns; a sentence runs across them."""
    best: list[PartedLine] = []
    run: list[PartedLine] = []
    for line in body:
        if not zones or _crosses(line, zones):
            run = []
        else:
            run.append(line)
            trimmed = _trim(run)
            if sum(other.has_values for other in trimmed) > sum(other.has_values for other in best):
                best = trimmed
    return best


def _trim(run: Sequence[PartedLine]) -> list[PartedLine]:
    """Leave out the lines before the first and after the last with values."""
    with_values = [index for index, line in enumerate(run) if line.has_values]
    return list(run[with_values[0] : with_values[-1] + 1]) if with_values else []


def _crosses(line: PartedLine, zones: Sequence[Zone]) -> bool:
    """Whether text runs from one column into another, or numbers stand outside all columns."""
    for fragment in line.fragments:
        if fragment.is_number and fragment is not line.fragments[0]:
            if not any(zone.holds(fragment) for zone in zones):
                return True
        elif sum(zone.meets(fragment) for zone in zones) > 1 or (
            fragment.left < zones[0].left - 2 * fragment.line.size and zones[0].meets(fragment)
        ):
            return True
    return False


def _has_labels(data: Sequence[PartedLine], zones: Sequence[Zone]) -> bool:
    """Whether most lines have a name on the left of the numbers, or all of them a year: "2022  6,9  7,4"."""
    if len(zones) > 1 and are_years([line.fragments[0].line.text for line in data]):
        return data[0].fragments[0].right < zones[0].left
    named = sum(
        any(not is_number(part.line.text) and part.right < zones[0].left for part in line.fragments) for line in data
    )
    return bool(zones) and 2 * named > len(data)


def _rest(after: Sequence[PartedLine], last: PartedLine, zones: Sequence[Zone]) -> list[PartedLine]:
    """Give the lines after the last one with values that go on with its label."""
    found: list[PartedLine] = []
    above = last
    for line in after[:_MAX_BARE]:
        label = line.fragments[0]
        close = line.line.top - above.line.bottom < 0.25 * label.line.size
        small = label.line.text[:1].islower()
        if len(line.fragments) > 1 or not close or not small or label.right > zones[0].left:
            break
        found.append(line)
        above = line
    return found
