"""The arithmetic that a table claims to follow, one check a claim: a sum or difference, or a percentage.

In: the cells that take part, and their amounts. Out: whether the claim holds, and what a cell must be for it to hold::

    Linear(result=Totalt, terms=((Skola, 1), (Vård, 1)))   300 = 100 + 200  ->  Verdict.EXACT
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from ingest.reconcile.grid import Cell
from ingest.records import FindingKind

Values = Mapping[Cell, Decimal]
_HUNDRED = Decimal(100)


class Verdict(Enum):
    """How a claim stands up: to the last digit, within rounding, or not; UNKNOWN where an amount is missing."""

    EXACT = "exact"
    ROUNDED = "rounded"
    BROKEN = "broken"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linear:
    """`result` is the sum of the terms, each with its sign; `slack` is what their rounding may make of it."""

    kind: FindingKind
    result: Cell
    terms: tuple[tuple[Cell, int], ...]
    slack: Decimal

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells that take part, the result first."""
        return (self.result, *(cell for cell, _ in self.terms))

    def judge(self, values: Values) -> Verdict:
        """Say how the claim stands up with these amounts."""
        if any(cell not in values for cell in self.cells):
            return Verdict.UNKNOWN
        gap = abs(self.reckon(values) - values[self.result])
        return Verdict.EXACT if not gap else Verdict.ROUNDED if gap <= self.slack else Verdict.BROKEN

    def reckon(self, values: Values) -> Decimal:
        """Give what the terms make."""
        return sum((values[cell] * sign for cell, sign in self.terms), Decimal(0))

    def solve(self, cell: Cell, values: Values) -> Decimal | None:
        """Give what a cell must be by all the others; None if one of them is missing."""
        if any(other not in values for other in self.cells if other != cell):
            return None
        if cell == self.result:
            return self.reckon(values)
        sign = next(sign for other, sign in self.terms if other == cell)
        rest = sum((values[other] * sign for other, sign in self.terms if other != cell), Decimal(0))
        return sign * (values[self.result] - rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`result` is, in per cent, the sum of the terms over the size of the `base`.

    `step` is one unit of the last digit of the result, `term_step` that of the amounts. `is_signed`: over the base with
    its sign, so that costs, printed as negative, grow when they get more negative.
    """

    kind: FindingKind
    result: Cell
    terms: tuple[tuple[Cell, int], ...]
    base: Cell
    step: Decimal
    term_step: Decimal
    is_signed: bool = False

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells that take part, the result first."""
        return (self.result, *dict.fromkeys((*(cell for cell, _ in self.terms), self.base)))

    def judge(self, values: Values) -> Verdict:
        """Say how the claim stands up: exactly, but for the rounding of its amounts, or cut off instead of rounded."""
        if any(cell not in values for cell in self.cells) or not values[self.base]:
            return Verdict.UNKNOWN
        gap = abs(self._exact(values) - values[self.result])
        if gap <= self.step / 2 + self.blur(values):
            return Verdict.EXACT
        return Verdict.ROUNDED if gap < self.step + self.blur(values) else Verdict.BROKEN

    def blur(self, values: Values) -> Decimal:
        """Give how far, in per cent, the rounding of the amounts may move the result, besides its own rounding."""
        base = abs(values[self.base])
        part = self.term_step / 2 * len(self.terms) * _HUNDRED / base
        return part + abs(self._exact(values)) * self.term_step / 2 / base

    def solve(self, cell: Cell, values: Values) -> Decimal | None:
        """Give the percentage, rounded as it is printed; a percentage is too coarse to tell its terms."""
        if cell != self.result or any(other not in values for other in self.cells[1:]) or not values[self.base]:
            return None
        return self._exact(values).quantize(self.step)

    def _exact(self, values: Values) -> Decimal:
        part = sum((values[cell] * sign for cell, sign in self.terms), Decimal(0))
        base = values[self.base]
        return part * _HUNDRED / (base if self.is_signed else abs(base))


Check = Linear | Share
