"""Says which days a row covers, where the row tells it and the heading of its column does not.

In: a row, a value column, and the part of a year that the row is. Out: a period, for example::

    "Kvartal 2" in a column "Utbetalt" of 2024  ->  2024-04-01 .. 2024-06-30
    "30 juni 2025" in a column "Invånare"       ->  2025-01-01 .. 2025-06-30, which is to say: as at that day
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ingest.notation.measures import parse_measure
from ingest.notation.periods import in_year, is_full_year, parse_period, parse_year, speaks_of_interim
from ingest.records import Column, Measure, Origin, Period, TableRow
from ingest.tables.row_tree import is_part_name

MAX_MEASURE_WORDS = 4
"""A row of more words than this is named by no measure: "Kostnader utöver den budget som fullmäktige satt"."""

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_YEAR = r"(?:[ ,]*(?P<year>(?:19|20)\d\d))?"
_PART = re.compile(rf"(?P<kind>kvartal|kv|k|q|quarter|tertial|t|halvår)\.? ?(?P<number>[1-4]){_YEAR}", re.IGNORECASE)
_MONTH = re.compile(
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    rf"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?){_YEAR}",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:per |den )*(?:\d{1,2} [^\W\d_]{3,9}\.? (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)", re.IGNORECASE)
_LENGTHS = {"k": 3, "q": 3, "t": 4, "h": 6}
_MIN_MONTHS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """A part of a year: its first and last month, and the year if the row names one."""

    first: int
    last: int
    year: int | None = None


def named_parts(labels: Sequence[str]) -> Mapping[int, Months]:
    """Give the parts of a year that rows are, by place, where they count on from the first: "K1" and "K2", "Jan" ...

    >>> named_parts(["Kvartal 1", "Kvartal 2", "Helår"])[1].first, named_parts(["Kvartal 2", "Maj"])
    (4, {})
    """
    found = {place: months for place, label in enumerate(labels) if (months := _to_months(label.strip()))}
    parts = list(found.values())
    lengths = {part.last - part.first for part in parts}
    follow = all(_follows(before, after) for before, after in pairwise(parts))
    least = _MIN_MONTHS if lengths == {0} else 2
    return found if parts and len(lengths) == 1 and follow and parts[0].first == 1 and len(parts) >= least else {}


def row_period(row: TableRow, column: Column, part: Months | None) -> Period | None:
    """Give the column's period, or what the row itself says: a year, a part of a year, a day."""
    headed = parse_period(column.header)
    if part and (headed is None or is_full_year(headed)) and column.measure is not Measure.FORECAST:
        return _part_of(column, part)
    if headed is not None:
        return column.period
    if _DAY.fullmatch(row.label):
        return parse_period(row.label) or column.period
    if re.fullmatch(r"\D{0,12}(?:19|20)\d\d", row.label):
        year = parse_year(row.label)
        return (
            in_year(column.period, year) if column.period and year and _names_part(column) else parse_period(row.label)
        )
    if turned_measure(row):
        named = parse_period(turned_label(row), column.period.end.year if column.period else None)
        return named or column.period
    if re.fullmatch(r"\D{0,12}(?:19|20)\d\d", row.parent):
        of_section = parse_year(row.parent)  # rows under a row "2021"
        return in_year(column.period, of_section) if column.period and of_section else parse_period(row.parent)
    year = parse_year(row.label)
    if column.period and year and year != column.period.end.year:
        return in_year(column.period, year)  # "Sjukfrånvaro 2021, %" in a column "Kvinnor" of a report on 2022
    return column.period


def turned_measure(row: TableRow) -> Measure | None:
    """Give the measure of a row that begins with one, as in a table whose columns are units: "Budget helår 2023"."""
    words = turned_label(row).split()
    return parse_measure(words[0]) if words and len(words) <= MAX_MEASURE_WORDS else None


def turned_label(row: TableRow) -> str:
    """Give a row's label; that of the row above for a part of it: "varav löner" under "Avvikelse helår"."""
    return row.parent if row.parent and is_part_name(row.label) else row.label


def _to_months(label: str) -> Months | None:
    if month := _MONTH.fullmatch(label):
        number = _MONTHS.index(label[:3].casefold()) + 1
        return Months(first=number, last=number, year=int(month["year"]) if month["year"] else None)
    if found := _PART.fullmatch(label):
        length = _LENGTHS[found["kind"][0].casefold()]
        last = length * int(found["number"])
        year = int(found["year"]) if found["year"] else None
        return Months(first=last - length + 1, last=last, year=year) if last <= len(_MONTHS) else None
    return None


def _follows(before: Months, after: Months) -> bool:
    """Whether a part comes right after another, in its year or, where years are named, in the next."""
    if before.year != after.year:
        return bool(before.year and after.year == before.year + 1 and after.first == 1)
    return after.first == before.last + 1


def _part_of(column: Column, part: Months) -> Period | None:
    """Give the months of a part in its year, or in the one that the column is of; all up to then if it accumulates."""
    year = part.year or (column.period.end.year if column.period else parse_year(column.header))
    if year is None:
        return None
    first = 1 if speaks_of_interim(column.header) else part.first
    return Period(start=date(year, first, 1), end=date(year, part.last, calendar.monthrange(year, part.last)[1]))


def _names_part(column: Column) -> bool:
    """Whether a heading names a part of a year: "Jan", or "31 augusti" over the rows of years."""
    told = any(basis.field == "period" and basis.origin is Origin.HEADER for basis in column.basis)
    return told and column.period is not None and not is_full_year(column.period)
