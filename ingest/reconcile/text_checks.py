"""What one check of a text gives, and how checks are counted.

In: checks, made one by one. Out: findings in the order of their places and counts, for example of 14 sentences that
state a deviation, one of which has the other sign: one finding, 14 checks made and 13 passed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.reconcile.reconciliation import Reconciliation
from ingest.records import CheckCount, Finding, FindingKind, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One check that was made, on a table or (None) on text alone, and what it found, if anything."""

    table: int | None
    kind: FindingKind
    finding: Finding | None = None


def to_reconciliation(checks: Sequence[Checked]) -> Reconciliation:
    """Give each finding once, by place, and how many checks of each table and kind were made and passed."""
    made: Counter[tuple[int | None, FindingKind]] = Counter()
    passed: Counter[tuple[int | None, FindingKind]] = Counter()
    for check in checks:
        made[check.table, check.kind] += 1
        passed[check.table, check.kind] += check.finding is None or check.finding.severity is Severity.REMARK
    counts = [
        CheckCount(table=table, kind=kind, made=number, passed=passed[table, kind])
        for (table, kind), number in made.items()
    ]
    counts.sort(key=lambda count: (-1 if count.table is None else count.table, count.kind.value))
    return Reconciliation(findings=_once(check.finding for check in checks if check.finding), checks=tuple(counts))


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give each finding once: what one passage says wrong and a check meets twice is one cause."""
    found: dict[tuple[str, str, tuple[str, ...], tuple[str, ...]], Finding] = {}
    for finding in findings:
        found.setdefault((finding.kind, finding.printed, finding.passages, finding.figures), finding)
    return tuple(sorted(found.values(), key=_place))


def _place(finding: Finding) -> tuple[int, int]:
    first = finding.locations[0] if finding.locations else None
    return (first.page or 0, first.first_line or 0) if first else (0, 0)
