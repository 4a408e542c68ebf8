"""The words by which a question asks what people think, and those by which a report tells it: data.

In: nothing. Out: constants that `evidence/told_opinions.py` reads. For example "vad tycker gästerna om hamnen" is told
by "gästerna är nöjda med hamnen", and not by "hamnen deltog i en enkät".
"""

from __future__ import annotations

import re
from typing import Final

# "vad tycker X om Y", "what did the survey show"; not what you that are asked think
ASKED: Final = re.compile(
    r"\b(?:tycker|tyckte|tyckt|tyckts|anser|ansåg|ansett|uppfattar|uppfattade)\b(?!\s+(?:du|ni)\b)|"
    r"\båsikt(?:er(?:na)?|en)?\b|"
    r"\b(?:vad|va|hur)\b[^?]*\b(?:visa\w*|svara\w*|sa|sade|säger|utföll|utfall\w*)\b[^?]*"
    r"\b\w*(?:enkät|medborgarundersökning|brukarundersökning|medarbetarundersökning)\w*|"
    r"\b(?:vad|hur)\b[^?]*\benligt\s+(?:\w+\s+)?\w*(?:enkät|undersökning)\w*|"
    r"\b(?:do|does|did)\s+(?!you\b)(?:[\w'’-]+\s+){1,6}?(?:think|feel|say)\s+(?:of|about)\b|\bopinions?\b|"
    r"\bwhat\b[^?]*\bsurveys?\b[^?]*\b(?:show|say|find|tell)|\bwhat\b[^?]*\baccording to the\b[^?]*\bsurvey\b",
    re.IGNORECASE,
)
# What somebody thinks, or how many think it.
TOLD: Final = re.compile(
    r"^\W*i enkäten\b|\b(?:\w*nöjd\w*|missnöj\w*|tyck(?:er|te|t)|anser|ansåg|ansett|menar|menade|upplev\w*|"
    r"kritis[kt]\w*|positiv\w*|"
    r"negativ\w*|betyg\w*|\w*index|nki|nmi|nri|hme|trygg\w*|otrygg\w*|uppskatta(?:t|s|de|r)|synpunkt\w*|instäm\w*|"
    r"klagomål\w*|klaga\w*|beröm\w*|(?:svara|uppge|uttryck)\w* att|bedöm(?:er|de) att|"
    r"ser (?:\w+ )?(?:allvarligt|positivt)|"
    r"(?:enkät|undersökning)\w* (?:visa|nämn)\w*|satisf\w*|pleased|critical|rated|score[ds]?)\b",
    re.IGNORECASE,
)
# What is still to come tells nobody's opinion: "resultaten analyseras till våren".
TO_COME: Final = re.compile(
    r"\b(?:analyseras|sammanställs|redovisas|presenteras|kommer att|ska|skall|planeras|väntas)\b", re.IGNORECASE
)
# Rows that measure what people think.
ROW: Final = re.compile(
    r"nöjd|trygg|index|betyg|upplev|instäm|andel|procent|%|enkät|undersökning|kund|attityd|engagemang|\bhme\b|\bn[kmr]i\b",
    re.IGNORECASE,
)
