r"""Puts together the header of a table with tabs whose cells run over lines.

In: lines without a blank one among them. Out: where such a table stands, with its header as one row, for example::

    "Skola\tBudget" / "2024\tUtfall" / "2024" / "Grund\t500\t480"  ->  ("Skola", "Budget 2024", "Utfall 2024"), ...

A break within a cell is a line's end in the text, so that each line of the header holds the end of one cell and the
beginning of the next. It is taken as such only where the cells put together are as many as those of the rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.notation import is_blank, parse_number
from ingest.notation.measures import parse_measure
from ingest.records import Location, Row

_MIN_CELLS = 3
_MIN_NUMBERS = 2
_LONGEST = 60  # letters of a line of a header
_CODE = re.compile(r"\s*\d{3,8}\s*")
_CUT_WORD = re.compile(r"\s*[^\W\d_]{3,20}-\s*")
_TORN_WORD = re.compile(r"(?<=[^\W\d_])- (?=[a-zåäö])(?!och\b|eller\b|and\b)")
_ENDS_CUT = re.compile(r"[^\W\d_]{2,}-\s*$")  # "Budget-" at a line's end
_REST_OF_WORD = re.compile(r"\s*[a-zåäöéü]{2,}(?: (?:19|20)\d\d)?\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class TornTable:
    """A table whose header is torn over lines: the first line and the one after its last, by place, and its rows."""

    start: int
    end: int
    rows: tuple[Row, ...]


def find_torn_table(lines: Sequence[str], first: int, report: str) -> TornTable | None:
    """Give the first table of the lines that has a torn header; `first` is the number of the first line."""
    body = next((place for place, line in enumerate(lines) if _is_data(line)), None)
    if body is None:
        return None
    width = lines[body].count("\t") + 1
    end = body
    while end < len(lines) and "\t" in lines[end]:
        end += 1
    start = _find_start(lines, body, width)
    if start is None or sum(line.count("\t") + 1 == width for line in lines[body:end]) < _MIN_NUMBERS:
        return None
    cells = "\n".join(lines[start:body]).split("\t")
    header = Row(
        cells=tuple(_TORN_WORD.sub("", " ".join(cell.split())) for cell in cells),
        location=Location(report=report, first_line=first + start, last_line=first + body - 1),
    )
    rows = tuple(
        Row(
            cells=tuple(lines[place].split("\t")),
            location=Location(report=report, first_line=first + place, last_line=first + place),
        )
        for place in range(body, end)
    )
    return TornTable(start=start, end=end, rows=(header, *rows))


def _find_start(lines: Sequence[str], body: int, width: int) -> int | None:
    """Give the place of a torn header's first line: that from which the lines above the rows hold all the cells."""
    if _ends_in_cut_word(lines, body, width):
        return body - 2
    tabs = 0
    for place in range(body - 1, -1, -1):
        here = lines[place].count("\t")
        tabs += here
        if here >= width - 1 or tabs > width - 1 or len(lines[place]) > _LONGEST:
            return None
        if tabs == width - 1:
            is_torn = place > 0 and "\t" not in lines[place - 1] and _CUT_WORD.fullmatch(lines[place - 1])
            start = place - 1 if is_torn else place  # "Projekt-" over "nr"
            return start if here and body - start > 1 else None
    return None


def _ends_in_cut_word(lines: Sequence[str], body: int, width: int) -> bool:
    """Whether a line of its own ends the last word of a header of all cells: "Budget-" / "avvikelse"."""
    if body < _MIN_NUMBERS or "\t" in lines[body - 1] or lines[body - 2].count("\t") != width - 1:
        return False
    return _ENDS_CUT.search(lines[body - 2]) is not None and _REST_OF_WORD.match(lines[body - 1]) is not None


def _is_data(line: str) -> bool:
    """Whether a line is a row: a name and numbers, or what stands for none."""
    cells = line.split("\t")
    numbers = [cell for cell in cells[1:] if parse_number(cell) is not None]
    # "2020\tUtfall" begins with a number, and a row with a name, or with a code and a name
    is_coded = _CODE.fullmatch(cells[0]) is not None and len(cells) > _MIN_CELLS and _is_name(cells[1])
    is_named = (not is_blank(cells[0]) and parse_number(cells[0]) is None) or is_coded
    return len(cells) >= _MIN_CELLS and len(numbers) >= _MIN_NUMBERS and is_named


def _is_name(cell: str) -> bool:
    """Whether a cell is a name, and no measure of a header."""
    return parse_number(cell) is None and parse_measure(cell) is None and any(letter.isalpha() for letter in cell)
