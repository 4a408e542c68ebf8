"""Says which days a column covers.

In: a column's heading, its measure, and what is known of the report. Out: a period, for example::

    "Prognos 202308"  ->  the whole of 2023        "Utfall ack föreg år", to August 2023  ->  2022-01-01 .. 2022-08-31
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from ingest.notation.periods import full_year, in_year, is_full_year, parse_period, parse_year, speaks_of_interim
from ingest.records import Column, Measure, Period, Report

# Sums over all the years of a project: no period of the report covers them.
_MANY_YEARS = re.compile(
    r"projekt.*(?:t\.?o\.?m|total|ack|budget|prognos|kostnad)|(?:total|ack)\w*.*projekt", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(
    r"föregående år|förra året|\bfg\.? ?år|\bföreg\.? år|previous year|prior year|last year", re.I
)
_WHOLE_YEAR = re.compile(r"helår|årsbokslut|bokslut|full[- ]year|annual", re.IGNORECASE)
_COMPARED = re.compile(r"\s+(?:jämfört med|jämförelse med|jmf|jfr|compared (?:with|to))\b.*", re.IGNORECASE)
_CLOSED_YEAR = re.compile(r"(?<!delårs)bokslut", re.IGNORECASE)
_FORECAST = re.compile(r"prognos|forecast", re.IGNORECASE)
_MONTH = re.compile(
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|june?i?|july?i?|aug(?:usti|ust)?"
    r"|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)\.?(?:\s*(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_MIN_MONTHS = 3


def find_period(text: str, measure: Measure, report: Report, year: int | None) -> Period | None:
    """Give the period of a column: what its header says, else what such a column covers in such a report."""
    if _MANY_YEARS.search(text):
        return None
    text = _COMPARED.sub("", text) or text
    named = parse_period(text, year)
    if measure in (Measure.FORECAST, Measure.TARGET) or _FORECAST.search(text):
        # "Prognos 202308" and "Avvikelse prognos nov" say when the forecast was made; it is for the whole year.
        if named and named.start.year != named.end.year:
            return named
        return _whole(named.end.year if named else parse_year(text) or year)
    if named and _YEAR_BEFORE.search(text) and parse_period(text) is None:
        return in_year(named, named.end.year - 1)  # "Helår / Bokslut fg år": the year was the report's, not its own
    if named:
        return _so_far(named, text, measure, report)
    if (of_year := parse_year(text)) and speaks_of_interim(text):
        return _same_part(report, of_year)
    own = report.period
    if own and not is_full_year(own) and _CLOSED_YEAR.search(text) and not _YEAR_BEFORE.search(text):
        return None  # "Bokslut" in an interim report is of a year that has ended, and not said which
    before = 1 if _YEAR_BEFORE.search(text) else 0
    if (measure is Measure.ACTUAL and not _WHOLE_YEAR.search(text)) or speaks_of_interim(text):
        return in_year(report.period, report.period.end.year - before) if report.period else _whole(year)
    return _whole(year - before if year else None)


def with_single_months(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give the columns, with months that follow on each other ("Jan", "Feb", "Mar") as one month each."""
    months = [place for place, column in enumerate(columns) if column.period and _MONTH.fullmatch(column.header)]
    ends = [period.end for place in months if (period := columns[place].period)]
    follow = all(_month_count(after) == _month_count(before) + 1 for before, after in pairwise(ends))
    if len(months) < _MIN_MONTHS or not follow:
        return tuple(columns)
    changed = list(columns)
    for place, end in zip(months, ends, strict=True):
        last = calendar.monthrange(end.year, end.month)[1]
        single = Period(start=end.replace(day=1), end=end.replace(day=last))
        changed[place] = replace(columns[place], period=single)
    return tuple(changed)


def _month_count(day: date) -> int:
    return 12 * day.year + day.month


def _whole(year: int | None) -> Period | None:
    return full_year(year) if year else None


def _so_far(named: Period, text: str, measure: Measure, report: Report) -> Period:
    """Give an interim report's own year has not ended: its "Utfall 2024" is the outcome so far."""
    own = report.period
    unfinished = own and not is_full_year(own) and named == full_year(own.end.year)
    if own and unfinished and measure is Measure.ACTUAL and not _WHOLE_YEAR.search(text):
        return own
    return named


def _same_part(report: Report, year: int) -> Period | None:
    """Give the part of another year that an interim report covers of its own; unknown in an annual report."""
    if report.period is None or is_full_year(report.period):
        return None
    return in_year(report.period, year)
