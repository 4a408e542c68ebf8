"""Compares names in the text with the labels of rows, and amounts in the text with the figures of rows.

In: labels, phrases, amounts. Out: whether they mean the same row, for example::

    "162 Näringslivsverksamheten" ~ "162 Näringslivsverksamhet"        "2,7 mnkr" ~ "- 2 680" in tkr
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from rapidfuzz import fuzz

from ingest.notation import Mention, parse_number
from ingest.notation.markup import split_mark, strip_markup
from ingest.notation.units import MONEY
from ingest.records import Amount, Measure, RowReference, Table, TableRow, Unit
from ingest.words import split_words, stem

_CODE = re.compile(r"^\s*(\d{1,5})[.)]?\s+(?=[^\W\d_])")
_SECTION = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})*\.?\s+(?=[^\W\d_])")
_PARENTHESIS = re.compile(r"\([^)]*\)")
_MEASURED = (Measure.VARIANCE, Measure.ACTUAL, Measure.FORECAST)
_KRONOR = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1000), Unit.MNKR: Decimal(1_000_000)}
_JOINING = frozenset({"och", "and", "samt", "i", "vid"})
_ALIKE_WITH_CODE, _ALIKE = 60, 80
_APPROXIMATELY = Decimal("0.6")  # "cirka 3,5 mnkr" for 3 555 tkr: a little more than rounding
_UNIT_WORD = re.compile(r"(?<=\w{2})s?-?(?:verksamhet|enhet|avdelning)$")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRow:
    """A row with what text can name it by: its code, the stems of its label, and its measured amounts."""

    reference: RowReference
    table: Table
    row: TableRow
    code: str
    key: Key
    amounts: tuple[tuple[Measure, Amount], ...]


@lru_cache(maxsize=20_000)
def to_key(text: str) -> Key:
    """Bring a name to the stems of its words, without code, parentheses, "och", "i" and "vid".

    >>> to_key("45 Gymnasieskolan (SUF)") == to_key("Gymnasieskola")
    True
    """
    plain = _PARENTHESIS.sub(" ", split_mark(strip_markup(text)).text)
    plain = _SECTION.sub("", _CODE.sub("", plain))
    return tuple(stem(word) for word in split_words(plain) if word not in _JOINING)


@lru_cache(maxsize=20_000)
def to_code(text: str) -> str:
    """Give the code in front of a name: "45" for "45 Gymnasieskola", "" for "5.2 Drift" and "Drift"."""
    match = _CODE.match(strip_markup(text))
    return match[1] if match else ""


def name_rows(tables: Sequence[Table]) -> tuple[NamedRow, ...]:
    """Give every row of every table with its names and amounts."""
    return tuple(
        NamedRow(
            reference=RowReference(table=table.index, row=place),
            table=table,
            row=row,
            code=to_code(row.label),
            key=to_key(row.label),
            amounts=_amounts(table, row),
        )
        for table in tables
        for place, row in enumerate(table.rows)
    )


def _amounts(table: Table, row: TableRow) -> tuple[tuple[Measure, Amount], ...]:
    found = []
    for column in table.columns:
        cell = row.cells[column.index] if column.index < len(row.cells) else ""
        number = parse_number(cell) if column.measure in _MEASURED else None
        if number is not None and number.value:
            unit = next(
                (unit for unit in (number.unit, column.unit, table.unit) if unit is not Unit.UNKNOWN), Unit.UNKNOWN
            )
            found.append((column.measure, Amount(value=number.value, unit=unit)))
    return tuple(found)


def without_unit_word(key: Key) -> Key:
    """Take "-verksamhet", "-enhet" or "-avdelning" off a name of one word: "kansliverksamhet" gives "kansli"."""
    if len(key) != 1:
        return key
    return (_UNIT_WORD.sub("", key[0]),)


def is_alike(name: str, row: NamedRow) -> bool:
    """Whether a printed name is a row's label, spelt a little otherwise; codes, where both have one, must agree."""
    code = to_code(name)
    label = row.row.labels[0] if row.row.labels else ""
    if len(label.split()) == 1 and label.isdigit():
        label = row.row.label
    row_code = to_code(label)
    ours, theirs = " ".join(to_key(name)), " ".join(to_key(label))
    if not ours or not theirs or (code and row_code and code != row_code):
        return False
    if code and code == row_code:
        return fuzz.ratio(ours, theirs) >= _ALIKE_WITH_CODE
    return fuzz.ratio(ours, theirs) >= _ALIKE or fuzz.token_set_ratio(ours, theirs) >= _ALIKE


def agrees(mention: Mention, amount: Amount) -> bool:
    """Whether an amount in the text is that of a cell, signs aside: texts say "underskott" for a minus."""
    text = mention.amount
    if text.value == 0 or amount.value == 0:
        return False
    units = {text.unit, amount.unit} - {Unit.UNKNOWN}
    if not units <= MONEY and len(units) > 1:
        return False
    ours, theirs = abs(text.value) * _scale(text, amount), abs(amount.value) * _scale(amount, text)
    step = Decimal(1).scaleb(int(text.value.as_tuple().exponent)) * _scale(text, amount)
    if mention.is_approximate:
        digits = str(abs(text.value))
        zeros = len(digits) - len(digits.rstrip("0")) if "." not in digits else 0
        return abs(ours - theirs) <= step.scaleb(zeros) * _APPROXIMATELY
    return ours == theirs if text.unit == amount.unit else abs(ours - theirs) <= step / 2


def _scale(amount: Amount, other: Amount) -> Decimal:
    if Unit.UNKNOWN in (amount.unit, other.unit):
        return Decimal(1)
    return _KRONOR.get(amount.unit, Decimal(1))
