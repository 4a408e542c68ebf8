"""Finds the figures that a sentence states, each with its place: amounts with units, counts, percentages, ranges.

In: a sentence. Out: `Mention`s. For example "mellan 5 och 6 miljoner" is one, from 5 to 6 million kronor; dates, phone
numbers, numbers of pages, sections, houses and years are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.checking import words
from assistant.checking.shared_units import (
    with_adjective_first,
    with_loose_bound,
    with_shared_units,
    with_whole_text,
)
from assistant.claims.claimed_amounts import HALVES, ClaimedAmount, read_amounts
from assistant.records import Language
from assistant.words import claim_words
from assistant.words.claim_words import Bound
from assistant.words.typed_text import blank_out
from assistant.words.vocabulary import MONTHS

_SPACE = r"[ \u00a0\u202f]"
_PLAIN = rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_UNIT = (
    rf"(?:{claim_words.POINTS}|{claim_words.PERCENT}|"
    rf"(?:{'|'.join(sorted(claim_words.SCALES, key=len, reverse=True))})\b{claim_words.MONEY_TAIL}|"
    rf"(?:{words.THINGS})\b)"
)
_RANGE = re.compile(
    rf"(?<![\w.,/-])(?P<low>{_PLAIN})(?:\s?[-–]\s?|\s+(?:till|to)\s+)(?P<high>{_PLAIN})\s*(?P<unit>{_UNIT})", re.I
)
_BETWEEN = re.compile(
    rf"\b(?:mellan|between)\s+(?P<low>{_PLAIN})(?:\s*{_UNIT})?\s+(?:och|and)\s+(?P<high>{_PLAIN})\s*(?P<unit>{_UNIT})",
    re.I,
)
_NAMES = {
    name: value
    for name, value in claim_words.NUMBER_NAMES.items()
    if " " not in name and name not in ("en", "ett", "a", "one")
}
_ONE_PERCENT = re.compile(rf"\b(?:en|one|ett)\s+(?:(?P<points>{claim_words.POINTS})|{claim_words.PERCENT})(?!\w)", re.I)
_NAMED = re.compile(
    rf"\b(?P<name>{'|'.join(sorted(_NAMES, key=len, reverse=True))})\s+(?:(?P<points>{claim_words.POINTS})|"
    rf"(?P<percent>{claim_words.PERCENT})|(?:\w+\s+)?(?:{words.THINGS}))(?!\w)",
    re.I,
)
_SMALL = re.compile(
    rf"(?<![\w.,/:-])(?P<digits>\d{{1,2}}|\d+[.,]\d+)(?P<thing>{_SPACE}?(?:\w+\s+)?(?:{words.THINGS})\b)", re.I
)
_FRACTIONS = {
    name: Decimal(value)
    for value, names in (
        (20, "en femtedel,a fifth,one fifth"),
        (25, "en fjärdedel,a quarter,one quarter"),
        (33, "en tredjedel,a third,one third"),
        (67, "två tredjedelar,two thirds,two-thirds"),
        (75, "tre fjärdedelar,three quarters,three-quarters"),
    )
    for name in names.split(",")
}
_FRACTION = re.compile(rf"\b(?:{'|'.join(_FRACTIONS)})(?=\s+(?:av|of)\s)", re.I)
_COMPARED = re.compile(r"(?<![\w.,/:-])(?P<digits>\d{1,2})(?=\s+(?:fler|färre|more|fewer)\b)", re.I)
_THING = re.compile(rf"^\s*(?:\w+\s+)?(?:{words.THINGS})\b", re.I)
_TRAILING = re.compile(rf"^{_SPACE}*(?:{words.THINGS})\b", re.I)
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_MONTH = re.compile(rf"\s*(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST_KEPT = 10  # "8 000 tkr" is 7 960, and not 7 700: two digits of an amount that is not in millions are meant
_MILLION = Decimal(1_000_000)
_MONEY_KINDS = ("money", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A figure of a sentence and its place there; `upper` is the end of a range, in the amount's unit."""

    amount: ClaimedAmount
    start: int
    end: int
    upper: Decimal | None = None


def find_mentions(text: str, language: Language = Language.SWEDISH) -> tuple[Mention, ...]:
    """Return the figures of a sentence in order; a comma before three digits groups them in an English one.

    >>> [found.amount.text for found in find_mentions("Sidan 12: fem miljoner den 3 maj 2031, ring 0345-180 00")]
    ['fem miljoner']
    """
    if language is Language.ENGLISH and (spaced := _GROUPED.sub("\u00a0", text)) != text:
        return tuple(
            replace(found, amount=replace(found.amount, text=text[found.start : found.end]))
            for found in find_mentions(spaced)
        )
    spans = [match.span() for pattern in words.NO_AMOUNTS for match in pattern.finditer(text)]
    rest = with_adjective_first(blank_out(text, spans))
    rest = blank_out(rest, [match.span() for match in words.CODE.finditer(rest)])
    fractions = _find_fractions(rest)
    rest = blank_out(rest, [(found.start, found.end) for found in fractions])
    ranges = _find_ranges(rest)
    rest = blank_out(rest, [(found.start, found.end) for found in ranges])
    named = _find_named(rest)
    rest = blank_out(rest, [(found.start, found.end) for found in named])
    plain = [_to_mention(amount, rest) for amount in read_amounts(rest) if amount.text not in HALVES]
    taken = [(found.start, found.end) for found in plain]
    small = [found for found in _find_small(rest) if not any(a < found.end and found.start < b for a, b in taken)]
    taken += [(found.start, found.end) for found in small]
    small += [found for found in _find_counted(rest) if not any(a < found.end and found.start < b for a, b in taken)]
    found = [*fractions, *ranges, *named, *plain, *small]
    found = [with_whole_text(mention, text) for mention in found]
    return with_shared_units(sorted(found, key=lambda mention: mention.start), text)


