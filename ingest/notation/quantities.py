"""Tells a number with a unit that is none of the amounts that are stored ("35 min", "1 310 MWh") from words.

In: the text of a cell. Out: yes or no. Such a cell gives no figure, but it stands in a row of values, and heads none.
"""

from __future__ import annotations

import re

from ingest.notation.markup import split_mark, strip_markup

_UNITS = (
    r"min(?:uter|ut)?|sek(?:under)?|tim(?:mar|me)?|h|dygn|veckor|v|mån(?:ader)?"
    r"|[kMGT]?Wh|[kM]W|kg|g|ton|hg|km|mil|m|cm|mm|meter|m[²³23]|kvm|kubikmeter|ha|hektar|liter|l|[kM]?bit/s"
    r"|(?:kg|ton|g) (?:CO2e?|koldioxid\w*)|p(?:oäng)?|p\.|grader|°C|ppm|dB"
    r"|personer|pers|elever|barn|platser|besök(?:are)?|ärenden|tjänster|heltider|hushåll|lägenheter|lgh|invånare|inv"
    r"|gånger|ggr|kurser|lån|böcker|portioner|resor|fordon|mdkr|miljarder(?: kronor)?"
    r"|minutes|hours|weeks|months|people|places|visits"
)
_NUMBER = r"[-–−+]?\s?\d{1,3}(?:[ .'’]\d{3})*(?:,\d+)?|[-–−+]?\s?\d+(?:[.,]\d+)?"
_QUANTITY = re.compile(rf"(?:{_NUMBER})\s?(?:{_UNITS})(?:\s?/\s?[\w²³]+)?\.?", re.IGNORECASE)


def is_quantity(text: str) -> bool:
    """Whether a cell is a number with such a unit, and nothing more.

    >>> is_quantity("35 min"), is_quantity("1 310 MWh"), is_quantity("0,4 kWh/m²"), is_quantity("12 kap")
    (True, True, True, False)
    """
    return bool(_QUANTITY.fullmatch(split_mark(strip_markup(text)).text.strip()))
