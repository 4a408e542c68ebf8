"""The words that call one thing better or worse than another, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/goodness.py` reads. For example "sämre än snittet" sets something against an
average, and "har försämrats sedan april" against what it was.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.vocabulary import MONTHS

_BETTER = r"bättre|better|tryggare|safer|nöjdare|happier"
_WORSE = r"sämre|worse|otryggare|less\s+safe"
QUALITIES: Final = re.compile(rf"\b(?:{_BETTER}|{_WORSE})\b", re.IGNORECASE)
# "bättre fibertäckning än snittet": what is compared, and what with.
BETTER_THAN: Final = re.compile(
    rf"\b(?:(?P<better>{_BETTER})|(?P<worse>{_WORSE}))\b(?P<between>[^.;?]*?)\b(?:än|jämfört\s+med|than|compared\s+(?:to|with))\b"
    r"(?P<reference>[^;?]*)",
    re.IGNORECASE,
)
_BECAME = (
    r"(?:(?:har|have|has|had)\s+)?(?:blivit|blev|blir|become|became|got|gotten|gets?|gone|went|looks?|ser\s+ut\s+att\s+bli|ser)\s+"
    r"(?:allt\s+|ännu\s+|mycket\s+|much\s+|even\s+)?"
)
# "har utvecklats något negativt": which way a thing went
_DEVELOPED = (
    r"(?:utveckla(?:ts|s|des|t\s+sig|r\s+sig|de\s+sig)|develop(?:ed|s|ing))\s+"
    r"(?:(?:något|lite|mycket|fortsatt|klart|tydligt|mer|slightly|somewhat|very)\s+)?"
)
# "har försämrats", "got better": against what it was before.
BECAME_BETTER: Final = re.compile(
    rf"\b(?:{_BECAME}(?:{_BETTER})|förbättra(?:des|ts|s|t|de|r)|improv(?:ed|es|ing)|ljusna(?:t|de|r)|"
    rf"{_DEVELOPED}(?:positivt|favourably|favorably|positively))\b",
    re.IGNORECASE,
)
BECAME_WORSE: Final = re.compile(
    rf"\b(?:{_BECAME}(?:{_WORSE})|försämra(?:des|ts|s|t|de|r)|förvärra(?:des|ts|s|t|de|r)|"
    r"worsen(?:ed|s|ing)?|deteriorat(?:ed|es|ing)|"
    rf"{_DEVELOPED}(?:negativt|ogynnsamt|unfavourably|negatively))\b",
    re.IGNORECASE,
)
# What an amount above zero, or above another, is good of: a result, a deviation, a forecast of them.
ACCOUNTS: Final = re.compile(
    r"\b\w*(?:resultat|utfall|prognos|avvikelse|ekonomi|underskott|överskott|läge)\w*|"
    r"\b(?:results?|outcomes?|outlook|forecasts?|deviations?|deficits?|surplus(?:es)?|finances|variances?)\b",
    re.IGNORECASE,
)
# The budget of the thing itself, as what follows "than".
BUDGET: Final = re.compile(r"\W*(?:\w+\s+){0,2}?(?:\w*budget\w*|planera\w*|planned)", re.IGNORECASE)
_MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
# When a forecast was made that the one of now is compared with: no part of what it is a forecast of.
SINCE_MONTH: Final = re.compile(
    r"\b(?:sedan|sen|since|jämfört\s+med|compared\s+(?:to|with)|mot|än|than|från|from)\s+(?:[^\W\d]+\s+){0,3}?"
    rf"(?:{_MONTH_NAMES})(?:s?prognos\w*|s?uppföljning\w*|\b(?:\s+(?:forecast|follow-up|report))?)",
    re.IGNORECASE,
)
# "2 mnkr bättre än prognosen i april", "sämre än den i mars"
BETTER_THAN_FORECAST: Final = re.compile(
    r"\b(?:(?P<better>bättre|better)|(?P<worse>sämre|worse))\s+(?:än|than)\s+(?:(?:i|vid|den|det|the|one|in|that)\s+)*"
    rf"(?:\w*prognos\w*|bedömning\w*|uppföljning\w*|forecast|outlook|that|(?=(?:{_MONTH_NAMES})))"
    rf"(?:\s+(?:i|från|per|efter|in|of|from|made))*\s*(?:{_MONTH_NAMES})\b",
    re.IGNORECASE,
)
# An earlier forecast as what is compared with.
OF_FORECAST: Final = re.compile(r"\b(?:\w*prognos\w*|forecasts?|outlook)\b", re.IGNORECASE)
# A result by a name of its own, with its sign: "ett positivt rörelseresultat".
SIGNED_RESULT: Final = re.compile(
    r"\b(?:positiv|negativ)\w*\s+(?!budget)\w+resultat(?:et)?\b|"
    r"\b(?:positive|negative)\s+(?!budget)(?:balance|operating|net|balanced[- ]budget)\s+(?:\w+\s+)?result\b",
    re.IGNORECASE,
)
# What a sentence leaves out of what it says of all: "i alla kommuner utom Norr".
EXCEPTED: Final = re.compile(r"\b(?:utom|förutom|undanta\w*|except\w*|apart\s+from)\b", re.IGNORECASE)
# What was planned, as what a cost is compared with.
PLANNED: Final = re.compile(
    r"\b(?:\w*budget\w*|planera\w*|planned|beräknat|beräknad|kalkyl\w*|tänkt|räknat(?: med)?|estimated|calculated)\b",
    re.IGNORECASE,
)
# "blev 90 tkr dyrare än beräknat"
THAN_PLANNED: Final = re.compile(
    r"\b(?:blev|blivit|blir|var|är|kostade|kostat|was|were|became|is|cost|proved)\b[^.;,]{0,30}?"
    r"\b(?:(?P<more>dyrare|mer|more expensive|dearer|more)|(?:billigare|mindre|cheaper|less))\s+(?:än|than)\s+"
    r"(?:vad som (?:var|hade)\s+|man\s+|det var\s+|hade\s+|had been\s+)?"
    r"(?:\w*budget\w*|planera\w*|planned|beräknat|beräknad|kalkyl\w*|tänkt|räknat|väntat|förväntat|estimated|calculated|expected)",
    re.IGNORECASE,
)
# That one thing went better than another, and neither than its budget, its goal or what it was before.
_NOT_OF_TIME = (
    r"(?!\W*(?:\w+\s+){0,2}?(?:\w*budget\w*|\w*mål(?:et)?\b|targets?|goals?|plan\w*|förväntat|väntat|expected|förr|förra|"
    r"tidigare|året|före|last|before|(?:19|20)\d\d))"
)
WENT_BETTER: Final = (
    re.compile(
        r"\b(?:gick|går|gått)\s+det\s+(?:ekonomiskt\s+)?(?:(?P<better>bättre)|sämre)\s+(?:ekonomiskt\s+)?(?:för|hos|i|på)\s+"
        rf"(?P<first>[^?]+?)\s+än\s+{_NOT_OF_TIME}(?:för\s+|hos\s+|i\s+|på\s+)?(?P<second>[^?]+)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^\W*(?:gick|går)\s+(?!det\b)(?P<first>[^?]+?)\s+(?:(?P<better>bättre)|sämre)\s+än\s+{_NOT_OF_TIME}(?:för\s+)?(?P<second>[^?]+)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:did|does)\s+(?P<first>[^?]+?)\s+(?:do|fare|perform)\s+(?:(?P<better>better)|worse)\s+than\s+{_NOT_OF_TIME}(?P<second>[^?]+)$",
        re.IGNORECASE,
    ),
)
# "strängare än", "more serious than": that one thing is more of something than another.
ORDERS: Final = re.compile(
    r"\b(?:(?P<short>[^\W\d_]{3,}(?:are|er))|(?:mer|mera|mindre|more|less)\s+(?P<long>[^\W\d_]{4,}))\s+(?:än|than)\b",
    re.IGNORECASE,
)
