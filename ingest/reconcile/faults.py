"""Finds the cells at fault behind checks that do not hold: one wrong cell may break a sum and a difference at once.

In: checks and the amounts as printed. Out: faults, for example of a deviation whose row and column both speak against
it::

    Fault(cell=Cell(4, 2), implied=Decimal("19"), checks=(the row's, the column's))

The cell to blame is the one that puts right most checks and breaks fewest; between equals, the one that
lacks but a sign or a thousandfold, then the printed result of the check.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.reconcile.checks import Check, Linear, Verdict
from ingest.reconcile.grid import Cell
from ingest.reconcile.likeness import is_other_scale, is_other_sign
from ingest.records import FindingKind

_HOLDS = (Verdict.EXACT, Verdict.ROUNDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A cell at fault, what it must be, and the checks that say so, the plainest first.

    `carried` are the totals that carry the same fault on, `beside` the other cell of two that changed places, and
    `offset` a cell at fault whose fault this one makes up for in their sum.
    """

    cell: Cell
    implied: Decimal
    checks: tuple[Check, ...]
    carried: tuple[Cell, ...] = ()
    beside: Cell | None = None
    offset: Cell | None = None


def find_faults(checks: Sequence[Check], faint: Sequence[Check], values: Mapping[Cell, Decimal]) -> tuple[Fault, ...]:
    """Give the cells at fault. `faint` checks prove nothing alone, but may bear out what another says."""
    return tuple(_Search(checks, faint, values).find())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Repair:
    """A cell, what it would be, the checks that would hold then and those that would no longer."""

    cell: Cell
    value: Decimal
    mended: tuple[Check, ...]
    broken: tuple[Check, ...]
    rank: tuple[int, ...]


class _Search:
    """Puts one cell right after the other, until no check that failed at first fails."""

    def __init__(self, checks: Sequence[Check], faint: Sequence[Check], values: Mapping[Cell, Decimal]) -> None:
        self._values = dict(values)
        self._faint = set(faint)
        self._by_cell: dict[Cell, list[Check]] = defaultdict(list)
        for check in dict.fromkeys((*checks, *faint)):
            for cell in check.cells:
                self._by_cell[cell].append(check)
        self._first = [check for check in checks if check.judge(values) is Verdict.BROKEN]
        self._found: list[Fault] = []
        self._hurt: dict[Check, int] = {}  # the checks that a repair broke, and of which fault it is

    def find(self) -> list[Fault]:
        """Give the faults, in the order in which they were settled."""
        self._find_swaps()
        while self._open():
            repairs = list(self._repairs())
            if not repairs:
                break
            self._apply(self._choose(repairs))
        return self._found

    def _choose(self, repairs: Sequence[_Repair]) -> _Repair:
        """Give the best repair; where several parts of a sum may be wrong, that of the sum, which is where it shows."""
        best = max(repairs, key=lambda repair: repair.rank)
        equals = {repair.cell for repair in repairs if repair.rank == best.rank}
        if len(equals) > 1 and all(check.result not in equals for check in best.mended):
            results = [repair for repair in repairs if repair.cell in {check.result for check in best.mended}]
            return max(results, key=lambda repair: repair.rank, default=best)
        return best

    def _open(self) -> list[Check]:
        return [check for check in self._first if check.judge(self._values) is Verdict.BROKEN]

    def _find_swaps(self) -> None:
        """Settle two rows of one column that hold each other's amount: their sum is right all the same."""
        rows = [check for check in self._open() if check.kind is FindingKind.DIFFERENCE]
        for place, one in enumerate(rows):
            for other in rows[place + 1 :]:
                self._swap(one, other)

    def _swap(self, one: Check, other: Check) -> None:
        for cell, beside in zip(one.cells, other.cells, strict=False):
            first, second = self._values[cell], self._values[beside]
            if first == second or cell.column != beside.column or cell == beside:
                continue
            if one.solve(cell, self._values) == second and other.solve(beside, self._values) == first:
                self._values |= {cell: second, beside: first}
                self._found.append(Fault(cell=cell, implied=second, checks=(one, other), beside=beside))
                return

    def _repairs(self) -> Iterator[_Repair]:
        settled = {fault.cell for fault in self._found} | {cell for fault in self._found for cell in fault.carried}
        waiting = [check for check in self._hurt if check.judge(self._values) is Verdict.BROKEN]
        for check in (*self._open(), *waiting):
            for cell in check.cells:
                value = check.solve(cell, self._values) if cell not in settled else None
                if value is not None and value != self._values[cell]:
                    repair = self._try(cell, value, check)
                    if any(mended in self._first for mended in repair.mended):
                        yield repair

    def _try(self, cell: Cell, value: Decimal, check: Check) -> _Repair:
        changed = self._values | {cell: value}
        before = {other: other.judge(self._values) for other in self._by_cell[cell]}
        after = {other: other.judge(changed) for other in self._by_cell[cell]}
        mended = [other for other in before if before[other] is Verdict.BROKEN and after[other] in _HOLDS]
        broken = [other for other in before if before[other] in _HOLDS and after[other] is Verdict.BROKEN]
        broken = [other for other in broken if other not in self._faint]
        printed = self._values[cell]
        rank = (
            len(mended) - len(broken),
            sum(after[other] is Verdict.EXACT for other in mended),
            is_other_sign(printed, value) or is_other_scale(printed, value),
            check.kind is FindingKind.SUM and cell == check.result,
            cell == check.result,
        )
        return _Repair(cell=cell, value=value, mended=tuple(mended), broken=tuple(broken), rank=tuple(map(int, rank)))

    def _apply(self, repair: _Repair) -> None:
        self._values[repair.cell] = repair.value
        carrier = self._carried_from(repair)
        mended = [check for check in repair.mended if check not in self._hurt]
        checks = tuple(sorted(mended, key=lambda check: check.result != repair.cell))
        if carrier is not None:
            fault = self._found[carrier]
            self._found[carrier] = replace(fault, carried=(*fault.carried, repair.cell))
        else:
            carrier = len(self._found)
            offset = next((self._found[self._hurt[check]].cell for check in repair.mended if check in self._hurt), None)
            self._found.append(Fault(cell=repair.cell, implied=repair.value, checks=checks, offset=offset))
        for check in repair.broken:
            self._hurt[check] = carrier

    def _carried_from(self, repair: _Repair) -> int | None:
        """Give the fault whose repair broke the sum that this cell is the total of: the total carries that fault on."""
        for check in repair.mended:
            if check in self._hurt and isinstance(check, Linear) and check.result == repair.cell:
                return self._hurt[check]
        return None
