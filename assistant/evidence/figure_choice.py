"""Chooses among the figures of a row those that a question asks for: by measure, period, unit and column words.

In: a row and a plan. Out: the asked figures and, for a deviation, what it is the deviation between. For example of
the columns "Avvikelse 2019", "Avvikelse 2019 i %" and "Avvikelse prognos nov" a plain question about the deviation
takes the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.evidence.account_sides import with_other_sides
from assistant.evidence.amounts_not_shares import without_shares
from assistant.evidence.column_fit import (
    TOTAL_COLUMN,
    asked_words,
    asks_named_project,
    is_of_year_alone,
    is_whole_project,
    lacks_month,
    lacks_percent,
    of_whole_time,
    score_column,
    with_spending,
)
from assistant.evidence.forecast_rounds import measures_of_rounds, of_asked_round
from assistant.evidence.headline import MONEY
from assistant.evidence.named_columns import find_asked_cells
from assistant.evidence.nothing_spent import tells_nothing_spent
from assistant.evidence.period_fit import fits_period, is_year
from assistant.evidence.single_months import asks_so_far, of_month_row, of_single_month, without_parts
from assistant.linking.matching import GOOD_MATCH, score_word
from assistant.linking.rows import RowFigures
from assistant.question.question_words import read_measure_word
from assistant.records import Operation, Plan
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure, Period, Unit
from ingest.words import split_words

ORDER = (Measure.ACTUAL, Measure.FORECAST, Measure.BUDGET, Measure.VARIANCE, Measure.TARGET, Measure.OTHER)
# How many there are is told by "Vårddygn 2031" before "Budget 2031", where no column is called an outcome.
_COUNT_ORDER = (Measure.OTHER, *ORDER[:-1])

_MEASURE_NAME = re.compile(r"\w{3,}(?:budget|prognos|utfall|bokslut|avvikelse)\w*")  # a row's name by a measure
_RESULT_COLUMN = re.compile(r"\W*(?:årets |periodens )?(?:resultat(?:et)?|net result|result)\b", re.IGNORECASE)
_RESULT_TABLE = re.compile(r"\W*(?:årets )?(?:resultat|result)\s+(?:efter|per|after|by|i bolagen)\b", re.IGNORECASE)
_SEVERAL = 2  # periods that are asked for at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The figures of a row that answer a question (`asked`) and those that make them clear (`context`).

    `fit` tells how well the column's words fit those of the question; more is better.
    """

    row: RowFigures
    asked: tuple[Figure, ...]
    context: tuple[Figure, ...] = ()
    fit: int = 0


def choose_figures(row: RowFigures, plan: Plan, main_period: Period | None) -> Choice:
    """Return which figures of a row a plan asks for; `main_period` is that of its report."""
    plan = of_month_row(row.label, plan)
    named = without_shares(find_asked_cells(row, plan), plan)
    held = of_asked_round(named, plan, main_period)
    held = of_whole_time(with_spending(held, plan), plan)
    measures = measures_of_rounds(_wanted_measures(row, named, plan), held, plan)
    in_period = [figure for figure in held if fits_period(figure, plan, main_period)] or _of_latest_year(held, plan)
    in_period = of_single_month(in_period, plan) or without_parts(in_period, plan)
    if is_result_row(row) and _lacks_forecast_deviation(in_period, plan):
        measures = (Measure.FORECAST,)
    asked = [figure for measure in measures for figure in _pick(measure, in_period, plan)]
    if not asked and _is_named_by_measure(row, plan):
        asked = [figure for measure in ORDER[:3] for figure in _pick(measure, in_period, plan)][:1]
    is_of_other = _is_target_alone(asked, plan) or _is_year_alone(asked, plan) or lacks_percent(asked, plan)
    if not asked or is_of_other or is_of_year_alone(asked, plan) or lacks_month(asked, plan):
        return Choice(row=row, asked=())
    asked = [*_of_past_years(asked, in_period, plan), *asked]
    if plan.operation in (Operation.LOOK_UP, Operation.CLAIM):
        asked = with_other_sides(asked, in_period, asked_words(plan))
    context: list[Figure] = []
    if Measure.VARIANCE in plan.measures or plan.operation is Operation.EXPLAIN:
        context = [
            figure
            for measure in ORDER[:4]
            for figure in _pick(measure, in_period, plan)
            if figure not in asked and asked[0].amount and figure.amount and figure.amount.unit == asked[0].amount.unit
        ]
        context = _with_own_terms(asked[0], context, in_period)
    elif plan.operation is Operation.LOOK_UP and not context and tells_nothing_spent(asked, plan):
        context = [
            figure for measure in (Measure.FORECAST, Measure.BUDGET) for figure in _pick(measure, in_period, plan)
        ]
    fit = score_column(asked[0], asked_words(plan))
    return Choice(row=row, asked=tuple(asked), context=tuple(context), fit=fit)


