"""Writes out a noun that a comparison leaves out after a second owner: "Norras kostnad större än Södras".

In: a question as typed. Out: it with the noun repeated: "... än Södras kostnad". For example "hur mycket större är
koncernens skuld än kommunens?" asks of two debts, and neither alone is its answer.
"""

from __future__ import annotations

import re

_NO_OWNER = (
    r"(?!(?:årets|fjolårets|väntas|väntades|beräknas|planeras|budgeteras|avses|behövs|finns|annars|vanligtvis|"
    r"nämndens|styrelsens)\b)"
)
_COMPARED = r"(?:större|högre|lägre|mindre|dyrare|billigare|bättre|sämre|mer|fler|färre|längre|kortare)"
_ELIDED = re.compile(
    rf"\b[^\W\d]{{2,}}s\s+(?P<noun>[^\W\d]{{4,}}(?<!s))\s+(?:{_COMPARED}\s+)?än\s+(?P<owner>{_NO_OWNER}[^\W\d]{{2,}}s)"
    r"(?=\s*(?:[?.!,]|$)|\s+(?:i|på|under|för|år|till|hos)\b|\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)


def write_elided(question: str) -> str:
    """Return a question with the noun that a comparison of two owners leaves out.

    >>> write_elided("är koncernens skuld större än kommunens 2024?")
    'är koncernens skuld större än kommunens skuld 2024?'
    >>> write_elided("är koncernens skuld större än väntat?")
    'är koncernens skuld större än väntat?'
    """
    return _ELIDED.sub(lambda found: f"{found[0]} {found['noun']}", question, count=1)
