"""Reads months that stand side by side as a time each: "januari och februari", "mars än i april".

In: the text of a question or of one term. Out: the text with each month led by a preposition, or without its month.
For example "kostnaden i maj och juni 2031" becomes "kostnaden i maj och i juni 2031", two terms.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.vocabulary import MONTHS

_SHORTEST = 4  # letters: "maj" and "may" are other words too, and so is "mar"
_SEVERAL = 2
_NAMES = "|".join(
    sorted((month for month in MONTHS if len(month) >= _SHORTEST or month == "maj"), key=len, reverse=True)
)
_MONTH: Final = re.compile(rf"\b(?:{_NAMES})\b", re.IGNORECASE)
_BARE: Final = re.compile(rf"(?<!\bi)(?<!\bin)(?<![-–])(?:^|\s+)({_NAMES})\b(?!\s*[-–])", re.IGNORECASE)
_JOINED: Final = r"(?:,|\b(?:och|and|eller|or|än|than|mot|jämfört med|compared (?:to|with))\b)"
# Side by side, and none of "januari-mars".
_LISTED: Final = re.compile(
    rf"\b(?:{_NAMES})(?: (?:19|20)\d\d)?\s*{_JOINED}\s*(?:(?:i|in)\s+)?(?:{_NAMES})\b", re.IGNORECASE
)


def lead_months(text: str) -> str:
    """Return a text with each of several months that stand side by side led as a time.

    >>> lead_months("kostnaden i maj och juni 2031")
    'kostnaden i maj och i juni 2031'
    """
    if len(_MONTH.findall(text)) < _SEVERAL or not _LISTED.search(text):
        return text
    return _BARE.sub(r" i \1", text).strip()


def without_month(text: str) -> str:
    """Return a text without the months that it names.

    >>> without_month("kostnaden i maj")
    'kostnaden i  '
    """
    return _MONTH.sub(" ", text)
