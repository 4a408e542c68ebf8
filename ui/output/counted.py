"""Counts of things in the lines that commands write: one table, two tables, in Swedish or English.

In: a number and the English word for one. Out: for example "1 table", or "2 tabeller" in Swedish.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from assistant.records import Language

_SWEDISH: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "figure": ("siffra", "siffror"),
        "page": ("sida", "sidor"),
        "passage": ("textstycke", "textstycken"),
        "problem": ("tvivel", "tvivel"),
        "table": ("tabell", "tabeller"),
    }
)


def count_things(number: int, thing: str, language: Language = Language.ENGLISH) -> str:
    """Give a number with the word for what is counted, in its right form.

    >>> count_things(1, "problem"), count_things(0, "table"), count_things(2, "passage", Language.SWEDISH)
    ('1 problem', '0 tables', '2 textstycken')
    """
    one, many = _SWEDISH[thing] if language is Language.SWEDISH else (thing, f"{thing}s")
    return f"{number} {one if number == 1 else many}"
