"""What kind of row a label makes: revenue, cost, a result of both, or a thing that money is spent on.

In: a row's label and that of the row over it. Out: a kind, for example::

    "Verksamhetens kostnader"  ->  RowKind.COST        "Periodens resultat"  ->  RowKind.NET
"""

from __future__ import annotations

import re
from enum import Enum

_NET_COST = re.compile(r"netto-?(?:kostnad|utgift)|\bnet (?:cost|expen)", re.IGNORECASE)
_NET = re.compile(r"netto|resultat|\bnet\b|\bresults?\b|\bsaldo\b|\bbalans\b|\bbalance\b", re.IGNORECASE)
_COST = re.compile(
    r"kostnad|utgift|\bexpen|\bcosts?\b|avskrivning|\blöner?\b|\bhyr(?:a|or)\b|inköp|bidrag till\b|personal\b",
    re.IGNORECASE,
)
_REVENUE = re.compile(
    r"intäkt|inkomst|\brevenue|\bincome|bidrag\b(?! till\b)|\bskatt|avgifter\b|kommunersättning|kommunbudget|\bsales\b",
    re.IGNORECASE,
)


class RowKind(Enum):
    """What the amounts of a row are; THING where the label names what they are for."""

    REVENUE = "revenue"
    COST = "cost"
    NET = "net"
    THING = "thing"


def to_row_kind(label: str, parent: str = "") -> RowKind:
    """Give the kind that a label makes of its row, or else the label of the row that it is a part of.

    >>> to_row_kind("Summa intäkter"), to_row_kind("Skola", "Kostnader"), to_row_kind("Skola")
    (<RowKind.REVENUE: 'revenue'>, <RowKind.COST: 'cost'>, <RowKind.THING: 'thing'>)
    """
    for text in (label, parent):
        if _NET_COST.search(text):
            return RowKind.COST
        if _NET.search(text):
            return RowKind.NET
        is_cost, is_revenue = bool(_COST.search(text)), bool(_REVENUE.search(text))
        if is_cost != is_revenue:
            return RowKind.COST if is_cost else RowKind.REVENUE
    return RowKind.THING
