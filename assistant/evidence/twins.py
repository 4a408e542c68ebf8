"""Finds where a report prints the same fact twice, and whether the two agree.

In: a row and all rows of its report. Out: its twins: rows of like names that share figures. For example a project's
row in the year's statement and in the statement of whole projects.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.evidence.forecast_rounds import of_last_round, round_of
from assistant.linking.matching import GOOD_MATCH, score_word
from assistant.linking.rows import RowFigures
from ingest.records import Amount, Figure, Measure, Period
from ingest.words import split_words

_SHARED_VALUES = 2  # equal figures that show two rows of different tables to be the same thing

Facts = dict[tuple[Measure, Period | None], Amount]


def find_twins(row: RowFigures, rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the other rows that tell of the same thing as a row, in the order of the report."""
    return tuple(other for other in rows if other.key != row.key and is_same_thing(row, other))


def is_same_thing(first: RowFigures, second: RowFigures) -> bool:
    """Whether two rows of one report tell of the same thing: alike in name, and equal in figures that are not zero."""
    if first.key.report != second.key.report or not is_alike(first.label, second.label):
        return False
    own, other = _facts(first), _facts(second)
    telling = [key for key in own.keys() & other.keys() if own[key] == other[key] and own[key].value]
    return len(telling) >= max(1, min(_SHARED_VALUES, len(own), len(other)))


def tells_same(first: RowFigures, second: RowFigures) -> bool:
    """Whether two rows of one report tell of one thing with either sign: a table may print costs as negative.

    Forced by reports that print each area's costs below zero in one table and above it in another.
    """
    if first.key.report != second.key.report or not is_alike(first.label, second.label):
        return False
    own, other = _facts(first), _facts(second)
    shared = [(own[key], other[key]) for key in own.keys() & other.keys() if own[key].value or other[key].value]
    is_equal = all(one.unit is two.unit and abs(one.value) == abs(two.value) for one, two in shared)
    return is_equal and len(shared) > _SHARED_VALUES


def share_facts(first: RowFigures, second: RowFigures) -> bool:
    """Whether two rows of any name have two figures or more, of the same measures and periods, equal and not zero.

    Equal in size is enough: one table of a report may write costs with a minus, and another without.
    """
    own, other = _facts(first), _facts(second)
    return sum(_is_same_size(own[key], other[key]) for key in own.keys() & other.keys()) >= _SHARED_VALUES


def _is_same_size(first: Amount, second: Amount) -> bool:
    return first.unit is second.unit and abs(first.value) == abs(second.value) != 0


def is_alike(first: str, second: str) -> bool:
    """Whether most words of the shorter label stand in the other, in some form."""
    short, long = sorted((_content(first), _content(second)), key=len)
    found = sum(any(score_word(word, other) >= GOOD_MATCH for other in long) for word in short)
    return bool(short) and found * 2 >= len(short)


def _content(label: str) -> tuple[str, ...]:
    return tuple(word for word in split_words(label) if len(word) > 2 and not word.isdigit())


def _facts(row: RowFigures) -> Facts:
    facts: Facts = {}
    for figure in of_last_round(row.figures):
        if figure.amount:
            facts.setdefault((figure.measure, figure.period), figure.amount)
    return facts


def contradicts(figure: Figure, other: Figure) -> bool:
    """Whether two figures of the same fact differ by more than the rounding of their last digit."""
    is_same_fact = (figure.measure, figure.period) == (other.measure, other.period)
    if round_of(figure) != round_of(other):
        return False  # what was expected in May and what is now
    if not is_same_fact or figure.amount is None or other.amount is None or figure.amount.unit != other.amount.unit:
        return False
    digit = Decimal(1).scaleb(max(_exponent(figure.amount.value), _exponent(other.amount.value)))
    return abs(figure.amount.value - other.amount.value) > digit


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
