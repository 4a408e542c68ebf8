"""The words of a range that something lies within, above or below, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/ranges.py` reads. For example "låg över intervallet i riktlinjerna" is above a
range, which "ett intervall om 1,8-2,2 mnkr" tells.
"""

from __future__ import annotations

import re
from typing import Final

_RANGE: Final = r"(?:\w*intervall\w*|\w*spann(?:et|ets)?|ranges?|span|interval|bandet|corridor)"
# Where a claim says that something lies.
RELATION: Final = re.compile(
    r"\b(?:(?P<above>över|ovanför|högre än|above|over|exceed\w*|higher than|översteg|överstiger)|"
    r"(?P<below>under|nedanför|lägre än|below|lower than|understeg|understiger)|"
    r"(?P<inside>inom|inuti|innanför|within|inside|i)|(?P<outside>utanför|utom|outside))\s+"
    rf"(?:[^\W\d]+\s+){{0,3}}?{_RANGE}\b",
    re.IGNORECASE,
)
RANGE: Final = re.compile(rf"\b{_RANGE}\b", re.IGNORECASE)
# "1,8-2,2 mnkr", "mellan 18 och 22 procent"
ENDS: Final = re.compile(
    r"(?P<low>\d+(?:[ \u00a0]\d{3})*(?:[,.]\d+)?)(?:\s*[–—-]\s*|\s+(?:och|till|and|to)\s+)"
    r"(?P<high>\d+(?:[ \u00a0]\d{3})*(?:[,.]\d+)?\s*(?:tkr|mnkr|mkr|kr|kronor|tusen kronor|miljoner kronor|%|procent))",
    re.IGNORECASE,
)
# What ought to be, and not what is.
OUGHT: Final = re.compile(
    r"\b(?:bör|borde|ska|skall|skulle|mål\w*|riktlinj\w*|riktvärd\w*|rimlig\w*|lämplig\w*|önskvärd\w*|"
    r"bedöm\w*|tidigare|reasonable|appropriate|desirable|earlier|should|shall|target\w*|guideline\w*|föreslå\w*)\b",
    re.IGNORECASE,
)
