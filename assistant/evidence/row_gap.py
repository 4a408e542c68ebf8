"""Finds how far a row went from its budget, where its table prints the outcome and the budget and no deviation.

In: a row, the years that are asked for. Out: a `RowGap`, or None. For example "Kranar" with the budget -9 000 and the
outcome -9 300 of one year these two, and that more is a deficit: most rows of its table are costs with a minus. Of
positive amounts only words tell whether they are costs or incomes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from assistant.evidence.column_fit import is_whole_project
from assistant.evidence.headline import MONEY
from assistant.linking.rows import RowFigures
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure

_INCOME: Final = re.compile(r"\w*intäkt\w*|\bincomes?\b|\brevenues?\b", re.IGNORECASE)
_COST: Final = re.compile(r"\w*kostnad\w*|\w*utgift\w*|\bcosts?\b|\bexpen\w+", re.IGNORECASE)
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RowGap:
    """An outcome, or a forecast, and the budget of the same time; `side` is 1 for a surplus, -1 for a deficit.

    `side` is 0 where both are the same, and None where nothing tells whether more is good.
    """

    outcome: Figure
    budget: Figure
    side: int | None


def find_row_gap(row: RowFigures, years: Collection[int], rows: Sequence[RowFigures]) -> RowGap | None:
    """Return the outcome of a row and its budget, where these alone tell the deviation; the forecast if none is over.

    `rows` are those of its report. None where the row prints a deviation of its own, where the two are of unlike spans
    of time, unlike units or unlike sides ("Utfall intäkter", "Budget kostnader"), and where several of one sort are
    there; nor is a whole project's budget one of a year.
    """
    held = [figure for figure in row.figures if figure.amount and figure.amount.unit in MONEY]
    of_years = [one for one in held if one.period is None or not years or one.period.end.year in years]
    if any(figure.measure is Measure.VARIANCE for figure in held) or any(map(is_whole_project, held)):
        return None
    budgets = [figure for figure in of_years if figure.measure is Measure.BUDGET]
    if len(budgets) != 1:
        return None
    budget = budgets[0]
    for measure in (Measure.ACTUAL, Measure.FORECAST):
        ends = [one for one in of_years if one.measure is measure and one.period == budget.period]
        if len(ends) == 1 and _are_alike(ends[0], budget):
            own = [other for other in rows if (other.key.report, other.key.table) == (row.key.report, row.key.table)]
            return RowGap(outcome=ends[0], budget=budget, side=_side(ends[0], budget, own))
        if ends:
            return None
    return None


def _are_alike(outcome: Figure, budget: Figure) -> bool:
    is_of_unit = outcome.amount and budget.amount and outcome.amount.unit is budget.amount.unit
    return bool(is_of_unit) and _kind_of(outcome.column) == _kind_of(budget.column)


def _kind_of(text: str) -> int:
    """Return 1 where a text names incomes alone, -1 where costs alone, else 0."""
    return int(_INCOME.search(text) is not None) - int(_COST.search(text) is not None)


def _side(outcome: Figure, budget: Figure, own: Sequence[RowFigures]) -> int | None:
    """Return which side of its budget an outcome is on; None unless the signs or the words of its table tell."""
    if outcome.amount is None or budget.amount is None:
        return None
    ends = (outcome.amount.value, budget.amount.value)
    if ends[0] == ends[1]:
        return 0
    if RESULT_LABEL.search(outcome.label):
        # where incomes have a minus, so may a surplus
        return None if any(_kind_of(row.label) > 0 and _sign(row) < 0 for row in own) else _way(ends[0] - ends[1])
    if min(ends) < 0 < max(ends):
        return None
    grown = _way(abs(ends[0]) - abs(ends[1]))
    for text in (outcome.label, outcome.column, outcome.caption, *outcome.headings[-1:]):
        if kind := _kind_of(text):
            return grown * kind
        if _INCOME.search(text) and _COST.search(text):
            return None
    return -grown if max(ends) <= 0 and _writes_costs_with_minus(own) else None


def _writes_costs_with_minus(own: Sequence[RowFigures]) -> bool:
    """Whether most rows of a table have a minus, and none that is named a cost stands without."""
    signs = [_sign(row) for row in own]
    is_other = any(_kind_of(row.label) < 0 < _sign(row) for row in own)
    return not is_other and 2 * sum(sign < 0 for sign in signs) > len(signs) >= _FEWEST_ROWS


def _sign(row: RowFigures) -> int:
    """Return the sign that all amounts of a row have, 0 where they have both or none."""
    signs = {_way(figure.amount.value) for figure in row.figures if figure.amount} - {0}
    return signs.pop() if len(signs) == 1 else 0


def _way(value: Decimal) -> int:
    return (value > 0) - (value < 0)
