"""Lays out the sheets of a file as pieces: headings, tables whose cells have their places, texts; and tells of doubts.

In: sheets as they are shown. Out: what a reader gives back, for example::

    sheet "Drift" with a title, a table and a note  ->  HEADING "Drift", HEADING title, TABLE, PARAGRAPH note
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.errors import ReadError, ReadFault
from ingest.notation.units import is_unit_line, parse_unit
from ingest.readers.document import ReadText
from ingest.readers.headings import looks_like_heading
from ingest.readers.pieces import Layout, Piece, lay_out
from ingest.readers.sheets.code_like import part_thousands
from ingest.readers.sheets.grid import LARGEST_SHEET, Doubt, Sheet, SheetCell, cell_name
from ingest.readers.sheets.regions import Line, Region, find_regions
from ingest.records import BlockKind, Location, Problem, Row, Unit

# The names that spreadsheet programs give a sheet by themselves: no headings.
_UNNAMED = re.compile(r"(?:blad|sheet|ark|tabell|table|feuil|tabelle|taul)[\s_-]?\d*", re.IGNORECASE)
_TITLE_LEVEL = 2
_LAST_LEVEL = 5
_NAMED_CELLS = 8


def to_read_text(sheets: Sequence[Sheet], report: str, digest: str, *, title: str = "", author: str = "") -> ReadText:
    """Give the lines, blocks and doubts of a file's sheets. Raises ReadError when they show nothing."""
    pieces = [piece for sheet in sheets for piece in _to_pieces(sheet, report, is_only=len(sheets) == 1)]
    if not any(piece.kind is not BlockKind.HEADING or piece.level > 1 for piece in pieces):
        raise ReadError(f"{report} is empty, or all its sheets are hidden. Export the report again.", ReadFault.EMPTY)
    layout = lay_out(pieces)
    return ReadText(
        lines=layout.lines,
        blocks=layout.blocks,
        digest=digest,
        places=layout.places,
        title=title,
        author=author,
        problems=tuple(_to_problems(sheets, report, layout)),
    )


def _to_pieces(sheet: Sheet, report: str, *, is_only: bool) -> Iterator[Piece]:
    regions = find_regions(sheet)
    place = Location(report=report, cell=cell_name(sheet.name, 1, 1))
    heading = Piece(kind=BlockKind.HEADING, location=place, text=sheet.name, level=1)
    if sheet.name and regions and not (is_only and _UNNAMED.fullmatch(sheet.name)):
        yield heading
    for index, region in enumerate(regions):
        before_table = index + 1 < len(regions) and regions[index + 1].is_table
        if region.is_apart and sheet.name:
            yield heading  # the titles above are its neighbour's: it stands under the sheet alone
        if region.is_table:
            yield _to_table(region, sheet.name, report)
        else:
            yield from _to_texts(region, sheet.name, report, before_table=before_table)


def _to_texts(region: Region, sheet: str, report: str, *, before_table: bool) -> Iterator[Piece]:
    """Give each text as a heading, where it looks like one, or a paragraph; headings in a row go deeper."""
    cells = [cell for line in region.lines for cell in line]
    level = _TITLE_LEVEL
    for index, cell in enumerate(cells):
        following = cells[index + 1].text if index + 1 < len(cells) else ""
        titles = before_table and all(_is_title(later.text) for later in cells[index + 1 :])
        text = "\n".join(line.rstrip() for line in cell.text.strip().split("\n"))
        place = _locate(cell, sheet, report)
        if "\n" not in text and not cell.is_number and _is_heading(text, following, before_table=titles):
            yield Piece(kind=BlockKind.HEADING, location=place, text=text, level=min(level, _LAST_LEVEL))
            level += 1
        else:
            yield Piece(kind=BlockKind.PARAGRAPH, location=place, text=text)
            level = level if is_unit_line(text) else _TITLE_LEVEL


