"""Reads what a claim sets a thing against, and by what it says that the thing changed.

In: a claim as text with its amounts. Out: which way it compares and what with. For example "mer än hela årets budget"
is 1 with "hela årets budget", and "har sjunkit" a change of -1.
"""

from __future__ import annotations

import re

from assistant.claims.claimed_amounts import HALVES, ClaimedAmount
from assistant.claims.goodness import Way, read_way
from assistant.words import change_words as changes
from assistant.words import claim_words as words
from assistant.words.comparison_words import (
    BECAME_BETTER,
    BECAME_WORSE,
    BETTER_THAN,
    BUDGET,
    OF_FORECAST,
    QUALITIES,
    SINCE_MONTH,
)

# The words of comparison, rank and quality, which name no subject.
_NAMELESS = (
    changes.COMPARED_WITH,
    changes.INTENSIFIER,
    changes.PLACE_BEFORE,
    changes.LARGEST,
    changes.SMALLEST,
    words.ROUGH,
    words.FILLERS,
    BECAME_BETTER,
    BECAME_WORSE,
    QUALITIES,
)
_OF_YEAR = re.compile(r"\s*(?:år\s+|in\s+)?(?:19|20)\d\d\s+(?:för|i|hos|for|at|in)\s", re.IGNORECASE)


def compare_by(way: Way) -> tuple[int, str]:
    """Return the comparison that "better than" states of an amount, with what it is compared with.

    Better than its budget is a surplus, and no comparison of two amounts.
    """
    return (0, "") if way.of_budget or not way.reference else (way.amount, way.reference)


def read_change(text: str, way: Way | None) -> int:
    """Return 1 where a text says that an amount grew, -1 where it shrank; "got worse" by which of them is worse."""
    if way and not way.reference:
        return way.amount
    return sign_of_first(changes.UP.search(text), changes.DOWN.search(text)) or read_price_change(text)


def read_price_change(text: str) -> int:
    """Return 1 where a text says that a thing became dearer, -1 for cheaper, 0 where it says neither.

    >>> read_price_change("Blev hamnen billigare?"), read_price_change("Blev hamnen billigare än planerat?")
    (-1, 0)
    """
    if not changes.BECAME.search(text):
        return 0
    return sign_of_first(changes.DEARER.search(text), changes.CHEAPER.search(text))


def sign_of_first(up: re.Match[str] | None, down: re.Match[str] | None) -> int:
    """Return 1 or -1 by which of two matches is there, or comes first."""
    if up and down:
        return 1 if up.start() < down.start() else -1
    return int(bool(up)) - int(bool(down))


def read_comparison(text: str, amounts: tuple[ClaimedAmount, ...]) -> tuple[int, str]:
    """Return 1 or -1 for "more than ...", "less than ...", with what it is compared with; 0 where that is an amount."""
    found = changes.THAN.search(text) or changes.ABOVE.search(text)
    if not found:
        return 0, ""
    reference = found["reference"].strip()
    first = reference.split(" ")[0] if reference else ""
    if any(amount.text.startswith(first) for amount in amounts if first and _is_number(amount)):
        return 0, ""
    return (1 if found["more"] else -1), reference


def _is_number(amount: ClaimedAmount) -> bool:
    return amount.text[:1].isdigit() or amount.text in HALVES


def without_comparison(text: str, compared: int, times: bool) -> str:
    """Return a text without the words of comparison and rank, which name no subject; years stay where they are."""
    if compared:
        found = BETTER_THAN.search(text) or changes.THAN.search(text) or changes.ABOVE.search(text)
        if found:
            years = " ".join(re.findall(r"\b(?:19|20)\d\d\b", found["reference"]))
            if _OF_YEAR.match(found["reference"]):
                years = found["reference"]  # "than 2022 for the board": only the year is compared with
            between = found.groupdict().get("between") or ""
            text = f"{text[: found.start()]} {between} {years}"
    way = read_way(text)
    if way and way.of_budget and (found := BETTER_THAN.search(text)):
        rest = BUDGET.sub(" ", found["reference"], count=1)
        text = f"{text[: found.start()]} {found['between']} {rest}"
    if OF_FORECAST.search(text):
        text = SINCE_MONTH.sub(" ", text)
    if times:
        text = changes.TIMES.sub(" ", text)
    for pattern in _NAMELESS:
        text = pattern.sub(" ", text)
    return text
