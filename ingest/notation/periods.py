"""The days that a header, a caption or a sentence speaks of.

In: text. Out: a period, for example::

    "Utfall 202308"  ->  2023-01-01 .. 2023-08-31

A single day or month is read as "from 1 January to then", as interim reports mean it; so are tertials ("T2 2025" ends
on 31 August), but a quarter is its own three months.

What is not covered: school years ("2017/2018"), weeks, fiscal years that do not start in January.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from ingest.records import Period

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|june?i?|july?i?|aug(?:usti|ust)?"
    r"|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)\b\.?"
)
_YEAR = r"(?:19[5-9]\d|20\d\d)"
_DASH = r"\s*(?:[-–—]|t\.?o\.?m\.?|till(?: och med)?|to)\s*"
_ISO = rf"({_YEAR})[-/.](\d\d?)[-/.](\d\d?)"
_ISO_RANGE = re.compile(rf"(?<!\d){_ISO}{_DASH}{_ISO}(?!\d)", re.IGNORECASE)
_ISO_DAY = re.compile(rf"(?<!\d){_ISO}(?!\d)")
_SHORT_DAY = re.compile(r"(?<![\d-])(\d\d)-(\d\d)-(\d\d)(?![\d-])")
# "31/8 2023", "31.12.2023", "12/31/2023": the day and the month in the order that makes a date
_NUMBERED_DAY = re.compile(rf"(?<![\d./-])(\d\d?)(?:/(\d\d?)[/ -]\s?|\.(\d\d?)\.)({_YEAR})(?!\d)")
_COMPACT_DAY = re.compile(r"(?<!\d)(\d\d)?(\d\d)(\d\d)(\d\d)(?!\d)")
_ISO_MONTH = re.compile(rf"(?<![\d-])({_YEAR})[-/](\d\d)(?![\d-])")
_COMPACT_MONTH = re.compile(rf"(?<!\d)({_YEAR})(\d\d)(?!\d)")
_SHORT_MONTH = re.compile(r"(?<![\d.,])([0-3]\d)(0[1-9]|1[0-2])(?![\d.,]|\s\d)")
# "jan–aug 23": after two months a number of two digits is a year
_MONTH_RANGE = re.compile(
    rf"\b({_MONTH}){_DASH}({_MONTH})(?:\s*(?:({_YEAR})|['’]?([0-3]\d)(?![\d.,:%]|\s*[%\d])))?", re.IGNORECASE
)
_ONE_MONTH = re.compile(rf"\b({_MONTH})(?:\s*({_YEAR}))?", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(rf"\b(\d\d?)\s+({_MONTH})(?:\s*({_YEAR}))?", re.IGNORECASE)
_DAY_RANGE = re.compile(
    rf"\b(\d\d?)\s+({_MONTH})(?:\s*({_YEAR}))?{_DASH}(\d\d?)\s+({_MONTH})(?:\s*({_YEAR}))?", re.IGNORECASE
)
_YEARS = re.compile(rf"(?<![\d-])({_YEAR})\s*[-–]\s*({_YEAR})(?![\d-])")
_SCHOOL_YEAR = re.compile(rf"{_YEAR}/(?:\d\d)?\d\d\b")
_PART = re.compile(
    rf"\b(?:(?P<kind>t|q|kv|kvartal|tertial|quarter|h|halvår)\s?(?P<number>[1-4]))\b(?:\D{{0,6}}(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_ONE_YEAR = re.compile(rf"(?<![\d.,:-])({_YEAR})(?![\d.,:-]\d|\d)")
_INTERIM = re.compile(
    r"\bdelår\w*|\bperiod(?:en\w*|(?:budget|utfall|resultat|avvikelse)\w*|iserad\w*)?\b"
    r"|\back(?:\.|umulera(?:t|de?(?= budget| utfall)))?\b|\bhittills\b|\bt\.?o\.?m\.?\b|\binterim\b"
    r"|\byear to date\b|\bytd\b|\bhalvår\w*",
    re.IGNORECASE,
)
_MONTHS_OF_PART = {"t": 4, "tertial": 4, "q": 3, "kv": 3, "kvartal": 3, "quarter": 3, "h": 6, "halvår": 6}
_MONTHS_OF_YEAR = 12
_CUMULATIVE_PARTS = frozenset({"t", "tertial"})


def full_year(year: int) -> Period:
    """Give the whole calendar year.

    >>> full_year(2019).end
    datetime.date(2019, 12, 31)
    """
    return Period(start=date(year, 1, 1), end=date(year, 12, 31))


def is_full_year(period: Period) -> bool:
    """Whether a period is exactly one calendar year."""
    return period == full_year(period.end.year)


def in_year(period: Period, year: int) -> Period:
    """Give the same days of another year.

    >>> in_year(Period(start=date(2024, 1, 1), end=date(2024, 2, 29)), 2023).end
    datetime.date(2023, 2, 28)
    """
    shift = year - period.end.year
    return Period(start=_same_day(period.start, period.start.year + shift), end=_same_day(period.end, year))


def speaks_of_interim(text: str) -> bool:
    """Whether a text names a part of a year without saying which months.

    >>> speaks_of_interim("2019 delår"), speaks_of_interim("Bokslut 2019")
    (True, False)
    """
    return bool(_INTERIM.search(text))


def parse_year(text: str) -> int | None:
    """Give the one year that a text names; None when it names none or several.

    >>> parse_year("2019 delår"), parse_year("2020-2022")
    (2019, None)
    """
    years = {int(year) for year in re.findall(rf"(?<!\d){_YEAR}(?!\d)", text)}
    return years.pop() if len(years) == 1 else None


def parse_period(text: str, default_year: int | None = None) -> Period | None:
    """Give the period that a text names; `default_year` is for months without a year. None when it names none for sure.

    A year beside a word for a part of it ("2019 delår") gives None: which months, the text does not say.

    >>> parse_period("Utfall 24-08-31").end, parse_period("2408").end, parse_period("Delår 202008").end
    (datetime.date(2024, 8, 31), datetime.date(2024, 8, 31), datetime.date(2020, 8, 31))
    >>> parse_period("Jan-Dec 2019") == parse_period("Bokslut 2019"), parse_period("2019 delår")
    (True, None)
    >>> parse_period("31/8 2023").end, parse_period("8/31/2023").end, parse_period("31.12.2022").end
    (datetime.date(2023, 8, 31), datetime.date(2023, 8, 31), datetime.date(2022, 12, 31))
    >>> parse_period("Tertial 2 2023, 1 januari – 31 augusti").end
    datetime.date(2023, 8, 31)
    >>> parse_period("jan–aug 23", default_year=2024).end
    datetime.date(2023, 8, 31)
    >>> parse_period("per augusti 2020").start, parse_period("2020-2022").end, parse_period("T2 2025").end
    (datetime.date(2020, 1, 1), datetime.date(2022, 12, 31), datetime.date(2025, 8, 31))
    """
    text = text.replace("\u00a0", " ")
    return _dates(text) or _months(text, default_year) or _parts(text, default_year) or _years(text, default_year)


def _dates(text: str) -> Period | None:
    if match := _ISO_RANGE.search(text):
        numbers = [int(number) for number in match.groups()]
        start, end = _day(*numbers[:3]), _day(*numbers[3:])
        return Period(start=start, end=end) if start and end and start <= end else None
    if match := _ISO_DAY.search(text):
        return _until(_day(int(match[1]), int(match[2]), int(match[3])))
    if match := _SHORT_DAY.search(text):
        return _until(_day(2000 + int(match[1]), int(match[2]), int(match[3])))
    if match := _NUMBERED_DAY.search(text):
        return _until(_numbered_day(int(match[1]), int(match[2] or match[3]), match))
    if (match := _ISO_MONTH.search(text) or _COMPACT_MONTH.search(text)) and (end := _month_end(match[1], match[2])):
        return _until(end)
    if match := _COMPACT_DAY.search(text):
        return _until(_day(100 * int(match[1] or 20) + int(match[2]), int(match[3]), int(match[4])))
    if (match := _SHORT_MONTH.search(text)) and not re.fullmatch(_YEAR, match[0]):
        return _until(_month_end(f"20{match[1]}", match[2]))
    return None


def _months(text: str, default_year: int | None) -> Period | None:
    if match := _MONTH_RANGE.search(text):
        year = _year_of(match[3] or (f"20{match[4]}" if match[4] else None), text, default_year)
        first, last = _month_number(match[1]), _month_number(match[2])
        if year is None or last < first:
            return None
        return Period(start=date(year, first, 1), end=_last_day(year, last))
    if match := _DAY_RANGE.search(text):
        year = _year_of(match[6] or match[3], text, default_year)
        if year is None:
            return None
        start = _day(int(match[3] or year), _month_number(match[2]), int(match[1]))
        end = _day(year, _month_number(match[5]), int(match[4]))
        return Period(start=start, end=end) if start and end and start <= end else None
    if match := _DAY_AND_MONTH.search(text):
        year = _year_of(match[3], text, default_year)
        return _until(_day(year, _month_number(match[2]), int(match[1]))) if year else None
    if match := _ONE_MONTH.search(text):
        year = _year_of(match[2], text, default_year)
        return _until(_last_day(year, _month_number(match[1]))) if year else None
    return None


def _parts(text: str, default_year: int | None) -> Period | None:
    match = _PART.search(text)
    if not match:
        return None
    year = _year_of(match["year"], text, default_year)
    kind = match["kind"].casefold()
    months = _MONTHS_OF_PART[kind]
    last = months * int(match["number"])
    if year is None or last > 12:
        return None
    first = 1 if kind in _CUMULATIVE_PARTS else last - months + 1
    return Period(start=date(year, first, 1), end=_last_day(year, last))


def _years(text: str, default_year: int | None) -> Period | None:
    if _SCHOOL_YEAR.search(text):
        return None
    if (match := _YEARS.search(text)) and int(match[1]) < int(match[2]):
        return Period(start=date(int(match[1]), 1, 1), end=date(int(match[2]), 12, 31))
    whole = re.search(r"\bhelår\w*|\bfull[- ]year\b", text, re.IGNORECASE)
    if speaks_of_interim(text) and not whole:
        return None
    years = {int(match[1]) for match in _ONE_YEAR.finditer(text)}
    if not years and whole and default_year:
        return full_year(default_year)
    return full_year(years.pop()) if len(years) == 1 else None


def _year_of(found: str | None, text: str, default_year: int | None) -> int | None:
    return int(found) if found else parse_year(text) or default_year


def _month_number(name: str) -> int:
    short = name[:3].casefold().replace("may", "maj").replace("oct", "okt").replace("des", "dec")
    return _MONTHS.index(short) + 1


def _month_end(year: str, month: str) -> date | None:
    return _last_day(int(year), int(month)) if 1 <= int(month) <= 12 else None


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _same_day(day: date, year: int) -> date:
    if day == _last_day(day.year, day.month):
        return _last_day(year, day.month)
    return day.replace(year=year)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numbered_day(first: int, second: int, match: re.Match[str]) -> date | None:
    """Give the day of "31/8 2023" or of "8/31/2023"; None where either order makes a date and the marks do not tell."""
    year = int(match[4])
    is_american = second > _MONTHS_OF_YEAR
    is_told = first > _MONTHS_OF_YEAR or first == second or not match[0].count("/") > 1
    if is_american:
        return _day(year, first, second)
    return _day(year, second, first) if is_told else None


def _until(end: date | None) -> Period | None:
    """From 1 January to a day: what an interim report means by naming the day alone."""
    return Period(start=date(end.year, 1, 1), end=end) if end else None
