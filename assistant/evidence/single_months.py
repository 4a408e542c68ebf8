"""Tells the figures of one month from those of the months up to it.

In: a figure's period, the period asked for and the question. Out: yes or no. A question "i mars 2025" is read as
January to March, which interim reports tell; in a table with a column for each month it means that month alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Plan
from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Period

_IN_MONTH = re.compile(rf"\b(?:i|under|in|during)\s+(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:till|t\.?\s?o\.?\s?m|hittills|ackumulera\w*|through|until|to date|so far|up to)\b|\bjan\w*\s?[-–]",
    re.IGNORECASE,
)


def of_single_month(figures: Sequence[Figure], plan: Plan) -> list[Figure]:
    """Return the figures of the very months that the question names alone; none where it names none so."""
    return [figure for figure in figures if figure.period and is_single_month(figure.period, plan)]


def is_single_month(own: Period, plan: Plan) -> bool:
    """Whether a period is the last month of one that is asked for, and the question speaks of that month alone."""
    if (own.start.year, own.start.month) != (own.end.year, own.end.month):
        return False
    if not _IN_MONTH.search(plan.question) or _SO_FAR.search(plan.question):
        return False
    return any(own.end == asked.end and asked.start.month == 1 for asked in plan.periods)
