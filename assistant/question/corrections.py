"""Reads a question that corrects another: the one before, or its own beginning.

In: the question as typed. Out: the text that is corrected ("" for the question before) and the one that is meant, which
goes on from it. For example "vad kostade personalenheten, nej jag menade kansliet" is "vad kostade personalenheten"
gone on from by "nej, kansliet", and "sorry, I mean the contact centre" is only the second.
"""

from __future__ import annotations

import re
from typing import Final

_SORRY: Final = (
    r"sorry|oops|pardon|apologies|my mistake|wait|no|nope|nej|oj|hoppsan|förlåt|ursäkta|vänta|fel av mig|my bad|nä|näe"
)
_MEANT: Final = (
    r"(?:i (?:actually )?(?:mean|meant)|jag (?:menar|menade|mena)|jag ville säga|rättare sagt|or rather|"
    r"eller snarare|snarare)"
)
_AT_START: Final = re.compile(
    rf"^\W*(?:(?:(?:{_SORRY})\b[\s,.!–-]*)+(?:(?:{_MEANT}|menar|menade)\b[\s,:]*)?|{_MEANT}\b[\s,:]*)(?P<meant>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_INSIDE: Final = re.compile(
    rf"^(?P<said>.{{8,}}?)[\s]*[,;.!?–—-]+\s*(?:(?:{_SORRY})\b[\s,.!–-]*)*{_MEANT}\b[\s,:]*(?P<meant>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_MARKED: Final = re.compile(rf"\b(?:{_MEANT}|sorry|oops|förlåt|ursäkta|hoppsan)\b", re.IGNORECASE)
_CLAIMS: Final = re.compile(r"\b(?:att|that)\b", re.IGNORECASE)
# "är det sant att A, jag menar B kostade 5 tkr": the claim is of B
_CLAIM_OPENS: Final = re.compile(
    rf"^(?P<opener>\W*(?:är det|stämmer det|visst|is it|are you sure|det sägs)\b[^?,;]*?\b(?:att|that))\b[^?]*?"
    rf"[,;.…–-]+\s*(?:(?:{_SORRY})\b[\s,.!–-]*)*{_MEANT}\b[\s,:]*(?P<meant>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def without_false_start(text: str) -> str:
    """Return a claim without what its own words take back; any other text as it is.

    >>> without_false_start("Är det sant att simhallen... jag menar ishallen kostade 5 tkr?")
    'Är det sant att ishallen kostade 5 tkr?'
    """
    found = _CLAIM_OPENS.match(text)
    return f"{found['opener']} {found['meant']}" if found and not _CLAIMS.match(found["meant"]) else text


def read_correction(text: str) -> tuple[str, str] | None:
    """Return what is corrected and what is meant instead, or None for a text that corrects nothing.

    >>> read_correction("sorry, I mean the contact centre")
    ('', 'the contact centre')
    >>> read_correction("budget för kansliet, nej jag menade utfallet")
    ('budget för kansliet', 'utfallet')
    >>> read_correction("nej tack") is None
    True
    """
    if (start := _AT_START.match(text)) and _MARKED.search(text[: start.start("meant")]):
        return "", start["meant"]
    inside = _INSIDE.match(text)
    if inside and not _CLAIMS.match(inside["meant"]):
        return inside["said"], inside["meant"]
    return None
