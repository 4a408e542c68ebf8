"""Binds the percent signs that stand a space after their numbers.

In: the words of a line. Out: the same, each sign with its number, for example::

    "Soliditet", "41,2", "%", "42,8", "%"  ->  "Soliditet", "41,2 %", "42,8 %"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)[-–−+]?\d+(?:[.,]\d+)?")  # "2031 %" heads a column, and is no share


def bind_percent(words: Sequence[str]) -> list[str]:
    """Return words with each percent sign that stands alone bound to the number before it.

    >>> bind_percent(["Andel", "%", "97,9", "%", "96", "%"])
    ['Andel', '%', '97,9 %', '96 %']
    >>> bind_percent(["2030", "2031", "%"])
    ['2030', '2031', '%']
    """
    bound: list[str] = []
    for word in words:
        if word == "%" and bound and _NUMBER.fullmatch(bound[-1]):
            bound[-1] += " %"
        else:
            bound.append(word)
    return bound
