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


# "avvikelsen per mars med den prognostiserade för helåret", "större än det som prognostiseras för året"
_FORECAST = re.compile(
    r"\b(?P<noun>\w*(?:avvikelse|underskott|överskott)\w*|(?:budget )?(?:deviation|variance|deficit|surplus)s?)\b"
    r"(?P<between>[^?.]{1,80}?\b(?:med|mot|än|till|och|with|to|than|and|against)\s+)"
    r"(?:(?:den|det)\s+(?:prognos\w+e|prognostiserade|beräknade|väntade|förväntade)(?=\s+(?:för|på|i|under|till|vid|20\d\d)\b|\s*[?.,]|\s*$)"
    r"|(?:den|det)\s+som\s+(?:prognosti[cs]era|beräkna|vänta|förvänta)\w*"
    r"|the\s+(?:forecast|expected|projected)\s+one|(?:the one|that)\s+(?:forecast|expected|projected))(?!\w)",
    re.IGNORECASE,
)


def _of_forecast(found: re.Match[str]) -> str:
    """Return a comparison with the forecast's own deviation, which it leaves out."""
    is_english = re.search(r"dev|var|def|sur", found["noun"], re.IGNORECASE) and not re.search(
        r"avvik|skott", found["noun"], re.IGNORECASE
    )
    said = "the forecast deviation" if is_english else "den prognostiserade avvikelsen"
    return f"{found['noun']}{found['between']}{said}"


def write_elided(question: str) -> str:
    """Return a question with the noun that a comparison of two owners leaves out.

    >>> write_elided("är koncernens skuld större än kommunens 2024?")
    'är koncernens skuld större än kommunens skuld 2024?'
    >>> write_elided("är koncernens skuld större än väntat?")
    'är koncernens skuld större än väntat?'
    >>> write_elided("jämför avvikelsen till mars med den prognostiserade för helåret")
    'jämför avvikelsen till mars med den prognostiserade avvikelsen för helåret'
    """
    question = _FORECAST.sub(_of_forecast, question, count=1)
    return _ELIDED.sub(lambda found: f"{found[0]} {found['noun']}", question, count=1)
