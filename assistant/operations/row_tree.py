"""Tells parts from wholes among the rows of a table: which rows are leaves, and which row sums up the others.

In: the rows of one table, in its order. Out: rows. For example of "Skolfastigheter", "Kinnareds skola" under it and
"Totalt" only "Kinnareds skola" is a leaf, and "Totalt" is the grand total.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.linking.rows import RowFigures
from assistant.words.vocabulary import RESULT_LABEL

_PART = re.compile(r"^\W*(varav|därav|of which)\b", re.IGNORECASE)
_SIDE = re.compile(
    r"^\W*(verksamhetens |summa |s:a )?(intäkter|kostnader|nettokostnad\w*|kommunbidrag|kommunbudget)\b", re.I
)


def find_children(whole: RowFigures, rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the direct parts of a row."""
    return tuple(row for row in rows if row.first.parent == whole.label and _is_same_table(row, whole))


def find_leaves(rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the rows that sum up no others: no totals, no rows that others are parts of, no "of which" rows.

    The lines of an income statement (incomes, costs, net cost) are not parts of a whole beside the units of a list.
    """
    parents = {(row.key.table, row.first.parent) for row in rows if row.first.parent}
    return tuple(
        row
        for row in rows
        if not row.first.is_total
        and (row.key.table, row.label) not in parents
        and not _PART.search(row.label)
        and not _SIDE.search(row.label)
        and not RESULT_LABEL.search(row.label)
    )


def find_grand_total(rows: Sequence[RowFigures]) -> RowFigures | None:
    """Return the row that sums up a whole table: its last total that is no part of another row."""
    totals = [row for row in rows if row.first.is_total and not row.first.parent]
    return totals[-1] if totals else None


def find_ancestors(row: RowFigures, rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the rows that a row is a part of, the nearest first."""
    found: list[RowFigures] = []
    label = row.first.parent
    while label and len(found) < len(rows):
        above = next((other for other in rows if other.label == label and _is_same_table(other, row)), None)
        if above is None or above in found:
            break
        found.append(above)
        label = above.first.parent
    return tuple(found)


def _is_same_table(first: RowFigures, second: RowFigures) -> bool:
    return (first.key.report, first.key.table) == (second.key.report, second.key.table)
