"""Writes the amounts of a claim as reports do: a number in digits, and its unit after it.

In: a question. Out: the same with such amounts written anew. For example "more than SEK 1.5 million" is "more than 1.5
million kronor", and "två miljoner" is "2 miljoner". Without it the amount would not be seen, and a claim that names one
would be judged by something else.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.operation_words import COUNT_WORDS
from assistant.words.spelled_numbers import to_digits

_ONE: Final = {"en": 1, "ett": 1, "one": 1, "a": 1}
_WORDS: Final = {**COUNT_WORDS, **_ONE}
_CURRENCY_FIRST: Final = re.compile(
    r"\b(?:SEK|kr)\s?(?P<number>\d{1,3}(?:[ ,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)"
    r"(?:\s?(?P<size>millions?|m|mn|thousands?|k)\b)?(?!\s?%)",
    re.IGNORECASE,
)
_SPELLED: Final = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\s+"
    r"(?P<unit>miljon(?:er)?|millions?|tusen|thousand|procent(?:enheter)?|per ?cent)\b(?! (?:av|of) )",
    re.IGNORECASE,
)
_SIZES: Final = {"m": "million kronor", "t": "tkr", "k": "tkr", "": "kronor"}


def in_digits(text: str) -> str:
    """Return a text with its spelled amounts in digits and their currency after them.

    >>> in_digits("over budget by more than SEK 1 million"), in_digits("minus två miljoner kronor")
    ('over budget by more than 1 million kronor', 'minus 2 miljoner kronor')
    >>> in_digits("en nämnd"), in_digits("SEK 450,000")
    ('en nämnd', '450,000 kronor')
    """
    text = to_digits(text)
    text = _CURRENCY_FIRST.sub(lambda match: f"{match['number']} {_SIZES[(match['size'] or '')[:1].casefold()]}", text)
    return _SPELLED.sub(lambda match: f"{_WORDS[match['word'].casefold()]} {match['unit']}", text)
