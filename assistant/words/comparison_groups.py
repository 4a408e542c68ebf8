"""The words for whom a municipality's key figures are set beside, Swedish and English: data, no code that decides.

In: nothing. Out: pairs of patterns, one for a question and one for the heading of a column. For example "the national
figure" and "municipalities similar to Vik" ask for the columns "Riket 2031" and "Liknande kommuner 2031".
"""

from __future__ import annotations

import re
from typing import Final


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


COMPARISON_GROUPS: Final = (
    (
        _pattern(
            r"(?:liknande|jämförbara|likvärdiga) kommuner(?:na)?s?|jämförelsekommuner(?:na)?s?|"
            r"(?:similar|comparable|like|peer) (?:municipalities|councils|communes)|"
            r"(?:municipalities|councils|communes) (?:similar|comparable|like)(?: to)?"
        ),
        _pattern(r"(?:liknande|jämförbara|likvärdiga) kommuner\w*|jämförelsekommuner\w*|similar municipalities"),
    ),
    (
        _pattern(
            r"rikets?|riksgenomsnitt\w*|rikssnitt\w*|hela landet|landets|nationella (?:snittet|genomsnittet|siffran)|"
            r"national (?:figure|average|mean|level|value)s?|nationally|nationwide|"
            r"(?:the )?(?:country|nation) as a whole|all of sweden"
        ),
        _pattern(r"riket|riks\w*snitt\w*|sverige|hela landet|national\w*|sweden"),
    ),
)
