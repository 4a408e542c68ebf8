"""Divides an amount of money by a number of things: what each of them costs.

In: two figures. Out: a `Derivation`, or an `Obstacle`. For example 132,4 mnkr for 1 842 flats give the expression
"132.4 * 1000 / 1842" and 71,9 tkr.
"""

from __future__ import annotations

from assistant.operations.calculate import Obstacle, Reason, Result, derive, write_number
from assistant.operations.expression import evaluate
from ingest.records import Figure, Unit

_SMALLER = {Unit.MNKR: Unit.TKR, Unit.TKR: Unit.KR}
_FEW = 10  # of a unit: with one decimal less than this is told too roughly
_DECIMALS = 1


def find_rate(amount: Figure, count: Figure, decimals: int | None = None) -> Result:
    """Return an amount of money divided by a number of things; none where there are none of them.

    What would be less than a few of its unit is given in the next smaller one: 132 mnkr for 1 842 flats in tkr.
    """
    terms = (amount, count)
    if amount.amount is None or count.amount is None:
        return Obstacle(reason=Reason.UNREADABLE, figures=terms)
    if count.amount.value <= 0:
        return Obstacle(reason=Reason.ZERO_BASE, figures=(count,))
    unit, number = amount.amount.unit, write_number(amount.amount.value)
    expression = f"{number} / {count.amount.value:f}"
    if unit in _SMALLER and abs(evaluate(expression).value) < _FEW:
        expression, unit = f"{number} * 1000 / {count.amount.value:f}", _SMALLER[unit]
    return derive(expression, unit, terms, decimals=_DECIMALS if decimals is None else decimals)
