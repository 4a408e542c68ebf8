"""The amounts of a table's rows, column by column, for arithmetic.

In: the cells of rows, and the value columns. Out: a tuple of amounts a row, for example::

    ["Skola", "-46 705", "minst 80"], columns 1 and 2  ->  (Decimal("-46705"), None)
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.notation import groups_by_comma, groups_by_point, parse_number
from ingest.records import Column
from ingest.tables.deviations import Values


def read_amounts(rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> list[Values]:
    """Give the amounts of each row by column; None for what is no number, and for bounds, which do not add up."""
    commas = groups_by_comma(
        [cells[column.index] for cells in rows for column in columns], [column.header for column in columns]
    )
    points = groups_by_point(([cells[column.index] for cells in rows], column.unit) for column in columns)
    found: list[Values] = []
    for cells in rows:
        numbers = [parse_number(cells[column.index], comma_groups=commas, point_groups=points) for column in columns]
        found.append(tuple(number.value if number and not number.comparator else None for number in numbers))
    return found
