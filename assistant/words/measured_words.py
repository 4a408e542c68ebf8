"""The words that say what is measured of people and things, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/same_measure.py` reads. For example "sjukfrånvaro" in a row and "sjuka" or
"sick" in a claim are of one kind, and "färre" says that a claim counts.
"""

from __future__ import annotations

import re
from typing import Final

# A claim that counts: of how many, and no share, no amount of money. English "more" is of money too: there the thing
# that there is more of tells, an act that is done or somebody who comes, but not "more on inspections".
_COUNTED_THINGS: Final = (
    r"inspections|visits|checks|controls|audits|reviews|surveys|interviews|cases|applications|decisions|permits|"
    r"licen[cs]es|meetings|complaints|reports|notifications|incidents|accidents|injuries|call-?outs|"
    r"alarms|calls|loans|books|journeys|trips|rides|activities|events|concerts|performances|courses|lessons|exams|placements|jobs|"
    r"visitors|guests|borrowers|passengers|members|participants|bathers|people|persons|residents|inhabitants|citizens|"
    r"children|pupils|students|boys|girls|women|men|employees|teachers|nurses|clients|users|patients|households|families|"
    r"homes|houses|dwellings|flats|apartments|buildings|plots|vehicles|cars|buses|bookings|orders|deliveries|meals|"
    r"portions|operations|treatments|samples|tests|actions|measures|projects"
)
_NOT_BETWEEN: Final = r"(?!(?:money|kronor|costs?|on|for|of|than|to|in|at|by|with|from|expensive|costly)\b)"
COUNTS: Final = re.compile(
    r"\b(?:fler|flera|färre|antal(?:et|en)?|hur många|fewer|number of|how many|"
    rf"more\s+(?:{_NOT_BETWEEN}[^\W\d][\w-]*\s+){{0,2}}?(?:{_COUNTED_THINGS})(?!\s+(?:costs?|expenses?|money|funding)))\b",
    re.IGNORECASE,
)
# Words that say that what is spoken of is a share.
SAYS_SHARE: Final = re.compile(
    r"\b(?:\w*andel\w*|procent\w*|percent\w*|per cent|proportion|share|shares|\w*grad(?:en)?|kvot\w*|rates?)\b|%",
    re.IGNORECASE,
)
# Words that say so in the name of a row or its column.
IS_SHARE: Final = re.compile(r"%|\b(?:andel\w*|procent\w*|kvot\w*|share|percent\w*)\b", re.IGNORECASE)
# A number for each of another thing: "barn per årsarbetare".
PER_EACH: Final = re.compile(r"\b(?:per|varje|each)\s+[^\W\d]|[^\W\d]/[^\W\d]", re.IGNORECASE)
# What is measured: how a row says it, and how a claim may say it.
KINDS: Final = tuple(
    (re.compile(row, re.IGNORECASE), re.compile(claim, re.IGNORECASE))
    for row, claim in (
        (r"sjukfrånvar|korttidsfrånvar|långtidsfrånvar|långtidssjuk|sick (?:leave|absence)|sickness",
         r"sjuk|frånvar|frisk|sick|absen|\bill(?:ness)?\b|health|vabb"),
        (r"övertid|overtime", r"övertid|overtime"),
        (r"\blön|löne|medellön|salar|\bpay\b|wage", r"lön|salar|\bpay|paid|wage|tjän|earn|avlöna"),
        (r"nöjd|\bnki\b|satisf", r"nöjd|\bnki\b|satisf|happ|belåt|bättre|sämre|better|worse|tyck|betyg|content"),
        (r"trygg|\bsafe", r"trygg|\bsafe|säker|rädd|afraid|secur"),
        (r"meritvärde|betyg|grades?\b", r"merit|betyg|grade|bättre|sämre|better|worse|resultat|result"),
        (r"behörig|eligib",
         r"behörig|eligib|kvalif|qualif|klara|kom(?:ma|mer|mit)? in|bättre|sämre|better|worse|legitim"),
        (r"legitim|licen[cs]ed", r"legitim|behörig|licen[cs]|qualif|utbild|certif"),
        (r"väntetid|waiting", r"vänt|\bkö|wait|queue|längre|kortare|longer|shorter"),
        (r"\w+tid(?:en|er)?\b(?!\s*(?:avlönad|anställ))|\b(?:handling|processing|response|waiting|lead) times?\b",
         r"tid|vänt|\bkö|läng|kort|snabb|fort|långsam|sen|dröj|dag|veck|månad|minut|tim|time|long|short|fast|quick|slow|late|"
         r"soon|wait|queue|delay|days|weeks|hours"),
        (r"omsättning av personal|personalomsättning|staff turnover", r"omsättning|turnover|slut|leav|\bleft\b|quit"),
        (r"pensionsavg|pensioneri|retire", r"pension|retir"),
    )
)  # fmt: skip
# A quality that a claim compares, and the words of a row that measures it.
QUALITIES_MEASURED: Final = tuple(
    (re.compile(rf"\b(?:{claim})\b", re.IGNORECASE), re.compile(row, re.IGNORECASE))
    for claim, row in (
        (r"o?nöjdare|(?:mer|mindre|more|less) (?:o?nöjd\w*|satisfied|happy|content)|happier|missnöjdare",
         r"nöjd|\bnki\b|satisf|happy|nöjdhet"),
        (r"o?tryggare|(?:mer|mindre|more|less) (?:o?trygg\w*|safe)|safer", r"trygg|\bsafe"),
        (r"sjukare|friskare|healthier|(?:mer|mindre|more|less) (?:sjuk\w*|sick|ill)", r"sjuk|frånvar|frisk|sick|absen"),
        (r"äldre än|yngre än|older than|younger than", r"ålder|\bage\b|\bår\b"),
    )
)  # fmt: skip
# The names of groups of people, which tell nothing of what is measured of them.
GROUP_WORDS: Final = re.compile(
    r"varav|därav|of which|kvinn(?:a|or|orna|ors)|m[aä]n(?:nen|s)?|flick(?:a|or|orna|ors)|pojk(?:e|ar|arna|ars)|tjejer|"
    r"killar|"
    r"wom[ae]n|girls?|boys?|för|bland|hos|for|among|av|of|år|years?|eller|or|yngre|äldre|younger|older|under|över|över|and|och|"
    r"\d+(?:[-–]\d+)?",
    re.IGNORECASE,
)
