r"""Lays out the pieces that a reader finds as numbered lines and blocks: for every format but plain text.

In: pieces in reading order, their locations without lines. Out: the lines to show and the blocks that stand on them::

    heading "Skola", table of two rows  ->  lines ("Skola", "", "Verksamhet\tBudget", "Grundskola\t500"), two blocks
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.readers.headings import HeadingPath, enter_heading
from ingest.records import Block, BlockKind, Location, Row

_NO_PLACE_FOR_TABS = str.maketrans({"\t": " ", "\n": " ", "\r": " "})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A heading, paragraph or list item with its `text`, or a table with its `rows`; their locations have no lines.

    Each line of `text` is a line as printed, where the format has lines; `places` then says where each of them stands.
    `level` is the level that the format gives a heading (1 is the highest), 0 where only its number or look tells.
    """

    kind: BlockKind
    location: Location
    text: str = ""
    level: int = 0
    rows: tuple[Row, ...] = ()
    places: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The lines of a report, where each stands (as its piece says), and its blocks, located by lines as well."""

    lines: tuple[str, ...]
    places: tuple[Location, ...]
    blocks: tuple[Block, ...]


def lay_out(pieces: Sequence[Piece]) -> Layout:
    """Give the lines and blocks of pieces: a row is a line with tabs between its cells, a blank line parts pieces."""
    lines: list[str] = []
    places: list[Location] = []
    blocks: list[Block] = []
    path = HeadingPath()
    for piece in pieces:
        if lines:
            lines.append("")
            places.append(replace(piece.location, box=None, cell=""))
        rows = tuple(_on_line(row, len(lines) + 1 + offset) for offset, row in enumerate(piece.rows))
        texts = ["\t".join(row.cells) for row in rows] if rows else piece.text.split("\n")
        location = replace(piece.location, first_line=len(lines) + 1, last_line=len(lines) + len(texts))
        if piece.kind is BlockKind.HEADING:
            follows = bool(blocks) and blocks[-1].kind is BlockKind.HEADING
            path = enter_heading(path, " ".join(piece.text.split()), piece.level, follows_heading=follows)
        blocks.append(_to_block(piece, rows, path, location))
        lines.extend(texts)
        places.extend(_line_places(piece, rows, len(texts)))
    return Layout(lines=tuple(lines), places=tuple(places), blocks=tuple(blocks))


def _on_line(row: Row, number: int) -> Row:
    """Give a row as it stands on a line, its cells without the tabs and line breaks that would cut it."""
    return replace(
        row,
        cells=tuple(cell.translate(_NO_PLACE_FOR_TABS).strip() for cell in row.cells),
        location=replace(row.location, first_line=number, last_line=number),
        places=tuple(replace(place, first_line=number, last_line=number) for place in row.places),
    )


def _to_block(piece: Piece, rows: tuple[Row, ...], path: HeadingPath, location: Location) -> Block:
    if piece.kind is BlockKind.HEADING:
        return Block(kind=piece.kind, text=path.texts[-1], headings=path.texts[:-1], location=location)
    return Block(kind=piece.kind, text=piece.text, rows=rows, headings=path.texts, location=location)


def _line_places(piece: Piece, rows: tuple[Row, ...], count: int) -> tuple[Location, ...]:
    if rows:
        return tuple(row.location for row in rows)
    return piece.places if len(piece.places) == count else (piece.location,) * count
