"""Tells by size and by arithmetic that the unit which heads one column is not that of the columns beside it.

In: the rows of a table, its columns with the measure of each, and which of them state the unit. Out: yes or no::

    Utfall 2031  215 050 | Avvikelse  -2 650 | Utfall 2030, mnkr  208,1   ->  the first two are no mnkr
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import permutations

from ingest.notation import groups_by_point, parse_number
from ingest.records import Measure, Unit
from ingest.tables.body import BodyRow

_MIN_ROWS = 2
_FAR = 100  # times as much: no year is that unlike the one before, nor a budget unlike its outcome
_THOUSAND = (Decimal(900), Decimal(1100))

_Amounts = list[Decimal | None]


def is_other_size(rows: Sequence[BodyRow], measures: dict[int, Measure], stating: Collection[int]) -> bool:
    """Whether a column that states no unit cannot be in the unit of those that do, by all the rows that tell."""
    points = groups_by_point(([row.cells[column] for row in rows], Unit.UNKNOWN) for column in measures)
    amounts = {column: _read(rows, column, points=points) for column in measures}
    plain = [column for column in measures if column not in stating and measures[column] is not Measure.VARIANCE]
    levels = [column for column in stating if measures[column] is not Measure.VARIANCE]
    if any(_are_far(amounts[one], amounts[other]) for one in levels for other in plain):
        return True
    gaps = [column for column in stating if measures[column] is Measure.VARIANCE]
    return any(
        _makes_thousands(amounts[first], amounts[second], amounts[gap])
        for gap in gaps
        for first, second in permutations(plain, 2)
    )


def _read(rows: Sequence[BodyRow], column: int, *, points: bool) -> _Amounts:
    numbers = [parse_number(row.cells[column], point_groups=points) for row in rows]
    return [number.value if number and number.unit is Unit.UNKNOWN else None for number in numbers]


def _are_far(one: _Amounts, other: _Amounts) -> bool:
    """Whether each row has a hundred times as much in one as in the other, and always the same one."""
    pairs = [(abs(a), abs(b)) for a, b in zip(one, other, strict=True) if a and b]
    more = all(a >= _FAR * b for a, b in pairs) or all(b >= _FAR * a for a, b in pairs)
    return len(pairs) >= _MIN_ROWS and more


def _makes_thousands(first: _Amounts, second: _Amounts, gap: _Amounts) -> bool:
    """Whether the difference of two columns is a thousand times what the deviation says, in each row."""
    told = [(a - b, c) for a, b, c in zip(first, second, gap, strict=True) if a is not None and b is not None and c]
    return len(told) >= _MIN_ROWS and all(_THOUSAND[0] <= made / c <= _THOUSAND[1] for made, c in told)
