"""The words for whom a municipality's key figures are set beside, Swedish and English.

In: the heading of a column. Out: which group it names; and pairs of patterns, one for a question and one for such a
heading. For example "the national figure" and "municipalities similar to Vik" ask for the columns "Riket 2031" and
"Liknande kommuner 2031".
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


def name_group(column: str) -> int:
    """Return the place of the group that a column's heading names; -1 where it is of the municipality itself.

    >>> name_group("Riket 2031"), name_group("Liknande kommuner 2031"), name_group("Vik 2031")
    (1, 0, -1)
    """
    return next((place for place, (_, heading) in enumerate(COMPARISON_GROUPS) if heading.search(column)), -1)
