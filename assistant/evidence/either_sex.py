"""Reads a question that asks which of the sexes there are more of: "är det mest män eller kvinnor som är chefer?".

In: a question, how well its terms fit a passage, or a quotation. Out: the fits with both sexes as told where one is,
and whether a quotation says who are more. For example "63 procent av cheferna är kvinnor" tells it without any men.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from assistant.words.sex_words import COUNTED_BOTH, MEN, MOSTLY, SHARE_OF, WOMEN

_EITHER: Final = re.compile(r"\b(?:eller|or)\b", re.IGNORECASE)
_WHO_IS_MORE: Final = re.compile(r"\b(?:mest|flest|fler|oftast|most(?:ly)?|more|mainly|usually)\b", re.IGNORECASE)
# "av de anställda är 79 procent kvinnor"
_PART: Final = re.compile(
    r"\d\s*(?:%|procent|per ?cent)\s+(?:är\s+|are\s+|var\s+)?(?:kvinnor|män|women|men)\b", re.IGNORECASE
)


def asks_which_sex(question: str) -> bool:
    """Whether a question asks which of the sexes there are more of.

    >>> asks_which_sex("Är det mest män eller kvinnor som är chefer?"), asks_which_sex("Hur många kvinnor är chefer?")
    (True, False)
    """
    sexes = [WOMEN.search(question), MEN.search(question)]
    if not all(sexes) or not _WHO_IS_MORE.search(question):
        return False
    first, second = sorted(found.span() for found in sexes if found)
    return _EITHER.search(question, first[1], second[0]) is not None


def with_other_sex(question: str, fits: Mapping[str, float]) -> dict[str, float]:
    """Return the fits of terms, the one sex as well told as the other where it is asked which are more."""
    sexes = [text for text in fits if WOMEN.fullmatch(text) or MEN.fullmatch(text)]
    if not sexes or not asks_which_sex(question):
        return dict(fits)
    return {**fits, **dict.fromkeys(sexes, max(fits[text] for text in sexes))}


def tells_which_sex(text: str) -> bool:
    """Whether a text says that one sex are more, or how many of each, or which share.

    >>> tells_which_sex("63 procent av cheferna är kvinnor."), tells_which_sex("Kvinnor och män har lika lön.")
    (True, False)
    """
    if COUNTED_BOTH.search(text) or _PART.search(text):
        return True
    names_one = WOMEN.search(text) or MEN.search(text)
    return names_one is not None and any(mark.search(text) for mark in (MOSTLY, SHARE_OF))
