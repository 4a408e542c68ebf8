"""Tells which columns of a table hold the same thing, and how far apart in size the amounts of a row in them are.

In: headings, and the cells of a row. Out: for example::

    "Budget 2024", "Utfall 2024", "Avvikelse"  ->  the first two; for "1 200", "1 350", "-150" they are 1.125 apart
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ingest.notation import parse_number
from ingest.notation.measures import parse_measure
from ingest.notation.periods import parse_period
from ingest.records import Measure
from ingest.tables.cells import is_period_cell

Cells = tuple[str, ...]

MOST_TIMES = 3
"""How many times as much as the least of the same thing may be."""

_OF_ONE_SIZE = (Measure.BUDGET, Measure.ACTUAL, Measure.FORECAST)
_WHEN = re.compile(
    r"(?:helår|delår|jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|de[cs]|t\.?o\.?m|per|ack)", re.IGNORECASE
)


def alike_columns(header: Cells) -> list[list[int]]:
    """Give the columns, by places in the cells, that hold the same thing: years of one measure, plan and outcome."""
    measures = [parse_measure(text) for text in header]
    planned = [place for place, measure in enumerate(measures) if measure in _OF_ONE_SIZE and place]
    return [places for places in (planned, dated_columns(header)) if len(places) > 1]


def dated_columns(header: Cells) -> list[int]:
    """Give the columns, by places in the cells, whose headings say nothing but when: "2022", "Jan–aug 2022"."""
    return [
        place
        for place, text in enumerate(header)
        if place and (is_period_cell(text) or (_WHEN.match(text) and parse_period(text) and not parse_measure(text)))
    ]


def times_of(way: Cells, columns: Sequence[Sequence[int]]) -> Decimal | None:
    """Give how many times as much the most of the same thing is as the least; None where there are no two amounts."""
    found: list[Decimal] = []
    for places in columns:
        numbers = [parse_number(way[place]) for place in places if place < len(way)]
        sizes = [abs(number.value) for number in numbers if number and number.value]
        if len(sizes) > 1:
            found.append(max(sizes) / min(sizes))
    return max(found, default=None)
