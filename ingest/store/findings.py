"""What reconciliation found, kept: findings of one report and between two, and how many checks were made.

In: a connection and findings, for example "Summa is printed as 63, its rows sum to 71 805". Out: the same findings,
to the last digit, for as long as all the reports that they are about are stored as they were.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import sqlalchemy as sa

from ingest.records import Amount, Box, CheckCount, Finding, FindingKind, Location, Severity, Unit
from ingest.store import schema
from ingest.store.from_rows import AnyRow, to_texts


def insert_findings(connection: sa.Connection, report_id: int, findings: Sequence[Finding]) -> None:
    """Add findings to those of a report. A finding whose `other` report is not stored is left out."""
    last = sa.select(sa.func.max(schema.findings.c.position)).where(schema.findings.c.report_id == report_id)
    position = connection.scalar(last)
    start = 0 if position is None else position + 1
    others = _ids(connection, [finding.other for finding in findings if finding.other])
    known = [finding for finding in findings if not finding.other or finding.other in others]
    rows = [
        {"report_id": report_id, "position": place, "other_id": others.get(finding.other), **_values(finding)}
        for place, finding in enumerate(known, start)
    ]
    if rows:
        connection.execute(sa.insert(schema.findings), rows)


def replace_findings_between(connection: sa.Connection, name: str, findings: Sequence[Finding]) -> None:
    """Keep these findings between a report and others, and no earlier ones in which it takes part."""
    stored = schema.findings
    report_id = _ids(connection, [name]).get(name)
    if report_id is None:
        return
    takes_part = sa.or_(stored.c.report_id == report_id, stored.c.other_id == report_id)
    connection.execute(sa.delete(stored).where(stored.c.other_id.is_not(None), takes_part))
    insert_findings(connection, report_id, findings)


def insert_checks(connection: sa.Connection, report_id: int, checks: Sequence[CheckCount]) -> None:
    """Keep how many checks were made of a report."""
    rows = [
        {
            "report_id": report_id,
            "position": position,
            "table_index": check.table,
            "kind": check.kind.value,
            "made": check.made,
            "passed": check.passed,
        }
        for position, check in enumerate(checks)
    ]
    if rows:
        connection.execute(sa.insert(schema.checks), rows)


def find_findings(connection: sa.Connection, names: Sequence[str] | None = None) -> tuple[Finding, ...]:
    """Return the findings of reports, of all or of these, by report and then as they were found.

    A finding between two reports is returned for either of them.
    """
    stored, owner, other = schema.findings, schema.reports.alias("owner"), schema.reports.alias("other")
    query = (
        sa.select(stored, owner.c.name.label("report_name"), other.c.name.label("other_name"))
        .join(owner, owner.c.id == stored.c.report_id)
        .join(other, other.c.id == stored.c.other_id, isouter=True)
        .order_by(stored.c.position)
    )
    if names is not None:
        numbers = list(_ids(connection, names).values())
        query = query.where(sa.or_(stored.c.report_id.in_(numbers), stored.c.other_id.in_(numbers)))
    # By name here and not in SQL: databases sort å, ä and ö each in their own way.
    return tuple(map(_to_finding, sorted(connection.execute(query), key=lambda row: row.report_name)))


def find_checks(connection: sa.Connection, names: Sequence[str]) -> dict[str, tuple[CheckCount, ...]]:
    """Return for each report how many checks of each kind were made on each of its tables."""
    stored = schema.checks.c
    query = sa.select(schema.checks, schema.reports.c.name).join(
        schema.reports, schema.reports.c.id == stored.report_id
    )
    found: dict[str, list[CheckCount]] = {name: [] for name in names}
    for row in connection.execute(query.where(schema.reports.c.name.in_(names)).order_by(stored.position)):
        made = CheckCount(table=row.table_index, kind=FindingKind(row.kind), made=row.made, passed=row.passed)
        found[row.name].append(made)
    return {name: tuple(counts) for name, counts in found.items()}


def _ids(connection: sa.Connection, names: Sequence[str]) -> dict[str, int]:
    stored = schema.reports.c
    rows = connection.execute(sa.select(stored.name, stored.id).where(stored.name.in_(names)))
    return {name: number for name, number in rows}


def _values(finding: Finding) -> dict[str, object]:
    """Return the row of a finding without its reports."""
    return {
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "printed": finding.printed,
        **_amount_values("printed", finding.amount),
        **_amount_values("computed", finding.computed),
        "expression": finding.expression,
        "figures": json.dumps(finding.figures, ensure_ascii=False),
        "passages": json.dumps(finding.passages, ensure_ascii=False),
        "locations": json.dumps([_from_location(place) for place in finding.locations], ensure_ascii=False),
        "table_index": finding.table,
        "swedish": finding.swedish,
        "english": finding.english,
    }


def _amount_values(name: str, amount: Amount | None) -> dict[str, object]:
    return {
        f"{name}_value": None if amount is None else str(amount.value),
        f"{name}_unit": None if amount is None else amount.unit.value,
    }


def _from_location(place: Location) -> list[object]:
    box = [place.box.left, place.box.top, place.box.right, place.box.bottom] if place.box else None
    return [place.report, place.first_line, place.last_line, place.page, box, place.cell, place.is_scanned]


def _to_finding(row: AnyRow) -> Finding:
    return Finding(
        kind=FindingKind(row.kind),
        severity=Severity(row.severity),
        printed=row.printed,
        amount=_to_amount(row.printed_value, row.printed_unit),
        computed=_to_amount(row.computed_value, row.computed_unit),
        expression=row.expression,
        figures=to_texts(row.figures),
        passages=to_texts(row.passages),
        table=row.table_index,
        locations=tuple(map(_to_location, json.loads(row.locations))),
        other=row.other_name or "",
        swedish=row.swedish,
        english=row.english,
    )


def _to_amount(value: str | None, unit: str | None) -> Amount | None:
    return None if value is None or unit is None else Amount(value=Decimal(value), unit=Unit(unit))


def _to_location(
    stored: tuple[str, int | None, int | None, int | None, tuple[float, float, float, float] | None, str, bool],
) -> Location:
    report, first, last, page, sides, cell, is_scanned = stored
    place = Location(report=report, first_line=first, last_line=last, page=page, cell=cell, is_scanned=is_scanned)
    if sides is None:
        return place
    left, top, right, bottom = sides
    return replace(place, box=Box(left=left, top=top, right=right, bottom=bottom))
