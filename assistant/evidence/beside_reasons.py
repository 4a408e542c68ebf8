"""Finds what a report writes of a row that no name ties to it: by its thing, under the comment of its board or group.

In: a plan that asks why, the evidence and the store. Out: the evidence, its rows without a reason with the sentences
that stand beside them. For example the row "varav simhallar" of the board "Fritidsnämnden" has its reason in that
board's comment "Badet höll stängt i nio veckor", and "Ny hall, Ekebo" in "Vid rivningen i Ekebo hittades asbest".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from assistant.evidence.beside_names import RowNames, names_project
from assistant.evidence.boilerplate import is_head_of_form
from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.held_up import HINDERS, LATE
from assistant.evidence.only_causes import part_cause
from assistant.evidence.reasons import gives_reason
from assistant.evidence.row_changes import OF_BUDGET, way_of
from assistant.evidence.text_reading import TextHit
from assistant.evidence.whole import direction
from assistant.linking.matching import POSSIBLE_MATCH, score_term, to_term
from assistant.linking.rows import RowFigures, group_rows
from assistant.records import Operation, Plan
from assistant.words.activity_things import (
    CHEAP,
    COSTS_LESS,
    COSTS_MORE,
    DEAR,
    IS_THE_DEVIATION,
    NO_COUNT,
    NUMBER,
    THEN,
)
from assistant.words.mishap_words import MADE_SO, MISHAP
from assistant.words.spelled_numbers import spelled_value
from ingest.passages.row_names import to_key
from ingest.passages.sentences import split_sentences
from ingest.records import Measure, Passage
from ingest.store import Store
from ingest.words import split_words

_BARE: Final = re.compile(
    r"^\W*(?:(?:och|men|and|but)\s+)?(?:varför|why)(?:\s+(?:då|det|så|blev|blir|är|is|was|that|so|"
    r"it))*\s*(?:\([^()]*\))?\W*$",
    re.IGNORECASE,
)
# What a sentence must say of its thing, where no more than its name ties it to the row.
_SPENT_MORE: Final = re.compile(
    r"\b(?:\w*underskott\w*|minus|back|\w*förlust\w*|dyrare|fördyr\w*|merkostnad\w*|över budget|överskr\w+|"
    r"kosta(?:de|r|t)? mer|högre kostnad\w*|sämre)\b",
    re.IGNORECASE,
)
_SPENT_LESS: Final = re.compile(
    r"\b(?:\w*överskott\w*|plus|\w*vinst\w*|billigare|under budget|underskrid\w*|kosta(?:de|r|t)? mindre|"
    r"lägre kostnad\w*|"
    r"bättre)\b",
    re.IGNORECASE,
)
# What a cause begins with beside the marks of every sentence: "gick med förlust då priset steg".
_CAUSE: Final = re.compile(r"\b(?:då|sedan|efter att|för att|genom att)\b", re.IGNORECASE)
_MOST: Final = 2  # quotations


@dataclass(frozen=True)
class _Scene:
    """A row whose reason is asked for, with which way it went (-1: too little), its table and what may tell of it."""

    plan: Plan
    row: RowFigures
    sign: int
    names: RowNames
    passages: tuple[Passage, ...]
    cell_before: Callable[[Passage], str]

    @cached_property
    def groups(self) -> frozenset[tuple[str, ...]]:
        """What the comments on the row's group are headed by."""
        return frozenset(key for key in (to_key(self.row.first.parent),) if key)


def with_beside(plan: Plan, evidence: Evidence, store: Store) -> Evidence:
    """Return evidence whose rows without a reason of their own have the sentences that speak of their things."""
    if plan.operation is not Operation.EXPLAIN or not evidence.rows:
        return evidence
    rows = tuple(_with_beside(plan, row, evidence.texts, store) for row in evidence.rows)
    return replace(evidence, rows=rows)


