"""Tells whether a value is within a goal: which way is good say the words beside it, or the thing that is measured.

In: a value, the goal and the words around it. Out: True, False, or None where nothing tells. For example 53,3 % is
within "Soliditeten ska inte understiga 50 %", and of 33 against a bare "30" nobody knows.
"""

from __future__ import annotations

from decimal import Decimal

from assistant.words.goal_words import DENIED, GOOD_HIGH, GOOD_LOW, IS_CHANGE, LIMIT
from ingest.records import Amount, Unit

_ALL = Decimal(100)


def is_within(value: Decimal, goal: Amount, around: str, label: str = "") -> bool | None:
    """Return whether a value reaches a goal, None where nothing tells which way is good.

    The words beside the goal come first, then the limit or the measure in the label of its row. No share can be more
    than all of it, and none less than nothing.

    >>> is_within(Decimal("6.59"), Amount(value=Decimal(7), unit=Unit.PERCENT), "Lägre än 7,00")
    True
    """
    limit = LIMIT.search(around) or LIMIT.search(label)
    if limit is None:
        way = _way_of(goal, label)
        return True if value == goal.value else None if not way else (value - goal.value) * way > 0
    if value == goal.value:
        return limit.lastgroup in ("most", "least")
    return (value < goal.value) is (limit.lastgroup in ("most", "less"))


def _way_of(goal: Amount, label: str) -> int:
    """Return 1 where more than a goal is good, -1 where less is, 0 where nothing tells."""
    if goal.unit is Unit.PERCENT and goal.value in (0, _ALL):
        return 1 if goal.value else -1
    if IS_CHANGE.search(label) or DENIED.search(label):
        return 0
    return int(bool(GOOD_HIGH.search(label))) - int(bool(GOOD_LOW.search(label)))
