"""Cuts a sheet into tables and texts: at blank rows, at blank columns, below titles and above notes.

In: the cells that a sheet shows. Out: regions in reading order, for example::

    title, header, 3 rows, blank row, "* Preliminärt"  ->  a text of 1 row, a table of 4 rows, a text of 1 row

A blank row or column also stands inside tables, to the eye: rows go on where their figures stand in the same columns,
and columns part only where each side has labels of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from ingest.notation.markup import read_footnote
from ingest.readers.sheets.grid import Sheet, SheetCell

Line: TypeAlias = tuple[SheetCell, ...]
_YEAR = re.compile(r"(?:19|20)\d\d")
_THOUSANDS = re.compile(r"(?<=^\d)[\s\u00a0\u202f](?=\d{3}$)")
_LARGEST_GAP = 2
_MAX_LABEL = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Rows of a sheet that belong together: a table, or texts one below the other.

    `is_apart` says that the titles above it are those of the table to its left.
    """

    lines: tuple[Line, ...]
    is_table: bool
    is_apart: bool = False

    @property
    def left(self) -> int:
        """The first column."""
        return min(line[0].column for line in self.lines)

    @property
    def right(self) -> int:
        """The last column."""
        return max(line[-1].column for line in self.lines)

    @property
    def bottom(self) -> int:
        """The last row."""
        return _bottom(self.lines[-1])


def find_regions(sheet: Sheet) -> tuple[Region, ...]:
    """Give the tables and texts of a sheet in reading order; `sheet` holds only what is shown."""
    filled = [tuple(cell for cell in line if cell.text.strip()) for line in sheet.rows]
    regions: list[Region] = []
    for band in _bands([line for line in filled if line], sheet):
        for region in _cut_band(_with_plain_years(band), sheet):
            _add(regions, region, sheet)
    return tuple(part for region in regions for part in _without_texts(region))


def _bands(lines: Sequence[Line], sheet: Sheet) -> Iterator[list[Line]]:
    """Give the runs of rows with no blank row between them."""
    band: list[Line] = []
    bottom = 0
    for line in lines:
        if band and _gap(bottom, line[0].row, sheet.hidden_rows):
            yield band
            band = []
        band.append(line)
        bottom = max(bottom, _bottom(line))
    if band:
        yield band


def _with_plain_years(band: Sequence[Line]) -> list[Line]:
    """Give the rows of a band, years that head its columns without the space of thousands: "2 024" is 2024.

    They head columns where they are the first numbers of the band, two or more, and each is the year after or before.
    """
    place = next((place for place, line in enumerate(band) if any(cell.is_number for cell in line)), None)
    if place is None:
        return list(band)
    shown = [_THOUSANDS.sub("", cell.text) if cell.is_number else "" for cell in band[place]]
    years = [int(text) for text in shown if text and _YEAR.fullmatch(text)]
    steps = {after - before for before, after in pairwise(years)}
    if len(years) < sum(map(bool, shown)) or len(years) < 2 or steps not in ({1}, {-1}):
        return list(band)
    heads = tuple(replace(cell, text=text) if text else cell for cell, text in zip(band[place], shown, strict=True))
    return [*band[:place], heads, *band[place + 1 :]]


def _gap(before: int, after: int, hidden: frozenset[int]) -> int:
    """Count the blank rows, or columns, that are seen between two."""
    return sum(place not in hidden for place in range(before + 1, min(after, before + 1_000)))


def _bottom(line: Line) -> int:
    return max(cell.row + cell.height - 1 for cell in line)


def _cut_band(band: Sequence[Line], sheet: Sheet) -> Iterator[Region]:
    """Cut a band at blank columns, where both sides are tables; titles above reach over both."""
    if all(len(line) == 1 for line in band):
        yield Region(lines=tuple(band), is_table=False)
        return
    titles, body = _split_titles(band)
    column = _cut_column(body, sheet)
    if column is None:
        yield Region(lines=tuple(band), is_table=True)
        return
    if titles:
        yield Region(lines=tuple(titles), is_table=False)
    left = [tuple(cell for cell in line if cell.column < column) for line in body]
    right = [tuple(cell for cell in line if cell.column >= column) for line in body]
    reaching = any(line[0].column + line[0].width > column for line in titles)
    for side in (left, right):
        for part in _bands([line for line in side if line], sheet):
            for region in _cut_band(part, sheet):
                yield replace(region, is_apart=bool(titles) and not reaching and side is right)


