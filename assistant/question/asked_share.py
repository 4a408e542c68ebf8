"""Reads whether a question asks how much of a whole something is, and whether by a word for a share.

In: the question as typed. Out: yes or no. For example "hur mycket av bidraget gick till båtar" may be told by an
amount, "hur stor del" by a share alone.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.question.asked_operation import read_operation
from assistant.records import Operation

_PORTION: Final = re.compile(
    r"\b(?:stor|stora|liten|vilken|large|big|what|which) (?:\w*andel|del|part|share|proportion|fraction|percentage)\b|"
    r"\bprocent\b|%|\bper ?cent\b",
    re.IGNORECASE,
)


def asks_share(question: str) -> bool:
    """Whether it is asked how much of a whole something is."""
    asked = read_operation(question)
    return asked is not None and asked.operation is Operation.SHARE


def asks_portion(question: str) -> bool:
    """Whether a share is asked for by a word for one: "hur mycket av" may be told by an amount too."""
    return _PORTION.search(question) is not None and asks_share(question)
