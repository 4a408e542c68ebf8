"""Finds the short forms that a report explains itself.

In: running text and headings. Out: abbreviations, for example::

    "Arbetsmarknadsenheten (AME)"  ->  Abbreviation(short="AME", long="Arbetsmarknadsenheten", ...)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations, pairwise

from ingest.records import Abbreviation, Location
from ingest.words import fold

_SHORT = r"[A-ZÅÄÖ][A-Za-zÅÄÖåäö&-]{0,3}[A-ZÅÄÖ]{1,4}"
_IN_PARENTHESIS = re.compile(rf"(?P<before>[^().;:!?\n]{{4,120}}?)\s\((?P<short>{_SHORT})(?=[),])")
_EXPLAINED_INSIDE = re.compile(rf"\b(?P<short>{_SHORT})\s\((?P<long>[^()0-9]{{6,120}})[^()]{{0,60}}\)")
_EQUALS = re.compile(rf"\b(?P<short>{_SHORT})\s=\s(?P<long>[^.;,()=\n]{{4,80}})")
_APPOSITION = re.compile(rf"\b(?P<short>{_SHORT}), (?P<long>[A-ZÅÄÖ][^.;,()\n]{{8,80}}),")
_WORD = re.compile(r"[^\W\d_]+(?:[-&][^\W\d_]+)*")
_FILLER = frozenset(
    ("och", "eller", "samt", "i", "for", "av", "om", "pa", "med", "till", "vid", "hos", "the", "of", "and", "or", "in")
)
_MAX_WORDS = 8


def find_abbreviations(texts: Iterable[tuple[str, Location]]) -> tuple[Abbreviation, ...]:
    """Find the short forms explained in texts, each once, where it is explained first."""
    found: dict[str, Abbreviation] = {}
    for text, location in texts:
        for short, long in _pairs(text):
            if short not in found:
                found[short] = Abbreviation(short=short, long=long, location=location)
    return tuple(found.values())


def _pairs(text: str) -> list[tuple[str, str]]:
    pairs = []
    for match in _IN_PARENTHESIS.finditer(text):
        if long := _long_form_at_end(match["before"], match["short"]):
            pairs.append((match["short"], long))
    for pattern in (_EXPLAINED_INSIDE, _EQUALS, _APPOSITION):
        for match in pattern.finditer(text):
            long = " ".join(match["long"].split())
            if not _fits(match["short"], _WORD.findall(long)):  # "HME = hållbart medarbetarengagemang mäts varje år"
                long = _long_form_at_start(long, match["short"]) if pattern is not _APPOSITION else ""
            if long:
                pairs.append((match["short"], long))
    return pairs


def _long_form_at_end(before: str, short: str) -> str:
    """Take the fewest last words whose letters the short form can come from."""
    words = list(_WORD.finditer(before))
    for count in range(1, min(_MAX_WORDS, len(words)) + 1):
        first = words[-count]
        if fold(first[0]) in _FILLER:
            continue
        if _fits(short, [word[0] for word in words[-count:]]):
            return " ".join(before[first.start() :].split())
    return ""


def _long_form_at_start(after: str, short: str) -> str:
    """Take the fewest first words whose letters the short form can come from."""
    words = list(_WORD.finditer(after))
    for count in range(1, min(_MAX_WORDS, len(words)) + 1):
        if not after[: words[0].start()].strip() and _fits(short, [word[0] for word in words[:count]]):
            return " ".join(after[: words[count - 1].end()].split())
    return ""


def _fits(short: str, words: list[str]) -> bool:
    """Whether the letters of a short form start the words, or start parts within long words, in order."""
    letters = [letter for letter in fold(short) if letter.isalpha()]
    spelt = [fold(word) for word in words]
    telling = [word for word in spelt if word not in _FILLER]
    if len(letters) < 2 or not telling or not telling[0].startswith(letters[0]):
        return False
    if letters in ([word[0] for word in spelt], [part[0] for word in telling for part in word.split("-") if part]):
        return True
    # "Arbetsmarknadsenheten (AME)": one letter for each part of a compound; every word gives a letter or more.
    if len(telling) > len(letters):
        return False
    return _spread(letters, telling)


def _spread(letters: list[str], words: list[str]) -> bool:
    for cuts in combinations(range(1, len(letters)), len(words) - 1):
        edges = (0, *cuts, len(letters))
        parts = [letters[start:end] for start, end in pairwise(edges)]
        if all(_in_order(part, word) for part, word in zip(parts, words, strict=True)):
            return True
    return False


def _in_order(letters: list[str], word: str) -> bool:
    """Whether a word begins with the first letter and holds the others after it, three letters or more apart."""
    if not word.startswith(letters[0]):
        return False
    place = 0
    for letter in letters[1:]:
        place = word.find(letter, place + 3)
        if place < 0:
            return False
    return True
