"""Finds the physical tables among the blocks of a report and mends what page breaks did to them.

In: blocks in reading order. Out: raw tables, whose rows are still as printed, for example::

    TABLE (header, 12 rows), page break, TABLE (12 rows, no header of its own)  ->  one raw table of 25 rows
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.line_places import around
from ingest.notation.markup import strip_markup
from ingest.notation.measures import parse_measure
from ingest.notation.periods import parse_period
from ingest.notation.units import is_unit_line
from ingest.records import Block, BlockKind, Location, Row
from ingest.tables.cells import is_header_row, is_number_cell, is_period_cell, names_something, only_first_cell
from ingest.tables.header_lines import header_rows
from ingest.tables.header_words import group_columns
from ingest.tables.page_columns import fit_columns
from ingest.tables.row_tree import is_total_name

_RULE_CELL = re.compile(r"[\s:=_-]*")
_CONTENTS = re.compile(r"innehåll|table of contents|contents", re.IGNORECASE)
_DOTTED = re.compile(r"\.{3,}\s*$|…\s*$|(?:\. ){3,}")
_TABLE_WORD = re.compile(r"(?:tabell|table):\s+(?=\S)", re.IGNORECASE)  # "Tabell: Avgifter per sort"
_MAX_TITLE = 140
_MIN_VALUES = 2
# "Väntad avvikelse vid varje uppföljning, tkr.": no sentence, though it ends as one.
_CAPTION_WITH_UNIT = re.compile(
    r"[^.,:;\d]{10,100}, (?:i )?(?:tkr|mn?kr|mkr|kr|kronor|procent|%|antal)\.?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """A physical table: its rows, the indices of the blocks that hold it, and the line of text just above it."""

    rows: tuple[Row, ...]
    blocks: tuple[int, ...]
    headings: tuple[str, ...]
    above: str = ""

    @property
    def width(self) -> int:
        """The number of cells of the longest row."""
        return max(len(row.cells) for row in self.rows)

    @property
    def location(self) -> Location:
        """From the first row to the last."""
        return span(self.rows[0].location, self.rows[-1].location)


def find_raw_tables(blocks: Sequence[Block]) -> tuple[RawTable, ...]:
    """Give the tables of a report in order, joined over page breaks and cut where a new header starts."""
    joined: list[RawTable] = []
    index = 0
    while index < len(blocks):
        if blocks[index].kind is not BlockKind.TABLE:
            index += 1
            continue
        table, index = _read_from(blocks, index)
        if table and not _is_contents(table):
            joined.append(table)
    return tuple(piece for table in joined for piece in _cut_at_headers(table))


def span(first: Location, last: Location) -> Location:
    """One location from the start of one to the end of another; the box is the part of it on the first page."""
    same_page = [location.box for location in (first, last) if location.box and location.page == first.page]
    return replace(first, last_line=last.last_line, box=around(same_page))


def _read_from(blocks: Sequence[Block], index: int) -> tuple[RawTable | None, int]:
    """Give the table that starts at a block, with all that goes on after page breaks, and the index after it."""
    start = blocks[index]
    rows = list(_useful_rows(start))
    indices = [index]
    index += 1
    while index < len(blocks):
        following = blocks[index]
        if following.kind is BlockKind.TABLE and (more := _continuation(rows, _useful_rows(following))):
            rows.extend(more)
            indices.append(index)
            index += 1
        elif torn := _torn_row(blocks, index, rows):
            rows.append(torn)
            indices.extend((index, index + 1))
            index += 2
        else:
            break
    if not rows:
        return None, index
    if header := _stacked_header(blocks, indices[0], rows):
        rows.insert(0, header)
        indices.insert(0, indices[0] - 1)
    above = line_above(blocks, indices[0])
    return RawTable(rows=tuple(rows), blocks=tuple(indices), headings=start.headings, above=above), index


def _stacked_header(blocks: Sequence[Block], index: int, rows: Sequence[Row]) -> Row | None:
    """Give the header of a table whose headings stand as words one a line right above its first row; else None.

    For example "Enhet" / "Bokslut" / "2024" / "Budget" / "2024" above a row of a name and two amounts with tabs.
    """
    before = blocks[index - 1] if index else None
    if before is None or before.kind is not BlockKind.PARAGRAPH or before.location.last_line is None:
        return None
    first = blocks[index].location.first_line
    numbers = sum(is_number_cell(cell) for cell in rows[0].cells[1:])
    if first != before.location.last_line + 1 or numbers < _MIN_VALUES or is_number_cell(rows[0].cells[0]):
        return None
    width = max(len(row.cells) for row in rows)
    cells = group_columns(before.text.split("\n"), width - 1)
    return Row(cells=cells, location=before.location) if len(cells) == width else None


def _useful_rows(block: Block) -> tuple[Row, ...]:
    """Give the rows without Markdown's rules and without wholly blank ones."""
    return tuple(row for row in block.rows if not all(_RULE_CELL.fullmatch(cell) for cell in row.cells))


