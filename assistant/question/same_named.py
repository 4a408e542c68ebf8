"""Plans the sum of the rows of one table that bear one name each with a place or a thing of their own before it.

In: a plan of a sum, the plan of its one term, and the store. Out: a term for each row, or none. For example "vad har
solskydden kostat sammanlagt" is of the rows "Björken, solskydd" and "Lönnens skola, solskydd" of a table of
investments: all of that name, where the words of the question tell no one of them from the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, Term, score_word, to_term
from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.operations.row_tree import find_leaves
from assistant.records import Plan
from ingest.store import Store
from ingest.words import split_words

_MOST = 12  # rows that one name is of: more are a table of their own
_LONGEST_NAME = 6  # words of such a row's label: a sentence names many things


def plan_same_named(operand: Plan, store: Store) -> tuple[Plan, ...]:
    """Return a term for each row of the name that a sum's one term has; none where it is not of several such rows."""
    rows = find_rows_of(operand.rows, store)
    if len(rows) < 2 or operand.unexplained or operand.whole or len(_tables(rows)) != 1:
        return ()
    shared = [term for term in _terms(operand) if all(_bears(row, term) for row in rows)]
    if not shared:
        return ()
    table = next(iter(_tables(rows)))
    own = group_rows(store.figures(reports=(table[0],)))
    named = [row for row in own if _table(row) == table and all(_bears(row, term) for term in shared)]
    leaves = set(find_leaves(named))
    if leaves != set(named) or not 2 <= len(named) <= _MOST or any(row.first.is_total for row in named):
        return ()  # a row of the name that sums up others would be counted twice
    others = [term for term in _terms(operand) if term not in shared]
    if any(_bears(row, term) for row in named for term in others):
        return ()  # "solskydden på skolorna": of some of them
    bare = replace(operand, reports=(table[0],), near=(), unexplained=(), guessed=())
    return tuple(replace(bare, rows=(row.key,)) for row in named)


def _terms(operand: Plan) -> list[Term]:
    return [to_term(word, operand.language) for word in operand.subject]


def _bears(row: RowFigures, term: Term) -> bool:
    """Whether a label of a few words has a word that is the term, and others beside it."""
    words = split_words(row.label)
    if not 2 <= len(words) <= _LONGEST_NAME:
        return False
    alternatives = (own for own in term.alternatives if len(own) == 1)
    return any(score_word(own[0], word) >= GOOD_MATCH for own in alternatives for word in words)


def _table(row: RowFigures) -> tuple[str, int]:
    return row.key.report, row.key.table


def _tables(rows: Sequence[RowFigures]) -> set[tuple[str, int]]:
    return {_table(row) for row in rows}
