"""Reads what a question says of how its answer is to be written, which names nothing that the reports hold.

In: a question. Out: it without such wishes. For example "Hur stor andel är kvinnor? Svara i procent med en decimal."
asks for the women's share, and "svara" and "decimal" are no words of a row.
"""

from __future__ import annotations

import re
from typing import Final

_COUNT = r"(?:en|ett|två|tre|one|two|three|\d)"
_FORM = (
    rf"(?:procent(?:enheter)?|per ?cent|percentage|%|{_COUNT}\s+decimal\w*(?:\s+places?)?|hela procent|heltal|"
    r"närmaste (?:procent|heltal)|nearest (?:percent|whole number)|whole (?:percent|number))"
)
_ASKS: Final = r"(?:svara|ange|avrunda|uttryck|skriv|answer|round|express|state|give)"
# "Svara i procent med en decimal.", "round to one decimal place", "En decimal räcker."
_WISH: Final = re.compile(
    rf"(?:^|(?<=[?.!,;(–-]))\s*(?:och\s+|and\s+|please\s+)?(?:"
    rf"{_ASKS}(?:\s+(?:det|svaret|den|it|the answer|that|me))?(?:\s+(?:i|in|som|as(?: a)?|med|with|till|to|the))*"
    rf"\s+{_FORM}(?:\s+(?:och|and|med|with|to|till)\s+{_FORM})*|"
    rf"(?:helst\s+|gärna\s+|preferably\s+)?(?:i|in)\s+(?:procent|per ?cent|percent)\s+(?:med|with|to)\s+{_FORM}|"
    rf"(?:med|with|to)\s+{_COUNT}\s+decimal\w*(?:\s+places?)?|"
    r"(?:(?:i|in|as)\s+)?(?:a\s+)?(?:hela\s+procent|whole\s+(?:per ?cents?|numbers?|percentages?)|heltal|"
    r"närmaste\s+(?:hela\s+)?(?:procent|heltal)|nearest\s+(?:whole\s+)?(?:per ?cent|number|percentage))|"
    rf"{_COUNT}\s+decimal\w*(?:\s+places?)?\s+(?:räcker|duger|är nog|is enough|is fine|will do|suffices)"
    r")(?:\s*,?\s*(?:tack|please|räcker))?\s*(?:[.!]|(?=[,;)?])|$)",
    re.IGNORECASE,
)


def without_wishes(text: str) -> str:
    """Return a question without what it says of the form of its answer; a text that is nothing else stays.

    >>> without_wishes("Hur stor andel är kvinnor? Svara i procent med en decimal.")
    'Hur stor andel är kvinnor?'
    """
    rest = _WISH.sub(" ", text)
    if rest == text or not re.search(r"\w", rest):
        return text
    return " ".join(rest.split())
