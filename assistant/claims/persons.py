"""Tells whose office, or whose act, a quotation tells: of the person that a claim names, or of another one.

In: the texts of a claim and of a quotation. Out: a `Whose`. For example "Ordförande är Ada Ek och chef är Bo Alm"
denies that Ada Ek is the manager, and "Ada Ek tillträdde i mars. Tidigare chef gick i pension" does not tell that she
retired.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from assistant.linking.matching import Term, score_term
from assistant.words.person_words import GOES_ON_WITH_PERSON, OFFICE, PAIR, PERSON
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

_NAMED: Final = 0.6
# "ordförande är A och chef är B": each of an office of its own
_JOINED: Final = re.compile(r"\s*(?:[,;]|\boch\b|\bsamt\b|\bmedan\b|\band\b|\bwhile\b)\s*", re.IGNORECASE)


class Whose(Enum):
    """Of whom a quotation tells what a claim says of a person."""

    OWN = "of that person, or no person is named"
    UNTOLD = "of nobody for sure"
    OTHER = "of another person"


def whose_is(claim: str, quote: str, needed: Sequence[Term]) -> Whose:
    """Return of whom a quotation tells what a claim says of the person that it names.

    `needed` are the words of the claim. A name without any office, in both texts, may be that of a place.

    >>> whose_is("Ada Ek är chef", "Ordförande är Ada Ek och chef är Bo Alm.", ())
    <Whose.OTHER: 'of another person'>
    >>> whose_is("Bo Alm är chef", "Ordförande är Ada Ek och chef är Bo Alm.", ())
    <Whose.OWN: 'of that person, or no person is named'>
    """
    names = [found["name"] for found in PAIR.finditer(claim) if found["name"] in quote]
    if not names or not OFFICE.search(f"{claim} {quote}"):
        return Whose.OWN
    name = names[0]
    if _has_other(claim, quote, name):
        return Whose.OTHER
    rest = [term for term in needed if not set(split_words(term.text)) & set(split_words(name))]
    told = ""
    for start, end in split_sentences(quote):
        sentence = quote[start:end]
        is_own = name in sentence or (told and GOES_ON_WITH_PERSON.match(sentence))
        told = f"{told} {sentence}" if is_own else told
    words = split_words(told)
    lacking = [term for term in rest if score_term(term, words) < _NAMED]
    elsewhere = any(score_term(term, split_words(quote)) >= _NAMED for term in lacking)
    return Whose.UNTOLD if elsewhere or _retires_elsewhere(claim, told) else Whose.OWN


def _retires_elsewhere(claim: str, told: str) -> bool:
    """Whether a claim is of an act of leaving or coming that what is told of the person does not tell."""
    return any(act.search(claim) and not act.search(told) for act in _ACTS)


_ACTS: Final = (
    re.compile(r"\bpension\w*|\bretir\w+", re.IGNORECASE),
    re.compile(r"\bslut(?:a\w*|at)\b|\blämna\w*|\bavgick\b|\bavgått\b|\bleft\b|\bresign\w*|\bquit\b", re.IGNORECASE),
    re.compile(
        r"\btillträ\w+|\bbörja\w*|\banställ\w*|\brekryter\w*|\bny(?:a|tt)?\b|\bbecame\b|\btook (?:up|office|over)\b|"
        r"\bstarted\b|\bappointed\b|\bjoined\b|\bhired\b|\bnew\b",
        re.IGNORECASE,
    ),
)


def _has_other(claim: str, quote: str, name: str) -> bool:
    """Whether the office that a claim gives a person is another's in a quotation that tells this one's own."""
    claimed = {found[0].casefold() for found in OFFICE.finditer(claim)}
    if not claimed:
        return False
    own: set[str] = set()
    others: set[str] = set()
    for start, end in split_sentences(quote):
        for part in _JOINED.split(quote[start:end]):
            people = PERSON.findall(part)
            offices = {found[0].casefold() for found in OFFICE.finditer(part)}
            if len(people) != 1 or not offices:
                continue
            if name in part:
                own |= offices
            else:
                others |= offices
    return bool(own and not claimed & own and claimed & others)
