"""Finds the sentences that tell both sides of a comparison: a place and its county, one year and another.

In: the plan of a question that compares, its terms, and the passages of its reports. Out: the passage and the piece of
it that holds both values, or None. For example of "hur låg kommunen jämfört med länet?" the two sentences "Andelen är
60 procent. I länet är den 70 procent."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.evidence.prose_pairs import amounts_of, read_pair
from assistant.evidence.text_numbers import contradicts_itself
from assistant.evidence.told_years import tells_other_year
from assistant.evidence.whole_words import score_whole
from assistant.linking.matching import FAIR_MATCH, POSSIBLE_MATCH, Term
from assistant.records import Language, Plan
from assistant.words.vocabulary import NUMBER_WORDS
from ingest.passages.sentences import split_sentences
from ingest.records import Passage, Unit
from ingest.words import split_words

# What a municipality is set against: how it is asked for, and how reports name it.
YARDSTICKS: Final[tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), re.compile(rf"\b(?:{told})\b", re.IGNORECASE))
    for asked, told in (
        (
            r"läne(?:t|ts)|regionen|regionens|län(?:s)?snittet|(?:the )?(?:county|region)(?:'s)?",
            r"läne(?:t|ts)|regione(?:n|ns)|länssnitt\w*|regionsnitt\w*",
        ),
        (
            r"riket|rikets|landet|landets|sverige|sveriges|rikssnittet|(?:the )?(?:country|nation|sweden)(?:'s)?",
            r"riket|rikets|landet|landets|sverige|sveriges|rikssnitt\w*|nationell\w*|riksgenomsnitt\w*",
        ),
        (r"eu|europa|europe", r"eu|europa"),
        (r"(?:andra|övriga|liknande) kommuner\w*|other municipalities", r"(?:andra|övriga|liknande) kommuner\w*"),
        (r"snittet|genomsnittet|medelvärdet|(?:the )?average", r"\w*snittet|\w*snitt|medelvärde\w*"),
        (r"mål(?:et|nivån|värdet)?|(?:the )?(?:target|goal)", r"mål(?:et|nivån?|värdet?|sättning\w*)?"),
    )
)
_APART: Final = 2  # sentences from the one side to the other
_BOTH: Final = 2
_SECTION: Final = 6  # passages before one that may say what it goes on about
_COUNTS: Final = {Unit.COUNT, Unit.UNKNOWN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A passage and the piece of it that holds the values of both sides, verbatim."""

    passage: Passage
    quote: str


def find_yardstick(question: str) -> re.Pattern[str] | None:
    """Return how reports name what a question sets its subject against, or None where it sets it against nothing such.

    >>> told = find_yardstick("Hur låg andelen jämfört med länet?")
    >>> bool(told and told.search("I länet är den 70 procent."))
    True
    >>> find_yardstick("Hur låg andelen jämfört med i fjol?") is None
    True
    """
    return next((told for asked, told in YARDSTICKS if asked.search(question)), None)


def find_sides(plan: Plan, terms: Sequence[Term], passages: Iterable[Passage]) -> Sides | None:
    """Return where both sides of a comparison are told of all that a question names; None where nowhere is.

    The shorter piece wins of several; an English word that no list translates may be told in any words.
    """
    yardstick = find_yardstick(plan.question)
    years = sorted({period.end.year for period in plan.periods})
    if yardstick is None and len(years) != _BOTH:
        return None
    things = [term for term in terms if not any(asked.fullmatch(term.text) for asked, _ in YARDSTICKS)]
    known = [term for term in things if plan.language is Language.SWEDISH or len(term.alternatives) > 1]
    if not known:
        return None
    sides = (None, yardstick) if yardstick else tuple(re.compile(rf"\b{year}\b") for year in years)
    read = list(passages)
    found = [
        Sides(passage=passage, quote=quote)
        for place, passage in enumerate(read)
        if _holds_all(known, passage, read[max(place - _SECTION, 0) : place])
        and (quote := _find_piece(plan, known, passage.text, sides, is_of_years=yardstick is None))
    ]
    return min(found, key=lambda one: len(one.quote), default=None)


def _holds_all(terms: Sequence[Term], passage: Passage, before: Sequence[Passage]) -> bool:
    """Whether a passage is about all terms: one of several may stand before it in its section alone."""
    words = split_words(" ".join((passage.text, *passage.headings[-1:])))
    lacking = [term for term in terms if score_whole(term, words) < POSSIBLE_MATCH]
    if len(lacking) > min(1, len(terms) - 1):
        return False
    section = [word for one in before if one.headings == passage.headings for word in split_words(one.text)]
    return all(score_whole(term, section) >= FAIR_MATCH for term in lacking)


def _find_piece(
    plan: Plan,
    terms: Sequence[Term],
    text: str,
    sides: Sequence[re.Pattern[str] | None],
    *,
    is_of_years: bool,
) -> str:
    """Return the shortest run of sentences that has a value of each side in one unit, about one of the terms; or ""."""
    spans = split_sentences(text)
    sentences = [text[start:end] for start, end in spans]
    one, other = sides
    runs = [
        (first, last)
        for first in range(len(sentences))
        for last in range(first, min(first + _APART + 1, len(sentences)))
        if _tells_both(sentences[first : last + 1], one, other)
        and any(
            score_whole(term, split_words(" ".join(sentences[first : last + 1]))) >= POSSIBLE_MATCH for term in terms
        )
        and (is_of_years or not tells_other_year(plan, sentences[first]))
    ]
    if not runs:
        return ""
    first, last = min(runs, key=lambda run: (run[1] - run[0], run[0]))
    return text[spans[first][0] : spans[last][1]].strip()


def _tells_both(sentences: Sequence[str], one: re.Pattern[str] | None, other: re.Pattern[str] | None) -> bool:
    """Whether sentences tell a value of one side in the first and of the other in the last, both in one unit."""
    first, last = sentences[0], sentences[-1]
    if (one and not one.search(first)) or (other and not other.search(last)):
        return False
    if contradicts_itself(first):
        return False
    if len(sentences) == 1 and one:
        return read_pair(first) is not None  # each of two years with an amount of its own
    if len(sentences) == 1:
        units = [mention.amount.unit for mention in amounts_of(first)]
        return any(units.count(unit) >= _BOTH for unit in set(units))
    if other and one is None and other.search(first):
        return False  # the first is of the county already
    return bool(_units(first) & _units(last))


def _units(sentence: str) -> set[Unit]:
    """Return the units of the amounts of a sentence; a number in letters counts things."""
    units = {mention.amount.unit for mention in amounts_of(sentence)}
    return units | _COUNTS if NUMBER_WORDS & set(split_words(sentence)) else units
