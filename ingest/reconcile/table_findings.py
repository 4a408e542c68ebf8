"""Makes findings of what the checks of a table show: one for each cell at fault, and remarks on rounding.

In: a grid, causes, damaged cells and checks. Out: findings, for example of a total that its rows do not make::

    Finding(kind=FindingKind.SUM, severity=Severity.ERROR, printed="63", computed=Amount(71805, tkr), ...)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ingest.reconcile.checks import Check, Linear, Share
from ingest.reconcile.damaged import Implied
from ingest.reconcile.faults import Fault
from ingest.reconcile.grid import Cell, Grid
from ingest.reconcile.likeness import is_other_scale, is_other_sign
from ingest.reconcile.table_wording import name_row, tell, write_amount, write_number
from ingest.records import Amount, Finding, FindingKind, Location, Severity

_MOST_PLACES = 12  # more terms than this are told by their figures alone


def to_error(grid: Grid, fault: Fault) -> Finding:
    """Give the finding on a cell at fault."""
    printed = grid.values[fault.cell]
    kind = _kind(fault, printed)
    swedish, english = tell(grid, fault.cell, *_against(grid, fault, kind))
    return _finding(grid, fault.cell, fault, kind, Severity.ERROR, fault.implied, swedish, english)


def to_remark(grid: Grid, check: Check, implied: Decimal) -> Finding:
    """Give the finding on a check that does not hold to the last digit."""
    amount = write_amount(implied, grid.unit(check.result))
    if isinstance(check, Share):
        clauses = (f"medan radens belopp ger {amount} (avkortning)", f"while its row makes {amount} (truncation)")
    elif check.kind is FindingKind.SUM:
        clauses = (
            f"medan raderna som ingår ger {amount} (avrundning)",
            f"while its rows add up to {amount} (rounding)",
        )
    else:
        clauses = (f"medan radens belopp ger {amount} (avrundning)", f"while its row makes {amount} (rounding)")
    fault = Fault(cell=check.result, implied=implied, checks=(check,))
    swedish, english = tell(grid, check.result, *clauses)
    return _finding(grid, check.result, fault, check.kind, Severity.REMARK, implied, swedish, english)


def to_damaged(grid: Grid, implied: Implied) -> Finding:
    """Give the finding on a cell that cannot be read."""
    clauses = ("vilket inte går att läsa som ett tal", "which cannot be read as a number")
    if implied.value is not None and implied.check is not None:
        amount = write_amount(implied.value, grid.unit(implied.cell))
        is_sum = implied.check.kind is FindingKind.SUM
        by, by_english = ("summan", "the sum") if is_sum else ("radens övriga belopp", "the rest of the row")
        clauses = (f"{clauses[0]}; {by} ger {amount}", f"{clauses[1]}; {by_english} makes it {amount}")
    checks = (implied.check,) if implied.check else ()
    fault = Fault(cell=implied.cell, implied=implied.value or Decimal(0), checks=checks)
    swedish, english = tell(grid, implied.cell, *clauses)
    return _finding(grid, implied.cell, fault, FindingKind.DAMAGED, Severity.ERROR, implied.value, swedish, english)


def _finding(
    grid: Grid,
    cell: Cell,
    fault: Fault,
    kind: FindingKind,
    severity: Severity,
    implied: Decimal | None,
    swedish: str,
    english: str,
) -> Finding:
    beside = (fault.beside,) if fault.beside else ()
    terms = list(dict.fromkeys(other for check in fault.checks for other in check.cells))
    results = [check.result for check in fault.checks]
    cells = dict.fromkeys((cell, *beside, *fault.carried, *results, *terms))
    shown = dict.fromkeys((cell, *beside, *fault.carried, *results, *(terms if len(terms) <= _MOST_PLACES else ())))
    figure = grid.figures[cell]
    unit = grid.unit(cell)
    return Finding(
        kind=kind,
        severity=severity,
        printed=figure.text,
        amount=figure.amount,
        computed=None if implied is None else Amount(value=implied, unit=unit),
        expression=_expression(grid, cell, fault.checks[0]) if fault.checks else "",
        figures=tuple(grid.figures[one].key for one in cells if one in grid.figures),
        table=grid.table.index,
        locations=_locations(grid, shown),
        swedish=swedish,
        english=english,
    )


def _locations(grid: Grid, cells: Iterable[Cell]) -> tuple[Location, ...]:
    return tuple(dict.fromkeys(grid.location(cell) for cell in cells))


def _kind(fault: Fault, printed: Decimal) -> FindingKind:
    if fault.beside is None and is_other_sign(printed, fault.implied):
        return FindingKind.SIGN
    if fault.beside is None and is_other_scale(printed, fault.implied):
        return FindingKind.UNIT
    sums = [check for check in fault.checks if check.kind is FindingKind.SUM]
    is_total = any(check.result == fault.cell for check in sums)
    return FindingKind.SUM if is_total or len(sums) == len(fault.checks) else FindingKind.DIFFERENCE


def _against(grid: Grid, fault: Fault, kind: FindingKind) -> tuple[str, str]:
    """Give what speaks against a printed amount, in both languages."""
    amount = write_amount(fault.implied, grid.unit(fault.cell))
    sums = [check for check in fault.checks if check.kind is FindingKind.SUM]
    rows = [check for check in fault.checks if check.kind is not FindingKind.SUM]
    if fault.beside:
        other, text = name_row(grid, fault.beside.row), grid.text(fault.beside)
        swedish = f"och för ”{other}” till {text}, men radernas övriga belopp visar att de två har bytt plats"
        english = f"and that of ”{other}” as {text}, but their rows show that the two have changed places"
        return swedish, english
    if sums and rows:
        swedish, english = f"men både raden och kolumnen ger {amount}", f"but both its row and its column make {amount}"
    elif sums and sums[0].result == fault.cell:
        swedish, english = f"men raderna som ingår ger {amount}", f"but its rows add up to {amount}"
    elif sums:
        total = name_row(grid, sums[0].result.row)
        swedish, english = f"men summan ”{total}” kräver {amount}", f"but the sum ”{total}” needs {amount}"
    else:
        expression = _expression(grid, fault.cell, fault.checks[0])
        swedish = f"men radens övriga belopp ger {amount} ({expression})"
        english = f"but the rest of the row makes {amount} ({expression})"
    if kind is FindingKind.SIGN:
        swedish, english = f"{swedish}: tecknet är fel", f"{english}: the sign is wrong"
    if fault.carried:
        names = ", ".join(f"”{name_row(grid, cell.row)}”" for cell in fault.carried)
        swedish, english = f"{swedish}, och felet går igen i {names}", f"{english}, and {names} carries it on"
    if fault.offset:
        name = name_row(grid, fault.offset.row)
        swedish = f"{swedish}, ett fel som det för ”{name}” tar ut i summan"
        english = f"{english}, an error that the one of ”{name}” makes up for in the sum"
    return swedish, english


def _expression(grid: Grid, cell: Cell, check: Check) -> str:
    """Give a check written out, solved for a cell."""
    if isinstance(check, Share):
        part = _write_terms(grid, check.terms)
        return f"100 × {part if len(check.terms) == 1 else f'({part})'} / {_write(grid.values[check.base])}"
    return _write_terms(grid, _solved(check, cell))


def _solved(check: Linear, cell: Cell) -> Sequence[tuple[Cell, int]]:
    if cell == check.result or all(cell != other for other, _ in check.terms):
        return check.terms
    turn = next(sign for other, sign in check.terms if other == cell)
    return ((check.result, turn), *((other, -sign * turn) for other, sign in check.terms if other != cell))


def _write_terms(grid: Grid, terms: Sequence[tuple[Cell, int]]) -> str:
    ordered = sorted(terms, key=lambda term: -term[1])  # what is added first: "52 505 - 47 764"
    text = ""
    for place, (cell, sign) in enumerate(ordered):
        value = grid.values.get(cell, Decimal(0))
        if place == 0:
            text = write_number(value) if sign > 0 else f"-{_write(value)}"
        else:
            text += f" {'+' if sign > 0 else '-'} {_write(value)}"
    return text


def _write(value: Decimal) -> str:
    return f"({write_number(value)})" if value < 0 else write_number(value)
