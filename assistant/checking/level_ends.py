"""Cuts a text where a number ends a sentence and could be taken for that of a name: "från 52 till 94. Av dem ...".

In: a text and the places of its sentences. Out: the places, with those cuts made. For example "i 45. Gymnasieskola" is
the code of a row with its name and is never cut; "är nu 94. Det väntas ..." is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from assistant.linking.matching import is_stop_word

_NUMBER: Final = r"[-−–]?\d[\d \u00a0\u202f.,]*"
_END: Final = re.compile(r"(?<![\w.,])\d{1,3}\.(?=\s+(?P<next>[A-ZÅÄÖ][^\W\d_]*))")
# From one level to another: the second is one whatever begins after it.
_PAIR: Final = re.compile(
    rf"\b(?:från|from|mellan|between)\s+{_NUMBER}\s*(?:\w+\s+)?(?:till|to|och|and)\s+$", re.IGNORECASE
)
_LEVEL: Final = re.compile(
    r"\b(?:till|to|var|blev|blir|är|was|is|were|are|än|than|mot|against|med|by|hela|endast|bara|only)\s+$",
    re.IGNORECASE,
)


def cut_levels(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the places of sentences, those apart that a number at the end had joined.

    >>> text = "Antalet steg från 52 till 94. Av dem är 9 unga."
    >>> [text[start:end] for start, end in cut_levels(text, [(0, len(text))])]
    ['Antalet steg från 52 till 94.', 'Av dem är 9 unga.']
    >>> list(cut_levels("Avser till 45. Gymnasieskola", [(0, 28)]))
    [(0, 28)]
    """
    for first, last in spans:
        start = first
        for match in _END.finditer(text, first, last):
            before = text[start : match.start()]
            begins = (is_stop_word(match["next"]) and len(match["next"]) > 1) or match["next"] == "I"
            if _PAIR.search(before) or (_LEVEL.search(before) and begins):
                yield start, match.end()
                start = match.end() + len(text[match.end() : last]) - len(text[match.end() : last].lstrip())
        yield start, last
