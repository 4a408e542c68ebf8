"""Puts figures in order: deviations by the sign that is good in their table, amounts by size.

In: figures and an order. Out: the same figures, the one that is asked for first. For example of costs of -300 and -900
the largest is -900, whatever sign their table writes costs with.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.evidence.headline import MONEY
from assistant.operations.calculate import in_one_unit, is_larger
from assistant.records import Order
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure


def put_in_order(figures: Sequence[Figure], order: Order) -> list[Figure]:
    """Return figures in an order: against budget by the sign that is good in their table, else by size.

    Where all amounts are costs with a minus, the farthest from zero is the largest; so is a deviation, be it good or
    bad, where neither is asked for.
    """
    told = all(figure.measure is Measure.VARIANCE for figure in figures)
    if order in (Order.WORST, Order.BEST) and (told or all(map(is_result, figures))):
        ordered = sorted(figures, key=favour)
        return ordered if order is Order.WORST else ordered[::-1]
    if told:
        return sorted(figures, key=lambda figure: _magnitude(figure, in_size=True), reverse=order is Order.LARGEST)
    values = [figure.amount.value for figure in figures if figure.amount]
    in_size = not _has_both_signs(figures) or len({figure.location.report for figure in figures}) > 1
    # In a list of costs with a minus, the largest is the one that is farthest below zero, not an income.
    sign = -1 if sum(value < 0 for value in values) * 2 > len(values) else 1
    ordered = sorted(
        figures, key=lambda figure: _magnitude(figure, in_size=in_size) * sign ** (not in_size), reverse=True
    )
    return ordered[::-1] if order is Order.SMALLEST else ordered


def is_result(figure: Figure) -> bool:
    """Whether an amount is itself a surplus or a deficit, by the name of its row or its table: a loss is the worst."""
    is_money = figure.amount is not None and figure.amount.unit in MONEY
    return is_money and RESULT_LABEL.search(f"{figure.label} {figure.caption}") is not None


def _has_both_signs(figures: Sequence[Figure]) -> bool:
    """Whether incomes and costs stand in one table; two tables may write costs with opposite signs."""
    signs = {(figure.table, figure.amount.value > 0) for figure in figures if figure.amount and figure.amount.value}
    return len({table for table, _ in signs}) < len(signs)


def favour(figure: Figure) -> Decimal:
    """Return a deviation in kronor with its good direction positive."""
    return in_one_unit(figure) * (figure.favourable or 1)


def _magnitude(figure: Figure, *, in_size: bool) -> Decimal:
    value = in_one_unit(figure)
    return abs(value) if in_size else value


def is_larger_in_size(first: Figure, second: Figure) -> bool:
    """Whether a figure is the larger; of opposite signs the one farther from zero."""
    own, other = in_one_unit(first), in_one_unit(second)
    return abs(own) >= abs(other) if own * other < 0 else is_larger(first, second)
