"""Tells whether a sentence denies the very thing that a claim states: it says it all, with a "not" at its verb.

In: a `Statement`, its terms and a quotation. Out: yes or no. For example "Muren är inte byggd enligt ritningen" denies
that the wall is built according to the drawing, and "Muren är inte bara byggd av sten" denies nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.claims.statement import Statement
from assistant.linking.matching import GOOD_MATCH, Term, score_term, score_word
from assistant.words.claim_words import NEGATION
from assistant.words.fact_words import AHEAD, PARTIAL
from assistant.words.quantity_words import QUANTIFIERS
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

_NOT: Final = re.compile(r"\b(?:inte|ej|not|\w+n['’]t)\b", re.IGNORECASE)
_HEDGED: Final = re.compile(
    r"\b(?:om|ifall|såvida|risk\w*|huruvida|kan|kunde|längre|bara|enbart|endast|alltid|helt|fullt|alla|samtliga|lika|"
    r"if|whether|unless|may|might|could|only|always|entirely|fully|all|longer|as)\b",
    re.IGNORECASE,
)
_LEAST_LETTERS: Final = 4
_NEAR: Final = 2  # words after a "not" one of which is what it denies


def says_not(statement: Statement, quote: str, needed: Sequence[Term]) -> bool:
    """Whether the one sentence of a quotation holds all terms of a claim, and denies once what the claim says."""
    if statement.is_negated or statement.says_much or not needed or len(split_sentences(quote)) != 1:
        return False
    if any(pattern.search(quote) for pattern in (AHEAD, PARTIAL)) or len(NEGATION.findall(quote)) != 1:
        return False
    if any(pattern.search(statement.text) for pattern in QUANTIFIERS):
        return False
    found = _NOT.search(quote)
    words = split_words(quote)
    hedged = " ".join((quote[: found.end()], *split_words(quote[found.end() :])[:_NEAR])) if found else ""
    if found is None or _HEDGED.search(hedged) or not all(score_term(term, words) >= GOOD_MATCH for term in needed):
        return False
    before, after = split_words(quote[: found.start()]), split_words(quote[found.end() :])
    near = [word for word in (*before[-1:], *after[:_NEAR]) if len(word) >= _LEAST_LETTERS]
    claimed = [word for word in split_words(statement.text) if len(word) >= _LEAST_LETTERS]
    named = any(score_term(term, before) >= GOOD_MATCH for term in needed)  # what is denied is said of it
    return named and any(score_word(one, word) >= GOOD_MATCH for one in near for word in claimed)
