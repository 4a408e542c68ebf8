"""Writes numbers so that they cannot be taken for others: amounts for years, thousandths for thousands.

In: the rows of a table. Out: the same, where a row under the header could be read as another one, for example::

    ("Skola", "2010", "1912")  ->  ("Skola", "2 010", "1 912")        ("Verksamhet", "2023", "2024")  ->  as it is

Cells without a format show 2010 for an amount and for a year alike, and 2408 for an amount and for August 2024.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.notation import groups_by_comma
from ingest.notation.periods import parse_period
from ingest.readers.sheets.grid import Sheet, SheetCell

_DIGITS = re.compile(r"\d{4,8}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_THOUSANDS = "\u00a0"
_THOUSANDTHS = re.compile(r"-?\d{1,3},\d{3}")
_POINT = re.compile(r"\d\.\d")


def part_thousands(lines: Sequence[tuple[SheetCell, ...]]) -> tuple[tuple[SheetCell, ...], ...]:
    """Give the rows of a table, with the thousands parted in those that look like a header and stand among amounts."""
    result = []
    headers: set[tuple[str, ...]] = set()
    among_amounts = False
    for line in lines:
        numbers = tuple(cell.text for cell in line[1:] if cell.is_number)
        if not among_amounts:
            headers.add(numbers)
            among_amounts = any(not _YEAR.fullmatch(text) for text in numbers)
        elif _looks_like_codes(numbers) and numbers not in headers and not _are_years(numbers):
            line = tuple(_parted(cell) if place else cell for place, cell in enumerate(line))
        result.append(line)
    return tuple(result)


def with_clear_decimals(sheet: Sheet) -> Sheet:
    """Give a workbook's sheet with no three decimals where headers are English: "1,234" becomes "1,2340".

    There a comma before three digits parts thousands, and so does one in a table that writes points elsewhere.
    """
    texts = [cell.text for row in sheet.rows for cell in row if not cell.is_number]
    if not groups_by_comma(["1,234", "1,234"], texts) and not any(map(_POINT.search, texts)):
        return sheet
    rows = tuple(tuple(map(_with_clear_decimals, row)) for row in sheet.rows)
    return replace(sheet, rows=rows)


def _with_clear_decimals(cell: SheetCell) -> SheetCell:
    if not cell.is_number or not _THOUSANDTHS.fullmatch(cell.text):
        return cell
    return replace(cell, text=cell.text + "0")


def _looks_like_codes(numbers: Sequence[str]) -> bool:
    return len(numbers) > 1 and all(_DIGITS.fullmatch(text) and parse_period(text) for text in numbers)


def _are_years(numbers: Sequence[str]) -> bool:
    """Whether numbers are years in a row, up or down, as in a header that comes again."""
    steps = {int(later) - int(earlier) for earlier, later in pairwise(numbers)}
    return all(_YEAR.fullmatch(text) for text in numbers) and (steps <= {0, 1} or steps <= {0, -1})


def _parted(cell: SheetCell) -> SheetCell:
    return replace(cell, text=f"{int(cell.text):,}".replace(",", _THOUSANDS)) if _DIGITS.fullmatch(cell.text) else cell
