"""Tells what makes it doubtful that the amounts of a quotation are of what a claim is about.

In: a `Statement`, its terms and a quotation. Out: yes or no. For example "50 procent av de anställda är kvinnor" tells
nothing of the share of women among the managers, and what is told of line 7 tells nothing of line 8.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from assistant.claims.statement import Statement
from assistant.claims.text_amounts import agrees, amounts_of, comparable
from assistant.linking.matching import GOOD_MATCH, Term, is_stop_word, is_verb, score_term, score_word
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Unit
from ingest.words import split_words

_CODE = re.compile(
    r"\b(?P<kind>[^\W\d]{3,}) (?P<number>(?!(?:19|20)\d\d\b)\d{1,4})\b(?![\d ]*\d|[.,:]\d|\s*%)(?: (?P<next>[^\W\d]+))?"
)
_OF_WHOLE = re.compile(r"\s+(?:av|of|bland|among)\s+(?P<whole>[^,.;:()]{3,60})", re.IGNORECASE)


def is_of_other(statement: Statement, quote: str, needed: Sequence[Term]) -> bool:
    """Whether a quotation is of another numbered thing, another whole, or another sentence's subject than a claim."""
    return (
        bool(read_codes(statement.text) - set(re.findall(r"(?<![\d.,])\d{1,4}(?![\d.,]\d)", quote)))
        or _is_of_other_whole(statement, quote)
        or _is_of_other_sentence(statement, quote, needed)
    )


def read_codes(text: str) -> set[str]:
    """Return the numbers of a text that only name a thing: "linje 7 mot Åby".

    >>> sorted(read_codes("linje 7 mot Åby har 40 turer och kostade 900 tkr")), read_codes("det var 12 barn")
    (['7'], set())
    """
    return {
        found["number"]
        for found in _CODE.finditer(text)
        if not (is_stop_word(found["kind"]) or is_verb(found["kind"]))
        and (not found["next"] or is_stop_word(found["next"]) or is_verb(found["next"]))
    }


def _is_of_other_whole(statement: Statement, quote: str) -> bool:
    """Whether the shares that a quotation tells are of a whole that the claim does not name."""
    claimed = [one for one in statement.amounts if one.kind == "percent"]
    told = [mention for mention in parse_amounts(quote) if mention.amount.unit is Unit.PERCENT]
    chosen = [one for one in told if any(agrees(claim, (one.amount,)) for claim in claimed)] or told
    if not claimed or not chosen:
        return False
    words = split_words(statement.text)
    wholes = [_OF_WHOLE.match(quote[mention.end :]) for mention in chosen]
    return all(whole is not None and not _names_one(whole["whole"], words) for whole in wholes)


def _names_one(whole: str, words: Sequence[str]) -> bool:
    """Whether words name a whole with all that bounds it: "de tillfälligt anställda" are not all that are employed."""
    rest = dropwhile(is_stop_word, re.findall(r"[^\W\d][\w-]*", whole))
    named = [word for word in takewhile(lambda one: not (is_stop_word(one) or is_verb(one)), rest) if word.islower()]
    return all(any(score_word(one, word) >= GOOD_MATCH for word in words) for one in named)


def _is_of_other_sentence(statement: Statement, quote: str, needed: Sequence[Term]) -> bool:
    """Whether the sentence that is of what is claimed tells another amount, and only the one beside it the claimed."""
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    if len(sentences) == 1 or not statement.amounts:
        return False
    held = [sum(score_term(term, split_words(sentence)) >= GOOD_MATCH for term in needed) for sentence in sentences]
    if held.count(max(held)) != 1:
        return False
    amounts = amounts_of(sentences[held.index(max(held))], statement=statement)
    return any(comparable(one, amounts) and not agrees(one, amounts) for one in statement.amounts)
