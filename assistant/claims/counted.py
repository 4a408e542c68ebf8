"""Compares how many of a thing a claim counts with how many a quotation counts: "sex möten" is not "fyra möten".

In: the texts of a claim and of a quotation. Out: "" where they agree or the claim counts nothing, "other" where the
quotation counts another number of the same thing, "open" where it does not settle it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from assistant.claims.same_words import same_thing
from assistant.linking.matching import GOOD_MATCH, is_stop_word, is_verb, score_term, to_term
from assistant.records import Language
from assistant.words.claim_words import BOUND_WORDS, PARTICLE, Bound
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.role_words import LIMIT
from assistant.words.spelled_numbers import to_digits
from assistant.words.typed_text import blank_out
from assistant.words.vocabulary import MONTHS
from ingest.words import split_words

_WORDS = "|".join(COUNT_WORDS)
_JUST = 1.1  # "drygt 400" is no more than 440
_COUNTED = re.compile(
    rf"(?<![\w,.:/-])(?P<number>\d{{1,3}}(?:[ \u00a0]\d{{3}})+|\d+|{_WORDS})\s+"
    r"(?:(?:nya|new|olika|extra|stycken|st)\s+)?(?P<first>[^\W\d]+)"
    r"(?:\s+(?P<second>[^\W\d]+))?",
    re.IGNORECASE,
)
# "fyra av elva lärare slutade": the part is what is told of the whole
_OUT_OF: Final = re.compile(
    rf"(?<![\w,.:/-])(?P<part>\d+|{_WORDS})\s+(?:av|of|out of)\s+(?:de\s+|the\s+|totalt\s+)?"
    rf"(?P<whole>\d+|{_WORDS})\s+(?P<thing>[^\W\d]+)",
    re.IGNORECASE,
)
_HOLDS: Final[dict[Bound, Callable[[int, int], bool]]] = {
    Bound.MORE: lambda told, limit: told > limit,
    Bound.LESS: lambda told, limit: told < limit,
    Bound.AT_LEAST: lambda told, limit: told >= limit,
    Bound.AT_MOST: lambda told, limit: told <= limit,
    Bound.JUST_OVER: lambda told, limit: limit < told <= limit * _JUST,
    Bound.ALMOST: lambda told, limit: limit > told >= limit * (2 - _JUST),
}
Count = tuple[int, tuple[str, ...], Bound]  # a number, what it may count, and its limit
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOT_THINGS = re.compile(
    rf"(?:procent\w*|per|thirds?|quarters?|tredjedel\w*|fjärdedel\w*|percent\w*|tkr|mnkr|mkr|kr|kronor|miljon\w*|miljard\w*|tusen|million\w*|thousand|år|years?|av|of|"
    rf"{'|'.join(MONTHS)})$",
    re.IGNORECASE,
)


def compare_counts(claim: str, quote: str, language: Language) -> str:
    """Return how the numbers of things in a claim agree with those of a quotation.

    >>> compare_counts("utskottet hade sex möten", "Utskottet har haft fyra möten.", Language.SWEDISH)
    'other'
    >>> compare_counts("enheten har 32 lärare", "Enheten har 32 medarbetare varav 23 lärare.", Language.SWEDISH)
    'open'
    >>> compare_counts("över 400 personer är sjuka", "467 personer är sjuka.", Language.SWEDISH)
    ''
    >>> compare_counts("hamnen fick 32 nya platser", "Hamnen har fått 25 nya platser.", Language.SWEDISH)
    'other'
    >>> compare_counts("fem av elva lärare slutade", "Fyra av elva lärare slutade.", Language.SWEDISH)
    'other'
    >>> compare_counts("linje 7 mot Åby", "Linje 7 mot Åby och linje 8 mot Näs.", Language.SWEDISH)
    ''
    """
    quote = to_digits(quote)
    if _tells_other_part(to_digits(claim), quote):
        return "other"
    told = list(_read_counts(quote))
    results = {_compare(found, claim, told, quote, language) for found in _read_counts(to_digits(claim))}
    return "other" if "other" in results and "open" not in results else "open" if "open" in results else ""


def _tells_other_part(claim: str, quote: str) -> bool:
    """Whether both say how many of the things of one kind something is of, and another number of them."""
    claimed, told = _read_parts(claim), _read_parts(quote)
    beside = [(part, whole) for part, whole, thing in told if any(_is_one_thing(thing, own) for *_, own in claimed)]
    return bool(beside) and not any((part, whole) in beside for part, whole, _ in claimed)


def is_of_whole(claim: str, quote: str, number: Decimal) -> bool:
    """Whether a number is told only as the whole of which something is of a part, and a claim has it for the part.

    >>> told = "Fiber finns hos 70 av 90 hushåll."
    >>> [is_of_whole(f"fiber finns hos {one} hushåll", told, Decimal(number)) for one, number in ((90, 90), (70, 70))]
    [True, False]
    >>> is_of_whole("fiber finns hos 70 av 90 hushåll", told, Decimal(90))
    False
    """
    told, claimed = _read_parts(to_digits(quote)), _read_parts(to_digits(claim))
    is_whole = any(number == whole for _, whole, _ in told) and not any(number == part for part, _, _ in told)
    return is_whole and not any(number == whole for _, whole, _ in claimed)


def _is_one_thing(thing: str, other: str) -> bool:
    return same_thing(thing, (other,)) or score_term(to_term(thing, Language.ENGLISH), (other,)) >= GOOD_MATCH


def _read_parts(text: str) -> list[tuple[int, int, str]]:
    """Return the parts that a text tells of a whole, each with the whole and what is counted."""
    return [
        (_to_int(found["part"]), _to_int(found["whole"]), found["thing"].casefold()) for found in _OUT_OF.finditer(text)
    ]


def _to_int(word: str) -> int:
    return int(word) if word.isdigit() else COUNT_WORDS[word.casefold()]


def counts_same(claim: str, quote: str) -> bool:
    """Whether a quotation counts a thing that a claim counts, whatever the numbers.

    >>> counts_same("de hade sex möten", "Utskottet har haft fyra möten."), counts_same("det gick", "Fyra möten.")
    (True, False)
    """
    told = [thing for _, things, _ in _read_counts(to_digits(quote)) for thing in things]
    claimed = {thing for _, things, _ in _read_counts(to_digits(claim)) for thing in things}
    return any(
        same_thing(thing, told) or score_term(to_term(thing, Language.ENGLISH), told) >= GOOD_MATCH for thing in claimed
    )


def _compare(claimed: Count, claim: str, told: list[Count], quote: str, language: Language) -> str:
    number, things, bound = claimed
    terms = [to_term(thing, language) for thing in things]
    found = [
        other
        for other in told
        if any(score_term(term, other[1]) >= GOOD_MATCH for term in terms)
        or any(same_thing(thing, other[1]) for thing in things)
    ]
    same = {other for other, _, _ in found}
    if any(own is bound for _, _, own in found) or (bound is Bound.AT_MOST and LIMIT.search(quote)):
        bound = Bound.PLAIN  # both give the limit: "mer än 60"
    if bound in _HOLDS and len(same) == 1:
        return "" if _HOLDS[bound](max(same), number) else "other"
    done = {word.casefold() for word in split_words(claim) if is_verb(word)}
    of_act = {other for other, counted, _ in told if counted[0] in done}  # "åtta påbörjades, varav sex avslutades"
    if of_act and bound is Bound.PLAIN:
        return "" if number in of_act else "other" if len(of_act) == 1 else "open"
    if same == {number}:
        return ""
    is_there = number in {other for other, _, _ in told} or re.search(rf"(?<![\d,.]){number}(?![\d]|[,.]\d)", quote)
    return "other" if len(same) == 1 and not is_there and bound not in _HOLDS else "open"


def _read_counts(text: str) -> Iterator[Count]:
    """Give the numbers of a text with what each may count, and its limit.

    What it counts is the next word, or the one after an adjective; "linje 7 mot" counts nothing.
    """
    rest = blank_out(text, [found.span() for found in _YEAR.finditer(text)])
    for found in _COUNTED.finditer(rest):
        word = found["number"].casefold()
        number = COUNT_WORDS.get(word) or int(re.sub(r"\s", "", word))
        first, second = found["first"].casefold(), (found["second"] or "").casefold()
        if _NOT_THINGS.match(first) or is_stop_word(first):
            continue
        before = rest[: found.start()]
        bound = next((one for one, lead in BOUND_WORDS if lead.search(before)), Bound.PLAIN)
        bound = Bound.PLAIN if PARTICLE.search(before) else bound
        has_second = second and not is_stop_word(second) and not _NOT_THINGS.match(second)
        yield number, (first, second) if has_second else (first,), bound
