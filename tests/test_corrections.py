"""What users correct about a report: checked, kept through other readings, and taken back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from ingest.corrections import BY_USER, FIELDS, apply_corrections, change_corrections, parse_correction
from ingest.errors import CorrectionError
from ingest.pipeline import Status, correct_report, ingest_paths, read_report
from ingest.records import Correction, Period, Report, ReportKind, ReportStatus, Unit
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.stored_reports import make_report
from ui.cli import main

ENCODER = HashEncoder()
TEXT = """Delårsrapport 2031

Kulturnämnden

Hjo kommun

Nämnden har arbetat med sina uppdrag under hela perioden och redovisar dem här.

Verksamhet\tBudget helår\tUtfall delår
Bibliotek\t500\t310
Museum\t200\t120
Summa\t700\t430
"""
UNTIL_AUGUST = Period(start=date(2031, 1, 1), end=date(2031, 8, 31))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a report that does not say which months it covers, nor in what its table counts."""
    path = tmp_path / "in" / "kultur.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path, path: Path) -> Store:
    """Give a store of that report."""
    store = Store.open(tmp_path / "data", model=ENCODER.name)
    assert ingest_paths((path,), store, ENCODER)[0].status is Status.ADDED
    return store


def correct(store: Store, *changes: str) -> str:
    return correct_report("kultur.txt", changes, store, ENCODER)


def actuals(store: Store) -> set[tuple[Period | None, Unit | None]]:
    figures = [figure for figure in store.figures() if figure.column == "Utfall delår"]
    return {(figure.period, figure.amount.unit if figure.amount else None) for figure in figures}


def bases(report: Report) -> dict[str, str]:
    return {basis.field: basis.text for basis in report.basis}


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("period", "2024", "2024-01-01/2024-12-31"),
        ("period", "202402", "2024-01-01/2024-02-29"),
        ("period", "2024-08", "2024-01-01/2024-08-31"),
        ("period", "2024-03-01/2024-08-15", "2024-03-01/2024-08-15"),
        ("period", "2024-03 / 2024-08", "2024-03-01/2024-08-31"),
        ("published", "2024-10-12", "2024-10-12"),
        ("kind", "annual", "annual report"),
        ("kind", "Delårsrapport", "interim report"),
        ("status", "Final", "final"),
        ("unit", "Mnkr", "mnkr"),
        ("unit", "tusen kronor", "tkr"),
        ("municipality", "hylte", "Hylte"),
        ("municipality", "Hylte kommun,  Laxå", "Hylte, Laxå"),
        ("municipality", "Region Halland", "Region Halland"),
        ("committee", "  Barn-  och ungdomsnämnden ", "Barn- och ungdomsnämnden"),
        ("committee", "-", ""),
        ("unit", "-", ""),
    ],
)
def test_a_correction_is_kept_in_one_form(field: str, typed: str, value: str) -> None:
    assert parse_correction(field, typed) == Correction(field=field, value=value)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("kind=budget", "annual, interim, other"),
        ("kind=-", "always has a kind"),
        ("period=august", "2024, 202408 or 2024-01-01/2024-08-31"),
        ("period=202413", "no period"),
        ("period=2024-08-31/2024-01-01", "no period"),
        ("period=2024-02-30/2024-03-01", "no period"),
        ("published=12/10", "2024-10-12"),
        ("unit=dollar", "tkr, mnkr"),
        ("status=klar", "preliminary, final"),
        ("municipality=Hyllte", "Hylte"),
        ("colour=red", ", ".join(FIELDS)),
        ("Hylte", "FIELD=VALUE"),
    ],
)
def test_what_cannot_be_is_refused_and_says_what_can(change: str, said: str) -> None:
    with pytest.raises(CorrectionError, match=r".") as caught:
        change_corrections((), [change])
    assert said in str(caught.value)


@given(st.sampled_from(FIELDS), st.text(max_size=20))
def test_any_text_is_a_correction_that_can_be_applied_or_an_error(field: str, text: str) -> None:
    report = make_report().report
    try:
        found = change_corrections((), [f"{field}={text}"])
    except CorrectionError:
        return
    corrected = apply_corrections(report, found)
    assert bases(corrected).get(field) == (BY_USER if found else bases(report).get(field))
    assert change_corrections(found, []) == found


def test_every_field_of_a_report_can_be_corrected_and_rests_on_the_user_then(store: Store) -> None:
    changes = (
        *("title=Kultur i Hjo", "municipality=Hjo,Tibro", "committee=Fritidsnämnden", "kind=annual", "period=2031"),
        *("published=2032-02-01", "status=final", "unit=mnkr"),
    )
    assert correct(store, *changes) == ""
    report = store.report("kultur.txt")
    assert (report.title, report.municipalities, report.committee) == (
        "Kultur i Hjo",
        ("Hjo", "Tibro"),
        "Fritidsnämnden",
    )
    assert (report.kind, report.status, report.unit) == (ReportKind.ANNUAL, ReportStatus.FINAL, Unit.MNKR)
    assert report.period == Period(start=date(2031, 1, 1), end=date(2031, 12, 31))
    assert report.published == date(2032, 2, 1)
    assert sorted(basis.field for basis in report.basis) == sorted(FIELDS)
    assert bases(report) == dict.fromkeys(FIELDS, BY_USER)


