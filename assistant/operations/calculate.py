"""Exact operations over figures: terms in, a derivation out, or what stands in the way of one.

In: figures, each with an amount. Out: a `Derivation` whose expression holds the terms as printed, or an `Obstacle` that
says why nothing is computed. For example two costs of 7114 and 9454 tkr give "7114 + 9454" and 16568 tkr. Sums are
exact; a quotient is rounded half up to one decimal (more where that would show 0), which the derivation records.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from assistant.operations.expression import EXACT, evaluate
from assistant.operations.named_units import name_other_units
from assistant.records import Derivation
from ingest.records import Amount, Figure, Measure, Unit

_KRONOR = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1_000), Unit.MNKR: Decimal(1_000_000)}
_PEOPLE = re.compile(r"(?:anställda|medarbetare|elever|personer|employees|pupils)\W*$", re.IGNORECASE)
_DECIMALS = 1
_MOST_DECIMALS = 6


class Reason(StrEnum):
    """Why nothing is computed."""

    TOO_FEW = "too few terms"
    UNREADABLE = "a term cannot be read as an amount"
    UNITS = "the terms have different units"
    MEASURES = "deviations are not added to other measures"
    KINDS = "the terms are of different measures"
    SPANS = "the terms cover times of different length"
    PERCENTAGES = "percentages are not added"
    PARENT_AND_PART = "one term is a part of another"
    SAME_TERM = "one term is there twice"
    ZERO_BASE = "the base is zero"
    MIXED_SIGNS = "the base and the value have different signs"
    NO_PART = "the part is larger than the whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """What stands in the way of a calculation: the reason, and the figures that it lies in."""

    reason: Reason
    figures: tuple[Figure, ...]


Result = Derivation | Obstacle


def add(terms: Sequence[Figure]) -> Result:
    """Return the sum of two or more figures of one unit; never of a row and its own parts, and not of percentages."""
    if obstacle := find_obstacle(terms) or _find_double(terms):
        return obstacle
    if any(unit_of(term) is Unit.PERCENT for term in terms):
        return Obstacle(reason=Reason.PERCENTAGES, figures=tuple(terms))
    measures = {term.measure for term in terms}
    if len(measures) > 1 and Measure.VARIANCE in measures:
        return Obstacle(reason=Reason.MEASURES, figures=tuple(terms))
    unit = _common_unit(terms)
    return derive(" + ".join(_write(term, unit) for term in terms), unit, terms)


def subtract(first: Figure, second: Figure, *, are_opposed: bool = False) -> Result:
    """Return `first` less `second`; the difference of two percentages is in percentage points.

    `are_opposed` says that the two tables write the same thing with opposite signs: then it is the difference in size.
    """
    terms = (first, second)
    if obstacle := find_obstacle(terms) or _find_same(first, second):
        return obstacle
    unit = _common_unit(terms)
    expression = f"{_write(first, unit)} - {_write(second, unit)}"
    if are_opposed:
        expression = _write_opposed(terms, unit)
    return derive(expression, Unit.PERCENTAGE_POINTS if unit is Unit.PERCENT else unit, terms)


def find_mean(terms: Sequence[Figure], decimals: int | None = None) -> Result:
    """Return the arithmetic mean of two or more figures of one unit."""
    if obstacle := find_obstacle(terms) or _find_double(terms):
        return obstacle
    unit = _common_unit(terms)
    expression = f"({' + '.join(_write(term, unit) for term in terms)}) / {len(terms)}"
    derivation = derive(expression, unit, terms, decimals=_DECIMALS if decimals is None else decimals)
    exact = evaluate(expression).value
    return derive(expression, unit, terms) if derivation.value == exact else derivation


def find_share(part: Figure, whole: Figure, decimals: int | None = None) -> Result:
    """Return how many per cent `part` is of `whole`; none where the whole is zero or has the other sign.

    A row that is larger than another is no part of it; of its own budget it may be more than all.
    """
    terms = (part, whole)
    if obstacle := find_obstacle(terms) or _find_same(part, whole) or _find_bad_base(part, whole):
        return obstacle
    if _is_other_row(part, whole) and _in_kronor(part) > _in_kronor(whole):
        return Obstacle(reason=Reason.NO_PART, figures=terms)
    unit = _common_unit(terms)
    expression = f"{_write(part, unit)} / {_write(whole, unit)} * 100"
    return derive(expression, Unit.PERCENT, terms, decimals=_DECIMALS if decimals is None else decimals)


def find_share_of_sum(part: Figure, whole: Derivation, decimals: int | None = None) -> Result:
    """Return how many per cent `part` is of a computed sum of its unit; none where that is zero or of other sign."""
    if part.amount is None or part.amount.unit is not whole.unit or not whole.value:
        return Obstacle(reason=Reason.ZERO_BASE, figures=(part,))
    if (part.amount.value > 0) != (whole.value > 0):
        return Obstacle(reason=Reason.MIXED_SIGNS, figures=(part,))
    expression = f"{_write(part, whole.unit)} / ({whole.expression}) * 100"
    terms = (part, *whole.terms)
    return derive(expression, Unit.PERCENT, terms, decimals=_DECIMALS if decimals is None else decimals)


def find_change(old: Figure, new: Figure, decimals: int | None = None, *, as_fall: bool = False) -> Result:
    """Return by how many per cent `new` is larger than `old`, in size: -110 is 10 % more than -100.

    `as_fall` gives by how many it is smaller.
    """
    terms = (old, new)
    if obstacle := find_obstacle(terms) or _find_bad_base(new, old):
        return obstacle
    unit = _common_unit(terms)
    before, after = _write(old, unit), _write(new, unit)
    expression = f"({before} - {after}) / {before} * 100" if as_fall else f"({after} - {before}) / {before} * 100"
    return derive(expression, Unit.PERCENT, terms, decimals=_DECIMALS if decimals is None else decimals)


def find_ratio(first: Figure, second: Figure, decimals: int | None = None) -> Result:
    """Return how many times `second` goes into `first`."""
    terms = (first, second)
    if obstacle := find_obstacle(terms) or _find_bad_base(first, second):
        return obstacle
    unit = _common_unit(terms)
    expression = f"{_write(first, unit)} / {_write(second, unit)}"
    return derive(expression, Unit.UNKNOWN, terms, decimals=_DECIMALS if decimals is None else decimals)


def in_millions(derivation: Derivation) -> Derivation:
    """Return a derived amount of kronor or thousands of kronor in millions, exactly."""
    divisor = _KRONOR[Unit.MNKR] / _KRONOR[derivation.unit]
    return derive(f"({derivation.expression}) / {divisor}", Unit.MNKR, derivation.terms)


def recompute(derivation: Derivation) -> Amount:
    """Return what the expression of a derivation comes to, rounded as the derivation says."""
    return Amount(value=_round(evaluate(derivation.expression).value, derivation.decimals), unit=derivation.unit)


def unit_of(figure: Figure) -> Unit | None:
    """Return the unit of a figure, or None where its cell cannot be read."""
    return figure.amount.unit if figure.amount else None


def is_part_of(part: Figure, whole: Figure) -> bool:
    """Whether one row is a part of another of the same table: directly below it, or of a list that it sums up."""
    if (part.location.report, part.table) != (whole.location.report, whole.table) or part.row == whole.row:
        return False
    return part.parent == whole.label or (whole.is_total and not whole.parent and not part.is_total and not part.parent)


def find_obstacle(terms: Sequence[Figure]) -> Obstacle | None:
    """Return what stands in the way of computing with these figures at all: too few, unreadable, of several units."""
    if len(terms) < 2:
        return Obstacle(reason=Reason.TOO_FEW, figures=tuple(terms))
    unreadable = tuple(term for term in terms if term.amount is None)
    if unreadable:
        return Obstacle(reason=Reason.UNREADABLE, figures=unreadable)
    units = {unit_of(term) for term in terms}
    if units == {Unit.COUNT, Unit.UNKNOWN}:
        is_one_row = len({(term.location.report, term.table, term.row) for term in terms}) == 1
        units = {Unit.COUNT if is_one_row or _counts_people(term) else unit_of(term) for term in terms}
    if (len(units) > 1 and not units <= set(_KRONOR)) or name_other_units(terms):
        return Obstacle(reason=Reason.UNITS, figures=tuple(terms))
    return None


def _counts_people(figure: Figure) -> bool:
    """Whether a number without a unit counts people by its row's name: "Heltidsanställda" beside "Antal anställda"."""
    return unit_of(figure) is Unit.UNKNOWN and _PEOPLE.search(figure.label) is not None


