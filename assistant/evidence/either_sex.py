"""Reads a question that asks which of the sexes there are more of: "är det mest män eller kvinnor som är chefer?".

In: a question, how well its terms fit a passage, or a quotation. Out: the fits with both sexes as told where one is,
and whether a quotation says who are more. For example "63 procent av cheferna är kvinnor" tells it without any men.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from assistant.words.sex_words import COUNTED_BOTH, MEN, MOSTLY, SHARE_OF, WOMEN
from ingest.passages.sentences import split_sentences

_EITHER: Final = re.compile(r"\b(?:eller|or)\b", re.IGNORECASE)
_WHO_IS_MORE: Final = re.compile(r"\b(?:mest|flest|fler|oftast|most(?:ly)?|more|mainly|usually)\b", re.IGNORECASE)
# "av de anställda är 79 procent kvinnor"
_PART: Final = re.compile(
    r"\d\s*(?:%|procent|per ?cent)\s+(?:är\s+|are\s+|var\s+)?(?:kvinnor|män|women|men)\b", re.IGNORECASE
)

# "av revisorerna är ...", whose number and day the sentence before may tell
_OF_THEM: Final = re.compile(r"\W*(?:av|bland|of|among)\s+(?:de(?:m|ssa)?\s+|the(?:m|se)?\s+)?\w+", re.IGNORECASE)


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


def find_both_counted(text: str, quoted: str) -> tuple[str, int] | None:
    """Return the sentence of a text that counts both sexes, with the one that it goes on from, and women less men.

    Only what was quoted counts; None where that counts no two.

    >>> find_both_counted("Kajen har 9 lotsar. Av lotsarna är 2 kvinnor och 7 män. De bor här.", "2 kvinnor och 7 män.")
    ('Kajen har 9 lotsar. Av lotsarna är 2 kvinnor och 7 män.', -5)
    """
    spans = split_sentences(text)
    for before, (start, end) in zip((None, *spans), spans, strict=False):
        sentence = text[start:end].strip()
        found = COUNTED_BOTH.search(sentence)
        if found is None or found[0] not in quoted or len(COUNTED_BOTH.findall(sentence)) > 1:
            continue
        first = before[0] if before and _OF_THEM.match(sentence) else start
        counts = [int(re.sub(r"\D", "", found[name])) for name in ("first", "second")]
        sign = 1 if WOMEN.fullmatch(found["who"]) else -1
        return text[first:end].strip(), sign * (counts[0] - counts[1])
    return None
