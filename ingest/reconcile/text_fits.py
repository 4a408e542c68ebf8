"""Compares an amount in the text with the cell that it should be.

In: a mention and a figure's amount. Out: a `Fit`, for example "1 274 tkr" against a cell of -1 270 is NEAR: one digit
is another; "1 262 mnkr" against 1 262 tkr is UNIT; "2,7 mnkr" against 2 680 tkr AGREES.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from ingest.notation import Mention
from ingest.notation.units import MONEY
from ingest.passages.row_names import agrees
from ingest.records import Amount, Unit

_KRONOR = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1000), Unit.MNKR: Decimal(1_000_000)}
_SCALES = tuple(Decimal(10) ** power for power in (3, 6, -3, -6))
_TENS = tuple(Decimal(10) ** power for power in (1, 2, -1, -2))
_FEWEST_DIGITS = 2


class Fit(StrEnum):
    """How an amount in the text fits a cell, signs aside."""

    AGREES = "the same, or rounded"
    TRUNCATED = "cut off, not rounded"
    NEAR = "a slip of a digit away"
    UNIT = "the same digits in another unit"
    FAR = "another amount"


def compare(mention: Mention, amount: Amount) -> Fit:
    """Give how an amount in the text fits a printed one."""
    if agrees(mention, amount):
        return Fit.AGREES
    text, units = mention.amount, {mention.amount.unit, amount.unit}
    if not text.value or not amount.value or not units <= MONEY:
        return Fit.FAR
    ours, theirs = abs(text.value) * _KRONOR[text.unit], abs(amount.value) * _KRONOR[amount.unit]
    step = Decimal(1).scaleb(int(text.value.as_tuple().exponent)) * _KRONOR[text.unit]
    if text.unit is not amount.unit and ours < theirs < ours + step:
        return Fit.TRUNCATED
    if any(ours == _round(theirs * scale, step) for scale in _SCALES) and _digits(ours) > 1:
        return Fit.UNIT
    if mention.is_approximate:
        return Fit.FAR
    printed = theirs if text.unit is amount.unit else _round(theirs, step)
    return Fit.NEAR if is_slip(ours, printed) else Fit.FAR


def count_telling_digits(ours: Decimal, theirs: Decimal) -> int:
    """Give how many digits show a number to be a slip of the pen for another, two swapped as one more; 0: none.

    Noughts at the end tell little: of all round numbers many are a digit apart.

    >>> count_telling_digits(Decimal(713), Decimal(731)), count_telling_digits(Decimal(3400), Decimal(3200))
    (4, 2)
    """
    if not is_slip(ours, theirs) or any(ours == theirs * ten for ten in _TENS):
        return 0
    one, other = (_bare(value) for value in (ours, theirs))
    while one.endswith("0") and other.endswith("0"):
        one, other = one[:-1], other[:-1]
    return min(len(one), len(other)) + (len(one) == len(other) and sorted(one) == sorted(other))


def is_slip(ours: Decimal, theirs: Decimal) -> bool:
    """Whether two numbers are one slip of the pen apart: a digit another, left out, too many, two swapped, a nought.

    >>> is_slip(Decimal(1274), Decimal(1270)), is_slip(Decimal(36), Decimal(63)), is_slip(Decimal(900), Decimal(1266))
    (True, True, False)
    """
    if any(ours == theirs * ten for ten in _TENS):
        return True
    one, other = _bare(ours), _bare(theirs)
    if min(len(one), len(other)) < _FEWEST_DIGITS:
        return False
    if len(one) == len(other):
        apart = [place for place, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]]
        swapped = swapped and one[apart[1]] == other[apart[0]]
        return swapped or (len(apart) == 1 and len(one) > _FEWEST_DIGITS)
    short, long = sorted((one, other), key=len)
    fits = any(long[:place] + long[place + 1 :] == short for place in range(len(long)))
    return len(long) == len(short) + 1 and len(short) > _FEWEST_DIGITS and fits


def _bare(value: Decimal) -> str:
    """Give the digits without the noughts that the unit brings: 1 270 000 kronor as 1270 where both end so."""
    whole = f"{value.normalize():f}".replace(".", "")
    return whole[:-3] if whole.endswith("000") and len(whole) > 3 else whole


def _digits(value: Decimal) -> int:
    return len(f"{value.normalize():f}".rstrip("0"))


def _round(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1)) * step
