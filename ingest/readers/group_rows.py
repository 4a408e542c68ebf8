r"""Puts back into a table the headings of its groups of rows, which stand on lines of their own without a tab.

In: the pieces of a text. Out: the pieces, tables with a heading of rows between them made one, for example::

    "mnkr\t2025-08-31\t2024-12-31" / "TILLGÅNGAR" / "Fordringar\t74,9\t88,5" / "" / "SKULDER" / "Lån\t420,0\t445,0"
        ->  one table of five rows, ("TILLGÅNGAR", "", "") and ("SKULDER", "", "") among them

So it is where the rows below have as many cells as those above, no header of their own, and stand right under
the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.notation import parse_number, parse_unit
from ingest.readers.pieces_of_text import TextPiece, to_rows
from ingest.records import BlockKind, Location, Row

_MAX_GROUP_LINES = 2
_MAX_LETTERS = 90
_MIN_CELLS = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
# What heads a table of its own: "Not 3 Avskrivningar", "Tabell 2".
_CAPTION = re.compile(r"(?:not|tabell|diagram|figur|bilaga|note|table|figure)\s+\d", re.IGNORECASE)


def join_groups(pieces: Sequence[TextPiece], report: str) -> list[TextPiece]:
    """Give the pieces, each table joined with those that follow under a heading of rows."""
    joined: list[TextPiece] = []
    place = 0
    while place < len(pieces):
        after = next((end for end in range(place, len(pieces)) if pieces[end].kind is BlockKind.TABLE), len(pieces))
        words = pieces[place:after]
        if joined and after < len(pieces) and words and _heads_rows(joined[-1], words, pieces[after], report):
            joined[-1] = _join(joined[-1], words, pieces[after], report)
            place = after + 1
        else:
            joined.append(pieces[place])
            place += 1
    return joined


def _heads_rows(table: TextPiece, words: Sequence[TextPiece], below: TextPiece, report: str) -> bool:
    """Whether words between two tables head rows of the first one, which go on in the second."""
    lines = [line for piece in words for line in piece.lines]
    if table.kind is not BlockKind.TABLE or "\t" not in below.lines[0] or len(lines) > _MAX_GROUP_LINES:
        return False
    if any(piece.kind is BlockKind.LIST_ITEM or piece.level for piece in words) or not all(map(_is_group, lines)):
        return False
    gap = words[0].first - _end(table)
    if gap > 1 or below.first != _end(words[-1]):
        return False
    above, rows = to_rows(table, report), to_rows(below, report)
    if gap and (len(rows[0].cells) < _MIN_CELLS or any(parse_unit(line) or _CAPTION.match(line) for line in lines)):
        return False  # after a blank line, two cells a row may be another list
    return len(above[-1].cells) == len(rows[0].cells) and _is_data(rows[0]) and any(map(_has_words, above))


def _is_group(line: str) -> bool:
    text = line.strip().strip("*_")
    return "\t" not in text and len(text) <= _MAX_LETTERS and text[:1].isalpha() and text[-1:] not in ".;!?,"


def _is_data(row: Row) -> bool:
    """Whether a row has a name and a number that is no year: no header."""
    numbers = [cell for cell in row.cells[1:] if parse_number(cell) and not _YEAR.fullmatch(cell.strip())]
    return any(map(str.isalpha, row.cells[0])) and bool(numbers)


def _has_words(row: Row) -> bool:
    """Whether anything stands over the values of a row, or in them: a table to go on with has had a header or rows."""
    return any(cell.strip() for cell in row.cells[1:])


def _end(piece: TextPiece) -> int:
    """Give the number of the line after a piece."""
    return piece.first + len(piece.lines)


def _join(table: TextPiece, words: Sequence[TextPiece], below: TextPiece, report: str) -> TextPiece:
    width = len(to_rows(below, report)[0].cells)
    groups = [
        Row(
            cells=(line.strip(), *("" for _ in range(width - 1))),
            location=Location(report=report, first_line=number, last_line=number),
        )
        for piece in words
        for number, line in enumerate(piece.lines, start=piece.first)
    ]
    lines = table.lines
    for before, piece in pairwise((table, *words, below)):
        lines = (*lines, *("" for _ in range(piece.first - _end(before))), *piece.lines)
    return replace(table, lines=lines, rows=(*to_rows(table, report), *groups, *to_rows(below, report)))
