"""Chooses among the figures of a row those that a question asks for: by measure, period, unit and column words.

In: a row and a plan. Out: the asked figures and, for a deviation, what it is the deviation between. For example of
the columns "Avvikelse 2019", "Avvikelse 2019 i %" and "Avvikelse prognos nov" a plain question about the deviation
takes the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.evidence.headline import MONEY
from assistant.linking.matching import GOOD_MATCH, score_word, to_term
from assistant.linking.rows import RowFigures
from assistant.question.question_words import read_measure_word, root_of_measure
from assistant.records import Language, Operation, Plan
from assistant.words.vocabulary import MONTHS, RESULT_LABEL, STOP_WORDS
from ingest.records import Figure, Measure, Period, Unit
from ingest.words import split_words

_TOTAL_COLUMN = re.compile(r"\b(totalt?|s:a|summa|samtliga|alla|total|all)\b", re.IGNORECASE)
_ASKS_TOTAL = re.compile(r"total\w*|summa\w*|sammanlag\w+|samtliga|alla|all|overall|inklusive|including", re.IGNORECASE)
_ASKS_COST = re.compile(r"kosta\w*|kostnad\w+|dyra\w*|billig\w*|costs?|costliest|dearest|cheapest|cheaper|spen[dt]")
_RESULT = re.compile(r"\wresultat(et|en)?$")
_SHORTEST_CUT, _LONGEST_CUT, _LEAST_CUT_OFF = 3, 5, 4  # letters of a word cut short in a header
ORDER = (Measure.ACTUAL, Measure.FORECAST, Measure.BUDGET, Measure.VARIANCE, Measure.TARGET, Measure.OTHER)
_UNIT_WORDS = {"tkr", "mnkr", "mkr", "kr", "sek", "i", "jan", "dec", "helår", "per", "mot", "år"}


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
    measures = _wanted_measures(row, plan)
    in_period = [figure for figure in row.figures if fits_period(figure, plan, main_period)]
    asked = [figure for measure in measures for figure in _pick(measure, in_period, plan)]
    if not asked:
        return Choice(row=row, asked=())
    context: list[Figure] = []
    if Measure.VARIANCE in plan.measures or plan.operation is Operation.EXPLAIN:
        context = [
            figure
            for measure in ORDER[:4]
            for figure in _pick(measure, in_period, plan)
            if figure not in asked and asked[0].amount and figure.amount and figure.amount.unit == asked[0].amount.unit
        ]
        context = _with_own_terms(asked[0], context, in_period)
    fit = _score_column(asked[0], _asked_words(plan))
    return Choice(row=row, asked=tuple(asked), context=tuple(context), fit=fit)


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


def _wanted_measures(row: RowFigures, plan: Plan) -> tuple[Measure, ...]:
    held = {figure.measure for figure in row.figures}
    if plan.operation is Operation.EXPLAIN and Measure.VARIANCE in held:
        return (Measure.VARIANCE,)
    if Measure.VARIANCE in plan.measures:
        return (Measure.VARIANCE,)
    if plan.measures:
        # "bokslut" and "kostade" may stand beside the measure that is really asked for
        wanted = tuple(measure for measure in ORDER if measure in plan.measures)
        names_it = any(read_measure_word(word) in wanted for word in split_words(row.first.caption))
        is_plain = held == {Measure.OTHER} and (Measure.ACTUAL in wanted or names_it)
        return (Measure.OTHER,) if is_plain else wanted
    return tuple(measure for measure in ORDER if measure in held)


def fits_period(figure: Figure, plan: Plan, main_period: Period | None) -> bool:
    """Whether a figure is of a period that the plan asks for, or of the report's main year when it asks for none.

    A year alone fits the whole year and its interim parts; a month fits only actuals to the end of it, and what is
    for the whole year (budget, forecast, and their deviation).
    """
    if figure.period is None:
        return not plan.periods
    if not plan.periods:
        if plan.operation is Operation.TREND or main_period is None:
            return True
        if plan.full_year and not is_year(figure.period):
            return False  # "på helåret" without a year: not the months so far
        return figure.period.end.year == main_period.end.year
    return any(_fits(figure, figure.period, asked, plan) for asked in plan.periods)


def _fits(figure: Figure, own: Period, asked: Period, plan: Plan) -> bool:
    if own.end.year != asked.end.year:
        return False
    if is_year(asked):
        return own == asked if plan.full_year else True
    return own == asked or figure.measure in (Measure.BUDGET, Measure.FORECAST)


def is_year(period: Period) -> bool:
    """Whether a period ends with its year."""
    return (period.end.month, period.end.day) == (12, 31)


def _prefer_exact(figures: Sequence[Figure], plan: Plan) -> Sequence[Figure]:
    """Return of figures for some months and for the year those for the months, where these are asked for.

    Reports with a column "Budget" under "Period" and one under "Helår" forced it.
    """
    months = [period for period in plan.periods if not is_year(period)]
    exact = [figure for figure in figures if figure.period in months]
    return exact or figures


def _pick(measure: Measure, figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the figures of a measure whose column fits the words best: one a period, unless periods are asked for."""
    same = [figure for figure in figures if figure.measure is measure]
    if not same:
        return []
    same = _prefer_unit(_prefer_exact(same, plan), plan)
    words = _asked_words(plan)
    best = max(_score_column(figure, words) for figure in same)
    fitting = [figure for figure in same if _score_column(figure, words) == best]
    if plan.operation is Operation.TREND and len(plan.periods) > 1:
        # columns of one development are headed in several ways: of each period the one that fits best
        same = sorted(same, key=lambda figure: -_score_column(figure, words))
    if plan.operation is Operation.TREND:
        return sorted(_first_of_each_period(same), key=lambda figure: figure.period.end if figure.period else date.max)
    if len(plan.periods) > 1 or plan.full_year or plan.interim:
        return _first_of_each_period(fitting)
    return _latest(fitting)


