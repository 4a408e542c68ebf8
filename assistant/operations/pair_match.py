"""Makes two figures of one thing comparable where their rows hold the figures that are: of like sorts, of like months.

In: two figures with the rows that they stand in. Out: the two that are to be set against each other. For example a
forecast that is told by its deviation alone is set against the deviation of the outcome, and January to March against
the same months of the year before, and not against that whole year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.evidence.forecast_rounds import find_own_deviation, is_of_forecast
from assistant.words.time_words import SAME_MONTHS
from ingest.records import Figure, Measure, Period

_LEAP_DAY = (2, 29)
_WHOLE_YEAR = 12  # months


def match_pair(first: Figure, second: Figure, rows: Sequence[Sequence[Figure]], question: str) -> list[Figure]:
    """Return two figures that can be compared, of a question; `rows` holds each one's row."""
    says_same = SAME_MONTHS.search(question) is not None
    pair = [first, second]
    for place, figure in enumerate(pair):
        other = pair[1 - place]
        if is_of_forecast(figure) and other.measure is Measure.ACTUAL and figure in rows[1 - place]:
            pair[1 - place] = find_own_deviation(rows[1 - place], other, figure) or other
            return pair
        if says_same and (like := _find_of_like_months(rows[place], figure, other)):
            pair[place] = like
            return pair
    return pair


def _find_of_like_months(row: Sequence[Figure], figure: Figure, other: Figure) -> Figure | None:
    """Return for the figure of a whole year that of the other's months in that year, where its row has it."""
    if figure.period is None or other.period is None or _months(figure.period) != _WHOLE_YEAR:
        return None
    if _months(other.period) == _WHOLE_YEAR or figure.period.end.year == other.period.end.year:
        return None
    wanted = _in_year(other.period, figure.period.end.year)
    unit = figure.amount.unit if figure.amount else None
    like = [one for one in row if one.measure is other.measure and one.period == wanted]
    same = [one for one in like if one.amount and one.amount.unit is unit]
    return same[0] if len(same) == 1 else None


def _months(period: Period) -> int:
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1


def _in_year(period: Period, year: int) -> Period:
    """Return the months of a period in another year; the last of February is that of a leap year too."""
    start = period.start.replace(year=year - (period.end.year - period.start.year))
    end = period.end
    if (end.month, end.day) in ((2, 28), _LEAP_DAY):
        return replace(period, start=start, end=date(year, 2, 29 if year % 4 == 0 else 28))
    return replace(period, start=start, end=end.replace(year=year))
