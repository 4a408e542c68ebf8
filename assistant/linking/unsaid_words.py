"""Leaves out words of a question that a row need not say of itself, and which the answer then says it does not.

In: a plan, and the words of it that nothing explains. Out: the words that may be left out, and whether a row that the
others name is such that they may. For example "felanmälningar från invånarna" is told by the row "Felanmälningar",
for whom else are they from; "medellön för lärarna" is no row "Medellön", nor "besök i ishallen" one of the bathhouse.

One rule: a word is left out that names everybody ("invånarna"), the source ("enligt senaste mätningen"), or where a
thing is by its nature ("matsvinn" in "köken"), and never what is counted or what is a part of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.linking.matching import GOOD_MATCH, score_word, to_term
from assistant.linking.rows import RowFigures
from assistant.records import Operation, Plan
from assistant.words.board_names import names_field
from assistant.words.source_words import read_sources
from assistant.words.vocabulary import PRINTED_STOP_WORDS
from assistant.words.word_lists import read_terms, read_words
from ingest.records import Report
from ingest.words import split_words, stem

_SETTINGS = read_terms("natural_settings")
_NOT_OF_ROWS = (Operation.EXPLAIN, Operation.FIND_TEXT, Operation.RANK)
_SOURCE = re.compile(
    r"(?:(?<=enligt )|(?<=according to )|(?<=by )|(?<=i )|(?<=vid )|(?<=in )|(?<=from )|(?<=per ))"
    r"(?:the |den |de )?(?:senaste |sista |latest |last |most recent |newest |newly )?"
    r"(?P<source>(?:(?:bruk|kund|medborg|elev|medarbet)\w*)?(?:mätning|undersökning|enkät|statistik|uppföljning|sammanställning)"
    r"(?:en|ens|n|ar|arna)?|survey|poll|measurement|statistics|questionnaire|follow-up)\b",
    re.IGNORECASE,
)
# "hur många invånare", "andel av de boende": what is counted, and what is a part, has to be told
_COUNTED = r"(?:hur (?:många|stor (?:del|andel) av)|antal(?:et)?|andel(?:en)?(?: av)?|how many|number of|share of|per)"
_BETWEEN = r"(?:\s+(?:de|den|the|of|all|alla))?\s+"
_AND_OTHER = r"\s+(?:and (?:all )?other|och (?:andra|övriga)|samt (?:andra|övriga))\s+"
_LEAST_TOLD = 0.5  # of a label's words that the question has to say
# "nöjda anhöriga i hemtjänsten" is not how the old people like it
_CARED_FOR = frozenset(map(stem, ("äldre", "pensionär")))
_OTHER_PEOPLE = frozenset(map(stem, ("anhöriga", "närstående", "personal", "personalen", "medarbetare", "anställda")))
_UNSAID = frozenset(
    ("antal", "antalet", "totalt", "total", "summa", "tkr", "mnkr", "kr", "gram", "kg", "ton", "procent", "st", "styck")
)


def find_left_out(plan: Plan, unexplained: Sequence[str], reports: Sequence[Report]) -> tuple[str, ...]:
    """Return those of the unexplained words of a plan that a row may leave out; none where all would be."""
    if plan.operation in _NOT_OF_ROWS:
        return ()
    allowed = [word for word in unexplained if _says_whole(word, plan, reports) or _is_setting(word, plan)]
    found = tuple(word for word in allowed if not _is_counted(word, plan.question))
    return found if set(plan.subject) - set(found) else ()


def may_leave_out(words: Sequence[str], rows: Sequence[RowFigures], plan: Plan, reports: Sequence[Report]) -> bool:
    """Whether rows that the other words name are one thing of which these words say nothing more."""
    things = {(row.key.report, row.label.casefold()) for row in rows}
    is_one = len(things) == len({report for report, _ in things}) > 0
    others = [word for word in words if not _says_whole(word, plan, reports)]
    return is_one and all(_is_asked(row, plan) and all(_fits(word, row, plan) for word in others) for row in rows)


def _says_whole(word: str, plan: Plan, reports: Sequence[Report]) -> bool:
    """Whether a word names everybody, the source, or what the board is for: no part of the whole."""
    if word.casefold() in read_words("question_words", "audience_words"):
        return True
    is_source = any(word.casefold() == found["source"].casefold() for found in _SOURCE.finditer(plan.question))
    is_source = is_source or set(split_words(word)) <= read_sources(plan.question)
    return is_source or _is_example(word, plan) or _is_own_field(word, plan, reports)


def _is_example(word: str, plan: Plan) -> bool:
    """Whether a word is one of the things that the next word names as a whole: "löner och andra personalkostnader"."""
    patterns = (rf"\b{re.escape(word)}{_AND_OTHER}{re.escape(other)}\b" for other in plan.subject if other != word)
    return any(re.search(pattern, plan.question, re.IGNORECASE) for pattern in patterns)


def _is_setting(word: str, plan: Plan) -> bool:
    return bool(_stems_of(word, plan) & _all_settings())


def _fits(word: str, row: RowFigures, plan: Plan) -> bool:
    """Whether a word is where a row's thing is by its nature."""
    told = {stem(own) for own in split_words(row.label)}
    settings = {stem(place) for thing, places in _SETTINGS.items() if stem(thing) in told for place in places}
    own = _stems_of(word, plan)
    return bool(own & settings) and not (own & _CARED_FOR and told & _OTHER_PEOPLE)


def _is_own_field(word: str, plan: Plan, reports: Sequence[Report]) -> bool:
    """Whether an English word before another of the subject is what the report's board is for: "school premises".

    Alone it is a part of what the board does: "sick leave in the schools" is not that of all its staff.
    """
    after = (rf"\b{re.escape(word)}\s+{re.escape(other)}\b" for other in plan.subject if other != word)
    if not any(re.search(pattern, plan.question, re.IGNORECASE) for pattern in after):
        return False
    names = [split_words(report.committee) for report in reports]
    return bool(names) and all(names_field(word, own) for own in names)


def _is_counted(word: str, question: str) -> bool:
    return re.search(rf"\b{_COUNTED}{_BETWEEN}{re.escape(word)}\b", question, re.IGNORECASE) is not None


def _is_asked(row: RowFigures, plan: Plan) -> bool:
    """Whether the question says most of a label, and what it begins with."""
    asked = [word for term in plan.subject for words in to_term(term, plan.language).alternatives for word in words]
    asked += split_words(plan.question)
    words = [word for word in split_words(row.label) if not (word.isdigit() or word in _UNSAID | PRINTED_STOP_WORDS)]
    told = [any(score_word(other, word) >= GOOD_MATCH for other in asked) for word in words]
    return bool(told) and sum(told) >= _LEAST_TOLD * len(told)


def _stems_of(word: str, plan: Plan) -> frozenset[str]:
    """Return the stems of a word, and of what it is called in Swedish."""
    return frozenset(stem(own[0]) for own in to_term(word, plan.language).alternatives if len(own) == 1)


@lru_cache(maxsize=1)
def _all_settings() -> frozenset[str]:
    return frozenset(stem(place) for places in _SETTINGS.values() for place in places)
