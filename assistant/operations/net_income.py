"""Tells whether a row brings in more than it costs, by the rule that its own deviation follows.

In: a row and amounts of it. Out: yes or no. For example of a budget of −1 500, an outcome of −2 400 and a deviation of
900 the costs are written without a minus: the outcome is an income of 2 400.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.linking.rows import RowFigures
from ingest.records import Figure, Measure, Unit


def brings_in(row: RowFigures, told: Sequence[Figure]) -> bool:
    """Whether all of some amounts of a row have the sign of an income, which its deviation proves."""
    sign = _sign_of_income(row)
    return sign != 0 and all(figure.amount is not None and figure.amount.value * sign > 0 for figure in told)


def _sign_of_income(row: RowFigures) -> int:
    """Return the sign of incomes in a row with a budget, an outcome and what lies between; 0 where none proves it."""
    for deviation in row.figures:
        if deviation.measure is not Measure.VARIANCE:
            continue
        beside = [_value(row, measure, deviation) for measure in (Measure.BUDGET, Measure.ACTUAL)]
        if deviation.amount is None or deviation.amount.unit is Unit.PERCENT or None in beside:
            continue
        budget, outcome = (value or Decimal(0) for value in beside)
        good = deviation.amount.value * (deviation.favourable or 1)  # where no rule is read, as most tables have it
        if good and good == budget - outcome:
            return -1  # less is better: costs are written without a minus
        if good and good == outcome - budget:
            return 1
    return 0


def _value(row: RowFigures, measure: Measure, beside: Figure) -> Decimal | None:
    """Return the only amount of a measure of a deviation's time and unit."""
    found = {
        figure.amount.value
        for figure in row.figures
        if figure.measure is measure and figure.period == beside.period and figure.amount and beside.amount
        if figure.amount.unit is beside.amount.unit
    }
    return next(iter(found)) if len(found) == 1 else None
