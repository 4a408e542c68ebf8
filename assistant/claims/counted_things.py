"""Reads a small number of a claim as a count, where a row counts the very things that stand after it.

A claim of more or fewer things is linked to a row of numbers where its words also name one of money.

In: a `Statement`, its plan and the store. Out: the statement with the count among its amounts, and the plan. For
example of "hade sju svåra haverier" and a row "Antal svåra haverier" the 7 is a number of them; of "åtgärd 7" none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.statement import Statement
from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.rows import find_rows_of
from assistant.linking.subjects import link_plan
from assistant.records import Plan
from assistant.words.claim_words import BOUND_WORDS, Bound
from assistant.words.measured_words import COUNTS
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.vocabulary import PRINTED_STOP_WORDS
from ingest.notation.units import MONEY
from ingest.records import Unit
from ingest.store import Store
from ingest.words import split_words

_SPELLED = "|".join(sorted(COUNT_WORDS, key=len, reverse=True))
# The number, and up to three words after it of which the things that are counted have one or more.
_COUNT: Final = re.compile(
    rf"(?<![\w.,/-])(?P<number>\d{{1,2}}|{_SPELLED})(?![.,]?\d)\s+(?P<things>[^\W\d]+(?:[ -][^\W\d]+){{0,2}})",
    re.IGNORECASE,
)
_NUMBER_OF: Final = re.compile(r"antal(?:et)?\b|number of\b", re.IGNORECASE)
# "antalet haverier var 7"
_COUNT_AFTER: Final = re.compile(
    r"\b(?:antal(?:et)?|(?:the )?number of)\s+(?P<things>[^\W\d]+(?:[ -][^\W\d]+){0,2})[^.?\d]{0,40}?"
    r"\b(?:var|är|blev|uppgick till|was|is|were)\s+"
    rf"(?P<number>\d{{1,2}}|{_SPELLED})(?![\w.,]?\d)"
    r"(?!\s*(?:%|procent|per ?cent|tkr|mnkr|mkr|kr|miljon|million|tusen|thousand))",
    re.IGNORECASE,
)
_UNITS: Final = (Unit.COUNT, Unit.UNKNOWN)


def with_count(statement: Statement, plan: Plan, store: Store) -> tuple[Statement, Plan]:
    """Return a claim that names no amount, with its plan, with the count of what a linked row counts if it states one.

    A spelled number is no name of the row: without it the row may be found at last.
    """
    plan = _of_numbers(statement, plan, store)
    if statement.amounts or statement.change or statement.compared or statement.rank:
        return statement, plan
    for found in (*_COUNT.finditer(statement.text), *_COUNT_AFTER.finditer(statement.text)):
        word = found["number"].casefold()
        before = statement.text[: found.start("number")]
        bound = next((bound for bound, pattern in BOUND_WORDS if pattern.search(before)), Bound.PLAIN)
        linked = plan
        if not plan.rows and word in COUNT_WORDS:
            subject = tuple(term for term in plan.subject if term.casefold() != word)
            linked = link_plan(replace(plan, subject=subject, unexplained=()), store)
        things = split_words(found["things"])
        if any(_counts(row_words, things, plan) for row_words in _counting_rows(linked, store)):
            amount = ClaimedAmount(
                text=found["number"],
                value=Decimal(COUNT_WORDS.get(word) or int(word)),
                step=Decimal(1),
                kind="count",
                bound=bound,
                start=found.start("number"),
            )
            return replace(statement, amounts=(amount,)), linked
    return statement, plan


def _of_numbers(statement: Statement, plan: Plan, store: Store) -> Plan:
    """Return the plan of a claim of more or fewer things with the row that counts them, where it has one of money.

    "More inspections" is told by the row "Inspections" of a table of visits, and not by what they cost. Where no row
    counts the things, that of money is kept for `same_measure`, which sets it aside: the claim stays open.
    """
    if not (statement.compared or statement.change) or statement.amounts or not COUNTS.search(statement.text):
        return plan
    units = {figure.amount.unit for row in find_rows_of(plan.rows, store) for figure in row.figures if figure.amount}
    if not units or not units <= set(MONEY):
        return plan
    counting = link_plan(replace(plan, counts=True, rows=(), unexplained=()), store)
    return counting if counting.rows and not counting.unexplained else plan


def _counting_rows(plan: Plan, store: Store) -> list[tuple[str, ...]]:
    """Return the words of the labels of the linked rows that count things."""
    rows = find_rows_of(plan.rows, store)
    return [
        split_words(row.label)
        for row in rows
        if all(figure.amount is None or figure.amount.unit in _UNITS for figure in row.figures)
        and (
            _NUMBER_OF.match(row.label)
            or any(figure.amount and figure.amount.unit is Unit.COUNT for figure in row.figures)
        )
    ]


def _counts(label: tuple[str, ...], things: tuple[str, ...], plan: Plan) -> bool:
    """Whether the words after a number begin with all that a label counts: "major incidents in", of these two."""
    own = [word for word in label if word not in PRINTED_STOP_WORDS and not _NUMBER_OF.match(word)]
    terms = [to_term(word, plan.language) for word in things]
    held = [word for word in own if any(score_term(term, (word,)) >= GOOD_MATCH for term in terms)]
    return bool(own) and held == own and score_term(terms[0], label) >= GOOD_MATCH