def _continuation(rows: Sequence[Row], more: Sequence[Row]) -> Sequence[Row]:
    """Give the rows that go on over a page break, without a header that is repeated there; none if none do."""
    more = fit_columns(rows, more)
    if not more or _goes_on(rows, more):
        return more
    header = header_rows(rows)
    count = len(header)
    repeated = count and [row.cells for row in header] == [row.cells for row in more[:count]]
    last = strip_markup(rows[-1].cells[0]) if rows else ""
    ended = len(rows) <= count or only_first_cell(rows[-1].cells) or (is_total_name(last) and not _of_section(last))
    return more[count:] if repeated and not ended else ()


def _of_section(total: str) -> bool:
    """Whether a total says of what it is one ("Summa vuxna"): then the table may go on with other sections."""
    return bool(re.fullmatch(r"(?:summa|s:a|delsumma|subtotal)\s+(?!totalt?\b|netto)[^\W\d_].*", total, re.IGNORECASE))


def _goes_on(rows: Sequence[Row], more: Sequence[Row]) -> bool:
    """Whether the second table has no header of its own and fits under the first."""
    if not rows:
        return False
    width = max(len(row.cells) for row in rows)
    fits = max(len(row.cells) for row in more) == width
    titled = only_first_cell(more[0].cells) and (len(more) == 1 or is_header_row(more[1].cells))
    return fits and not titled and not is_header_row(more[0].cells)


def _torn_row(blocks: Sequence[Block], index: int, rows: Sequence[Row]) -> Row | None:
    """Give a row whose label and value a page break set on lines of their own, inside a table that goes on."""
    if index + 2 >= len(blocks) or not rows:
        return None
    label, value, after = blocks[index : index + 3]
    if BlockKind.TABLE in (label.kind, value.kind) or after.kind is not BlockKind.TABLE:
        return None
    one_line = "\n" not in label.text and "\n" not in value.text
    if not one_line or not names_something(label.text) or len(label.text) > _MAX_TITLE:
        return None
    more = _useful_rows(after)
    if not is_number_cell(value.text) or not more or not _goes_on(rows, more):
        return None
    blanks = ("",) * (len(rows[-1].cells) - 2)
    place = span(label.location, value.location)
    places = (label.location, value.location, *(place for _ in blanks)) if rows[-1].places else ()
    return Row(cells=(label.text, value.text, *blanks), location=place, places=places)


def line_above(blocks: Sequence[Block], index: int) -> str:
    """Give the one line of text just above a table, if it looks like its title."""
    if index <= 0:
        return ""
    above = blocks[index - 1]
    text = strip_markup(above.text)
    if is_unit_line(text):  # "Belopp i tkr" stands between a title and its table
        return line_above(blocks, index - 1)
    if above.kind is BlockKind.TABLE or "\n" in above.text.strip() or not text or len(text) > _MAX_TITLE:
        return ""
    if named := _TABLE_WORD.match(text):
        text = text[named.end() :]
    if _CAPTION_WITH_UNIT.fullmatch(text):
        return text.removesuffix(".")
    is_sentence = above.kind is not BlockKind.HEADING and (text[-1] in ".:;!?" or "\t" in above.text)
    label_and_text = above.kind is not BlockKind.HEADING and re.match(r"[^:]{3,30}: \S", text)
    return "" if is_sentence or label_and_text or is_number_cell(text) else text


def _is_contents(table: RawTable) -> bool:
    """Whether a table is a list of contents: titles and page numbers that never fall."""
    pairs = [[strip_markup(cell) for cell in row.cells if cell.strip()] for row in table.rows]
    pages = [int(pair[-1]) for pair in pairs if len(pair) >= 2 and re.fullmatch(r"\d{1,3}", pair[-1])]
    if table.width > 3 or len(pages) < 3 or len(pages) < 0.8 * len(pairs) or pages != sorted(pages):
        return False
    dotted = sum(bool(_DOTTED.search(pair[0])) for pair in pairs)
    titled = any(_CONTENTS.search(text) for text in (table.above, *table.headings[-1:], pairs[0][0]))
    return bool(dotted or titled)


def _cut_at_headers(table: RawTable) -> Iterator[RawTable]:
    """Cut where a second, different header starts; drop a header that is only repeated."""
    rows: list[Row] = []
    header: tuple[str, ...] = ()
    seen_data = False
    above = table.above
    for row in table.rows:
        cells = tuple(strip_markup(cell) for cell in row.cells)
        if _is_new_header(cells):
            if not seen_data:
                header = header or cells
            elif cells == header:
                continue
            else:
                title = rows.pop() if only_first_cell(rows[-1].cells) and len(rows) > 1 else None
                yield replace(table, rows=tuple(rows), above=above)
                rows, header, seen_data, above = [title] if title else [], cells, False, ""
        elif not only_first_cell(row.cells):
            seen_data = seen_data or any(is_number_cell(cell) and not is_period_cell(cell) for cell in row.cells[1:])
        rows.append(row)
    if rows:
        yield replace(table, rows=tuple(rows), above=above)


def _is_new_header(cells: tuple[str, ...]) -> bool:
    named = [cell for cell in cells[1:] if cell and (parse_measure(cell) or parse_period(cell))]
    return len(named) >= 2 and len(named) >= 0.5 * sum(bool(cell) for cell in cells[1:]) and is_header_row(cells)
