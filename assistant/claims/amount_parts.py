"""Tells whether the amount of a claim is that of another thing in the same sentence.

In: a `Statement` and a piece of text that holds its words and its amounts. Out: how the piece judges the amounts. For
example of "de inskrivna ökade från 48 till 51 (6 procent) och den öppna arbetslösheten från 10 till 13 (30 procent)"
the claim that "den öppna arbetslösheten ökade med 6 procent" is of the second part, which tells another amount.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from assistant.claims.statement import Statement
from assistant.claims.text_amounts import agrees, amounts_of, comparable
from assistant.linking.matching import GOOD_MATCH, Term, is_stop_word, score_term
from assistant.words.change_words import DOWN, UP
from ingest.passages.sentences import split_sentences
from ingest.words import split_words, stem

_JOINED: Final = re.compile(r"\s+(?:och|samt|medan|men|and|while|whereas|but)\s+|;\s+", re.IGNORECASE)
_UNIT_WORDS: Final = "procent procentenheter percent per cent points kronor tkr mnkr miljoner år month year"
_UNITS: Final = frozenset(map(stem, _UNIT_WORDS.split()))
_SHORTEST: Final = 4


class AmountPart(Enum):
    """Whose the amount of a claim is: of the claim's own part, of another one, or another amount is told of its own."""

    OWN = "own"
    OTHER = "other"
    DENIED = "denied"


def find_amount_part(statement: Statement, quote: str, terms: Sequence[Term]) -> AmountPart:
    """Return whose the amounts of a claim are in a piece of text; those that no other part rivals are its own.

    `terms` are the claim's words with what else they may be called, in another language too.
    """
    for claimed in statement.amounts:
        for start, end in split_sentences(quote):
            parts = [(part, amounts_of(part, statement=statement)) for part in _JOINED.split(quote[start:end])]
            held = [(part, amounts) for part, amounts in parts if comparable(claimed, amounts)]
            own = [_count_said(part, statement, terms) for part, amounts in held if agrees(claimed, amounts)]
            others = [_count_said(part, statement, terms) for part, amounts in held if not agrees(claimed, amounts)]
            if own and others and max(others) > max(own):
                is_all = max(others) == _count_said(quote[start:end], statement, terms)
                return AmountPart.DENIED if is_all else AmountPart.OTHER
    return AmountPart.OWN


def _count_said(part: str, statement: Statement, terms: Sequence[Term]) -> int:
    """Return how many of a claim's words a part of a sentence holds: as they are said, or as they may be called."""
    words = split_words(part)
    named = sum(score_term(term, words) >= GOOD_MATCH for term in terms)
    return named + len(_content(statement.text) & _content(part))


def _content(text: str) -> frozenset[str]:
    """Return the stems of the words that say what a text is about, without those of change, units and numbers."""
    words = (word for word in split_words(text) if len(word) >= _SHORTEST and not is_stop_word(word))
    kept = (word for word in words if not (any(map(str.isdigit, word)) or UP.search(word) or DOWN.search(word)))
    return frozenset(found for word in kept if (found := stem(word)) not in _UNITS)