def _split_titles(band: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Part the rows of a single text at the top, which stand above all columns or the first, from the rest."""
    left = min(line[0].column for line in band)
    count = 0
    for line in band:
        (first, *more) = line
        if more or first.is_number or (first.column != left and first.width == 1):
            break
        if first.column != left and not _spans_most(first, band):
            break
        count += 1
    if count < len(band) and any(map(_is_amount, band[count])):
        # No header: the table's own title stays in it, and so does the name of its first section.
        count = max(0, count - (2 if any(len(line) == 1 for line in band[count:]) else 1))
    return (band[:count], band[count:]) if count < len(band) else ((), band)


def _spans_most(cell: SheetCell, band: Sequence[Line]) -> bool:
    """Whether a wide cell is a title over the whole table, not the heading of a group of columns."""
    columns = {one.column for line in band for one in line}
    covered = sum(cell.column <= column < cell.column + cell.width for column in columns)
    return covered >= len(columns) - 1


def _cut_column(body: Sequence[Line], sheet: Sheet) -> int | None:
    """Give the first column of a second table beside the first, past a blank column; None where there is one table."""
    covered = sorted(
        {column for line in body for cell in line for column in range(cell.column, cell.column + cell.width)}
    )
    for before, after in pairwise(covered):
        if _gap(before, after, sheet.hidden_columns):
            left = [tuple(cell for cell in line if cell.column < after) for line in body]
            right = [tuple(cell for cell in line if cell.column >= after) for line in body]
            if _stands_alone(left) and _stands_alone(right):
                return after
    return None


def _stands_alone(lines: Sequence[Line]) -> bool:
    """Whether a part of a table can be one by itself: two or more of its rows are a label and numbers."""
    filled = [line for line in lines if line]
    first = min((line[0].column for line in filled), default=0)
    with_numbers = [line for line in filled if any(map(_is_amount, line))]
    labelled = [line for line in with_numbers if line[0].column == first and not line[0].is_number]
    return len(labelled) >= 2 and 2 * len(labelled) > len(with_numbers)


def _is_amount(cell: SheetCell) -> bool:
    return cell.is_number and not _YEAR.fullmatch(cell.text)


def _add(regions: list[Region], region: Region, sheet: Sheet) -> None:
    """Add a region, or let the table above it go on with its rows."""
    for place in range(len(regions) - 1, -1, -1):
        above = regions[place]
        if above.right < region.left or above.left > region.right:
            continue  # beside it
        if above.is_table and region.is_table and _goes_on(above, region, sheet):
            regions[place] = replace(above, lines=above.lines + region.lines)
            return
        break
    regions.append(region)


def _goes_on(above: Region, below: Region, sheet: Sheet) -> bool:
    """Whether rows below a blank row belong to the table above it: no header of their own, figures in its columns."""
    if _gap(above.bottom, below.lines[0][0].row, sheet.hidden_rows) > _LARGEST_GAP:
        return False
    first = next((line for line in below.lines if len(line) > 1), None)
    if first is None or not any(map(_is_amount, first)) or below.left < above.left:
        return False
    theirs, own = _amount_columns(below), _amount_columns(above)
    if not own:  # only its header stands above the blank row
        return below.left <= above.left and len(above.lines[-1]) > 1 and above.right >= below.right
    titled = len(below.lines[0]) == 1
    if titled and len(own) == 1:
        return False  # a list of its own, not a section of the table
    return theirs <= own and 2 * len(theirs) >= len(own) and below.left == above.left


def _amount_columns(region: Region) -> set[int]:
    return {cell.column for line in region.lines for cell in line[1:] if _is_amount(cell)}


def _without_texts(region: Region) -> Iterator[Region]:
    """Give a table apart from the titles above it and the notes below it."""
    if not region.is_table:
        yield region
        return
    titles, body = _split_titles(region.lines)
    end = len(body)
    while end > 1 and _is_note(body[end - 1]):
        end -= 1
    if titles:
        yield Region(lines=tuple(titles), is_table=False)
    yield Region(lines=tuple(body[:end]), is_table=True, is_apart=region.is_apart and not titles)
    if end < len(body):
        yield Region(lines=tuple(body[end:]), is_table=False)


def _is_note(line: Line) -> bool:
    """Whether a row under a table is a remark on it: one text that is wide, long, a sentence or a footnote."""
    text = line[0].text.strip()
    if len(line) > 1 or line[0].is_number:
        return False
    sentence = text.endswith(".") and len(text.split()) > 2
    return line[0].width > 1 or len(text) > _MAX_LABEL or sentence or read_footnote(text) is not None