def _to_mention(amount: ClaimedAmount, text: str) -> Mention:
    """Return an amount with its place; "SEK" before it and a thing after it ("1,2 miljoner besök") tell its kind."""
    start, end = amount.start, amount.start + len(amount.text)
    amount = with_loose_bound(_without_direction(amount, text[:start]), text[:start])
    if amount.kind in _MONEY_KINDS and amount.step * _LEAST_KEPT > amount.value and amount.step < _MILLION:
        amount = replace(amount, step=amount.step / _LEAST_KEPT)
    unit = words.BEFORE_UNIT.search(text[:start])
    if unit and amount.kind in _MONEY_KINDS:
        return Mention(
            amount=replace(amount, kind="money", text=text[unit.start() : end].strip()), start=unit.start(), end=end
        )
    is_kronor = re.search(r"kr|sek|crown", amount.text, re.I)
    if amount.kind in _MONEY_KINDS and not is_kronor and (thing := _TRAILING.match(text[end:])):
        return Mention(
            amount=replace(amount, kind="count", text=text[start : end + thing.end()]),
            start=start,
            end=end + thing.end(),
        )
    if amount.kind == "count" and (thing := _THING.match(text[end:])):
        return Mention(amount=replace(amount, text=text[start : end + thing.end()]), start=start, end=end + thing.end())
    return Mention(amount=amount, start=start, end=end)


def _without_direction(amount: ClaimedAmount, before: str) -> ClaimedAmount:
    """Return an amount without the bound that "över med" is no word of: it tells which way a budget was missed."""
    is_direction = amount.bound in (Bound.MORE, Bound.LESS) and words.MISSED.search(before)
    return replace(amount, bound=Bound.PLAIN) if is_direction else amount


def _find_fractions(text: str) -> list[Mention]:
    """Return "en tredjedel av", "half of" as so many per cent, roughly."""
    return [
        Mention(
            amount=ClaimedAmount(
                text=match[0], value=_FRACTIONS[match[0].casefold()], step=Decimal(4), kind="percent", bound=Bound.ABOUT
            ),
            start=match.start(),
            end=match.end(),
        )
        for match in _FRACTION.finditer(text)
    ]


def _find_ranges(text: str) -> list[Mention]:
    found: list[Mention] = []
    for pattern in (_BETWEEN, _RANGE):
        for match in pattern.finditer(text):
            low = read_amounts(f"{match['low']} {match['unit']}")
            high = read_amounts(f"{match['high']} {match['unit']}")
            is_new = not any(one.start < match.end() and match.start() < one.end for one in found)
            is_span = len(low) == len(high) == 1 and low[0].value < high[0].value and not _YEAR.fullmatch(match["low"])
            if is_new and is_span and not re.search(r"\b(?:från|from)\s+$", text[: match.start()], re.I):
                amount = replace(low[0], text=match[0], bound=Bound.PLAIN)
                found.append(Mention(amount=amount, start=match.start(), end=match.end(), upper=high[0].value))
    return found


def _find_named(text: str) -> list[Mention]:
    """Return the numbers in words that stand before per cent or a thing: "tre tjänster"."""
    found = []
    for match in _NAMED.finditer(text):
        kind = "points" if match["points"] else "percent" if match["percent"] else "count"
        value = _NAMES[match["name"].casefold()]
        amount = ClaimedAmount(
            text=match[0], value=value, step=Decimal(1), kind=kind, bound=_bound(text[: match.start()])
        )
        found.append(Mention(amount=amount, start=match.start(), end=match.end()))
    for match in _ONE_PERCENT.finditer(text):
        kind = "points" if match["points"] else "percent"
        bound = _bound(text[: match.start()])
        amount = ClaimedAmount(text=match[0], value=Decimal(1), step=Decimal(1), kind=kind, bound=bound)
        found.append(Mention(amount=amount, start=match.start(), end=match.end()))
    return found


def _find_small(text: str) -> list[Mention]:
    """Return the numbers below 100 with the unit of a count after them."""
    found = []
    matches = [*_SMALL.finditer(text), *_COMPARED.finditer(text)]
    starts = {match.start("digits") for match in matches[: len(matches)]}
    for match in matches:
        if match.start("digits") not in starts:
            continue
        starts.discard(match.start("digits"))
        value = Decimal(match["digits"].replace(",", "."))
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))
        amount = ClaimedAmount(text=match[0], value=value, step=step, kind="count", bound=_bound(text[: match.start()]))
        found.append(Mention(amount=amount, start=match.start(), end=match.end()))
    return found


def _find_counted(text: str) -> list[Mention]:
    """Return the numbers below 100 that a sentence gives as the number of something: "antalet besök var 55"."""
    found = []
    for match in words.COUNTED.finditer(text):
        for part in ("first", "second"):
            if match[part] and not _MONTH.match(text[match.end(part) :]):
                amount = ClaimedAmount(
                    text=match[part], value=Decimal(match[part]), step=Decimal(1), kind="count", bound=Bound.PLAIN
                )
                found.append(Mention(amount=amount, start=match.start(part), end=match.end(part)))
    return found


def _bound(before: str) -> Bound:
    return next((bound for bound, pattern in claim_words.BOUND_WORDS if pattern.search(before)), Bound.PLAIN)