def _with_beside(plan: Plan, explained: Explained, texts: Sequence[TextHit], store: Store) -> Explained:
    row = explained.choice.row
    is_told = explained.told or any(gives_reason(one.text) for one in explained.passages)
    if is_told or not explained.choice.asked or not _is_of_latest_year(explained):
        return explained
    sign, way = _asked_sign(plan, row), way_of(plan.question)
    if not sign and not way:
        return explained
    report = row.key.report
    places = [word for place in store.report(report).municipalities for word in split_words(place)]
    siblings = [other for other in group_rows(store.figures(reports=(report,))) if other.key.table == row.key.table]
    scene = _Scene(
        plan=plan,
        row=row,
        sign=sign,
        names=RowNames.of(plan, row, [other for other in siblings if other.key != row.key], places),
        passages=tuple(one for one in store.passages(reports=(report,)) if not is_head_of_form(one.text)),
        cell_before=lambda passage: _first_cell(passage, store),
    )
    own = [hit for hit in texts if hit.passage.location.report == report]
    by_sign = _in_hits(scene, own) or _of_project(scene) or _of_group(scene) if sign else []
    found = by_sign if sign else _of_change(scene, way)
    return replace(explained, beside=tuple(found[:_MOST]))


def _is_of_latest_year(explained: Explained) -> bool:
    """Whether the figures that are asked for are of the last year of their row: of another year no comment tells."""
    asked = {figure.period.end.year for figure in explained.choice.asked if figure.period}
    years = {figure.period.end.year for figure in explained.choice.row.figures if figure.period}
    return not asked or max(years) in asked


def _asked_sign(plan: Plan, row: RowFigures) -> int:
    """Return which way the row went, where that is asked about; 0 where it is not, or went the other way."""
    own = direction(row)
    asked = plan.presumed_sign or bool(CHEAP.search(plan.question)) - bool(DEAR.search(plan.question))
    if asked:
        return 0 if own == -asked else asked
    return own if Measure.VARIANCE in plan.measures or _BARE.match(plan.question) else 0


def _in_hits(scene: _Scene, hits: Iterable[TextHit]) -> list[TextHit]:
    """Return the sentences that hold all that is asked about, with a deviation of that way and its cause."""
    tells, other = (_SPENT_MORE, _SPENT_LESS) if scene.sign < 0 else (_SPENT_LESS, _SPENT_MORE)
    terms = [to_term(word, scene.plan.language) for word in scene.plan.subject]
    found = []
    for hit in hits:
        if not hit.answers or hit.share < 1:
            continue
        for sentence in _sentences(hit.quote):
            effect, cause = part_cause("", sentence)
            if MADE_SO.search(sentence):
                effect, cause = sentence, sentence
            words = split_words(effect)
            is_of_it = all(score_term(term, words) >= POSSIBLE_MATCH for term in terms)
            is_told = cause or (_CAUSE.search(sentence) and effect == sentence)
            if terms and is_of_it and is_told and tells.search(effect) and not other.search(effect):
                found.append(replace(hit, quote=sentence))
    return found


def _of_project(scene: _Scene) -> list[TextHit]:
    """Return what befell a project that a sentence names, in the section of its table."""
    headings = scene.row.first.headings
    found = []
    for passage in scene.passages:
        is_near = bool(headings) and passage.headings[-1:] == headings[-1:]
        sentences = _sentences(passage.text)
        for place, sentence in enumerate(sentences):
            if not names_project(scene.names, sentence, is_near=is_near) or not _befalls(sentence, scene.sign):
                continue
            following = sentences[place + 1 : place + 2]
            other = _SPENT_LESS if scene.sign < 0 else _SPENT_MORE
            told = [sentence, *(one for one in following if not (scene.names.is_of_other(one) or other.search(one)))]
            found.append(_hit(passage, told))
            break
    return found


def _befalls(sentence: str, sign: int) -> bool:
    """Whether a sentence tells what makes a project dearer, or what holds it up and leaves money."""
    if sign < 0:
        return not _says_less(sentence) and any(mark.search(sentence) for mark in (MISHAP, COSTS_MORE))
    return not _SPENT_MORE.search(sentence) and any(mark.search(sentence) for mark in (HINDERS, LATE, COSTS_LESS))