def test_period_and_unit_change_the_figures_that_rest_on_them(store: Store) -> None:
    assert actuals(store) == {(None, Unit.UNKNOWN)}
    correct(store, "period=203108", "unit=tkr")
    assert actuals(store) == {(UNTIL_AUGUST, Unit.TKR)}
    correct(store, "period=", "unit=")
    assert actuals(store) == {(None, Unit.UNKNOWN)}
    assert BY_USER not in bases(store.report("kultur.txt")).values()


def test_a_correction_outlives_another_reading_a_replacement_and_a_removal(store: Store, path: Path) -> None:
    correct(store, "committee=Fritidsnämnden", "period=203108")
    assert ingest_paths((path,), store, ENCODER)[0].status is Status.UNCHANGED
    path.write_text(TEXT.replace("310", "315"), encoding="utf-8")
    assert ingest_paths((path,), store, ENCODER)[0].status is Status.REPLACED
    assert store.report("kultur.txt").committee == "Fritidsnämnden"
    assert actuals(store) == {(UNTIL_AUGUST, Unit.UNKNOWN)}
    store.remove_report("kultur.txt")
    assert ingest_paths((path,), store, ENCODER)[0].status is Status.ADDED
    assert (store.report("kultur.txt").committee, store.report("kultur.txt").period) == ("Fritidsnämnden", UNTIL_AUGUST)


def test_what_was_read_is_there_again_when_a_correction_is_taken_back(store: Store, path: Path) -> None:
    before = store.report("kultur.txt")
    correct(store, "municipality=Tibro", "title=Annat")
    path.unlink()
    assert "cannot be read now" in correct(store, "municipality=", "title=")
    assert store.report("kultur.txt") == before


def test_without_the_file_tables_change_when_it_is_ingested_again(store: Store, path: Path) -> None:
    path.rename(path.with_suffix(".away"))
    message = correct(store, "period=203108")
    assert "cannot be read now" in message
    assert "when the report is ingested again" in message
    assert store.report("kultur.txt").period == UNTIL_AUGUST
    assert actuals(store) == {(None, Unit.UNKNOWN)}
    path.with_suffix(".away").rename(path)
    assert ingest_paths((path,), store, ENCODER)[0].status is Status.REPLACED
    assert actuals(store) == {(UNTIL_AUGUST, Unit.UNKNOWN)}
    assert ingest_paths((path,), store, ENCODER)[0].status is Status.UNCHANGED


def test_a_changed_file_is_not_read_because_of_a_correction(store: Store, path: Path) -> None:
    path.write_text(TEXT.replace("310", "999"), encoding="utf-8")
    assert "has changed" in correct(store, "committee=Fritidsnämnden")
    assert "999" not in {figure.text for figure in store.figures()}


def test_a_reading_with_corrections_keeps_what_the_report_says_itself(path: Path) -> None:
    corrections = change_corrections((), ["period=203108", "committee=Fritidsnämnden"])
    parsed = read_report(path, corrections)
    assert (parsed.report.committee, parsed.report.period) == ("Kulturnämnden", None)
    assert parsed.corrections == corrections


def run(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--data", str(data)], catch_exceptions=False)


def test_the_command_corrects_shows_and_refuses(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.close()
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder(name or "hash"))
    data = tmp_path / "data"
    done = run(
        data, "reports", "--set", "kultur.txt", "municipality=Hjo,Tibro", "period=203108", "published=2031-10-12"
    )
    assert done.exit_code == 0
    assert done.stdout.startswith(
        "kultur.txt: Hjo / Tibro, Kulturnämnden, interim report, 2031-01-01..2031-08-31; published 2031-10-12; "
    )
    assert f"  period: {BY_USER}\n" in done.stdout
    found = json.loads(run(data, "reports", "--format", "jsonl").stdout)
    assert (found["municipalities"], found["published"]) == (["Hjo", "Tibro"], "2031-10-12")
    assert {"field": "period", "text": BY_USER, "line": None} in found["basis"]
    assert "  committee: Kulturnämnden (line 3)\n" in run(data, "reports", "--basis").stdout
    wrong = run(data, "reports", "--set", "kultur.txt", "kind=nonsense")
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert "annual, interim, other" in wrong.stderr
    assert run(data, "reports", "--set", "nowhere.txt", "kind=annual").exit_code == 1
    for arguments in (("kind=annual",), ("--set", "kultur.txt"), ("--set", "a.txt", "--set", "b.txt", "kind=annual")):
        assert run(data, "reports", *arguments).exit_code == 2
