"""Checks that tables which agree with themselves give no finding, and a misprint exactly one, at its place."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.pipeline import read_report
from ingest.reconcile.tables import reconcile_tables
from ingest.records import Finding, FindingKind, Severity
from tests.made_accounts import NAMED, MadeAccounts, made_accounts, number, write

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"
few = settings(max_examples=25, derandomize=True, suppress_health_check=list(HealthCheck))


def find(text: str) -> tuple[Finding, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rapport.txt"
        path.write_text(text, encoding="utf-8")
        return reconcile_tables(read_report(path)).findings


def errors(text: str) -> list[Finding]:
    return [finding for finding in find(text) if finding.severity is Severity.ERROR]


def implied(finding: Finding) -> Decimal | None:
    return finding.computed.value if finding.computed else None


def printed_at(made: MadeAccounts, finding: Finding) -> tuple[str, str]:
    line = finding.locations[0].first_line
    assert line
    return made.text().split("\n")[line - 1].split("\t")[0], finding.printed


@few
@given(made_accounts())
def test_a_table_that_agrees_gives_no_error(made: MadeAccounts) -> None:
    found = find(made.text())
    assert [one.swedish for one in found if one.severity is Severity.ERROR] == []
    assert not (made.is_exact and found)


@few
@given(made_accounts(is_exact=True, forms=NAMED), st.data(), st.sampled_from([30, 100, -100, 0]))
def test_a_misprinted_cell_is_the_one_finding(made: MadeAccounts, data: st.DataObject, more: int) -> None:
    row = data.draw(st.sampled_from([place for place, cells in enumerate(made.rows) if cells[1]]))
    column = data.draw(st.sampled_from([1, 2, made.header.index("Avvikelse 2023")]))
    old = number(made.rows[row][column])
    new = old + more if more else -old  # 0: the sign
    text = write(new, 1 if made.unit == "mnkr" else 0)
    printed = made.misprint(row, column, text)
    found = errors(printed.text())
    where = [printed_at(printed, one) for one in found]
    assert where == [(made.rows[row][0], text)]
    assert implied(found[0]) == old
    assert (found[0].kind is FindingKind.SIGN) == (more == 0 or new == -old)


@few
@given(made_accounts(is_exact=True), st.integers(0, 20))
def test_a_damaged_cell_gets_the_value_that_the_sum_implies(made: MadeAccounts, place: int) -> None:
    leaves = [row for row, cells in enumerate(made.rows) if cells[1] and row not in made.totals]
    row = leaves[place % len(leaves)]
    old = number(made.rows[row][1])
    damaged = made.misprint(row, 1, f"{made.rows[row][1][0]} 5 7")
    found = errors(damaged.text())
    assert [(one.kind, printed_at(damaged, one)[0]) for one in found] == [(FindingKind.DAMAGED, made.rows[row][0])]
    assert found[0].amount is None
    assert implied(found[0]) in (None, old)


SWAPPED = """Bokslut 2023

Drift, tkr

Verksamhet\tBudget 2023\tUtfall 2023\tAvvikelse 2023
Skola\t4 100\t{skola}\t-112
Vård\t3 300\t{vård}\t54
Park\t1 250\t1 209\t41
Kök\t2 480\t2 513\t-33
Summa\t11 130\t11 180\t-50
"""


def test_two_rows_that_hold_each_others_amount_are_one_finding() -> None:
    assert errors(SWAPPED.format(skola="4 212", vård="3 246")) == []
    found = errors(SWAPPED.format(skola="3 246", vård="4 212"))
    assert [(one.printed, implied(one)) for one in found] == [("3 246", Decimal(4212))]
    assert "”Vård”" in found[0].swedish
    assert len(found[0].locations) == 2


CANCELLING = """Bokslut 2023

Drift, tkr

