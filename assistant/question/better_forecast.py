"""Reads which of several things has the better forecast: by how they deviate, and not by what they cost.

In: the terms of a comparison, its order and the store. Out: the terms, each with deviations as what is asked for. For
example "vilken nämnd ligger sämst till i helårsprognosen, A eller B" compares the forecast deviations: the board that
costs most is no worse for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.rows import find_rows_of
from assistant.records import Order, Plan
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Measure
from ingest.store import Store

_SIDES = (Measure.FORECAST, Measure.ACTUAL)


def by_deviation(operands: Sequence[Plan], order: Order | None, store: Store) -> tuple[Plan, ...]:
    """Return the terms with their deviations asked for, where one is to be better or worse and all rows have such.

    A result is better or worse itself. Terms of other measures, and of rows without deviations, stay as they are. Of a
    budget nothing but the deviation from it is good or bad ("längst under sin budget").
    """
    if order in (Order.WORST, Order.BEST) and operands and all(Measure.BUDGET in one.measures for one in operands):
        return tuple(replace(one, measures=(Measure.VARIANCE,)) for one in operands)
    is_asked = all(set(one.measures) & set(_SIDES) and set(one.measures) <= set(_SIDES) for one in operands)
    if order not in (Order.WORST, Order.BEST) or not operands or not is_asked:
        return tuple(operands)
    for operand in operands:
        rows = find_rows_of(operand.rows, store)
        deviates = [any(one.measure is Measure.VARIANCE for one in row.figures) for row in rows]
        if not rows or not all(deviates) or any(RESULT_LABEL.search(row.label) for row in rows):
            return tuple(operands)
    return tuple(replace(one, measures=(Measure.VARIANCE, *one.measures)) for one in operands)
