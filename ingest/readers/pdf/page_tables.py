"""Finds the tables of a page of a PDF: ruled, shaded, tagged, or set by the alignment of their text alone.

In: what is drawn on a page. Out: its tables from top to bottom, their cells as printed, for example::

    find_page_tables(content, "rapport.pdf")[0].rows[1].cells  ->  ("Intäkter", "373,6", "375,7", "-2,1")
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.line_places import around
from ingest.readers.pdf.aligned import Drawn, find_aligned
from ingest.readers.pdf.bands import is_lone_band, without_bands
from ingest.readers.pdf.content import Character, PageContent
from ingest.readers.pdf.drafts import DraftRow, to_rows
from ingest.readers.pdf.edges import outermost
from ingest.readers.pdf.grid import Grid, find_grids
from ingest.readers.pdf.grid_tables import read_grid
from ingest.readers.pdf.lines import to_lines
from ingest.readers.pdf.repeated_header import find_repeated_header
from ingest.readers.pdf.tagged_tables import differs, read_tagged
from ingest.readers.pdf.turned import main_turns, turn_box, turn_content
from ingest.records import Box, Location, Problem, Row

_DIGITS = frozenset("0123456789")
_MIN_DIGITS = 4  # fewer are no table
_TOP = 0.25  # of the page's height: what goes on from the page before stands higher
_LONG = 60.0  # points: a shorter rule or fill parts no rows


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTable:
    """A table, or the part of one that stands on a page: its box and its rows, whose locations have no lines.

    `problems` are the doubts about which cells it has.
    """

    box: Box
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()


def find_page_tables(content: PageContent, report: str) -> tuple[PageTable, ...]:
    """Return the tables of a page of the file named `report`, from top to bottom; their boxes do not overlap."""
    turns = main_turns(content)
    if turns == 0:
        return _find_upright(content, report)
    upright = turn_content(content, turns)
    back, size = -turns % 4, (upright.width, upright.height)
    return tuple(_turn_table(table, back, size) for table in _find_upright(upright, report))


def _turn_table(table: PageTable, turns: int, size: tuple[float, float]) -> PageTable:
    """Give a table found on a turned page with its boxes on the page as displayed."""

    def turn(place: Location) -> Location:
        return replace(place, box=turn_box(place.box, turns, size)) if place.box else place

    rows = [
        replace(row, location=turn(row.location), places=tuple(turn(place) for place in row.places))
        for row in table.rows
    ]
    problems = [replace(problem, location=turn(problem.location)) for problem in table.problems]
    return PageTable(box=turn_box(table.box, turns, size), rows=tuple(rows), problems=tuple(problems))


def _find_upright(content: PageContent, report: str) -> tuple[PageTable, ...]:
    drawn = find_grids(content.rules, content.fills, content.width, content.height)
    grids = without_bands(drawn)
    bands = [grid.box for grid in drawn if grid not in grids]
    found: list[PageTable] = []
    for grid in grids:
        if not is_lone_band(grid):
            _add_grid(found, grid, content, report)
    found = _with_tagged(found, content, report)
    others = _others(content, [table.box for table in found])
    lines = to_lines(others) if sum(character.text in _DIGITS for character in others) >= _MIN_DIGITS else ()
    for table in find_aligned(lines, Drawn(cuts=_cuts(content), bands=bands, boxes=_wide_boxes(content))):
        _add(found, table.rows, around([line.box for line in table.lines]), content.number, report)
    for grid in filter(is_lone_band, grids):
        _add_grid(found, grid, content, report)
    return tuple(sorted(found, key=lambda table: (table.box.top, table.box.left)))


def _add_grid(found: list[PageTable], grid: Grid, content: PageContent, report: str) -> None:
    """Add the table that a grid draws, unless it is none or lies over one that is there."""
    goes_on = grid.box.top < _TOP * content.height
    is_wide = len(grid.across) > 2 and len(grid.down) > (1 if goes_on else 2)
    if is_wide and not any(_overlap(grid.box, table.box) for table in found):
        drafts = read_grid(grid, _inside(grid.box, content.characters), goes_on=goes_on)
        if drafts:
            found.append(_to_table(drafts, grid.box, content.number, report))


def _with_tagged(found: Sequence[PageTable], content: PageContent, report: str) -> list[PageTable]:
    """Add the tables that only tags tell of; where the tags of a table tell other numbers, note that as a doubt."""
    result = list(found)
    for rows in read_tagged(content, content.tables):
        box = around([row.box for row in rows])
        met = [place for place, table in enumerate(result) if box and _overlap(box, table.box)]
        if not met:
            outside = _others(content, [box] if box else [])
            header = find_repeated_header(rows, to_lines(outside)) if any(row.cells[0].lines for row in rows) else []
            rows = (*header, *rows)
            box = around([row.box for row in rows])
            _add(result, rows, box, content.number, report)
        elif len(met) == 1 and differs(result[met[0]].rows, rows):
            place = Location(report=report, page=content.number, box=result[met[0]].box)
            doubt = Problem(message="The lines of this table and its tags tell different cells.", location=place)
            result[met[0]] = replace(result[met[0]], problems=(doubt,))
    return result


def _add(found: list[PageTable], rows: Sequence[DraftRow], box: Box | None, page: int, report: str) -> None:
    """Add a table, unless it lies over one that is there."""
    if box and not any(_overlap(box, other.box) for other in found):
        found.append(_to_table(rows, box, page, report))


def _others(content: PageContent, boxes: Sequence[Box]) -> Sequence[Character]:
    """Give the characters of the page that stand in no table yet."""
    if not boxes:
        return content.characters
    return [character for character in content.characters if not any(_stands_in(character, box) for box in boxes)]


def _cuts(content: PageContent) -> list[float]:
    """Give the heights at which long rules stand and wide fills begin and end."""
    heights = [rule.at for rule in content.rules if not rule.is_vertical and rule.end - rule.start > _LONG]
    for fill in outermost(content.fills, content.width, content.height):
        if fill.box.right - fill.box.left > _LONG:
            heights.extend((fill.box.top, fill.box.bottom))
    return sorted(heights)


def _wide_boxes(content: PageContent) -> list[Box]:
    """Give the long rules and wide fills."""
    fills = [fill.box for fill in outermost(content.fills, content.width, content.height)]
    rules = [
        Box(left=rule.start, top=rule.at, right=rule.end, bottom=rule.at)
        for rule in content.rules
        if not rule.is_vertical
    ]
    return [box for box in (*fills, *rules) if box.right - box.left > _LONG]


def _overlap(first: Box, second: Box) -> bool:
    across = min(first.right, second.right) - max(first.left, second.left)
    return across > 0 and min(first.bottom, second.bottom) - max(first.top, second.top) > 0


def _stands_in(character: Character, box: Box) -> bool:
    return box.top <= character.centre <= box.bottom and box.left <= character.middle <= box.right


def _inside(box: Box, characters: Sequence[Character]) -> list[Character]:
    return [character for character in characters if _stands_in(character, box)]


def _to_table(drafts: Sequence[DraftRow], box: Box, page: int, report: str) -> PageTable:
    return PageTable(box=box, rows=to_rows(drafts, page, report))
