"""Says a follow-up as the whole question that it stands for, where it only names another body, or a thing to count by.

In: the question as typed, the plan before and the store. Out: a question that needs none before it, or None. For
example "och på Hamnkontoret?" after "hur hög var frånvaron på Museet?" is "hur hög var frånvaron på Hamnkontoret?", and
"hur mycket är det per invånare?" after "vad kostade badet i Hylte?" is "vad kostade badet i Hylte per invånare?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.linking.matching import GOOD_MATCH, is_stop_word, score_term, to_term
from assistant.linking.report_names import find_named
from assistant.question.slots import read_slots
from assistant.records import Language, Plan
from ingest.municipalities import find_municipalities
from ingest.records import Report
from ingest.store import Store
from ingest.words import split_words

_OTHER: Final = re.compile(
    r"^\W*(?:(?:och|å|men|samt|and|but|nej|no|hur är det|hur var det|hur ser det ut|what about|how about)\W+)*"
    r"(?:(?:för|på|i|hos|inom|vid|med|for|in|at|of|with)\s+)?(?:the\s+)?(?P<body>[^?!.,]+?)"
    r"(?:\s+(?:då|then|istället|i stället|instead))?\W*$",
    re.IGNORECASE,
)
_PER: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:(?:hur (?:mycket|stort?)|vad|how (?:much|large)|what)\s+"
    r"(?:är|blir|blev|var|motsvarar|gör|is|was|does)\s+(?:det|den|detta|that|it|this)(?:\s+(?:come to|make))?\s+)?"
    r"(?P<per>(?:per|för varje|for each)\s+[^\W\d]+)\W*$",
    re.IGNORECASE,
)
_END: Final = re.compile(r"[?!.\s]+$")
_LONGEST: Final = 6  # words of what only names a body


def restate(question: str, previous: Plan, store: Store) -> str | None:
    """Return the whole question that a follow-up stands for; None for any other.

    Only a question before that says whose it asks about is said anew: one that itself went on holds too little.
    """
    asked = previous.question
    if not asked or previous.operands or not _names_owner(asked, store):
        return None
    if per := _PER.match(question):
        return f"{_END.sub('', asked)} {per['per']}?"
    found = _OTHER.match(question)
    body = found["body"] if found else ""
    if not body or len(body.split()) > _LONGEST or find_municipalities(question):
        return None
    slots = read_slots(question)
    if slots.measures or slots.open_question or slots.years or slots.hints or not slots.terms:
        return None
    reports = tuple(store.catalogue().values())
    if not _bodies_of(body, previous.language, reports) or _is_row_before(body, previous, store):
        return None
    return _with_body(asked, body, previous.language, reports)


def _is_row_before(body: str, previous: Plan, store: Store) -> bool:
    """Whether the report that was answered from has a row of a body's name: of a table of boards that is meant."""
    names = tuple(sorted({key.report for key in (*previous.rows, *previous.shown)} or set(previous.reports)))
    term = to_term(body, previous.language)
    figures = store.figures(reports=names) if names else ()
    return any(score_term(term, split_words(label)) >= GOOD_MATCH for label in {one.label for one in figures})


def _names_owner(asked: str, store: Store) -> bool:
    """Whether a question says by itself of which municipality or body it is."""
    slots = read_slots(asked)
    if slots.follow_up or slots.municipalities:
        return not slots.follow_up
    return not slots.points_back and bool(_spans_of(asked, slots.language, tuple(store.catalogue().values())))


def _bodies_of(text: str, language: Language, reports: Sequence[Report]) -> tuple[str, ...]:
    """Return the reports, where each word that tells anything names the committee of one board and of no other."""
    known = {report.name: report for report in reports}
    words = [word for word in split_words(text) if not is_stop_word(word)]
    named = [set(find_named(to_term(word, language), known)) for word in words]
    both = set.intersection(*named) if named else set()
    boards = {(known[name].municipalities, known[name].committee) for name in both}
    return tuple(both) if len(boards) == 1 and len(both) < len(known) else ()


def _with_body(asked: str, body: str, language: Language, reports: Sequence[Report]) -> str | None:
    """Return a question with another body in the place of its own, or of its municipality."""
    spans = _spans_of(asked, language, reports) or [(one.start, one.end) for one in find_municipalities(asked)]
    if not spans:
        return None
    start, end = spans[0][0], spans[-1][1]
    if re.search(r"[?!.,;]|\b(?:och|and|än|than)\b", asked[start:end]):
        return None  # of several: which one is meant to be another cannot be told
    return f"{asked[:start]}{body}{asked[end:]}"


def _spans_of(asked: str, language: Language, reports: Sequence[Report]) -> list[tuple[int, int]]:
    """Return where a question names the committee of a report by a word that tells it from others."""
    boards = [split_words(report.committee) for report in reports if report.committee]
    found = []
    for match in re.finditer(r"[^\W\d_][\w-]+", asked):
        term = to_term(match[0], language)
        fitting = sum(score_term(term, words) >= GOOD_MATCH for words in boards)
        if not is_stop_word(match[0].casefold()) and 0 < fitting < len(boards):
            found.append(match.span())
    return found
