"""Reads the name that a passage opens with: in bold, before a full stop, a colon or a dash, or in a cell of its own.

In: a passage. Out: the name, for example "Ny simhall" for each of::

    "*Ny simhall.* Taket ..."    "Ny simhall: Taket ..."    "Ny simhall – Taket ..."    "**Ny simhall** fick ..."
"""

from __future__ import annotations

import re

from ingest.records import Passage

_LEAD = re.compile(
    r"^\s*(?:(?P<mark>\*{1,2}|_)(?P<marked>[^*_\n]{3,80}?)[.:]?(?P=mark)[.:]?"
    r"|(?P<plain>[^*_.:\n\t]{3,80}?)(?:[.:]|\s[–-]|(?=\t)))\s+(?=[A-ZÅÄÖ])"
)
_MARKED = re.compile(r"^\s*(?P<mark>\*{1,2}|_)(?P<marked>[^*_\n]{3,80}?)[.:]?(?P=mark)(?!\w)")


def match_lead(text: str) -> re.Match[str] | None:
    """Give the name that a text opens with, apart from the sentence that follows; None where it has none."""
    return _LEAD.match(text)


def opening_of(passage: Passage) -> str:
    """Give the name that a passage opens with, "" where it opens with none; one in bold may begin its sentence."""
    lead = _LEAD.match(passage.text)
    if lead:
        return str(lead["marked"] or lead["plain"])
    marked = _MARKED.match(passage.text)
    return str(marked["marked"]) if marked else ""


def heading_of(passage: Passage) -> str:
    """Give the name that a passage opens with, else the heading right above it."""
    return opening_of(passage) or (passage.headings[-1] if passage.headings else "")
