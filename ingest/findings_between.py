"""Keeps what a report contradicts in other stored reports of its municipality.

In: a report that was just stored. Out: nothing; its findings between reports are in the store, for example that the
outcome of 2022 is another in the report of 2023. Only reports of the same body are read: what others are stored, and
how large they are, does not matter.
"""

from __future__ import annotations

from dataclasses import replace

from ingest.reconcile.between import StoredReport, is_comparable, reconcile_between
from ingest.records import Measure, ParsedReport
from ingest.store import Store


def keep_findings_between(parsed: ParsedReport, store: Store) -> None:
    """Compare a stored report with the others of its municipality, and keep what was found in place of what was."""
    name = parsed.report.name
    reports = store.catalogue()
    report = reports.get(name, parsed.report)
    others = [
        StoredReport(
            report=other,
            tables=store.tables([other.name]),
            figures=store.figures(reports=[other.name], measures=[Measure.ACTUAL]),
        )
        for other in reports.values()
        if is_comparable(report, other)
    ]
    store.replace_findings_between(name, reconcile_between(replace(parsed, report=report), others))
