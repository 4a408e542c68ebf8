"""The parts of a year that something may be told of, Swedish and English: data, no code that decides.

In: nothing. Out: kinds of parts, each with names and patterns. For example "vid årsskiftet" and "vid halvårsskiftet"
are two parts of one kind, and so are "första kvartalet" and "tredje kvartalet".
"""

from __future__ import annotations

import re
from typing import Final

_FIRST: Final = r"(?:första|1:a|1|first|1st)"
_SECOND: Final = r"(?:andra|2:a|2|second|2nd)"
_THIRD: Final = r"(?:tredje|3:e|3|third|3rd)"
_FOURTH: Final = r"(?:fjärde|4:e|4|fourth|4th)"


def _parts(*parts: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for name, pattern in parts)


YEAR_PARTS: Final = (
    _parts(
        ("turn of the year", r"årsskifte\w*|års-\s?skifte\w*|nyår\w*|turn of the year|new year(?:['’]s)?|year[- ]end"),
        ("turn of the half-year", r"halvårsskifte\w*|halvårs-\s?skifte\w*|mid-?year|turn of the half-?year"),
    ),
    _parts(
        ("first half", rf"{_FIRST} halvåret|{_FIRST} half(?:-?year| of)|vårterminen|spring (?:term|semester)"),
        ("second half", rf"{_SECOND} halvåret|{_SECOND} half(?:-?year| of)|höstterminen|autumn (?:term|semester)"),
    ),
    _parts(
        *(
            (name, rf"{number} (?:kvartalet|quarter)|kvartal {digit}|q{digit}")
            for name, number, digit in (
                ("first quarter", _FIRST, "1"),
                ("second quarter", _SECOND, "2"),
                ("third quarter", _THIRD, "3"),
                ("fourth quarter", _FOURTH, "4"),
            )
        )
    ),
    _parts(
        *(
            (name, rf"{number} tertialet|tertial {digit}|{number} four-month period")
            for name, number, digit in (
                ("first tertial", _FIRST, "1"),
                ("second tertial", _SECOND, "2"),
                ("third tertial", _THIRD, "3"),
            )
        )
    ),
)
