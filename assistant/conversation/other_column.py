"""Tells which row a follow-up keeps: the one that was answered, also where its words name another column of it.

In: the plan of a follow-up, its slots, the plan before and the store. Out: the plan with that row, or None. For example
"och omsättningen?" after the equity ratio of "Hamnen AB" asks for the column "Omsättning" of that row.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, score_term
from assistant.linking.rows import find_rows_of
from assistant.linking.subjects import to_terms
from assistant.question.question_words import sort_words
from assistant.question.slots import Slots
from assistant.records import Operation, Plan, RowKey
from assistant.words.vocabulary import MONTHS
from ingest.store import Store
from ingest.words import split_words


def answered_rows(previous: Plan) -> tuple[RowKey, ...]:
    """Return the rows before; of several that the words named those that the answer showed, where it chose."""
    shown = tuple(key for key in previous.shown if key in previous.rows)
    return shown if shown and not previous.offers else previous.rows


def told_rows(previous: Plan) -> tuple[RowKey, ...]:
    """Return the rows that were answered, of the whole board the one that was shown for it."""
    return answered_rows(previous) or (previous.shown[:1] if previous.whole and not previous.offers else ())


def other_column(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan | None:
    """Return the plan of another column of the row that was answered, where all words of a follow-up name one."""
    rows = find_rows_of(answered_rows(previous), store) if plan.operation is Operation.LOOK_UP else ()
    if len(rows) != 1 or slots.municipalities or slots.whole:
        return None
    row = rows[0]
    terms, _ = to_terms(replace(plan, subject=slots.terms), store, (row.key.report,))
    label = split_words(f"{row.first.parent} {row.label}")
    headed = {
        figure.column
        for figure in row.figures
        if all(score_term(term, split_words(figure.column)) >= GOOD_MATCH for term in terms)
    }
    if len(headed) != 1 or any(score_term(term, label) >= GOOD_MATCH for term in terms):
        return None
    named = sort_words(row.label).terms
    subject = tuple(dict.fromkeys((*slots.terms, *named)))
    kept = replace(plan, subject=subject, rows=(row.key,), reports=(row.key.report,), whole=False, unexplained=())
    if len(label) == 1 and label[0] in MONTHS:  # its own month is still meant, which chooses among the columns
        kept = replace(kept, question=f"{plan.question.rstrip('?!. ')} ({row.label})")
    return replace(kept, measures=slots.measures, percent=slots.percent)
