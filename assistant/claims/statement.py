"""Reads what a claim states: amounts with unit and scale, direction, change, comparison, rank.

In: a question as typed. Out: a `Statement`, or None for a question that is not a claim. For example "Stämmer det att
personalenheten gick back 1,5 miljoner?" states a deficit and the amount 1,5 million kronor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.claims.claimed_amounts import HALVES, ClaimedAmount, read_amounts
from assistant.claims.compared_with import (
    compare_by,
    read_change,
    read_comparison,
    sign_of_first,
    without_comparison,
)
from assistant.claims.goodness import read_way
from assistant.claims.said_equal import SaidEqual, read_equal
from assistant.claims.spelled_amounts import in_digits
from assistant.linking.matching import is_verb
from assistant.words import change_words as changes
from assistant.words import claim_words as words
from assistant.words import goal_words
from assistant.words.common_words import COMMON_VERBS
from assistant.words.quantity_words import ONLY_ONE, ORDINAL_PLACES, USED_BUDGET, WHOLE_OF

_FINITE = ("de", "te", "r")  # of Swedish verbs: "nådde", "ingår"
_SUPINE = ("at", "ats")  # "budgeterat", "avsatts": no verb of a sentence by itself
_ASIDE_AT_END = re.compile(r"\s*\([^()]*\)\s*$")  # "... på 19 %? (delårsrapporten)"
# "gick väl ner": the verb and its particle
_FILLER_WITHIN = re.compile(
    r"\b(?P<verb>gick|går|gått|blev|blir|kom|drog|höll|hölls|dra|gå)\s+(?:väl|ju|nog|visst|faktiskt|väl ändå|alltså)\s+"
    r"(?=(?:ner|ned|upp|över|under|bättre|sämre|plus|minus|back|med|ihop)\b)",
    re.IGNORECASE,
)
_LEAST_BARE = 100  # a smaller number without a unit is a code, an age, a number of months


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a claim states. `text` is it without "is it true that", `plain` also without amounts and comparison.

    `direction` is -1 for a deficit, 1 for a surplus; `keeps` says that a budget was kept; `change` is 1 for more, -1
    for less than before; `compared` 1 for more, -1 for less than the `reference`, or `factor` times it; `rank` 1 for
    the largest, -1 for the smallest, `place` 2 where it is the second; `goal` for a goal reached;
    `uses_budget` says how much of one was used. `quality` is 1 for better, -1 for worse, where the sign of what is
    compared or changed says which is good. `equal` says that it came to just as much as its plan, or another year.
    `is_explicit` tells a claim from a yes-or-no question.
    """

    text: str
    plain: str
    amounts: tuple[ClaimedAmount, ...] = ()
    direction: int = 0
    keeps: bool = False
    change: int = 0
    compared: int = 0
    factor: Decimal | None = None
    reference: str = ""
    rank: int = 0
    place: int = 1
    goal: bool = False
    uses_budget: bool = False
    quality: int = 0
    equal: SaidEqual | None = None
    is_negated: bool = False
    is_explicit: bool = False

    @property
    def says_much(self) -> bool:
        """Whether it states anything about a figure."""
        return bool(
            self.amounts or self.direction or self.keeps or self.change or self.compared or self.factor or self.rank
            or self.goal or self.uses_budget or self.equal
        )  # fmt: skip


def find_statement(question: str) -> Statement | None:
    """Return what a question claims, or None when it is not a claim."""
    text = in_digits(" ".join(question.split()))
    stripped, is_explicit = _strip_markers(text)
    if not is_explicit:
        asks = (words.YES_NO_HEAD.match(text) or _begins_with_verb(text)) and not words.ASKS_MORE.search(text)
        is_sure = words.SUPPOSES.search(text) or _names_amount(read_amounts(text), text)
        told = _ASIDE_AT_END.sub("", text).endswith("?") and not words.ASKS_MORE.search(text) and is_sure
        if not asks and not told:
            return None
    return read_statement(stripped, is_explicit=is_explicit)


def _begins_with_verb(text: str) -> bool:
    """Whether a question begins with the verb of what it asks about ("Började ...?"), and is no request."""
    first = text.split(" ", 1)[0].casefold()
    if (first in COMMON_VERBS and not first.endswith(_FINITE)) or first.endswith(_SUPINE):
        return False  # "svara ...", "find ...": a request
    return text.endswith("?") and first not in words.REQUESTS and is_verb(first)


def _names_amount(amounts: tuple[ClaimedAmount, ...], text: str) -> bool:
    """Whether a text without a verb of asking states an amount, and not only the number of a choice or a row."""
    return any(amount.kind or amount.value >= _LEAST_BARE for amount in amounts) and len(text.split()) > 1


def _strip_markers(text: str) -> tuple[str, bool]:
    """Return a text without what makes it a claim, and whether there was any."""
    head = words.CLAIM_HEAD.match(text)
    rest = text[head.end() :] if head else text
    tail = words.CLAIM_TAIL.search(rest)
    asks_more = words.ASKS_MORE.search(rest[: tail.start()] if tail else rest)  # "eller hur" asks for no more
    if tail and not (asks_more and not head):
        place = (tail["place"] or "").strip("?!., ")
        rest = f"{rest[: tail.start()]} {place}"
    elif tail:
        tail = None
    return rest.strip().rstrip("?!. "), bool(head or tail)


