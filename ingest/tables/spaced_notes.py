"""Tells the number of a note from the first amount, where spaces alone part the cells of a row.

In: lines with every way to cut them, under headings that begin with "Not". Out: the same with a cell for the note::

    "Avskrivningar 4 -29 874 -28 733"  ->  "Avskrivningar", "4", "-29 874", "-28 733"
    "Resultat 8 529 17 966"            ->  "Resultat", "", "8 529", "17 966": the notes around it are 6 and 7

What tells: the numbers of notes rise from row to row, and the amounts of a row are of like size.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.tables.cells import is_note_header
from ingest.tables.like_sizes import MOST_TIMES, Cells, alike_columns, times_of
from ingest.tables.settled_lines import Line, is_named

_NOTE = re.compile(r"(.*[^\W\d_]\W*) (\d{1,2})(?:,\d{1,2})*")
_IS_NOTE = re.compile(r"(?:\d{1,2}(?:,\d{1,2})*)?")
_LIST = re.compile(r"(?<=[^\W\d_] )\d{1,2}(?:, \d{1,2})+(?= )|(?<=\) )\d{1,2}(?:, \d{1,2})+(?= )")
_MOST_NOTES = 99
_MIN_BLANK = 2


def heads_notes(lines: Sequence[str]) -> bool:
    """Return whether one of the lines over the rows ends or begins with the heading of notes, or holds it as a word."""
    return any(is_note_header(word) for line in lines for word in line.split())


def bind_notes(line: str) -> str:
    """Return a row with the numbers of several notes bound.

    >>> bind_notes("Fordringar 7, 10 288 -963"), bind_notes("Kostnader 2, 3, 17 -39 658")
    ('Fordringar 7,10 288 -963', 'Kostnader 2,3,17 -39 658')
    """
    return _LIST.sub(lambda found: found[0].replace(", ", ","), line, count=1)


def have_note_cells(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the words at the ends of rows begin with the cell of a note, blank where a row has none."""
    return sum(bool(words) and not words[0].strip() and any(map(str.strip, words)) for words in rows) >= _MIN_BLANK


def with_note_heading(header: Cells) -> Cells:
    """Return the headings with one of their own for the notes, which the heading of the labels ends in."""
    words = header[0].split()
    name = words[-1] if words and is_note_header(words[-1]) else "Not"
    return (" ".join(words[:-1] if words[-1:] == [name] else words), name, *header[1:])


def only_notes(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the ways whose cell for the note holds an amount."""
    return [
        replace(line, ways=tuple(way for way in line.ways if len(way) == 1 or _IS_NOTE.fullmatch(way[1].strip())))
        for line in lines
    ]


def split_notes(lines: Sequence[Line], header: Cells) -> tuple[list[Line], Cells]:
    """Return lines and headings with a column for the notes, where the headings name one before the amounts."""
    words = header[0].split()
    if not words or not is_note_header(words[-1]):
        return list(lines), header
    told = (" ".join(words[:-1]), words[-1], *header[1:])
    split = [replace(line, ways=tuple(map(_with_note, line.ways))) for line in lines]
    return _in_order(split, told), told


def _with_note(way: Cells) -> Cells:
    """Return the cells with one for the note: the number that ends the label, or a blank one."""
    if len(way) > 1 and (found := _NOTE.fullmatch(way[0])):
        return (found[1], way[0][found.end(1) + 1 :], *way[1:])
    return (way[0], "", *way[1:]) if len(way) > 1 else way


def _in_order(lines: Sequence[Line], header: Cells) -> list[Line]:
    """Return the lines without the ways whose note would not stand between those of the rows around it."""
    alike = alike_columns(header)
    named = [[way for way in line.ways if is_named(way)] or line.ways for line in lines]
    like = [[way for way in ways if (times_of(way, alike) or 1) <= MOST_TIMES] or ways for ways in named]
    sure = [_number_of(ways[0]) if len(ways) == 1 else None for ways in like]
    kept: list[Line] = []
    for place, line in enumerate(lines):
        before = max((number for number in sure[:place] if number), default=0)
        after = min((number for number in sure[place + 1 :] if number), default=_MOST_NOTES)
        fitting = [way for way in like[place] if (number := _number_of(way)) is None or before < number < after]
        noted = [way for way in fitting if _number_of(way) == before + 1]
        kept.append(replace(line, ways=tuple(noted if before and noted and len(fitting) > 1 else fitting or line.ways)))
    return kept


def _number_of(way: Cells) -> int | None:
    """Return the number of the note of a row; None where it has none."""
    return int(way[1].split(",")[0]) if len(way) > 1 and way[1] else None
