"""Walks the body of a Word file in reading order.

In: the root of document.xml with its styles, lists and notes. Out: what was found, for example::

    Rubrik 2 "Ekonomi", a paragraph with a footnote, a table
        ->  HEADING "Ekonomi" of level 2, PARAGRAPH, PARAGRAPH "1) ...", TABLE with places "1!A1" and on
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from ingest.notation import parse_number
from ingest.readers.cell_grid import Cell, join_lines, to_grid_rows
from ingest.readers.docx.columns import even_columns
from ingest.readers.docx.markup import attribute, find, find_all, number, parts
from ingest.readers.docx.numbering import BULLET, ListNumbers
from ingest.readers.docx.paragraphs import (
    NoteReference,
    is_hidden_mark,
    read_spans,
    to_lines,
)
from ingest.readers.docx.reading import Reading, ReadParagraph, read_paragraph
from ingest.readers.docx.styles import Style
from ingest.readers.flow import Found, Line, to_paragraphs
from ingest.readers.packages import local_name
from ingest.records import BlockKind

_MAX_HEADING = 200


def read_body(
    body: etree._Element,
    report: str,
    styles: Mapping[str, Style],
    numbers: ListNumbers,
    notes: Mapping[NoteReference, str],
) -> tuple[Found, ...]:
    """Give all that a body shows, notes after what they belong to; `notes` holds the text of each note."""
    state = Reading(report=report, styles=styles, numbers=numbers, notes=notes)
    return tuple(_with_tables_by_their_titles(list(_walk(body, state))))


def _walk(container: etree._Element, state: Reading) -> Iterator[Found]:
    for node in parts(container):
        if local_name(node) == "p":
            yield from _paragraph(node, state)
        elif local_name(node) == "tbl":
            yield from _table(node, state)
        yield from _due_notes(state)


def _due_notes(state: Reading) -> Iterator[Found]:
    for reference in state.waiting:
        if text := state.notes.get(reference, "").strip():
            yield Found(text=f"{state.marks[reference]}) {text}", is_settled=True)
    state.waiting = []


def _with_tables_by_their_titles(found: list[Found]) -> Iterator[Found]:
    """Put notes that stand between a title and its table after the table."""
    notes: list[Found] = []
    for place, one in enumerate(found):
        if _is_note(one) and _table_follows(found, place):
            notes.append(one)
            continue
        yield one
        if one.rows:
            yield from notes
            notes = []


def _is_note(one: Found) -> bool:
    return one.is_settled and one.kind is BlockKind.PARAGRAPH and one.text[:1].isdigit()


def _table_follows(found: list[Found], place: int) -> bool:
    following = next((one for one in found[place + 1 :] if not _is_note(one) and (one.rows or one.text)), None)
    return following is not None and bool(following.rows)


def _paragraph(node: etree._Element, state: Reading) -> Iterator[Found]:
    read = read_paragraph(node, state)
    if read is None:
        return
    yield from _to_found(read)
    yield from _due_notes(state)
    for box in read.boxes:
        yield from _walk(box, state)


def _to_found(read: ReadParagraph) -> Iterator[Found]:
    text = read.text
    if read.level and len(text) <= _MAX_HEADING:
        yield Found(kind=BlockKind.HEADING, text=" ".join(text.split()), level=read.level)
    elif read.prefix and text:
        yield Found(kind=BlockKind.LIST_ITEM, text=text)
    elif read.style.is_caption:
        yield Found(text=text.rstrip(" .:"), is_settled=True)
    else:
        yield from to_paragraphs(read.lines)


def _table(table: etree._Element, state: Reading) -> Iterator[Found]:
    """Give a table, and those nested in it after it; a frame around text or other tables is no table itself."""
    rows = [list(_row_cells(row)) for row in parts(table) if local_name(row) == "tr"]
    nested = [inner for row in rows for cell in row for inner in parts(cell) if local_name(inner) == "tbl"]
    if max(map(len, rows), default=0) < 2 or (nested and not _has_numbers(rows, state.styles)):
        for row in rows:
            for cell in row:
                yield from _walk(cell, state)
        return
    state.tables += 1
    index = state.tables
    cells = [_to_cells(row, state, first=place == 0) for place, row in enumerate(_shown_rows(table))]
    widths = [number(column, "w") or 0 for column in find_all(table, "tblGrid", "gridCol")]
    yield Found(kind=BlockKind.TABLE, rows=to_grid_rows(even_columns(cells, widths), index, state.report))
    for inner in nested:
        yield from _table(inner, state)


def _shown_rows(table: etree._Element) -> Iterator[etree._Element]:
    for row in parts(table):
        if local_name(row) == "tr" and not is_hidden_mark(find(row, "trPr")):
            yield row


def _row_cells(row: etree._Element) -> Iterator[etree._Element]:
    if not is_hidden_mark(find(row, "trPr")):
        for cell in parts(row):
            if local_name(cell) == "tc" and find(cell, "tcPr", "cellDel") is None:
                yield cell


def _has_numbers(rows: list[list[etree._Element]], styles: Mapping[str, Style]) -> bool:
    texts = (_own_text(cell, styles) for row in rows for cell in row)
    return any(parse_number(text) for text in texts)


def _own_text(cell: etree._Element, styles: Mapping[str, Style]) -> str:
    paragraphs = [node for node in parts(cell) if local_name(node) == "p"]
    return join_lines([line.text.strip() for node in paragraphs for line in to_lines(read_spans(node, styles))])


def _to_cells(row: etree._Element, state: Reading, *, first: bool) -> list[Cell]:
    properties = find(row, "trPr")
    before = number(find(properties, "gridBefore")) or 0
    cells = [Cell(lines=()) for _ in range(before)]
    for cell in _row_cells(row):
        columns = number(find(cell, "tcPr", "gridSpan")) or 1
        if _is_covered(cell, first=first):
            cells.append(Cell(lines=(), columns=columns))
            continue
        lines = tuple(_cell_lines(cell, state))
        filled = [line for line in lines if line.text.strip()]
        emphasised = bool(filled) and all(line.is_italic for line in filled)
        cells.append(Cell(lines=tuple(line.text for line in lines), columns=columns, is_emphasised=emphasised))
    return cells


def _is_covered(cell: etree._Element, *, first: bool) -> bool:
    """Whether a cell goes on with the one above it or to its left; in the first row there is none above."""
    above, left = find(cell, "tcPr", "vMerge"), find(cell, "tcPr", "hMerge")
    covered = above is not None and attribute(above, "val") != "restart" and not first
    return covered or (left is not None and attribute(left, "val") != "restart")


def _cell_lines(cell: etree._Element, state: Reading) -> Iterator[Line]:
    """Give the lines of a cell's paragraphs, its text boxes last; the bullet of a lone item says nothing."""
    read = [text for node in parts(cell) if local_name(node) == "p" and (text := read_paragraph(node, state))]
    listed = sum(text.prefix == BULLET for text in read) > 1
    for text in read:
        prefix = f"{text.prefix} " if text.prefix and (listed or text.prefix != BULLET) else ""
        for place, line in enumerate(text.lines):
            yield Line(text=(prefix if place == 0 else "") + line.text, is_bold=line.is_bold, is_italic=line.is_italic)
        for box in text.boxes:
            for found in _walk(box, state):
                yield Line(text=" ".join(found.text.split()), is_bold=False, is_italic=False)