def _asked_words(plan: Plan) -> tuple[str, ...]:
    """Return the words of a question that a column may be named by; of an English one their Swedish terms too."""
    return _words_with_terms(plan.question, plan.language)


@lru_cache(maxsize=100)
def _words_with_terms(question: str, language: Language) -> tuple[str, ...]:
    own = split_words(question)
    if any(_ASKS_COST.fullmatch(word) for word in own):
        own = (*own, "kostnader")  # "vad kostar": the column of costs, not the one of incomes
    if any(_RESULT.search(word) for word in own):
        own = (*own, "resultat")  # "prognosresultatet"
    own = (*own, *(root for word in own if (root := root_of_measure(word))))  # "projektbudget": the project's columns
    if language is not Language.ENGLISH:
        return own
    terms = (to_term(word, language) for word in own if word not in STOP_WORDS)
    return (*own, *(word for term in terms for words in term.alternatives for word in words))


def _latest(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figure of the latest period: of several columns the total, else the first, or all that are things."""
    dated = [figure.period for figure in figures if figure.period]
    last = max(dated, key=lambda period: period.end, default=None)
    of_last = [figure for figure in figures if figure.period == last]
    totals = [figure for figure in of_last if _TOTAL_COLUMN.search(figure.column)]
    if totals or len({figure.amount for figure in of_last}) == 1:
        return (totals or of_last)[:1]
    # Columns of one measure that are things themselves ("Kvinnor", "Män"): none of them alone is the answer.
    things = [figure for figure in of_last if not any(read_measure_word(word) for word in split_words(figure.column))]
    return things if len(things) == len(of_last) else of_last[:1]


def _first_of_each_period(figures: Sequence[Figure]) -> list[Figure]:
    seen: dict[Period | None, Figure] = {}
    for figure in figures:
        seen.setdefault(figure.period, figure)
    return list(seen.values())


def _prefer_unit(figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the percentages when per cent is asked for, else the money where there is any."""
    percent = [figure for figure in figures if figure.amount and figure.amount.unit is Unit.PERCENT]
    if plan.percent and percent:
        return percent
    money = [figure for figure in figures if not figure.amount or figure.amount.unit in MONEY]
    return money or list(figures)


def _score_column(figure: Figure, words: Sequence[str]) -> int:
    """Return how a column's header fits the words of a question: words of it that are asked for, less the others.

    What every header of that measure says (the measure itself, years, months, units) counts neither way.
    """
    score = 0
    for word in split_words(figure.column):
        if word in MONTHS and any(MONTHS.get(other) == MONTHS[word] for other in words):
            score += 2
        if word.isdigit() or word in _UNIT_WORDS or word in MONTHS or re.fullmatch(r"[\d-]+", word):
            continue
        asked = any(score_word(other, word) >= GOOD_MATCH or _is_short_for(word, other) for other in words)
        if _TOTAL_COLUMN.fullmatch(word):
            score += 2 if any(_ASKS_TOTAL.fullmatch(other) for other in words) else -1
            continue
        own = read_measure_word(word)
        if own is figure.measure or (own is Measure.BUDGET and figure.measure is Measure.VARIANCE):
            continue  # "Avvikelse mot budget" says no more than "Avvikelse"
        score += 2 if asked else -1
    return score


def _is_short_for(printed: str, asked: str) -> bool:
    """Whether a header's word is the beginning of an asked one: "ack" of "ackumulerad", "prel" of "preliminär"."""
    is_short = _SHORTEST_CUT <= len(printed) <= _LONGEST_CUT and printed not in STOP_WORDS
    return is_short and asked.startswith(printed) and len(asked) >= len(printed) + _LEAST_CUT_OFF


def is_result_row(row: RowFigures) -> bool:
    """Whether the row is itself a surplus or a deficit, so that its actual answers a question about one."""
    return RESULT_LABEL.search(row.label) is not None


def choose_result(row: RowFigures, plan: Plan, main_period: Period | None) -> Choice:
    """Return the actual or forecast of a result row, which is itself the surplus or deficit that is asked for."""
    wanted = (Measure.ACTUAL, Measure.FORECAST) if Measure.FORECAST not in plan.measures else (Measure.FORECAST,)
    in_period = [figure for figure in row.figures if fits_period(figure, plan, main_period)]
    for measure in wanted:
        found = _pick(measure, in_period, plan)
        if found and found[0].amount:
            return Choice(row=row, asked=tuple(found[:1]))
    return Choice(row=row, asked=())
