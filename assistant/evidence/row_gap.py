"""Finds how far a row went from its budget, where its table prints the outcome and the budget and no deviation.

In: a row, the years that are asked for. Out: a `RowGap`, or None. For example "Kranar" with the budget -9 000 and the
outcome -9 300 of one year these two, and that more is a deficit: both are costs with a minus. Of positive amounts only
words tell whether they are costs or incomes.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from assistant.evidence.headline import MONEY
from assistant.linking.rows import RowFigures
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure

_INCOME: Final = re.compile(r"\w*intäkt\w*|\bincomes?\b|\brevenues?\b", re.IGNORECASE)
_COST: Final = re.compile(r"\w*kostnad\w*|\w*utgift\w*|\bcosts?\b|\bexpen\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowGap:
    """An outcome, or a forecast, and the budget of the same time; `side` is 1 for a surplus, -1 for a deficit.

    `side` is 0 where both are the same, and None where nothing tells whether more is good.
    """

    outcome: Figure
    budget: Figure
    side: int | None


def find_row_gap(row: RowFigures, years: Collection[int]) -> RowGap | None:
    """Return the outcome of a row and its budget, where these alone tell the deviation; the forecast if none is over.

    None where the row prints a deviation of its own, where the two are of unlike spans of time or unlike units, and
    where several of one sort are there.
    """
    held = [figure for figure in row.figures if figure.amount and figure.amount.unit in MONEY]
    of_years = [one for one in held if one.period is None or not years or one.period.end.year in years]
    if any(figure.measure is Measure.VARIANCE for figure in held):
        return None
    budgets = [figure for figure in of_years if figure.measure is Measure.BUDGET]
    if len(budgets) != 1:
        return None
    budget = budgets[0]
    for measure in (Measure.ACTUAL, Measure.FORECAST):
        ends = [one for one in of_years if one.measure is measure and one.period == budget.period]
        if len(ends) == 1 and ends[0].amount and budget.amount and ends[0].amount.unit is budget.amount.unit:
            return RowGap(outcome=ends[0], budget=budget, side=_side(ends[0], budget))
        if ends:
            return None
    return None


def _side(outcome: Figure, budget: Figure) -> int | None:
    if outcome.amount is None or budget.amount is None:
        return None
    ends = (outcome.amount.value, budget.amount.value)
    gap = ends[0] - ends[1]
    way = (gap > 0) - (gap < 0)
    if not way or all(value <= 0 for value in ends) or RESULT_LABEL.search(outcome.label):
        return way
    if any(value < 0 for value in ends):
        return None
    around = (outcome.label, outcome.caption, *outcome.headings[-1:])
    for text in around:
        is_income, is_cost = _INCOME.search(text), _COST.search(text)
        if is_income or is_cost:
            return None if is_income and is_cost else way if is_income else -way
    return None
