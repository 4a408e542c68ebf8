r"""Turns what a word processor's file or a web page holds, in reading order, into pieces.

In: headings, paragraphs, list items and tables as found. Out: pieces, for example::

    paragraph "Skola" in bold, paragraph "Intäkter\t100", paragraph "Kostnader\t-300"
        ->  HEADING "Skola", TABLE of two rows

What the format marks stays as marked. The rest is read by its look, with the rules of plain text: headings that are
only short or bold, tables set with tabs, lists typed by hand, pages of contents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.notation.units import is_unit_line
from ingest.readers.contents import find_contents
from ingest.readers.headings import looks_like_heading
from ingest.readers.layout import as_heading, cut_run
from ingest.readers.pieces import Piece
from ingest.readers.pieces_of_text import TextPiece, to_rows
from ingest.records import BlockKind, Location, Row

_TABS = re.compile(r"\t+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a reader found: `text` with its line breaks, or the `rows` of a table.

    `level` is that of a heading, 0 where the format gives none. `is_settled` says that the format tells the kind (the
    caption of a table is a paragraph, however it looks); `is_bold` that all of the text is in bold.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    text: str = ""
    rows: tuple[Row, ...] = ()
    level: int = 0
    is_settled: bool = False
    is_bold: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is a paragraph that only its look can tell more about."""
        return self.kind is BlockKind.PARAGRAPH and not self.is_settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a paragraph; bold or italic when all of its text is."""

    text: str
    is_bold: bool = False
    is_italic: bool = False


@dataclass(frozen=True, slots=True)
class _Cut:
    """A piece of text with what it was cut from."""

    piece: TextPiece
    found: Found


def to_paragraphs(lines: Sequence[Line]) -> tuple[Found, ...]:
    """Give a plain paragraph; a bold line above text that is not bold stands for itself, for it may be a heading."""
    filled = [line for line in lines if line.text.strip()]
    first: tuple[Found, ...] = ()
    if len(filled) > 1 and filled[0].is_bold and not filled[1].is_bold:
        first = (Found(text=filled[0].text, is_bold=True),)
        filled = filled[1:]
    is_bold = bool(filled) and all(line.is_bold for line in filled)
    return (*first, Found(text="\n".join(line.text for line in filled), is_bold=is_bold))


def to_pieces(found: Sequence[Found], report: str) -> tuple[Piece, ...]:
    """Give the pieces of a report named `report`; what has no text and what is a page of contents is left out."""
    filled = [one for one in found if one.text.strip() or one.rows]
    cuts = list(_cut(_without_contents(filled)))
    pieces = []
    for index, cut in enumerate(cuts):
        following = cuts[index + 1].piece if index + 1 < len(cuts) else None
        pieces.append(_to_piece(_with_heading(cut, following), cut.found, report))
    return tuple(pieces)


def _without_contents(found: Sequence[Found]) -> list[Found]:
    lines: list[str] = []
    for one in found:
        lines.extend((" ".join(one.text.split("\n")) if one.is_plain else "", ""))
    contents = find_contents(tuple(lines))
    return [one for index, one in enumerate(found) if 2 * index + 1 not in contents]


def _cut(found: Sequence[Found]) -> Iterator[_Cut]:
    """Cut the paragraphs as plain text is cut; those with tabs that follow each other are the lines of one table."""
    after_table = False
    for is_tabbed, group in groupby(found, key=lambda one: one.is_plain and "\t" in one.text.strip()):
        together = list(group)
        if is_tabbed:
            lines = _even_tabs([line for one in together for line in one.text.split("\n")])
            cuts = [_Cut(piece, together[0]) for piece in cut_run(1, lines, after_table=after_table)]
        else:
            cuts = [cut for one in together for cut in _cut_one(one, after_table=after_table)]
        yield from cuts
        after_table = bool(cuts) and cuts[-1].piece.kind is BlockKind.TABLE


def _cut_one(one: Found, *, after_table: bool) -> list[_Cut]:
    lines = tuple(line for line in one.text.split("\n") if line.strip())
    if one.is_plain:
        return [_Cut(piece, one) for piece in cut_run(1, lines, after_table=after_table)]
    if one.rows:
        lines = tuple("\t".join(row.cells) for row in one.rows)
    return [_Cut(TextPiece(kind=one.kind, first=1, lines=lines, title=" ".join(lines), level=one.level), one)]


def _even_tabs(lines: Sequence[str]) -> tuple[str, ...]:
    """Let runs of tabs count as one where that alone gives each line as many cells: they only reach the same stop."""
    filled = [line.rstrip() for line in lines if line.strip()]
    bare = [_TABS.sub("\t", line) for line in filled]
    even = len({line.lstrip(" ").count("\t") for line in bare}) == 1
    return tuple(bare if even else filled)


def _with_heading(cut: _Cut, following: TextPiece | None) -> TextPiece:
    piece = cut.piece
    if not cut.found.is_plain or piece.kind is not BlockKind.PARAGRAPH or is_unit_line(" ".join(piece.lines)):
        return piece
    if cut.found.is_bold and looks_like_heading(" ".join(piece.lines)):
        text = " ".join(line.strip() for line in piece.lines)
        return TextPiece(kind=BlockKind.HEADING, first=1, lines=(text,), title=text)
    return as_heading(piece, following)


def _to_piece(piece: TextPiece, found: Found, report: str) -> Piece:
    location = Location(report=report)
    if piece.kind is BlockKind.TABLE:
        return Piece(kind=piece.kind, location=location, rows=found.rows or to_rows(piece, report))
    if piece.kind is BlockKind.HEADING:
        return Piece(kind=piece.kind, location=location, text=piece.title, level=piece.level)
    return Piece(kind=piece.kind, location=location, text="\n".join(line.strip() for line in piece.lines))
