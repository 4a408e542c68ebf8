"""The words for a unit of an organisation, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/` reads. For example "IT-enheten" and "the finance department" name units, and
a row of projects is of none.
"""

from __future__ import annotations

import re
from typing import Final

_TAILS = "enhet|avdelning|kontor|sektion|förvaltning|stab|byrå|grupp"
NAMED_UNIT: Final = re.compile(
    rf"\b(?P<root>[^\W\d_][\w-]*?)-?(?:{_TAILS})(?:en|et|n|ens|ets|er|erna|s)?\b|"
    r"\b(?P<english>[^\W\d_][\w-]*)\s+(?:unit|department|office|division|section|bureau)(?:['’]s)?\b",
    re.IGNORECASE,
)
# What a row may add to the name of what a unit is of, and still be the unit.
OF_SAME_UNIT: Final = re.compile(
    rf"(?:{_TAILS}|verksamhet|funktion|service|nämnd|området?\b|frågor|bit|drift|stöd|tjänst|n\b|en\b|et\b|a\b|s\b)",
    re.IGNORECASE,
)
SPEAKS_OF_PROJECTS: Final = re.compile(
    r"\b\w*(?:projekt|invest|system|anläggning|exploatering|inventarie|utrustning|byte)\w*\b|"
    r"\bprojects?\b|\bcapital\b|\bequipment\b",
    re.IGNORECASE,
)
