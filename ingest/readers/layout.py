r"""Cuts the lines of a text into blocks: headings, paragraphs, list items and tables.

In: lines. Out: blocks in reading order, every line that is not blank in one block, but for pages of contents
and numbers of pages::

    ["Skola", "", "Verksamhet\tBudget", "Grundskola\t500"]  ->  HEADING "Skola", TABLE of two rows
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ingest.readers.aligned_text import AlignedText, find_aligned_text
from ingest.readers.broken_rows import find_broken_rows
from ingest.readers.contents import find_contents
from ingest.readers.delimited_text import find_delimited
from ingest.readers.dense_text import find_cuts, find_headings, find_paragraphs
from ingest.readers.group_rows import join_groups
from ingest.readers.headings import (
    HeadingPath,
    enter_heading,
    looks_like_heading,
    marked_heading,
    opens_run,
    without_bold,
)
from ingest.readers.lone_cells import find_lone_cells
from ingest.readers.padded_tabs import set_with_spaces
from ingest.readers.page_marks import find_page_gaps, find_page_marks
from ingest.readers.pieces_of_text import PIPE, RULE_ROW, TextPiece, to_rows
from ingest.readers.torn_headers import find_torn_table
from ingest.readers.torn_rows import find_torn_rows
from ingest.records import Block, BlockKind, Location

_BULLET = re.compile(r"\s*[-–—•●○▪◦·*]\s+(?=\D*[^\W\d_])")
_ORDINAL = re.compile(r"\s*(\d{1,2})[.)]\s+\S")
_FIGURES_AT_END = re.compile(r"(?:\s+[-–−]?\s?\d[\d.,]*%?){3,}\s*$")
_TWO_AT_END = re.compile(r"(?:\s+[-–−]?\s?\d[\d.,]*%?){2,}\s*$")
_MIN_ROWS = 3
_NUMBERED_CELLS = re.compile(r"\s*(?:\d{1,2}\.(?:\d{1,2}\.?)*|\d{1,2})\t[^\W\d_][^\t]*$")


def to_blocks(lines: tuple[str, ...], page_starts: frozenset[int], report: str) -> tuple[Block, ...]:
    """Cut lines into blocks. `page_starts` holds the 1-based numbers of lines that start a page."""
    pieces: list[TextPiece] = []
    lines = set_with_spaces(lines)
    contents = find_contents(lines)
    marks = find_page_marks(lines)
    left_out = contents | marks
    kept = tuple("" if number in left_out else line for number, line in enumerate(lines, start=1))
    tables = {table.first + 1: table for table in _find_tables(kept, page_starts, find_page_gaps(lines, marks), report)}
    whole = {first: table.last + 1 for first, table in tables.items()}
    inside = {number for first, last in whole.items() for number in range(first, last + 1)}
    whole |= {first + 1: last + 1 for first, last in find_lone_cells(kept, contents | inside)}
    inside |= {number for first, last in whole.items() for number in range(first, last + 1)}
    whole |= {first + 1: last + 1 for first, last in find_broken_rows(lines, contents | marks | page_starts | inside)}
    for first, run in _to_runs(kept, page_starts, left_out, whole):
        if first in tables:
            pieces.append(TextPiece(kind=BlockKind.TABLE, first=first, lines=run, rows=tables[first].rows))
        elif first in whole:
            pieces.append(TextPiece(kind=BlockKind.PARAGRAPH, first=first, lines=run))
        else:
            after_table = bool(pieces) and pieces[-1].kind is BlockKind.TABLE
            pieces.extend(_cut_torn(first, run, report, after_table=after_table))
    pieces = join_groups(pieces, report)
    path = HeadingPath()
    blocks: list[Block] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        piece = as_heading(piece, following)
        follows_heading = bool(blocks) and blocks[-1].kind is BlockKind.HEADING
        if piece.kind is BlockKind.HEADING:
            path = enter_heading(path, piece.title, piece.level, follows_heading=follows_heading)
        blocks.append(_to_block(piece, path, report))
    return tuple(blocks)


def _find_tables(
    lines: tuple[str, ...], page_starts: frozenset[int], gaps: frozenset[int], report: str
) -> tuple[AlignedText, ...]:
    """Give the tables whose cells stand between marks, and those whose columns are set with spaces."""
    delimited = find_delimited(lines, page_starts, report)
    taken = {number for table in delimited for number in range(table.first + 1, table.last + 2)}
    return (*delimited, *find_aligned_text(lines, page_starts | taken, report, gaps))


def _to_runs(
    lines: tuple[str, ...], page_starts: frozenset[int], left_out: frozenset[int], whole: Mapping[int, int]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give runs of lines, none of them blank, left out or over a page break, with the number of the first.

    The lines from each key of `whole` to its value are a run, blank ones included; a page's number is blank in `lines`.
    """
    run: list[str] = []
    end = 0
    for number, line in enumerate((*lines, ""), start=1):
        if number <= end:
            continue
        blank = not line.strip() or number in left_out
        if run and (blank or number in page_starts or number in whole):
            yield number - len(run), tuple(run)
            run = []
        if number in whole:
            end = whole[number]
            yield number, lines[number - 1 : end]
        elif not blank:
            run.append(line)


