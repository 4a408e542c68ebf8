"""How one word of a line is a number, for lines whose columns nothing but single spaces part.

In: a word. Out: a pattern that fits it whole, for example::

    "84.300"   "1.850-"   "(450)"   "48'250"   "12,5%"        but not "2031-", which is a year that something begins in
"""

from __future__ import annotations

from typing import Final

_DIGITS = r"\d[\d\u00a0\u202f\u2009]*(?:['’.]\d{3}(?!\d))*"

NUMBER_WORD: Final = (
    rf"(?:[-–−+]?[\u00a0\u202f\u2009]?{_DIGITS}(?:[.,]\d+)?(?: ?%)?"
    rf"|(?!(?:19|20)\d\d\D){_DIGITS}(?:,\d+)?[-–−]"  # the minus behind, as some ledgers print it
    rf"|\((?!(?:19|20)\d\d\)){_DIGITS}(?: \d{{3}})*(?:[.,]\d+)?\))"
)
"""A number with its sign, before it, behind it or as parentheses; spaces that bind its digits are no plain ones."""
