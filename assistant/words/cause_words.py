"""The words that say that one thing came of another, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/` reads. For example "på grund av" in a claim is borne out by "eftersom" in a
sentence, and by no sentence that only names both things.
"""

from __future__ import annotations

import re
from typing import Final

# What a claim says of a cause, which names no thing itself.
CAUSE: Final = re.compile(
    r"\b(?:på\s+grund\s+av|p\.?\s?g\.?\s?a\.?|till\s+följd\s+av|beroende\s+på|berodde\s+på|beror\s+på|orsaka(?:des|ts|s|d)\s+av|"
    r"tack\s+vare|because\s+of|due\s+to|owing\s+to|as\s+a\s+result\s+of|caused\s+by|thanks\s+to)(?!\w)",
    re.IGNORECASE,
)
# How a sentence says so.
TELLS_CAUSE: Final = re.compile(
    rf"{CAUSE.pattern}|\b(?:eftersom|därför|då|sedan|genom|av|orsak\w*|anledning\w*|förklara\w*|härled\w*|medför\w*|lett\s+till|"
    r"ledde\s+till|leder\s+till|innebär\w*|innebar|(?:ger|gav|gett)\s+(?:\w+\s+){0,4}\w*(?:under|över)skott\w*|gör\s+att|gjorde\s+att|vilket|because|since|as|reason\w*|explain\w*|led\s+to|by)\b",
    re.IGNORECASE,
)
# How it says so plainly: "då" and "av" may tell of a time or a part.
PLAINLY_CAUSE: Final = re.compile(
    rf"{CAUSE.pattern}|\b(?:eftersom|orsak\w*|anledning\w*|förklara\w*|härled\w*|because|reason\w*|explain\w*)\b",
    re.IGNORECASE,
)
# Words of size that turn a cause around where a sentence has the contrary: "lägre elpriser", "fler barn".
MORE_OR_LESS: Final = re.compile(
    r"fler|färre|mer|mindre|högre|lägre|större|dyrare|billigare|längre|kortare|ökade?|minskade?|stigande|sjunkande|hög[at]?|låg[at]?|"
    r"more|fewer|less|higher|lower|larger|smaller|increased|decreased|rising|falling|high|low",
    re.IGNORECASE,
)
# Which way such a word goes: "dyrare el" is denied by "lägre elpriser".
_MORE: Final = (
    r"fler|mer|högre|större|dyrare|längre|ökade?|ökat|stigande|höjda?|more|higher|larger|increased|rising|dearer"
)
_LESS: Final = (
    r"färre|mindre|lägre|billigare|kortare|minskade?|minskat|sjunkande|sänkta?|fewer|less|lower|smaller|decreased|"
    r"falling|cheaper"
)
MORE_OF: Final = re.compile(rf"\b(?:{_MORE})\s+(?P<what>[^\W\d]+)", re.IGNORECASE)
LESS_OF: Final = re.compile(rf"\b(?:{_LESS})\s+(?P<what>[^\W\d]+)", re.IGNORECASE)
# "elpriser" is of "el", "barnantal" of "barn": what is said of how much there is, or what it costs
HOW_MUCH: Final = re.compile(
    r"s?(?:pris|kostnad|avgift|antal|tal|volym|mängd|räkning|taxa|taxor|utgift)\w*", re.IGNORECASE
)
# A sentence of what the one before it names: "Det beror på fler barn", "Där ger färre barn ett överskott".
OF_BEFORE: Final = re.compile(
    r"\W*(?:det(?:ta)?\s+(?:beror|berodde|förklaras|förklarades|orsaka\w*|är\s+en\s+följd|hänger)|där\s+\w+|"
    r"(?:huvud)?(?:orsak|anledning|skäl|förklaring)\w*|this|that\s+is|the\s+(?:main\s+)?reason)\b",
    re.IGNORECASE,
)
# A sentence that speaks of the very deviation that was told of, or calls its board or unit by what it is.
OF_THE_THING: Final = re.compile(
    r"\b(?:\w*(?:under|över)skottet|avvikelsen|kostnadsökningen|försämringen|förbättringen|"
    r"the (?:deficit|surplus|deviation))\b|"
    r"^\W*(?:nämnden|styrelsen|kommunen|enheten|bolaget|förvaltningen|avdelningen|verksamheten|kontoret|förbundet)s?\b|"
    r"^\W*the (?:board|committee|municipality|unit|company|department|office)\b",
    re.IGNORECASE,
)
# What goes on with another cause: a negation in it says nothing of the first one.
NEXT_CAUSE: Final = re.compile(r"\s+(?:samt|och|men)\s+(?:på\s+|av\s+)?att\b|,\s*men\b", re.IGNORECASE)
