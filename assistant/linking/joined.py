"""Joins neighbouring words of a question to the Swedish compounds that the labels print, and parts one about staff.

In: terms and hints of a question, and the rows that may be meant. Out: the terms, with such compounds among what they
may be called. For example "electricity" and "price" are both explained by "Elpris, öre/kWh", "kommunens bidrag" by
"Kommunbidrag", "bidrag till föreningar" by "Föreningsbidrag", and of "sjukfrånvaron för förskolepersonalen" the row
"Förskola" is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, Term, score_word
from assistant.linking.rows import RowFigures
from assistant.records import Language, Plan
from ingest.words import split_words, stem

_SHORTEST = 5  # letters of a compound
_OWNER = re.compile(r"^(\w{3,}?)(?:ens|ets|nas|ns|s)$")  # "kommunens", "personalens"
_STAFF = re.compile(r"(?P<unit>\w{4,}?)s?personal(?:en|ens)?")
_OF_STAFF = re.compile(r"\b(?:sjukfrånv|sjuktal|sjukskriv|personalomsättning|årsarbetare)\w*", re.IGNORECASE)
_JOINTS = ("", "s", "e", "o", "a", "u")  # "föreningsbidrag", "hyresbidrag", "gatubelysning"
# "bidrag till föreningarna", "fick föreningarna i bidrag": what may stand between the parts of a compound
_BETWEEN = re.compile(
    r"\s+(?:\w+\s+){0,3}?(?:till|i|åt|för|på|av|från)\s+(?:(?:de|den|det|alla|olika|kommunens|lokala)\s+)*",
    re.IGNORECASE,
)
_FINAL_VOWELS = ("a", "e")  # that the first part of a compound drops: "skola", "skolgård"


def with_compounds(
    terms: Sequence[Term], hints: Sequence[Term], plan: Plan, rows: Iterable[RowFigures]
) -> tuple[Term, ...]:
    """Return the terms; to those that stand side by side in the question the compounds of labels are added."""
    if plan.language is Language.SWEDISH:
        return _with_owned(_with_bound(terms, plan, rows), plan, rows)
    if len(terms) + len(hints) < 2:
        return tuple(terms)
    pairs = [(first, second) for first in terms for second in (*terms, *hints) if _are_beside(first, second, plan)]
    if not pairs:
        return tuple(terms)
    printed = {word for row in rows for word in split_words(row.label) if len(word) >= _SHORTEST}
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, second in pairs:
        compounds = tuple((word,) for word in sorted(printed) if _is_made_of(word, first, second))
        for term in (first, second):
            found[term.text] = (*found.get(term.text, ()), *compounds)
    return tuple(replace(term, alternatives=(*term.alternatives, *found.get(term.text, ()))) for term in terms)


def _with_bound(terms: Sequence[Term], plan: Plan, rows: Iterable[RowFigures]) -> tuple[Term, ...]:
    """Return the terms; to two that a preposition binds the compound of both is added: "bidrag till föreningar"."""
    pairs = [
        (first, second)
        for first in terms
        for second in terms
        if first.text != second.text and _are_bound(first, second, plan.question)
    ]
    if not pairs:
        return tuple(terms)
    printed = {word for row in rows for word in split_words(row.label) if len(word) >= _SHORTEST}
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, second in pairs:
        stems = (stem(first.text.casefold()), stem(second.text.casefold()))
        joined = {f"{head}{joint}{tail}" for head, tail in (stems, stems[::-1]) for joint in _JOINTS}
        compounds = tuple((word,) for word in sorted(printed) if stem(word) in joined)
        for term in (first, second):
            found[term.text] = (*found.get(term.text, ()), *compounds)
    return tuple(replace(term, alternatives=(*term.alternatives, *found.get(term.text, ()))) for term in terms)


def _are_bound(first: Term, second: Term, question: str) -> bool:
    """Whether two words of a question stand next to each other but for a preposition and small words."""
    pair = rf"\b{re.escape(first.text)}\b{_BETWEEN.pattern}{re.escape(second.text)}\b"
    return re.search(pair, question, re.IGNORECASE) is not None


def _with_owned(terms: Sequence[Term], plan: Plan, rows: Iterable[RowFigures]) -> tuple[Term, ...]:
    """Return the terms; to one after a genitive the compound of both is added: "kommunens bidrag", "Kommunbidrag"."""
    if _OF_STAFF.search(plan.question):
        terms = [_with_unit(term) for term in terms]
    owners = {term.text: _OWNER.findall(_before(term, plan.question)) for term in terms}
    if not any(owners.values()):
        return tuple(terms)
    printed = {word for row in rows for word in split_words(row.label) if len(word) >= _SHORTEST}
    found: list[Term] = []
    for term in terms:
        heads = (f"{owner.casefold()}{joint}" for owner in owners[term.text] for joint in ("", "s"))
        joined = [f"{head}{term.text.casefold()}" for head in heads]
        own = tuple((word,) for word in sorted(printed) if any(score_word(other, word) == 1 for other in joined))
        found.append(replace(term, alternatives=(*term.alternatives, *own)))
    return tuple(found)


def _with_unit(term: Term) -> Term:
    """Return a term for the staff of something with that thing beside it: a table of staff names its units only."""
    found = _STAFF.fullmatch(term.text.casefold())
    return replace(term, alternatives=(*term.alternatives, (found["unit"],))) if found else term


def _before(term: Term, question: str) -> str:
    """Return the word right before a term in the question, "" where there is none."""
    match = re.search(rf"([\w-]+)\s+{re.escape(term.text)}\b", question, re.IGNORECASE)
    return match[1] if match else ""


def _are_beside(first: Term, second: Term, plan: Plan) -> bool:
    """Whether one term comes right before the other in the question."""
    if first.text == second.text:
        return False
    pair = rf"\b{re.escape(first.text)}\s+{re.escape(second.text)}\b"
    return re.search(pair, plan.question, re.IGNORECASE) is not None


def _is_made_of(word: str, first: Term, second: Term) -> bool:
    """Whether a printed word is a compound of two terms."""
    heads = {head for head in _single_words(first) if word.startswith(head[:-1])}
    joined = (
        f"{part}{joint}{tail}"
        for head in heads
        for part in ({head, head[:-1]} if head.endswith(_FINAL_VOWELS) else {head})
        for tail in _single_words(second)
        for joint in ("", "s")
    )
    return any(score_word(compound, word) >= GOOD_MATCH for compound in joined)


def _single_words(term: Term) -> list[str]:
    return [words[0] for words in term.alternatives if len(words) == 1]
