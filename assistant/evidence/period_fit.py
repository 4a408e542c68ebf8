"""Tells whether a figure is of a period that a question asks for.

In: a figure, a plan, and the main period of the figure's report. Out: yes or no. For example a budget for 2024 fits
"per augusti 2024", and an outcome of the whole year does not.
"""

from __future__ import annotations

import re

from assistant.evidence.column_fit import asks_whole_project, is_whole_project
from assistant.evidence.forecast_rounds import is_asked_round
from assistant.evidence.single_months import is_single_month
from assistant.records import Operation, Plan
from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Measure, Period
from ingest.words import split_words

_UP_TO = re.compile(
    r"\b(?:t\.?\s?o\.?\s?m\.?|till och med|until|through|up to|to date)\s+"
    r"(?:(?:the )?end of\s+|utgången av\s+|slutet av\s+)?"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def fits_period(figure: Figure, plan: Plan, main_period: Period | None) -> bool:
    """Whether a figure is of a period that the plan asks for, or of the report's main year when it asks for none.

    A year alone fits the whole year and its interim parts; a month fits only actuals to the end of it, and what is
    for the whole year (budget, forecast, and their deviation).
    """
    if is_asked_round(figure, plan):
        return True  # "vad trodde man i juni?": of the whole year, though its first half is named
    if figure.period is None:
        # "and the total budget of the project?" after a question about a year
        of_project = is_whole_project(figure) and asks_whole_project(plan.question)
        return not plan.periods or of_project or bool(_years_up_to(figure.column) & _years_up_to(plan.question))
    if not plan.periods:
        if plan.operation is Operation.TREND or main_period is None:
            return True
        if plan.full_year and not is_year(figure.period):
            return False  # "på helåret" without a year: not the months so far
        return figure.period.end.year == main_period.end.year
    return any(_fits(figure, figure.period, asked, plan, main_period) for asked in plan.periods)


def _fits(figure: Figure, own: Period, asked: Period, plan: Plan, main_period: Period | None) -> bool:
    if own.end.year != asked.end.year:
        return False
    if is_year(asked):
        return own == asked if plan.full_year else True
    is_held = own == asked or _ends_within_month(own, asked) or is_single_month(own, plan)
    is_held = is_held or (asked == main_period and _says_no_time(figure))
    # "underskott i sin helårsprognos i augusti": the deviation of a forecast is of the whole year
    is_ahead = figure.measure is Measure.VARIANCE and Measure.FORECAST in plan.measures and is_year(own)
    return is_held or is_ahead or figure.measure in (Measure.BUDGET, Measure.FORECAST)


def _ends_within_month(own: Period, asked: Period) -> bool:
    """Whether a period ends on a day of the month that the asked one ends with: pupils on 15 October, in October."""
    return own.start == asked.start and (own.end.year, own.end.month) == (asked.end.year, asked.end.month)


def _years_up_to(text: str) -> frozenset[str]:
    """Return the years that a text counts up to: 2020 of "Utgift t.o.m. 2020", and of "spent until the end of 2020"."""
    return frozenset(found["year"] for found in _UP_TO.finditer(text))


def is_year(period: Period) -> bool:
    """Whether a period ends with its year."""
    return (period.end.month, period.end.day) == (12, 31)


def _says_no_time(figure: Figure) -> bool:
    """Whether a thing's column names no time: what it tells is of the months that its report is of."""
    words = split_words(figure.column)
    return figure.measure is Measure.OTHER and not any(word in MONTHS or word.isdigit() for word in words)
