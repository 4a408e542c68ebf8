"""Tells a deviation in per cent of its budget by its size: whether it is good or bad is told in a word, not by a sign.

In: a deviation and the budget that it is of. Out: a `Derivation` or an `Obstacle`. For example a deficit of −40 tkr on
a budget of 200 tkr is 20 % of it, whatever sign its table writes costs with.
"""

from __future__ import annotations

from decimal import Decimal

from assistant.operations.calculate import Result, derive, find_share, write_number
from assistant.records import Derivation
from ingest.records import Amount, Figure, Measure


def is_of_budget(part: Figure, whole: Figure) -> bool:
    """Whether a figure is a deviation whose table tells what is good, and the other a budget."""
    return part.measure is Measure.VARIANCE and part.favourable != 0 and whole.measure is Measure.BUDGET


def find_budget_share(deviation: Figure, budget: Figure, decimals: int | None = None) -> Result:
    """Return how many per cent a deviation is of a budget, never negative where a word tells its direction."""
    share = find_share(deviation, budget, decimals)
    if not isinstance(share, Derivation) or not is_of_budget(deviation, budget) or share.value >= 0:
        return share
    # of "-3 of 50" it is "-(-3) / 50", of "3 of -50" it is "3 / -(-50)"
    part, whole = (_write_size(figure.amount) for figure in (deviation, budget))
    if deviation.amount and budget.amount and deviation.amount.unit is budget.amount.unit:
        return derive(f"{part} / {whole} * 100", share.unit, share.terms, decimals=share.decimals)
    return derive(f"-({share.expression})", share.unit, share.terms, decimals=share.decimals)


def _write_size(amount: Amount | None) -> str:
    """Return a number without its sign, as the operation that takes it off."""
    value = amount.value if amount else Decimal(0)
    return f"-{write_number(value)}" if value < 0 else write_number(value)
