"""Tells whether a sentence gives its numbers of other years than those that are asked for.

In: a plan, a sentence and the one before it. Out: yes or no. For example of "hur många ansökningar kom in 2031" the
sentence "Under 2030 kom åtta ansökningar in" tells nothing, though the report is that of 2031; "41 procent, jämfört med
38 procent 2030" does, for what it compares with is beside the point.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.claims.roles import Role, role_at
from assistant.records import Plan

_YEAR: Final = re.compile(r"(?<![\d/:-])((?:19|20)\d\d)(?![\d:/])(?:\s*[-–]\s*((?:19|20)\d\d))?")
# The name of a plan, and what is only a start: "Agenda 2030", "sedan 2018", "mot 5 procent 2019", "(4 procent 2031)".
_NAMED: Final = re.compile(
    r"(?:\b(?:agenda|vision|plan\w*|strategi\w*|program\w*)\s+|\b(?:sedan|since)\s+(?:\w+\s+)?|"
    r"\b(?:mot|against)\s+(?:\w+\s+)?[\d., ]+\S*\s+(?:\w+\s+)*|\([^()]*)$",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\W*(?:i|av|för|in|of|under)?\s*(?:den|det|dessa|detta|denna|dem|varav|därav|it|this|these|them|that)\b", re.I
)
# What is so now is not of the year that the sentence before tells of.
_IS_NOW: Final = re.compile(
    r"\b(?:nu|idag|i dag|i år|årets|numera|för närvarande|hittills|now|today|this year)\b", re.I
)


def tells_other_year(plan: Plan, sentence: str, before: str = "") -> bool:
    """Whether a sentence names years and none of those asked for; without a year it is of those of the one before."""
    asked = {year for period in plan.periods for year in (period.start.year, period.end.year)}
    if not asked:
        return False
    told = _years_of(sentence)
    if not told and before and (_GOES_ON.match(sentence) or not _IS_NOW.search(sentence)):
        told = _years_of(before)
    return bool(told) and not told & asked


def _years_of(text: str) -> set[int]:
    """Return the years that a text tells of; of a span of years all."""
    years: set[int] = set()
    for found in _YEAR.finditer(text):
        if role_at(text, found.start()) is Role.TOLD and not _NAMED.search(text[: found.start()]):
            first = int(found[1])
            years |= {*range(first, int(found[2] or first) + 1)}
    return years
