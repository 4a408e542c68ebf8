"""What the sentences of a report tell of the sign of a table's deviations.

In: the sentences that give a deviation in words, and a table. Out: the sign of a good deviation, for example::

    "Badet väntas gå med ett underskott på 1,4 mnkr." and the row "Badet ... -1 400" in tkr  ->  1: minus is bad
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.notation import parse_number
from ingest.notation.told_amounts import is_other_thing, read_told
from ingest.notation.units import MONEY
from ingest.records import Block, BlockKind, Measure, Table, TableRow, Unit
from ingest.tables.row_tree import is_total_name
from ingest.tables.sign_words import to_sentences
from ingest.words import fold, split_words

_IN_KRONOR = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1_000), Unit.MNKR: Decimal(1_000_000)}
_FEWEST_LETTERS = 4
_FEWEST_DIGITS = 3  # of an amount that stands for a total, which a sentence seldom names


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenDeviation:
    """A deviation that a sentence tells in words: its size in kronor, 1 for good or -1, and the words around it."""

    kronor: Decimal
    direction: int
    words: frozenset[str]


def read_spoken(blocks: Sequence[Block]) -> tuple[SpokenDeviation, ...]:
    """Give the deviations in money that the sentences of a report call a surplus or a deficit."""
    found = []
    for block in blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        above = block.headings[-1] if block.headings else ""
        before = above
        for sentence in to_sentences(block.text):
            before = f"{before} {sentence}"  # "Badet. Underskottet på 5 tkr beror ..." names its row first
            words = frozenset(split_words(fold(before)))
            told = () if is_other_thing(sentence) else read_told(sentence)
            found += [
                SpokenDeviation(kronor=abs(kronor), direction=one.direction, words=words)
                for one in told
                if one.measure is Measure.VARIANCE and one.direction and not one.is_result
                if (kronor := one.mention.amount.value * _IN_KRONOR[one.mention.amount.unit])
            ]
    return tuple(found)


def read_spoken_sign(table: Table, spoken: Sequence[SpokenDeviation]) -> tuple[int, int]:
    """Give the sign of a good deviation that all sentences on a table's rows agree on, and of how many rows they are.

    (0, 0) where no sentence is of a row, or where two do not agree.
    """
    signs = set()
    rows = set()
    for row in table.rows:
        for column in table.columns:
            unit = column.unit if column.unit in MONEY else table.unit
            if column.measure is not Measure.VARIANCE or column.unit is Unit.PERCENT or unit not in MONEY:
                continue
            number = parse_number(row.cells[column.index])
            if number is None or not number.value:
                continue
            for one in spoken:
                if one.kronor == abs(number.value * _IN_KRONOR[unit]) and _is_of(one, row, number.value):
                    signs.add(one.direction * (1 if number.value > 0 else -1))
                    rows.add(row.label)
    return (signs.pop(), len(rows)) if len(signs) == 1 else (0, 0)


def _is_of(one: SpokenDeviation, row: TableRow, value: Decimal) -> bool:
    """Whether a sentence is of a row: it names it, or gives a total's very amount."""
    names = [word for word in split_words(fold(row.label)) if len(word) >= _FEWEST_LETTERS and word.isalpha()]
    if is_total_name(row.label):
        return len(value.normalize().as_tuple().digits) >= _FEWEST_DIGITS
    return bool(names) and all(any(other.startswith(name[:-1]) for other in one.words) for name in names)
