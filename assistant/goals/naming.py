"""Tells which of the goals of a text a question names: by their number, or by the words that they are called.

In: the words of a question and `GoalItem`s. Out: those that it names, one where it is clear. For example "målet om
trygghet" names "Barn och elever ska känna sig trygga", and never the goal beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.claims.same_words import same_thing
from assistant.goals.items import GoalItem
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from ingest.words import split_words

_NUMBER: Final = re.compile(
    r"\b(?P<sort>\w*mål|indikator|sub-?goal|goal|target|objective|indicator)(?:et|n)?\s*(?:nr\.?\s*|nummer\s+|number\s+)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2})\b(?!\s*(?:%|procent|per cent|tkr))(?!,\d)",
    re.IGNORECASE,
)
_LEAST_STEM: Final = 5
# "trygghet" and "trygga", "minskning" and "minska": one word in two kinds
_ENDINGS: Final = re.compile(
    r"(?:|a|t|e|s|n|en|et|er|ar|or|are|ast|het|heten|hets|heter|ning|ningen|ningar|ande|ad|ade|at|ats|as|de|na|erna|arna|ed|"
    r"ing|ness|ly|ty)"
)


def find_number(text: str) -> str:
    """Return the number by which a question names a goal, nothing where it names none.

    >>> find_number("Nåddes delmål 1.2?"), find_number("Nåddes målet 90 %?")
    ('1.2', '')
    """
    found = _NUMBER.search(text)
    return found["number"] if found else ""


def find_number_span(text: str) -> tuple[int, int]:
    """Return where the number of a goal stands in a question: it is no amount that is claimed."""
    found = _NUMBER.search(text)
    return found.span("number") if found else (0, 0)


def name_items(text: str, terms: Sequence[Term], items: Sequence[GoalItem]) -> list[GoalItem]:
    """Return the goals that a question names: by number, else by all of its words, in their names first."""
    if number := find_number(text):
        own = [item for item in items if item.number == number]
        own = own or [item for item in items if find_number(item.name) == number]
        own = [item for item in own if all(_is_in(term, _all_words(item)) for term in terms)]
        asked = _NUMBER.search(text)
        called = asked["sort"].casefold() if asked else ""
        return [item for item in own if item.sort.casefold() == called] or own
    if not terms:
        return []
    for words_of in (_name_words, _all_words):
        found = [item for item in items if all(_is_in(term, words_of(item)) for term in terms)]
        if found:
            return found
    return []


def _name_words(item: GoalItem) -> tuple[str, ...]:
    return split_words(f"{item.name} {item.parent}")


def _all_words(item: GoalItem) -> tuple[str, ...]:
    """Return the words of an item with those of the goal that it measures; no words of the headings of many goals."""
    return split_words(" ".join((item.name, item.parent, item.text, *item.around)))


def _is_in(term: Term, words: Sequence[str]) -> bool:
    """Whether words hold a term, in some form or in another kind of word."""
    if score_term(term, words) >= GOOD_MATCH or same_thing(term.text, words):
        return True
    return any(
        len(alternative) == 1 and any(_is_akin(alternative[0], word) for word in words)
        for alternative in term.alternatives
    )


def _is_akin(first: str, second: str) -> bool:
    """Whether two words differ only in their endings.

    >>> _is_akin("trygghet", "trygga"), _is_akin("personal", "personer")
    (True, False)
    """
    length = next((place for place, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    length = min(len(first), len(second)) if length is None else length
    if length < _LEAST_STEM:
        return False
    return bool(_ENDINGS.fullmatch(first[length:]) and _ENDINGS.fullmatch(second[length:]))
