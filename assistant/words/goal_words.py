"""The words that set something against a goal, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/` reads. For example "klarade målet" and "inom målet" say that a goal was
reached, "missade målet" that it was not.
"""

from __future__ import annotations

import re
from typing import Final

# A goal as what something is set against.
OF_TARGET: Final = re.compile(r"\b(?:\w*mål(?:et|nivån?|värdet?)?|targets?|goals?)\b", re.IGNORECASE)
_REACHED = r"(?:nå\w*|uppfyll\w*|klara\w*|uppnå\w*|reach\w*|met|meet|achiev\w*|fulfil\w*|miss(?:ade|at|ar|ed|es)?)"
_AIM = r"(?:mål\w*|\w*krav(?:et|en)?|target\w*|goal\w*|required|requirements?)"
GOAL: Final = re.compile(
    rf"\b{_REACHED}\b.*\b{_AIM}\b|\b{_AIM}\b.*\b{_REACHED}\b|"
    rf"\b(?:inom|within|utanför|outside|in line with|i linje med)\s+(?:\w+\s+){{0,2}}?{_AIM}\b",
    re.IGNORECASE,
)
# "missade målet": the goal was not reached.
MISSED: Final = re.compile(r"\b(?:miss(?:ade|at|ar|ed|es)?|utanför|outside)\b", re.IGNORECASE)
