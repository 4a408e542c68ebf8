"""Finds where a report contradicts itself, in this order: its tables, its text, and what both say of one cause.

In: a report as it was read. Out: its findings in the order of their places, and the checks that were made, for example
of a table whose total is misprinted in one of its four columns::

    Reconciliation(findings=(Finding(kind=FindingKind.SUM, printed="1 320", ...),), checks=(CheckCount(made=4, ...),))
"""

from __future__ import annotations

from ingest.reconcile.one_cause import merge_findings
from ingest.reconcile.reconciliation import Reconciliation
from ingest.reconcile.tables import reconcile_tables
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding, ParsedReport


def reconcile(parsed: ParsedReport) -> Reconciliation:
    """Give where a report contradicts itself, in the order of the places, and how many checks were made."""
    tables, texts = reconcile_tables(parsed), reconcile_texts(parsed)
    findings = merge_findings(tables.findings, texts.findings)
    return Reconciliation(findings=tuple(sorted(findings, key=_place)), checks=(*tables.checks, *texts.checks))


def _place(finding: Finding) -> tuple[int, int]:
    location = finding.locations[0]
    return (location.page or 0, location.first_line or 0)
