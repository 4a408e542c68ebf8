"""Tells whether a text says how long something lasts: a number of years or days, or the day that it ends.

In: a text. Out: yes or no. For example "avtalet löper på tre år" and "gäller till och med den 1 maj 2031" do, and
"sedan maj är kajen avstängd till hälften" does not.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.vocabulary import MONTHS, NUMBER_WORDS

_NUMBERS: Final = "|".join(sorted((*NUMBER_WORDS, "en", "ett", "one", "two", "three", "four", "five", "six", "ten")))
_SPAN: Final = re.compile(
    rf"(?:\b\d[\d,.]*|\b(?:{_NUMBERS}))[\s-]*(?:till \w+\s+|to \w+\s+|hel[at]?\s+)?"
    r"(?:år(?:s|en|et)?|månad(?:er|ers|en)?|veck(?:a|or|ors)|dag(?:ar|ars)?|dygn|timm(?:e|ar)|minut(?:er)?|termin(?:er)?|"
    r"mandatperiod(?:er)?|kvartal|halvår|years?|months?|weeks?|days?|hours?|minutes?)\b",
    re.IGNORECASE,
)
# "har fyllt 18 år", "18 år gammal", "för två år sedan": an age, or when it was
_NO_SPAN: Final = re.compile(r"\s*(?:gamm\w+|old|sedan|ago|fyllda)\b", re.IGNORECASE)
_TIME: Final = (
    rf"(?:{'|'.join(MONTHS)}|(?:19|20)\d\d|\d{{1,2}}/\d{{1,2}}|årsskiftet|halvårsskiftet|sommaren|våren|hösten|vintern|"
    r"jul(?:en)?|nyår|skolstart|terminsstart|vidare)"
)
_END: Final = re.compile(
    rf"\b(?:till och med|t\.?\s?o\.?\s?m\.?|fram till|ända till|tills|löper ut|upphör\w*|går ut|förlängt? till|"
    rf"gäller till|sträcker sig till|till|until|through|expires?|ends?)\b[^.;]{{0,60}}?\b{_TIME}",
    re.IGNORECASE,
)
_FROM_TO: Final = re.compile(
    rf"\b\d{{1,2}}\s*(?:[-–]|till|och|to|and)\s*(?:den\s+|the\s+)?\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\b|"
    rf"\b(?:i|in)\s+(?:{'|'.join(MONTHS)})\s+(?:och|till|and|to|[-–])\s+(?:{'|'.join(MONTHS)})\b|"
    rf"\b(?:från|mellan|under|from|between)\s+[^.;]{{0,30}}?{_TIME}[^.;]{{0,20}}?\s(?:till|och|to|and|[-–])\s+"
    rf"[^.;]{{0,20}}?{_TIME}|\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)?\d\d\b",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(rf"\b(?:sedan|alltsedan|since)\s+(?:\w+\s+){{0,3}}?{_TIME}", re.IGNORECASE)


def tells_duration(text: str) -> bool:
    """Whether a text gives a time that something lasts or has lasted, or its end.

    >>> tells_duration("Avtalet löper på tre år."), tells_duration("Det gäller till och med maj 2031.")
    (True, True)
    >>> tells_duration("Bron var stängd 3–11 mars."), tells_duration("Bron stängdes den 3 mars.")
    (True, False)
    >>> tells_duration("Hon är ledig på 75 procent från september."), tells_duration("Det var för två år sedan.")
    (False, False)
    """
    if any(not _NO_SPAN.match(text[match.end() :]) for match in _SPAN.finditer(text)):
        return True
    return any(pattern.search(text) for pattern in (_END, _FROM_TO, _SINCE))
