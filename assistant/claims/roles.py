"""Tells whether the numbers, places and times of a claim have the same part in a sentence that they have in the claim.

In: the texts of a claim and of a quotation. Out: "" where they agree, "other" where the quotation gives another place
in an order and the claimed one only as its goal, "open" where a number of the claim has another part there. For example
"föll från plats 4 mot målet plats 2" does not tell that something is in place 2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from assistant.words import role_words as words
from assistant.words.typed_text import blank_out

_YEAR = re.compile(r"(?<![\d-])((?:19|20)\d\d)(?![\d])")


class Role(StrEnum):
    """The part of a number in a sentence."""

    TOLD = "told"
    AIMED = "aimed at"
    BEFORE = "before, or compared with"


def role_at(text: str, place: int) -> Role:
    """Return the part of what stands at a place in a text.

    >>> role_at("steg från 40 till 52", 10), role_at("steg från 40 till 52", 18)
    (<Role.BEFORE: 'before, or compared with'>, <Role.TOLD: 'told'>)
    """
    for role, pattern in ((Role.AIMED, words.TARGET_PART), (Role.BEFORE, words.BEFORE_PART)):
        if any(found.start() <= place < found.end() for found in pattern.finditer(text)):
            return role
    return Role.TOLD


def without_before(text: str) -> str:
    """Return a text without what was before, or is only compared with: "från april till maj" is May.

    >>> without_before("Starten flyttades från april till maj.").split()
    ['Starten', 'flyttades', 'till', 'maj.']
    """
    return blank_out(text, [found.span() for found in words.BEFORE_PART.finditer(text)])


def compare_roles(claim: str, quote: str) -> str:
    """Return how the places, years and the certainty of a claim agree with a quotation.

    >>> compare_roles("laget låg på 2:a plats", "Laget föll från 4:e plats mot målet 2:a plats.")
    'other'
    >>> compare_roles("skolan kom på tredje plats", "Skolan kom på tredje plats i tävlingen.")
    ''
    """
    if result := _compare_places(claim, quote):
        return result
    if _other_years(claim, quote):
        return "open"
    if bool(words.EACH_YEAR.search(quote)) is not bool(words.EACH_YEAR.search(claim)) and re.search(r"\d", claim):
        return "open"  # so much a year is not so much in all
    unlike = any(pattern.search(quote) and not pattern.search(claim) for pattern in (words.NOT_YET, words.LACKING))
    return "open" if unlike else ""


def _compare_places(claim: str, quote: str) -> str:
    claimed, told = _read_places(claim), _read_places(quote)
    if claimed and "\t" in quote and len({place for place, _ in told}) > 1:
        return "open"  # of the cells of one row nothing tells which is the goal
    for place, role in claimed:
        same = {other for other, own in told if own is role}
        if place in same:
            continue
        aimed = role is Role.TOLD and (place, Role.AIMED) in told
        others = {other for other, own in told if own is not Role.AIMED and other != place}
        return "other" if aimed and len(others) == 1 else "open"
    return ""


def _read_places(text: str) -> Sequence[tuple[int, Role]]:
    """Return the places in an order that a text names, each with its part."""
    return [
        (int(number) if (number := found["digits"] or found["place"]) else words.ORDINALS[found["word"].casefold()],
         role_at(text, found.start()))
        for found in words.ORDINAL_ANYWHERE.finditer(text)
        if not (found["word"] and found["word"].casefold() == "andra" and words.OTHERS.match(text[found.end() :]))
    ]  # fmt: skip


def _other_years(claim: str, quote: str) -> bool:
    """Whether a quotation tells of other years only than a claim does; those it compares with do not count."""
    claimed = {found[0] for found in _YEAR.finditer(claim)}
    told = {found[0] for found in _YEAR.finditer(quote) if role_at(quote, found.start()) is Role.TOLD}
    return bool(claimed and told and not claimed & told)
