"""Finds what a claim compares a figure with in another table of its report, or in the report of another municipality.

In: a `Statement`, its plan, the figures of a row and the store. Out: the figure compared with and the row's own, or
None. For example last year's sick leave stands in the table of the staff, and this year's in that of the goals too.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.claims.statement import Statement
from assistant.claims.year_pairs import RATES, find_years
from assistant.evidence.figure_choice import Choice
from assistant.evidence.retrieve import retrieve
from assistant.linking.matching import is_stop_word
from assistant.linking.rows import group_rows
from assistant.linking.subjects import link_plan
from assistant.plan import plan_part
from assistant.records import Plan
from ingest.embedding import Encoder
from ingest.records import Figure
from ingest.store import Store
from ingest.words import split_words


def find_in_twin(statement: Statement, plan: Plan, choice: Choice, store: Store) -> tuple[Figure, Figure] | None:
    """Return two years of the same thing in another table of the report, where its own row has one of them only.

    The row of a goal prints this year's sick leave, and that of the table of the staff last year's too.
    """
    own = choice.asked[0]
    words = set(split_words(own.label))
    if own.amount is None or not words or choice.row.first.parent:
        return None
    pairs = [
        find_years(row, statement, plan)
        for row in group_rows(store.figures(reports=(choice.row.key.report,)))
        if row.key != choice.row.key and set(split_words(row.label)) == words and not row.first.parent
    ]
    found = [pair for pair in pairs if pair and own.amount in (pair[0].amount, pair[1].amount)]
    return found[0] if len({(pair[0].amount, pair[1].amount) for pair in found}) == 1 else None


def find_in_other_place(
    statement: Statement, plan: Plan, choice: Choice, store: Store, encoder: Encoder
) -> tuple[Figure, Figure] | None:
    """Return the same thing of another municipality, which alone a claim names after "than", and the row's own.

    Of shares and times only: what two places spent, or counted, is of places of unlike size, and of unlike months.
    """
    other = plan_part(statement.reference, replace(plan, subject=(), hints=(), rows=(), whole=False, reports=()), store)
    own = choice.asked[0]
    names = {word.casefold() for place in other.municipalities for word in place.split()}
    said = [word for word in split_words(statement.reference) if not (is_stop_word(word) or word.isdigit())]
    is_of_place = said and all(any(word.startswith(name) for name in names) for word in said)
    if not (is_of_place and plan.subject and set(other.reports).isdisjoint(plan.reports) and len(other.reports) == 1):
        return None
    if own.amount is None or own.amount.unit not in RATES:
        return None
    bare = replace(plan, municipalities=other.municipalities, reports=other.reports, rows=(), unexplained=())
    found = retrieve(link_plan(bare, store), store, encoder).rows
    same = [
        figure
        for row in found
        for figure in row.choice.asked
        if figure.amount and figure.measure is own.measure and figure.amount.unit is own.amount.unit
    ]
    return (same[0], own) if len(found) == 1 and same else None
