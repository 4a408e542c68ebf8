"""Answers from one sentence how many of a group are of a kind, and how much of a budget was used, where no table does.

In: a plan, the store and the encoder. Out: an `Answer`, or None where no sentence or several tell it. For example "hur
många båtar är nya?" is told by "Antalet båtar är 130. 58 av de 130 är nya.", and "hur stor del av budgeten för kajen
användes?" by "Kajen har haft ett utfall på 3 tkr med en budget på 12 tkr".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.asked_sort import MONEY_UNITS
from assistant.evidence.told_numbers import ToldPortion, find_portions, split_points, to_told_figure
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.places import link_places
from assistant.linking.subjects import to_terms
from assistant.operations.calculate import find_share, subtract
from assistant.operations.composed import Words, bold
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.question.slots import read_slots
from assistant.records import Answer, Derivation, Operation, Outcome, Plan
from assistant.writing.citing import Line, line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.prose_share import without_owners
from assistant.writing.wording import to_expression, to_place
from ingest.embedding import Encoder
from ingest.notation import parse_amounts
from ingest.notation.amounts import Mention
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words

_OF_GROUP: Final = re.compile(
    r"^\W*(?:(?:och|and)\s+)?(?:hur många|how many)\s+(?:av\s+|of\s+)?(?:de\s+|the\s+)?(?P<whole>[^?]+?)\s+"
    r"(?:som\s+)?(?:är|var|har|hade|saknar|are|were|have|had)\s+(?P<part>[^?]+)",
    re.IGNORECASE,
)
# "hur många av lärarna är inte behöriga": those that are left of the group
_DENIED: Final = re.compile(r"(?:inte|ej|icke|not)\s+|(?:n[’']t)\s+", re.IGNORECASE)
_WHEN: Final = re.compile(
    r"\s+(?:vid|under|i|per|at|in|by|during)\s+"
    r"(?:(?:slutet|utgången|början|the end|the start|end|start)(?:\s+(?:av|of))?\s+)?"
    r"(?:(?:januari|december|augusti|årsskiftet|December|January|August)\s+)?(?:år\s+)?(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(r"\s+(?:i|in|hos|på)\s+[A-ZÅÄÖ][\w-]+(?:\s+kommun)?\b")
_OF_BUDGET: Final = re.compile(
    r"\b(?:del|andel|mycket|procent|share|part|much|per ?cent)\b[^?]*\b(?:av|of)\b[^?]*\bbudget\w*\b[^?]*"
    r"\b(?:använ\w+|förbruka\w*|utnyttja\w*|gick åt|gått åt|nyttja\w*|used|spent)|"
    r"\b(?:del|andel|procent|share|part|per ?cent)\b[^?]*\b(?:använ\w+|förbruka\w*|utnyttja\w*|nyttja\w*|used|spent)\b"
    r"[^?]*\b(?:av|of)\b[^?]*\bbudget\w*",
    re.IGNORECASE,
)
_BUDGET: Final = re.compile(
    r"\b\w*budget\w*\s+(?:\w+\s+){0,2}?(?:på|om|var|är|of)?\s*$|\bbudgetera\w*\s*$", re.IGNORECASE
)
_USED: Final = re.compile(
    r"\b(?:utfall\w*|kosta\w*|kostnad\w*|förbruk\w*|använ\w+|uppgi?c?k?\w*|cost|spent)\b[^.]*$", re.IGNORECASE
)
_PAIR: Final = 2


def answer_counted_part(plan: Plan, store: Store, encoder: Encoder) -> Answer | None:
    """Return how many of a group are of the asked kind, as one sentence tells it beside the number of the group."""
    found = _OF_GROUP.match(plan.question) if plan.counts and not plan.money else None
    if found is None or plan.operation is not Operation.LOOK_UP or plan.missing_places:
        return None
    bare = link_places(replace(plan, rows=(), hints=(), measures=(), unexplained=()), store.catalogue())
    denied = _DENIED.match(found["part"])
    named = found["part"][denied.end() :] if denied else found["part"]
    part, whole = (_to_terms(name, bare, store) for name in (_WHEN.sub("", named), found["whole"]))
    if not part or not whole:
        return None
    told = find_portions(bare, part, whole, store, encoder)
    if len(told) != 1:
        return None
    if denied:
        return _say_rest(plan, told[0], store)
    return _say(plan, told[0], store) if told[0].lead else None


def _say(plan: Plan, told: ToldPortion, store: Store) -> Answer:
    number = told.sentence[told.portion.part.start : told.portion.part.end]
    lines = [
        line(f"**{number}**", told.figures()[0]),
        quote(told.passage, told.lead),
        quote(told.passage, told.sentence),
    ]
    answer = _to_answer(plan, lines, told.passage, store)
    return replace(answer, names=(*answer.names, number))


def _say_rest(plan: Plan, told: ToldPortion, store: Store) -> Answer | None:
    """Return how many of a group are not of the kind that a sentence counts: the group less the part."""
    part, *wholes = told.figures()
    rest = subtract(wholes[0], part) if len(wholes) == 1 else None
    if not isinstance(rest, Derivation):
        return None
    words = Words(language=plan.language, reports=store.catalogue())
    expression = to_expression(rest.expression, plan.language)
    said = OPERATION_PHRASES[plan.language].computed.format(expression=expression, result=words.result(rest))
    quotes = [quote(told.passage, text) for text in (told.lead, told.sentence) if text]
    lines = [line(bold(words.result(rest))), *quotes, line(said, wholes[0], part)]
    return replace(_to_answer(plan, lines, told.passage, store), derivations=(rest,))


def answer_used_budget(plan: Plan, decimals: int | None, store: Store, encoder: Encoder) -> Answer | None:
    """Return which share of a budget was used, from the one sentence that tells both amounts of the asked thing."""
    if not _OF_BUDGET.search(plan.question) or plan.missing_places:
        return None
    bare = link_places(replace(plan, operation=Operation.LOOK_UP, rows=(), operands=()), store.catalogue())
    terms = _to_terms(plan.question, bare, store)
    names = bare.reports or store.report_names()
    found = [
        told
        for passage in (store.passages(reports=names) if terms else ())
        for sentence in split_points(passage.text)
        if (told := _read(terms, passage, sentence))
    ]
    if len(found) != 1:
        return None
    passage, sentence, used, budget = found[0]
    figures = (to_told_figure(passage, sentence, used), to_told_figure(passage, sentence, budget))
    share = find_share(*figures, decimals)
    if not isinstance(share, Derivation):
        return None
    words = Words(language=plan.language, reports=store.catalogue())
    expression = to_expression(share.expression, plan.language)
    said = OPERATION_PHRASES[plan.language].computed.format(expression=expression, result=words.result(share))
    lines = [line(bold(words.result(share))), quote(passage, sentence), line(said, *figures)]
    return replace(_to_answer(plan, lines, passage, store), derivations=(share,))


def _read(terms: Sequence[Term], passage: Passage, sentence: str) -> tuple[Passage, str, Mention, Mention] | None:
    """Return a sentence with what was used and its budget, where it holds every term and just those two amounts."""
    mentions = [one for one in parse_amounts(sentence) if one.amount.unit in MONEY_UNITS]
    words = split_words(sentence)
    if len(mentions) != _PAIR or not all(score_term(term, words) >= GOOD_MATCH for term in terms):
        return None
    budgets = [one for one in mentions if _BUDGET.search(sentence[: one.start])]
    others = [one for one in mentions if one not in budgets and _USED.search(sentence[: one.start])]
    if len(budgets) != 1 or len(others) != 1 or budgets[0].amount.unit is not others[0].amount.unit:
        return None
    return passage, sentence, others[0], budgets[0]


def _to_terms(text: str, plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return what a part of a question names, without places, words for a share and whose report it is."""
    slots = read_slots(_PLACE.sub("", text))
    terms, _ = to_terms(replace(plan, subject=slots.terms or slots.hints), store, plan.reports or store.report_names())
    reports = store.catalogue()
    return without_owners(terms, {name: reports[name] for name in plan.reports})


def _to_answer(plan: Plan, lines: Sequence[Line], passage: Passage, store: Store) -> Answer:
    text, citations = write_lines(lines, store)
    name = passage.location.report
    place = to_place(store.catalogue()[name])
    reading = PHRASES[plan.language].read_as.format(parts=" · ".join((place, *plan.subject)))
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=replace(plan, reports=plan.reports or (name,)),
        reading=reading,
        citations=citations,
        names=(place,),
    )
