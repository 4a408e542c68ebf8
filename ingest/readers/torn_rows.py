r"""Puts together the rows of a table with tabs whose cells run over lines.

In: lines without a blank one among them. Out: where such a table stands, with each row whole, for example::

    "Mål\tMått\t2031" / "Kortare tid för" / "lov\tVeckor\t8"  ->  ("Mål", "Mått", "2031"), ("Kortare tid för lov", ...)

Lines are one row only where together they have as many cells as the rows around them, and each but the first goes on
in the middle of a sentence: with a small letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ingest.readers.torn_headers import TornTable
from ingest.records import Location, Row

_MIN_CELLS: Final = 3
_FEWEST_WHOLE: Final = 3  # lines that are a row by themselves, the header one of them
_MOST_LINES: Final = 3  # of one row
_LONGEST: Final = 90  # characters of the end of a cell
_GOES_ON: Final = re.compile(r"\s*[a-zåäö]")
_ENDS: Final = re.compile(r"[.!?:;]\s*$")
_CUT: Final = re.compile(r"(?<=[^\W\d_])- (?=[a-zåäö])(?!och\b|eller\b|and\b)")


def find_torn_rows(lines: Sequence[str], first: int, report: str) -> TornTable | None:
    r"""Give the table with torn rows, None where none is torn; `first` is the number of the first line.

    >>> found = find_torn_rows(("A\t1\t2", "B\t3\t4", "C\t5\t6", "Den långa", "raden\t7\t8"), 1, "a.txt")
    >>> found.rows[-1].cells
    ('Den långa raden', '7', '8')
    """
    counts = Counter(line.count("\t") for line in lines if line.count("\t") >= _MIN_CELLS - 1)
    tabs, whole = max(counts.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
    if whole < _FEWEST_WHOLE:
        return None
    of_width = [place for place, line in enumerate(lines) if line.count("\t") == tabs]
    start, last = of_width[0], of_width[-1]
    rows: list[Row] = []
    place = start
    while place <= last or (rows and place < len(lines) and _length(lines, place, tabs) > 1):
        length = _length(lines, place, tabs)
        if not length or _GOES_ON.match(lines[place]):
            return None  # rows in small letters: "Kostnader" over "personal" and "lokaler" is a group's name
        rows.append(_to_row(lines[place : place + length], first + place, report))
        place += length
    return TornTable(start=start, end=place, rows=tuple(rows)) if len(rows) < place - start else None


def _length(lines: Sequence[str], place: int, tabs: int) -> int:
    """Give how many lines from a place are one row of so many tabs; 0 where they are none."""
    following = lines[place + 1] if place + 1 < len(lines) else ""
    if lines[place].count("\t") == tabs and not (following and _is_rest(following) and following.count("\t") == 0):
        return 1
    held = 0
    for length, line in enumerate(lines[place : place + _MOST_LINES], start=1):
        if length > 1 and (not _is_rest(line) or _ENDS.search(lines[place + length - 2])):
            break
        held += line.count("\t")
        if held >= tabs:
            return length if held == tabs else 0
    return int(lines[place].count("\t") == tabs)


def _is_rest(line: str) -> bool:
    """Whether a line goes on from the one before."""
    return _GOES_ON.match(line) is not None and len(line.split("\t")[0]) <= _LONGEST


def _to_row(lines: Sequence[str], number: int, report: str) -> Row:
    cells = tuple(_CUT.sub("", " ".join(cell.split())) for cell in " ".join(lines).split("\t"))
    location = Location(report=report, first_line=number, last_line=number + len(lines) - 1)
    return Row(cells=cells if len(lines) > 1 else tuple(lines[0].split("\t")), location=location)
