"""The words that name a span of years: "sedan april 2018", "2017-2019", "mellan 2020 och 2024".

In: nothing. Out: patterns that the reading of a development uses. For example "since the end of 2021" names the year
that it begins with.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.vocabulary import MONTHS

_MONTH_NAMES = "|".join(sorted((month for month in MONTHS if len(month) > 2), key=len, reverse=True))
_TO_NOW = r"(?:och|&|and)\s+(?:framåt|fram(?:åt)?\s+till\s+(?:i\s?dag|nu)|on(?:wards?)?)\b|onwards?\b"
# "2021 och framåt", "från 2021 till idag": a development, though no word says so.
ONWARDS: Final = (
    rf"(19|20)\d\d ({_TO_NOW})|(från|fr\.?o\.?m\.?|from) (och med )?(år )?(19|20)\d\d "
    r"(till (i ?dag|nu)|on|(up )?to (now|today|date))"
)
SINCE: Final = re.compile(
    rf"(?:\b(?=(?:19|20)\d\d\s+(?:{_TO_NOW}))|"
    r"\b(sedan|sen|från|fr\.?o\.?m\.?|since|from)\s+(?:och med\s+|år\s+|year\s+|(?:den\s+)?31\s+dec\w*\s+|"
    r"(?:slutet|utgången|början)\s+av\s+|årsskiftet\s+|(?:the\s+)?(?:end|beginning|start|turn) of\s+(?:the year\s+)?|"
    rf"(?:{_MONTH_NAMES})\s+)?)"
    r"(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
# "förändrats jämfört med 2022": from that year to the one that the report is of, where no other year is named.
SET_AGAINST: Final = re.compile(
    r"\b(?:jämfört\s+med|i\s+jämförelse\s+med|gentemot|mot|än|compared\s+(?:with|to)|against|versus|vs\.?|than)\s+"
    r"(?:(?:samma|motsvarande)\s+(?:period|tid|månader|tidpunkt)\s+|the\s+same\s+(?:period|months|time)\s+(?:in|of)\s+)?"
    r"(?:under\s+|för\s+|år\s+|året\s+|in\s+|the\s+year\s+)?(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
# "jämfört med året innan", "sedan förra året": from the year before to the one that the report is of
_YEAR_BEFORE = (
    r"(?:i\s?fjol|förra\s+året|fjolåret|föregående\s+år|året\s+(?:innan|före|dessförinnan)|"
    r"(?:the\s+)?(?:last|previous|prior)\s+year|(?:the\s+)?year\s+before)\b"
)
SINCE_YEAR_BEFORE: Final = re.compile(
    r"\b(?:jämfört\s+med|jmf\s+med|i\s+jämförelse\s+med|gentemot|kontra|sedan|compared\s+(?:with|to)|since|versus|vs\.?)\s+"
    r"(?:(?:samma|motsvarande)\s+(?:period|tid|månader|tidpunkt)\s+|the\s+same\s+(?:period|months|time)\s+(?:in\s+|of\s+)?)?"
    rf"(?:under\s+|in\s+)?{_YEAR_BEFORE}",
    re.IGNORECASE,
)
YEAR_RANGE: Final = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)\s*(?:[-–]|->|→|till och med|t\.?o\.?m\.?|till|to|through)\s*"
    r"(?P<last>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
# "mellan 2020 och 2024", of a development: the years between as well.
BETWEEN_YEARS: Final = re.compile(
    r"\b(?:mellan|between)\s+(?:åren\s+|the years\s+)?(?P<first>(?:19|20)\d\d)\s+(?:och|and)\s+"
    r"(?P<last>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
