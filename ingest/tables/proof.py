"""Finds the cells of a table that its own arithmetic proves: of use where the cells were read from an image.

In: a table. Out: the places of the proved cells, by row and cell, for example::

    Skola -46, Vård -20, Summa -66  ->  all three cells, for an error in one of them would break the sum

Only exact sums and differences count: a misread last digit would pass as rounding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ingest.records import Table
from ingest.tables.deviations import Values, find_relations
from ingest.tables.row_amounts import read_amounts

_MIN_TERMS = 2


def proved_cells(table: Table) -> frozenset[tuple[int, int]]:
    """Return (row, cell) of each cell that takes part in a sum or a difference that holds to the last digit."""
    values = read_amounts([row.cells for row in table.rows], table.columns)
    proved = set(_by_differences(table, values))
    for total, parts in _sums(table):
        for place, column in enumerate(table.columns):
            terms = [(part, value) for part in parts if (value := values[part][place]) is not None]
            if _is_exact_sum(values[total][place], [value for _, value in terms]):
                proved.update((row, column.index) for row, _ in terms)
                proved.add((total, column.index))
    return frozenset(proved)


def _by_differences(table: Table, values: Sequence[Values]) -> Iterator[tuple[int, int]]:
    """Give the cells of the rows whose deviation is exactly the difference that it is in this table."""
    for relation in find_relations(table.columns, values):
        for row, amounts in enumerate(values):
            places = (relation.deviation, relation.outcome, relation.budget)
            deviation, outcome, budget = (amounts[place] for place in places)
            if deviation is None or outcome is None or budget is None:
                continue
            # Where two of the three are nothing, the third proves nothing: 0 = 0 - 0.
            if deviation == relation.sign * (outcome - budget) and (outcome or budget):
                yield from ((row, table.columns[place].index) for place in places)


def _sums(table: Table) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give each total with the rows that it may sum up: those said to be its parts, or all top rows before it."""
    rows = table.rows
    for total, row in enumerate(rows):
        parts = tuple(place for place, part in enumerate(rows) if part.parent == row.label and place != total)
        if parts:
            yield total, parts
        if row.is_total:
            before = tuple(place for place in range(total) if not rows[place].parent)
            yield total, tuple(place for place in before if not rows[place].is_total)
            yield total, before


def _is_exact_sum(total: Decimal | None, terms: Sequence[Decimal]) -> bool:
    return total is not None and sum(bool(term) for term in terms) >= _MIN_TERMS and sum(terms) == total
