"""Tells which rows of a table are its header: titles, the first line of headings, and the lines that go on with it.

In: the rows of a raw table. Out: how many are titles, where the header ends, for example::

    ("Enhet", "Elever", "Budget"), ("", "15 okt", "2024 tkr"), ("Åsens skola", "212", "18 400")
        ->  the first two are the header: a date and a year with its unit stand under headings, and figures under them
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.notation import is_blank, parse_unit
from ingest.notation.measures import parse_measure
from ingest.notation.periods import parse_period
from ingest.records import Row
from ingest.tables.cells import (
    heading_text,
    is_header_row,
    is_label_header,
    is_note_header,
    is_number_cell,
    is_period_cell,
    names_something,
    only_first_cell,
)
from ingest.tables.header_groups import names_parts

CODE_HEADER = re.compile(r".*\b(?:nr|nummer|id|kod|konto|projektnr|number|no|code)\b\.?|ansvar|enhet", re.IGNORECASE)
"""Over a column of codes beside the names of the rows."""

_YEAR_AND_UNIT = re.compile(r"(?:19|20)\d\d[ ,]{1,2}\(?[^\W\d_%]{2,6}\)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"\d{1,2}(?:/\d{1,2}| [^\W\d_]{3,9}\.?)")
_SHORT_END = re.compile(r"[-–'’]\d\d|[TKP][1-4](?:[-–/][TKP][1-4])?", re.IGNORECASE)
_PART = re.compile(r"(?:k|kv|kvartal|q|quarter|t|tertial)\.?", re.IGNORECASE)
_MAX_LINE = 32
_MAX_LINES = 4
_MOST_YEARS = 10
_NAME_AND_VALUE = 2


def header_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Give the rows that are the header proper, without a title row; empty when the table starts with its data."""
    start = leading_titles(rows)
    return tuple(rows[start : header_end(rows, start)])


def leading_titles(rows: Sequence[Row]) -> int:
    """Count the rows before the header that hold one cell: titles."""
    count = 0
    while count < len(rows) and only_first_cell(rows[count].cells) and not is_number_cell(rows[count].cells[0]):
        count += 1
    return count if count < len(rows) else 0


def header_end(rows: Sequence[Row], start: int) -> int:
    """Give the place after the header's last line; `start` itself where there is no header."""
    end = start
    while end < len(rows) and _is_line(rows, start, end):
        if end > start and not _adds_to(rows[start:end], rows[end]):
            break
        end += 1
    return end


def cell_at(row: Row, column: int) -> str:
    """Give the cell of a row in a column; "" where the row is shorter."""
    return row.cells[column] if column < len(row.cells) else ""


def _is_line(rows: Sequence[Row], start: int, end: int) -> bool:
    """Whether a row is a line of the header that starts before it or with it."""
    row, header = rows[end], rows[start:end]
    if is_header_row(row.cells, continued=bool(header)) or (not header and _names_both(row, rows[end + 1 :])):
        return True
    return bool(header) and (
        _ends_headings(header, row)
        or names_parts(rows[end - 1], row)
        or _names_labels_too(header, row)
        or _goes_on(header, row, rows[end + 1 :])
    )


def _names_both(row: Row, body: Sequence[Row]) -> bool:
    """Whether a row names the labels and the values of a list of two columns: "Tidpunkt", "Invånare"."""
    cells = [heading_text(cell) for cell in row.cells]
    if len(cells) != _NAME_AND_VALUE or not all(map(_is_heading, cells)):
        return False
    filled = [other for other in body if len(other.cells) == len(cells) and not is_blank(other.cells[-1])]
    return len(filled) > 1 and all(is_number_cell(other.cells[-1]) and other.cells[0].strip() for other in filled)


def _adds_to(header: Sequence[Row], row: Row) -> bool:
    """Whether a row can be a further line of the header: it repeats no period that the columns have already."""
    for column, cell in enumerate(row.cells):
        above = " ".join(cell_at(line, column) for line in header)
        if column and is_period_cell(cell) and parse_period(above):
            return False
    return True


