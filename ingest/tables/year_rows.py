"""Reads a table whose rows are years and whose cells have but a space between them.

In: the lines of a paragraph. Out: their cells by the place of the line, for example::

    "År Flickor Pojkar", "2021 1 204 1 180", "2022 1 188 1 201"  ->  ("År", "Flickor", "Pojkar"), ("2021", "1 204", ...

A year is no part of the number after it. Where the headings and the one way to cut all rows do not agree, it is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.tables.header_words import group_columns
from ingest.tables.like_sizes import Cells
from ingest.tables.lines_apart import is_unit_apart
from ingest.tables.settled_lines import Line, settle
from ingest.tables.spaced_lines import split_tail
from ingest.tables.spaced_numbers import cut_numbers

_ROW = re.compile(r"\s*(?P<year>(?:19|20)\d\d) (?P<rest>.+)")
_YEAR_HEADER = re.compile(r"\s*(?:(?:verksamhets|budget|redovisnings|boksluts|läs)?år|year)\s+", re.IGNORECASE)
_MOST_LETTERS = 90
_LETTERS = "ΑΒΓΔΕΖΗΘΙΚ"  # a year as a name, whose digits are no figure of the row
_TO_NAME = str.maketrans("0123456789", _LETTERS)
_TO_YEAR = str.maketrans(_LETTERS, "0123456789")
_MIN_ROWS = 2
_MIN_COLUMNS = 2


def read_year_rows(lines: Sequence[str]) -> tuple[tuple[int, Cells], ...]:
    """Give the headings and the rows with the places of their lines; () where the lines are something else.

    A unit on a line above them stands in their corner.

    >>> read_year_rows(["År Budget Utfall", "2023 410 405", "2024 420 431"])
    ((0, ('År', 'Budget', 'Utfall')), (1, ('2023', '410', '405')), (2, ('2024', '420', '431')))
    >>> read_year_rows(["År Budget Utfall", "2023 410 405 120", "2024 420 431 118"])
    ()
    """
    filled = [place for place, line in enumerate(lines) if line.strip()]
    rows: list[tuple[int, str, list[str]]] = []
    while filled and (row := _ROW.fullmatch(lines[filled[-1]].rstrip())):
        label, words = split_tail(row["rest"])
        if label:
            break
        rows.insert(0, (filled.pop(), row["year"], words))
    steps = {int(after[1]) - int(before[1]) for before, after in pairwise(rows)}
    if not filled or len(rows) < _MIN_ROWS or steps not in ({1}, {-1}):
        return ()
    heading = _YEAR_HEADER.sub("", lines[filled[-1]])
    fitting = []
    for width in range(_MIN_COLUMNS, min(len(words) for _, _, words in rows) + 1):
        header = group_columns([f"År {heading}"], width)
        ways = [cut_numbers(words, width) for _, _, words in rows]
        if len(header) == width + 1 and all(ways):
            fitting.append((header, ways))
    if len(fitting) != 1:
        return ()
    header, ways = fitting[0]
    named = [
        Line(text=lines[place], number=place, ways=tuple((year.translate(_TO_NAME), *cells) for cells in way))
        for (place, year, _), way in zip(rows, ways, strict=True)
    ]
    chosen, doubtful = settle(named, header)
    if doubtful:
        return ()
    unit = next((lines[place].strip() for place in filled[:-1] if is_unit_apart(lines[place].strip())), "")
    header = (f"{header[0]} ({unit})" if unit else header[0], *header[1:])
    return (filled[-1], header), *((line.number, (way[0].translate(_TO_YEAR), *way[1:])) for line, way in chosen)


def year_title(lines: Sequence[str]) -> str:
    """Give the line over the headings of such a table that is its title, and no unit; "" where there is none.

    >>> year_title(["Kostnad över tid", "tkr", "År Budget Utfall", "2023 410 405", "2024 420 431"])
    'Kostnad över tid'
    """
    rows = read_year_rows(lines)
    over = [line.strip() for line in lines[: rows[0][0]] if line.strip()] if rows else []
    titles = [line for line in over if not is_unit_apart(line)][-1:]
    return next((line for line in titles if len(line) <= _MOST_LETTERS and line[-1] not in ".:;!?"), "")
