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
_RARE_DIGITS = 3

Facts = dict[tuple[Measure, Period | None], Amount]


def find_twins(row: RowFigures, rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the other rows that tell of the same thing as a row, in the order of the report."""
    return tuple(other for other in rows if other.key != row.key and is_same_thing(row, other))


def is_same_thing(first: RowFigures, second: RowFigures) -> bool:
    """Whether two rows of one report tell of the same thing: alike in name, and equal in figures that are not zero."""
    if first.key.report != second.key.report or not is_alike(first.label, second.label):
        return False
    if first.key.table == second.key.table and first.label.casefold() != second.label.casefold():
        return False  # "Årets resultat" and "Resultat efter finansiella poster" are one only as long as no tax is paid
    own, other = _facts(first), _facts(second)
    telling = [key for key in own.keys() & other.keys() if own[key] == other[key] and own[key].value]
    if any(_is_rare(own[key]) for key in telling) and _is_one_name(first, second):
        return True
    return len(telling) >= max(1, min(_SHARED_VALUES, len(own), len(other)))


def _is_one_name(first: RowFigures, second: RowFigures) -> bool:
    """Whether two rows, neither a sum, bear the same name but for how its unit is written: "Andel, %", "Andel (%)"."""
    is_sum = first.first.is_total or second.first.is_total
    return not is_sum and split_words(first.label) == split_words(second.label)


def _is_rare(amount: Amount) -> bool:
    """Whether an amount has so many digits that two rows of one name do not share it by chance."""
    return len(amount.value.normalize().as_tuple().digits) >= _RARE_DIGITS


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


def tells_other_column(other: Figure, figure: Figure, row: RowFigures) -> bool:
    """Whether a row holds a twin's figure itself, in another column than the figure that the twin differs from.

    Of the columns "Kommunen 2022" and "Koncernen 2022" another table repeats the first: that contradicts neither.
    """
    return other.amount != figure.amount and any(
        own.column != figure.column
        and (own.measure, own.period, own.amount) == (other.measure, other.period, other.amount)
        for own in row.figures
    )


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
