"""Judges an amount that its row prints of another scope: a whole project, the whole year, a budget without a deviation.

In: what is asked, and the figure that was chosen for the period. Out: a `Judgement`, or None where the scope is the
same. For example "bron har totalt kostat 9 mnkr" is of the column that tells the project from its start, and never
wrong by the outcome of the year.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checking.asked import Asked, fit_of, is_of_sign, is_rough
from assistant.checking.records import CheckVerdict, Doubt, Judgement
from assistant.checking.signs import sign_in
from assistant.checking.verdicts import confirm, leave_open, oppose
from assistant.claims.amount import Fit
from assistant.evidence.column_fit import is_whole_project
from assistant.evidence.period_fit import is_year
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure, Unit

_GOOD = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)
_MOVING = (Measure.BUDGET, Measure.FORECAST, Measure.VARIANCE)  # printed for months and for the year


def judge_project(asked: Asked) -> Judgement | None:
    """Return what a text that tells of a whole project says right or wrong; None where the rows print none of it.

    Where the year is told of after all ("kostade totalt 9 tkr i år"), the figure of the year is for others to judge.
    """
    figures = _of_projects(asked)
    if not figures:
        return None
    good = [figure for figure in figures if _fits(asked, figure)]
    if good:
        return confirm(asked, fit_of(asked.mention, good[0]), good[0])
    own = [figure for row in asked.rows for figure in row.figures if not is_whole_project(figure)]
    if any(_fits(asked, figure) for figure in own):
        return None
    if len({figure.amount for figure in figures}) == 1:
        return oppose(asked, CheckVerdict.CONTRADICTS, figures[:1], reason="other")
    return leave_open(asked, figures, Doubt.NO_FIGURE)


def judge_other_scope(asked: Asked, figure: Figure) -> Judgement | None:
    """Return what is to be said of an amount that differs from a figure of another scope than the text's."""
    is_part = figure.amount is not None and figure.amount.unit is Unit.PERCENT
    if is_part and figure.measure is Measure.VARIANCE and not (asked.direction or asked.says_measure):
        return leave_open(asked, [figure], asked.doubt or Doubt.NOTHING_TO_COMPARE)  # how much changed, maybe
    if asked.direction and figure.measure is not Measure.VARIANCE and not RESULT_LABEL.search(figure.label):
        return leave_open(asked, [figure], asked.doubt or Doubt.NOTHING_TO_COMPARE)
    if asked.says_months and figure.period not in (None, *asked.periods):
        return leave_open(asked, [figure], asked.doubt or Doubt.NO_FIGURE)  # the year's, where months are told of
    timeless = [other for other in _same_measure(asked, figure.measure) if other.period is None]
    if timeless and figure.period is not None:
        return leave_open(asked, [timeless[0], figure], Doubt.OTHER_COLUMN)
    if asked.says_months or figure.measure not in _MOVING or figure.period is None or is_year(figure.period):
        return None
    year = figure.period.end.year
    same = _same_measure(asked, figure.measure)
    wider = [one for one in same if one.period and is_year(one.period) and one.period.end.year == year]
    if not wider:
        return None
    if asked.has_measure:
        return confirm(asked, fit_of(asked.mention, wider[0]), wider[0])
    return leave_open(asked, [wider[0], figure], asked.doubt or Doubt.NO_YEAR)


def with_known_sign(asked: Asked, fair: Sequence[tuple[Fit, Figure]]) -> list[tuple[Fit, Figure]]:
    """Return deviations whose sign the table does not tell as the same ones in a table of the row that does."""
    own = [(fit_of(asked.mention, other), other) for row in asked.rows for other in row.figures]
    known = {
        (fit, figure.key): (kind, other)
        for fit, figure in fair
        for kind, other in own
        if figure.measure is Measure.VARIANCE is other.measure
        and figure.amount == other.amount
        and sign_in(other, asked.rows) is not None
        and figure.period
        and other.period
        and figure.period.end.year == other.period.end.year
    }
    return [known.get((fit, figure.key), (fit, figure)) for fit, figure in fair]


def is_of_longer(asked: Asked, figure: Figure) -> bool:
    """Whether a figure is the year's deviation from the budget where the text tells of months of it."""
    is_forecast = Measure.FORECAST in asked.plan.measures
    if not asked.says_months or is_forecast or figure.measure is not Measure.VARIANCE or figure.period is None:
        return False
    return is_year(figure.period) and not any(is_year(period) for period in asked.periods)


def _of_projects(asked: Asked) -> Sequence[Figure]:
    """Return the figures of whole projects of the measure that is told of; of the outcome where none is."""
    wanted = asked.plan.measures or (Measure.ACTUAL,)
    wanted = (Measure.VARIANCE,) if asked.direction else wanted
    own = [figure for row in asked.rows for figure in row.figures if is_whole_project(figure)]
    return [figure for figure in own if figure.measure in wanted and fit_of(asked.mention, figure) is not Fit.UNIT]


def _same_measure(asked: Asked, measure: Measure) -> Sequence[Figure]:
    """Return the figures of a measure that print the claimed amount, whatever their period."""
    own = [figure for row in asked.rows for figure in row.figures if figure.measure is measure]
    return [figure for figure in own if _fits(asked, figure)]


def _fits(asked: Asked, figure: Figure) -> bool:
    is_same = fit_of(asked.mention, figure) in _GOOD and is_of_sign(asked, figure)
    return is_same and figure.amount is not None and not is_rough(asked.mention, figure.amount)
