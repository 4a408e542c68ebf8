"""The words by which a question asks how many work somewhere, and by which tables tell it: data, no code that decides.

In: nothing. Out: patterns. For example "hur många jobbar på kansliet?" asks for what a row calls "Antal årsarbetare",
"Antal anställda" or "Antal medarbetare"; who is employed in one way only, or stopped, is another number.
"""

from __future__ import annotations

import re
from typing import Final

_STAFF_SV = r"(?:anställda|medarbetare|arbetare|personal(?:en)?|folk)"
_STAFF_EN = r"(?:staff|employees|workers|personnel|people)"
# "hur många jobbar", "hur många anställda har", "how many people work at", "how many staff does"
ASKS_STAFF: Final = re.compile(
    r"\bhur många\s+(?:personer\s+|människor\s+|folk\s+|anställda\s+|medarbetare\s+)?(?:som\s+)?"
    r"(?:jobbar|jobbade|arbetar|arbetade|(?:är|var)\s+anställda)\b|"
    rf"\bhur (?:många|mycket)\s+{_STAFF_SV}\s+(?:har|hade|finns|fanns|är|var)\b|"
    rf"\bhow many\s+(?:{_STAFF_EN}\s+)?(?:work|worked|works|are working|(?:are|were) employed)\b|"
    rf"\bhow many\s+{_STAFF_EN}\s+(?:does|do|did|has|have|had|are there|were there)\b|"
    rf"\bhow (?:much|large is the|big is the)\s+(?:staff|workforce)\b",
    re.IGNORECASE,
)
# One way of being employed, some of the staff, or what became of them: another number than how many there are.
NARROWER: Final = re.compile(
    r"slut|börja|nyanställ|rekryter|vikari|deltid|heltid|sjuk(?:a\b|skriv|frånv)|\bkvinn|\bmän\b|\bwom[ae]n|\bmen\b|tim(?:anställ|avlön|lön)|"
    r"hourly|tillsvidare|visstid|permanent|fixed.term|temporary|\b(?:under|över|over|above) \d|pension|\bper\b|procent|"
    r"andel|\bshare\b|per ?cent|chef|manager|hemifrån|from home|natt|night|övertid|overtime|"
    r"\butbildade?|certif|legitim|\bleft\b|\bquit|"
    r"\bleav|retire|hire|\bsick|part.time|full.time|\bkvar\b|uppsagd|laid off|\bnot\b|\binte\b",
    re.IGNORECASE,
)
# "vilken har flest anställda, A eller B", "which has more staff, A or B"
MOST_STAFF: Final = re.compile(
    rf"\b(?:flest|fler|mest|mer)\s+{_STAFF_SV}\b|\b(?:most|more|the largest|larger)\s+(?:{_STAFF_EN}|workforce)\b|"
    r"\b(?:jobbar|arbetar)\s+(?:det\s+)?(?:flest|fler|mest folk|mer folk)\b",
    re.IGNORECASE,
)
OF_TWO: Final = re.compile(r"[,:]\s*(?P<first>[^,?]+?)\s+(?:eller|or)\s+(?P<second>[^,?]+?)\s*\??\s*$", re.IGNORECASE)
# What a question says of staff itself, and of no unit.
STAFF_TERM: Final = re.compile(
    r"jobb\w*|arbet(?:ar|ade|a)|anställ\w+|medarbetare\w*|personal\w*|folk|personer|människor|årsarbetare|staff|"
    r"employees?|employed|workers?|workforce|people|personnel|work(?:s|ed|ing)?|kommun(?:en|ens)?|municipality|"
    r"hela|totalt|sammanlagt|total|altogether|whole|nu|now|idag|today",
    re.IGNORECASE,
)
_ALL = r"(?:summa|totalt|total|antal(?:et)?|medelantal(?:et)?)"
# The name of a row, or of a column, that tells how many there are, the plainest first.
HEAD_LABELS: Final = (
    re.compile(rf"(?:{_ALL}\s+)*(?:anställda|medarbetare)(?:\s+(?:totalt|i (?:kommunen|medeltal)))?", re.IGNORECASE),
    re.compile(rf"(?:{_ALL}\s+)*(?:månadsavlönade|månadsanställda)(?:\s+totalt)?", re.IGNORECASE),
    re.compile(
        rf"(?:{_ALL}\s+)*(?:årsarbetare|helårsarbetare|årsarbetskrafter|heltidstjänster)"
        r"(?:\s+(?:totalt|inklusive timanställda|inkl\.? timanställda))?",
        re.IGNORECASE,
    ),
)
# Told after the others: those that are employed until further notice are not all.
MOST_OF_THEM: Final = re.compile(rf"(?:{_ALL}\s+)*tillsvidareanställda", re.IGNORECASE)
# A row of all, in a table with a row for each unit.
ALL_UNITS: Final = re.compile(r"(?:summa|totalt?|hela kommunen|kommunen totalt|summa kommunen)", re.IGNORECASE)
# What a table of the staff is called that names no unit.
NEUTRAL_CAPTION: Final = re.compile(
    r"personal\w*|antal\w*|anställda|medarbetare\w*|årsarbetare|nyckeltal|\w*års(?:översikt|sammandrag|jämförelse)|sammandrag|fem|tio|år|åren|i|den|"
    r"per|och|av|tabell|uppgifter|bemanning|volym\w*|utveckling|statistik|översikt|sjukfrånvaro|övertid|organisation\w*|"
    r"januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|förvaltning|redovisning|"
    r"[\d.:–-]+",
    re.IGNORECASE,
)
SEX_COLUMN: Final = re.compile(r"\b(?:kvinnor|män|varav|förändring|diff\w*|avvikelse|women|men)\b|%", re.IGNORECASE)
# What any number of staff is called, wherever it says so.
TELLS_STAFF: Final = re.compile(
    r"anställ|medarbetare|årsarb|månadsavlön|personal|tjänster|befattning|bemanning|heltid|\w*lärare\b|\w*pedagog|skötare",
    re.IGNORECASE,
)
