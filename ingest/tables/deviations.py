"""Reads off a table's own rows how its deviations are reckoned, and which sign of them is good.

In: columns and the rows' amounts. Out: which column less which gives each deviation, for example::

    Budget 52 505, Bokslut 47 764, Avvikelse 4 741  ->  Avvikelse = Budget - Bokslut; costs are positive, so + is good
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.notation.units import MONEY
from ingest.records import Column, Measure, Table, Unit
from ingest.tables.sum_groups import last_digit

_COST = re.compile(
    r"kostnad|utgift|\bexpen|\bcosts?\b|personal|\bhyr(?:a|or)\b|avskrivning|inköp|bidrag till\b|\bköpt\w*\b"
    r"|\blöner?\b",
    re.IGNORECASE,
)
_REVENUE = re.compile(
    r"intäkt|inkomst|\brevenue|\bincome|\b(?:stats|kommun|drifts?|eu-?)bidrag\b(?! till\b)|kommunersättning|\bsales\b",
    re.IGNORECASE,
)
# Of one who gets them revenue, of one who gives or pays them a cost: one such row among activities tells nothing.
_MAYBE_REVENUE = re.compile(r"\bbidrag\b(?! till\b)|\bskatt|avgifter\b", re.IGNORECASE)
_NOT_TELLING = re.compile(r"netto|resultat|\bnet\b|result", re.IGNORECASE)
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


def find_favourable(columns: Sequence[Column], labels: Sequence[tuple[str, ...]], rows: Sequence[Values]) -> int:
    """Give the sign of a good deviation: 1 or -1, or 0 where the rows do not tell."""
    relations = find_relations(columns, rows) or find_relations(columns, _sum_pairs(labels, rows))
    names = [" ".join(label) for label in labels]
    signs = {-_cost_sign(relation, names, rows) * relation.sign for relation in relations}
    return signs.pop() if len(signs) == 1 else 0


def share_favourable(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Give the tables, where one that does not tell takes the sign of those with the same columns, if these agree.

    A small table may hold nothing but a revenue, and its net then says nothing about the sign of costs.
    """
    shared = []
    for table in tables:
        heads = _deviation_heads(table)
        sisters = {other.favourable for other in tables if other.favourable and heads <= _deviation_heads(other)}
        if heads and table.favourable == 0 and len(sisters) == 1:
            table = replace(table, favourable=sisters.pop())
        shared.append(table)
    return tuple(shared)


def _deviation_heads(table: Table) -> frozenset[str]:
    """Give the headings of a table's deviations and budgets; none when it has no deviations."""
    money = [column for column in table.columns if column.unit in MONEY]
    if not any(column.measure is Measure.VARIANCE for column in money):
        return frozenset()
    return frozenset(column.header for column in money if column.measure in (Measure.VARIANCE, Measure.BUDGET))


def _sum_pairs(labels: Sequence[tuple[str, ...]], rows: Sequence[Values]) -> tuple[Values, ...]:
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


def _cost_sign(relation: Relation, labels: Sequence[str], rows: Sequence[Values]) -> int:
    """1 where costs are printed as positive amounts, -1 where as negative ones, 0 where nothing tells."""
    votes = 0
    maybe = 0
    budgets = []
    for label, values in zip(labels, rows, strict=True):
        amount = values[relation.budget] or values[relation.outcome]
        if not amount:
            continue
        budgets.append(values[relation.budget] or Decimal(0))
        if not _NOT_TELLING.search(label):
            sign = 1 if amount > 0 else -1
            votes += sign * (bool(_COST.search(label)) - bool(_REVENUE.search(label)))
            maybe -= sign * bool(_MAYBE_REVENUE.search(label))
    if votes or 2 * abs(maybe) >= len(budgets) or min(budgets, default=0) < 0 < max(budgets, default=0):
        votes += maybe
    if votes:
        return 1 if votes > 0 else -1
    # A table of activities or projects: what is budgeted for one is a cost, if nearly all of them have the same sign.
    total, size = sum(budgets, Decimal(0)), sum(map(abs, budgets), Decimal(0))
    if not size or abs(total) < _MIN_SHARE * size:
        return 0
    return 1 if total > 0 else -1
