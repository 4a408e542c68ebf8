"""Compares the amounts that a claim states with those that a quotation tells.

In: a `Statement` or one of its amounts, and a quotation. Out: which can be compared, agree, or are contradicted.
For example "from 78 to 109" is neither right nor wrong by a sentence that tells only the 78.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.claimed_amounts import HALVES, ClaimedAmount
from assistant.claims.roles import Role, role_at
from assistant.claims.statement import Statement
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.words.claim_words import BOUND_WORDS, Bound
from assistant.words.role_words import CHANGED_BY, CHANGED_SO, LIMIT
from ingest.notation import parse_amounts
from ingest.records import Amount, Unit
from ingest.words import split_words

_OF_WHOLE = re.compile(r"\s+(?:av|of)\s+(?:(?:de|the|alla|all)\s+)?(?P<whole>[\w-]+)", re.IGNORECASE)
_GOOD = (Fit.EXACT, Fit.ROUNDED, Fit.WITHIN)


def as_told(statement: Statement, quote: str) -> Statement:
    """Return a claim without a limit that a quotation gives as well.

    "Upp till 100" is denied by "upp till 75"; "över 80" is what "över 80" tells.
    """
    limits = {
        (mention.amount.value, _bound_at(quote, mention.start), mention.amount.unit) for mention in parse_amounts(quote)
    }
    has_limit = LIMIT.search(quote) is not None
    amounts = tuple(
        replace(one, bound=Bound.PLAIN)
        if any(
            bound is one.bound
            and compare_amounts(replace(one, bound=Bound.PLAIN), Amount(value=value, unit=unit)) is Fit.EXACT
            for value, bound, unit in limits
        )
        or (has_limit and _is_limit(statement, one))
        else one
        for one in statement.amounts
    )
    return replace(statement, amounts=amounts)


def _is_limit(statement: Statement, claimed: ClaimedAmount) -> bool:
    return claimed.bound is Bound.AT_MOST and LIMIT.search(f"{statement.text[: claimed.start]}1") is not None


def _bound_at(text: str, start: int) -> Bound:
    return next((bound for bound, lead in BOUND_WORDS if lead.search(text[:start])), Bound.PLAIN)


def is_only_limit(statement: Statement, quote: str) -> bool:
    """Whether a claim tells of how much a thing may be at most, and a quotation how much it was."""
    return not LIMIT.search(quote) and any(_is_limit(statement, one) for one in statement.amounts)


def is_contradicted(claimed: ClaimedAmount, all_claimed: Sequence[ClaimedAmount], amounts: Sequence[Amount]) -> bool:
    """Whether a quotation tells another amount than a claimed one, beside those that the rest of the claim has."""
    others = [other for other in all_claimed if other is not claimed]
    left = [amount for amount in comparable(claimed, amounts) if not any(agrees(other, (amount,)) for other in others)]
    return bool(left)


def is_vague(statement: Statement, quote: str, terms: Sequence[Term] = ()) -> bool:
    """Whether a bound ("more than 50") could be about any of several amounts, which do not all agree.

    Of "more than half of A are B" even several that agree tell nothing: each is a share of another whole, unless one
    is told as that of what the claim names by its `terms`.
    """
    if any(
        claimed.text in HALVES
        and len(comparable(claimed, of_same_role(claimed, statement, quote))) > 1
        and not agrees(claimed, _share_of_named(quote, terms))
        for claimed in statement.amounts
    ):
        return True
    return any(
        claimed.bound is not Bound.PLAIN
        and not all(
            compare_amounts(claimed, other) in _GOOD
            for other in comparable(claimed, of_same_role(claimed, statement, quote))
        )
        for claimed in statement.amounts
    )


def _share_of_named(quote: str, terms: Sequence[Term]) -> list[Amount]:
    """Return the share of a quotation that is told of what terms name best: "63 procent av cheferna"."""
    found = []
    for mention in parse_amounts(quote):
        whole = _OF_WHOLE.match(quote[mention.end :])
        score = max((score_term(term, split_words(whole["whole"])) for term in terms), default=0.0) if whole else 0.0
        if score >= GOOD_MATCH:
            found.append((score, mention.amount))
    best = max((score for score, _ in found), default=0.0)
    named = [amount for score, amount in found if score == best]
    return named if len(named) == 1 else []


def agrees(claimed: ClaimedAmount, amounts: Sequence[Amount]) -> bool:
    """Whether one of several amounts is a claimed one, exactly, rounded or within its bound."""
    return any(compare_amounts(claimed, amount) in _GOOD for amount in amounts)


def is_rounded(claimed: ClaimedAmount, amounts: Sequence[Amount]) -> bool:
    """Whether a claimed amount is only right when rounded."""
    fits = {compare_amounts(claimed, amount) for amount in amounts}
    return Fit.ROUNDED in fits and Fit.EXACT not in fits


def comparable(claimed: ClaimedAmount, amounts: Sequence[Amount]) -> list[Amount]:
    """Return the amounts that have the unit of a claimed one."""
    return [amount for amount in amounts if compare_amounts(claimed, amount) is not Fit.UNIT]


def amounts_of(quote: str, role: Role | None = None, statement: Statement | None = None) -> list[Amount]:
    """Return the amounts of a quotation; of one part in it ("from", a goal) where that is given.

    By how much a thing changed ("minskade med 44") is no amount of it, for a `statement` that tells of no change.
    """
    is_level = statement is not None and not (statement.change or statement.compared or statement.factor)
    return [
        mention.amount
        for mention in parse_amounts(quote)
        if not _is_year(mention.amount) and role in (None, role_at(quote, mention.start))
        and not (is_level and (CHANGED_BY.search(quote[: mention.start]) or CHANGED_SO.match(quote[mention.end :])))
    ]  # fmt: skip


def of_same_role(claimed: ClaimedAmount, statement: Statement, quote: str) -> list[Amount]:
    """Return the amounts of a quotation that have the part of a claimed one: no goal where an outcome is claimed."""
    role = role_at(statement.text, claimed.start)
    if role is Role.BEFORE and claimed.bound is not Bound.PLAIN:
        role = Role.TOLD  # "mer än 50" sets a bound, and compares with nothing
    return amounts_of(quote, role, statement)


def _is_year(amount: Amount) -> bool:
    return amount.unit is Unit.UNKNOWN and Decimal(1900) <= amount.value <= Decimal(2099)
