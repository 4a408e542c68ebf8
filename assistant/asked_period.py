"""Reads the periods that a question names: years, and the month that an interim period ends with.

In: text. Out: years, the month, and the text without them. For example "per augusti 2024" gives 2024 and August.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from assistant import vocabulary
from assistant.typed_text import blank_out
from ingest.records import Period

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_COMPACT_MONTH = re.compile(r"(?<!\d)(20\d\d)[- ]?(0[1-9]|1[0-2])(?!\d)")
_MONTH_NAMES = "|".join(sorted(vocabulary.MONTHS, key=len, reverse=True))
_MONTH = re.compile(rf"\b({_MONTH_NAMES})\b", re.IGNORECASE)
_TIME_WORDS = frozenset(["per", "i", "till", "med", "of", "by", "in", "until", "through", "to", "the"])


def read_periods(text: str) -> tuple[tuple[int, ...], int | None, str]:
    """Return the years and the last month named, and the text without them."""
    compact = _COMPACT_MONTH.search(text)
    if compact:
        return (int(compact[1]),), int(compact[2]), blank_out(text, [compact.span()])
    years = list(_YEAR.finditer(text))
    # "may" and "mars" are other words too: a month counts beside a year or after a preposition of time.
    months = [match for match in _MONTH.finditer(text) if _ends_period(text, match)]
    rest = blank_out(text, [match.span() for match in (*years, *months)])
    last = max((vocabulary.MONTHS[match[0].casefold()] for match in months), default=None)
    return tuple(dict.fromkeys(int(match[0]) for match in years)), last, rest


def _ends_period(text: str, month: re.Match[str]) -> bool:
    """Whether a month bounds a period: a year follows it, or a word of time stands before it ("per augusti")."""
    if re.match(r"[\s,]*((19|20)\d\d|[-–]\s*\w)", text[month.end() :]):
        return True
    before = text[: month.start()].casefold().replace("-", " ").replace("–", " ").split()
    return bool(before) and before[-1] in _TIME_WORDS


def to_full_year(year: int) -> Period:
    """Return the calendar year as a period."""
    return Period(start=date(year, 1, 1), end=date(year, 12, 31))


def to_months(year: int, end_month: int) -> Period:
    """Return January to the end of a month as a period."""
    return Period(start=date(year, 1, 1), end=date(year, end_month, calendar.monthrange(year, end_month)[1]))
