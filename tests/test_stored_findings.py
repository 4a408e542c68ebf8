"""Findings and checks come out of the store as they went in, and go when a report that they are about goes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from ingest.records import Amount, Box, CheckCount, Finding, FindingKind, Location, Severity, Unit
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.stored_reports import make_report

SUM = Finding(
    kind=FindingKind.SUM,
    severity=Severity.ERROR,
    printed="1 2 00,50",
    amount=None,
    computed=Amount(value=Decimal("1200.50"), unit=Unit.TKR),
    expression="1000 + 200.50",
    figures=("a.txt#0.3.1",),
    passages=("a.txt#p4",),
    table=0,
    locations=(Location(report="a.txt", first_line=4, last_line=4, page=2, box=Box(left=1, top=2, right=3, bottom=4)),),
    swedish="Summan är tryckt som 1 2 00,50.",
    english="The sum is printed as 1 2 00,50.",
)
CHECKS = (
    CheckCount(table=0, kind=FindingKind.SUM, made=12, passed=11),
    CheckCount(table=None, kind=FindingKind.TEXT, made=3, passed=3),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path, model=HashEncoder().name)


def test_findings_and_checks_come_out_as_they_went_in(store: Store) -> None:
    store.add_report(replace(make_report("a.txt"), findings=(SUM,), checks=CHECKS), HashEncoder())
    assert store.findings() == (SUM,)
    assert store.findings(["b.txt"]) == ()
    assert store.checks("a.txt") == CHECKS


def test_a_report_read_again_keeps_no_old_findings(store: Store) -> None:
    store.add_report(replace(make_report("a.txt"), findings=(SUM,), checks=CHECKS), HashEncoder())
    store.add_report(make_report("a.txt"), HashEncoder())
    assert store.findings() == ()
    assert store.checks("a.txt") == ()


@pytest.mark.parametrize("removed", ["a.txt", "b.txt"])
def test_a_finding_between_two_reports_goes_with_either(store: Store, removed: str) -> None:
    for name in ("a.txt", "b.txt"):
        store.add_report(make_report(name), HashEncoder())
    between = replace(SUM, kind=FindingKind.TABLE, other="b.txt")
    store.replace_findings_between("a.txt", (between,))
    assert store.findings(["a.txt"]) == store.findings(["b.txt"]) == (between,)
    store.remove_report(removed)
    assert store.findings() == ()


def test_findings_between_replace_the_earlier_ones_and_leave_a_reports_own(store: Store) -> None:
    store.add_report(replace(make_report("a.txt"), findings=(SUM,)), HashEncoder())
    store.add_report(make_report("b.txt"), HashEncoder())
    between = replace(SUM, kind=FindingKind.TABLE, other="a.txt")
    store.replace_findings_between("b.txt", (between,))
    store.replace_findings_between("a.txt", ())
    assert store.findings() == (SUM,)


def test_a_finding_about_a_report_that_is_not_stored_is_left_out(store: Store) -> None:
    store.add_report(make_report("a.txt"), HashEncoder())
    store.replace_findings_between("a.txt", (replace(SUM, other="gone.txt"),))
    assert store.findings() == ()
