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
_LEAD = (
    r"(?:(?:och|and|men|but|please|snälla|gärna|helst|preferably|ideally|if possible|om möjligt|om det går|bara|"
    r"just|only|"
    r"endast|enbart|tack|thanks?|kindly|vänligen|var snäll och|då|then|räkna(?:t)?|räknat|om du kan|if you can)[\s,]+)*"
)
_ASKS: Final = (
    r"(?:svara|svar|ange|angivet|avrunda|avrundat|uttryck|uttryckt|skriv|ge(?: mig)?|säg|visa|håll|"
    r"(?:jag|vi) (?:vill|behöver|önskar)(?: bara| gärna| ha| veta)*|answer|reply|respond|round|rounded(?: off)?|"
    r"express(?:ed)?|"
    r"state|give(?: me| us)?|tell me|show(?: me)?|keep|make|put|(?:i|we) (?:only |just |would |['’]d )*(?:want|"
    r"need|like))"
)
_END_OF_WISH: Final = (
    r"(?:[\s,]*(?:tack|please|räcker|(?:om det går|om möjligt|if possible|om du kan|if you can|thanks?|thank you|"
    r"cheers|snälla)"
    r"|gärna))*"
)
# "Svara i procent med en decimal.", "round to one decimal place", "En decimal räcker.", "gärna avrundat till heltal"
_WISH: Final = re.compile(
    rf"(?:^|(?<=[?.!,;(–-])|(?<=\w)(?=\s+(?:gärna|helst|avrundat|svara|rounded)\s))\s*{_LEAD}(?:"
    rf"{_ASKS}(?:\s+(?:det|svaret|den|it|the answer|that|me|av|off|up|down|gärna|helst))*"
    rf"(?:\s+(?:i|in|som|as(?: a)?|med|with|till|to|the|på))*"
    rf"\s+{_FORM}(?:\s+(?:och|and|med|with|to|till)\s+{_FORM})*|"
    rf"(?:i|in|as|som)\s+(?:a\s+)?(?:procent(?:enheter)?|per ?cent|percent|percentage|%)"
    rf"(?:\s*,?\s*{_LEAD}(?:avrundat\s+|rounded\s+)?(?:med|with|to|till)\s+{_FORM})?|"
    rf"(?:med|with|to|till)\s+{_COUNT}\s+decimal\w*(?:\s+places?)?|"
    r"(?:(?:i|in|as)\s+)?(?:a\s+)?(?:hela\s+procent|whole\s+(?:per ?cents?|numbers?|percentages?)|heltal|"
    r"närmaste\s+(?:hela\s+)?(?:procent|heltal)|nearest\s+(?:whole\s+)?(?:per ?cent|number|percentage))|"
    rf"{_COUNT}\s+decimal\w*(?:\s+places?)?(?:\s+(?:räcker|duger|är nog|är bra|är lagom|is enough|is fine|will do|"
    rf"suffices))?"
    rf"){_END_OF_WISH}\s*(?:[.!]|(?=[,;)?])|$)",
    re.IGNORECASE,
)
_EXACT: Final = (
    r"(?:exakta?|precisa?|ungefärliga?|rätta?|rena?|exact|precise|rough|approximate|plain|bare|single|enda|one)"
)
_SHORT: Final = (
    r"(?:kort(?:fattat)?|kort och gott|kortast möjligt|koncist|fåordigt|enkelt|rakt|rakt på sak|short(?:ly)?|"
    r"brief(?:ly)?|"
    r"concise(?:ly)?|simply|simple|it simple|it short|it brief|svaret kort|det kort|det enkelt|the answer short|"
    r"in (?:one|a (?:single )?|a few )(?:words?|sentences?|lines?)|(?:med|i|på) (?:ett|en|några få) (?:ord|"
    r"mening(?:ar)?|rad(?:er)?)|"
    r"in short|i korthet|utan (?:krusiduller|omsvep|förklaring(?:ar)?)|without (?:an? )?(?:explanations?|frills|"
    r"commentary)|"
    r"no (?:explanations?|details?)(?: needed)?|inga förklaringar|ingen förklaring)"
)
_VALUE: Final = (
    rf"(?:(?:med |with |as |som |till |to )?(?:(?:den|det|the|an?|en|ett|själva|"
    rf"actual) )*(?:{_EXACT} )?(?:siffra(?:n)?|siffror(?:na)?|"
    r"tal(?:et)?|belopp(?:et)?|summa(?:n)?|antal(?:et)?|numbers?|figures?|amount|sum|total|answer|svar(?:et)?|datum(?:et)?|"
    r"date|name|namn(?:et)?|year|årtal(?:et)?)(?: (?:only|alone|räcker|duger|is enough|is fine|will do|går bra))?|"
    r"exakt|precis|exactly)"
)
# "Svara kort.", "exakt siffra tack", "Just the number, please."
_IDLE: Final = re.compile(
    rf"(?:(?<=[?.!;–])|(?<=,)|(?<=\w)(?=\s+(?:exakta? siffr\w+|svara|gärna|bara siffra\w*|just the)\b))\s*\(?{_LEAD}"
    rf"(?:(?:{_ASKS}(?:\s+(?:gärna|helst|bara|endast|just|only|det|mig|me))*\s+)?(?:{_SHORT}|{_VALUE})"
    rf"(?:\s*,?\s*(?:och|and|men|but)?\s*(?:{_SHORT}|{_VALUE}))?|tack(?: på förhand| så mycket)?|"
    rf"thanks?(?: in advance| a lot| so much)?|thank you(?: in advance| very much)?|please|snälla|om möjligt|"
    rf"if possible|"
    rf"{_SHORT}){_END_OF_WISH}\)?\s*[.!]*\s*$",
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


def without_idle_wishes(text: str) -> str:
    """Return a text without wishes at its end that change no figure: to be short, to give the number alone, thanks.

    What is said of per cent, decimals and units stays: it tells what is to be computed.

    >>> without_idle_wishes("Hur många slutade? Svara kort, tack."), without_idle_wishes("hur många bor där? tack")
    ('Hur många slutade?', 'hur många bor där?')
    >>> without_idle_wishes("How many left? Just the number, please."), without_idle_wishes("How many in per cent?")
    ('How many left?', 'How many in per cent?')
    >>> without_idle_wishes("Tack!"), without_idle_wishes("Vad är den exakta summan?")
    ('Tack!', 'Vad är den exakta summan?')
    """
    rest = text
    while (shorter := _IDLE.sub("", rest).rstrip(" ,;(–")) != rest:
        rest = shorter
    return rest if len(re.findall(r"\w+", rest)) > 1 else text
