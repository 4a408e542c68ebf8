"""Chooses the piece of a passage that tells most of a claim.

In: a `Statement`, its terms and pieces of text. Out: one of them. For example of "Hallen byggdes i maj" and "Hallen
invigdes" the first tells more of the claim that the hall was built in June.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.claims.contraries import tells_pole
from assistant.claims.counted import counts_same
from assistant.claims.same_words import same_act, same_thing
from assistant.claims.statement import Statement
from assistant.claims.text_amounts import agrees, amounts_of, comparable
from assistant.claims.text_doubts import count_words, names_place
from assistant.claims.text_pieces import NAMED, find_missing
from assistant.claims.times import read_times
from assistant.linking.matching import Term, score_term
from assistant.words.claim_words import DEFICIT, SURPLUS
from assistant.words.spelled_numbers import to_digits
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words

_SAID_OTHERWISE: Final = 0.7  # what a word of a claim is worth where a sentence has another for the same
_LEAST_COUNT: Final = 2  # "ett" and "en" are no number mostly
_COUNTED: Final = 0.7  # what it is worth that a sentence counts the thing that a claim counts, whatever the number
_SIGNED: Final = 0.6  # that it tells of a surplus or a deficit, where the claim does
_CALLED: Final = 0.3  # and that it says what the thing is like


def choose_piece(
    statement: Statement, terms: Sequence[Term], windows: Sequence[tuple[Passage, str]], names: Sequence[str]
) -> tuple[Passage, str]:
    """Return the piece of text that holds most of a claim, the first of those that hold as much."""
    weights = [_weigh(statement, terms, passage, quote) + names_place(names, quote) for passage, quote in windows]
    return windows[weights.index(max(weights))]


def without_idle_lead(
    statement: Statement, passage: Passage, quote: str, needed: Sequence[Term], verbs: Sequence[Term]
) -> str:
    """Return the last sentence of a piece of text, where it tells by itself all that the whole piece tells of a claim.

    The sentence before was taken for a name in it only: what it says may be of another thing, and turn the verdict.
    """
    spans = split_sentences(quote)
    if len(spans) < _LEAST_COUNT or statement.amounts:
        return quote
    last = quote[spans[-1][0] : spans[-1][1]].strip(" •-–*")
    words, around = split_words(last), split_words(quote)
    if any(score_term(term, words) < NAMED <= score_term(term, around) for term in (*needed, *verbs)):
        return quote
    wanted = read_times(statement.text)
    has_time = bool(wanted.days or wanted.months or wanted.years)
    same_times = not has_time or read_times(last) == read_times(quote)
    held = count_words(needed, words) * 2 >= len(needed) and find_missing(needed, passage, last) == find_missing(
        needed, passage, quote
    )
    return last if held and same_times else quote


def _weigh(statement: Statement, terms: Sequence[Term], passage: Passage, quote: str) -> float:
    """Return how much of a claim a piece of text holds: its words first, then its amounts and times; shorter first."""
    words = split_words(quote)
    headings = [word for heading in passage.headings[-2:] for word in split_words(heading)]
    fits = sum(
        max(
            score_term(term, words),
            0.6 * score_term(term, headings),
            _SAID_OTHERWISE * (same_thing(term.text, words) or same_act(term.text, statement.text, quote)),
        )
        for term in terms
    )
    amounts = amounts_of(in_figures(statement, quote), statement=statement)
    kinds = sum(bool(comparable(claimed, amounts)) for claimed in statement.amounts)
    stated = sum(agrees(claimed, amounts) for claimed in statement.amounts)
    wanted, told = read_times(statement.text), read_times(quote)
    times = len(wanted.days & told.days) + len(wanted.months & told.months)
    has_time = bool(wanted.months) and bool(told.months)
    return (
        fits
        + 0.3 * count_words(terms, words)
        + 0.5 * kinds
        + 0.3 * stated
        + 0.3 * times
        + 0.4 * has_time
        + _COUNTED * counts_same(statement.text, quote)
        + _CALLED * tells_pole(statement, quote)
        + _SIGNED * bool(statement.direction and (SURPLUS.search(quote) or DEFICIT.search(quote)))
        - len(quote) / 2_000
    )


def in_figures(statement: Statement, quote: str) -> str:
    """Return a piece of text with its numbers in digits, small ones too where a claim counts something."""
    counts = any(claimed.kind == "count" for claimed in statement.amounts)
    return to_digits(quote, _LEAST_COUNT) if counts else to_digits(quote)
