"""Tells whether two tables write costs with opposite signs: "-8 734" in one and "8 734" in the other.

In: two figures and the store. Out: yes or no, told by which sign is usual in each figure's column.
"""

from __future__ import annotations

from assistant.evidence.headline import MONEY
from assistant.linking.turned import place_in_row, turn_figures
from ingest.records import Figure, Measure
from ingest.store import Store


def opposed(first: Figure, second: Figure, store: Store) -> bool:
    """Whether two tables write costs with opposite signs, and both figures have the sign that is usual there."""
    if first.amount is None or second.amount is None or Measure.VARIANCE in (first.measure, second.measure):
        return False
    if first.amount.unit not in MONEY or (first.amount.value > 0) == (second.amount.value > 0):
        return False
    return all(_has_usual_sign(figure, store) for figure in (first, second))


def _has_usual_sign(figure: Figure, store: Store) -> bool:
    own = turn_figures(store.figures(reports=(figure.location.report,)))
    beside = [other for other in own if other.table == figure.table and place_in_row(other) == place_in_row(figure)]
    same = [other.amount.value for other in beside if other.amount and other.amount.value]
    above = sum(value > 0 for value in same)
    usual = 1 if above * 2 > len(same) else -1
    return figure.amount is not None and (figure.amount.value > 0) == (usual > 0)
