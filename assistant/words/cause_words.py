"""The words that say that one thing came of another, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/` reads. For example "på grund av" in a claim is borne out by "eftersom" in a
sentence, and by no sentence that only names both things.
"""

from __future__ import annotations

import re
from typing import Final

# What a claim says of a cause, which names no thing itself.
CAUSE: Final = re.compile(
    r"\b(?:på\s+grund\s+av|p\.?\s?g\.?\s?a\.?|till\s+följd\s+av|beroende\s+på|berodde\s+på|beror\s+på|orsaka(?:des|ts|s|d)\s+av|"
    r"tack\s+vare|because\s+of|due\s+to|owing\s+to|as\s+a\s+result\s+of|caused\s+by|thanks\s+to)(?!\w)",
    re.IGNORECASE,
)
# How a sentence says so.
TELLS_CAUSE: Final = re.compile(
    rf"{CAUSE.pattern}|\b(?:eftersom|därför|då|sedan|genom|av|orsak\w*|anledning\w*|förklara\w*|härled\w*|medför\w*|lett\s+till|"
    r"ledde\s+till|leder\s+till|innebär\w*|innebar|gör\s+att|gjorde\s+att|vilket|because|since|as|reason\w*|explain\w*|led\s+to|by)\b",
    re.IGNORECASE,
)
# How it says so plainly: "då" and "av" may tell of a time or a part.
PLAINLY_CAUSE: Final = re.compile(
    rf"{CAUSE.pattern}|\b(?:eftersom|orsak\w*|anledning\w*|förklara\w*|härled\w*|because|reason\w*|explain\w*)\b",
    re.IGNORECASE,
)
# Words of size that turn a cause around where a sentence has the contrary: "lägre elpriser", "fler barn".
MORE_OR_LESS: Final = re.compile(
    r"fler|färre|mer|mindre|högre|lägre|större|dyrare|billigare|längre|kortare|ökade?|minskade?|stigande|sjunkande|hög[at]?|låg[at]?|"
    r"more|fewer|less|higher|lower|larger|smaller|increased|decreased|rising|falling|high|low",
    re.IGNORECASE,
)
