"""Tells what the terms of an operation are beside each other: the same again, other than counted, rows over years.

In: the plans of the terms. Out: truth, or fewer terms. For example "A och B 2019 än 2018", read as three terms, is a
term for each row, of both years.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.named_columns import of_named_columns
from assistant.linking.rows import find_rows_of
from assistant.records import Plan
from assistant.words.counted_rows import COUNTED_PARTS, read_count
from ingest.store import Store

_PAIR = 2


def counts_others(text: str, operands: Sequence[Plan]) -> bool:
    """Whether a text tells how many rows of a kind are meant, and these terms are not that many."""
    counted = COUNTED_PARTS.search(text)
    return counted is not None and read_count(counted["count"]) != len(operands)


def asks_same(first: Plan, second: Plan, store: Store) -> bool:
    """Whether two terms are one and the same figure: not where the row has a column for each, as for places."""
    if (first.rows, first.periods, first.measures) != (second.rows, second.periods, second.measures):
        return False
    if (first.municipalities, first.subject) == (second.municipalities, second.subject):
        return True
    rows = find_rows_of(first.rows, store)
    cells = [{of_named_columns(row.figures, operand) for row in rows} for operand in (first, second)]
    return cells[0] == cells[1]


def distinct(operands: tuple[Plan, ...]) -> tuple[Plan, ...]:
    """Return more than two terms without those that say the same again ("the school+preschool" of one row)."""
    if len(operands) <= _PAIR:
        return operands
    asked = {(operand.rows, operand.periods, operand.measures): operand for operand in reversed(operands)}
    kept = tuple(operand for operand in operands if not operand.rows or operand in asked.values())
    return kept if len(kept) >= _PAIR else operands


def merge_years(operands: Sequence[Plan]) -> tuple[Plan, ...]:
    """Return a term for each row, of all years that are named, where more than two terms are of several of both."""
    rows = dict.fromkeys(operand.rows for operand in operands)
    periods = tuple(dict.fromkeys(period for operand in operands for period in operand.periods))
    if len(operands) <= _PAIR or len(rows) < _PAIR or len(periods) != _PAIR or any(len(own) != 1 for own in rows):
        return ()
    firsts = [next(operand for operand in operands if operand.rows == own) for own in rows]
    return tuple(replace(first, periods=tuple(sorted(periods))) for first in firsts)
