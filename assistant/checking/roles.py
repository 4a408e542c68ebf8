"""Tells what an amount of a sentence is beside its other amounts: the year before's, a budget, a difference.

In: a part of a text with its figure, and a sentence of a report. Out: whether the sentence prints the amount as the
same. For example in "i augusti 118 hushåll mot 131 ett år tidigare" only 118 is August's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.checking.mentions import Mention
from assistant.checking.segments import Segment
from assistant.claims.amount import Fit, compare_amounts
from assistant.words.time_words import YEAR_BEFORE
from ingest.notation import parse_amounts
from ingest.records import Amount

_I = re.IGNORECASE
_MORE = re.compile(r"^\W*(?:[^\W\d]+\s+)?(?:mer|fler|högre|större|bättre|more|higher|larger|better)\b", _I)
_LESS = re.compile(r"^\W*(?:[^\W\d]+\s+)?(?:mindre|färre|lägre|sämre|less|fewer|lower|worse)\b", _I)
_THAN_BUDGET = re.compile(r"\b(?:budget\w*|planera\w*|beräkna\w*|planned)\b", _I)
_THAN_BEFORE = re.compile(r"\b(?:år|året|fjol\w*|period\w*|tid|year|earlier|before)\b", _I)
_BUDGET = re.compile(r"\b\w*budget\w*\b", _I)
_FROM = re.compile(r"\b(?:från|from)\s+$", _I)
_CUT = re.compile(r"[;•()]")
_OF = re.compile(r"\s*(?:av|of)\s*", _I)  # "6 av 9 mnkr": of what there was to use
_SINCE = re.compile(r"\b(?:sedan|jämfört med|mot|än|since|compared (?:with|to)|than)\b", _I)  # of the level before it
_REACH = 60  # characters behind a number that tell what it is compared with
_BESIDE = 30  # characters behind a number that tell when it was
_GOOD = (Fit.EXACT, Fit.ROUNDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What an amount is beside others: a difference from something, of the year before, a budget."""

    relation: tuple[str, str] | None
    is_earlier: bool
    is_budget: bool


def relation_of(after: str) -> tuple[str, str] | None:
    """Return which way an amount is compared, and with what, by the words after it; None where it is not."""
    side = "more" if _MORE.match(after) else "less" if _LESS.match(after) else ""
    if not side:
        return None
    near = after[:_REACH]
    if _THAN_BUDGET.search(near):
        return side, "budget"
    return (side, "before") if YEAR_BEFORE.search(near) or _THAN_BEFORE.search(near) else None


def prints_as(segment: Segment, years: tuple[int, ...], quote: str, main: int | None) -> bool:
    """Whether a sentence prints the amount of a part of a text in the same role; `main` is the year of its report."""
    printed = parse_amounts(quote)
    own = Role(
        relation=relation_of(segment.trail),
        is_earlier=segment.year_shift < 0 or (main is not None and bool(years) and max(years) < main),
        is_budget=bool(_BUDGET.search(segment.lead) or _OF.fullmatch(segment.lead)),
    )
    for place, one in enumerate(printed):
        if not _is_same(segment.mention, one.amount):
            continue
        start = printed[place - 1].end if place else 0
        end = printed[place + 1].start if place + 1 < len(printed) else len(quote)
        before, after = quote[start : one.start], quote[one.end : end]
        if segment.is_start and _FROM.search(before):
            return True  # "från 9 till 12", there as here
        if _agrees(own, _role(before, after, main), is_alone=len(printed) == 1):
            return True
    return not any(_is_same(segment.mention, one.amount) for one in printed)


def _is_same(mention: Mention, amount: Amount) -> bool:
    return compare_amounts(mention.amount, amount) in _GOOD


def _role(before: str, after: str, main: int | None) -> Role:
    relation = relation_of(after)
    before = _CUT.split(before)[-1]
    year = str(main - 1) if main else "\0"
    beside = _SINCE.split(after[:_BESIDE])[0]
    told = [YEAR_BEFORE.search(part) is not None or year in part for part in (before, beside)]
    return Role(relation=relation, is_earlier=any(told) and relation is None, is_budget=bool(_BUDGET.search(before)))


def _agrees(own: Role, other: Role, *, is_alone: bool) -> bool:
    if (own.relation is None) is not (other.relation is None):
        return False
    if own.relation is not None:
        return own.relation == other.relation
    return is_alone or (own.is_earlier is other.is_earlier and own.is_budget is other.is_budget)
