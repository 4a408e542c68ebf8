"""Finds the row of a term that names none by itself, among those that stand beside the row of another term.

In: the plans of two terms, one with a row that is sure. Out: the other plan with its row, or as it was. For example of
"slängs mest mat i skolan eller i äldreomsorgen" the second term names the row "Matsvinn äldreomsorg", and "skolan" the
only other row of that table that holds the word, "Matsvinn skola".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.best import SAME_FIT
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.rows import RowFigures, group_rows, link_rows
from assistant.linking.subjects import to_terms
from assistant.records import Plan, RowKey
from ingest.store import Store
from ingest.words import split_words


def beside_row(plan: Plan, sure: Plan, store: Store) -> Plan:
    """Return the plan of a term with the only row beside another's that its words and those of both tell.

    A word of the term that stands in no label of the table has to be one that the other term's row holds as well.
    """
    key = sure.rows[0]
    if plan.reports and key.report not in plan.reports:
        return plan
    table = [row for row in group_rows(store.figures(reports=(key.report,))) if row.key.table == key.table]
    first = next((row for row in table if row.key == key), None)
    terms, _ = to_terms(plan, store, (key.report,))
    found = [row for row in table if row.key != key and first and _fits(terms, row, first)]
    if len(found) != 1:
        return plan
    return replace(plan, rows=(found[0].key,), reports=(key.report,), whole=False, unexplained=())


def row_in_table(plan: Plan, key: RowKey, store: Store) -> Plan | None:
    """Return the plan of words that one row of a table holds better than its others; None where none does.

    "Och hur många hade hemtjänst?" after the places of a home is of that table, and of no staff or cost of the name.
    """
    table = [row for row in group_rows(store.figures(reports=(key.report,))) if row.key.table == key.table]
    terms, hints = to_terms(plan, store, (key.report,))
    links = (
        [link for link in link_rows(terms, hints, table, store.catalogue()) if not link.unexplained] if terms else []
    )
    if not links or (len(links) > 1 and links[0].score - links[1].score <= SAME_FIT):
        return None
    return replace(plan, rows=(links[0].row.key,), reports=(key.report,), whole=False, unexplained=())


def _fits(terms: Sequence[Term], row: RowFigures, first: RowFigures) -> bool:
    """Whether a label holds the words that tell it from another row's, and every other word is told by both rows."""
    own, other = split_words(f"{row.first.parent} {row.label}"), split_words(f"{first.first.parent} {first.label}")
    shared = [word for word in own if word in other]
    telling = [term for term in terms if score_term(term, own) >= GOOD_MATCH and score_term(term, other) < GOOD_MATCH]
    rest = [term for term in terms if term not in telling]
    return (
        bool(telling)
        and bool(shared or not rest)
        and all(score_term(term, own) >= GOOD_MATCH or _begins(term, shared) for term in rest)
    )


def _begins(term: Term, words: Sequence[str]) -> bool:
    """Whether a term is what a compound that both labels share begins with: "mat" of "matsvinn"."""
    return any(word.startswith(other) for words_of in term.alternatives for other in words_of for word in words)
