"""Names the column that a compound of a question begins with: "läkemedelsavvikelser" is the column "Läkemedel".

In: a plan with its rows, and the store. Out: the plan with the column's own word for such a compound. A table of what
went wrong has a column for each sort, so that its row and one column tell what is counted there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, score_term, to_term
from assistant.linking.rows import RowFigures, find_rows_of
from assistant.records import Plan
from ingest.records import Measure, Unit
from ingest.store import Store
from ingest.words import split_words, stem

_MONEY = (Unit.KR, Unit.TKR, Unit.MNKR)
_JOINTS = ("s", "")
_SHORTEST_COLUMN = 4  # letters of a column's word that a compound may begin with
_SHORTEST_TAIL = 3


def name_columns(plan: Plan, store: Store) -> Plan:
    """Return the plan of a question for a number with the columns' own words for the compounds of its subject."""
    if not plan.counts or not plan.rows or plan.operands or plan.unexplained:
        return plan
    rows = find_rows_of(plan.rows, store)
    return replace(plan, subject=tuple(_to_column(word, rows, plan) for word in plan.subject))


def _to_column(word: str, rows: Sequence[RowFigures], plan: Plan) -> str:
    """Return the one column's word that a compound begins with, in every row; else the compound itself."""
    term = to_term(word, plan.language)
    found: set[str] = set()
    for row in rows:
        around = split_words(" ".join((row.label, row.first.parent)))
        columns = _columns_of_things(row)
        if score_term(term, around) >= POSSIBLE_MATCH or any(
            score_term(term, split_words(figure.column)) >= GOOD_MATCH for figure in row.figures
        ):
            return word
        asked = [words[0] for words in term.alternatives if len(words) == 1]
        begun = {column for column in columns if any(_begins(column, other) for other in asked)}
        if len(begun) != 1:
            return word
        found |= begun
    return found.pop() if len(found) == 1 else word


def _columns_of_things(row: RowFigures) -> tuple[str, ...]:
    """Return the columns of one word that count a thing: neither money nor a measure such as a budget."""
    columns = (
        figure.column
        for figure in row.figures
        if figure.measure is Measure.OTHER and figure.amount and figure.amount.unit not in _MONEY
    )
    return tuple(column for column in dict.fromkeys(columns) if len(split_words(column)) == 1)


def _begins(column: str, asked: str) -> bool:
    """Whether a word is a compound that begins with a column's word."""
    heads = {column.casefold(), stem(column.casefold())}
    return any(
        asked.startswith(f"{head}{joint}") and len(asked) - len(head) - len(joint) >= _SHORTEST_TAIL
        for head in heads
        if len(head) >= _SHORTEST_COLUMN
        for joint in _JOINTS
    )
