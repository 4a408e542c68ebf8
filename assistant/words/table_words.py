"""Words by which a question names a table, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `linking/named_tables.py` reads. For example "i driftredovisningen" and "in the income
statement" name a table, and "i årsredovisningen" a report.
"""

from __future__ import annotations

import re
from typing import Final

_LED_BY = r"(?:(?<!\w)(?:i|ur|från|enligt|utifrån|in|from|according to|per)\s+)?"
_ITS = r"(?:(?:den|hela|the|its|their|whole)\s+)*"
# "i tabellen Insatser per station", "tabell 3 Insatser": what follows is the caption, or its beginning.
TABLE: Final = re.compile(
    rf"{_LED_BY}{_ITS}(?<!\w)(?:tabell(?:en)?|table)\b:?\s*(?:över|med|om|of|on|for)?\s*[”\"']?", re.IGNORECASE
)
# The noun of a caption, after a preposition: no report's name.
NOUN: Final = re.compile(
    r"(?<!\w)(?:i|ur|från|enligt|utifrån)\s+(?:den |hela )?"
    r"(?P<noun>(?!(?:års|delårs|budget|verksamhets|ekonomi|helårs|personal|halvårs|månads|kvartals)(?:redovisning|uppföljning|räkning))"
    r"\w{3,}(?:redovisning|räkning|sammanställning|tabell|uppföljning|analys)(?:en)?)(?!\w)",
    re.IGNORECASE,
)
# Of these no other sort of thing is called so.
SURE: Final = re.compile(
    r"tabell|\btable\b|(?:resultat|balans|drifts?|investerings)(?:räkning|redovisning)|statement|sheet", re.IGNORECASE
)
# What an English noun is called in Swedish captions.
ENGLISH_NOUNS: Final[tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = tuple(
    (re.compile(rf"{_LED_BY}{_ITS}(?<!\w){pattern}(?!\w)", re.IGNORECASE), names)
    for pattern, names in (
        (
            r"(?:income|profit and loss) (?:statement|account)(?: in (?:summary|brief))?",
            ("resultaträkning", "resultatredovisning"),
        ),
        (r"(?:operating|operational) (?:statement|accounts?|table)", ("driftredovisning", "driftsredovisning")),
        (r"balance sheet", ("balansräkning",)),
        (r"(?:investment|capital) (?:statement|accounts?|table|report)", ("investeringsredovisning", "investeringar")),
        (r"cash[- ]flow (?:statement|analysis)", ("kassaflödesanalys",)),
    )
)
