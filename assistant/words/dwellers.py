"""Says of people who are called by their town what the town and its inhabitants are: "flensborna", "vi göteborgare".

In: a text as typed. Out: it with such words written as the inhabitants of the municipality. For example "hur mycket
avfall ger varje flensbo" is of each inhabitant of Flen, and no report has the word "flensbo".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ingest.municipalities import MUNICIPALITIES

# "flensbo", "flensborna", "göteborgare", "göteborgarna"
_DWELLER: Final = re.compile(
    r"\b(?P<of>(?:(?:vi|oss|ni|er|we|us)\s+)?(?P<one>varje\s+|en\s+|per\s+)?)"
    r"(?P<town>[a-zåäöé]{2,}?)(?P<ending>bo|bon|bor|borna|boarna|bornas|bors|are|aren|arna|arnas|arens)\b",
    re.IGNORECASE,
)
# Who lives where something happens: of how long that lasted they say nothing.
DWELLERS: Final = re.compile(
    r"(?:kommun)?invånar(?:e|na)|(?:by|orts|kommun)borna|boende|folket?|människor(?:na)?|"
    r"people|residents|inhabitants|villagers|citizens|locals|townspeople",
    re.IGNORECASE,
)
_SINGULAR: Final = frozenset(("bo", "bon", "aren"))


def name_dwellers(text: str) -> str:
    """Return a text with people who are called by their municipality as its inhabitants.

    >>> name_dwellers("Blir vi flensbor färre?"), name_dwellers("vad kostar varje flensbo?")
    ('Blir vi invånare i Flen färre?', 'vad kostar varje invånare i Flen?')
    >>> name_dwellers("Vad tycker göteborgarna?"), name_dwellers("hur många bor i gruppboende?")
    ('Vad tycker invånarna i Göteborg?', 'hur många bor i gruppboende?')
    """

    def write_out(found: re.Match[str]) -> str:
        name = _find_town(found["town"].casefold(), found["ending"].casefold())
        if name is None:
            return found[0]
        many = "invånarna" if found["ending"].casefold().startswith(("borna", "boarna", "arna")) else "invånare"
        return f"{found['of']}{many} i {name}"

    return _DWELLER.sub(write_out, text)


def _find_town(root: str, ending: str) -> str | None:
    """Return the municipality of a word's first part, with or without an s between them; none before "-are" if a word.

    "Malmöbo" is of Malmö and "flensbo" of Flen; "-are" is only taken after a town in "-borg", "-holm" and the like.
    """
    towns = _towns()
    if ending.startswith("ar"):
        return towns.get(root) if root.endswith(("borg", "holm", "stad", "bro", "köping", "sund")) else None
    return towns.get(root) or (towns.get(root[:-1]) if root.endswith("s") else None)


@lru_cache(maxsize=1)
def _towns() -> dict[str, str]:
    return {name.casefold(): name for name in MUNICIPALITIES}