def _is_target_alone(asked: Sequence[Figure], plan: Plan) -> bool:
    """Whether all that a row has for what was is what was aimed at: its outcome of that time is blank."""
    return Measure.TARGET not in plan.measures and all(figure.measure is Measure.TARGET for figure in asked)


def _is_year_alone(asked: Sequence[Figure], plan: Plan) -> bool:
    """Whether what came so far is asked for ("till och med maj"), and a row has only what its year is to come to."""
    if plan.operation is not Operation.LOOK_UP or not asks_so_far(plan) or not plan.periods:
        return False
    if set(plan.measures) & {Measure.FORECAST, Measure.BUDGET, Measure.VARIANCE} or any(map(is_year, plan.periods)):
        return False
    ahead = (Measure.FORECAST, Measure.BUDGET)
    return all(figure.measure in ahead and figure.period not in plan.periods for figure in asked)


def _is_named_by_measure(row: RowFigures, plan: Plan) -> bool:
    """Whether the word that names the measure is the row's own name: "kommunbudgeten" of a row "Kommunbudget"."""
    named = [word for word in split_words(plan.question) if read_measure_word(word) in plan.measures]
    label = [word for word in split_words(row.label) if not word.isdigit()]
    is_compound = any(_MEASURE_NAME.fullmatch(word) for word in label)
    return is_compound and all(any(score_word(word, own) >= GOOD_MATCH for word in named) for own in label)


def _lacks_forecast_deviation(figures: Sequence[Figure], plan: Plan) -> bool:
    """Whether a forecast surplus or deficit is asked for, and a row has its deviation only of the months so far.

    "Räknar de med underskott?" is not told by how the first months went; the forecast of a result tells it.
    """
    if not {Measure.FORECAST, Measure.VARIANCE} <= set(plan.measures):
        return False
    ahead = {figure.period for figure in figures if figure.measure is Measure.FORECAST and figure.amount}
    deviations = [figure.period for figure in figures if figure.measure is Measure.VARIANCE]
    return bool(ahead) and not ahead & set(deviations)


