"""Judges a figure that is stated as it stands: what the row prints for the measure and the period, or where else it is.

In: a claimed amount, the rows that it may be of, and a plan that says measure and period. Out: a `Judgement`. For
example "ett överskott på 166 tkr" for a row with the deviation -166 tkr is SIGN.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.checking.asked import CHANGE_COLUMN, Asked, digits_of, fit_of, is_of_sign, is_rough, is_telling
from assistant.checking.columns import judge_beside, judge_result
from assistant.checking.records import CheckVerdict, Doubt, Judgement
from assistant.checking.scopes import is_of_longer, judge_other_scope, judge_project, with_known_sign
from assistant.checking.signs import sign_in
from assistant.checking.verdicts import confirm, leave_open, oppose
from assistant.claims.amount import Fit, to_common
from assistant.evidence.explained import choose
from assistant.evidence.figure_choice import Choice
from assistant.evidence.period_fit import is_year
from assistant.linking.rows import RowFigures
from ingest.records import Figure, Measure, Period, Unit

_GOOD = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)
_ORDER = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN, Fit.SCALE, Fit.BEYOND, Fit.OTHER, Fit.UNIT)
_FAR = 10
_LEAST_TELLING = 100  # a smaller amount may be anything: it is not looked for in other rows
_PLAIN = (Measure.ACTUAL, Measure.OTHER)  # what is meant where no measure is named
_OF_THE_YEAR = (
    Measure.VARIANCE,
    Measure.OTHER,
    Measure.TARGET,
    Measure.BUDGET,
)  # printed once, also where months are told of
_MONEY = (Unit.KR, Unit.TKR, Unit.MNKR)


def judge_level(asked: Asked, all_rows: Sequence[RowFigures]) -> Judgement:
    """Return what is to be said of a figure that is stated as it stands."""
    if asked.of_project and (project := judge_project(asked)):
        return project
    choices = [choice for choice in map(lambda row: _choose(row, asked), asked.rows) if choice.asked]
    figures = [figure for choice in choices for figure in _comparable(choice, asked)]
    if Measure.FORECAST in asked.plan.measures:  # that of the year, where another table tells of months alone
        figures = [figure for figure in figures if is_of_year(figure)] or figures
    if not figures:
        return _without_figures(asked, choices, all_rows)
    fits = sorted(((fit_of(asked.mention, figure), figure) for figure in figures), key=lambda fit: _ORDER.index(fit[0]))
    good = [(fit, figure) for fit, figure in fits if fit in _GOOD]
    fair = [(fit, figure) for fit, figure in good if figure.amount and not is_rough(asked.mention, figure.amount)]
    # The same deviation may stand in a second table, which does not tell what its sign means.
    fair = [(fit, figure) for fit, figure in fair if sign_in(figure, asked.rows) is not None] or with_known_sign(
        asked, fair
    )
    if good and not fair:
        return leave_open(asked, [figure for _, figure in good], asked.doubt or Doubt.ROUGH)
    signed = [(fit, figure) for fit, figure in fair if is_of_sign(asked, figure)]
    if signed and is_of_longer(asked, signed[0][1]):
        return leave_open(asked, [signed[0][1]], asked.doubt or Doubt.NO_FIGURE)
    if signed:
        return confirm(asked, *signed[0])
    if fair:
        return oppose(
            asked, CheckVerdict.SIGN, [figure for _, figure in fair[:1]], reason=_sign_reason(asked, fair[0][1])
        )
    return _disagree(asked, fits, choices, all_rows)


def is_of_year(figure: Figure) -> bool:
    """Whether a figure is of a whole year."""
    return figure.period is not None and is_year(figure.period)


def _choose(row: RowFigures, asked: Asked) -> Choice:
    """Return the row's figures of the measure and the period; what is of the whole year counts for months of it."""
    report = next(report for report in asked.reports if report.name == row.key.report)
    period = asked.periods[[one.name for one in asked.reports].index(report.name)]
    plan = replace(asked.plan, periods=(period,))
    choice = choose(row, plan, report)
    if (period.end.month, period.end.day) == (12, 31):
        return choice
    year = Period(start=period.start.replace(month=1, day=1), end=period.end.replace(month=12, day=31))
    wide = choose(row, replace(plan, periods=(year,)), report)
    if Measure.FORECAST in plan.measures and wide.asked:
        return wide  # a forecast in a report of some months is of the whole year
    if choice.asked:
        return choice
    if any(figure.measure in _OF_THE_YEAR for figure in wide.asked):
        return wide
    return choice


def _comparable(choice: Choice, asked: Asked) -> list[Figure]:
    """Return the chosen figures of the sort of unit that is claimed."""
    return [
        figure
        for figure in choice.asked
        if fit_of(asked.mention, figure) is not Fit.UNIT
        and not (figure.measure is Measure.OTHER and CHANGE_COLUMN.search(figure.column))
    ]


