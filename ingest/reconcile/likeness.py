"""Says whether a number may be a misprint of another: a digit, two digits changed about, a sign or a thousandfold.

In: two amounts. Out: whether one slip makes the one of the other, for example::

    71 850 of 71 805: two digits changed about        -46 of 46: the sign
"""

from __future__ import annotations

import re
from decimal import Decimal

_FEWEST_DIGITS = 3


def is_other_sign(printed: Decimal, implied: Decimal) -> bool:
    """Whether an amount is another with the opposite sign."""
    return bool(printed) and printed == -implied


def is_other_scale(printed: Decimal, implied: Decimal) -> bool:
    """Whether an amount is a thousand or a million times another, or as little of it.

    >>> is_other_scale(Decimal("1200"), Decimal("1.2")), is_other_scale(Decimal("1200"), Decimal("12"))
    (True, False)
    """
    return bool(printed) and bool(implied) and abs(printed / implied) in map(Decimal, ("1e3", "1e6", "1e-3", "1e-6"))


def is_like_misprint(printed: Decimal, implied: Decimal) -> bool:
    """Whether one slip of the pen makes an amount of another.

    >>> [is_like_misprint(Decimal("4820"), Decimal(implied)) for implied in ("4280", "4821", "482", "-4820", "5101")]
    [True, True, True, True, False]
    """
    if is_other_sign(printed, implied) or is_other_scale(printed, implied):
        return True
    if printed * implied < 0:
        return False
    one, other = (re.sub(r"\D", "", f"{abs(amount)}") for amount in (printed, implied))
    if max(len(one), len(other)) < _FEWEST_DIGITS:
        return False  # any two short numbers are alike
    if len(one) == len(other):
        places = [place for place, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
        swapped = len(places) == 2 and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
        return len(places) == 1 or (swapped and places[1] == places[0] + 1)
    short, long = sorted((one, other), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long))) and bool(short.strip("0"))


def is_part_of(damaged: str, implied: Decimal) -> bool:
    """Whether the digits that are left of a damaged number stand in another in this order.

    >>> is_part_of("-26 62", Decimal("-26621")), is_part_of("-26 62", Decimal("-31000"))
    (True, False)
    """
    left = iter(re.sub(r"\D", "", f"{abs(implied)}"))
    return all(digit in left for digit in re.sub(r"\D", "", damaged))
