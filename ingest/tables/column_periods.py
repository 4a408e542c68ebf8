"""Says which days a column covers.

In: a column's heading, its measure, and what is known of the report. Out: a period, for example::

    "Prognos 202308"  ->  the whole of 2023        "Utfall ack föreg år", to August 2023  ->  2022-01-01 .. 2022-08-31
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ingest.notation.periods import full_year, in_year, is_full_year, parse_period, parse_year, speaks_of_interim
from ingest.records import Column, ColumnBasis, Measure, Origin, Period, Report

# Sums over all the years of a project: no period of the report covers them.
_MANY_YEARS = re.compile(
    r"projekt.*(?:t\.?o\.?m|total|ack|budget|prognos|kostnad)|(?:total|ack)\w*.*projekt", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(
    r"föregående år|förra året|\bfg\.? ?år|\bföreg\.? år|previous year|prior year|last year", re.I
)
_WHOLE_YEAR = re.compile(r"helår|årsbokslut|bokslut|full[- ]year|annual", re.IGNORECASE)
# "Helår 2031 / Avvikelse okt": what stands under the whole year deviates for the whole of it, reckoned in that month.
_UNDER_WHOLE_YEAR = re.compile(r"^(?:helår|årsprognos|full[- ]year)[^/]*/", re.IGNORECASE)
_COMPARED = re.compile(r"\s+(?:jämfört med|jämförelse med|jmf|jfr|compared (?:with|to))\b.*", re.IGNORECASE)
# "Ombudgeterat från 2023": money of this year, though it was another year's first.
_CARRIED = re.compile(r"(ombudg\w*|överför\w+|carried (?:over|forward)) (?:från|from) (?:19|20)\d\d", re.IGNORECASE)
_CLOSED_YEAR = re.compile(r"(?<!delårs)bokslut", re.IGNORECASE)
_FORECAST = re.compile(r"prognos|forecast", re.IGNORECASE)
_MONTH = re.compile(
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|june?i?|july?i?|aug(?:usti|ust)?"
    r"|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)\.?(?:\s*(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_ENDS_WITH_MONTH = re.compile(rf"^(?:[^\W\d]+\s+(?:/\s+)?)?{_MONTH.pattern}$", re.IGNORECASE)  # "Utfall okt"
_SO_FAR = re.compile(
    r"\b(?:jan\w*|1/1)\s*[-–]|\b(?:ack\w*|hittills|t\.?\s?o\.?\s?m\.?|till och med|so far|to date|ytd)(?:\b|(?<=\.))",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"(?:k|kv|q|kvartal|quarter)\.?\s?(?P<number>[1-4])(?:\s*(?:19|20)\d\d)?", re.IGNORECASE)
_TOTAL = re.compile(r"(?:summa|totalt?|s:a|sum|total|ack(?:umulerat)?)\.?", re.IGNORECASE)
_MIN_MONTHS = 3
_TERTIAL = re.compile(r"(?:t|tertial)\.?\s?(?P<number>[1-3])(?:\s*(?:19|20)\d\d)?", re.IGNORECASE)
_WHOLE_OF_PARTS = re.compile(
    r"(?:summa|totalt?|s:a|sum|helår(?:et)?|full year)?\.?\s*(?:(?:19|20)\d\d)?", re.IGNORECASE
)
# Twelve months that end with the report's last one are no calendar year.
_ROLLING = re.compile(r"\brullande\b|\br12\b|\bsenaste (?:12|tolv)\b|\brolling\b|\b(?:last|past) (?:12|twelve)\b", re.I)


def find_period(text: str, measure: Measure, report: Report, year: int | None) -> Period | None:
    """Give the period of a column: what its header says, else what such a column covers in such a report."""
    if _MANY_YEARS.search(text) or (_ROLLING.search(text) and measure is not Measure.FORECAST):
        return None
    text = _CARRIED.sub(r"\1", _COMPARED.sub("", text) or text)
    named = parse_period(text, year)
    is_of_year = measure is Measure.VARIANCE and _UNDER_WHOLE_YEAR.search(text)
    if measure in (Measure.FORECAST, Measure.TARGET) or _FORECAST.search(text) or is_of_year:
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


def is_month(text: str) -> bool:
    """Whether the heading of a column is a month and nothing more, but for its year."""
    return bool(_MONTH.fullmatch(text.strip()))


def with_single_parts(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give the columns, with months or quarters that follow on each other as one month or quarter each.

    "Jan", "Feb", "Mar" under a heading "Utfall" are so too; a total beside them ("Summa") is of all of them, and so
    is "Utfall jan-okt" beside "Utfall okt", which is of that month alone.
    """
    return _with_total(_with_tertials(_with_quarters(_with_lone_months(_with_months(columns)))))


