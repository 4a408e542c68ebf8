"""The words that say that something has begun, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/same_words.py` reads. For example "tomterna har börjat säljas" and
"försäljningen av tomterna har startat" tell of the same.
"""

from __future__ import annotations

import re
from typing import Final

_BEGUN: Final = (
    r"börja(?:de|t|r|ts)?|starta(?:de|t|r|ts|des)?|påbörja(?:de|t|r|ts|des)|inled(?:de|er|s|des|ts|tes)|inlett|"
    r"inletts|kom(?:mer|mit)? igång|satt(?:e|es|s)? igång|dra(?:git|r|gits) igång|drog(?:s)? igång|began|begun|begins?|"
    r"started|starts?|commenced|got under way|is under way"
)
BEGUN: Final = re.compile(rf"\b(?:{_BEGUN})\b", re.IGNORECASE)
# "har börjat säljas", "började att byggas", "has started to be sold"
BEGUN_ACT: Final = re.compile(
    rf"\b(?P<begun>{_BEGUN})\s+(?:att\s+|to\s+be\s+|being\s+|to\s+)?(?P<act>[^\W\d]{{4,}})\b", re.IGNORECASE
)
# The endings of a noun that tells of an act: "försäljningen", "byggandet".
ACT_NOUN: Final = re.compile(
    r"(?:ning|ing|nation|ande|ende|else|ation)(?:en|ens|et|ets|t|ts|n|ns|s|ar|arna)?$", re.IGNORECASE
)