def _is_heading(text: str, following: str, *, before_table: bool) -> bool:
    return not is_unit_line(text) and looks_like_heading(text, following=following, before_table=before_table)


def _is_title(text: str) -> bool:
    return is_unit_line(text) or looks_like_heading(text, before_table=True)


def _to_table(region: Region, sheet: str, report: str) -> Piece:
    columns = sorted({cell.column for line in region.lines for cell in line})
    rows = tuple(_to_row(line, columns, sheet, report) for line in part_thousands(region.lines))
    return Piece(kind=BlockKind.TABLE, location=rows[0].location, rows=rows)


def _to_row(line: Line, columns: Sequence[int], sheet: str, report: str) -> Row:
    """Give a row with a cell for each column of the table that holds anything; a wide cell's text is in its first."""
    cells = {cell.column: cell for cell in line}
    spans = []
    for column in columns:
        width = cells[column].width if column in cells else 1
        spans.append(sum(column <= other < column + width for other in columns))
    row = line[0].row
    return Row(
        cells=tuple(cells[column].text if column in cells else "" for column in columns),
        location=_locate(line[0], sheet, report),
        places=tuple(Location(report=report, cell=cell_name(sheet, row, column)) for column in columns),
        spans=tuple(spans),
    )


def _locate(cell: SheetCell, sheet: str, report: str) -> Location:
    return Location(report=report, cell=cell_name(sheet, cell.row, cell.column))


def _to_problems(sheets: Sequence[Sheet], report: str, layout: Layout) -> Iterator[Problem]:
    """Give one problem for each kind of doubt of a sheet, at the first of its cells."""
    lines = _lines_by_cell(layout)
    for sheet in sheets:
        if sheet.is_too_large:
            place = Location(report=report, first_line=1, last_line=1, cell=cell_name(sheet.name, 1, 1))
            message = f"The sheet {sheet.name!r} holds more than {LARGEST_SHEET} filled cells and was not read."
            yield Problem(message=message, location=place)
        settled = {Doubt.SCALED} if not _speaks_of_kronor(sheet) else set()
        for doubt in (one for one in Doubt if one not in settled):
            cells = [cell for row in sheet.rows for cell in row if cell.doubt is doubt]
            if cells:
                yield Problem(
                    message=_describe(cells, sheet.name, doubt), location=_find(cells[0], sheet, report, lines)
                )


def _speaks_of_kronor(sheet: Sheet) -> bool:
    """Whether the texts of a sheet state kronor as their unit, and neither thousands nor millions of them."""
    stated = {parse_unit(cell.text) for row in sheet.rows for cell in row if not cell.is_number}
    return Unit.KR in stated and not stated & {Unit.TKR, Unit.MNKR}


def _describe(cells: Sequence[SheetCell], sheet: str, doubt: Doubt) -> str:
    named = ", ".join(cell_name(sheet, cell.row, cell.column) for cell in cells[:_NAMED_CELLS])
    more = f" and {len(cells) - _NAMED_CELLS} more" if len(cells) > _NAMED_CELLS else ""
    return f"The cells {named}{more} {doubt}"


def _lines_by_cell(layout: Layout) -> dict[str, int]:
    found: dict[str, int] = {}
    for block in layout.blocks:
        for row in block.rows:
            found.update((place.cell, place.first_line or 1) for place in row.places)
        if not block.rows:
            found.setdefault(block.location.cell, block.location.first_line or 1)
    return found


def _find(cell: SheetCell, sheet: Sheet, report: str, lines: dict[str, int]) -> Location:
    """Give the place of a cell; one that shows nothing is not in the table, and has the line of its row."""
    name = cell_name(sheet.name, cell.row, cell.column)
    beside = [one for row in sheet.rows if row[0].row == cell.row for one in row]
    found = [lines.get(cell_name(sheet.name, one.row, one.column)) for one in (cell, *beside)]
    line = next((number for number in found if number), 1)
    return replace(Location(report=report, cell=name), first_line=line, last_line=line)
