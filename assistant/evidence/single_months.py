"""Tells the figures of one month from those of the months up to it.

In: a figure's period, the period asked for and the question. Out: yes or no. A question "i mars 2025" is read as
January to March, which interim reports tell; in a table with a column for each month it means that month alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.question.asked_period import to_full_year
from assistant.records import Operation, Plan
from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Measure, Period
from ingest.words import split_words

_IN_MONTH = re.compile(rf"\b(?:i|under|in|during)\s+(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:till|t\.?\s?o\.?\s?m|hittills|ackumulera\w*|through|until|to date|so far|up to)\b|\bjan\w*\s?[-–]",
    re.IGNORECASE,
)
_LONGEST_QUARTER = 92  # days
_ASKS_PART = re.compile(r"\b(?:kvartal|månad|quarter|month|q[1-4]|k[1-4])\w*", re.IGNORECASE)
_LAST_MONTH = re.compile(r"\b(?:(?:senaste|sista)\s+månaden|(?:last|latest|most recent)\s+month)\b", re.IGNORECASE)
_UP_TO = re.compile(rf"\b(?:per|by|end of|slutet av)\s+(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)


def asks_so_far(plan: Plan) -> bool:
    """Whether a question asks for all months up to one: "till och med maj", "hittills"."""
    return _SO_FAR.search(plan.question) is not None


def of_single_month(figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the figures of the very months that the question names alone; none where it names none so.

    "Senaste månaden" names the last one that the row has.
    """
    if _LAST_MONTH.search(plan.question) and not plan.end_month:
        months = [figure for figure in figures if figure.period and _is_of_month(figure.period)]
        last = max((figure.period.end for figure in months if figure.period), default=None)
        return [figure for figure in months if figure.period and figure.period.end == last]
    return [figure for figure in figures if figure.period and is_single_month(figure.period, plan)]


def without_parts(figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the figures without those of single months or quarters that a longer one of their year holds.

    "Utfall 2025" of a row with a column a month and one of all of them so far is what they came to.
    """
    if plan.end_month or plan.operation is Operation.TREND or _ASKS_PART.search(plan.question):
        return list(figures)
    held = {(figure.measure, figure.period.end.year) for figure in figures if figure.period and not _is_part(figure)}
    kept = [
        figure
        for figure in figures
        if not (figure.period and _is_part(figure) and (figure.measure, figure.period.end.year) in held)
    ]
    return _of_latest_end(kept) if asks_so_far(plan) and not plan.full_year else kept


def _of_latest_end(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures without outcomes of fewer months of a year than another column tells: "hittills i år"."""
    told = [figure for figure in figures if figure.measure is Measure.ACTUAL and figure.period]
    last = {
        one.period.start: max(o.period.end for o in told if o.period and o.period.start == one.period.start)
        for one in told
        if one.period
    }
    return [one for one in figures if one not in told or not one.period or one.period.end == last[one.period.start]]


def _is_part(figure: Figure) -> bool:
    """Whether a figure is of one month, or of a quarter that does not begin the year."""
    own = figure.period
    if own is None or (own.end - own.start).days >= _LONGEST_QUARTER:
        return False
    return own.start.month == own.end.month or (own.start.month, own.start.day) != (1, 1)


def _is_of_month(own: Period) -> bool:
    return (own.start.year, own.start.month) == (own.end.year, own.end.month)


def is_single_month(own: Period, plan: Plan) -> bool:
    """Whether a period is the last month of one that is asked for, and the question speaks of that month alone."""
    if not _is_of_month(own):
        return False
    if not _IN_MONTH.search(plan.question) or _SO_FAR.search(plan.question):
        return False
    return any(own.end == asked.end and asked.start.month == 1 for asked in plan.periods)


def is_month_row(label: str, plan: Plan) -> bool:
    """Whether a row is named by the one month that a question asks for: "Februari", "feb 2024"."""
    words = split_words(label)
    months = {MONTHS[word] for word in words if word in MONTHS}
    years = {word for word in words if word.isdigit()}
    asked_years = {str(period.end.year) for period in plan.periods}
    if not months or len(words) != 1 + len(years) or not years <= asked_years:
        return False
    return months == {asked_month(plan)}


def is_other_month_row(label: str, plan: Plan) -> bool:
    """Whether a row is named by another month than the one that a question speaks of: "och i maj?" after "i mars"."""
    first = next(iter(split_words(label)), "")
    return first in MONTHS and asked_month(plan) not in (None, MONTHS[first])


def is_year_of_months(label: str, columns: Sequence[str], plan: Plan) -> bool:
    """Whether a row is the asked year and its columns are months: "2023" over "jan", "feb" for "i mars 2023"."""
    years = {str(period.end.year) for period in plan.periods}
    months = [column for column in columns if column.casefold().strip(".") in MONTHS]
    return label.strip() in years and 2 * len(months) > len(columns) and asked_month(plan) is not None


def asked_month(plan: Plan) -> int | None:
    """Return the month that a question speaks of alone; None where it names several, or the months up to one."""
    if _SO_FAR.search(plan.question) or _UP_TO.search(plan.question):
        return None
    named = {MONTHS[word] for word in split_words(plan.question) if word in MONTHS}
    ends = {period.end.month for period in plan.periods}
    return named.pop() if len(named) == 1 and named == ends else None


def of_month_row(label: str, plan: Plan) -> Plan:
    """Return the plan to choose among the columns of a row by: of a row that is the asked month, those of its year."""
    if not is_month_row(label, plan):
        return plan
    years = dict.fromkeys(period.end.year for period in plan.periods)
    return replace(plan, periods=tuple(map(to_full_year, years)), full_year=False, interim=False)
