"""Shows the days and times of a workbook (.xlsx), which it stores as numbers of days.

In: a number and the format code of its cell. Out: what the cell shows, in one form whatever the code, for example::

    45535, "mmm-yy"  ->  "aug 2024"        45535, "d/m/yyyy"  ->  "2024-08-31"        1.5, "[h]:mm"  ->  "36:00"
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from ingest.readers.sheets.grid import Doubt
from ingest.readers.sheets.shown import Shown, show_date

_NOT_PARTS = re.compile(r'"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|AM/PM|A/P|general|standard', re.IGNORECASE)
_PARTS = re.compile(r"\[?(y+|m+|d+|h+|s+)\]?", re.IGNORECASE)
_FIRST_1900, _FIRST_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LEAP_DAY_THAT_NEVER_WAS = 60
_LAST_DAY = 2_900_000
_MINUTES_A_DAY = 24 * 60


def is_date_format(code: str) -> bool:
    r"""Say whether a format code shows a day or a time.

    >>> is_date_format("yyyy\\-mm\\-dd"), is_date_format('#,##0" mdkr"'), is_date_format("[Red]0")
    (True, False, False)
    """
    return bool(_PARTS.search(_NOT_PARTS.sub("", code.split(";")[0])))


def show_serial(value: Decimal, code: str, *, from_1904: bool) -> Shown:
    """Give what a cell shows for a number of days since the workbook's first day."""
    parts = _date_parts(_NOT_PARTS.sub(" ", code.split(";")[0]))
    if not 0 <= value < _LAST_DAY:
        return Shown(text="", doubt=Doubt.ERROR)
    days = int(value)
    minutes = int(((value - days) * _MINUTES_A_DAY).to_integral_value())
    if not parts & {"y", "M", "d"}:
        hours = minutes // 60 + (24 * days if "[h]" in code.lower() or "[hh]" in code.lower() else 0)
        return Shown(text=f"{hours:02}:{minutes % 60:02}")
    start = _FIRST_1904 if from_1904 else _FIRST_1900
    if not from_1904 and days < _LEAP_DAY_THAT_NEVER_WAS:
        days += 1  # spreadsheets count a 29 February 1900
    text = show_date(start + timedelta(days=days), has_day="d" in parts, has_month="M" in parts)
    return Shown(text=f"{text} {minutes // 60:02}:{minutes % 60:02}" if "h" in parts and minutes else text)


def show_iso(text: str) -> Shown:
    """Give what a cell shows for a day that is stored as text: "2024-08-31T00:00:00"."""
    day, _, time = text.partition("T")
    return Shown(text=f"{day} {time[:5]}" if time.strip("0:.Z") else day)


def _date_parts(code: str) -> set[str]:
    """Give the parts that a code shows: y, M (month), d, h, m (minute), s."""
    found = [match[1][0].lower() for match in _PARTS.finditer(code)]
    parts = set()
    for place, part in enumerate(found):
        is_minute = found[place - 1 : place] == ["h"] or found[place + 1 : place + 2] == ["s"]
        parts.add("M" if part == "m" and not is_minute else part)
    return parts
