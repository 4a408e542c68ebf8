"""Answers a question whose words no list explains by the row label that the encoder finds for them.

In: a plan that ended without an answer, that answer, the store and the encoder. Out: an `Answer`. An English word must
be some label's, in the other language: the row whose label stands clear of all others is taken, and the answer says
so. A Swedish word that no label holds may well name what the reports do not tell: then, as where nothing stands clear,
the likeliest labels are choices. For example "consultants" is taken for "Konsultkostnader", and for "hyrpersonal" the
row "Inhyrd personal" is offered; "visitors" is not taken for anything.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.retrieve import retrieve
from assistant.linking.proposals import Proposal, propose_labels
from assistant.linking.subjects import link_plan
from assistant.linking.translating import is_english_act
from assistant.records import Answer, Language, Offer, Operation, Outcome, Plan
from assistant.writing.absence import NEAREST, to_option
from assistant.writing.answer import compose
from assistant.writing.phrases import PHRASES
from ingest.embedding import Encoder
from ingest.store import Store


def answer_by_likeness(plan: Plan, answer: Answer, store: Store, encoder: Encoder) -> Answer:
    """Return the answer by the label that the unexplained words are likest, or with labels offered, if they are any."""
    words = " ".join(plan.unexplained)
    is_unexplained = answer.outcome is Outcome.NOT_FOUND and words and not any(map(str.isdigit, words))
    names = any(_is_name(part, plan.question) for word in plan.unexplained for part in word.split())
    if not is_unexplained or plan.missing_places:
        return answer
    if plan.operation not in (Operation.LOOK_UP, Operation.EXPLAIN):
        return answer
    if plan.operation is Operation.EXPLAIN and any(map(is_english_act, plan.unexplained)):
        return answer  # why somebody did something is not why a row deviates
    proposed = propose_labels(words, store, encoder, plan.reports or None)
    # what bears a proper name that no label holds is no row: "refugees from Ukraine"
    is_clear = plan.language is Language.ENGLISH and not names and bool(proposed) and proposed[0].is_clear
    if is_clear and (found := _take(plan, words, proposed[0], store, encoder)):
        return found
    return _offer(answer, proposed[:NEAREST], store)


def _is_name(word: str, question: str) -> bool:
    """Whether a word is a proper name: with its capital alone, and not since it begins the question."""
    return word[:1].isupper() and word[1:].islower() and not question.lstrip().startswith(word)


def explain_operands(plan: Plan, store: Store, encoder: Encoder) -> tuple[Plan, str] | None:
    """Return the plan of an operation with the terms that nothing explained taken for labels, and what says so.

    None where a term is left that no label stands clear for, or the question is not English.
    """
    if plan.language is not Language.ENGLISH or not plan.operands:
        return None
    told: list[str] = []
    operands: list[Plan] = []
    for operand in plan.operands:
        words = " ".join(operand.unexplained)
        if operand.rows or not words or any(map(str.isdigit, words)):
            operands.append(operand)
            continue
        proposed = propose_labels(words, store, encoder, operand.reports or plan.reports or None)
        if not proposed or not proposed[0].is_clear:
            return None
        label = proposed[0].label
        known = tuple(word for word in operand.subject if word not in operand.unexplained)  # the part that is meant
        linked = link_plan(replace(operand, subject=(*known, label), rows=(), whole=False, unexplained=()), store)
        if not linked.rows or linked.unexplained:
            return None
        operands.append(linked)
        told.append(PHRASES[plan.language].taken_as.format(words=words, label=label))
    if not told:
        return None
    rows = tuple(dict.fromkeys(key for operand in operands for key in operand.rows))
    return replace(plan, operands=tuple(operands), rows=rows, unexplained=()), " ".join(dict.fromkeys(told))


def with_told(answer: Answer, told: str, plan: Plan) -> Answer:
    """Return an answer that says which labels its words were taken for."""
    labels = tuple(label for operand in plan.operands for label in operand.subject)
    reading = f"{answer.reading} ({told})".strip()
    return replace(answer, text=f"{answer.text}\n\n{told}", reading=reading, names=(*answer.names, *labels))


def _take(plan: Plan, words: str, proposal: Proposal, store: Store, encoder: Encoder) -> Answer | None:
    """Return the answer for the proposed label, which tells that it was taken; None where it has none."""
    known = tuple(word for word in plan.subject if word not in plan.unexplained)
    linked = link_plan(replace(plan, subject=(*known, proposal.label), rows=(), whole=False, unexplained=()), store)
    if not linked.rows or linked.unexplained:
        return None
    answer = compose(linked, retrieve(linked, store, encoder), store)
    if answer.outcome is Outcome.NOT_FOUND:
        return None
    told = PHRASES[plan.language].taken_as.format(words=words, label=proposal.label)
    names = (*answer.names, proposal.label)
    return replace(answer, text=f"{answer.text}\n\n{told}", reading=f"{answer.reading} ({told})".strip(), names=names)


def _offer(answer: Answer, proposed: tuple[Proposal, ...], store: Store) -> Answer:
    """Return the answer with the likeliest labels as choices beside those that it has."""
    reports = store.catalogue()
    held = {option.text for option in answer.options}
    new = tuple(to_option(answer.plan, found.label, reports) for found in proposed if found.label not in held)
    if not new:
        return answer
    labels = ", ".join(f"”{option.text}”" for option in new)
    told = PHRASES[answer.language].may_mean.format(labels=labels)
    offers = tuple(Offer(question=option.question, row=None, name=option.text) for option in new)
    return replace(
        answer,
        text=f"{answer.text}\n\n{told}",
        options=(*answer.options, *new),
        names=(*answer.names, *(option.text for option in new)),
        plan=replace(answer.plan, offers=(*answer.plan.offers, *offers)),
    )
