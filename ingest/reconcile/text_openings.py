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


# "Not 6 Fyrar", "Kommentar 2: Fyrar": the name is what follows the number, at which the row has it too.
_NOTE = re.compile(
    r"^\W*(?:not|note|analys|analysis|kommentar|comment|förklaring|anm(?:ärkning)?)\.?\s*(?P<number>\d{1,3})\b[\s:.)–-]*",
    re.IGNORECASE,
)


def note_of(name: str) -> str:
    """Give the number of the note that a name or a passage opens with; "" where it opens with none.

    >>> note_of("Not 6 Fyrar"), note_of("Kommentar 2: Avgifterna steg."), note_of("Noter till tabellen")
    ('6', '2', '')
    """
    match = _NOTE.match(name)
    return match["number"] if match else ""


def without_note(name: str) -> str:
    """Take the number of a note off the name behind it.

    >>> without_note("Not 6 Fyrar"), without_note("Fyrar")
    ('Fyrar', 'Fyrar')
    """
    return _NOTE.sub("", name)


def match_lead(text: str) -> re.Match[str] | None:
    """Give the name that a text opens with, apart from the sentence that follows; None where it has none."""
    return _LEAD.match(text)


def opening_of(passage: Passage) -> str:
    """Give the name that a passage opens with, "" where it opens with none; one in bold may begin its sentence."""
    lead = _LEAD.match(passage.text)
    if lead:
        return without_note(str(lead["marked"] or lead["plain"]))
    marked = _MARKED.match(passage.text)
    return without_note(str(marked["marked"])) if marked else ""


def heading_of(passage: Passage) -> str:
    """Give the name that a passage opens with, else the heading right above it."""
    return opening_of(passage) or (passage.headings[-1] if passage.headings else "")