def _of_past_years(asked: Sequence[Figure], figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the outcomes of the asked years that have no forecast beside years that have one.

    "2025 and the forecast for 2026": what a year that is over came to, nobody forecasts any more.
    """
    if len(plan.periods) < _SEVERAL or {figure.measure for figure in asked} != {Measure.FORECAST}:
        return []
    told = {figure.period.end.year for figure in asked if figure.period}
    wanted = {period.end.year for period in plan.periods} - told
    past = [figure for figure in figures if figure.period and figure.period.end.year in wanted]
    of_years = [figure for figure in past if figure.period and is_year(figure.period)]
    return _pick(Measure.ACTUAL, of_years or past, plan)


def _of_latest_year(figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the figures of the last year of a row of counts or shares, where no year is asked for.

    A report of one year may count its staff to the end of the year before; its money is of its own year, but for a row
    that was discontinued and has its last outcome only.
    """
    ends = [figure.period.end.year for figure in figures if figure.period]
    is_money = any(figure.amount and figure.amount.unit in MONEY for figure in figures)
    if plan.periods or (is_money and (len(set(ends)) != 1 or plan.full_year or Measure.ACTUAL not in plan.measures)):
        return []
    return [figure for figure in figures if figure.period and figure.period.end.year == max(ends)]


def _with_own_terms(deviation: Figure, context: list[Figure], figures: Sequence[Figure]) -> list[Figure]:
    """Return what is shown beside a deviation, with the outcome and the budget that it is the difference between.

    Reports with a forecast of income, one of cost and one of the result in a row forced it: only two columns fit.
    """
    outcomes = [figure for figure in figures if figure.measure in (Measure.FORECAST, Measure.ACTUAL)]
    budgets = [figure for figure in figures if figure.measure is Measure.BUDGET]
    pairs = [(one, other) for one in outcomes for other in budgets if _is_difference(deviation, one, other)]
    if not pairs or any(set(pair) <= set(context) for pair in pairs):
        return context
    replaced = {pairs[0][0].measure, Measure.BUDGET}
    return [*pairs[0], *(figure for figure in context if figure.measure not in replaced)]


def _is_difference(deviation: Figure, outcome: Figure, budget: Figure) -> bool:
    amounts = [figure.amount for figure in (deviation, outcome, budget)]
    if deviation.measure is not Measure.VARIANCE or any(amount is None for amount in amounts):
        return False
    if len({amount.unit for amount in amounts if amount}) > 1 or outcome.period != budget.period:
        return False
    values = [amount.value for amount in amounts if amount]
    return abs(values[0]) == abs(values[1] - values[2])


def _wanted_measures(row: RowFigures, named: Sequence[Figure], plan: Plan) -> tuple[Measure, ...]:
    held = {figure.measure for figure in named}
    if plan.operation is Operation.EXPLAIN and Measure.VARIANCE in held:
        return (Measure.VARIANCE,)
    if Measure.VARIANCE in plan.measures and (Measure.VARIANCE in held or not plan.open_question):
        return (Measure.VARIANCE,)
    if plan.measures and not (plan.open_question and Measure.VARIANCE in plan.measures):
        # "bokslut" and "kostade" may stand beside the measure that is really asked for
        wanted = tuple(measure for measure in ORDER if measure in plan.measures)
        names_it = any(read_measure_word(word) in wanted for word in split_words(row.first.caption))
        names_it = names_it or any(
            read_measure_word(word) in wanted for figure in row.figures for word in split_words(figure.column)
        )
        is_plain = held == {Measure.OTHER} and (Measure.ACTUAL in wanted or names_it)
        return (Measure.OTHER,) if is_plain else wanted
    order = _COUNT_ORDER if plan.counts and not held & {Measure.ACTUAL, Measure.FORECAST} else ORDER
    return tuple(measure for measure in order if measure in held)


def _prefer_exact(figures: Sequence[Figure], plan: Plan) -> Sequence[Figure]:
    """Return of figures for some months and for the year those for the months, where these are asked for.

    Reports with a column "Budget" under "Period" and one under "Helår" forced it. What a whole project has had up to a
    month is in a column of no year.
    """
    if asks_named_project(plan.question) and any(map(is_whole_project, figures)):
        return figures
    months = [period for period in plan.periods if not is_year(period)]
    if plan.operation is Operation.TREND and 0 < len(months) < len(plan.periods):
        return [figure for figure in figures if figure.period in plan.periods] or figures  # "from 2029 to August 2031"
    exact = [figure for figure in figures if figure.period in months]
    return exact or figures


def _pick(measure: Measure, figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the figures of a measure whose column fits the words best: one a period, unless periods are asked for."""
    same = [figure for figure in figures if figure.measure is measure]
    if not same:
        return []
    same = _prefer_unit(_prefer_exact(same, plan), plan)
    words = asked_words(plan)
    best = max(score_column(figure, words) for figure in same)
    fitting = [figure for figure in same if score_column(figure, words) == best]
    if plan.operation is Operation.TREND and len(plan.periods) > 1:
        # columns of one development are headed in several ways: of each period the one that fits best
        same = sorted(same, key=lambda figure: -score_column(figure, words))
    if plan.operation is Operation.TREND:
        return sorted(_first_of_each_period(same), key=lambda figure: figure.period.end if figure.period else date.max)
    if len(plan.periods) > 1 or plan.full_year or plan.interim:
        return _first_of_each_period(fitting)
    return _latest(fitting)


def _latest(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figure of the latest period: of several columns the total, else the first, or all that are things."""
    if len({_measures_named(figure) for figure in figures}) > 1 and figures[0].measure is Measure.OTHER:
        return list(figures)  # a change so far and a change forecast: neither alone is the answer
    dated = [figure.period for figure in figures if figure.period]
    last = max(dated, key=lambda period: period.end, default=None)
    of_last = [figure for figure in figures if figure.period == last]
    totals = [figure for figure in of_last if TOTAL_COLUMN.search(figure.column)]
    if totals or len({figure.amount for figure in of_last}) == 1:
        return (totals or of_last)[:1]
    # Columns of one measure that are things themselves ("Kvinnor", "Män"): none of them alone is the answer.
    things = [figure for figure in of_last if not any(read_measure_word(word) for word in split_words(figure.column))]
    return things if len(things) == len(of_last) else of_last[:1]


def _measures_named(figure: Figure) -> frozenset[Measure]:
    return frozenset(measure for word in split_words(figure.column) if (measure := read_measure_word(word)))


def _first_of_each_period(figures: Sequence[Figure]) -> list[Figure]:
    """Return a figure of each period: of several columns the total or the net, else the first."""
    seen: dict[Period | None, Figure] = {}
    for figure in figures:
        held = seen.setdefault(figure.period, figure)
        if TOTAL_COLUMN.search(figure.column) and not TOTAL_COLUMN.search(held.column):
            seen[figure.period] = figure
    return list(seen.values())


def _prefer_unit(figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the percentages when per cent is asked for, else the money where there is any."""
    percent = [figure for figure in figures if figure.amount and figure.amount.unit is Unit.PERCENT]
    if plan.percent and percent:
        return percent
    money = [figure for figure in figures if not figure.amount or figure.amount.unit in MONEY]
    return money or list(figures)


def is_result_row(row: RowFigures) -> bool:
    """Whether the row is itself a surplus or a deficit, so that its actual answers a question about one."""
    return RESULT_LABEL.search(row.label) is not None


def result_of(row: RowFigures) -> RowFigures | None:
    """Return a row with those of its figures that are a surplus or a deficit themselves, None where none is.

    They are all of a row "Årets resultat" and of a table "Resultat per bolag", and those of a column "Resultat 2021".
    """
    if is_result_row(row) or _RESULT_TABLE.match(row.first.caption):
        return row
    figures = tuple(figure for figure in row.figures if _RESULT_COLUMN.match(figure.column))
    return replace(row, figures=figures) if figures else None


def choose_result(row: RowFigures, plan: Plan, main_period: Period | None) -> Choice:
    """Return the actual or forecast of a result row, which is itself the surplus or deficit that is asked for."""
    wanted = (Measure.ACTUAL, Measure.FORECAST) if Measure.FORECAST not in plan.measures else (Measure.FORECAST,)
    in_period = [figure for figure in row.figures if fits_period(figure, plan, main_period)]
    for measure in wanted:
        found = _pick(measure, in_period, plan)
        if found and found[0].amount:
            return Choice(row=row, asked=tuple(found[:1]))
    return Choice(row=row, asked=())