def read_statement(text: str, *, is_explicit: bool = True) -> Statement:
    """Return what a statement says."""
    text = _FILLER_WITHIN.sub(r"\g<verb> ", text)
    amounts = read_amounts(text)
    equal = None if amounts else read_equal(text)
    plain = changes.RAISED_TAX.sub(_to_rate, equal.rest if equal else text)
    for amount in amounts:
        plain = re.sub(rf"(?:{_lead_pattern(amount)})?{re.escape(amount.text)}", " ", plain, count=1)
    way = read_way(text)
    compared, reference = read_comparison(text, amounts) if way is None else compare_by(way)
    times = None if any(amount.text in HALVES for amount in amounts) else changes.TIMES.search(text)
    factor = next((value for pattern, value in changes.FACTORS if times and pattern.search(times["word"])), None)
    if factor and (after := changes.AS.search(text, times.end() if times else 0)):
        reference = after["reference"].strip()
    rank = sign_of_first(changes.LARGEST.search(plain), changes.SMALLEST.search(plain))
    plain = " ".join(without_comparison(_without_head(plain), compared, bool(factor)).split())
    direction, keeps = _read_direction(plain)
    is_of_goal = goal_words.GOAL.search(text) is not None
    keeps = keeps and equal is None
    if direction or keeps:
        plain = ONLY_ONE.sub(" ", plain)
    if is_of_goal:
        plain = goal_words.REACHING.sub(" ", goal_words.MISSED.sub(" ", plain))
    direction = direction or (way.quality if way and way.of_budget else 0)
    plain = words.SIGN_WORDS.sub(" ", changes.DOWN.sub(" ", changes.UP.sub(" ", plain)))
    if keeps:
        plain = words.KEEPING.sub(" ", words.BREAKS_EVEN.sub(" ", plain))
    elif direction:
        plain = words.PROFIT.sub(" ", plain)
    return Statement(
        text=text,
        plain=" ".join(plain.split()),
        amounts=amounts,
        direction=0 if is_of_goal else direction,  # "its profit target" states no profit
        keeps=keeps,
        change=read_change(text, way),
        compared=compared,
        factor=factor,
        reference=reference,
        rank=0 if compared else rank,
        place=read_place(text),
        goal=is_of_goal,
        uses_budget=_uses_budget(text, amounts),
        quality=way.quality if way and way.is_signed and not way.of_budget else 0,
        equal=None if is_of_goal or way or compared or factor else equal,
        is_negated=_is_negated(text),
        is_explicit=is_explicit,
    )


def _is_negated(text: str) -> bool:
    """Whether a text denies what it names: "inte"; a goal that was missed is one not reached."""
    is_missed = goal_words.GOAL.search(text) is not None and goal_words.MISSED.search(text) is not None
    text = words.SUPPOSING_HEAD.sub("", text)
    return (words.NEGATION.search(text) is not None) is not is_missed


def _to_rate(found: re.Match[str]) -> str:
    """Return what raises or cuts a tax with the name of its rate for the tax."""
    if found["english"]:
        return f"{found['english']}tax rate"
    return f"{found['before'] or ''}skattesatsen{found['after'] or ''}"


def read_place(text: str) -> int:
    """Return the place in an order that stands before a superlative, 1 where none does.

    >>> read_place("har länets tredje lägsta arbetslöshet")
    3
    """
    for superlative in (changes.LARGEST, changes.SMALLEST):
        for found in superlative.finditer(text):
            if lower := changes.ORDINAL.search(text[: found.start()]):
                return ORDINAL_PLACES.get(lower[0].strip(" -").casefold(), 1)
    return 1


def _uses_budget(text: str, amounts: tuple[ClaimedAmount, ...]) -> bool:
    """Whether a text says how much of a budget was used: all of it, or a part in per cent."""
    is_used = USED_BUDGET.search(text) and re.search(r"budget|anslag", text, re.IGNORECASE)
    return bool(is_used and (WHOLE_OF.search(text) or any(amount.kind == "percent" for amount in amounts)))


def _lead_pattern(amount: ClaimedAmount) -> str:
    for bound, pattern in words.BOUND_WORDS:
        if bound is amount.bound:
            return pattern.pattern.removesuffix("$")
    return "(?!)"


def _read_direction(text: str) -> tuple[int, bool]:
    """Return the sign that a text states of a deviation, and whether it states that a budget was kept."""
    if words.KEPT.search(text) or words.BREAKS_EVEN.search(text):
        return 0, True
    return sign_of_first(words.SURPLUS.search(text), words.DEFICIT.search(text)), False


def _without_head(text: str) -> str:
    """Return a text whose first word is in lower case where it is the verb of a question, and not a name."""
    head = words.YES_NO_HEAD.match(text) or (re.match(r"\S+", text) if is_verb(text.split(" ")[0].casefold()) else None)
    return f"{text[: head.end()].casefold()}{text[head.end() :]}" if head else text
