"""The words that ask for an amount per thing, Swedish and English: data, no code that decides.

In: nothing. Out: a pattern. For example "vad kostar en elev" and "cost per pupil" ask for an amount of money divided by
how many pupils there are.
"""

from __future__ import annotations

import re
from typing import Final

_THINGS = (
    r"elev|barn|plats|portion|måltid|besök|besökare|ärende|lägenhet|timme|anställd|årsarbetare|deltagare|brukare|invånare|"
    r"utryckning|insats|kund|hushåll|pupil|student|child|place|meal|portion|visit|visitor|case|apartment|flat|hour|"
    r"employee|participant|user|inhabitant|resident|call-out|household"
)
PER_THING: Final = re.compile(
    rf"\b(?:per|för varje|for each)\s+(?P<each>{_THINGS})\b|"
    rf"\b(?:kosta(?:r|de|t)?|cost(?:s|ed)?)\s+(?:en|ett|varje|one|an?|each)\s+(?P<one>{_THINGS})\b|"
    rf"\b(?:does|did)\s+(?:one|an?|each)\s+(?P<thing>{_THINGS})\b(?=[^?]*\bcost\b)",
    re.IGNORECASE,
)
# A row or a column that is told per thing itself: "Kostnad per elev", "kr/portion".
TOLD_PER: Final = re.compile(r"\b(?:per\s+|\w+/)(?P<what>\w+)", re.IGNORECASE)
# "vad kostar en revisor": one of the thing, and not all of them
ASKS_PRICE_OF_ONE: Final = re.compile(
    r"\b(?:kosta(?:r|de|t)?|costs?)\s+(?:en|ett|varje|one|an?|each)\s+(?:enda\s+|single\s+|enskild\s+|enskilt\s+|vanlig\s+|vanligt\s+|ny\s+|nytt\s+|new\s+)?"
    r"(?P<one>[^\W\d][\w-]*)\b|"
    r"\b(?:does|did|will|would|do)\s+(?:one|an?|each)\s+(?:single\s+|individual\s+)?(?P<thing>[^\W\d][\w-]*)\s+cost\b",
    re.IGNORECASE,
)
# A row, table or column that tells a price: "Kostnad per elev", "kr/portion", "Styckpris".
TOLD_PRICE: Final = re.compile(
    r"\bper\s+(?!\d|verksamhet|enhet|nämnd|förvaltning|område|år|månad)[^\W\d]|\b(?:kr|tkr|kronor|sek)\s*/\s*\w|"
    r"\b\w*(?:pris|avgift|taxa|snittkostnad|price|fee)\w*\b|\baverage\b|\bi snitt\b|\bstyck\w*|\bà\b",
    re.IGNORECASE,
)
# A sentence that tells what one of something costs.
TELLS_PRICE: Final = re.compile(r"\bkosta(?:r|de|t)?\b|\bbetala\w*|\bcost(?:s|ed)?\b|\bpa(?:y|ys|id)\b", re.IGNORECASE)
