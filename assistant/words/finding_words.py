"""The words for faults that an inspection finds or does not find, and for the time from which something holds: data.

In: nothing. Out: patterns that `claims/contrary.py` reads. For example "utan anmärkning" says that none was found, and
"från och med den tredje påminnelsen" that the first costs nothing.
"""

from __future__ import annotations

import re
from typing import Final

_FAULT: Final = (
    r"\w*(?:brist(?:er|en|erna)?|anmärkning(?:ar|en|arna)?|felaktighet(?:er|en)?|avvikelser|missförhållande(?:n|na)?|"
    r"kritik(?:en)?|erinran|påpekande(?:n|na)?|synpunkter|oegentlighet(?:er)?)|fel|problem|faults?|issues|"
    r"deficienc(?:y|ies)|shortcomings?|defects?|remarks?|problems?|irregularit(?:y|ies)|criticism"
)
FAULTS: Final = re.compile(
    rf"\b(?:(?:allvarlig|grov|stor|svår|serious|grave|major)\w*\s+)?(?:{_FAULT})\b|"
    r"\b(?:allvarlig|grov|stor|svår)(?:a|t)?\b|\b(?:serious|grave|major)\b",
    re.IGNORECASE,
)
FINDS_FAULT: Final = re.compile(
    r"\b(?:hitta(?:de|r|t)|fann|finner|funnit|fanns|upptäck(?:te|er|t)|konstatera(?:de|r|t)|påvisa(?:de|r|t)|"
    r"visa(?:de|r|t)|"
    r"påtala(?:de|r|t)|påpeka(?:de|r|t)|anmärkte|uppmärksamma(?:de|r|t)|noterade|såg|hade|fick|rikta(?:de|r|t)|framkom|"
    r"kritisera(?:de|r|t)|found|finds?|discover\w*|identif\w+|detect\w*|note[ds]?|had|received|got|pointed out)\b",
    re.IGNORECASE,
)
NO_FAULT: Final = re.compile(
    rf"\b(?:inga|ingen|inget|inte (?:några|någon|något)|utan|no|without|not any)\s+(?:\w+\s+){{0,2}}?(?:{_FAULT})\b|"
    r"\b(?:allt (?:var|är) (?:i sin ordning|bra|utan)|godkändes utan|med godkänt resultat)\b",
    re.IGNORECASE,
)
INSPECTS: Final = re.compile(
    r"\b\w*(?:gransk|inspek|tillsyn|besikt|kontroll|revis|myndighet|ivo\b|inspect|audit|review|check)\w*", re.IGNORECASE
)
ORDINALS: Final = {
    word: number
    for number, words in enumerate(
        (
            *("första first", "andra second", "tredje third", "fjärde fourth", "femte fifth", "sjätte sixth"),
            *("sjunde seventh", "åttonde eighth", "nionde ninth", "tionde tenth"),
        ),
        start=1,
    )
    for word in words.split()
}
_ORDINAL: Final = "|".join(ORDINALS)
# The thing is the next word or the one after it: "det första onödiga larmet".
_THING: Final = rf"(?P<place>{_ORDINAL})\s+(?P<thing>[^\W\d]{{3,}}(?:\s+[^\W\d]{{3,}})?)"
ONSET: Final = re.compile(
    rf"\b(?:redan|direkt|genast|already|right|från och med|fr\.?\s?o\.?\s?m\.?|from|as from)\s+"
    rf"(?:(?:vid|på|för|efter|från|i|with|at|from|on|for|after)\s+)?(?:den|det|the)?\s*{_THING}",
    re.IGNORECASE,
)
SINCE_THE: Final = re.compile(
    rf"\b(?:från och med|fr\.?\s?o\.?\s?m\.?|från|först (?:vid|efter|från|på)|as from|as of|from|"
    rf"starting with|only (?:at|from|after))\s+(?:den|det|the)?\s*{_THING}",
    re.IGNORECASE,
)
