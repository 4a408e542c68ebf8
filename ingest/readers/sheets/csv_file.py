r"""Reads a table in a text file: .csv or .tsv, whatever parts its cells.

In: the path of a file. Out: lines and blocks, every cell with its place as a spreadsheet names it, for example::

    "Verksamhet;Budget\nSkola;1 500,5"  ->  a table of two rows, "1 500,5" at Location(cell="B2", ...)
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

from ingest.errors import ReadError, ReadFault
from ingest.notation import parse_number
from ingest.readers.decoding import decode_text, read_content
from ingest.readers.document import ReadText
from ingest.readers.sheets.grid import LARGEST_SHEET, Sheet, SheetCell
from ingest.readers.sheets.layout import to_read_text

_DELIMITERS = (";", "\t", "|", ",")
_NAMED = re.compile(r"\ufeff?sep=(.)[ \t]*\r?\n", re.IGNORECASE)
_DECIMAL_COMMAS = re.compile(r"(?<!\d)\d+,\d+(?![\d,])")
_LOOKED_AT = 200_000
_LONGEST_FIELD = 2**20


def read_csv_file(path: Path) -> ReadText:
    """Read a table in text, UTF-8, UTF-16 with its mark or Windows-1252.

    Raises ReadError when the file cannot be opened, is empty, is no text, or far more than a report.
    """
    content = read_content(path)
    text = decode_text(content, path.name).replace("\r\n", "\n").replace("\r", "\n")
    first = 1
    if named := _NAMED.match(text):  # a line for Excel alone
        delimiter, text, first = named[1], text[named.end() :], 2
    else:
        delimiter = find_delimiter(text)
    rows = []
    count = 0
    for number, fields in enumerate(_parse(text, delimiter, path.name), start=first):
        cells = tuple(_to_cell(number, column, field) for column, field in enumerate(fields, start=1) if field.strip())
        rows.append(cells)
        count += len(cells)
        if count > LARGEST_SHEET:
            raise ReadError(
                f"{path.name} holds more than {LARGEST_SHEET} filled cells: no report. Cut it to the tables.",
                ReadFault.TOO_LARGE,
            )
    if not count:
        raise ReadError(f"{path.name} is empty. Export the report again.", ReadFault.EMPTY)
    sheet = Sheet(name="", rows=tuple(row for row in rows if row))
    return to_read_text([sheet], path.name, hashlib.sha256(content).hexdigest())


def find_delimiter(text: str) -> str:
    r"""Give the character that parts the cells: the one that gives most lines the same number of cells.

    >>> find_delimiter("Skola;1 234,5;2,0\nVård;7,5;3,25\n"), find_delimiter("a,b,c\nd,1.5,2\n")
    (';', ',')
    """
    sample = text[:_LOOKED_AT]
    best, best_score = _DELIMITERS[0], 0.0
    for delimiter in _DELIMITERS:
        score = _score(sample, delimiter)
        if delimiter == "," and 2 * len(_DECIMAL_COMMAS.findall(sample)) >= sample.count(","):
            score /= 2  # most commas stand inside numbers
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _score(sample: str, delimiter: str) -> float:
    """Score a character by the lines that it makes rows with numbers, and by how many are of the commonest width."""
    rows = list(csv.reader(io.StringIO(sample), delimiter=delimiter))
    even = [row for row, other in pairwise(rows) if len(row) == len(other) > 1]  # prose with commas is uneven
    if not even:
        return 0
    commonest = Counter(map(len, even)).most_common(1)[0][1]
    with_numbers = sum(any(parse_number(field) for field in fields) for fields in even)
    return with_numbers + commonest / 10


def _parse(text: str, delimiter: str, name: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise ReadError(
            f"{name} cannot be read as a table: {error}. Check its quotation marks.", ReadFault.DAMAGED
        ) from error


def _to_cell(row: int, column: int, text: str) -> SheetCell:
    return SheetCell(row=row, column=column, text=text.strip(), is_number=parse_number(text) is not None)
