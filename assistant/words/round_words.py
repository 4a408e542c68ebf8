"""The words that name an earlier forecast or follow-up of a report: "februariuppföljningen", "den förra prognosen".

In: text. Out: patterns, and the month of the round that a text asks for. For example "what did the April forecast
say?" asks for what was expected in April.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.vocabulary import MONTHS

_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_ROUND: Final = (
    r"(?:(?:helårs|års|månads)?(?:prognos|uppföljning|rapport)\w*|forecasts?|follow-?ups?|reports?|projections?)"
)
_SMALL: Final = r"(?:i|per|från|efter|för|in|of|from|as of|the|den|som|gjordes|made|månad(?:en)?)"
_NAMED: Final = re.compile(
    rf"\b(?P<first>{_MONTH})(?:['’]s|s)?[\s-]*{_ROUND}\b|\b{_ROUND}\s+(?:{_SMALL}\s+)+(?P<last>{_MONTH})\b",
    re.IGNORECASE,
)
# What a text that asks for a round may name beside it, and still names no thing of its own.
ROUND_WORD: Final = re.compile(_ROUND, re.IGNORECASE)
# "den förra prognosen": the one before that of now, where nothing is set against it
NAMES_FORMER: Final = re.compile(
    r"(?<!mot )(?<!än )(?<!från )(?<!sedan )(?<!than )(?<!from )(?<!since )(?<!with )(?<!to )(?<!against )(?<!med )"
    r"\b(?:den |the )?(?:förra|forra|föregående|närmast föregående|fg\.?|förrförra|previous|preceding|prior) "
    r"(?:helårs|års)?(?:prognos|uppföljning)\w*|\b(?:the )?(?:previous|preceding|prior) (?:forecast|"
    r"follow-?up|projection)",
    re.IGNORECASE,
)
# A column of it: "Fg prognos", "Föregående prognos", "Avvikelse enligt förra prognosen"
FORMER_COLUMN: Final = re.compile(
    r"\b(?:fg\.?|föreg\.?|föregående|förra|tidigare|previous|prev\.?|prior)\s+(?:helårs|års)?"
    r"(?:prognos|uppföljning|forecast|follow-?up)",
    re.IGNORECASE,
)


def named_round(text: str) -> int | None:
    """Return the month of the forecast or follow-up that a text names, None where it names none.

    >>> named_round("what did the February follow-up say?"), named_round("vad sa prognosen i maj?"), named_round("maj?")
    (2, 5, None)
    """
    found = _NAMED.search(text)
    return MONTHS[(found["first"] or found["last"]).casefold()] if found else None


def asks_round(text: str) -> bool:
    """Whether a text asks for what an earlier follow-up or forecast told."""
    return named_round(text) is not None or NAMES_FORMER.search(text) is not None
