"""Cuts the passages of a report into the sentences that are checked one by one.

In: passages. Out: sentences with the passage that they stand in, for example::

    "Hamnen visar ett **överskott** på 5 tkr. Det beror på hyran."  ->  Sentence(text="Hamnen visar ...", ...), ...
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.passages.sentences import split_sentences
from ingest.records import Location, Passage

_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "*": " ", "\n": " ", "\t": " "})
_ITEM = re.compile(r"(?<=[.:;])\s+(?=[-–•]\s)")  # the items of a list stand in one passage
_BULLET = re.compile(r"^\s*[-–•]\s+")
_NUMBER_WORDS = (
    ("noll", "inga", "inget", "ingen"),
    ("en", "ett", "one"),
    ("två", "two", "båda"),
    ("tre", "three"),
    ("fyra", "four"),
    ("fem", "five"),
    ("sex", "six"),
    ("sju", "seven"),
    ("åtta", "eight"),
    ("nio", "nine"),
    ("tio", "ten"),
    ("elva", "eleven"),
    ("tolv", "twelve"),
)
_NUMBERS = {word: number for number, words in enumerate(_NUMBER_WORDS) for word in words}
COUNT = rf"(?:\d{{1,3}}(?: \d{{3}})+|\d+|{'|'.join(word for words in _NUMBER_WORDS for word in words)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence verbatim; `plain` is it letter for letter with plain spaces for marks and tabs. `following`: the next.

    `place` counts the sentences of its passage from 0.
    """

    text: str
    plain: str
    following: str
    place: int
    passage: Passage

    @property
    def location(self) -> Location:
        """Where its passage stands."""
        return self.passage.location


def to_sentences(passages: Iterable[Passage]) -> tuple[Sentence, ...]:
    """Give the sentences of passages in order."""
    found = []
    for passage in passages:
        whole = [passage.text[start:end] for start, end in split_sentences(passage.text)]
        texts = [_BULLET.sub("", text) for sentence in whole for text in _ITEM.split(sentence) if text.strip()]
        for place, text in enumerate(texts):
            following = texts[place + 1] if place + 1 < len(texts) else ""
            found.append(
                Sentence(text=text, plain=to_plain(text), following=to_plain(following), place=place, passage=passage)
            )
    return tuple(found)


def to_plain(text: str) -> str:
    """Give a text of the same length with plain spaces, and no marks of emphasis."""
    return text.translate(_SPACES)


def to_count(word: str) -> int | None:
    """Give the number that a word or digits write; None where they write none.

    >>> to_count("fem"), to_count("1 200"), to_count("flera")
    (5, 1200, None)
    """
    digits = re.sub(r"\s", "", word)
    return int(digits) if digits.isdigit() else _NUMBERS.get(word.casefold())
