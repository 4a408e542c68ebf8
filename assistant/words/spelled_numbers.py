"""Reads numbers that are written in letters, Swedish and English: "tolv", "tjugofem", "två hundra", "one hundred".

In: words. Out: the number, or the text with such numbers in digits. For example "hundra personer" is "100 personer".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_UNITS: Final = {
    word: number
    for number, words in enumerate(
        (
            "en ett one a", "två two", "tre three", "fyra four", "fem five", "sex six", "sju seven", "åtta eight",
            "nio nine", "tio ten", "elva eleven", "tolv twelve", "tretton thirteen", "fjorton fourteen",
            "femton fifteen", "sexton sixteen", "sjutton seventeen", "arton eighteen", "nitton nineteen",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_TENS: Final = {
    word: ten * 10
    for ten, words in enumerate(
        (
            "tjugo twenty", "trettio thirty", "fyrtio forty", "femtio fifty", "sextio sixty", "sjuttio seventy",
            "åttio eighty", "nittio ninety",
        ),
        start=2,
    )
    for word in words.split()
}  # fmt: skip
_BY_LENGTH: Final = sorted({*_UNITS, *_TENS}, key=len, reverse=True)
_SMALL: Final = (
    rf"(?:(?:{'|'.join(sorted(_TENS, key=len, reverse=True))})-?(?:{'|'.join(_BY_LENGTH)})?|{'|'.join(_BY_LENGTH)})"
)
_BIG: Final = r"(?:hundra|tusen|hundred|thousand)"
_WORD: Final = rf"(?:(?:{_SMALL})?{_BIG}(?:{_SMALL})?|{_SMALL})"
_RUN: Final = re.compile(
    rf"(?<![\w-])(?<!\d )(?P<run>{_WORD}(?:\s+(?:and\s+)?{_WORD})*)(?![\w-])(?!\s+(?:av|of|och en|and a)\b)",
    re.IGNORECASE,
)
_LEAST: Final = 11  # smaller ones stand for other things as well ("en", "de tre"), and are read where they count


def to_digits(text: str, least: int = _LEAST) -> str:
    """Return a text with its spelled numbers from eleven, or another least one, in digits.

    >>> to_digits("upp till hundra personer"), to_digits("tjugofem platser i tre hus")
    ('upp till 100 personer', '25 platser i tre hus')
    >>> to_digits("one hundred and fifty flats"), to_digits("två hundra tolv elever")
    ('150 flats', '212 elever')
    """
    return _RUN.sub(lambda found: _in_digits(found["run"], least), text)


def _in_digits(run: str, least: int) -> str:
    number = spelled_value(run)
    return str(number) if number is not None and number >= least else run


@lru_cache(maxsize=1_000)
def spelled_value(run: str) -> int | None:
    """Return the number that words spell, None for words that spell none.

    >>> spelled_value("tolv"), spelled_value("hundratjugofem"), spelled_value("two thousand"), spelled_value("tolvan")
    (12, 125, 2000, None)
    """
    parts = re.findall(rf"{_BIG}|and\b|{'|'.join(_BY_LENGTH)}|[\s-]+|.", run.casefold())
    total = current = 0
    for part in parts:
        if part in _UNITS or part in _TENS:
            current += _UNITS.get(part) or _TENS[part]
        elif part in ("hundra", "hundred"):
            current = max(current, 1) * 100
        elif part in ("tusen", "thousand"):
            total, current = total + max(current, 1) * 1000, 0
        elif part.strip(" -") and part != "and":
            return None
    return total + current or None
