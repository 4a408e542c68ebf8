"""Tells which words may name a thing, and whether a part of a sentence goes on about what was named before it.

In: words, or the words beside a figure. Out: whether they name something. For example "Den kostade 9 tkr" and "Budgeten
var 8 tkr" go on about what came before, "Kommunen köpte bussar för 2 miljoner" and "Cyklar kostade 9 tkr" do not.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.checking import small_words
from assistant.linking.matching import is_stop_word, is_verb
from assistant.question.question_words import read_measure_word, root_of_measure
from assistant.words.claim_words import SCALES
from assistant.words.vocabulary import MONTHS, SOFT_WORDS, WHOLE_WORDS

_UNIT_PARTS = frozenset(["kr", "kronor", "crowns", "sek", "per", "invånare", "inhabitant", "capita", *SCALES])


def is_thing(word: str) -> bool:
    """Whether a word may name a thing: no small word, verb, measure, month, number, or word of how and when."""
    lowered = word.casefold()
    if lowered in small_words.EMPTY or lowered in MONTHS or lowered in _UNIT_PARTS or any(map(str.isdigit, lowered)):
        return False
    if lowered in SOFT_WORDS | WHOLE_WORDS or read_measure_word(lowered) or small_words.ADJECTIVE.fullmatch(lowered):
        return False
    if word != lowered and is_verb(lowered) and not is_verb_form(lowered):
        return True  # "Cyklar" begins a sentence as a noun: a dictionary takes it for a form of "cykla"
    return len(lowered) > 1 and not is_stop_word(word) and not is_verb(lowered)


def is_verb_form(word: str) -> bool:
    """Whether a casefolded verb has a form that no noun has, so that it tells what is done, or how it went."""
    return word in small_words.GOES_ON or word.endswith(("de", "te", "ts", "at", "as", "ed"))


def goes_on(said: Iterable[str], *, has_result: bool = False) -> bool:
    """Whether all words beside a figure are such that a text goes on with: "den", "enheten", a measure, "kostade".

    What was done ("köpte"), another thing, and the municipality itself make a subject of their own; whatever a unit
    did that gave a surplus or a deficit (`has_result`), it is that unit's.
    """
    return not any(_is_own(word, has_result=has_result) for word in said)


def _is_own(word: str, *, has_result: bool) -> bool:
    lowered = word.casefold()
    if lowered in small_words.ACTORS or root_of_measure(lowered) not in small_words.PLAIN_ROOTS:
        return True
    if lowered in small_words.GOES_ON | small_words.EMPTY | SOFT_WORDS | WHOLE_WORDS or read_measure_word(lowered):
        return False
    return is_thing(word) or (is_verb(lowered) and not has_result)
