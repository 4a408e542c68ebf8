"""Takes away rows that hold no income where incomes are asked for: a unit's net cost is no answer to them.

In: a plan whose rows are linked, and the store. Out: the plan with fewer rows, or with the words for income left
unexplained. For example "ekonomienhetens intäkter" is not answered by the row "Ekonomienheten" of a table of net costs,
but by its row "Intäkter", or by a column of that name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.records import Operation, Plan, RowKey
from ingest.store import Store
from ingest.words import split_words

_INCOME = re.compile(r"(?:intäkt|inkomst|income|revenue)\w*", re.IGNORECASE)
_COST = re.compile(r"(?:\w*kostnad|kostn|brutto|netto|net|gross|utgift|cost|expen[sd])\w*", re.IGNORECASE)
# what a row, its table or a column of it says of money that comes in
_COMES_IN = re.compile(
    r"intäkt|inkomst|avgift|tax[ao]r?\b|försälj|bidrag|ersättning|skatt|utdelning|hyr|"
    r"income|revenue|\bfees?\b|sales|grants?\b",
    re.IGNORECASE,
)
_NOT_OF_ONE_ROW = (Operation.EXPLAIN, Operation.FIND_TEXT, Operation.RANK)


def without_costs(plan: Plan, store: Store) -> Plan:
    """Return the plan without rows of no income, where the question speaks of incomes and of no costs."""
    asked = tuple(hint for hint in plan.hints if _INCOME.fullmatch(hint))
    if not asked or plan.operation in _NOT_OF_ONE_ROW or any(_COST.fullmatch(hint) for hint in plan.hints):
        return plan
    if not plan.rows and not plan.whole:
        return plan
    kept = tuple(row.key for row in find_rows_of(plan.rows, store) if _tells_income(row))
    kept = kept or _income_of(plan, store)
    if kept:
        return replace(plan, rows=kept)
    # the words for income are looked for in sentences as the subject is
    return replace(plan, rows=(), whole=False, subject=(*plan.subject, *asked), unexplained=(*plan.subject, *asked))


def _income_of(plan: Plan, store: Store) -> tuple[RowKey, ...]:
    """Return the rows that are called as those of the plan are, and their income: "3 Hamnen Intäkt" of "3 Hamnen"."""
    linked = find_rows_of(plan.rows, store)
    names = {(row.key.report, " ".join(split_words(row.label))) for row in linked}
    reports = tuple(dict.fromkeys(row.key.report for row in linked))
    return tuple(
        row.key
        for row in group_rows(store.figures(reports=reports) if reports else ())
        if (words := split_words(row.label)) and _INCOME.fullmatch(words[-1])
        and (row.key.report, " ".join(words[:-1])) in names
    )  # fmt: skip


def _tells_income(row: RowFigures) -> bool:
    first = row.first
    columns = (figure.column for figure in row.figures)
    return any(map(_COMES_IN.search, (*first.labels, first.parent, first.caption, *first.headings[-1:], *columns)))
