"""Turns the pages of a PDF into pieces in reading order: headings, paragraphs, list items, and the tables in between.

In: what is drawn on each page, and its tables. Out: pieces, and the page numbers that are printed, for example::

    "Budgeten hölls i allt vä-" at a column's end, "sentligt." overleaf  ->  one paragraph of two lines
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.line_places import around
from ingest.readers.contents import find_contents
from ingest.readers.pdf.content import Character, PageContent
from ingest.readers.pdf.hyphens import count_words, heal
from ingest.readers.pdf.joining import join_cut
from ingest.readers.pdf.page_tables import PageTable
from ingest.readers.pdf.paragraphs import Paragraph, split_run_in, to_paragraphs
from ingest.readers.pdf.reading_order import to_runs
from ingest.readers.pdf.running import drop_running
from ingest.readers.pdf.styles import find_body, to_levels
from ingest.readers.pdf.text_lines import TextLine, to_page_box, to_text_lines, turn_box
from ingest.readers.pieces import Piece
from ingest.records import BlockKind, Box, Location

_PARTS = 2.5  # of the font's size: so wide a space parts the contents from the text below them


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRead:
    """A page with what was found on it: its tables, and whether it is an image with a hidden layer of text."""

    content: PageContent
    tables: tuple[PageTable, ...]
    is_scanned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The pieces of a report in reading order, and the number printed on each page, by its number in the file."""

    pieces: tuple[Piece, ...]
    printed: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _TableBox:
    """A table's place among the lines of its page."""

    table: PageTable
    left: float
    top: float
    right: float
    bottom: float
    size: float = 0.0


def to_prose(pages: Sequence[PageRead], report: str) -> Prose:
    """Set the text of all pages around their tables; `report` is the file's name."""
    by_page = {page.content.number: to_text_lines(_outside(page), page.content.number) for page in pages}
    running = drop_running(by_page, {page.content.number: page.content.height for page in pages})
    parts: list[Paragraph | PageTable] = []
    for page in pages:
        parts.extend(_read_page(page, running.lines[page.content.number]))
    body = find_body([line for lines in running.lines.values() for line in lines])
    parts = join_cut(parts, body)
    words = count_words(line.text for lines in running.lines.values() for line in lines)
    levels = to_levels([part if isinstance(part, Paragraph) else None for part in parts], body)
    scanned = frozenset(page.content.number for page in pages if page.is_scanned)
    lowest = max(levels, default=0) + 1
    pieces: list[Piece] = []
    for part, level in zip(parts, levels, strict=True):
        if isinstance(part, PageTable):
            pieces.append(_to_table(part, report))
            continue
        heading, text = (None, part) if level else split_run_in(part)
        if heading:
            pieces.extend(_to_pieces(heading, lowest, words, report, scanned))
        pieces.extend(_to_pieces(text, level, words, report, scanned))
    return Prose(pieces=tuple(pieces), printed=running.printed)


def _outside(page: PageRead) -> Sequence[Character]:
    """Give the characters that do not stand in a table."""
    outside = page.content.characters
    for table in page.tables:
        left, top, right, bottom = 2 * table.box.left, 2 * table.box.top, 2 * table.box.right, 2 * table.box.bottom
        outside = tuple(
            character
            for character in outside
            if not (
                left <= character.left + character.right <= right and top <= character.top + character.bottom <= bottom
            )
        )
    return outside


def _read_page(page: PageRead, lines: Sequence[TextLine]) -> list[Paragraph | PageTable]:
    """Give the paragraphs and tables of a page in reading order; text turned another way than most comes last."""
    by_turns: dict[int, list[TextLine]] = {}
    for line in lines:
        by_turns.setdefault(line.turns, []).append(line)
    main = max(by_turns, key=lambda turns: sum(len(line.text) for line in by_turns[turns]), default=0)
    boxes = [_to_table_box(table, main) for table in page.tables]
    parts: list[Paragraph | PageTable] = list(_to_parts([*by_turns.get(main, ()), *boxes]))
    for turns, turned in by_turns.items():
        if turns != main:
            parts.extend(_to_parts(turned))
    return parts


def _to_table_box(table: PageTable, turns: int) -> _TableBox:
    box = turn_box(table.box, turns)
    return _TableBox(table=table, left=box.left, top=box.top, right=box.right, bottom=box.bottom)


def _to_parts(items: Sequence[TextLine | _TableBox]) -> Iterator[Paragraph | PageTable]:
    contents: frozenset[int] = frozenset()
    runs = to_runs(items)
    contents = _find_contents([line for run in runs for line in run if isinstance(line, TextLine)])
    for run in runs:
        lines: list[TextLine] = []
        for item in run:
            if isinstance(item, TextLine):
                if id(item) not in contents:
                    lines.append(item)
                continue
            yield from to_paragraphs(lines)
            lines = []
            yield item.table
        yield from to_paragraphs(lines)


def _find_contents(lines: Sequence[TextLine]) -> frozenset[int]:
    """Find the lines of a page that are contents: they are no text, and their page numbers no figures."""
    texts: list[str] = []
    owners: list[list[TextLine]] = []
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        if before and owners and abs(line.top - before.top) < 0.3 * line.size and line.left > before.right:
            texts[-1] = f"{texts[-1]} {line.text}"
            owners[-1].append(line)
            continue
        if before and not 0 < line.top - before.bottom < _PARTS * line.size:
            texts.append("")
            owners.append([])
        texts.append(line.text)
        owners.append([line])
    return frozenset(id(line) for number in find_contents(tuple(texts)) for line in owners[number - 1])


def _to_pieces(
    paragraph: Paragraph, level: int, words: Mapping[str, int], report: str, scanned: frozenset[int]
) -> Iterator[Piece]:
    healed = heal([line.text for line in paragraph.lines], words)
    places = [
        Location(report=report, page=line.page, box=to_page_box(line), is_scanned=line.page in scanned)
        for line in paragraph.lines
    ]
    kept = [(text, place) for text, place in zip(healed, places, strict=True) if text.strip()]
    if not kept:
        return
    location = replace(kept[0][1], box=_around([place for _, place in kept]))
    if level:
        text = " ".join(text for text, _ in kept)
        yield Piece(kind=BlockKind.HEADING, location=location, text=text, level=max(level, 0))
        return
    kind = BlockKind.LIST_ITEM if paragraph.is_item else BlockKind.PARAGRAPH
    text = "\n".join(text for text, _ in kept)
    yield Piece(kind=kind, location=location, text=text, places=tuple(place for _, place in kept))


def _around(places: Sequence[Location]) -> Box | None:
    return around([place.box for place in places if place.box and place.page == places[0].page])


def _to_table(table: PageTable, report: str) -> Piece:
    location = replace(table.rows[0].location, report=report, box=table.box, cell="")
    return Piece(kind=BlockKind.TABLE, location=location, rows=table.rows)
