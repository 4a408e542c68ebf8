"""The sentences in which findings of the tables are told, Swedish and English.

In: what was found, in words and numbers as printed. Out: one sentence in each language, for example "I tabellen
”Drift” anges ”Budget 2023” för ”Totalt” till 63 tkr, men raderna som ingår ger 500 tkr."
"""

from __future__ import annotations

import re
from decimal import Decimal

from ingest.reconcile.grid import Cell, Grid
from ingest.records import Unit

_NO_BREAK_SPACE = "\u00a0"
_LONGEST_NAME = 90


def write_number(value: Decimal) -> str:
    """Give a number as Swedish reports write it.

    >>> write_number(Decimal("-1262.5")).replace(_NO_BREAK_SPACE, " ")
    '-1 262,5'
    """
    return f"{value:,f}".replace(",", _NO_BREAK_SPACE).replace(".", ",")


def write_amount(value: Decimal, unit: Unit) -> str:
    """Give a number with its unit."""
    word = "" if unit in (Unit.UNKNOWN, Unit.COUNT, Unit.INDEX) else f"{_NO_BREAK_SPACE}{unit.value}"
    return write_number(value) + word


def name_table(grid: Grid) -> str:
    """Give the name of a table: its caption, or else the heading over it."""
    name = grid.table.caption or (grid.table.headings[-1] if grid.table.headings else "")
    return name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"


def name_row(grid: Grid, row: int) -> str:
    """Give the label of a row, without the dash of a part."""
    return re.sub(r"^[-–•]\s+", "", grid.table.rows[row].label).strip()


def tell(grid: Grid, cell: Cell, swedish: str, english: str) -> tuple[str, str]:
    """Give both sentences: where the cell stands and what is printed there, then what speaks against it."""
    table, row, column = name_table(grid), name_row(grid, cell.row), grid.columns[cell.column].header
    printed = _with_unit(grid.text(cell), grid.unit(cell))
    where = f"I tabellen ”{table}” anges " if table else "I en tabell anges "
    where_english = f"In the table ”{table}”, " if table else "In a table, "
    what = f"”{column}” för ”{row}”" if column else f"”{row}”"
    what_english = f"”{column}” of ”{row}”" if column else f"”{row}”"
    return (
        f"{where}{what} till {printed}, {swedish}.",
        f"{where_english}{what_english} is given as {in_english(printed)}, {in_english(english)}.",
    )


def in_english(text: str) -> str:
    """Give a text with decimal points in its numbers."""
    return re.sub(r"(?<=\d),(?=\d)", ".", text)


def _with_unit(text: str, unit: Unit) -> str:
    if unit in (Unit.UNKNOWN, Unit.COUNT, Unit.INDEX) or unit.value in text:
        return text
    return f"{text}{_NO_BREAK_SPACE}{unit.value}"
