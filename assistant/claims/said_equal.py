"""Reads whether a claim says that a thing came to just as much as its budget, or as in another year.

In: a claim as text. Out: a `SaidEqual`, or None. For example "kostade precis så mycket som budgeterat" is equal to
its plan, "är oförändrat sedan 2031" to another year; "samma chef som 2031" sets no amounts equal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.words.change_words import PAST
from assistant.words.equality_words import PLAN, SAME_AS, TO_THE_COIN, UNCHANGED

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TIME = re.compile(r"\W*(?:(?:under|i|in|år|for|för|the|as|per)\s+)*(?:19|20)\d\d\b", re.IGNORECASE)
_BUDGET = re.compile(r"\b\w*budget\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidEqual:
    """What a claim sets equal: `of_plan` to what was budgeted, else to another year; `rest` is the claim without it."""

    of_plan: bool
    rest: str


def read_equal(text: str) -> SaidEqual | None:
    """Return what a claim sets equal to its plan or to another year; None where it does not.

    >>> read_equal("hamnen kostade precis så mycket som budgeterat 2031")
    SaidEqual(of_plan=True, rest='hamnen kostade 2031')
    >>> read_equal("hamnen kostade lika mycket 2031 som 2030").of_plan
    False
    >>> read_equal("hamnen har samma chef som 2030"), read_equal("hamnen kostade lika mycket som badet")
    (None, None)
    """
    if found := TO_THE_COIN.search(text):
        return _without(text, found.span(), _BUDGET) if _BUDGET.search(text) else None
    found = SAME_AS.search(text)
    if found and (plan := PLAN.match(found["reference"])):
        start = found.start("reference")
        rest = f"{text[: found.start()]} {text[start + plan.end() :]}"
        return SaidEqual(of_plan=True, rest=" ".join(rest.split()))
    if found and (_TIME.match(found["reference"]) or PAST.match(found["reference"])):
        between = " ".join(_YEAR.findall(found[0]))
        rest = f"{text[: found.start()]} {between} {text[found.end() :]}"
        return SaidEqual(of_plan=False, rest=" ".join(rest.split()))
    still = UNCHANGED.search(text) if _YEAR.search(text) or PAST.search(text) else None
    return SaidEqual(of_plan=False, rest=" ".join(UNCHANGED.sub(" ", text).split())) if still else None


def _without(text: str, span: tuple[int, int], other: re.Pattern[str]) -> SaidEqual:
    rest = other.sub(" ", f"{text[: span[0]]} {text[span[1] :]}")
    return SaidEqual(of_plan=True, rest=" ".join(rest.split()))
