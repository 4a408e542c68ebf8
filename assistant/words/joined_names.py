"""The names of one thing that hold "och" or "and", Swedish and English, as the word lists have them.

In: nothing. Out: a pattern that `term_pieces.py` reads. For example "vatten och avlopp" and "water and sewage" are one
thing, for another name of it is the one word "VA"; "kvinnor och män" are two.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.glossary import GLOSSARY
from assistant.words.synonyms import SYNONYMS

_JOINED: Final = re.compile(r"\s(?:och|and|&)\s")
_NAMES: Final = sorted(
    {
        name
        for names in (GLOSSARY, SYNONYMS)
        for name, others in names.items()
        if _JOINED.search(name) and any(" " not in other for other in others)
    },
    key=len,
    reverse=True,
)
ONE_THING: Final = re.compile(rf"\b(?:{'|'.join(map(re.escape, _NAMES))})\b", re.IGNORECASE)
