"""The words for paying, and for what members pay to a body that they share: data, no code that decides.

In: nothing. Out: patterns. For example "vem betalar mest till förbundet" asks for money, "hur stor andel betalar Vik"
for a share, and a "medlemsavgift" is what one member pays.
"""

from __future__ import annotations

import re
from typing import Final

PAYS: Final = re.compile(
    r"\b(?:betala|betalar|betalade|betalat|bidra|bidrar|bidrog|bidragit|skjuter till|sköt till|finansiera(?:r|de|t)?"
    r"|pay|pays|paid|paying|contributes?|contributed|contributing)\b",
    re.IGNORECASE,
)
# What a member pays: "medlemsbidrag", "kommunbidrag", "ägartillskott", "member contribution".
CONTRIBUTION: Final = re.compile(
    r"\b(?:(?:medlems|kommun|förbunds|ägar|driv|drift)?(?:bidrag|avgift|insats|tillskott)(?:s|et|en|er|erna)?"
    r"|(?:member(?:ship|s['’]?)?|municipal|owner)?\s?(?:contributions?|fees?|dues))\b",
    re.IGNORECASE,
)
ASKS_SHARE: Final = re.compile(
    r"\b(?:andel\w*|del|delen|procent\w*|shares?|portion|part|per ?cent\w*|proportion)\b|%", re.IGNORECASE
)