def _ends_headings(header: Sequence[Row], row: Row) -> bool:
    """Whether a row without a name holds the ends of headings: "-23" under "Bokslut", "T1" under "Prognos".

    For two columns at least, and under each of its cells' headings.
    """
    columns = [column for column, cell in enumerate(row.cells) if cell.strip()]
    texts = [heading_text(row.cells[column]) for column in columns]
    above = [" ".join(heading_text(cell_at(line, column)) for line in header).strip() for column in columns]
    told = [
        is_period_cell(text)
        or (parse_measure(over) is not None and _SHORT_END.fullmatch(text) is not None)
        or (_PART.fullmatch(over) is not None and text in "1234")
        for text, over in zip(texts, above, strict=True)
    ]
    return len(columns) > 1 and 0 not in columns and all(told) and not all(map(is_period_cell, texts))


def _names_labels_too(header: Sequence[Row], row: Row) -> bool:
    """Whether a row goes on with a header over the values and names the columns of labels and notes: "Kod", "Not"."""
    rest = list(row.cells)
    for column, cell in enumerate(row.cells):
        text = heading_text(cell)
        if not any(cell_at(line, column).strip() for line in header) and (
            is_label_header(text) or is_note_header(text) or CODE_HEADER.fullmatch(text)
        ):
            rest[column] = ""
    return not rest[0].strip() and rest[1:] != list(row.cells[1:]) and is_header_row(rest, continued=True)


def _goes_on(header: Sequence[Row], row: Row, body: Sequence[Row]) -> bool:
    """Whether words and dates in a row go on with the headings over them, and figures stand under them.

    Over the labels it has nothing, or a heading where the line above names but the unit: "tkr", "Projekt".
    """
    columns = [column for column, cell in enumerate(row.cells) if column and not is_blank(cell)]
    if not _may_head_labels(header, row, columns):
        return False
    if not columns or len(header) >= _MAX_LINES:
        return False
    first = next((column for column in range(1, len(row.cells)) if _holds_figures(body, column)), len(row.cells))
    return columns[-1] >= first and all(
        _is_heading(heading_text(row.cells[column]))
        and (column < first or (_is_headed(header, column) and _holds_figures(body, column)))
        for column in columns
    )


def _may_head_labels(header: Sequence[Row], row: Row, columns: Sequence[int]) -> bool:
    """Whether the first cell of a row can stand over the labels: blank, their plain heading, or a word beside years."""
    first = heading_text(cell_at(row, 0))
    named = " ".join(heading_text(cell_at(line, 0)) for line in header).strip()
    if not first:
        return True
    if named and not (parse_unit(named) and len(named) <= _MAX_LINE):
        return False
    years = [int(text) for column in columns if _YEAR.fullmatch(text := heading_text(row.cells[column]))]
    return is_label_header(first) or (bool(years) and max(years) - min(years) <= _MOST_YEARS)


def _is_headed(header: Sequence[Row], column: int) -> bool:
    """Whether a heading stands over a column, or over one on its left as that of a group."""
    return any(cell_at(line, place).strip() for line in header for place in range(1, column + 1))


def _is_heading(text: str) -> bool:
    """Whether a text is a date, a year with its unit, or short words without an amount."""
    if is_period_cell(text) or _YEAR_AND_UNIT.fullmatch(text) or _DAY.fullmatch(text):
        return True
    return len(text) <= _MAX_LINE and (names_something(text) or text == "%") and text[-1:] not in ".:;"


def _holds_figures(body: Sequence[Row], column: int) -> bool:
    """Whether most of what stands in a column under the header is figures."""
    cells = [cell for row in body if not is_blank(cell := cell_at(row, column))]
    return bool(cells) and 2 * sum(map(is_number_cell, cells)) > len(cells)
