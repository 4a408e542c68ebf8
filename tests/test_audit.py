"""What does not add up, as the commands `findings` and `audit` tell it: complete, in both languages, inert."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.records import Language
from assistant.writing.check_counts import explain_counts
from ingest.records import Amount, CheckCount, Finding, FindingKind, Location, Problem, Severity, Unit
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.stored_reports import make_report
from ui.audit.audit import Audit, to_html, to_markdown
from ui.cli import main

ERROR = Finding(
    kind=FindingKind.SUM,
    severity=Severity.ERROR,
    printed="-1 212",
    amount=Amount(value=Decimal("-1212"), unit=Unit.TKR),
    computed=Amount(value=Decimal("-1200.50"), unit=Unit.TKR),
    expression="-1000 - 200.50",
    figures=("a.txt#0.3.1",),
    table=0,
    locations=(
        Location(report="a.txt", first_line=4, last_line=4),
        Location(report="a.txt", first_line=7, last_line=9),
    ),
    swedish="Summan är <b>tryckt</b> som −1 212.",
    english="The sum is | printed as −1 212.",
)
REMARK = replace(ERROR, kind=FindingKind.TEXT, severity=Severity.REMARK, computed=None, expression="", table=None)
CHECKS = (
    CheckCount(table=0, kind=FindingKind.SUM, made=12, passed=11),
    CheckCount(table=None, kind=FindingKind.TEXT, made=3, passed=3),
)
KEYS = {"report", "kind", "severity", "message", "printed", "computed", "locations"}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())
    with Store.open(tmp_path, model=HashEncoder().name) as store:
        store.add_report(replace(make_report("a.txt"), findings=(ERROR, REMARK), checks=CHECKS), HashEncoder())
        store.add_report(make_report("b.txt"), HashEncoder())
    return tmp_path


def run(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--data", str(data)], catch_exceptions=False)


def _audit() -> Audit:
    parsed = make_report("a.txt")
    doubt = Problem(message="Two <columns> have the same header.", location=Location(report="a.txt", first_line=2))
    return Audit(report=parsed.report, tables=parsed.tables, checks=CHECKS, findings=(ERROR, REMARK), problems=(doubt,))


def test_findings_as_json_lines_hold_what_the_format_promises(data: Path) -> None:
    first, second = map(json.loads, run(data, "findings", "--format", "jsonl").stdout.splitlines())
    assert set(first) >= KEYS
    assert (first["printed"], first["computed"], first["severity"]) == ("-1212", "-1200.50", "error")
    assert [(place["first_line"], place["last_line"]) for place in first["locations"]] == [(4, 4), (7, 9)]
    assert first["message"] == ERROR.swedish
    assert (second["computed"], second["kind"]) == (None, "text against table")


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        (["--severity", "error"], ["sum"]),
        (["--kind", "text against table"], ["text against table"]),
        (["--report", "b.txt"], []),
    ],
)
def test_findings_are_filtered(data: Path, options: list[str], kinds: list[str]) -> None:
    lines = run(data, "findings", "--format", "jsonl", *options).stdout.splitlines()
    assert [json.loads(line)["kind"] for line in lines] == kinds


def test_findings_as_csv_read_back(data: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(data, "findings", "--format", "csv").stdout)))
    assert [row["computed"] for row in rows] == ["-1200.50", ""]
    assert '"first_line": 7' in rows[0]["locations"]


def test_findings_for_people_say_the_sentence_the_values_and_every_place(data: Path) -> None:
    told = run(data, "findings", "--lang", "en").stdout
    assert "Error: The sum is | printed as −1 212." in told
    assert "Computed: −1\u00a0200.50\u00a0tkr = -1000 - 200.50" in told
    assert "Places: line\u00a04; lines\u00a07–9" in told
    assert told.endswith("1 error, 1 remark\n")


def test_findings_of_a_report_that_is_not_there_say_so(data: Path) -> None:
    result = run(data, "findings", "--report", "c.txt")
    assert result.exit_code == 1
    assert "There is no report 'c.txt'" in result.stderr


def test_an_audit_counts_checks_by_kind_and_by_table(data: Path) -> None:
    told = run(data, "audit", "a.txt").stdout
    assert "Kontroller: 15, varav 14 gick ihop. Fel: 1. Anmärkningar: 1." in told
    assert "| summa | 12 | 11 | 1 / 0 |" in told
    assert re.search(r"\| Löpande text \|  \| 3 \| 3 \| 0 / 1 \|", told)


def test_an_audit_of_a_report_without_checks_says_that_none_could_be_made(data: Path) -> None:
    assert "No check could be made" in run(data, "audit", "b.txt", "--lang", "en").stdout


def test_an_audit_is_inert_and_whole_in_both_forms() -> None:
    page, text = to_html(_audit(), Language.SWEDISH), to_markdown(_audit(), Language.ENGLISH)
    assert "<b>" not in page
    assert "&lt;b&gt;tryckt" in page
    assert "default-src 'none'" in page
    assert "Two \\<columns> have the same header." in text
    assert '<html lang="sv">' in page


def test_an_audit_is_written_to_a_file_or_says_why_not(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    assert run(data, "audit", "a.txt", "--format", "html", "--output", str(target)).exit_code == 0
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")
    failed = run(data, "audit", "a.txt", "--output", str(tmp_path / "none" / "a.md"))
    assert failed.exit_code == 1
    assert "Choose another place" in failed.stderr


def test_more_failed_checks_than_errors_are_told_as_of_one_cause() -> None:
    """One misprinted total fails the sum of its column and the deviation of its row; it is one error."""
    checks = (
        CheckCount(table=0, kind=FindingKind.SUM, made=12, passed=11),
        CheckCount(table=0, kind=FindingKind.DIFFERENCE, made=5, passed=4),
    )
    told = to_markdown(replace(_audit(), checks=checks, findings=(ERROR,)), Language.SWEDISH)
    assert "2 kontroller gick inte ihop, men det är 1 fel: samma fel kan fälla flera kontroller" in told
    assert "| summa | 12 | 11 | 1 / 0 |" in told
    assert "| differens | 5 | 4 | 1 kontroll till föll av ett redan räknat fel |" in told


def test_an_error_that_is_no_check_is_told_apart() -> None:
    """All checks hold, and yet there is an error: a cell that cannot be read is not checked."""
    damaged = replace(ERROR, kind=FindingKind.DAMAGED)
    checks = (CheckCount(table=0, kind=FindingKind.SUM, made=9, passed=9),)
    told = to_markdown(replace(_audit(), checks=checks, findings=(damaged,)), Language.SWEDISH)
    assert "1 fel är en cell som inte går att läsa; den är ingen kontroll." in told


def test_as_many_errors_as_failed_checks_need_no_words() -> None:
    assert explain_counts(12, 11, (ERROR,), Language.SWEDISH) == ""
