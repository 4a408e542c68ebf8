"""Sorts the words of a question: those that name its subject, those that may help, and those that name a measure.

In: the text of a question, places and periods taken out. Out: `QuestionWords`. For example "vad var budgeten för
färdtjänsten" gives the term "färdtjänsten" and the measure BUDGET.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from assistant.linking.matching import is_stop_word, is_verb
from assistant.linking.translating import to_singular
from assistant.words import time_words, vocabulary
from assistant.words.asked_words import LIVES
from assistant.words.board_names import translate_board
from assistant.words.budget_words import PLANNED
from assistant.words.glossary import GLOSSARY, LONGEST_TERM, WORDS
from assistant.words.incident_words import INCIDENTS
from assistant.words.synonyms import SYNONYMS
from assistant.words.typed_text import fold_pattern
from ingest.records import Measure

_LONGEST = max(LONGEST_TERM, *(len(phrase.split()) for phrase in SYNONYMS))  # words of a term
_WORD = re.compile(r"[^\W_](?:[\w:/.-]*[^\W_])?")
# Numbers in words say no more than digits do.
_COUNTS = frozenset(("två", "tre", "fyra", "fem", "sex", "elva", "tolv", "tjugo", "trettio", "hundra", "two"))
_UNITS = frozenset(
    ("unit", "office", "department", "dept", "division", "section", "team", "service", "services", "centre")
)
_ANYBODY = frozenset(("people", "personer", "människor", "live", "living", "residing", "bosatta"))
_TOLD_BY_PHRASES = (
    (PLANNED, Measure.BUDGET),
    (vocabulary.FORECAST_PHRASES, Measure.FORECAST),
    (vocabulary.ACTUAL_PHRASES, Measure.ACTUAL),
)
_MEASURE_COMPOUND = re.compile(r"(\w+?)s?-?(budget|prognos|utfall|avvikels|bokslut|underskott|överskott)\w*")
_SET_AGAINST = re.compile(
    r"\b(?:jämfört med|mot|gentemot|kontra|compared (?:to|with)|against|versus|vs\.?)\s+"
    r"(?:(?:sin|den|its|the|their)\s+)?budget\w*",
    re.IGNORECASE,
)
_TWO_ASKED = re.compile(
    r"^\W*(?P<first>(?:vad|hur (?:stor\w*|mycket)|what|how (?:much|large|big))\s+"
    r"(?:blev|blir|var|är|gjorde|was|is|were)\b.+?)\b"
    r"(?:och|samt|and|o|å|&)\s+(?:vad|va|hur (?:stor\w*|mycket)|what|how (?:much|large|big))\b(?P<second>.+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWords:
    """The words that name the subject, the words that may help to choose, and the measures that words name."""

    terms: tuple[str, ...]
    hints: tuple[str, ...]
    measures: tuple[Measure, ...]


def sort_words(text: str) -> QuestionWords:
    """Return the words of a question by what they do."""
    terms: list[str] = []
    hints: list[str] = []
    measures: list[Measure] = []
    words = _join_phrases(_without_first_capital([match[0] for match in _WORD.finditer(text)]))
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        lowered = word.casefold()
        # "va-underskottet" is the deviation of "va"
        named = read_measure_word(lowered.rpartition("-")[2] if root_of_measure(lowered) else lowered)
        if vocabulary.REPORT_WORDS.fullmatch(lowered) or (len(word) == 1 and word.isalpha()):
            continue
        if named:
            measures.append(named)
            hints.append(word)
            terms += [root] if (root := root_of_measure(lowered)) else []
        elif _names_unit(lowered, after):
            terms.append(word)
        elif _only_helps(word) or lowered in _COUNTS:
            hints.append(word)
        elif not is_stop_word(word):
            terms.append(word)
    # A number beside words is an amount that is spoken of; alone it is the code of a row.
    terms = _with_inhabitants(terms, text)
    numbers = [term for term in terms if term.isdigit()]
    if len(numbers) < len(terms) or all(len(number) == 1 for number in numbers):
        terms = [term for term in terms if not term.isdigit()]
        hints += numbers
    hints += ["intäkter"] if vocabulary.INCOME_PHRASES.search(text) else []
    for phrases, measure in _TOLD_BY_PHRASES:
        measures += [measure] if phrases.search(text) else []
    measures = _choose_measures(measures, hints, text)
    if Measure.TARGET in measures and vocabulary.REACHED.search(text):
        measures.append(Measure.ACTUAL)  # whether a goal was reached is told by both
    return QuestionWords(
        terms=tuple(dict.fromkeys(terms)), hints=tuple(dict.fromkeys(hints)), measures=tuple(dict.fromkeys(measures))
    )


def _with_inhabitants(terms: list[str], text: str) -> list[str]:
    """Return the terms, with inhabitants where nobody else is asked for: "how many people lived there on 30 June"."""
    others = [term for term in terms if not term.isdigit() and term.casefold() not in _ANYBODY]
    if others or not LIVES.search(text):
        return terms
    return ["invånare", *filter(str.isdigit, terms)]


def _names_unit(word: str, after: str) -> bool:
    """Whether an English word for what is done says which unit is meant: "welding" of "the welding unit"."""
    return word.endswith("ing") and after.casefold() in _UNITS and is_verb(word)


def _without_first_capital(words: list[str]) -> list[str]:
    """Return the words with an everyday one that begins the question in small letters: "Nämn", "Furthest"."""
    first = words[0] if words else ""
    small = first.casefold()
    if not first[1:].islower() or first == small or not (is_stop_word(small) or is_verb(small)):
        return words
    return [small, *words[1:]]


def _only_helps(word: str) -> bool:
    """Whether a word may help to choose among rows, but need not be found: soft words, months and verbs."""
    lowered = word.casefold()
    if " " in lowered and all(part in vocabulary.SOFT_WORDS for part in lowered.split()):
        # "net cost" is "nettokostnad", which is as soft; "service unit" is a unit of its own
        return lowered not in GLOSSARY or not vocabulary.SOFT_WORDS.isdisjoint(GLOSSARY[lowered])
    parts = lowered.split()
    is_listed = lowered in GLOSSARY or lowered in SYNONYMS
    if len(parts) > 1 and not is_listed and all(is_verb(part) or is_stop_word(part) for part in parts):
        return True  # "set aside", which a list knows as something that is done
    if lowered in vocabulary.SOFT_WORDS | vocabulary.WHOLE_WORDS or lowered in vocabulary.MONTHS:
        return True
    return time_words.SEASONS.fullmatch(lowered) is not None or is_verb(word)


def _choose_measures(measures: list[Measure], hints: list[str], text: str) -> list[Measure]:
    """Return the measures that are meant: "väntas kosta" asks for a forecast only, "kostade mot budget" for both."""
    if Measure.ACTUAL not in measures or names_actual(hints) or _SET_AGAINST.search(text):
        return measures
    if Measure.FORECAST in measures or Measure.BUDGET in measures:
        return [measure for measure in measures if measure is not Measure.ACTUAL]
    return measures


def may_be_forecast(words: QuestionWords) -> bool:
    """Whether words ask only for what something costs: of a whole year that is a forecast as long as it goes on."""
    return set(words.measures) == {Measure.ACTUAL} and not names_actual(words.hints)


def asks_outcome_first(text: str) -> bool:
    """Whether a text asks what something came to, and then for another measure of it.

    >>> asks_outcome_first("Vad blev resultatet och vad hade man budgeterat?")
    True
    """
    found = _TWO_ASKED.match(text)
    return found is not None and not sort_words(found["first"]).measures and bool(sort_words(found["second"]).measures)


def names_actual(hints: Sequence[str]) -> bool:
    """Whether a word asks for the actual itself, rather than for what something costs."""
    actual = [hint for hint in hints if read_measure_word(hint.casefold()) is Measure.ACTUAL]
    return any(hint.casefold() not in vocabulary.COST_VERBS for hint in actual)


def _join_phrases(words: list[str]) -> list[str]:
    """Return the words with those that make an English term of the field joined ("education federation")."""
    joined: list[str] = []
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + length])
            if length == 1 or _is_one_term(phrase.casefold()):
                joined.append(phrase)
                place += length
                break
    return joined


def _is_one_term(phrase: str) -> bool:
    """Whether words together are a term that a list explains, such as "skjutsa elever till skolan".

    "Investment budget" is none: its last word says which of the investments' figures is asked for.
    """
    if read_measure_word(phrase.rpartition(" ")[2]) in (Measure.BUDGET, Measure.FORECAST, Measure.VARIANCE):
        return False
    forms = (phrase, to_singular(phrase))
    listed = any(form in GLOSSARY or form in WORDS for form in forms) or phrase in SYNONYMS
    return listed or bool(translate_board(phrase))


def read_measure_word(word: str) -> Measure | None:
    """Return the measure that a casefolded word of a question names, if any.

    >>> read_measure_word("budgetavvikelsen")
    <Measure.VARIANCE: 'variance'>
    >>> read_measure_word("läkemedelsavvikelser")
    """
    if INCIDENTS.fullmatch(word):
        return None
    for pattern, measure in vocabulary.MEASURE_PATTERNS:
        if pattern.fullmatch(word) or fold_pattern(pattern).fullmatch(word):
            return measure
    return None


def root_of_measure(word: str) -> str:
    """Return what a compound of a measure is about ("investering" of "investeringsbudgeten"), or "" for a plain one."""
    match = _MEASURE_COMPOUND.fullmatch(word)
    if (
        not match
        or INCIDENTS.fullmatch(word)
        or {match[1], f"{match[1]}s"} & vocabulary.EMPTY_ROOTS
        or match[1] in vocabulary.MONTHS
    ):
        return ""  # "aprilprognosen" is of no thing called April
    return match[1]
