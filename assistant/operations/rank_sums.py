"""Tells among the rows of a ranking which are summed up by others: a thing is ranked once, on one level.

In: the leaves of the tables of a report, and all of its rows. Out: fewer rows. For example where a table lists "Vägar"
and another table divides "Vägar" into snow clearing and lights, either the parts are ranked or the whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.evidence.twins import share_facts
from assistant.linking.rows import RowFigures
from assistant.linking.unmeant import is_half
from assistant.operations.row_tree import find_grand_total

_FEWEST = 2  # rows that make a ranking
_ASKS_COSTS = re.compile(r"\bkostnader\w*|\bcosts\b|\bexpens\w+|\bexpenditure", re.IGNORECASE)
_COSTS = re.compile(r"\b(?:kostnader|costs|expenses)\W*$", re.IGNORECASE)


def without_sums(leaves: Sequence[RowFigures], rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the rows without those that another table of the report sums up to: that table's rows are their parts."""
    tables: dict[tuple[str, int], list[RowFigures]] = {}
    for row in rows:
        tables.setdefault((row.key.report, row.key.table), []).append(row)
    totals = [total for own in tables.values() if len(own) > _FEWEST and (total := find_grand_total(own))]
    return [
        row
        for row in leaves
        if not any(
            total.key.report == row.key.report and total.key.table != row.key.table and share_facts(row, total)
            for total in totals
        )
    ]


def of_summary(leaves: Sequence[RowFigures], every: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the rows of the only table that sums up several others, a row for each: these are the units.

    `leaves` are those of `every` table's leaves that no other table sums up to.

    "Virkesintäkter" in the table of a unit is no unit, whatever it has left of its budget.
    """
    kept = {row.key for row in leaves}
    carried = [row for row in every if row.key not in kept and not is_half(row)]
    tables = Counter((row.key.report, row.key.table) for row in carried)
    found = [table for table, count in tables.items() if count >= _FEWEST]
    if len(found) != 1:
        return []
    return [row for row in every if (row.key.report, row.key.table) == found[0]]


def without_costs_or_halves(leaves: Sequence[RowFigures], question: str) -> list[RowFigures]:
    """Return the leaves without the rows of incomes and of costs that a unit's net row stands beside.

    Where costs are asked for, of tables that divide their units so only the rows of costs.
    """
    costs = [row for row in leaves if is_half(row) and _COSTS.search(row.label)]
    if not _ASKS_COSTS.search(question) or len(costs) < _FEWEST:
        return [row for row in leaves if not is_half(row)]
    tables = {(row.key.report, row.key.table) for row in costs}
    return [row for row in leaves if row in costs or (row.key.report, row.key.table) not in tables]
