"""Gives the words of a text, those cut short in a list whole: "hamn-, sjö- och luftfart" holds "hamnfart" too.

In: a text. Out: its casefolded words, and after them each part that hangs by a hyphen, made whole.
For example "inköps- och resestopp" tells of an "inköpsstopp".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ingest.words import split_words

_HUNG: Final = re.compile(
    r"(?P<fronts>(?:\b\w{2,}-\s*(?:,|/)\s*)*\b\w{2,}-)\s*,?\s*(?:och|eller|samt|respektive|såväl som|som|and|or)\s+"
    r"(?:\w+\s)?(?P<whole>\w{6,})",
    re.IGNORECASE,
)
_SHORTEST_TAIL: Final = 4
_SHORTEST_FRONT: Final = 2


@lru_cache(maxsize=20_000)
def told_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, and the compounds that a list of it cuts short.

    >>> told_words("Inköps- och resestopp")
    ('inköps', 'och', 'resestopp', 'inköpsstopp')
    """
    words = tuple(split_words(text))
    if "-" not in text:
        return words
    more = [
        f"{front}{tail}"
        for match in _HUNG.finditer(text)
        for tail in _tails(match["whole"].casefold())
        for front in re.findall(r"\w{2,}(?=-)", match["fronts"].casefold())
    ]
    return (*words, *dict.fromkeys(more))


@lru_cache(maxsize=10_000)
def _tails(whole: str) -> tuple[str, ...]:
    """Return the longest end of a compound that is a word of its own after another one, or ()."""
    import simplemma  # loads a dictionary at the first look-up

    for place in range(_SHORTEST_FRONT, len(whole) - _SHORTEST_TAIL + 1):
        front, tail = whole[:place], whole[place:]
        is_front = any(simplemma.is_known(one, lang="sv") for one in (front, front.removesuffix("s")) if len(one) > 1)
        if is_front and simplemma.is_known(tail, lang="sv"):
            return (tail,)
    return ()
