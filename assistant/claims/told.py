"""Judges a claim against numbers that sentences tell: a change between two times, a part of a whole.

In: a `Statement`, its plan, the store and the encoder. Out: a `Finding` with the sentence and what was computed of it,
None where no one sentence tells the numbers. For example "ökade från 52 till 94" makes "har minskat" and "fördubblades"
wrong.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.figures import Finding, Verdict
from assistant.claims.pair import judge_pair
from assistant.claims.statement import Statement
from assistant.evidence.told_numbers import ToldPair, find_pairs
from assistant.linking.long_and_short import with_spoken
from assistant.linking.matching import Term, is_verb
from assistant.linking.report_names import committee_words
from assistant.linking.rows import is_about_report
from assistant.linking.subjects import to_terms
from assistant.operations.composed import Words
from assistant.records import Plan
from assistant.words.change_words import PAST
from assistant.words.typed_text import blank_out
from assistant.words.vocabulary import MONTHS, PERSON_WORDS
from assistant.writing.citing import quote
from assistant.writing.prose_share import compute_share, find_told_share, show_share
from ingest.embedding import Encoder
from ingest.records import Amount, Unit
from ingest.store import Store
from ingest.words import split_words

_RIVAL = 0.15  # a sentence that fits that little less may be what is meant as well


def judge_told(statement: Statement, plan: Plan, store: Store, encoder: Encoder) -> Finding | None:
    """Return the verdict that the numbers of one sentence give on a claim of a change or a share."""
    if plan.missing_places and not plan.reports:
        return None
    return _judge_share(statement, plan, store, encoder) or _judge_change(statement, plan, store, encoder)


def _judge_share(statement: Statement, plan: Plan, store: Store, encoder: Encoder) -> Finding | None:
    if len(statement.amounts) != 1 or statement.amounts[0].kind != "percent" or statement.change:
        return None
    told = find_told_share(statement.text, plan, store, encoder)
    share = compute_share(told) if told else None
    if told is None or share is None:
        return None
    fit = compare_amounts(statement.amounts[0], Amount(value=share.value, unit=Unit.PERCENT))
    holds = fit in (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)
    right = Verdict.ROUNDED if fit is Fit.ROUNDED and not statement.is_negated else Verdict.RIGHT
    lines = show_share(told, share, Words(language=plan.language, reports=store.catalogue()))
    verdict = right if holds is not statement.is_negated else Verdict.WRONG
    return Finding(verdict=verdict, lines=tuple(lines), derivations=(share,))


def _judge_change(statement: Statement, plan: Plan, store: Store, encoder: Encoder) -> Finding | None:
    is_over_time = statement.change or statement.factor or (statement.compared and PAST.search(statement.reference))
    if not is_over_time or not plan.subject:
        return None
    terms = _name_subject(plan, store)
    found = sorted(find_pairs(plan, terms, store, encoder, statement.text), key=lambda told: -told.fit) if terms else []
    if not found or any(_is_rival(other, found[0]) for other in found[1:]):
        return None
    unread = set(re.findall(r"\d+", _without_read(statement))) - set(re.findall(r"\d+", found[0].sentence))
    if unread:
        return None  # a number of the claim that was not compared may be what is wrong
    earlier, later = found[0].figures()
    lead = quote(found[0].passage, found[0].sentence)
    return judge_pair(statement, earlier, later, plan.language, lead)


def _without_read(statement: Statement) -> str:
    """Return a claim without the amounts that are compared, and without its years."""
    spans = [(amount.start, amount.start + len(amount.text)) for amount in statement.amounts]
    return re.sub(r"\b(?:19|20)\d\d\b", " ", blank_out(statement.text, spans))


def _name_subject(plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return what a claim is about, all of which a sentence must hold, but for the names of its report."""
    reports = store.catalogue()
    chosen = [reports[name] for name in plan.reports] or list(reports.values())
    terms, hints = to_terms(plan, store, plan.reports or tuple(reports))
    named = [hint for hint in hints if not (is_verb(hint.text) or hint.text.casefold() in {*MONTHS, *PERSON_WORDS})]
    own = committee_words(chosen) if plan.reports else set()
    return tuple(
        _whole(term)
        for term in (*terms, *named)
        if not term.text.isdigit()
        and not set(split_words(term.text)) & own
        and not (plan.reports and any(is_about_report([term], report) for report in chosen))
    )


def _whole(term: Term) -> Term:
    """Return a term without what only its first part says: the "VA" of "VA-taxan" tells of no rate."""
    head, hyphen, _ = term.text.casefold().partition("-")
    own = tuple(words for words in term.alternatives if not hyphen or words != (head,))
    return with_spoken(replace(term, alternatives=own or term.alternatives))


def _is_rival(other: ToldPair, best: ToldPair) -> bool:
    same = (other.pair.before.amount, other.pair.after.amount) == (best.pair.before.amount, best.pair.after.amount)
    return not same and best.fit - other.fit < _RIVAL
