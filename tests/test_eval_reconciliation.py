"""Known contradictions against findings: found, missed and false, each where it stands."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from eval.__main__ import main
from eval.reconciliation import Known, describe_reconciled, match_findings, read_known
from ingest.records import Amount, Finding, FindingKind, Location, Severity, Unit

KNOWN = Known(report="a.txt", kind="sum", printed="-1 234", computed=Decimal(-1243), line=7)
FINDING = Finding(
    kind=FindingKind.SUM,
    severity=Severity.ERROR,
    printed="−1\u00a0234",
    computed=Amount(value=Decimal(-1243), unit=Unit.TKR),
    locations=(Location(report="a.txt", first_line=7, last_line=7, page=2),),
    swedish="",
    english="The sum is off.",
)


def test_a_known_contradiction_is_found_in_its_place() -> None:
    result = match_findings([KNOWN], {"a.txt": [FINDING]})
    assert (len(result.found), result.missed, result.false) == (1, (), ())
    assert (result.recall, result.precision) == (1.0, 1.0)


@pytest.mark.parametrize(
    "change", [{"line": 8}, {"printed": "-1 235"}, {"printed": "1 234"}, {"printed": "", "kind": "sign"}]
)
def test_another_place_number_or_kind_is_another_contradiction(change: dict[str, str | int]) -> None:
    other = replace(KNOWN, **change)  # type: ignore[arg-type] # the fields of the case
    result = match_findings([other], {"a.txt": [FINDING]})
    assert (result.found, result.missed) == ((), (other,))
    assert result.false == (("a.txt", FINDING),)
    assert (result.recall, result.precision) == (0.0, 0.0)


def test_the_number_may_stand_in_a_phrase() -> None:
    phrase = replace(FINDING, printed="back 63 tkr 2023")
    assert match_findings([replace(KNOWN, printed="63")], {"a.txt": [phrase]}).missed == ()
    assert len(match_findings([replace(KNOWN, printed="3")], {"a.txt": [phrase]}).missed) == 1
    damaged = replace(FINDING, printed="-26 62")
    assert match_findings([replace(KNOWN, printed="-26 62")], {"a.txt": [damaged]}).missed == ()


def test_a_page_will_do_where_there_are_no_lines() -> None:
    assert match_findings([replace(KNOWN, line=None, page=2)], {"a.txt": [FINDING]}).missed == ()
    assert len(match_findings([replace(KNOWN, line=None, page=3)], {"a.txt": [FINDING]}).missed) == 1


def test_a_remark_that_nobody_lists_is_no_false_finding() -> None:
    remark = replace(FINDING, severity=Severity.REMARK, printed="5")
    result = match_findings([KNOWN], {"a.txt": [FINDING, remark]})
    assert (result.false, result.remarks) == ((), 1)


def test_a_report_that_holds_none_has_only_false_findings() -> None:
    result = match_findings([Known(report="a.txt")], {"a.txt": [FINDING]})
    assert (result.found, result.missed, len(result.false)) == ((), (), 1)


def test_what_was_missed_and_found_falsely_is_told() -> None:
    stranger = replace(FINDING, locations=(Location(report="a.txt", first_line=50, last_line=50),))
    wrong = replace(FINDING, computed=Amount(value=Decimal(9), unit=Unit.TKR))
    known = (KNOWN, replace(KNOWN, line=30, note="the total"))
    lines = list(describe_reconciled(match_findings(known, {"a.txt": [wrong, stranger]})))
    assert lines[0] == "found 1 of 2 known (recall 0.5000, precision 0.5000)"
    assert "  found with another value, 9: a.txt, line 7: sum, printed -1 234, -1243 computed" in lines
    assert "  a.txt, line 30: sum, printed -1 234, -1243 computed (the total)" in lines
    assert "  a.txt, line 50: sum, The sum is off." in lines


def test_a_file_of_known_contradictions_is_read(tmp_path: Path) -> None:
    path = tmp_path / "known.jsonl"
    line = {"report": "a.txt", "kind": "sum", "printed": "-1 234", "computed": "-1 243", "line": 7}
    path.write_text(json.dumps(line) + "\n\n" + json.dumps({"report": "b.txt"}), encoding="utf-8")
    first, second = read_known(path)
    assert first == KNOWN
    assert second.is_none
    for wrong in ("{", "{}", '{"report": "a", "line": "7"}', '{"report": "a", "lines": 7}'):
        path.write_text(wrong, encoding="utf-8")
        with pytest.raises(ValueError, match="line 1"):
            read_known(path)


def test_the_command_tells_a_report_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "known.jsonl").write_text('{"report": "none.pdf"}', encoding="utf-8")
    (tmp_path / "none.pdf").write_bytes(b"no PDF")
    result = CliRunner().invoke(
        main, ["reconciliation", "--known", str(tmp_path / "known.jsonl"), "--reports", str(tmp_path)]
    )
    assert (result.exit_code, "none.pdf" in result.stderr) == (1, True)