Verksamhet\tBudget 2023\tUtfall 2023\tAvvikelse 2023
Skola\t4 100\t4 212\t-112
Vård\t3 300\t3 246\t74
Park\t1 250\t1 209\t41
Kök\t2 480\t2 513\t-53
Summa\t11 130\t11 180\t-50
"""


def test_two_errors_that_cancel_in_the_total_are_found_by_their_rows() -> None:
    found = errors(CANCELLING)
    assert [(one.kind, one.printed, implied(one)) for one in found] == [
        (FindingKind.DIFFERENCE, "74", Decimal(54)),
        (FindingKind.DIFFERENCE, "-53", Decimal(-33)),
    ]


ROUNDED = """Bokslut 2023

Drift, tkr

Verksamhet\tBudget 2023\tUtfall 2023
Skola\t4 100\t4 212
Vård\t3 300\t3 246
Park\t1 250\t1 209
Summa\t8 650\t{total}
"""


@pytest.mark.parametrize(("total", "severity"), [("8 668", Severity.REMARK), ("8 671", Severity.ERROR)])
def test_a_sum_may_be_off_by_half_a_unit_for_each_term(total: str, severity: Severity) -> None:
    found = find(ROUNDED.format(total=total))
    assert [(one.kind, one.severity, one.printed) for one in found] == [(FindingKind.SUM, severity, total)]
    assert find(ROUNDED.format(total="8 667")) == ()


def test_rows_that_no_column_adds_up_are_no_parts() -> None:
    assert find(ROUNDED.format(total="9 900").replace("8 650", "9 400")) == ()


@pytest.mark.skipif(not REPORTS.exists(), reason="the reports are not here")
@pytest.mark.parametrize("name", ["000", "004"])
def test_no_error_in_the_tables_of_a_report_without(name: str) -> None:
    path = next(REPORTS.glob(f"{name}_*.txt"))
    found = reconcile_tables(read_report(path)).findings
    assert [one.swedish for one in found if one.severity is Severity.ERROR] == []


@pytest.mark.skipif(not REPORTS.exists(), reason="the reports are not here")
def test_the_sign_of_a_total_and_two_rows_that_cancel_in_a_printed_report() -> None:
    path = next(REPORTS.glob("goteborg_intraservice_*.pdf"))
    found = [one for one in reconcile_tables(read_report(path)).findings if one.severity is Severity.ERROR]
    assert [(one.kind, one.locations[0].page) for one in found] == [
        (FindingKind.DIFFERENCE, 14),
        (FindingKind.DIFFERENCE, 14),
        (FindingKind.SIGN, 16),
    ]


@pytest.mark.parametrize(("deviation", "wrong"), [("-200", 0), ("200", 1)])
def test_the_years_result_follows_its_own_sign_under_costs_without_one(deviation: str, wrong: int) -> None:
    text = (
        "Bokslut 2024 Gagnefs kommun\n\nNämnder, tkr\n\nNämnd\tBudget 2024\tUtfall 2024\tAvvikelse\n"
        f"Skola\t900\t1 100\t{deviation}\nVård\t700\t640\t60\nKultur\t120\t118\t2\nTeknik\t300\t310\t-10\n"
        "Finans\t-2 060\t-2 254\t194\nÅrets resultat\t40\t86\t46\n"
    )
    assert len(errors(text)) == wrong


def test_a_change_in_per_cent_is_reckoned_with_the_sign_of_its_base() -> None:
    table = (
        "Årsredovisning 2031\n\nEkonomi\n\nPost, tkr\tUtfall 2031\tUtfall 2030\tFörändring %\n"
        "Intäkter\t3 450\t3 210\t{0}\nPersonal\t-6 100\t-5 870\t3,9\nÖvrigt\t-2 240\t-2 300\t-2,6\n"
        "Netto\t-4 890\t-4 960\t-1,4\n"
    )
    assert not find(table.format("7,5"))
    (found,) = errors(table.format("5,7"))
    assert implied(found) == Decimal("7.5")
