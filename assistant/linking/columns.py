"""Links a question whose subject only names columns: "årets resultat för koncernen", of a table with such columns.

In: the terms of a question, its plan, and the rows that it may be about. Out: the rows of such tables that the
question's other words name by their whole label, or that stand for the whole of their report. For example of the
columns "Kommunen 2022" and "Koncernen 2022" the row "Årets resultat"; without them it tells nothing of the group.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence.headline import find_headlines
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.rows import RowFigures
from assistant.records import Plan
from assistant.words.vocabulary import PRINTED_STOP_WORDS, RESULT_LABEL
from ingest.words import split_words, stem


def rows_of_columns(terms: Sequence[Term], plan: Plan, rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the rows that answer a question all of whose terms name columns and no label; none for any other."""
    if not terms or any(_names_label(term, row) for term in terms for row in rows):
        return ()
    having = tuple(row for row in rows if all(_has_column(row, term) for term in terms))
    if not having:
        return ()
    asked = {stem(word) for word in split_words(plan.question)}
    named = [(len(words), row) for row in having if (words := _stems(row.label)) and asked.issuperset(words)]
    if named:
        longest = max(length for length, _ in named)
        return tuple(row for length, row in named if length == longest)
    of_result = not plan.hints or any(RESULT_LABEL.search(hint) for hint in plan.hints)
    return find_headlines(having)[:1] if of_result else ()


def _names_label(term: Term, row: RowFigures) -> bool:
    around = (row.label, row.first.parent, row.first.caption)
    return any(score_term(term, split_words(name)) >= GOOD_MATCH for name in around)


def _has_column(row: RowFigures, term: Term) -> bool:
    return any(score_term(term, split_words(figure.column)) >= GOOD_MATCH for figure in row.figures)


def _stems(label: str) -> frozenset[str]:
    words = [word for word in split_words(label) if word not in PRINTED_STOP_WORDS and word.isalpha()]
    return frozenset(map(stem, words))