def _find_double(terms: Sequence[Figure]) -> Obstacle | None:
    """Return the terms that would be counted twice: the same cell, or a row and one of its parts."""
    for place, first in enumerate(terms):
        for second in terms[place + 1 :]:
            if first.key == second.key:
                return Obstacle(reason=Reason.SAME_TERM, figures=(first,))
            if first.cell == second.cell and (is_part_of(first, second) or is_part_of(second, first)):
                return Obstacle(reason=Reason.PARENT_AND_PART, figures=(first, second))
    return None


def _is_other_row(part: Figure, whole: Figure) -> bool:
    return (part.location.report, part.table, part.row) != (whole.location.report, whole.table, whole.row)


def _in_kronor(figure: Figure) -> Decimal:
    """Return the size of an amount, of money in kronor; 0 where it cannot be read."""
    if figure.amount is None:
        return Decimal(0)
    return abs(figure.amount.value) * _KRONOR.get(figure.amount.unit, Decimal(1))


def _find_same(first: Figure, second: Figure) -> Obstacle | None:
    """Return the figure that would be set against itself."""
    return Obstacle(reason=Reason.SAME_TERM, figures=(first,)) if first.key == second.key else None


def _find_bad_base(value: Figure, base: Figure) -> Obstacle | None:
    if value.amount is None or base.amount is None or base.amount.value == 0:
        return Obstacle(reason=Reason.ZERO_BASE, figures=(base,))
    is_deviation = value.measure is Measure.VARIANCE  # its sign is good or bad, not one of income or cost
    if value.amount.value and not is_deviation and (value.amount.value > 0) != (base.amount.value > 0):
        return Obstacle(reason=Reason.MIXED_SIGNS, figures=(value, base))
    return None


