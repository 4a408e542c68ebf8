"""Leaves out the shares of a row that has amounts of money too, where money is asked for.

In: the figures of a row and a plan. Out: fewer figures, or the same. For example of the columns "Andel" and "Avgift
2031, tkr" the first is no answer to "vem betalar mest", though it says who does.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import Plan
from assistant.words.paying_words import ASKS_SHARE, CONTRIBUTION, PAYS
from ingest.notation.units import MONEY
from ingest.records import Figure, Measure, Unit


def without_shares(figures: Sequence[Figure], plan: Plan) -> tuple[Figure, ...]:
    """Return the figures without those in per cent, where others are money and what somebody pays is asked for."""
    asks_paid = PAYS.search(plan.question) or CONTRIBUTION.search(plan.question)
    if not asks_paid or plan.percent or ASKS_SHARE.search(plan.question):
        return tuple(figures)
    shares = [one for one in figures if _is_share(one)]
    holds_money = any(one.amount and one.amount.unit in MONEY for one in figures)
    return tuple(one for one in figures if one not in shares) if holds_money else tuple(figures)


def _is_share(figure: Figure) -> bool:
    """Whether a figure is a share of something, and no deviation in per cent."""
    is_told = figure.measure in (Measure.ACTUAL, Measure.OTHER)
    return is_told and figure.amount is not None and figure.amount.unit is Unit.PERCENT
