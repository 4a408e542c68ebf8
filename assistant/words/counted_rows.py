"""The words that mean all rows of a kind, or so many of them: "alla projekt", "de sju enheterna".

In: a question. Out: patterns, and the number that a word tells. For example "de sju projekten" means seven rows, and
a table of eight is another one.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.operation_words import COUNT_WORDS

EVERY_PART: Final = re.compile(
    r"\b(alla|samtliga|all( the)?|every|varje|projekten|the projects|enheterna|the units)\b", re.IGNORECASE
)
# "de sju stora projekten", "the seven projects": all rows of a kind, so many of them
COUNTED_PARTS: Final = re.compile(
    rf"\b(?P<count>{'|'.join(COUNT_WORDS)}|\d{{1,2}}) (?:(?!år|years|months|månader)\w+ ){{0,3}}?(?P<rows>\w*"
    r"(?:projekt(?:en)?|enheter(?:na)?|verksamheter(?:na)?|nämnder(?:na)?|skolor(?:na)?|områden(?:a)?|avdelningar(?:na)?|"
    r"projects|units|committees|boards|schools|areas|departments))\b",
    re.IGNORECASE,
)


def read_count(word: str) -> int:
    """Return the number that a word or a few digits tell ("sju", "7"), or 0."""
    return COUNT_WORDS.get(word.casefold()) or (int(word) if word.isdigit() else 0)