def _common_unit(terms: Sequence[Figure]) -> Unit:
    """Return the unit of the terms; of several units of money the smallest, so that no decimals are lost."""
    units = [unit for term in terms if (unit := unit_of(term))]
    if len(set(units)) == 1:
        return units[0]
    return min(units, key=lambda unit: _KRONOR.get(unit, Decimal(1)), default=Unit.UNKNOWN)


def _write(figure: Figure, unit: Unit) -> str:
    """Return the figure's number, a negative one in parentheses, with the factor to another unit of money."""
    amount = figure.amount or Amount(value=Decimal(0), unit=unit)
    number = write_number(amount.value)
    if amount.unit is unit or unit not in _KRONOR or amount.unit not in _KRONOR:
        return number
    return f"({number} * {_KRONOR[amount.unit] / _KRONOR[unit]})"


def _write_opposed(terms: Sequence[Figure], unit: Unit) -> str:
    """Return the difference in size of two numbers of opposite signs: of 120 and -200 it is "-(-200) - 120"."""
    negative, positive = sorted(terms, key=lambda term: term.amount.value if term.amount else Decimal(0))
    text = f"{_write(positive, unit)} + {_write(negative, unit)}"
    return text if evaluate(text).value >= 0 else f"-{_write(negative, unit)} - {_write(positive, unit)}"


def subtract_in_size(first: Figure, second: Figure, *, are_opposed: bool = False) -> Result:
    """Return by how much the larger of two figures exceeds the other, never negative; of two negative ones in size."""
    if first.amount is None or second.amount is None or are_opposed:
        return subtract(first, second, are_opposed=are_opposed)
    larger, smaller = (first, second) if is_larger(first, second) else (second, first)
    if first.amount.value <= 0 and second.amount.value <= 0:
        larger, smaller = smaller, larger
    return subtract(larger, smaller)


def is_larger(first: Figure, second: Figure) -> bool:
    """Whether a figure is at least as large as another: of two negative ones the one that is farther from zero."""
    if first.amount is None or second.amount is None:
        return False
    own, other = in_one_unit(first), in_one_unit(second)
    return abs(own) >= abs(other) if own <= 0 and other <= 0 else own >= other


def in_one_unit(figure: Figure) -> Decimal:
    """Return the value of a figure, an amount of money in kronor: 1,5 mnkr is more than 900 tkr."""
    if figure.amount is None:
        return Decimal(0)
    return EXACT.multiply(figure.amount.value, _KRONOR.get(figure.amount.unit, Decimal(1)))


def write_number(value: Decimal) -> str:
    """Return a number for an expression, a negative one in parentheses."""
    return f"({value:f})" if value < 0 else f"{value:f}"


def derive(expression: str, unit: Unit, terms: Sequence[Figure], decimals: int | None = None) -> Derivation:
    """Return what an expression comes to, rounded to so many decimals, exact where none are given."""
    exact = evaluate(expression).value
    kept = _needed_decimals(exact, decimals)
    return Derivation(expression=expression, value=_round(exact, kept), unit=unit, terms=tuple(terms), decimals=kept)


def _needed_decimals(value: Decimal, decimals: int | None) -> int | None:
    """Return how many decimals to keep: None where the value is exact, more where what is not zero would show as 0."""
    if decimals is None:
        return None
    while value and decimals < _MOST_DECIMALS and not _round(value, decimals):
        decimals += 1
    return decimals


def _round(value: Decimal, decimals: int | None) -> Decimal:
    """Return the value with so many decimals, rounded half up."""
    if decimals is None:
        return value
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=EXACT)
