"""Writes the numbers of list items: "4", "d", "IV".

In: a count and a style. Out: the count as it is shown, for example ``to_ordinal(4, "upperRoman")`` gives "IV".
"""

from __future__ import annotations

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MAX_SMALL = 3000


def to_ordinal(count: int, style: str) -> str:
    """Write a count in a style that Word names; as plain digits where the style is not known.

    >>> to_ordinal(4, "upperRoman"), to_ordinal(28, "lowerLetter"), to_ordinal(3, "decimalZero")
    ('IV', 'bb', '03')
    """
    if style.endswith("Letter") and 0 < count <= _MAX_SMALL:
        letters = _ALPHABET[(count - 1) % len(_ALPHABET)] * ((count - 1) // len(_ALPHABET) + 1)
        return letters.upper() if style.startswith("upper") else letters
    if style.endswith("Roman") and 0 < count <= _MAX_SMALL:
        return _to_roman(count).upper() if style.startswith("upper") else _to_roman(count)
    return f"{count:02}" if style == "decimalZero" else str(count)


def _to_roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        text += letters * times
    return text
