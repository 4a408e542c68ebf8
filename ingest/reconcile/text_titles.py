"""Tells what the whole of a table is the whole of, by what the table is titled.

In: a title. Out: the key of what it names, without what it is measured in and divided by, for example::

    "Frånvaro i procent av ordinarie arbetstid", "Frånvaro per nämnd 2031"  ->  the key of "Frånvaro"

"Frånvaro" of those who work in one place, "Frånvaro i hamnen", is another thing and keeps its place.
"""

from __future__ import annotations

import re

from ingest.passages.row_names import Key, to_key

_UNIT = r"(?:%|procent|tkr|kkr|mn?kr|kr|kronor|antal)"
_NUMBERED = re.compile(r"^\s*(?:tabell|diagram|tab)\.?\s*\d+[a-z]?\s*[.:–-]?\s*", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:(?:den|det|de|total\w*|samlade|hela|kommunens|kommunen|årets|antalet|antal)\s+)+", re.IGNORECASE
)
_PART = re.compile(r"^[\W_]*(?:varav|därav)\s+", re.IGNORECASE)  # a row under another is named without it
_TOTAL_BEHIND = re.compile(r"\s*[,(–-]\s*(?:totalt?|samtliga|sammanlagt)\s*\)?\s*$", re.IGNORECASE)
_UNIT_BEHIND = re.compile(rf"[,(]?\s*{_UNIT}\s*\)?\s*$", re.IGNORECASE)
# What stands behind the name of what is measured: what it is a share of, what it is divided by, and the years.
_TAILS = (
    re.compile(
        r"\s*,?\s+(?:angiven\s+)?i\s+(?:procent|%)(?:\s+av\s+(?:(?:den|de)\s+)?(?:[^\W\d]+\s+){0,2}[^\W\d]*"
        r"(?:arbetstid|arbetstiden|tid|tiden|timmar))?\s*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\s*,?\s+(?:(?:fördela[dt]\w*|uppdela[dt]\w*|redovisa[dt]\w*)\s+)?(?:per|efter|på)\s+(?:[^\W\d]+,?\s+(?:och\s+)?){0,2}"
        r"(?:förvaltning|nämnd|kön|ålder|åldersgrupp|ålderskategori|verksamhet|enhet|sektor|avdelning|kontor|grupp)(?:ar|er)?\s*$",
        re.IGNORECASE,
    ),
    re.compile(r"\s*,?\s+(?:åren\s+)?(?:19|20)\d\d(?:\s*(?:[-–,]|och)\s*(?:19|20)\d\d)*\s*$", re.IGNORECASE),
    _UNIT_BEHIND,
)
_SMALL = frozenset({"ny", "nytt", "till", "av", "för", "på", "om", "med", "den", "det", "de"})
_FEWEST_WORDS = 2
_MOST_TAILS = 3  # "Frånvaro per nämnd, procent, 2031"


def name_key(name: str) -> Key:
    """Bring a label or a subject to what it names, without what it is counted in and "den totala".

    >>> name_key("Soliditet, %") == name_key("Kommunens soliditet") == name_key("Soliditet, totalt")
    True
    >>> name_key("varav hamnar") == name_key("Hamnen")
    True
    """
    bare = _PART.sub("", name.strip())
    return to_key(_OPENING.sub("", _TOTAL_BEHIND.sub("", _UNIT_BEHIND.sub("", bare))))


def title_key(title: str) -> Key:
    """Bring the title of a table to what its whole is the whole of.

    >>> title_key("Tabell 4. Frånvaro per nämnd, procent") == title_key("Frånvaro i procent av ordinarie arbetstid")
    True
    >>> title_key("Frånvaro i hamnen 2031") == name_key("Frånvaro")
    False
    """
    bare = _NUMBERED.sub("", title.strip())
    for _ in range(_MOST_TAILS):
        for tail in _TAILS:
            bare = tail.sub("", bare)
    return name_key(bare)


def telling_words(key: Key) -> frozenset[str]:
    """Give the stems of a name that say what it is."""
    return frozenset(part for part in key if part not in _SMALL)


def to_content(key: Key) -> Key:
    """Give the stems of a name that say what it is, in any order; () where fewer than two do."""
    content = tuple(sorted(part for part in key if part not in _SMALL))
    return content if len(content) >= _FEWEST_WORDS else ()
