"""Tells whether the outcome of what is asked "what does it cost" is nought, which says nothing of what it costs.

In: the figures chosen and the plan. Out: yes or no. For example of "vad kostar brandbilen?" an outcome of 0 tkr
is shown with the forecast and the budget beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.headline import MONEY
from assistant.records import Plan
from ingest.records import Figure, Measure

_COSTS: Final = re.compile(r"\b(?:kostar|kosta|prislapp\w*|priset|cost|costs|costing|price)\b", re.IGNORECASE)


def tells_nothing_spent(asked: Sequence[Figure], plan: Plan) -> bool:
    """Whether the one figure is an outcome of nought, and the question is what its thing costs, not what it cost."""
    if len(asked) != 1 or _COSTS.search(plan.question) is None:
        return False
    amount = asked[0].amount
    return asked[0].measure is Measure.ACTUAL and amount is not None and amount.unit in MONEY and not amount.value
