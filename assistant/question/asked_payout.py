"""Tells a question of what was paid out from one of what something cost: "hur mycket betalades ut i bidrag?".

In: a question, an answer. Out: whether it asks for payments, and whether the answer tells them. For example the net
cost of a programme "Bidrag", with its staff and its incomes, is not what was paid out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.explained import Explained
from assistant.records import Answer, Outcome

_ASKS: Final = re.compile(
    r"\b(?:betala(?:des|s|de|r|ts|t)?|dela(?:des?|s|de|r|ts?)?)\s+(?:\w+\s+)?ut\b|\b(?:utbetal\w+|utdelad\w*|utdelat)\b|"
    r"\b(?:paid|pay|pays|paying|handed)\s+out\b|\bpay-?outs?\b|\bdisburse\w*",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"\butbetal\w*|\bbetala\w*\s+(?:\w+\s+)?ut\b|\butdel(?:ad|at|ning)\w*|\bdela(?:t|de|des|ts|s|r)?\s+(?:\w+\s+)?ut\b|"
    r"\bpaid out\b|\bpay-?outs?\b|\bdisburse\w*",
    re.IGNORECASE,
)
PAID: Final = "utbetalt"


def asks_payout(question: str) -> bool:
    """Whether a question asks how much was paid out.

    >>> asks_payout("Hur mycket betalades ut i bidrag?"), asks_payout("Vad kostade bidragen?")
    (True, False)
    """
    return _ASKS.search(question) is not None


def is_payout(words: str) -> bool:
    """Whether the words of a row, of its table and its column say that it is of payments.

    >>> is_payout("Utdelning till ägaren"), is_payout("Summa intäkter")
    (True, False)
    """
    return _TELLS.search(words) is not None


def of_payout(rows: Sequence[Explained], claim: str) -> tuple[Explained, ...]:
    """Return the rows that a claim of a payout may be judged by: those of payments, and no result or income."""
    if not (asks_payout(claim) or _TELLS.search(claim)):
        return tuple(rows)
    return tuple(
        row
        for row in rows
        if any(_TELLS.search(f"{one.label} {one.parent} {one.caption} {one.column}") for one in row.choice.row.figures)
    )


def tells_payout(answer: Answer) -> bool:
    """Whether an answer rests on a row or a sentence of payments."""
    rows = (f"{figure.label} {figure.parent} {figure.caption} {figure.column}" for figure in answer.figures)
    quotes = (citation.quote for citation in answer.citations) if not answer.figures else ()
    told = any(_TELLS.search(text) for text in (*rows, *quotes))
    return told and answer.outcome in (Outcome.ANSWERED, Outcome.CONFLICTING)
