"""Reads which way a thing called better or worse than another lies: above it, below it, or nobody knows.

In: a claim as text. Out: a `Way`. For example "bättre sjukfrånvaro än länet" lies below what it is compared with,
"resultatet försämrades" is a result that went towards a deficit, and of "bättre lokaler än förr" nothing tells the way.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.words.comparison_words import ACCOUNTS, BECAME_BETTER, BECAME_WORSE, BETTER_THAN, BUDGET
from assistant.words.goal_words import GOOD_HIGH, GOOD_LOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What a claim says of better and worse: 1 for better, -1 for worse.

    `amount` is that for the amount of what is measured: 1 for more, -1 for less, 0 where nothing tells which is good.
    `is_signed` says that it is of a result or a deviation, whose sign counts. `reference` is what it is compared with,
    "" where that is only what was before; `of_budget` says that this is the thing's own budget.
    """

    quality: int
    amount: int
    is_signed: bool
    of_budget: bool
    reference: str


def read_way(text: str) -> Way | None:
    """Return what a text says of better and worse; None where it says nothing of the sort.

    >>> read_way("har sämre sjukfrånvaro än länet").amount, read_way("har bättre lokaler än länet").amount
    (1, 0)
    >>> read_way("har fler böcker än länet") is None
    True
    """
    than = BETTER_THAN.search(text)
    became = BECAME_BETTER.search(text) or BECAME_WORSE.search(text)
    found = became or than
    if found is None:
        return None
    is_better = BECAME_BETTER.search(text) if became else than and than["better"]
    quality = 1 if is_better else -1
    high, low = GOOD_HIGH.search(text), GOOD_LOW.search(text)
    reference = than["reference"].strip() if than else ""
    of_budget = BUDGET.match(reference) is not None
    is_signed = not (high or low) and (of_budget or ACCOUNTS.search(text) is not None)
    good = 1 if is_signed else int(bool(high)) - int(bool(low))
    return Way(
        quality=quality,
        amount=quality * good,
        is_signed=is_signed,
        of_budget=is_signed and of_budget,
        reference=reference,
    )
