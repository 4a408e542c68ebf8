"""Reads what the words around a number say of it: a unit that it shares with the one beside it, a loose "nearly".

In: the figures of a sentence and their places. Out: the same with their units and bounds. For example in "9,1 miljoner
mot budgeterade 7,4" the second number is of millions too, and "nära en halv miljon" is a little less than that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assistant.checking.things import is_thing
from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.words import claim_words
from assistant.words.claim_words import Bound
from ingest.words import split_words

if TYPE_CHECKING:
    from assistant.checking.mentions import Mention

_I = re.IGNORECASE
_WIDEST = 30  # numbers of one unit are not further apart than so many times
_JOIN = re.compile(
    r"\s*(?:,\s*)?(?:till|av|of|mot|från|jämfört med|att jämföra med|i ?stället för|än|instead of|to|from|against|"
    r"compared (?:to|with)|than)\s+"
    r"(?:[^\W\d]+\s+){0,3}|"
    r"\s*\((?:[^\W\d]+\s+){0,3}(?:(?:19|20)\d\d)?\s*:?\s*",
    _I,
)
_FROM = re.compile(r"\b(?:från|from)\s+$", _I)
_TO = re.compile(r"\s+(?:till|to)\s+", _I)
# What may stand behind a number that has no thing of its own to count.
_END = re.compile(
    r"\s*(?:$|[.,;:)–-]|(?:och|men|medan|samt|som|vilket|i|för|på|under|åren?t?|ett|mot|jämfört|till|från|vid|samma|motsvarande|förra|föregående|and|but|while|"
    r"which|in|for|at|to|from|the|a|last|same|compared)\b)",
    _I,
)
_SCALE = re.compile(rf"\b(?:{'|'.join(sorted(claim_words.SCALES, key=len, reverse=True))})\b", _I)
# "9,1 miljoner, 4 procent mer, mot en budget på 8,7": what budgets and the like are of is money.
_OF_MEASURE = re.compile(
    r"\b(?:budget\w*|prognos\w*|utfall\w*|kostnad\w*|intäkt\w*|forecast|costs?|revenues?)\s+(?:(?:på|om|till|var|är|of|was|is)\s+)?$",
    _I,
)
_DECIMALS = re.compile(r"[.,](\d+)\s*$")
_LOOSE: Final = (
    (Bound.ALMOST, re.compile(r"\b(?:nära|inte riktigt|uppåt|närapå|snudd på|not quite|knappa?)\s+$", _I)),
    (Bound.JUST_OVER, re.compile(r"\b(?:dryga?|gott och väl|lite mer än|lite drygt|well over|a good)\s+$", _I)),
)


_WITH_ADJECTIVE = re.compile(
    r"\b(en|ett) (dryg|knapp|drygt|knappt)\b(?= (?:halv |hel )?(?:miljon|miljard|procent))", _I
)


def with_adjective_first(text: str) -> str:
    """Return a text of the same length that has "en dryg miljon" as "dryg en miljon", as an amount is read."""
    return _WITH_ADJECTIVE.sub(r"\2 \1", text)


def with_whole_text(mention: Mention, text: str) -> Mention:
    """Return the figure of a text that was read with its adjective first, in the place and the words as typed."""
    spans = [match.start() for match in _WITH_ADJECTIVE.finditer(text) if match.start() < mention.start < match.end()]
    if not spans:
        return mention
    return replace(mention, start=spans[0], amount=replace(mention.amount, text=text[spans[0] : mention.end]))


def with_loose_bound(amount: ClaimedAmount, before: str) -> ClaimedAmount:
    """Return an amount with the bound that the words before it set, where it has none yet."""
    if amount.bound is not Bound.PLAIN:
        return amount
    return replace(amount, bound=next((bound for bound, words in _LOOSE if words.search(before)), Bound.PLAIN))


def with_shared_units(found: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """Return figures in order, a bare number with the unit of the figure that it is joined to."""
    done: list[Mention] = []
    for index, mention in enumerate(found):
        unit = None
        if not mention.amount.kind and mention.upper is None and _END.match(text[mention.end :]):
            before, after = done[-1:], found[index + 1 : index + 2]
            if before and _JOIN.fullmatch(text[before[0].end : mention.start]):
                unit = before[0].amount
            elif after and _FROM.search(text[: mention.start]) and _TO.fullmatch(text[mention.end : after[0].start]):
                unit = after[0].amount
            elif _DECIMALS.search(mention.amount.text) and _OF_MEASURE.search(text[: mention.start]):
                unit = next((one.amount for one in reversed(done) if one.amount.kind == "money"), None)
        done.append(_with_unit(mention, unit) if unit is not None else mention)
    return tuple(done)


def with_unit_before(found: tuple[Mention, ...], last: Mention, text: str) -> tuple[Mention, ...]:
    """Return the figures of a sentence, a first bare number with decimals in the unit of the sentence before.

    "Nämnden gick back 9,1 mnkr. Året innan var det minus 7,4."
    """
    if not found or found[0].amount.kind or not _DECIMALS.search(found[0].amount.text):
        return found
    if found[0].upper is not None or last.amount.kind != "money" or not _END.match(text[found[0].end :]):
        return found
    if any(map(is_thing, split_words(text[: found[0].start]))):
        return found
    return (_with_unit(found[0], last.amount), *found[1:])


def _with_unit(mention: Mention, unit: ClaimedAmount) -> Mention:
    """Return a bare number in the unit of another amount, where that makes them of about the same size."""
    factor = Decimal(1)
    if unit.kind == "money":
        scale = _SCALE.search(unit.text)
        factor = claim_words.SCALES[scale[0].casefold()] if scale else factor
    elif unit.kind != "percent":
        return mention
    value = mention.amount.value * factor
    if not (unit.value <= value * _WIDEST and value <= unit.value * _WIDEST):
        return mention
    return replace(mention, amount=replace(mention.amount, value=value, step=_step(mention, factor), kind=unit.kind))


def _step(mention: Mention, factor: Decimal) -> Decimal:
    """Return how exact a number of millions or per cent is: as many digits as are written."""
    decimals = _DECIMALS.search(mention.amount.text)
    places = len(decimals[1]) if decimals else 0
    return Decimal(1).scaleb(-places) * factor