def _says_less(sentence: str) -> bool:
    return _SPENT_LESS.search(sentence) is not None and _SPENT_MORE.search(sentence) is None


def _of_group(scene: _Scene) -> list[TextHit]:
    """Return the sentences of the comment on a row's board or group that tell of the row's things, gone its way."""
    found = []
    for passage in scene.passages:
        sentences = _sentences(passage.text)
        if scene.names.is_heading(" ".join(passage.headings[-1:])) and _goes_the_way(sentences[:1], scene.sign):
            return [_hit(passage, sentences)]  # "Hamn" over the words on the row "Hamn och farleder"
        if not _is_of_group(scene, passage):
            continue
        for place, sentence in enumerate(sentences):
            if not scene.names.is_of_row(sentence):
                continue
            told = [sentence]
            for other in sentences[place + 1 :]:
                if scene.names.is_of_other(other) or not (scene.names.is_of_row(other) or any(map(str.isdigit, other))):
                    break
                told.append(other)
            if _goes_the_way(told, scene.sign):
                found.append(_hit(passage, told))
                break
    return found


def _is_of_group(scene: _Scene, passage: Passage) -> bool:
    """Whether a passage stands under the name of the row's group, beside it in a table, or is tied to that very row."""
    if not scene.groups:
        return False
    if any(to_key(heading) in scene.groups for heading in passage.headings[-1:]):
        return True
    return to_key(scene.cell_before(passage)) in scene.groups


def _goes_the_way(told: Sequence[str], sign: int) -> bool:
    """Whether sentences tell that it went that way: the first one no other way, and one of them a word of it."""
    own, other = (COSTS_MORE, COSTS_LESS) if sign < 0 else (COSTS_LESS, COSTS_MORE)
    first = told[0]
    if other.search(first) and not own.search(first):
        return False
    if any(other.search(one) and not own.search(one) for one in told[1:]):
        return False
    if any(own.search(one) for one in told):
        return True
    if IS_THE_DEVIATION.search(first):
        return True
    return any(_then_and_now(one) == -sign for one in told)


def _then_and_now(sentence: str) -> int:
    """Return 1 where the first number of a sentence is more than the one that it is compared with, -1 where less.

    >>> _then_and_now("I maj var elva barn placerade, mot sex i januari."), _then_and_now("Hamnen har tolv båtar.")
    (1, 0)
    """
    found = THEN.search(sentence)
    then = _value(found["then"]) if found else None
    before = NO_COUNT.sub(" ", sentence[: found.start()] if found else "")
    now = next((value for word in NUMBER.findall(before) if (value := _value(word)) is not None), None)
    return 0 if now is None or then is None else (now > then) - (now < then)


def _value(text: str) -> int | None:
    digits = re.sub(r"\s", "", text)
    return int(digits) if digits.isdigit() else spelled_value(text)


def _of_change(scene: _Scene, way: int) -> list[TextHit]:
    """Return the sentences that tell why the things that a row counts became more or fewer, that very way."""
    found = []
    for passage in scene.passages:
        for sentence in _sentences(passage.text):
            effect, cause = part_cause("", sentence)
            if not cause or way_of(effect) != way or OF_BUDGET.search(effect):
                continue
            if scene.names.counts_it(effect):
                found.append(_hit(passage, [sentence]))
    return found


def _hit(passage: Passage, told: Sequence[str]) -> TextHit:
    """Return sentences that follow one another in a passage as a quotation of it."""
    start = passage.text.index(told[0])
    end = passage.text.index(told[-1], start) + len(told[-1])
    return TextHit(passage=passage, quote=passage.text[start:end], missing=(), share=1.0)


def _sentences(text: str) -> list[str]:
    return [text[slice(*span)].strip() for span in split_sentences(text)]


def _first_cell(passage: Passage, store: Store) -> str:
    """Return the first cell of the table row that a passage is a cell of, or ""."""
    location = passage.location
    if location.first_line is None or location.first_line != location.last_line:
        return ""
    row = "".join(store.lines(location.report, location.first_line, location.first_line))
    return row.partition("\t")[0].strip() if "\t" in row else ""
