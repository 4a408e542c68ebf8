"""Writes numbers and dates of cells the Swedish way, so that the value that is read is the value that is shown.

In: an exact number as rounded for display, a date. Out: text, for example::

    Decimal("-1234.50"), " tkr"  ->  "-1 234,50 tkr" with no-break spaces        31 August 2024  ->  "2024-08-31"
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation, localcontext

from ingest.notation import parse_number
from ingest.notation.units import to_unit
from ingest.readers.sheets.grid import Doubt
from ingest.records import Unit

_EXACT_DIGITS = 15
_LARGEST_EXPONENT = 30
_THOUSANDS = "\u00a0"
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a cell shows. `is_number` says that the text is a number; `doubt` what is wrong with it."""

    text: str
    is_number: bool = False
    doubt: Doubt | None = None


def to_exact(text: str) -> Decimal:
    """Give a stored number without the noise of binary fractions: the 15 digits that spreadsheets count with.

    Raises decimal.InvalidOperation for what is no number, or larger than any amount.

    >>> to_exact("0.30000000000000004"), to_exact("1.2E3")
    (Decimal('0.3'), Decimal('1200'))
    """
    value = Context(prec=_EXACT_DIGITS, rounding=ROUND_HALF_UP).create_decimal(text)
    if not value.is_finite() or value.adjusted() > _LARGEST_EXPONENT:
        raise InvalidOperation
    plain = value.normalize() if value.adjusted() >= -_LARGEST_EXPONENT else Decimal(0)
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() and plain.adjusted() < 28 else plain


def round_shown(value: Decimal, places: int) -> Decimal:
    """Round as spreadsheets do, half away from zero, to a number of decimals.

    >>> round_shown(Decimal("2.675"), 2), round_shown(Decimal("-0.5"), 0)
    (Decimal('2.68'), Decimal('-1'))
    """
    with localcontext(prec=60, rounding=ROUND_HALF_UP):
        return value.quantize(Decimal(1).scaleb(-places))


def show_number(value: Decimal, *, before: str = "", after: str = "", grouped: bool = True, digits: int = 1) -> str:
    r"""Write a number with a decimal comma and what the cell shows before and after it; `digits` before the comma.

    >>> show_number(Decimal("-1234.5"), after=" tkr").replace("\u00a0", "_")
    '-1_234,5 tkr'
    >>> show_number(Decimal("45"), digits=4, grouped=False)
    '0045'
    """
    whole, _, decimals = f"{abs(value):f}".partition(".")
    whole = whole.zfill(digits)
    if grouped:
        whole = f"{int(whole):,}".replace(",", _THOUSANDS).zfill(digits)
    sign = "-" if value < 0 else ""
    lead, tail = before.strip(), after
    if lead and to_unit(lead) is not Unit.UNKNOWN and not tail.strip():
        lead, tail = "", f"{_THOUSANDS}{lead}"  # "SEK 1 234": the unit is read where Swedish has it
    lead = f"{lead}{_THOUSANDS}" if lead and lead[-1].isalnum() else lead
    return f"{lead}{sign}{whole}{',' + decimals if decimals else ''}{tail.rstrip()}"


def check_shown(text: str, value: Decimal, doubt: Doubt | None = None) -> Shown:
    """Give the text of a number cell, in doubt unless reading it gives the very value that is shown."""
    number = parse_number(text)
    if number is None or number.value != value:
        return Shown(text=text, doubt=Doubt.UNREADABLE)
    return Shown(text=text, is_number=True, doubt=doubt)


def show_date(day: date, *, has_day: bool, has_month: bool = True) -> str:
    """Write a date with the parts of it that are shown, always with its year: a header without one says too little.

    >>> show_date(date(2024, 8, 31), has_day=True), show_date(date(2024, 8, 1), has_day=False)
    ('2024-08-31', 'aug 2024')
    """
    if has_day:
        return day.isoformat()
    return f"{_MONTHS[day.month - 1]} {day.year}" if has_month else str(day.year)
