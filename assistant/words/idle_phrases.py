"""Phrases of a question that name nothing it asks for: what the asker does, verbs that look like others.

In: nothing. Out: patterns that `question/` and `linking/` read. For example "Jag skriver om arbetsmiljön. Hur hög var
sjukfrånvaron?" asks for the absence, and "om reserven räknas in" asks for no forecast.
"""

from __future__ import annotations

import re
from typing import Final

# A whole sentence on what the asker is doing, with another after it.
PURPOSE: Final = re.compile(
    r"(?:^|(?<=[.!?]\s))\s*(?:jag|vi|i|we|i['’]m|we['’]re)\s+"
    r"(?:skriver|jobbar|arbetar|forskar|förbereder|granskar|håller på|ska (?:skriva|göra|prata)|gör (?:en|ett)|"
    r"är journalist|(?:am |are |have been )?"
    r"(?:writing|working|researching|preparing|looking into|covering|doing|a journalist|a reporter))\b"
    r"[^.!?]*[.!](?=\s+\S)",
    re.IGNORECASE,
)
# "räknas in", "räknas med": no forecast, as "räknas bli", and "räknar med underskott", which expects one
COUNTED_IN: Final = re.compile(
    r"\bräkna(?:(?:s|des|ts)\s+(?:in|med|bort|ihop|upp)|(?:r|de|t)?\s+(?:man\s+|vi\s+)?(?:in|bort|ihop|upp))\b(?!\s+att)",
    re.IGNORECASE,
)
# "löner och andra kostnader": no second ones
AND_OTHER: Final = re.compile(
    r"(?<!första )(?<!1:a )\b(?P<joint>och|samt) andra (?=[a-zåäö]{4})"
    r"(?!kvartal|tertial|halv|kommun|orter|städer|året)",
    re.IGNORECASE,
)
# "hur lång tid tar det": a time is asked for
HOW_LONG: Final = re.compile(
    r"\bhur (?:lång tid|länge)\b|\bhow (?:long|many (?:days|weeks|months|minutes))\b"
    r"(?=[^?]*\b(?:take|takes|took|taken|wait|waits|waited|last|lasts|lasted|process\w*)\b)|"
    r"\bhow (?:quickly|fast)\b",
    re.IGNORECASE,
)
# What a row that tells a time says of it.
TELLS_TIME: Final = re.compile(
    r"\w*tid(?:en|er)?\b|\b(?:dagar|dygn|timmar|minuter|veckor|månader|år|days|hours|minutes|weeks|months|years|time)\b",
    re.IGNORECASE,
)
