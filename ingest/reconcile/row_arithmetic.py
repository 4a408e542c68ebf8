"""What a row's budget and outcome make its deviation, by the rule that its table follows.

In: a table and the place of a deviation. Out: the implied deviation, for example 100 - 163 = -63, or None.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from ingest.notation import parse_number
from ingest.records import Table
from ingest.tables.deviations import Relation, Values, find_relations
from ingest.tables.sum_groups import last_digit

_FEWEST_ROWS = 2


@lru_cache(maxsize=256)
def read_values(table: Table) -> tuple[Values, ...]:
    """Give the numbers of a table's value columns, row by row; None for what is no number."""
    return tuple(
        tuple(
            number.value
            if column.index < len(row.cells) and (number := parse_number(row.cells[column.index]))
            else None
            for column in table.columns
        )
        for row in table.rows
    )


@lru_cache(maxsize=256)
def read_relations(table: Table) -> tuple[Relation, ...]:
    """Give the differences that a table's deviations are."""
    return find_relations(table.columns, read_values(table))


def imply_variance(table: Table, row: int, cell: int) -> Decimal | None:
    """Give what a deviation must be; the printed one where that is right up to rounding; None where nothing tells."""
    values = read_values(table)
    for relation in read_relations(table):
        if table.columns[relation.deviation].index != cell:
            continue
        if sum(relation.holds(other) for other in values) < _FEWEST_ROWS:
            return None
        printed, outcome, budget = (
            values[row][place] for place in (relation.deviation, relation.outcome, relation.budget)
        )
        if printed is None or outcome is None or budget is None:
            return None
        implied = relation.sign * (outcome - budget)
        return printed if abs(implied - printed) <= last_digit((printed, outcome, budget)) else implied
    return None
