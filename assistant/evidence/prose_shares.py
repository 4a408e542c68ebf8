"""Reads how many of how many a sentence tells: the part, the whole, and the words that name each.

In: a sentence. Out: `Portion`s, each with its numbers and where they stand. For example "Enheten har 32 medarbetare
varav 23 lärare" tells 23 of 32, "lärare" of "medarbetare"; "Av lärarna är 15 kvinnor och 8 män" 15 of 15 + 8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

_NUMBER: Final = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,.]\d)|\d+(?:,\d+)?"
_VERB: Final = r"är|var|har|hade|utgör(?:s av)?|utgjorde(?:s av)?|kommer|saknar|saknade|tillhör|gick|går"
# "15 av de 130 är ungdomar", "9 av 12 platser är tillsatta"
_OF: Final = re.compile(
    rf"(?<![\d,.])(?P<part>{_NUMBER})\s+(?:\w+\s+)?av\s+(?:(?:de|dessa|totalt|sammanlagt|alla)\s+)*(?P<whole>{_NUMBER})"
    rf"(?!\s*(?:%|procent))(?P<of>[^.,;:\d]*?)\s*\b(?:{_VERB})\b\s+(?P<what>[^.,;]+)",
    re.IGNORECASE,
)
# "32 medarbetare varav 23 lärare"
_WHEREOF: Final = re.compile(
    rf"(?<![\d,.])(?P<whole>{_NUMBER})(?P<of>\s+[^.,;:\d]+?)\s*,?\s+(?:varav|därav|däribland|av vilka)\s+"
    rf"(?P<part>{_NUMBER})(?!\s*(?:%|procent))\s+(?P<what>[^.,;:\d]+)",
    re.IGNORECASE,
)
# "Av lärarna är 15 kvinnor och 8 män": the two are all of them
_BOTH: Final = re.compile(
    rf"\bav\s+(?P<of>[^.,;:\d]+?)\s+(?:{_VERB})\s+(?P<part>{_NUMBER})\s+(?P<what>\w+)\s+och\s+(?P<rest>{_NUMBER})\s+"
    r"(?P<other>\w+)",
    re.IGNORECASE,
)
# "58 av de 130 har …, varav 31 …": the 31 are of the 58
_COUNTS_ON: Final = re.compile(r"\bav\s+(?:\w+\s+)?$", re.IGNORECASE)
_SEXES: Final = (frozenset({"kvinnor", "män"}), frozenset({"flickor", "pojkar"}), frozenset({"tjejer", "killar"}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of a sentence: its value and where it stands there."""

    value: Decimal
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """A part of a whole: `wholes` are one number, or those that make the whole together; `what` names the part.

    `of` names the whole; it is empty where the sentence only counts on ("15 av de 130").
    """

    part: Count
    wholes: tuple[Count, ...]
    what: str
    of: str


def read_portions(sentence: str) -> tuple[Portion, ...]:
    """Return the parts of wholes that a sentence tells.

    >>> [(str(p.part.value), str(p.wholes[0].value), p.what) for p in read_portions("15 av de 130 är ungdomar.")]
    [('15', '130', 'ungdomar')]
    >>> read_portions("Antalet steg från 52 till 94.")
    ()
    """
    return (*_read_pairs(sentence), *_read_both(sentence))


def _read_pairs(sentence: str) -> Iterator[Portion]:
    for pattern in (_OF, _WHEREOF):
        for found in pattern.finditer(sentence):
            part, whole = _count(found, "part"), _count(found, "whole")
            counts_on = pattern is _WHEREOF and _COUNTS_ON.search(sentence[: whole.start])
            if 0 < part.value <= whole.value and not counts_on:
                yield Portion(part=part, wholes=(whole,), what=found["what"].strip(), of=found["of"].strip())


def _read_both(sentence: str) -> Iterator[Portion]:
    """Give the two portions of a whole whose parts are told to be all of it: women and men."""
    for found in _BOTH.finditer(sentence):
        if {found["what"].casefold(), found["other"].casefold()} not in _SEXES:
            continue
        part, rest = _count(found, "part"), _count(found, "rest")
        first = Portion(part=part, wholes=(part, rest), what=found["what"], of=found["of"].strip())
        yield first
        yield replace(first, part=rest, what=found["other"])


def _count(found: re.Match[str], group: str) -> Count:
    plain = re.sub(r"\s", "", found[group]).replace(",", ".")
    return Count(value=Decimal(plain), start=found.start(group), end=found.end(group))
