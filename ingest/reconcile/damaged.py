"""Says what a damaged cell must have held, by the sums and differences that it takes part in; never as the figure.

In: a grid and its checks. Out: implied amounts, for example::

    Skola 300, Vård "-26 6", Totalt 33  ->  Implied(cell=Vård's, value=Decimal("-267"), check=the sum)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.notation.units import MONEY
from ingest.reconcile.checks import Linear
from ingest.reconcile.grid import Cell, Grid
from ingest.reconcile.likeness import is_part_of
from ingest.records import FindingKind

_LEAST_BESIDE = 3
# "(1 200)" and "1.200" are written in a way that says too little, but nothing is missing from them.
_WHOLE = re.compile(r"\d+(?:[.,]\d+)?|\d{1,3}(?:([\s.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Implied:
    """A damaged cell, and what it must have held by a check; None where nothing tells."""

    cell: Cell
    value: Decimal | None = None
    check: Linear | None = None


def find_implied(grid: Grid, checks: Sequence[Linear]) -> tuple[Implied, ...]:
    """Give the damaged cells of a table."""
    found = []
    for cell, figure in grid.figures.items():
        if figure.amount is not None or not figure.is_exact or _WHOLE.fullmatch(figure.text.strip("()-–−+% ")):
            continue
        told = [
            Implied(cell=cell, value=value, check=check)
            for check in checks
            if cell in check.cells and (value := check.solve(cell, grid.values)) is not None
        ]
        # A sum of rounded rows may be off in the last digit; what the digits that are left agree with comes first.
        told.sort(key=lambda one: (not _agrees(figure.text, one.value), one.check is None or _is_sum(one.check)))
        if told and (_agrees(figure.text, told[0].value) or len({one.value for one in told}) == 1):
            found.append(told[0])
        elif _is_amount(grid, cell):
            found.append(Implied(cell=cell))
    return tuple(found)


def _agrees(text: str, value: Decimal | None) -> bool:
    return value is not None and is_part_of(text, value)


def _is_sum(check: Linear) -> bool:
    return check.kind is FindingKind.SUM


def _is_amount(grid: Grid, cell: Cell) -> bool:
    """Whether a cell stands among amounts of money."""
    beside = sum(other.column == cell.column for other in grid.values)
    return grid.columns[cell.column].unit in MONEY and beside >= _LEAST_BESIDE
