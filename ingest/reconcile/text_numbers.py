"""Numbers in running text, and how a stated result compares with the computed one.

In: digits as printed; a stated and a computed value. Out: decimals and verdicts, for example 27 % for 29 of 105 is
ROUNDED (27.6 cut off), 71 % for 8 of 11 is WRONG.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

NUMBER = r"(?:(?<![\w.,-])[−–-]\s?)?(?<![\w.,])\d{1,3}(?:[ ]\d{3})+(?![\d])(?:,\d+)?|(?<![\w.,])\d+(?:[.,]\d+)?(?![\d])"
_ROUGHLY = Decimal("0.15")
_HUNDRED = Decimal(100)


class Verdict(StrEnum):
    """How a stated result compares with the computed one."""

    RIGHT = "right"
    ROUNDED = "off by rounding or cut off"
    WRONG = "wrong"


def to_decimal(text: str) -> Decimal:
    """Give the number that digits as printed are.

    >>> to_decimal("1 262,5"), to_decimal("−3")
    (Decimal('1262.5'), Decimal('-3'))
    """
    plain = re.sub(r"\s", "", text).replace(",", ".").replace("−", "-").replace("–", "-")
    return Decimal(plain)


def step_of(*values: Decimal) -> Decimal:
    """Give a unit of the coarsest last digit of numbers.

    >>> step_of(Decimal("3.8"), Decimal("1.25"))
    Decimal('0.1')
    """
    exponents = [int(value.as_tuple().exponent) for value in values]
    return Decimal(1).scaleb(max(exponents))


def judge(stated: Decimal, computed: Decimal, *, slack: Decimal = Decimal(0), approximate: bool = False) -> Verdict:
    """Compare a stated difference with the computed one; `slack` is what the rounding of its terms may make."""
    step = step_of(stated)
    off = abs(stated - computed)
    if off * 2 <= step and (not off or step > step_of(computed)):
        return Verdict.RIGHT
    if approximate:
        return Verdict.RIGHT if off <= max(computed * _ROUGHLY, step) else Verdict.WRONG
    if off <= slack or stated < computed < stated + step:
        return Verdict.ROUNDED
    return Verdict.RIGHT if not off else Verdict.WRONG


def judge_share(
    stated: Decimal, part: Decimal, whole: Decimal, *, approximate: bool = False
) -> tuple[Verdict, Decimal]:
    """Compare a stated percentage with part of whole; the computed one is given with one more decimal than stated."""
    exact = abs(part / whole * _HUNDRED)
    step = step_of(stated)
    shown = exact.quantize(min(step, Decimal(1)) / 10, rounding=ROUND_HALF_UP)
    off = abs(stated - exact)
    if off * 2 <= step:
        return Verdict.RIGHT, shown
    if approximate:
        return (Verdict.RIGHT if off <= max(exact * _ROUGHLY, step) else Verdict.WRONG), shown
    return (Verdict.ROUNDED if off < step else Verdict.WRONG), shown
