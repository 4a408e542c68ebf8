"""The words that ask how soon something is done, what was won, and what for: data, Swedish and English.

In: nothing. Out: patterns that `asked_thing.py` and `untold_terms.py` read. For example "hur snabbt får man hjälp" asks
for a number of days, and "vann de något pris" for no price.
"""

from __future__ import annotations

import re
from typing import Final

# "hur snabbt får man hjälp", "how soon", "inom hur många dagar": the time that something takes
SPEED: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:hur\s+(?:snabbt|fort|snart)|how\s+(?:quickly|soon|promptly|fast|rapidly)|"
    r"(?:inom|within)\s+(?:hur\s+(?:många|lång)|how\s+(?:many|long))\b)(?!\s+(?:växte|växer|ökar|ökade|"
    r"did [^?]* (?:grow|rise)))",
    re.IGNORECASE,
)
# "vann de något pris", "what prize did they win"; "priset" alone is what something costs
_PRIZE: Final = r"(?:pris(?:er)?|priset|utmärkelse\w*|diplom|tävling\w*|prizes?|awards?|contests?|competitions?)"
PRIZE: Final = re.compile(_PRIZE, re.IGNORECASE)
WINS: Final = re.compile(
    rf"\b(?:vann|vinner|vunnit|won|win|wins)\b[^?]*?\b(?:{_PRIZE}|något|nåt|några|anything|any)\b|"
    rf"\b(?:vilket|vilka|vad för|något|nåt|några|what|which|any)\s+(?:\w+\s+)?{_PRIZE}\b[^?]*?\b(?:vann|fick|vunnit|"
    rf"fått|tilldela\w*|won|win|get|got|receive\w*|awarded)\b|"
    rf"\b(?:fick|fått|tilldela\w*|get|got|receive\w*)\b[^?]*?\b(?:något|nåt|några|a|any)\s+{_PRIZE}\b",
    re.IGNORECASE,
)
# "vad har de bytt ut för att nätet ska vara säkert": what it was done for is said in any words
PURPOSE_CLAUSE: Final = re.compile(
    r"\s(?:för att|i syfte att|så att|in order to|so that|so as to|to make sure)\s.*$", re.IGNORECASE
)
# "nominerade till bästa kommun": what somebody is called, and no order of rows
NAMED_BEST: Final = re.compile(
    r"\b(?:nominera\w*|utse(?:s|dda?|tts)?|utsågs|kora\w*|utnämn\w*|pris(?:et)?|utmärkelse\w*|titel\w*|tävling\w*|"
    r"nominat\w*|awards?|award\w*|prizes?|named|voted|shortlisted|title)\s+(?:\w+\s+){0,4}?"
    r"(?:bästa?|(?:the\s+)?best|snabbast\w*|fastest|störst\w*)\b",
    re.IGNORECASE,
)
# A sentence on the time that something takes, which may go on from the one that names the thing
TAKES_TIME: Final = re.compile(
    r"\b(?:handläggningstid\w*|medeltid\w*|väntetid\w*|svarstid\w*|leveranstid\w*|ledtid\w*|"
    r"i (?:snitt|medeltal|genomsnitt) (?:tar|tog)|"
    r"(?:processing|waiting|response|lead) times?|on average)\b",
    re.IGNORECASE,
)
# "vilket system använder hamnen", "which supplier does it use": a name, though "used" else is what was spent
USES: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:vilke[nt]|vilka|which|what)\s+(?!(?:budget|belopp|summa|andel|del|amount|share|"
    r"part|sum)\w*\b)(?:[\w-]+\s+){1,5}?(?:anlita\w*|nyttja(?:r|de)|använ(?:der|de|ds|des|t|ts)|use[sd]?)\b"
    r"(?![^?]*\b(?:me?st|minst|mer|mindre|pengar|budget\w*|medel|most|least|more|money)\b)",
    re.IGNORECASE,
)