def _with_months(columns: Sequence[Column]) -> tuple[Column, ...]:
    months = [place for place, column in enumerate(columns) if column.period and _MONTH.fullmatch(_last_part(column))]
    ends = [period.end for place in months if (period := columns[place].period)]
    groups = {columns[place].header.removesuffix(_last_part(columns[place])) for place in months}
    if len(months) < _MIN_MONTHS or not _follow(ends) or len(groups) > 1:
        return tuple(columns)
    return _with_parts(
        columns, {place: _months(end.year, end.month, end.month) for place, end in zip(months, ends, strict=True)}
    )


def _follow(ends: Sequence[date]) -> bool:
    """Whether months follow on each other, or some of the same again for another year.

    These are "Jan 2030", ..., "Jan 2031", ..., or "Jun", "Jul", "Aug", "Aug 2030": a month beside that of the year
    before.
    """
    runs: list[list[date]] = []
    for end in ends:
        if runs and _month_count(end) == _month_count(runs[-1][-1]) + 1:
            runs[-1].append(end)
        else:
            runs.append([end])
    named = {tuple(end.month for end in run) for run in runs}
    if len(named) == 1:
        return len(runs) == 1 or len(runs[0]) > 1
    longest = max(runs, key=len)
    beside = [run for run in runs if run is not longest]
    held = {end.month for end in longest}
    return len(longest) >= _MIN_MONTHS and all(len(run) == 1 and run[0].month in held for run in beside)


def _with_lone_months(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give the columns, one that names its month alone as of that month where another is of all the months to it."""
    summed = {(column.measure, column.period) for column in columns if _SO_FAR.search(column.header)}
    parts = {
        place: _months(column.period.end.year, column.period.end.month, column.period.end.month)
        for place, column in enumerate(columns)
        if column.period
        and (column.measure, column.period) in summed
        and column.measure in (Measure.ACTUAL, Measure.BUDGET)
        and _ENDS_WITH_MONTH.search(column.header)
        and not _SO_FAR.search(column.header)
    }
    return _with_parts(columns, parts) if parts else tuple(columns)


def _with_quarters(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give the columns with "K1", "K2", ... as three months each."""
    found = [
        (place, match) for place, column in enumerate(columns) if (match := _QUARTER.fullmatch(_last_part(column)))
    ]
    numbers = [int(match["number"]) for _, match in found]
    if len(found) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return tuple(columns)
    parts = {}
    for place, match in found:
        period = columns[place].period
        year = parse_year(columns[place].header) or (period.end.year if period else None)
        if year:
            last = 3 * int(match["number"])
            parts[place] = _months(year, last - 2, last)
    return _with_parts(columns, parts)


def _with_tertials(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give the columns with all tertials and then their sum ("T1", "T2", "T3", "Totalt") as four months each.

    Without a sum beside them each may be from the year's first day on, as interim reports mean it.
    """
    found = [
        (place, match) for place, column in enumerate(columns) if (match := _TERTIAL.fullmatch(_last_part(column)))
    ]
    after = found[-1][0] + 1 if found else len(columns)
    is_summed = (
        after < len(columns) and _last_part(columns[after]) and _WHOLE_OF_PARTS.fullmatch(_last_part(columns[after]))
    )
    if [int(match["number"]) for _, match in found] != [1, 2, 3] or not is_summed:
        return tuple(columns)
    parts = {}
    for place, match in found:
        if period := columns[place].period:
            last = 4 * int(match["number"])
            parts[place] = _months(period.end.year, last - 3, last)
    return _with_parts(columns, parts)


def _with_total(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give the columns, a total after months as the sum of them."""
    months = [place for place, column in enumerate(columns) if _MONTH.fullmatch(column.header)]
    after = months[-1] + 1 if len(months) >= _MIN_MONTHS else len(columns)
    if after >= len(columns) or not _TOTAL.fullmatch(columns[after].header):
        return tuple(columns)
    first, last = columns[months[0]].period, columns[months[-1]].period
    return _with_parts(columns, {after: Period(start=first.start, end=last.end)} if first and last else {})


def _with_parts(columns: Sequence[Column], periods: Mapping[int, Period]) -> tuple[Column, ...]:
    return tuple(
        replace(column, period=periods[place], basis=_told_by_header(column)) if place in periods else column
        for place, column in enumerate(columns)
    )


def _told_by_header(column: Column) -> tuple[ColumnBasis, ...]:
    own = ColumnBasis(field="period", origin=Origin.HEADER, text=column.header)
    return tuple(own if basis.field == "period" else basis for basis in column.basis)


def _last_part(column: Column) -> str:
    """Give a heading without the group that it stands under: "Jan" of "Utfall / Jan"."""
    return column.header.rpartition(" / ")[2]


def _months(year: int, first: int, last: int) -> Period:
    return Period(start=date(year, first, 1), end=date(year, last, calendar.monthrange(year, last)[1]))


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
