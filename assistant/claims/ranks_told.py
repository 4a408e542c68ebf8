"""Judges a claim of a place in an order by the sentences and rows of words that tell it: "kom först i länet".

In: a `Statement`, its plan and the store. Out: a `Judged`, or None where no place is claimed or none is told. For
example a row "Företagsklimat | 1:a plats i länet | 2031 6:e i länet" tells the sixth place of 2031; the first is what
was aimed at, and so is what a sentence calls a goal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.linking.matching import GOOD_MATCH, score_term
from assistant.linking.subjects import to_terms
from assistant.records import Plan
from assistant.writing.citing import line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words

_WORDS = {
    **dict.fromkeys(("först", "första", "etta", "ettan", "first", "top"), 1),
    **dict.fromkeys(("tvåa", "andra", "second"), 2),
    **dict.fromkeys(("trea", "tredje", "third"), 3),
    **{"fjärde": 4, "fourth": 4, "femte": 5, "fifth": 5, "sjätte": 6, "sixth": 6, "sjunde": 7, "seventh": 7},
    **{"åttonde": 8, "eighth": 8, "nionde": 9, "ninth": 9, "tionde": 10, "tenth": 10},
}
_ORDER = rf"(?:(?P<number>\d{{1,3}})(?::(?:a|e)|st|nd|rd|th)|(?P<word>{'|'.join(_WORDS)}))"
_AMONG = r"(?:i|in|of|bland|among|av)\s+(?:the\s+|hela\s+)?(?P<among>länet|landet|sverige|riket|county|country|sweden)"
# "kom först i länet", "came in third in the county"
_CLAIMED = re.compile(
    rf"\b(?:kom\w*|hamna\w*|låg|ligger|blev|är|var|place\w*|rank\w*|came|comes?|finish\w*|ended|is|was|landed|hade|had)\s+"
    rf"(?:sig\s+|up\s+|in\s+|på\s+|the\s+|en\s+)*{_ORDER}\b(?:\s+(?:plats|place|position|spot))?[^.?!]*?\b{_AMONG}\b",
    re.IGNORECASE,
)
_TOLD = re.compile(rf"\b{_ORDER}\s+(?:plats(?:en)?\s+|place\s+)?{_AMONG}\b", re.IGNORECASE)
_GOAL_BEFORE = re.compile(
    r"\b(?:mål\w*|target\w*|goal\w*)\s*(?:om|på|är|var|of|is|was|:|–|-)?\s*(?:en\s+|the\s+)?$", re.IGNORECASE
)
_BEFORE_IT = re.compile(r"\b(?:från|from)\s+(?:en\s+|the\s+)?$", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\b(?P<year>(?:19|20)\d\d)\W{0,3}$")
_SCOPES = {"county": "länet", "country": "landet", "sweden": "landet", "sverige": "landet", "riket": "landet"}
_OF_ORDER = re.compile(
    rf"(?:{'|'.join(_WORDS)}|\d+:[ae]|\d+(?:st|nd|rd|th)|läne?t?|länets|county|landet|country|rank\w*|plats\w*|placering\w*|place|position)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A place in an order that a text tells, and the year that stands right before it, if one does."""

    passage: Passage
    text: str
    place: int
    year: int | None


def claims_rank(text: str) -> bool:
    """Whether a text says at which place of an order something came.

    >>> claims_rank("Vik kom först i länet"), claims_rank("Vik was first to open a library")
    (True, False)
    """
    return _CLAIMED.search(text) is not None


def tells_rank(text: str) -> bool:
    """Whether a text tells a place in an order.

    >>> tells_rank("2031 6:e i länet"), tells_rank("Länets första bad")
    (True, False)
    """
    return _TOLD.search(text) is not None


def judge_rank(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return the verdict on a claimed place in an order, where the reports tell one of the year that is meant."""
    claimed = _CLAIMED.search(statement.text)
    if claimed is None or (plan.missing_places and not plan.reports):
        return None
    told = _find_told(claimed, plan, store)
    years = {period.end.year for period in plan.periods}
    found = [one for one in told if one.year in years] or [one for one in told if one.year is None and not years]
    if len({one.place for one in found}) != 1:
        return None
    holds = (found[0].place == _place_of(claimed)) is not statement.is_negated
    phrases = CLAIM_PHRASES[plan.language]
    lead = phrases.text_agrees if holds else phrases.text_differs.format(claimed=claimed[0].strip())
    lines = (line(lead), quote(found[0].passage, found[0].text))
    return Judged(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=lines)


def _find_told(claimed: re.Match[str], plan: Plan, store: Store) -> list[_Told]:
    """Return the places that texts about the subject tell, in the order of the same places, without goals."""
    terms, _ = to_terms(plan, store, plan.reports or tuple(store.report_names()))
    terms = tuple(term for term in terms if not _OF_ORDER.fullmatch(term.text))
    if not terms:
        return []
    found: list[_Told] = []
    for passage in store.passages(reports=plan.reports or None):
        for text in (passage.text[start:end] for start, end in split_sentences(passage.text)):
            words = split_words(text)
            if not _TOLD.search(text) or not all(score_term(term, words) >= GOOD_MATCH for term in terms):
                continue
            found += [
                _Told(passage=passage, text=text, place=_place_of(match), year=year)
                for match in _TOLD.finditer(text)
                if _scope(match) == _scope(claimed)
                if (year := _year_before(text[: match.start()])) is not None or _is_level(text, match)
            ]
    return found


def _is_level(text: str, match: re.Match[str]) -> bool:
    """Whether a place is what was reached, by its sentence: the only one told, no goal, and not where it came from."""
    before = text[: match.start()]
    return not (_GOAL_BEFORE.search(before) or _BEFORE_IT.search(before)) and len(_TOLD.findall(text)) == 1


def _year_before(text: str) -> int | None:
    found = _YEAR_BEFORE.search(text)
    return int(found["year"]) if found else None


def _place_of(match: re.Match[str]) -> int:
    return int(match["number"]) if match["number"] else _WORDS[match["word"].casefold()]


def _scope(match: re.Match[str]) -> str:
    among = match["among"].casefold()
    return _SCOPES.get(among, among)