def _without_figures(asked: Asked, choices: Sequence[Choice], all_rows: Sequence[RowFigures]) -> Judgement:
    """Return why nothing of the rows can be compared: a damaged cell, another unit, another year, or nothing there."""
    chosen = [figure for choice in choices for figure in choice.asked]
    damaged = [figure for figure in chosen if figure.amount is None]
    if damaged:
        return leave_open(asked, damaged, Doubt.DAMAGED)
    digits = [figure for figure in chosen if figure.amount and abs(figure.amount.value) == digits_of(asked.mention)]
    if digits and asked.mention.amount.kind and asked.doubt is None and asked.has_measure:
        if digits[0].amount and digits[0].amount.unit is Unit.UNKNOWN:
            return leave_open(asked, digits, Doubt.NO_UNIT)
        return oppose(asked, CheckVerdict.UNIT, digits[:1], reason="unit")
    others = _find_in_rows(asked, same_measure=True) if asked.has_measure else []
    if others and asked.doubt is None and asked.is_full and asked.says_year:
        return oppose(asked, CheckVerdict.YEAR, others[:1], reason="year")
    near = others or chosen or _find_in_rows(asked, same_measure=False)
    return leave_open(asked, near, Doubt.NO_FIGURE)


def _disagree(
    asked: Asked, fits: Sequence[tuple[Fit, Figure]], choices: Sequence[Choice], all_rows: Sequence[RowFigures]
) -> Judgement:
    """Return in what way an amount differs from what the rows print, with the place where it stands instead."""
    fit, figure = fits[0]
    if fit is Fit.SCALE:
        return oppose(asked, CheckVerdict.UNIT, [figure], reason="scale")
    if found := judge_result(asked) or judge_other_scope(asked, figure) or judge_beside(asked, figure):
        return found
    own = _find_in_rows(asked, same_measure=True)
    if own and not any(other.key == figure.key for other in own):
        return oppose(asked, CheckVerdict.YEAR, [own[0], figure], reason="year")
    column = _find_in_rows(asked, same_measure=False)
    if column:
        verdict = CheckVerdict.CONTRADICTS if asked.has_measure else CheckVerdict.UNTIED
        if verdict is CheckVerdict.UNTIED:
            return leave_open(asked, column, Doubt.NO_MEASURE)
        return oppose(asked, verdict, [figure, column[0]], reason="column")
    elsewhere = find_elsewhere(asked, figure, all_rows)
    if elsewhere:
        return oppose(asked, CheckVerdict.ROW, [elsewhere, figure], reason="row")
    if _is_far(asked, figure) and not (asked.says_measure and asked.is_clear):
        return leave_open(asked, [figure], Doubt.FAR)
    names = {(one.amount, one.measure, one.period) for _, one in fits}
    if len(names) > 1 and len({choice.row.key for choice in choices}) > 1:
        return leave_open(asked, [one for _, one in fits], Doubt.TWO_ROWS)
    return oppose(asked, CheckVerdict.CONTRADICTS, [figure], reason="other")


def _is_far(asked: Asked, figure: Figure) -> bool:
    """Whether an amount is of quite another size than the printed one, so that it may well be of another thing."""
    value = to_common(asked.mention.amount, figure.amount) if figure.amount else None
    claimed = asked.mention.amount.value
    return bool(value) and value is not None and not (value / _FAR <= claimed <= value * _FAR)


def _find_in_rows(asked: Asked, *, same_measure: bool) -> list[Figure]:
    """Return the figures of the rows that print the claimed amount for another period, or of another measure."""
    wanted = asked.plan.measures or _PLAIN
    fits = [
        (fit_of(asked.mention, figure), figure)
        for row in asked.rows
        for figure in row.figures
        if (figure.measure in wanted) is same_measure and is_of_sign(asked, figure)
    ]
    good = [
        (fit, figure) for fit, figure in fits if fit is Fit.EXACT or (fit is Fit.ROUNDED and is_telling(asked.mention))
    ]
    years = {period.end.year for period in asked.periods}
    if same_measure:
        good = [(fit, figure) for fit, figure in good if figure.period and figure.period.end.year not in years]
    return [figure for _, figure in sorted(good, key=lambda item: _ORDER.index(item[0]))]


def find_elsewhere(asked: Asked, figure: Figure, rows: Sequence[RowFigures]) -> Figure | None:
    """Return the figure of another row that prints exactly the claimed amount, for the same measure and period."""
    if digits_of(asked.mention) < _LEAST_TELLING:
        return None
    return next(
        (
            other
            for row in rows
            for other in row.figures
            if other.location.report == figure.location.report
            and (other.measure, other.period) == (figure.measure, figure.period)
            and other.label != figure.label
            and fit_of(asked.mention, other) is Fit.EXACT
        ),
        None,
    )


def _sign_reason(asked: Asked, figure: Figure) -> str:
    sign = sign_in(figure, asked.rows)
    return {1: "surplus", -1: "deficit", 0: "zero", None: "sign"}[sign]
