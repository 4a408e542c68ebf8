"""Reads a key figure that is set as a line of years and a line of values, with a space between.

In: the two lines of a paragraph. Out: their cells, for example::

    "2021 2020 2019", "88,4 91,2 "  ->  ("2021", "2020", "2019"), ("88,4", "91,2", "")

A space that nothing follows leaves a cell blank. Lines that do not come out even are no such table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tables.cells import is_number_cell

_YEARS = re.compile(r"(?:19|20)\d\d(?: (?:19|20)\d\d)+")
_LINES = 2


def read_year_lines(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Give the cells of the two lines; () where they are something else.

    >>> read_year_lines(["2021 2020 2019", "7 6 5"]), read_year_lines(["2021 2020", "7 6 5"])
    ((('2021', '2020', '2019'), ('7', '6', '5')), ())
    """
    if len(lines) != _LINES or not _YEARS.fullmatch(lines[0].strip()):
        return ()
    years = tuple(lines[0].split())
    values = tuple(lines[1].split(" "))
    even = len(values) == len(years) and len(set(years)) == len(years) and any(values)
    return (years, values) if even and all(not value or is_number_cell(value) for value in values) else ()
