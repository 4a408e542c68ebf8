"""Finds why something was done, to what, what it saves, or what people think of it.

A row of its name only tells what it cost.

In: a plan that asks why something was done or what was, the rows that its nouns named, and a search. Out: evidence of
sentences, or None where the rows' own words tell it. For example of "varför flyttade biblioteket?" the surplus
of the row "Bibliotek" and its reason are no answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.held_up import LATE, is_held_up, tells_why_held_up
from assistant.evidence.reasons import REASON
from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_causes import asks_what_done, asks_why_done, gives_cause, is_plain_why
from assistant.evidence.told_opinions import asks_opinion, measures_opinion, tells_opinion
from assistant.evidence.told_savings import find_savings
from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, Term, score_term, to_term
from assistant.records import Operation, Plan
from ingest.passages.sentences import split_sentences
from ingest.words import split_words


def find_act_reasons(
    plan: Plan, rows: Sequence[Explained], search: Callable[[Plan], Sequence[TextHit]]
) -> Evidence | None:
    """Return the sentences that tell of the asked act, without the rows of its nouns; None where rows tell why."""
    if rows and asks_opinion(plan) and not any(measures_opinion(row.choice.row.label) for row in rows):
        return Evidence(texts=tuple(hit for hit in search(plan) if tells_opinion(hit.quote)))
    if rows and is_held_up(plan.question) and (told := _find_delay(plan, rows, search)):
        return told
    if saved := find_savings(plan, rows, lambda: search(plan)):
        return saved
    asks_why = asks_why_done(plan)
    if not rows or not (asks_why or asks_what_done(plan)):
        return _told_beside(plan, rows, search) if rows else None
    own = _own(rows)
    if asks_why and any(gives_cause(plan, text) for text in own):
        return None
    comments = [one.text for row in rows for one in row.passages]
    if asks_why and is_held_up(plan.question) and any(tells_why_held_up(text) for text in comments):
        return None  # what a report writes under a row that has not been begun is the reason of that very row
    reports = plan.reports or tuple(dict.fromkeys(row.choice.row.key.report for row in rows))
    return Evidence(texts=tuple(search(replace(plan, reports=reports))))


def _find_delay(plan: Plan, rows: Sequence[Explained], search: Callable[[Plan], Sequence[TextHit]]) -> Evidence | None:
    """Return the sentence that says why a named thing is late, where no comment on its row does; else None."""
    names = [to_term(word, plan.language) for word in plan.subject if word[:1].isupper()]
    if plan.operation is not Operation.EXPLAIN or not names or any(gives_cause(plan, text) for text in _own(rows)):
        return None
    reports = plan.reports or tuple(dict.fromkeys(row.choice.row.key.report for row in rows))
    for hit in search(replace(plan, reports=reports)):
        for start, end in split_sentences(hit.passage.text):
            sentence = hit.passage.text[start:end]
            is_late = LATE.search(sentence) is not None and gives_cause(plan, sentence)
            if is_late and all(score_term(name, split_words(sentence)) >= GOOD_MATCH for name in names):
                return Evidence(texts=(replace(hit, quote=sentence.strip(), missing=()),))
    return None


def _own(rows: Sequence[Explained]) -> list[str]:
    return [text for row in rows for text in _own_texts(row)]


def _told_beside(plan: Plan, rows: Sequence[Explained], search: Callable[[Plan], Sequence[TextHit]]) -> Evidence | None:
    """Return the sentences that say why something was so which a row's name lacks: "varför X på distans".

    None where the rows' own words speak of it, or no sentence that holds all of the question answers.
    """
    if not is_plain_why(plan):
        return None
    terms = [to_term(word, plan.language) for word in plan.subject]
    labels = split_words(" ".join(row.choice.row.label for row in rows))
    own = split_words(" ".join(text for row in rows for text in _own_texts(row)))
    beside = [term for term in terms if score_term(term, labels) < POSSIBLE_MATCH]
    if not beside or any(score_term(term, own) >= POSSIBLE_MATCH for term in beside):
        return None
    reports = plan.reports or tuple(dict.fromkeys(row.choice.row.key.report for row in rows))
    found = (hit for hit in search(replace(plan, reports=reports)) if hit.answers and hit.share == 1)
    told = tuple(hit for hit in found if _tells_all(terms, hit))
    return Evidence(texts=told) if told else None


def _tells_all(terms: Sequence[Term], hit: TextHit) -> bool:
    """Whether one sentence of a hit, with the one before it, holds all of the terms, and a cause."""
    sentences = [hit.quote[start:end] for start, end in split_sentences(hit.quote)]
    return any(
        REASON.search(sentence) is not None
        and all(score_term(term, split_words(f"{before} {sentence}")) >= POSSIBLE_MATCH for term in terms)
        for before, sentence in pairwise(("", *sentences))
    )


def _own_texts(row: Explained) -> tuple[str, ...]:
    return (*(one.text for one in row.passages), *(hit.quote for hit in row.told))
