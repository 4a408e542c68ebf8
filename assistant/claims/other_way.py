"""Tells whether a sentence says that a thing went the other way than a claim says: rose where it should have fallen.

In: a `Statement` and the sentences that hold its words. Out: yes or no. For example "Antalet resor blev 900, en ökning
med 40 jämfört med året före" denies that the journeys became fewer than the year before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.claims.statement import Statement
from assistant.claims.times import differing_times, read_times
from assistant.linking.matching import Term, score_term, score_word
from assistant.words.change_words import AGAINST_TIME, DOWN, OF_PLAN, PAST, THAN, UP, YEARS_BEFORE
from assistant.words.claim_words import NEGATION
from assistant.words.fact_words import AHEAD, PARTIAL
from assistant.words.goal_words import GOAL
from assistant.words.operation_words import COUNT_WORDS
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

_NAMED = 0.6
# after these a sentence tells of another thing than what rose: "ökade på grund av"
_OF_PART = re.compile(
    r"\b(?:inom|på|hos|bland|vid|i|för|med|among|at|within|in|for)\s+(?:(?:de|den|det|the|alla|all)\s+)?(?P<part>[^\W_][\w-]*)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"kommun(?:en|ens|erna)?|hela|genomsnitt|snitt|år|året|fjol|perioden|totalt|municipality|average|year|total|period|"
    r"whole|entire",
    re.IGNORECASE,
)
# "högre än 2014", "lower than it was in 2014"
_YEAR_ALONE = re.compile(
    r"\W*(?:(?:vad|de[nt]?|var|it|that|was)\s+)*(?:(?:i|under|år|vid|in|the year)\s+)*(?P<year>(?:19|20)\d\d)\W*",
    re.IGNORECASE,
)
_AFTER_THING = re.compile(
    r"[,;:]\s|\s(?:på grund av|till följd av|tack vare|beror|beroende|eftersom|därför|då|när|och|samt|men|"
    r"medan|för att|because|due|owing|thanks|since|and|but|while|so that)\s",
    re.IGNORECASE,
)


def read_reference_year(reference: str) -> int | None:
    """Return the year that alone is compared with, None where another thing is.

    >>> read_reference_year("in 2014"), read_reference_year("2014"), read_reference_year("i Vik 2014")
    (2014, 2014, None)
    """
    found = _YEAR_ALONE.fullmatch(reference)
    return int(found["year"]) if found else None


def tells_reference_year(statement: Statement, sentence: str) -> bool:
    """Whether a sentence sets a thing against the very year that alone is compared with: "jämfört med valet 2014"."""
    year = read_reference_year(statement.reference)
    return year is not None and year in {int(found["year"]) for found in AGAINST_TIME.finditer(sentence)}


def read_way(statement: Statement) -> int:
    """Return 1 where a claim says that a thing became more with time, -1 for less, 0 where it says neither."""
    is_past = (
        PAST.search(statement.reference) is not None
        or YEARS_BEFORE.search(statement.reference) is not None
        or read_reference_year(statement.reference) is not None
    )
    way = statement.change or (statement.compared if is_past else 0)
    is_plain = not (statement.amounts or statement.goal or statement.factor or statement.quality or statement.rank)
    return way * (-1 if statement.is_negated else 1) if is_plain and not statement.direction else 0


def says_other_way(statement: Statement, quote: str, needed: Sequence[Term]) -> bool:
    """Whether the one sentence of a quotation that names the thing says that it went the other way."""
    way = read_way(statement)
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    if not way or statement.is_negated or len(sentences) != 1 or not needed:
        return False
    sentence = sentences[0]
    told = find_told_ways(sentence)
    if not told or {one for _, one in told} != {-way}:
        return False
    head = sentence[: told[0][0]]
    if any(pattern.search(head) for pattern in (GOAL, AHEAD)) or NEGATION.search(sentence):
        return False
    if OF_PLAN.search(sentence) and not OF_PLAN.search(statement.text):
        return False  # less than was planned is not less than before
    if PARTIAL.search(sentence) or _is_of_part(statement, head) or not _is_of_times(statement, sentence):
        return False
    tail = _AFTER_THING.split(sentence[told[0][0] :], maxsplit=1)[0]
    near = split_words(head + tail)
    return all(score_term(term, near) >= _NAMED for term in needed)


def find_told_ways(sentence: str) -> list[tuple[int, int]]:
    """Return where a sentence says that a thing became more, 1, or less, -1, than it was before, in its order.

    >>> find_told_ways("Ada bjöd 96 unga, 11 färre än sommaren innan."), find_told_ways("Resorna ökade.")
    ([(21, -1)], [(8, 1)])
    """
    than = [
        (found.start(), 1 if found["more"] else -1)
        for found in THAN.finditer(sentence)
        if PAST.search(found["reference"]) or YEARS_BEFORE.search(found["reference"])
    ]
    ups, downs = (
        [(found.start(), way) for found in pattern.finditer(sentence)] for pattern, way in ((UP, 1), (DOWN, -1))
    )
    return sorted([*ups, *downs, *than])


def _is_of_part(statement: Statement, head: str) -> bool:
    """Whether what stands before the change bounds the thing to a part that a claim does not name: "bland kvinnor"."""
    claimed = split_words(statement.text)
    parts = [found["part"] for found in _OF_PART.finditer(head)]
    return any(
        not (part.isdigit() or _WHOLE.fullmatch(part) or any(score_word(part, word) >= _NAMED for word in claimed))
        for part in parts
    )


def is_of_other_times(statement: Statement, quote: str) -> bool:
    """Whether a change that a quotation tells is set against another time than that of a claim.

    "Mer än valet 2014" tells nothing of what rose in 2014, nor of the year before the claim's.
    """
    against = {int(found["year"]) for found in AGAINST_TIME.finditer(quote)}
    claimed = read_times(statement.text).years
    if not read_way(statement) or not against:
        return False
    if claimed and claimed <= against and not (claimed - {max(claimed)}):
        return True  # the year that is claimed is the one that was before
    is_past = PAST.search(statement.text) or YEARS_BEFORE.search(statement.text)
    return bool(is_past and claimed) and max(claimed) - _read_years(statement.text) not in against


def _is_of_times(statement: Statement, sentence: str) -> bool:
    """Whether a sentence compares the times that a claim does, so far as both say it."""
    claimed, told = read_times(statement.text), read_times(sentence)
    if differing_times(claimed, told) == "wrong":
        return False
    year = read_reference_year(statement.reference)
    if year is not None and statement.compared:  # the sentence must set the thing against that very year
        own = claimed.years - {year}
        return (
            tells_reference_year(statement, sentence) and told.years <= {*own, year} and all(one > year for one in own)
        )
    if not claimed.years or not told.years:
        return True
    before = max(claimed.years) - _read_years(statement.reference)
    if statement.compared:
        return told.years <= {*claimed.years, before}
    against = {int(found["year"]) for found in AGAINST_TIME.finditer(sentence)}
    return told.years <= claimed.years | {year for year in against if year < max(claimed.years)}


def _read_years(reference: str) -> int:
    """Return how many years before a reference is: 5 for "fem år tidigare", 1 where it gives no number.

    >>> _read_years("fem år tidigare"), _read_years("the year before"), _read_years("3 years earlier")
    (5, 1, 3)
    """
    found = YEARS_BEFORE.search(reference)
    number = found["number"].casefold() if found else ""
    return int(number) if number.isdigit() else COUNT_WORDS.get(number, 1)
