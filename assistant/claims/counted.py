"""Compares how many of a thing a claim counts with how many a quotation counts: "sex möten" is not "fyra möten".

In: the texts of a claim and of a quotation. Out: "" where they agree or the claim counts nothing, "other" where the
quotation counts another number of the same thing, "open" where it does not settle it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.linking.matching import GOOD_MATCH, is_stop_word, score_term, to_term
from assistant.records import Language
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.typed_text import blank_out
from assistant.words.vocabulary import MONTHS

_WORDS = "|".join(COUNT_WORDS)
_COUNTED = re.compile(
    rf"(?<![\w,.:/-])(?P<number>\d{{1,3}}(?:[ \u00a0]\d{{3}})+|\d+|{_WORDS})\s+(?P<first>[^\W\d]+)"
    r"(?:\s+(?P<second>[^\W\d]+))?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOT_THINGS = re.compile(
    rf"(?:procent\w*|percent\w*|tkr|mnkr|mkr|kr|kronor|miljon\w*|miljard\w*|tusen|million\w*|thousand|år|years?|av|of|"
    rf"{'|'.join(MONTHS)})$",
    re.IGNORECASE,
)


def compare_counts(claim: str, quote: str, language: Language) -> str:
    """Return how the numbers of things in a claim agree with those of a quotation.

    >>> compare_counts("utskottet hade sex möten", "Utskottet har haft fyra möten.", Language.SWEDISH)
    'other'
    >>> compare_counts("enheten har 32 lärare", "Enheten har 32 medarbetare varav 23 lärare.", Language.SWEDISH)
    'open'
    """
    told = list(_read_counts(quote))
    results = {_compare(number, things, told, quote, language) for number, things in _read_counts(claim)}
    return "other" if "other" in results and "open" not in results else "open" if "open" in results else ""


def _compare(
    number: int, things: tuple[str, ...], told: list[tuple[int, tuple[str, ...]]], quote: str, language: Language
) -> str:
    terms = [to_term(thing, language) for thing in things]
    same = {other for other, counted in told if any(score_term(term, counted) >= GOOD_MATCH for term in terms)}
    if same == {number}:
        return ""
    is_there = number in {other for other, _ in told} or re.search(rf"(?<![\d,.]){number}(?![\d]|[,.]\d)", quote)
    return "other" if len(same) == 1 and not is_there else "open"


def _read_counts(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give the numbers of a text with what each may count: the next word, or the one after an adjective."""
    rest = blank_out(text, [found.span() for found in _YEAR.finditer(text)])
    for found in _COUNTED.finditer(rest):
        word = found["number"].casefold()
        number = COUNT_WORDS.get(word) or int(re.sub(r"\s", "", word))
        first, second = found["first"].casefold(), (found["second"] or "").casefold()
        if _NOT_THINGS.match(first):
            continue
        has_second = second and not is_stop_word(second) and not _NOT_THINGS.match(second)
        yield number, (first, second) if has_second else (first,)