def _cut_torn(first: int, run: tuple[str, ...], report: str, *, after_table: bool) -> Iterator[TextPiece]:
    """Cut a run with a table whose header or rows are torn over lines around that table; else where it changes."""
    torn = find_torn_table(run, first, report) or find_torn_rows(run, first, report)
    if torn is None:
        yield from cut_run(first, run, after_table=after_table)
        return
    if torn.start:
        yield from cut_run(first, run[: torn.start], after_table=after_table)
    lines = run[torn.start : torn.end]
    yield TextPiece(kind=BlockKind.TABLE, first=first + torn.start, lines=lines, rows=torn.rows)
    if rest := run[torn.end :]:
        yield from _cut_torn(first + torn.end, rest, report, after_table=True)


def cut_run(first: int, run: tuple[str, ...], *, after_table: bool) -> Iterator[TextPiece]:
    """Cut a run where its lines change between tables and text."""
    start = 0
    table = [_is_table_line(run, place) for place in range(len(run))]
    for end in range(1, len(run) + 1):
        if end < len(run) and table[end] == table[start]:
            continue
        part = run[start:end]
        if table[start]:
            yield _table_piece(first + start, part)
        else:
            for place, piece in _cut_dense(part):
                yield from _cut_text(first + start + place, piece, after_table=after_table or start + place > 0)
        start = end


