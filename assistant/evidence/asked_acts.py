"""Tells whether a sentence is of the act that a question asks of: "hölls" is "genomfördes", and not "städas".

In: a question, or a word of it, and a quotation. Out: yes or no. Acts are known by the lists of `asked_words`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.words import asked_words
from assistant.words.idle_phrases import TAKES_PLACE
from ingest.words import split_words

_PARTICLE: Final = re.compile(r"^(in|ut|upp|ned|ner|om|av|till|på|över|ny)(?=\w{4})")


def tells_same_act(question: str, quote: str) -> bool:
    """Whether a quotation tells of the act of the question's verb; of a verb that no list has, yes.

    >>> tells_same_act("När hölls mötet?", "Mötet genomfördes i maj."), tells_same_act("När invigs den?", "Stängd 3/4")
    (True, False)
    """
    meant = _acts_of(question)
    return not meant or _tells_one(meant, split_words(quote))


def tells_phase(question: str, quote: str) -> bool:
    """Whether a quotation tells of the beginning or the end of a building, where a question asks when that was.

    >>> tells_phase("När startade bygget?", "Byggstart i maj."), tells_phase("När startade bygget?", "Klart i maj.")
    (True, False)
    """
    if not asked_words.BUILDING.search(question):
        return True
    asked = [phase for phase in (asked_words.STARTS, asked_words.ENDS) if phase.search(question)]
    return not asked or any(phase.search(quote) for phase in asked)


def tells_asked_act(question: str, words: Sequence[str]) -> bool:
    """Whether words tell of the act of the question's verb; of a verb that no list has, no."""
    return _tells_one(_acts_of(question), words)


def _acts_of(question: str) -> list[Sequence[str]]:
    """Return the beginnings of the words that tell of the acts of a question."""
    # "took place" is held; a place that somebody is offered is no act
    idle = frozenset[str]() if TAKES_PLACE.search(question) else frozenset(("place",))
    asked = [word for word in split_words(question) if word not in idle]
    return [
        beginnings
        for beginnings, english in asked_words.ACTS
        if any(word in english or _begins(word, beginnings) for word in asked)
    ]


def _tells_one(meant: Sequence[Sequence[str]], words: Sequence[str]) -> bool:
    return any(_begins(word, beginnings) for word in words for beginnings in meant)


def asks_of_act(word: str) -> bool:
    """Whether a word of a question is a verb of a known act, and names no thing."""
    lowered = word.casefold()
    return any(lowered in english or _begins(lowered, beginnings) for beginnings, english in asked_words.ACTS)


def _begins(word: str, beginnings: Sequence[str]) -> bool:
    return any(form.startswith(tuple(beginnings)) for form in (word, _PARTICLE.sub("", word)))
