"""Says what each value column of a table measures, for which days, in which unit.

In: a table's header, its caption and what is known of the report. Out: columns, for example::

    "Utfall 2024" in an interim report to August 2024  ->  Column(measure=ACTUAL, period=2024-01-01..2024-08-31)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.notation import parse_unit
from ingest.notation.measures import parse_measure
from ingest.notation.periods import full_year, in_year, is_full_year, parse_period, parse_year, speaks_of_interim
from ingest.notation.units import MONEY
from ingest.records import Column, Measure, Period, Report, Unit
from ingest.tables.body import value_columns
from ingest.tables.deviations import Relation, Values, find_relations
from ingest.tables.headers import Header

# Sums over all the years of a project: no period of the report covers them.
_MANY_YEARS = re.compile(
    r"projekt.*(?:t\.?o\.?m|total|ack|budget|prognos|kostnad)|(?:total|ack)\w*.*projekt", re.IGNORECASE
)
_WHOLE_PROJECT = re.compile(r"total\w*\s?(?:budget|prognos|utgift|kostnad|utfall|forecast|cost)", re.IGNORECASE)
_ACCUMULATED = re.compile(r"ack|total", re.IGNORECASE)
_THIS_YEARS = re.compile(r"årets\b|this year", re.IGNORECASE)
_PROJECTS = re.compile(r"projekt|investering|exploatering|project|investment", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"föregående år|förra året|\bfg\.? ?år|\bföreg\.? år|previous year|prior year|last year", re.I
)
_WHOLE_YEAR = re.compile(r"helår|årsbokslut|bokslut|full[- ]year|annual", re.IGNORECASE)
_COMPARED = re.compile(r"\s+(?:jämfört med|jämförelse med|jmf|jfr|compared (?:with|to))\b.*", re.IGNORECASE)
_CLOSED_YEAR = re.compile(r"(?<!delårs)bokslut", re.IGNORECASE)
_OTHER_WORDS = re.compile(
    r"\b(?!(?:per|den|år|året|delår|helår|period(?:en)?|ack|tom|t\.?o\.?m|kv|kvartal|tertial|halvår|och|and|of|year|to|till"
    r"|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec|prel|q|t|h)\w{0,6}\b)[^\W\d_]{2,}",
    re.IGNORECASE,
)
_FORECAST = re.compile(r"prognos|forecast", re.IGNORECASE)
_NAMED_BY_CAPTION = (Measure.VARIANCE, Measure.TARGET, Measure.FORECAST, Measure.BUDGET)


def to_columns(header: Header, caption: str, report: Report, unit: Unit) -> tuple[Column, ...]:
    """Give the value columns of a table, left to right. `unit` is the table's own."""
    measured = any(parse_measure(header.texts[column]) for column in value_columns(header))
    year = _report_year(report, caption)
    projects = _PROJECTS.search(f"{caption} {header.first_cell}")
    beside_years = any(_THIS_YEARS.match(text) for text in header.texts)
    columns = []
    for index in value_columns(header):
        text = header.texts[index]
        stated = parse_unit(text)
        measure = parse_measure(text) or _unnamed_measure(text, caption, header, measured=measured, unit=stated or unit)
        since_start = beside_years and _ACCUMULATED.match(text)
        whole_project = projects and (_WHOLE_PROJECT.search(text) or since_start) and parse_year(text) is None
        period = None if whole_project else find_period(text, measure, report, year)
        columns.append(Column(index=index, header=text, measure=measure, period=period, unit=stated or unit))
    return tuple(columns)


def with_proved_outcomes(columns: Sequence[Column], rows: Sequence[Values], report: Report) -> tuple[Column, ...]:
    """Give the columns, with those that name no measure ("Netto") as outcomes where the deviations prove it.

    Proved means that one of them less the budget is the deviation, as it is for no column that names its measure.
    """
    unnamed = [place for place, column in enumerate(columns) if parse_measure(column.header) is None]
    if not unnamed or find_relations(columns, rows):
        return tuple(columns)
    outcomes = list(columns)
    for place in unnamed:
        column = columns[place]
        period = find_period(column.header, Measure.ACTUAL, report, column.period.end.year if column.period else None)
        outcomes[place] = replace(column, measure=Measure.ACTUAL, period=period)
    proved = [relation for relation in find_relations(outcomes, rows) if relation.outcome in unnamed]
    return tuple(outcomes) if proved else tuple(columns)


def with_deviation_periods(columns: Sequence[Column], relations: Sequence[Relation]) -> tuple[Column, ...]:
    """Give the columns, with each undated deviation given the period that both of its terms have."""
    changed = list(columns)
    for relation in relations:
        column = columns[relation.deviation]
        outcome, budget = columns[relation.outcome].period, columns[relation.budget].period
        if outcome == budget and not parse_period(column.header) and not speaks_of_interim(column.header):
            changed[relation.deviation] = replace(column, period=outcome)
    return tuple(changed)


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


def _unnamed_measure(text: str, caption: str, header: Header, *, measured: bool, unit: Unit) -> Measure:
    """Give the measure of a column whose header names none: "2019", "Per 240831", "Kvinnor", or nothing at all."""
    of_caption = parse_measure(caption)
    dated = _says_only_when(text)
    if measured:
        return Measure.ACTUAL if dated else Measure.OTHER
    if dated or header.is_key_figure:
        return of_caption if of_caption in _NAMED_BY_CAPTION else Measure.ACTUAL
    if not text and not header.title:
        return Measure.OTHER
    is_count = unit not in MONEY and unit is not Unit.UNKNOWN
    return Measure.ACTUAL if is_count or of_caption is Measure.ACTUAL else Measure.OTHER


def _says_only_when(text: str) -> bool:
    """Say whether a header is a period and nothing else: "Per 240831" is, "Effekt 2024" is not."""
    return bool(parse_period(text) or parse_year(text)) and not _OTHER_WORDS.search(text)


def _report_year(report: Report, caption: str) -> int | None:
    return report.period.end.year if report.period else parse_year(caption)


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
