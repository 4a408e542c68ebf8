"""Tells which passages are no report's words about anything: addresses, tables of contents, heads of pages.

In: a passage and the question. Out: yes or no. For example "Postadress: Box 12, 123 45 Mora, kansli: 0250-123 45" holds
the board's name, and answers a question about an address only.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.passages.sentences import split_sentences
from ingest.records import Passage

_CONTACT: Final = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|\b(?:post|besöks|leverans|faktura|e-post|mejl)adress|\borg(?:anisations|\.)?\s?-?(?:nr|nummer)\b|"
    r"\b(?:tel(?:efon|\.)?|växel|kansli|kontaktcenter|phone|fax)\b[^.\n]{0,12}?\d[\d \u00a0-]{6,}|\bwww\.\w|"
    r"\b\d{3} \d{2} [A-ZÅÄÖ]\w+",
    re.IGNORECASE,
)
_ASKS_CONTACT: Final = re.compile(
    r"adress|telefon|\btel\b|mejl|mail|\bring(?:a|er)\b|kontakta|nås|webb|hemsida|address|phone|contact|organisationsn|"
    r"org\.?\s?n|website",
    re.IGNORECASE,
)
_LEADERS: Final = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,})\s*\d+")
_CONTENTS_HEADING: Final = re.compile(r"\s*(?:innehåll\w*|contents|table of contents)\W*", re.IGNORECASE)
_PAGE_HEAD: Final = re.compile(r"\b(?:sida?|page)\s*\d+\s*(?:\(|av|of|/)\s*\d+|^\s*\d+\s*\(\d+\)", re.IGNORECASE)
_LONG_HEAD: Final = 160
_MANY_CONTACTS: Final = 2


def is_boilerplate(passage: Passage, question: str) -> bool:
    """Whether a passage is an address, a table of contents or a page's head, which a question is not about."""
    text = passage.text
    if _LEADERS.search(text) or any(_CONTENTS_HEADING.fullmatch(heading) for heading in passage.headings[-1:]):
        return True
    if _PAGE_HEAD.search(text) and len(text) < _LONG_HEAD:
        return True
    contacts = len(_CONTACT.findall(text))
    told = len(split_sentences(_CONTACT.sub(" ", text)))
    return contacts >= max(_MANY_CONTACTS, told) and not _ASKS_CONTACT.search(question)
