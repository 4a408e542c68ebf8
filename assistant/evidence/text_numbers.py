"""Tells whether a sentence gives the number that a question asks for, and whether two numbers contradict each other.

In: a sentence and what is counted. Out: yes or no. For example "en ökning med två procentenheter i EU-valet" tells no
number of elections, "36 medarbetare" a number of employees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from assistant.linking.matching import (
    FAIR_MATCH,
    GOOD_MATCH,
    POSSIBLE_MATCH,
    Term,
    is_stop_word,
    is_verb,
    score_term,
    score_word,
    to_term,
)
from assistant.records import Language
from assistant.words.asked_words import LIVES
from assistant.words.vocabulary import MONTHS, NUMBER_WORDS, PERSON_WORDS
from ingest.words import split_words

_COUNTED: Final = re.compile(
    # "hur många är arbetslösa": those are counted
    r"\b(?:hur många|how many|antalet|the number of)\s+(?:(?:är|var|blev|are|were)\s+)?"
    r"(?P<noun>[\w-]+(?:\s+[\w-]+){0,3})",
    re.IGNORECASE,
)
_WORKERS: Final = re.compile(
    r"\b(?:hur många|how many)\s+(?:personer\s+|people\s+)?(?:jobbar|jobbade|arbetar|arbetade|work|worked)\b",
    re.IGNORECASE,
)
_NOT_COUNTED: Final = re.compile(
    rf"^(procent\w*|%|tkr|mnkr|mkr|kr|kronor|miljon\w*|tusen|{'|'.join(MONTHS)})$", re.IGNORECASE
)
_NUMBERED: Final = re.compile(
    r"(del)?mål(et)?$|punkt(en)?$|not$|tabell$|sid(an?)?$|kapitel$|etapp(en)?$|nr$|nummer$|analys$|steg$|fas$|skolan$|"
    r"(paragraph|goal|table|page|note|phase)$",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(r"\d[\d  ]*(?:[.,]\d+)?%?|[^\W\d]+(?:-[^\W\d]+)*|%")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
# "ingen medarbetare ska behöva oroa sig": a wish, and no count of them
_WISHES_NONE: Final = re.compile(
    r"\b(?:ingen|inga|inget|no|none)\b[^.;]*\b(?:ska|skall|skulle|bör|borde|behöver|får|måste|shall|should|must)\b",
    re.I,
)
# "en ökning med cirka 20 medarbetare": by how many, and not how many they are
_CHANGE: Final = re.compile(
    r"\b(?:\w*ök(?:ning|at|ade|ar|a|te)\w*|\w*minsk\w+|utökning\w*|neddragning\w*|increase[ds]?|decrease[ds]?|fell|rose)\s+"
    r"(?:med|på|av|by|of)\s+(?:\w+\.?\s+){0,2}?\d[\d ,.–-]*",
    re.IGNORECASE,
)
_ONLY_ONE: Final = re.compile(
    r"\b(?:för närvarande|närvarande|i dag|idag|i dagsläget|nu|just nu|fortfarande|numera|bara|endast|enbart|"
    r"blott|totalt|"
    r"sammanlagt|currently|presently|now|only|just|still)\s+(?:finns\s+(?:det\s+)?|har\s+\w+\s+|there is\s+)?"
    r"(?:bara\s+|endast\s+|enbart\s+|only\s+)?(?:en|ett|one|a single)\s+(?:enda\s+)?"
    r"(?P<what>[\w-]+(?:\s+[\w-]+)?)",
    re.IGNORECASE,
)
_NONE: Final = frozenset(("ingen", "inga", "inget", "no", "none"))
_LONGEST_INITIALS: Final = 3
_TIME: Final = re.compile(
    r"(?<![\d,.])\d+\s+(?:månad(?:er|erna)?|år|dag(?:ar|arna)?|veck(?:a|or|orna)|timm(?:e|ar)|minut(?:er)?|"
    r"years?|months?|weeks?|days?|hours?|minutes?)\b",
    re.IGNORECASE,
)
_ANYBODY: Final = frozenset(("personer", "person", "individer", "människor", "people", "persons", "individuals"))
_EMPLOYEES: Final = frozenset(("anställda", "medarbetare", "personal", "employees", "staff", "workers"))
_WORKS: Final = re.compile(
    r"\b(?:anställ\w*|arbeta[rdt]\w*|jobba[rdt]\w*|tjänstgör\w*|årsarbet\w*|heltid\w*|tjänster|work\w*|employ\w*)\b",
    re.I,
)
_OWNERS: Final = ("arnas", "ernas", "ornas", "nernas")  # endings of those whose something is
_RIGHT = 2  # words from "ingen" to what there is none of
_NEAR = 4  # words between a number and what it counts
_SAME_YEAR: Final = re.compile(
    r"(?P<first>\d[\d  ]*(?:[.,]\d+)?)\s*(?P<unit>procent|%|tkr|mnkr|mkr|kronor)\s+(?:år |för |"
    r"in )?(?P<year>(?:19|20)\d\d)\s*,?\s*"
    r"(?:mot|jämfört med|respektive|och|against|compared (?:to|with))\s+"
    r"(?P<second>\d[\d  ]*(?:[.,]\d+)?)\s*(?P=unit)\s+(?:år |för |in )?(?P=year)",
    re.IGNORECASE,
)


def find_counted(question: str, terms: Sequence[Term], language: Language) -> Term | None:
    """Return what a question asks the number of, or None where it names no thing ("hur många har ...")."""
    if _WORKERS.search(question):
        return to_term("medarbetare", Language.SWEDISH)
    if LIVES.search(question) and (lives := [term for term in terms if term.text == "invånare"]):
        return lives[0]  # "how many people live in Vik": reports count inhabitants
    match = _COUNTED.search(question)
    if not match:
        return None
    words = set(takewhile(lambda word: not (is_stop_word(word) or is_verb(word)), split_words(match["noun"])))
    person = next((word for word in words if word in PERSON_WORDS), None)
    if person:
        return to_term(person, language)
    named = [term for term in terms if set(split_words(term.text)) & words]
    return named[0] if named else None


def tells_count(sentence: str, counted: Term) -> bool:
    """Whether a number that is no year, date, money or per cent stands near a word for what is counted."""
    if not _TIME.search(f"2 {counted.text}"):
        sentence = _TIME.sub(" ", sentence)  # "över 12 månader" counts nobody
    tokens = [token.strip() for token in _TOKEN.findall(_CHANGE.sub(" ", sentence))]
    if counts_others(sentence, counted):
        return False
    if _WISHES_NONE.search(sentence):
        tokens = [token for token in tokens if token.casefold() not in _NONE]
    if tells_only_one(sentence, counted):
        return True
    nouns = [place for place, token in enumerate(tokens) if _is_counted(token.casefold(), counted)]
    numbers = [place for place, token in enumerate(tokens) if _is_count(tokens, place)]
    return any(
        # "ingen kraftig ökning av båtar" counts no boats
        -_NEAR <= noun - number <= _NEAR if tokens[number].casefold() not in _NONE else 0 < noun - number <= _RIGHT
        for noun in nouns
        for number in numbers
    )


def _is_counted(word: str, counted: Term) -> bool:
    if word.endswith(_OWNERS):
        return False  # "ett av revisorernas mål" counts goals
    wants_persons = any(part in PERSON_WORDS for words in counted.alternatives for part in words)
    if wants_persons and word in PERSON_WORDS:
        return True
    if score_term(_without_initials(counted), (word,)) >= POSSIBLE_MATCH:
        return True
    # of "tomma båtplatser" the last word is what is counted
    return any(len(words) > 1 and score_word(words[-1], word) >= GOOD_MATCH for words in counted.alternatives)


def _without_initials(counted: Term) -> Term:
    """Return what is counted without the abbreviations that name a field: "HR" is no number of employees."""
    named = tuple(words for words in counted.alternatives if any(len(word) > _LONGEST_INITIALS for word in words))
    return replace(counted, alternatives=named or counted.alternatives)


def tells_only_one(sentence: str, counted: Term) -> bool:
    """Whether a sentence says that there is one of what is counted, now or in all: "har för närvarande en färja".

    Without such a word "en" only leads in a thing: "kommunen har en färja som läcker".
    """
    return any(
        any(_is_counted(word, counted) for word in split_words(found["what"])) for found in _ONLY_ONE.finditer(sentence)
    )


_OF_WORKERS = ("lärare", "pedagoger", "sköterskor", "skötare", "ledare", "vårdare", "kuratorer", "vaktmästare")


def counts_others(sentence: str, counted: Term) -> bool:
    """Whether a sentence counts people of another kind than those asked for: "anställda" are no "deltagare"."""
    words = split_words(sentence)
    asked = {word for words in counted.alternatives for word in words}
    is_of_people = asked & PERSON_WORDS or any(word.endswith(_OF_WORKERS) for word in asked)
    if not is_of_people or asked & _ANYBODY or score_term(_without_initials(counted), words) >= FAIR_MATCH:
        return False
    if asked & _EMPLOYEES and not _WORKS.search(sentence):
        return True  # people without work are counted by "personer" too
    return any(word in PERSON_WORDS and word not in _ANYBODY for word in words)


def _is_count(tokens: Sequence[str], place: int) -> bool:
    token = tokens[place]
    after = tokens[place + 1] if place + 1 < len(tokens) else ""
    if place and _NUMBERED.match(tokens[place - 1]):
        return False  # "mål 4", "etapp 2"
    is_number = (token[0].isdigit() and "%" not in token) or token.casefold() in NUMBER_WORDS
    return is_number and not _YEAR.fullmatch(token) and not _NOT_COUNTED.match(after)


def contradicts_itself(text: str) -> bool:
    """Whether a text gives two different values of one unit for one and the same year, side by side.

    >>> contradicts_itself("sjönk (4,1 procent 2031 mot 5,2 procent 2031)")
    True
    """
    return any(match["first"] != match["second"] for match in _SAME_YEAR.finditer(text))
