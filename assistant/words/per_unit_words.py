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
