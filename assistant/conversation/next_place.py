"""Reads a bare question for another place of the ranking before: "och nästa?", "who came second?".

In: a question and the ranking. Out: the place that it asks for, from 1. For example after the largest deficit "the
runner-up?" asks for the second largest.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.records import Plan

_AND_ON: Final = r"^\W*(?:(?:och|and|men|but|ok|okej)\W+)*"
_WHICH: Final = r"(?:vilken|vad|vem|what|which|who)(?:\s+(?:one|enhet|post))?"
_NEXT: Final = re.compile(
    rf"{_AND_ON}(?:{_WHICH}\s+(?:är|kommer|kom|var|is|comes|was|came)\s+)?(?:(?:den|det|the)\s+)?"
    r"(?:nästa|därefter|därnäst|näst på tur|(?:näst )?efter (?:det|den)|next(?: one)?|after (?:that|it))"
    r"(?:\s+(?:då|in (?:the )?order|in line|i ordningen|på listan|on the list))?\W*$",
    re.IGNORECASE,
)
_CAME: Final = re.compile(
    rf"{_AND_ON}(?:{_WHICH}\s+)?"
    r"(?:(?:(?:kom(?:mer)?|blev|blir|låg|ligger|hamnade|came|comes|is|was|finished|placed|ranked|were)\s+(?:in\s+|på\s+)?)"
    r"(?P<place>tvåa|andra plats|second(?: place)?|trea|tredje plats|third(?: place)?|fyra|fjärde plats|"
    r"fourth(?: place)?)|"
    r"(?:(?:is|was|är|var|blev)\s+)?(?:the\s+)?(?P<second>runner[- ]?up))(?:\s+då)?\W*$",
    re.IGNORECASE,
)
_PLACES: Final = (("tvåa", "andra", "second"), ("trea", "tredje", "third"), ("fyra", "fjärde", "fourth"))


def other_place(question: str, listing: Plan) -> int | None:
    """Return the place in a ranking that a bare question asks for, from 1; None where it asks for none."""
    if listing.order is None:
        return None
    if _NEXT.match(question):
        return listing.nth + listing.count
    found = _CAME.match(question)
    if not found:
        return None
    word = (found["place"] or "second").casefold().split()[0]
    return next(place for place, words in enumerate(_PLACES, start=2) if word in words)
