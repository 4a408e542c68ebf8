"""Checks the tables of a report against themselves: their sums, their differences, their percentages.

In: a report as it was read. Out: findings and counts of checks, for example of a table of three rows and a total under
four headings, one cell of which is misprinted::

    findings: that cell;  checks: 4 sums, 3 of which hold, and 4 differences, 3 of which hold
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ingest.reconcile.checks import Check, Linear, Verdict
from ingest.reconcile.damaged import find_implied
from ingest.reconcile.differences import find_differences
from ingest.reconcile.faults import find_faults
from ingest.reconcile.grid import Grid, to_grid
from ingest.reconcile.percentages import find_shares
from ingest.reconcile.reconciliation import Reconciliation
from ingest.reconcile.sums import find_sums
from ingest.reconcile.table_findings import to_damaged, to_error, to_remark
from ingest.records import CheckCount, Figure, Finding, ParsedReport

_HOLDS = (Verdict.EXACT, Verdict.ROUNDED)


def reconcile_tables(parsed: ParsedReport) -> Reconciliation:
    """Give where the tables of a report contradict themselves, and how much of them was checked."""
    figures: dict[int, list[Figure]] = defaultdict(list)
    for figure in parsed.figures:
        figures[figure.table].append(figure)
    grids = [to_grid(table, figures[table.index]) for table in parsed.tables]
    findings: list[Finding] = []
    counts: list[CheckCount] = []
    for grid, differences in zip(grids, _differences(grids), strict=True):
        checks, found = _check(grid, differences)
        findings.extend(found)
        counts.extend(_count(grid, checks))
    return Reconciliation(findings=tuple(findings), checks=tuple(counts))


def _differences(grids: Sequence[Grid]) -> Iterator[tuple[Linear, ...]]:
    """Give the differences of each table; those with the same headers are read by one rule."""
    sisters: dict[tuple[tuple[str, str], ...], list[Grid]] = defaultdict(list)
    for grid in grids:
        sisters[_heads(grid)].append(grid)
    found = {
        grid.table.index: checks
        for group in sisters.values()
        for grid, checks in zip(group, find_differences(group), strict=True)
    }
    return (found[grid.table.index] for grid in grids)


def _heads(grid: Grid) -> tuple[tuple[str, str], ...]:
    return tuple((column.header, column.unit.value) for column in grid.columns)


def _check(grid: Grid, differences: Sequence[Linear]) -> tuple[list[Check], list[Finding]]:
    sums = find_sums(grid)
    checks: list[Check] = [*sums.certain, *differences, *find_shares(grid)]
    faults = find_faults(checks, sums.faint, grid.values)
    errors = [to_error(grid, fault) for fault in faults if grid.figures[fault.cell].is_exact]
    damaged = [to_damaged(grid, one) for one in find_implied(grid, (*differences, *sums.certain))]
    remarks = [
        to_remark(grid, check, implied)
        for check in checks
        if check.judge(grid.values) is Verdict.ROUNDED
        and grid.figures[check.result].is_exact
        and (implied := check.solve(check.result, grid.values)) is not None
    ]
    return checks, [*errors, *damaged, *remarks]


def _count(grid: Grid, checks: Sequence[Check]) -> Iterator[CheckCount]:
    verdicts = [(check.kind, check.judge(grid.values)) for check in checks]
    made = Counter(kind for kind, verdict in verdicts if verdict is not Verdict.UNKNOWN)
    passed = Counter(kind for kind, verdict in verdicts if verdict in _HOLDS)
    for kind, count in made.items():
        yield CheckCount(table=grid.table.index, kind=kind, made=count, passed=passed[kind])
