"""Phrases of a question that name nothing it asks for: verbs and numerals that look like others.

In: nothing. Out: patterns that `question/` and `linking/` read. For example "om reserven räknas in" asks for no
forecast, and "löner och andra kostnader" for no second ones.
"""

from __future__ import annotations

import re
from typing import Final

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
# "where did it take place": of no place that has a name
TAKES_PLACE: Final = re.compile(r"\b(?:take|takes|took|taken|taking) place\b|\bäg(?:a|er|de|t) rum\b", re.IGNORECASE)
# "vad kom revisorerna fram till": what a report says by "vi" or "granskningen"
FINDS: Final = re.compile(
    r"\b(?:conclude[ds]?|conclusions?|find|found|bedömde|bedömer|bedömt|slutsats\w*|konstatera(?:de|r|t)|"
    r"(?:kom|kommer|kommit)\b[^?]*\bfram till|fann|anmärkte|påpekade)\b",
    re.IGNORECASE,
)
# What somebody found in the end, beside what they only did or asked on the way.
CONCLUDES: Final = re.compile(
    r"\b(?:vi|revisorerna|granskningen|revisionen|inspektionen) bedöm(?:er|de)\b|\bbedömning(?:en)? (?:är|var|blev)\b|"
    r"\bbedöms? sammantaget\b|\bsammantage[tn]\w*|\bslutsats\w*|\bsamlade bedömning\w*|\bsammanfattningsvis\b",
    re.IGNORECASE,
)
# "when did the office move to its new premises", "när flyttade byrån till nya lokaler": told by what they are called
MOVES_TO_NEW: Final = re.compile(
    r"\b(?:flytta\w*|mov(?:e[ds]?|ing))\b[^?]*\b(?:till|in i|to|into)\s+(?:(?:sina?|sitt|its|their|the|de|den|det)\s+)?"
    r"(?:nya?|nytt|new)\s+(?P<where>lokal(?:er(?:na)?|en)?|hus(?:et)?|kontor(?:et)?|premises|offices?|building|place|home)\b",
    re.IGNORECASE,
)
