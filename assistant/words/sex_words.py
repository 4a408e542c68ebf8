"""The words for women and men, and that there are more of them, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/sexes.py` reads. For example "de flesta cheferna är kvinnor" says that more than
half of them are.
"""

from __future__ import annotations

import re
from typing import Final

WOMEN: Final = re.compile(
    r"\b(?:kvinn(?:or|orna|liga?)|tjejer(?:na)?|flickor(?:na)?|wom[ae]n|female|girls)\b", re.IGNORECASE
)
MEN: Final = re.compile(
    r"\b(?:män(?:nen)?|manliga?|karlar(?:na)?|killar(?:na)?|gubbar(?:na)?|pojkar(?:na)?|men|male|boys)\b", re.IGNORECASE
)
# "mest män", "most of the managers are women": more of them than of the others.
MOSTLY: Final = re.compile(
    r"\b(?:mest|flest|de flesta|flertalet|majoritet(?:en)?|merparten|huvudsakligen|framför allt|övervägande|"
    r"domineras av|dominerar|mostly|most|majority|mainly|predominantly|chiefly|dominated by|dominate)\b",
    re.IGNORECASE,
)
# "fler kvinnor än män", "fewer women than men"
MORE_THAN: Final = re.compile(
    r"\b(?:(?P<more>fler|more)|(?P<less>färre|fewer))\s+(?P<first>[\w ]{2,30}?)\s+(?:än|than)\s+(?P<second>\w+)",
    re.IGNORECASE,
)
# The small words of such a comparison, which name nobody.
COMPARING: Final = re.compile(
    r"\b(?:fler|färre|än|bland|hos|som|more|fewer|than|there|among|that|who)\b", re.IGNORECASE
)
# "15 kvinnor och 8 män", "8 men and 15 women"
_NUMBER = r"(?P<{name}>\d{{1,3}}(?:[ \u00a0]\d{{3}})*)"
COUNTED_BOTH: Final = re.compile(
    rf"{_NUMBER.format(name='first')}\s+(?P<who>kvinnor|män|women|men)\s+(?:och|samt|and|,)\s*"
    rf"{_NUMBER.format(name='second')}\s+(?P<other>kvinnor|män|women|men)\b",
    re.IGNORECASE,
)
# "63 procent av cheferna", after or before the one sex that a sentence names
SHARE_OF: Final = re.compile(
    r"(?P<share>\d{1,3}(?:[.,]\d+)?)\s*(?:%|procent|percent|per cent)\s+(?:av|of|bland)"
    r"\s+(?:the\s+|alla\s+|våra\s+)?(?P<whom>[^\W\d][\w-]*(?:\s+[^\W\d][\w-]*)?)",
    re.IGNORECASE,
)
# Who they are where a claim does not say: all who work there.
STAFF: Final = re.compile(
    r"anställd\w*|medarbetare|personal(?:en)?|årsarbetare|månadsavlönade|tillsvidare\w*|employees?|staff", re.IGNORECASE
)
# One woman or man, or many: what each of a group is said to be, "varje chef är kvinna".
NAMES_WOMEN: Final = re.compile(
    r"\b(?:kvinn(?:a|an|or|orna|liga?)|tjej(?:er(?:na)?)?|flick(?:a|or(?:na)?)|wom[ae]n|females?|girls?)\b",
    re.IGNORECASE,
)
NAMES_MEN: Final = re.compile(
    r"\b(?:man|mannen|män(?:nen)?|manliga?|karl(?:ar(?:na)?)?|kill(?:e|ar(?:na)?)|pojk(?:e|ar(?:na)?)|men|males?|boys?)\b",
    re.IGNORECASE,
)
# "alla chefer är kvinnor", "no manager at the office is a man"
ALL_ARE: Final = re.compile(
    r"\b(?P<not_all>(?:inte|ej|not)\s+)?(?:alla|samtliga|varje|varenda|all|every|each|(?P<none>ingen|inga|none|no))\s+(?:av\s+|of\s+)?"
    r"(?:(?:de|the|its|their|sina)\s+)?(?P<group>[\w -]{3,80}?)\s+(?:är|var|is|are|was|were)\s+"
    r"(?P<denied>inte\s+|ej\s+|not\s+)?(?P<what>(?:en\s+|a\s+)?[\w-]+)$",
    re.IGNORECASE,
)
