"""Compares an amount of a claim with a printed one: the same, rounded to it, within a bound, of another size.

In: a `ClaimedAmount` and the `Amount` of a figure. Out: a `Fit`. For example 1,5 million kronor and 1 478 tkr fit as
ROUNDED, 39 billion and 39 359 tkr as SCALE.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.words.claim_words import Bound
from ingest.records import Amount, Unit

_KRONOR = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1_000), Unit.MNKR: Decimal(1_000_000)}
_KINDS = {
    "money": tuple(_KRONOR),
    "percent": (Unit.PERCENT,),
    "points": (Unit.PERCENTAGE_POINTS,),
    "count": (Unit.COUNT, Unit.FULL_TIME_EQUIVALENTS, Unit.DAYS, Unit.YEARS, Unit.INDEX),
}
_ROUGHLY = Decimal("0.05")  # of the amount: what "ungefär" allows, and what a number of full hundreds may leave out
_NEARLY = Decimal("0.9")  # "nästan 400" is more than 360
_MILLION = Decimal(1_000_000)


class Fit(StrEnum):
    """How a printed amount fits a claimed one."""

    EXACT = "exact"
    ROUNDED = "rounded"
    WITHIN = "within the bound"
    BEYOND = "not within the bound"
    SCALE = "the same digits of another size"
    OTHER = "another amount"
    UNIT = "another unit"


def compare_amounts(claimed: ClaimedAmount, printed: Amount) -> Fit:
    """Return how a printed amount fits a claimed one, in size; their signs are another matter."""
    value = to_common(claimed, printed)
    if value is None:
        return Fit.UNIT
    if claimed.bound not in (Bound.PLAIN, Bound.ABOUT):
        return _compare_bound(claimed, value)
    if value == claimed.value:
        return Fit.EXACT
    if rounds_to(claimed, value):
        return Fit.ROUNDED
    return Fit.SCALE if claimed.kind in ("money", "") and _has_other_scale(claimed, value) else Fit.OTHER


def to_common(claimed: ClaimedAmount, printed: Amount) -> Decimal | None:
    """Return the size of a printed amount in the unit of a claimed one, or None where they cannot be compared."""
    size = abs(printed.value)
    if claimed.kind == "money":
        return size * _KRONOR[printed.unit] if printed.unit in _KRONOR else None
    if claimed.kind == "":
        in_kronor = size * _KRONOR.get(printed.unit, Decimal(1))
        return in_kronor if in_kronor == claimed.value else size
    if printed.unit is Unit.UNKNOWN and claimed.kind == "count":
        return size
    return size if printed.unit in _KINDS[claimed.kind] else None


def rounds_to(claimed: ClaimedAmount, value: Decimal) -> bool:
    """Whether a value is the claimed one when rounded to its last digit.

    Full hundreds of thousands ("1 500 tkr") may be exact: there no more than a twentieth may be left out.
    """
    difference = abs(value - claimed.value)
    is_full = claimed.step < _MILLION and claimed.step >= 10 and claimed.kind in ("money", "")
    slack = claimed.value * _ROUGHLY
    if claimed.bound is Bound.ABOUT:
        return difference <= max(slack, claimed.step / 2)
    return difference * 2 <= claimed.step and (not is_full or difference <= slack)


def _compare_bound(claimed: ClaimedAmount, value: Decimal) -> Fit:
    limit = claimed.value
    holds = {
        Bound.MORE: value > limit,
        Bound.LESS: value < limit,
        Bound.AT_LEAST: value >= limit,
        Bound.AT_MOST: value <= limit,
        Bound.ALMOST: limit * _NEARLY <= value < limit,
        Bound.JUST_OVER: limit < value <= limit * (2 - _NEARLY),
    }[claimed.bound]
    if holds:
        return Fit.WITHIN
    is_near = claimed.bound in (Bound.ALMOST, Bound.JUST_OVER) and rounds_to(claimed, value)
    return Fit.ROUNDED if is_near and value != limit else Fit.EXACT if is_near else Fit.BEYOND


def _has_other_scale(claimed: ClaimedAmount, value: Decimal) -> bool:
    """Whether a value is the claimed one times a thousand or a million, or that part of it."""
    factors = (Decimal(1_000), _MILLION, 1 / Decimal(1_000), 1 / _MILLION)
    return any(value * factor == claimed.value or rounds_to(claimed, value * factor) for factor in factors if value)