def _cut_dense(part: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Cut lines of text where rows that are set with single spaces begin and end, with their places."""
    places = (0, *find_cuts(part), len(part))
    for start, end in itertools.pairwise(places):
        yield start, part[start:end]


def _is_table_line(run: tuple[str, ...], place: int) -> bool:
    line = run[place]
    if "\t" in line.lstrip():
        return not _BULLET.match(line) or line.count("\t") > 1
    neighbours = run[max(0, place - 1) : place] + run[place + 1 : place + 2]
    if "\t" in line:  # a tab that only indents, unless the rows beside it are a table's
        return any("\t" in neighbour.lstrip() for neighbour in neighbours)
    return _is_pipe_line(line) and any(_is_pipe_line(neighbour) for neighbour in neighbours)


def _is_pipe_line(line: str) -> bool:
    return len(PIPE.findall(line)) >= 2 and (line.lstrip().startswith("|") or bool(RULE_ROW.match(line)))


def _table_piece(first: int, part: tuple[str, ...]) -> TextPiece:
    if len(part) == 1 and _NUMBERED_CELLS.match(part[0]) and looks_like_heading(part[0].replace("\t", " ")):
        return TextPiece(kind=BlockKind.HEADING, first=first, lines=part, title=" ".join(part[0].split()))
    return TextPiece(kind=BlockKind.TABLE, first=first, lines=part)


def _cut_text(first: int, part: tuple[str, ...], *, after_table: bool) -> Iterator[TextPiece]:
    """Cut lines of text into headings, list items with their continuation lines, and paragraphs."""
    numbered = _is_numbered_list(part)
    inside = frozenset() if numbered else find_headings(part)
    paragraphs = frozenset() if numbered else find_paragraphs(part)
    start, kind = 0, BlockKind.PARAGRAPH
    for place, line in enumerate(part):
        opens = place == start and kind is BlockKind.PARAGRAPH
        heading = _heading_piece(first + place, part, place, opens=opens, is_heading=place in inside)
        item = _starts_item(part, line, numbered=numbered, after_table=after_table)
        paragraph = place in paragraphs and kind is BlockKind.PARAGRAPH
        if (heading or item or paragraph) and place > start:
            yield TextPiece(kind=kind, first=first + start, lines=part[start:place])
            start = place
        if heading:
            yield heading
            start, kind = place + 1, BlockKind.PARAGRAPH
        elif item:
            kind = BlockKind.LIST_ITEM
    if start < len(part):
        yield TextPiece(kind=kind, first=first + start, lines=part[start:])


def _heading_piece(
    number: int, part: tuple[str, ...], place: int, *, opens: bool, is_heading: bool
) -> TextPiece | None:
    line = part[place]
    if is_heading:
        return TextPiece(kind=BlockKind.HEADING, first=number, lines=(line,), title=line.strip())
    if marked := marked_heading(line):
        level, title = marked
        return TextPiece(kind=BlockKind.HEADING, first=number, lines=(line,), title=title, level=level)
    if opens and place + 1 < len(part) and not _is_numbered_list(part) and opens_run(line, part[place + 1]):
        return TextPiece(kind=BlockKind.HEADING, first=number, lines=(line,), title=line.strip())
    return None


def _starts_item(part: tuple[str, ...], line: str, *, numbered: bool, after_table: bool) -> bool:
    if numbered and _ORDINAL.match(line):
        return True
    if not _BULLET.match(line) or _FIGURES_AT_END.search(line) or _is_row(part, line):
        return False
    footnote = after_table and line.lstrip().startswith("*") and sum(bool(_BULLET.match(other)) for other in part) == 1
    return not footnote


def _is_row(part: tuple[str, ...], line: str) -> bool:
    """Whether a line with a dash before its name ends in two figures as most of those around it: "- män 4,6 5,1"."""
    rows = sum(bool(_TWO_AT_END.search(other)) for other in part)
    return bool(_TWO_AT_END.search(line)) and rows >= _MIN_ROWS and 2 * rows > len(part)


def _is_numbered_list(part: tuple[str, ...]) -> bool:
    """Whether two or more lines count on from each other; rows of a table in plain text carry figures instead."""
    found = [(int(match.group(1)), line) for line in part if (match := _ORDINAL.match(line))]
    numbers = [number for number, _ in found]
    counted = all(later == earlier + 1 for earlier, later in itertools.pairwise(numbers))
    return len(found) > 1 and counted and not any(_FIGURES_AT_END.search(line) for _, line in found)


def as_heading(piece: TextPiece, following: TextPiece | None) -> TextPiece:
    """Make a heading of a paragraph of one line that looks like one, seen with the piece that follows."""
    if piece.kind is not BlockKind.PARAGRAPH or len(piece.lines) > 1:
        return piece
    line = without_bold(piece.lines[0])
    heading = looks_like_heading(
        line,
        following=following.lines[0 if following.kind is BlockKind.TABLE else -1] if following else "",
        before_table=following is not None and following.kind is BlockKind.TABLE,
        before_list=following is not None and following.kind is BlockKind.LIST_ITEM,
    )
    return replace(piece, kind=BlockKind.HEADING, title=line) if heading else piece


def _to_block(piece: TextPiece, path: HeadingPath, report: str) -> Block:
    location = _locate(piece, report)
    if piece.kind is BlockKind.HEADING:
        return Block(kind=piece.kind, text=piece.title, headings=path.texts[:-1], location=location)
    if piece.kind is BlockKind.TABLE:
        return Block(kind=piece.kind, rows=to_rows(piece, report), headings=path.texts, location=location)
    return Block(kind=piece.kind, text="\n".join(piece.lines), headings=path.texts, location=location)


def _locate(piece: TextPiece, report: str) -> Location:
    return Location(report=report, first_line=piece.first, last_line=piece.first + len(piece.lines) - 1)
