"""Keeps to the very thing that became more or fewer, where it is asked why it did.

In: a plan that asks why, and the evidence. Out: the evidence without what tells of another thing. For example of
"varför är färre barn inskrivna?" the deficit of the board tells nothing, nor does "En avdelning lades ned som en
följd av färre barn", in which the children are the cause; and why somebody earned more is not told by why fewer came.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from assistant.evidence.asked_sort import MONEY_UNITS
from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.only_causes import part_cause
from assistant.evidence.reasons import REASON
from assistant.evidence.row_changes import way_of
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import FAIR_MATCH, score_term, to_term
from assistant.records import Operation, Plan
from assistant.words.change_reason_words import (
    AHEAD_OF_TIME,
    ANYBODY,
    BOARD_NAME,
    BRINGS_IN,
    COUNTED_CHANGE,
    EARNS,
    EARNS_MORE,
    PEOPLE,
    STAFF,
    THE_REASON,
    WORKS,
)
from assistant.words.criticism_words import CRITICISED
from ingest.passages.sentences import split_sentences
from ingest.records import Unit
from ingest.words import split_words

_NO_COUNT: Final = frozenset((*MONEY_UNITS, Unit.PERCENT))


def without_other_rows(plan: Plan, evidence: Evidence) -> Evidence:
    """Return evidence without rows of money or shares that speak of no such thing, and no reason why fewer came.

    The latter where it is asked why somebody earned more, or the other way.
    """
    if plan.operation is not Operation.EXPLAIN:
        return evidence
    if earns := EARNS.search(plan.question):
        return _without_reasons_of(-1 if EARNS_MORE.fullmatch(earns["way"]) else 1, evidence)
    thing = _thing_of(plan)
    if not thing or all(_may_tell(plan, thing, row) for row in evidence.rows):
        return evidence
    rows = tuple(row for row in evidence.rows if _may_tell(plan, thing, row))
    return replace(evidence, rows=rows, drivers=(), counteracting=())


def without_other_things(plan: Plan, evidence: Evidence) -> Evidence:
    """Return evidence whose texts answer only where they tell why the asked thing, and no other, became more or fewer.

    What somebody was criticised for is no reason of it either, unless the criticism is asked about.
    """
    if plan.operation is not Operation.EXPLAIN or not evidence.texts:
        return evidence
    thing = _thing_of(plan)
    of_criticism = bool(way_of(plan.question)) and not CRITICISED.search(plan.question)
    texts = tuple(
        replace(hit, missing=hit.missing or (plan.question,))
        if (thing and not _is_effect(plan, thing, hit.quote)) or (of_criticism and _is_criticism(hit.quote))
        else hit
        for hit in evidence.texts
    )
    return replace(evidence, texts=texts)


def _thing_of(plan: Plan) -> tuple[str, ...]:
    """Return what became more or fewer by a question, with the word after it: "young people"; () of any other.

    Who comes or is ill may be told by any word; who works somewhere is told by those for staff.
    """
    found = COUNTED_CHANGE.search(plan.question)
    if found is None or (found["thing"].casefold() in ANYBODY and not WORKS.search(plan.question)):
        return ()
    return tuple(word for word in (found["thing"], found["next"]) if word)


def _may_tell(plan: Plan, thing: Sequence[str], row: Explained) -> bool:
    """Whether a row counts things, or names the asked one in its label or in the words about it."""
    units = {figure.amount.unit for figure in row.choice.asked if figure.amount}
    own = (row.choice.row.label, *(one.text for one in row.passages), *(hit.quote for hit in row.told))
    return not units or not units <= _NO_COUNT or any(_names(plan, thing, text) for text in own)


def _names(plan: Plan, thing: Sequence[str], text: str) -> bool:
    """Whether words name a thing, and not only as a part of a board's name."""
    bare = BOARD_NAME.sub(" ", text)
    if any(PEOPLE.fullmatch(word) for word in thing) and STAFF.search(bare):
        return True
    words = split_words(bare)
    return any(score_term(to_term(word, plan.language), words) >= FAIR_MATCH for word in thing)


def _is_effect(plan: Plan, thing: Sequence[str], text: str) -> bool:
    """Whether a sentence of a text tells of the thing beside its cause, and not only in it."""
    sentences = [text[start:end] for start, end in split_sentences(text)]
    return any(
        _names(plan, thing, _told_of(before, sentence))
        and (AHEAD_OF_TIME.search(plan.question) or not AHEAD_OF_TIME.search(sentence))
        for before, sentence in pairwise(("", *sentences))
    )


def _is_criticism(text: str) -> bool:
    """Whether what a text tells of how something was is told as what somebody was criticised for, with no reason."""
    return CRITICISED.search(text) is not None and REASON.search(text) is None


def _without_reasons_of(way: int, evidence: Evidence) -> Evidence:
    """Return evidence without the words that only say why what brings money in went that way: 1 up, -1 down."""
    rows = tuple(
        replace(
            row,
            passages=tuple(one for one in row.passages if not _explains(way, one.text)),
            told=tuple(hit for hit in row.told if not _explains(way, hit.quote)),
        )
        for row in evidence.rows
    )
    return replace(evidence, rows=rows, texts=_without(way, evidence.texts))


def _without(way: int, hits: Sequence[TextHit]) -> tuple[TextHit, ...]:
    return tuple(hit for hit in hits if not _explains(way, hit.quote))


def _told_of(before: str, sentence: str) -> str:
    """Return what a sentence tells beside a cause: of "Orsaken är regn" what the one before says."""
    return before if THE_REASON.match(sentence) else part_cause(before, sentence)[0]


def _explains(way: int, text: str) -> bool:
    """Whether the reasons that a text gives are of what brings money in, gone that way."""
    sentences = [text[start:end] for start, end in split_sentences(text)]
    told = [_told_of(before, sentence) for before, sentence in pairwise(("", *sentences)) if REASON.search(sentence)]
    return bool(told) and all(BRINGS_IN.search(one) and way_of(one) == way for one in told)
