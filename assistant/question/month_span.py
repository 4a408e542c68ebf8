"""Reads a development over months, or from a year to a month: "från juni till oktober 2031", "from 2029 to May 2031".

In: a plan whose row is linked, the text of the question, and the store. Out: the plan with the periods of its row that
lie within that time. For example of the columns "Jun", "Jul", "Aug", "Sep", "Okt" each month from June to October, and
of "Dec 2029", "Dec 2030", "Aug 2031" all three.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from assistant.linking.rows import find_rows_of
from assistant.operations.spans import is_month
from assistant.records import Plan
from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Measure
from ingest.store import Store

_YEAR: Final = 12  # months
_FEWEST: Final = 2  # periods that make a development
_NAMES: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY: Final = (
    r"(?:(?:den\s+|the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    r"(?:(?:slutet|början|utgången|end|start)\s+(?:av|of)\s+)?"
)


def _side(name: str) -> str:
    """Return the pattern of one end of a span: a month, a year or both."""
    return (
        rf"(?:{_DAY}(?P<{name}_month>{_NAMES})\b\.?(?:\s+(?P<{name}_of>(?:19|20)\d\d))?"
        rf"|(?:år(?:et)?\s+)?(?P<{name}_year>(?:19|20)\d\d))"
    )


_SPAN: Final = re.compile(
    rf"\b(?P<from>(?:från(?:\s+och\s+med)?|fr\.?o\.?m\.?|from|mellan|between|sedan|since)\s+)?{_side('first')}"
    rf"\s*(?P<join>till(?:\s+och\s+med)?|t\.?o\.?m\.?|to|through|until|och|and|[-–])\s*{_side('last')}(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSpan:
    """The first and the last day of the time that a question names."""

    first: date
    last: date


def read_month_span(text: str) -> MonthSpan | None:
    """Return the time from one month to another, or from a year to a month; None where a text names none.

    >>> read_month_span("antalet timmar från juni till oktober 2031?")
    MonthSpan(first=datetime.date(2031, 6, 1), last=datetime.date(2031, 10, 31))
    >>> read_month_span("How did it go from 2029 to August 2031?")
    MonthSpan(first=datetime.date(2029, 1, 1), last=datetime.date(2031, 8, 31))
    >>> read_month_span("mellan 2029 och 2031"), read_month_span("i juni och juli 2031")
    (None, None)
    """
    found = _SPAN.search(text)
    if found is None or not (found["first_month"] or found["last_month"]):
        return None
    joins = found["join"].casefold() in ("och", "and")
    if joins and (found["from"] or "").strip().casefold() not in ("mellan", "between"):
        return None
    years = [found[f"{name}_of"] or found[f"{name}_year"] for name in ("first", "last")]
    if not any(years):
        return None
    begun, ended = int(years[0] or years[1]), int(years[1] or years[0])
    opens = MONTHS[found["first_month"].casefold()] if found["first_month"] else 1
    closes = MONTHS[found["last_month"].casefold()] if found["last_month"] else _YEAR
    first = date(begun, opens, 1)
    last = date(ended, closes, calendar.monthrange(ended, closes)[1])
    return MonthSpan(first=first, last=last) if first < last else None


def over_months(operand: Plan, text: str, store: Store) -> Plan:
    """Return a plan of one row with its periods within the months that a text names; as it is where it has too few.

    Within one year these are single months: what came in from June to October is no difference of two sums since
    January.
    """
    span = read_month_span(text)
    rows = find_rows_of(operand.rows, store) if span and len(operand.rows) == 1 else ()
    if span is None or len(rows) != 1:
        return operand
    told = [figure for figure in rows[0].figures if figure.amount and _lies_within(figure, span)]
    told = [figure for figure in told if figure.measure in (Measure.ACTUAL, Measure.OTHER)]
    months = [figure for figure in told if is_month(figure)]
    kept = months if len(months) >= _FEWEST or span.first.year == span.last.year else told
    periods = tuple(dict.fromkeys(figure.period for figure in kept if figure.period))
    if len(periods) < _FEWEST:
        return operand
    return replace(operand, periods=periods, end_month=None, interim=False)


def _lies_within(figure: Figure, span: MonthSpan) -> bool:
    return figure.period is not None and span.first <= figure.period.end <= span.last
