"""What the rows of a table tell of the sign of its deviations: which is good, by what is a cost and what a revenue.

In: a table's columns, labels and amounts, and the words over it. Out: the sign of a good deviation, for example::

    "Personalkostnader", Budget 500, Utfall 520, Avvikelse -20  ->  1: a cost above its budget is bad, and here minus
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.records import Column
from ingest.tables.deviations import Relation, Values, find_relations, sum_pairs

_COST = re.compile(
    r"kostnad|utgift|\bexpen|\bcosts?\b|personal|\bavskrivning|bidrag till\b|\bköpt\w*\b|\blöner?\b",
    re.IGNORECASE,
)
_REVENUE = re.compile(
    r"intäkt|inkomst|\brevenue|\bincome|\b(?:stats|kommun|drifts?|eu-?)bidrag\b(?! till\b)|kommunersättning|\bsales\b",
    re.IGNORECASE,
)
# Of one who gets them revenue, of one who gives or pays them a cost: one such row among activities tells nothing.
_MAYBE_REVENUE = re.compile(r"\bbidrag\b(?! till\b)|\bskatt(?!\w*finans)|avgifter\b", re.IGNORECASE)
_NOT_TELLING = re.compile(r"netto(?!kostnad|utgift)|resultat|\bnet\b(?! cost)|result", re.IGNORECASE)
_MIN_SHARE = Decimal("0.6")
_FEWEST_TO_ONE = 3  # so many rows must agree for each one that does not


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsTell:
    """The sign of a good deviation, 0 where the rows do not tell; `is_sure` where rows or headings name costs.

    `contrary` are the rows whose own amounts make the printed sign mean the opposite of what it does in the table.
    """

    sign: int
    is_sure: bool = False
    contrary: frozenset[int] = frozenset()


def read_rows(
    columns: Sequence[Column],
    labels: Sequence[str],
    pairs: Sequence[tuple[str, ...]],
    rows: Sequence[Values],
    over: str,
) -> RowsTell:
    """Give what the rows tell: `labels` name them, `pairs` are their labels apart, `over` is the table's caption.

    Two deviations whose good signs differ tell nothing.
    """
    relations = find_relations(columns, rows) or find_relations(columns, sum_pairs(pairs, rows))
    told = [_of_relation(relation, columns, labels, rows, over) for relation in relations]
    if len({one.sign for one in told}) != 1:
        return RowsTell(sign=0)
    contrary = frozenset(row for one in told for row in one.contrary)
    return RowsTell(sign=told[0].sign, is_sure=any(one.is_sure for one in told), contrary=contrary)


def _of_relation(
    relation: Relation, columns: Sequence[Column], labels: Sequence[str], rows: Sequence[Values], over: str
) -> RowsTell:
    headers = f"{columns[relation.budget].header} {columns[relation.outcome].header}"
    if side := _side(headers):
        sign = -side * relation.sign * _amount_sign(relation, rows)
        return RowsTell(sign=sign, is_sure=True, contrary=_turned(relation, ("",) * len(rows), rows, sign))
    votes = [vote for label, values in zip(labels, rows, strict=True) if (vote := _vote(relation, label, values))]
    good = max((1, -1), key=votes.count)
    if votes and votes.count(good) >= _FEWEST_TO_ONE * votes.count(-good):
        return RowsTell(sign=good, is_sure=True, contrary=_turned(relation, labels, rows, good))
    if 2 * len(votes) >= len(rows):
        return RowsTell(sign=0)
    side = _side(over) or _side_of_kinds(labels) or 1
    sign = -side * relation.sign * _amount_sign(relation, _of_activities(labels, rows))
    return RowsTell(sign=sign, is_sure=bool(_side(over)), contrary=_turned(relation, labels, rows, sign))


def _vote(relation: Relation, label: str, values: Values) -> int:
    """Give the good sign by a row that names a cost or a revenue and by its own amounts; 0 where it does not tell."""
    side = _side(label)
    amount = values[relation.budget] or values[relation.outcome]
    if not side or not amount:
        return 0
    own = own_sign(relation, values)
    if own == 0 and (side < 0 or values[relation.deviation]):
        return 0  # where nothing deviates, a revenue may be reckoned the other way round
    return -side * (1 if amount > 0 else -1) * (own or relation.sign)


def own_sign(relation: Relation, values: Values) -> int:
    """Give 1 where a row's deviation is outcome - budget, -1 where budget - outcome, 0 where neither or both."""
    holds = [
        sign
        for sign in (1, -1)
        if Relation(deviation=relation.deviation, outcome=relation.outcome, budget=relation.budget, sign=sign).holds(
            values
        )
    ]
    return holds[0] if len(holds) == 1 else 0


def _turned(relation: Relation, labels: Sequence[str], rows: Sequence[Values], sign: int) -> frozenset[int]:
    """Give the rows whose deviation is reckoned so that its sign means the opposite: a revenue, or a slip."""
    turned = set()
    for place, (label, values) in enumerate(zip(labels, rows, strict=True)):
        own = own_sign(relation, values)
        vote = _vote(relation, label, values) if own else 0
        is_revenue = bool(_MAYBE_REVENUE.search(label))
        if own and (vote == -sign or (not vote and not is_revenue and own != relation.sign)):
            turned.add(place)
    return frozenset(turned)


def _side(text: str) -> int:
    """Give 1 for what names costs only, -1 for what names revenues only, else 0."""
    if _NOT_TELLING.search(text):
        return 0
    return bool(_COST.search(text)) - bool(_REVENUE.search(text))


def _side_of_kinds(labels: Sequence[str]) -> int:
    """Give -1 for rows of which most are kinds of revenue ("Skatter", "Avgifter"), else 0."""
    kinds = sum(bool(_MAYBE_REVENUE.search(label)) for label in labels)
    return -1 if 2 * kinds >= len(labels) else 0


def _of_activities(labels: Sequence[str], rows: Sequence[Values]) -> list[Values]:
    return [values for label, values in zip(labels, rows, strict=True) if not re.search("resultat|result", label, re.I)]


def _amount_sign(relation: Relation, rows: Sequence[Values]) -> int:
    """Give the sign that nearly all amounts have, 0 where they differ: what is budgeted is a cost, or a revenue."""
    amounts = [values[relation.budget] or values[relation.outcome] or Decimal(0) for values in rows]
    total, size = sum(amounts, Decimal(0)), sum(map(abs, amounts), Decimal(0))
    if not size or abs(total) < _MIN_SHARE * size:
        return 0
    return 1 if total > 0 else -1
