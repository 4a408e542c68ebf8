"""Reads off a table's own rows how its deviations are reckoned.

In: columns and the rows' amounts. Out: which column less which gives each deviation, for example::

    Budget 52 505, Bokslut 47 764, Avvikelse 4 741  ->  Avvikelse = Budget - Bokslut
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.records import Column, Measure, Unit
from ingest.tables.sum_groups import last_digit

_MIN_SHARE = Decimal("0.6")

Values = tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A deviation column that is `outcome` - `budget` (sign 1) or the other way round (sign -1); places in the rows."""

    deviation: int
    outcome: int
    budget: int
    sign: int

    def holds(self, values: Values) -> bool:
        """Whether a row's amounts agree, up to the rounding of the three amounts."""
        deviation, outcome, budget = values[self.deviation], values[self.outcome], values[self.budget]
        if deviation is None or outcome is None or budget is None:
            return False
        return abs(deviation - self.sign * (outcome - budget)) <= last_digit((deviation, outcome, budget))


def find_relations(columns: Sequence[Column], rows: Sequence[Values]) -> tuple[Relation, ...]:
    """For each deviation column in an amount, the difference that it is in most rows; none where no difference fits."""
    found = []
    for place, column in enumerate(columns):
        if column.measure is Measure.VARIANCE and column.unit is not Unit.PERCENT:
            best = _best_relation(place, columns, rows)
            if best:
                found.append(best)
    return tuple(found)


def sum_pairs(labels: Sequence[tuple[str, ...]], rows: Sequence[Values]) -> tuple[Values, ...]:
    """Give the rows of revenue and cost under one name added up, for a net deviation that is printed once for both."""
    sums: dict[tuple[str, ...], Values] = {}
    for label, values in zip(labels, rows, strict=True):
        name = label[:-1] if len(label) > 1 else label
        before = sums.get(name, (None,) * len(values))
        sums[name] = tuple(_add(one, other) for one, other in zip(before, values, strict=True))
    return tuple(sums.values())


def _add(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return other if one is None else one if other is None else one + other


def _best_relation(place: int, columns: Sequence[Column], rows: Sequence[Values]) -> Relation | None:
    candidates = [
        Relation(deviation=place, outcome=outcome, budget=budget, sign=sign)
        for budget, column in enumerate(columns)
        if column.measure is Measure.BUDGET
        for outcome, other in enumerate(columns)
        if other.measure in (Measure.FORECAST, Measure.ACTUAL)
        for sign in (1, -1)
    ]
    scores: list[int] = [_score(candidate, rows) for candidate in candidates]
    best = max(scores, default=0)
    tied = [candidate for candidate, score in zip(candidates, scores, strict=True) if score == best]
    if best == 0 or len({candidate.sign for candidate in tied}) > 1:
        return None
    # Where the forecast is what has come in so far, both fit: a deviation printed beside a forecast is the forecast's.
    return next((one for one in tied if columns[one.outcome].measure is Measure.FORECAST), tied[0])


def _score(relation: Relation, rows: Sequence[Values]) -> int:
    """How many rows with a deviation that is not nothing the relation explains; 0 when it fails for too many."""
    places = (relation.deviation, relation.outcome, relation.budget)
    complete = [values for values in rows if all(values[place] is not None for place in places)]
    holding = [values for values in complete if relation.holds(values)]
    if len(holding) < _MIN_SHARE * len(complete):
        return 0
    return sum(abs(values[relation.deviation] or Decimal(0)) > last_digit(values) for values in holding)
