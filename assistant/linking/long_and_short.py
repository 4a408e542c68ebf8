"""Knows compounds of long and short times in the two words that sentences use for them.

In: a term. Out: it with such an alternative more. For example "långtidsfrånvaro" is "den långa frånvaron" in sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.linking.matching import GOOD_MATCH, Term, score_term
from ingest.words import split_words, stem

_HEADS: Final = {"långtids": "lång", "korttids": "kort"}
_LEAST = 5  # letters of what is long or short


# "den långa frånvaron": no more than a part of the absence
_NARROWED: Final = re.compile(
    r"\b(?P<adjective>lång(?:a|e|variga)?|kort(?:a|e|variga)?|öppna|dolda|upprepade|arbetsrelaterade)\s+(?P<noun>[^\W\d]{4,})",
    re.IGNORECASE,
)


def is_narrowed(terms: Sequence[Term], sentence: str) -> bool:
    """Whether a sentence tells only of the long, short or open part of what is named without such a word.

    >>> leave = Term(text="frånvaron", alternatives=(("frånvaron",),))
    >>> is_narrowed((leave,), "Den långa frånvaron minskade."), is_narrowed((leave,), "Frånvaron minskade.")
    (True, False)
    """
    asked = {stem(word) for term in terms for own in term.alternatives for word in own}
    heads = {word[:4] for word in asked}
    for found in _NARROWED.finditer(sentence):
        adjective, noun = found["adjective"].casefold(), split_words(found["noun"])
        is_said = stem(adjective) in asked or adjective[:4] in heads
        if not is_said and any(score_term(term, noun) >= GOOD_MATCH for term in terms):
            return True
    return False


def with_spoken(term: Term) -> Term:
    """Return a term that may also be told by an adjective and its noun.

    >>> with_spoken(Term(text="korttidsfrånvaron", alternatives=(("korttidsfrånvaron",),))).alternatives
    (('korttidsfrånvaron',), ('kort', 'frånvaron'))
    """
    spoken = tuple(
        (adjective, word.removeprefix(head))
        for own in term.alternatives
        if len(own) == 1
        for word in own
        for head, adjective in _HEADS.items()
        if word.startswith(head) and len(word) - len(head) >= _LEAST
    )
    return replace(term, alternatives=(*term.alternatives, *dict.fromkeys(spoken))) if spoken else term
