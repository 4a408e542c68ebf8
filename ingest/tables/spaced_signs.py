"""Tells a dash that is the sign of the number after it from one that is a blank cell, where spaces part all words.

In: the words at the ends of rows. Out: the words with the signs bound, and whether a table writes signs so::

    "–", "614", "–", "580"  ->  "– 614", "– 580"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_DASH = re.compile(r"[-–−]")
_LONG_DASH = re.compile(r"[–−]")
_ATTACHED = re.compile(r"[-–−]\d.*")


def with_signs(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words with each minus that stands alone bound to the number after it."""
    bound: list[str] = []
    for word in words:
        if bound and _DASH.fullmatch(bound[-1]) and word[:1].isdigit():
            bound[-1] += f" {word}"
        else:
            bound.append(word)
    return tuple(bound)


def parts_signs(rows: Sequence[Sequence[str]], width: int) -> bool:
    """Whether a table sets its minus signs apart from their numbers: then no dash before a number is a blank cell.

    So it is where a row has a sign for each of its columns, and where long dashes stand before numbers, but none is
    attached to one.
    """
    before = [
        [first for first, second in pairwise(words) if _DASH.fullmatch(first) and second[:1].isdigit()]
        for words in rows
    ]
    if width > 1 and any(len(signs) == width for signs in before):
        return True
    attached = any(_ATTACHED.fullmatch(word) for words in rows for word in words)
    return not attached and any(_LONG_DASH.fullmatch(sign) for signs in before for sign in signs)


def ends_in_dash(words: Sequence[str]) -> bool:
    """Whether words that would end a label end in a dash: no label does."""
    return bool(words) and _DASH.fullmatch(words[-1]) is not None
