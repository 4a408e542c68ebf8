"""Offers the rows that a bare noun may mean as well as the one that happens to write it as a word of its own.

In: a plan whose one term was linked to one row, and the rows. Out: the plan with all of them. For example of "boendet"
the rows "Särskilt boende", "Korttidsboende" and "LSS-boende" of one table: that the first is written apart says
nothing of which is meant. A row named by the noun alone stays the one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.rows import RowFigures
from assistant.records import Operation, Plan
from assistant.words.vocabulary import PRINTED_STOP_WORDS
from ingest.words import split_words

_SHORTEST_NOUN = 5
_FEWEST_LETTERS = 3  # of what a compound begins with
_MOST = 4  # rows that a noun may mean: of more it is the name of nothing


def with_namesakes(plan: Plan, terms: Sequence[Term], rows: Sequence[RowFigures]) -> Plan:
    """Return the plan with the rows beside its own whose names are other sorts of the same noun."""
    if len(terms) != 1 or plan.near or plan.operation is not Operation.LOOK_UP:
        return plan
    named = [row for row in rows if row.key in plan.rows]
    names = {_words(row) for row in named}
    if len(names) != 1 or any(row.first.is_total or row.first.parent for row in named):
        return plan
    words = names.pop()
    noun = words[-1] if len(words) > 1 else ""
    if len(noun) < _SHORTEST_NOUN or " " in terms[0].text or score_term(terms[0], (noun,)) < GOOD_MATCH:
        return plan
    own = named[0]  # of several tables with a row of that name the sorts of the first are told
    beside = [row for row in rows if (row.key.report, row.key.table) == (own.key.report, own.key.table)]
    others = [row.key for row in beside if _is_sort_of(noun, row)]
    if not others or len(others) >= _MOST or any(_words(row) == (noun,) for row in beside):
        return plan
    return replace(plan, rows=(own.key, *others))


def _is_sort_of(noun: str, row: RowFigures) -> bool:
    """Whether a row is named by one compound that ends with the noun: "Korttidsboende"."""
    words = _words(row)
    is_one = len(words) == 1 and not row.first.is_total and not row.first.parent
    return is_one and words[0].endswith(noun) and len(words[0]) >= len(noun) + _FEWEST_LETTERS


def _words(row: RowFigures) -> tuple[str, ...]:
    found = (word for word in split_words(row.label) if not word.isdigit())
    return tuple(word for word in found if word not in PRINTED_STOP_WORDS)
