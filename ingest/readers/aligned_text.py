"""Finds the tables of a plain text whose columns are set with spaces alone.

In: the lines of a text. Out: tables with their rows, for example::

                     Förskola  Fritids-
    tkr                             hem
    -----------------------------------
    Budget helår      131 400    32 100
    Prognos helår     128 100               ->  ("tkr", "Förskola", "Fritids- hem"), ("Budget helår", "131 400",
                                                 "32 100"), ("Prognos helår", "128 100", "")

What proves such a table: two lines or more with numbers in fields of their own that stand under each other. The lines
just above that keep to the same columns are its header; words over two lines of it are one heading. A blank line or a
rule may part groups of rows. Lines that do not keep to the columns are no part of the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.headings import is_capitals
from ingest.readers.text_columns import TextColumns, find_columns, is_data, numbers_of, to_fields
from ingest.readers.text_headers import RULE, TextLine, read_text_header, split_names, to_header_rows
from ingest.records import Location, Row

_NO_TABLE = re.compile(r"\t|\|.*\||\.{4,}|(?:\. ){3,}|…")
_MIN_ROWS = 2
_MIN_ROWS_OF_ONE = 3
_MAX_BARE = 2
_MAX_LENGTH = 400  # letters of a line: a longer one is no row of a table that people read


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedText:
    """A table: its first and last line, counted from 0, and its rows."""

    first: int
    last: int
    rows: tuple[Row, ...]


def find_aligned_text(
    lines: Sequence[str], skipped: frozenset[int], report: str, gaps: frozenset[int] = frozenset()
) -> tuple[AlignedText, ...]:
    """Give the tables of a text from top to bottom.

    `skipped` and `gaps` hold lines, counted from 1: those that are no part of any table, and blank ones between pages.
    """
    found: list[AlignedText] = []
    start = 0
    for first in range(len(lines)):
        if first < start or not _may_be_row(lines, first, skipped) or not is_data(to_fields(lines[first])):
            continue
        body = _read_body(lines, first, skipped, gaps)
        if body and (table := _to_table(lines, body, start, report)):
            found.append(table)
            start = table.last + 1
        elif body:
            start = body[-1].number + 1
    return tuple(found)


def _may_be_row(lines: Sequence[str], number: int, skipped: frozenset[int]) -> bool:
    line = lines[number]
    return bool(line.strip()) and len(line) <= _MAX_LENGTH and number + 1 not in skipped and not _NO_TABLE.search(line)


def _read_body(lines: Sequence[str], first: int, skipped: frozenset[int], gaps: frozenset[int]) -> list[TextLine]:
    """Give the rows from a line of data on, for as long as the lines keep to columns that they have together."""
    kept = [TextLine(first, to_fields(lines[first]))]
    columns = find_columns([kept[0].fields])
    pending: list[TextLine] = []
    blank = 0
    for number in range(first + 1, len(lines)):
        if not lines[number].strip():
            blank += number + 1 not in gaps
            if blank > 1:
                break
        elif not RULE.fullmatch(lines[number]):
            line = TextLine(number, to_fields(lines[number]))
            if not _may_be_row(lines, number, skipped) or len(pending) > _MAX_BARE:
                break
            pending.append(line)
            if not line.is_data:
                blank = 0 if len(line.fields) == 1 else blank  # a blank line may follow the name of a group too
                continue
            columns = _columns_of(kept, pending, columns)
            if columns is None:
                return _with_ending(kept, pending)
            kept.extend(pending)
            pending, blank = [], 0
    return _with_ending(kept, pending)


def _columns_of(kept: Sequence[TextLine], more: Sequence[TextLine], known: TextColumns | None) -> TextColumns | None:
    """Give the columns that the lines of data have together, if the others are names on their left; else None.

    `known` are those of the lines kept so far; they stay the same where the numbers of the last line stand in them.
    """
    lines = [*kept, *more]
    columns = known
    if known is None or not all(known.encloses(number) for number in numbers_of(more[-1].fields)):
        columns = find_columns([line.fields for line in lines if line.is_data])
    if columns is None:
        return None
    checked = more if columns is known else lines
    fits = all(
        columns.place(line.fields) and (line.is_data or _is_name(line, columns) or _is_long_name(line, columns))
        for line in checked
    )
    return columns if fits else None


def _is_long_name(line: TextLine, columns: TextColumns) -> bool:
    """Whether a line is the name of a group in capitals, which may reach over values, for there are none beside it."""
    field = line.fields[0]
    return len(line.fields) == 1 and field.start < columns.zones[0].start and is_capitals(field.text)


def _is_name(line: TextLine, columns: TextColumns) -> bool:
    """Whether a line is a label alone, or one with words in place of numbers."""
    return columns.is_label(line.fields[0]) and (len(line.fields) == 1 or columns.is_label(line.fields[-1]))


def _with_ending(kept: Sequence[TextLine], pending: Sequence[TextLine]) -> list[TextLine]:
    """Give the rows with the line after the last that goes on with its label: indented, with no blank line between."""
    columns = find_columns([line.fields for line in kept if line.is_data])
    if not columns or not pending or pending[0].number != kept[-1].number + 1:
        return list(kept)
    first = pending[0].fields[0]
    above = kept[-1].fields[0]
    is_rest = first.text[:1].islower() or (is_capitals(first.text) and is_capitals(above.text))
    goes_on = first.start > above.start and is_rest and _is_name(pending[0], columns)
    return [*kept, pending[0]] if goes_on else list(kept)


def _to_table(lines: Sequence[str], body: Sequence[TextLine], start: int, report: str) -> AlignedText | None:
    """Give the table of a body with the header above it; None where nothing proves that it is one."""
    data = [line for line in body if line.is_data]
    columns = find_columns([line.fields for line in data])
    if columns is None:
        return None
    header, names = split_names(read_text_header(lines, body[0].number, start, columns), body, columns)
    needed = _MIN_ROWS if len(columns.zones) > 1 else _MIN_ROWS_OF_ONE
    if len(data) < needed or not header:
        return None
    rows = [_to_row(columns, line, report) for line in (*names, *body)]
    return AlignedText(
        first=header[0].number, last=body[-1].number, rows=(*to_header_rows(columns, header, report), *rows)
    )


def _to_row(columns: TextColumns, line: TextLine, report: str) -> Row:
    place = Location(report=report, first_line=line.number + 1, last_line=line.number + 1)
    if not line.is_data and _is_long_name(line, columns):
        return Row(cells=(line.fields[0].text, *("" for _ in range(columns.width - 1))), location=place)
    return Row(cells=columns.place(line.fields), location=place)
