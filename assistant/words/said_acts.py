"""Writes what people say with verbs as the nouns that reports use: "fräscha upp hallen" is its renovation.

In: the text of a question. Out: the same with such phrases as nouns. For example "taking the children to school" is
asked as school transport, and "how many people phoned" as how many phone calls there were.
"""

from __future__ import annotations

import re
from typing import Final

_PUPILS_EN: Final = r"(?:the |its |their |all )*(?:school ?)?(?:children|kids|pupils|students)"
_PUPILS: Final = r"(?:skol)?(?:barn(?:en)?|elever(?:na)?|ungar(?:na)?)"
_RIDE_EN: Final = r"(?: (?:by|in|on|with) (?:the )?(?:bus(?:es)?|taxis?)(?: (?:and|or) (?:bus(?:es)?|taxis?))?)?"
_RIDE: Final = (
    r"(?: (?:med|i) (?:buss(?:ar)?|taxi(?:bilar)?|skolbuss)(?: (?:och|eller) (?:buss(?:ar)?|taxi(?:bilar)?))?)?"
)
_ACTS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), noun)
    for pattern, noun in (
        (r"\batt (?:fräscha|fracha|frascha|snygga|piffa|rusta) (?:upp|till) (?=\w)", "renovering av "),
        (r"\batt renovera (?=\w)", "renovering av "),
        (rf"\bto (?:get|take|bring|drive|transport|bus|ferry) {_PUPILS_EN} to (?:and from )?school{_RIDE_EN}(?=\W|$)",
         "for school transport"),
        (rf"\b(?:getting|taking|driving|bringing|bussing|"
         rf"transporting) {_PUPILS_EN} to (?:and from )?school{_RIDE_EN}(?=\W|$)", "school transport"),
        (rf"\batt (?:få|köra|skjutsa|ta|transportera|bussa) {_PUPILS} (?:till|"
         rf"till och från) (?:och från )?skolan{_RIDE}(?=\W|$)",
         "med skolskjuts"),
        (r"\bbidrag (?:av|från) (?:kommunen|staden|kommunfullmäktige|fullmäktige)(?=\W|$)", "kommunbidrag"),
        (r"\bhow many (?:(?:people|residents|citizens|inhabitants|callers) )?(?:phoned|telephoned|"
         r"rang)\b(?: (?:in|up)\b)?",
         "how many phone calls"),
        (r"\bhow many (?:people|residents|citizens|inhabitants) called(?= (?:in|instead|the)\b|"
         r"\W*$)", "how many phone calls"),
    )
)  # fmt: skip


def write_acts(text: str) -> str:
    """Return a text with what is done written as the thing that reports tell of.

    >>> write_acts("vad kostade det att fräscha upp badet?"), write_acts("how many people phoned instead?")
    ('vad kostade det renovering av badet?', 'how many phone calls instead?')
    >>> write_acts("the cost of driving the pupils to school by bus")
    'the cost of school transport'
    """
    for pattern, noun in _ACTS:
        text = pattern.sub(noun, text)
    return text
