"""Plans the sum of the rows of one table that bear one name each with a place or a thing of their own before it.

In: a plan of a sum, the plan of its one term, and the store. Out: a term for each row, or none. For example "vad har
solskydden kostat sammanlagt" is of the rows "Björken, solskydd" and "Lönnens skola, solskydd" of a table of
investments: all of that name, where the words of the question tell no one of them from the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, Term, score_word, to_term
from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.operations.row_tree import find_leaves
from assistant.records import Plan
from ingest.store import Store
from ingest.words import split_words, stem

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
    groups = {row.first.parent for row in rows}
    own = [row for row in group_rows(store.figures(reports=(table[0],))) if _table(row) == table]
    own = [row for row in own if row.first.parent in groups]
    named = [row for row in own if all(_bears(row, term) for term in shared)]
    leaves = set(find_leaves(named))
    if leaves != set(named) or not 2 <= len(named) <= _MOST or any(row.first.is_total for row in named):
        return ()  # a row of the name that sums up others would be counted twice
    if len(groups) > 1 or any(_comes_near(row, term) for row in own if row not in named for term in shared):
        return ()  # beside "Vik skola" a "Sjöskolan" would be left out
    others = [term for term in _terms(operand) if term not in shared]
    if any(_bears(row, term) for row in named for term in others):
        return ()  # "solskydden på skolorna": of some of them
    bare = replace(operand, reports=(table[0],), near=(), unexplained=(), guessed=())
    return tuple(replace(bare, rows=(row.key,)) for row in named)


def _terms(operand: Plan) -> list[Term]:
    return [to_term(word, operand.language) for word in operand.subject]


def _bears(row: RowFigures, term: Term) -> bool:
    """Whether a label of a few words begins or ends with a word that is the term, and has others beside it."""
    words = split_words(row.label)
    if not 2 <= len(words) <= _LONGEST_NAME:
        return False
    return max(_fit(term, words[0]), _fit(term, words[-1])) >= GOOD_MATCH


def _comes_near(row: RowFigures, term: Term) -> bool:
    """Whether a label has a word that may be of the term in another form: "Sjöskolan" beside "Vik skola"."""
    asked = [own[0] for own in term.alternatives if len(own) == 1]
    words = split_words(row.label)
    joined = any(stem(own) in word for own in asked for word in words)
    return joined or any(_fit(term, word) >= POSSIBLE_MATCH for word in words)


def _fit(term: Term, word: str) -> float:
    return max((score_word(own[0], word) for own in term.alternatives if len(own) == 1), default=0.0)


def _table(row: RowFigures) -> tuple[str, int]:
    return row.key.report, row.key.table


def _tables(rows: Sequence[RowFigures]) -> set[tuple[str, int]]:
    return {_table(row) for row in rows}
