"""What is received, said with a verb and not by the name of its row: "få in i skatt" is of the incomes from taxes.

In: a question. Out: the question with the field's word for what is received. For example "hur mycket fick A-stad in i
skatt?" asks for "skatteintäkter", and "what do people pay in tax?" for no income of anybody's.
"""

from __future__ import annotations

import re
from typing import Final

_GET: Final = (
    r"(?:få|får|fick|fått|ta|tar|tog|tagit|dra|drar|drog|dragit|kom|kommer|kommit|tjäna|tjänar|tjänade|samla|samlar|"
    r"samlade|inbringa\w*|räkna|räknar|räknade)"
)
_GET_EN: Final = (
    r"(?:get|gets|got|receive[sd]?|collect(?:s|ed)?|raise[sd]?|take in|takes in|took in|taken in|bring in|brings in|"
    r"brought in|earn(?:s|ed)?)"
)
_SWEDISH: Final = re.compile(rf"^(?=[^?]*\b{_GET}\b)(?P<before>[^?]*?\b)(?:(?P<i>i )skatt(?:er)?|skattepengar)\b", re.I)
# "hur mycket skatt fick A-stad in": nothing but a town, or the year, stands between the verb and its particle
_BARE: Final = re.compile(
    r"(?P<before>\bhur (?:mycket|stor(?:a|t)?)\s+(?:pengar i\s+)?)skatt(?:er)?\s+"
    r"(?P<get>(?:får|fick|tar|tog|drar|drog|samlade|samlar|kommer|kom|tjänade|tjänar)\s+(?:det\s+)?"
    r"(?:[\w-]+(?:\s+kommun)?\s+)?)in\b(?!\s+(?:på|som))",
    re.IGNORECASE,
)
_ENGLISH: Final = re.compile(
    rf"^(?=[^?]*\b{_GET_EN}\b)(?P<before>[^?]*?\b)tax(?:es)?\b(?! \w*(?:rate|base|payer))", re.I
)
# "fick A-stad in 2022": the verb's particle, and no place or time
_PARTICLE: Final = re.compile(rf"(\b{_GET}\b(?:\s+[\w-]+){{0,3}}?)\s+in\b", re.IGNORECASE)


def name_receipts(text: str) -> str:
    """Return a question of what came in from taxes with the name of that income.

    >>> name_receipts("hur mycket mer i skatt fick A-stad in 2031 än året före?")
    'hur mycket mer i skatteintäkter fick A-stad 2031 än året före?'
    >>> name_receipts("hur mycket skatt fick A-stad in?"), name_receipts("hur mycket skatt tog kommunen in 2031?")
    ('hur mycket skatteintäkter fick A-stad?', 'hur mycket skatteintäkter tog kommunen 2031?')
    >>> name_receipts("How much did A-town collect in taxes?"), name_receipts("Hur mycket betalar man i skatt?")
    ('How much did A-town collect in tax revenue?', 'Hur mycket betalar man i skatt?')
    """
    if (bare := _BARE.sub(lambda found: f"{found['before']}skatteintäkter {found['get'].rstrip()}", text)) != text:
        return bare
    named = _SWEDISH.sub(lambda found: f"{found['before']}{found['i'] or ''}skatteintäkter", text)
    if named != text:
        return _PARTICLE.sub(r"\1", named)
    return _ENGLISH.sub(r"\g<before>tax revenue", text)
