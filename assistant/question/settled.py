"""Reads whether a question asks for settled accounts: what something ended at, not what it was forecast to be.

In: the text of a question. Out: yes or no, and the text without the words that say so, for example::

    "What was the final, audited result?"  ->  True, "What was the   result?"
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.typed_text import blank_out

_STATUS: Final = (
    r"(?:slutlig|slutgiltig|definitiv|fastställd|granskad)(?:a|t|e)?|fastställt|granskat|final|audited|definitive"
)
_ACCOUNTS: Final = (
    r"\w*(?:resultat|utfall|bokslut|kostnad|överskott|underskott|avvikelse|redovisning|siffr)\w*"
    r"|(?:result|outcome|account|figure|cost|surplus|deficit|deviation)s?"
)
# "den slutliga prognosen", "the final budget": a plan stays one, however final
_SETTLED: Final = re.compile(
    rf"\b(?P<status>(?:{_STATUS})(?:,?\s+(?:och\s+|and\s+)?(?:{_STATUS}))*)[\s,]+"
    rf"(?=(?:(?!\w*(?:budget|prognos|forecast))[\w-]+\s+){{0,3}}(?:{_ACCOUNTS})\b)",
    re.IGNORECASE,
)
# "i årsbokslutet": the accounts of the year that has ended, where no plan is asked for
_YEAR_END: Final = re.compile(
    r"\b(?P<status>i årsbokslutet|in the (?:annual|year-end|final) accounts)\b", re.IGNORECASE
)
_PLAN: Final = re.compile(r"budget|prognos|forecast|\bmål|target", re.IGNORECASE)


def read_settled(text: str) -> tuple[bool, str]:
    """Return whether settled accounts are asked for, and the text without the words that say so.

    >>> read_settled("den slutliga budgeten")[0], read_settled("det slutliga utfallet")[0]
    (False, True)
    >>> read_settled("vad blev det i årsbokslutet 2020")[0], read_settled("budgeten i årsbokslutet")[0]
    (True, False)
    """
    spans = [match.span("status") for match in _SETTLED.finditer(text)]
    if not _PLAN.search(text):
        spans += [match.span("status") for match in _YEAR_END.finditer(text)]
    return bool(spans), blank_out(text, spans)
