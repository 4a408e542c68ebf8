"""Answers whether something was done, by the sentence that tells it: yes or no where that is certain, else its words.

In: a `Statement` without figures, its plan, the judgement of its words so far, and the store. Out: a `Judged`: "no"
where the sentence itself denies the act, the sentence as the answer where it tells of it, and that the reports do not
say, with the nearest sentence marked as such, where none does; None where what was judged so far stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.place_names import find_place_words
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import TextJudgement, in_whole_sentence
from assistant.claims.told_facts import (
    Asked,
    Sense,
    ToldFact,
    find_told_fact,
    is_direct,
    is_of_part,
    names_thing,
    read_asked,
    read_sense,
    tells_own,
    tells_some,
)
from assistant.evidence.word_weights import FEW_REPORTS
from assistant.linking.matching import Term
from assistant.linking.report_names import committee_words
from assistant.linking.subjects import to_terms
from assistant.records import Answer, Outcome, Plan
from assistant.words import fact_words as words
from assistant.words.quantity_words import QUANTIFIERS
from assistant.writing.citing import line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_place
from ingest.passages.sentences import split_sentences
from ingest.store import Store

_TOLD = (Verdict.RIGHT, Verdict.ROUNDED)


def judge_fact(statement: Statement, plan: Plan, found: TextJudgement | None, store: Store) -> Judged | None:
    """Return what is to be said of a question whether something was done, instead of what was found so far."""
    if statement.says_much or statement.amounts or (plan.missing_places and not plan.reports):
        return None
    asked = _read(statement, plan, store)
    last_days = _last_days(store)
    if found and found.verdict in _TOLD:
        return _check(statement, plan, asked, found, store, last_days)
    if found and found.verdict is not Verdict.OPEN:
        return None
    fact = _find(plan, asked, store, last_days)
    if fact and _is_denied(statement, asked, fact):
        return _deny(plan, fact)
    if statement.is_explicit:
        return None  # "is it true that": what no sentence settles stays open
    if fact:
        return Judged(verdict=Verdict.OPEN, lines=(quote(fact.passage, fact.quote),), is_told=True)
    return _nearest(plan, found, store) if found else None


def _read(statement: Statement, plan: Plan, store: Store) -> Asked:
    terms, hints = to_terms(plan, store, plan.reports or tuple(store.report_names()))
    names = find_place_words(plan.municipalities)
    chosen = [report for name, report in store.catalogue().items() if name in plan.reports]
    return read_asked(plan, statement.text, terms, hints, (*names, *committee_words(chosen)))


def _find(plan: Plan, asked: Asked, store: Store, last_days: Mapping[str, date]) -> ToldFact | None:
    """Return the sentence that tells the fact; of many reports none is read through."""
    reports = plan.reports or tuple(store.report_names())
    if len(reports) > FEW_REPORTS:
        return None
    return find_told_fact(plan, asked, store.passages(reports=reports), last_days)


def _last_days(store: Store) -> Mapping[str, date]:
    """Return the last day that each report is of, where it says so."""
    return {name: report.period.end for name, report in store.catalogue().items() if report.period}


def _check(
    statement: Statement, plan: Plan, asked: Asked, found: TextJudgement, store: Store, last_days: Mapping[str, date]
) -> Judged | None:
    """Return another verdict on what was said to be right, where its sentence denies it or says it of what will be."""
    acts = asked.acts
    if statement.is_negated:
        return None
    sentences = [found.quote[start:end] for start, end in split_sentences(found.quote)]
    told = [one for one in sentences if (names_thing(asked, one) if not acts else tells_some(asked, one))]
    senses = [read_sense(asked, sentence, acts, last_days.get(found.passage.location.report)) for sentence in told]
    is_past = words.OF_PAST.search(plan.question) is not None or _asks_state(plan.question, asked)
    is_done = Sense.DONE in senses and not (acts and all(is_of_part(asked, sentence) for sentence in told))
    is_partial = any(words.PARTIAL.search(one) for one in told) and not words.PARTIAL.search(statement.text)
    is_done = is_done and not is_partial
    fact = _find(plan, asked, store, last_days)
    if not told or is_done or (not is_past and Sense.DENIED not in senses):
        return _say_directly(plan, asked, found, fact)
    if fact and _is_denied(statement, asked, fact):
        return _deny(plan, fact)
    if not is_partial and (direct := _say_directly(plan, asked, found, fact)):
        return direct
    lines = (quote(found.passage, in_whole_sentence(found.passage, found.quote)),)
    return Judged(verdict=Verdict.OPEN, lines=lines, is_told=not statement.is_explicit)


def _asks_state(question: str, asked: Asked) -> bool:
    """Whether a question asks of what has been done to a thing: "är båten levererad?"."""
    return words.OF_STATE.match(question) is not None and any(
        words.DONE_TO.fullmatch(act.text.casefold()) for act in asked.acts
    )


def _say_directly(plan: Plan, asked: Asked, found: TextJudgement, fact: ToldFact | None) -> Judged | None:
    """Return the verdict with the sentence that tells the act itself, where another only speaks of it."""
    if fact is None or not fact.is_direct or fact.sense is not Sense.DONE or is_direct(asked, found.quote):
        return None
    lines = (line(CLAIM_PHRASES[plan.language].says), quote(fact.passage, fact.quote))
    return Judged(verdict=found.verdict, lines=lines)


def _tells(act: Term, asked: Asked, sentence: str) -> bool:
    return tells_own(act, asked.question, sentence)


def _is_denied(statement: Statement, asked: Asked, fact: ToldFact) -> bool:
    """Whether a sentence denies for certain that what is asked was done: it names all of it, and denies it once."""
    if fact.sense is not Sense.DENIED or not fact.is_sure or statement.is_negated:
        return False
    clauses = [one for one in words.CLAUSE.split(fact.sentence) if any(_tells(act, asked, one) for act in asked.acts)]
    is_partly = any(words.PARTLY.search(one) or len(words.DENIES.findall(one)) != 1 for one in clauses)
    has_quantity = any(pattern.search(statement.text) for pattern in QUANTIFIERS)
    return bool(clauses) and not is_partly and not has_quantity


def _deny(plan: Plan, fact: ToldFact) -> Judged:
    lines = (line(CLAIM_PHRASES[plan.language].says), quote(fact.passage, fact.quote))
    return Judged(verdict=Verdict.WRONG, lines=lines)


def _nearest(plan: Plan, found: TextJudgement, store: Store) -> Judged:
    """Return that the reports do not tell, with the nearest sentence as what it is."""
    phrases = PHRASES[plan.language]
    reports = store.catalogue()
    places = tuple(dict.fromkeys(to_place(reports[name]) for name in plan.reports if name in reports))
    missing = phrases.not_told_in.format(place=places[0]) if len(places) == 1 else phrases.missing_text
    nearest = quote(found.passage, in_whole_sentence(found.passage, found.quote))
    text, citations = write_lines([line(missing), line(phrases.nearest_text), nearest], store)
    answer = Answer(
        outcome=Outcome.NOT_FOUND,
        language=plan.language,
        text=text,
        plan=replace(plan, rows=(), shown=()),
        citations=citations,
        names=places,
    )
    return Judged(verdict=Verdict.OPEN, other=answer)
