"""Findings about wholes: shares are never added, a summary is held against the totals, a damaged part is implied."""

from __future__ import annotations

from pathlib import Path

from ingest.pipeline import read_report
from ingest.records import Finding, FindingKind

_TABLES = """Hamnnämndens delårsrapport augusti 2022

Sammanfattning

{summary}

Drift

Tkr

Enhet\tBudget 2022\tPrognos 2022\tAvvikelse
Lotsar\t12 000\t13 210\t-1 210
Bojar\t4 000\t4 130\t-130
Summa\t16 000\t17 340\t-1 340

Kostnadsslag

Tkr

Slag\tBudget 2022\tPrognos 2022\tAvvikelse
Löner\t9 000\t9 900\t-900
Hyror\t7 000\t7 440\t-440
Summa\t16 000\t17 340\t-1 340
"""


def _findings(tmp_path: Path, text: str) -> tuple[Finding, ...]:
    path = tmp_path / "hamnen.txt"
    path.write_text(text, encoding="utf-8")
    return read_report(path).findings


def test_a_slip_in_a_summary_is_held_against_totals_that_agree(tmp_path: Path) -> None:
    (finding,) = _findings(tmp_path, _TABLES.format(summary="Prognosen för helåret är ett underskott på 1 430 tkr."))
    assert finding.kind is FindingKind.TEXT
    assert finding.computed
    assert finding.computed.value == -1340


def test_another_amount_in_a_summary_is_not_judged(tmp_path: Path) -> None:
    for amount in ("1 340", "2 900"):
        assert not _findings(
            tmp_path, _TABLES.format(summary=f"Prognosen för helåret är ett underskott på {amount} tkr.")
        )


def test_percentages_of_units_do_not_add_up_to_that_of_all(tmp_path: Path) -> None:
    rows = "\tNorra\tSödra\tÖstra\tTotalt\nSjukfrånvaro\t6,1 %\t4,8 %\t7,3 %\t6,0 %\n"
    rows += "Platser\t10\t20\t30\t60\nBojar\t4\t5\t6\t15\nFyrar\t1\t1\t1\t3\n"
    assert not _findings(tmp_path, f"Hamnar\n\n{rows}")


def test_a_surplus_under_a_heading_is_not_that_of_a_row_named_by_its_unit_alone(tmp_path: Path) -> None:
    text = "Hamnens årsredovisning 2022\n\nÖversikt\n\n"
    text += "Mått\t2022\t2021\nÅrets resultat, mnkr\t8,5\t7,2\nFyrar, antal\t3\t3\n\n"
    text += "Lotsarna\n\nÖverskottet på 0,8 mnkr beror på att två båtar låg i docka.\n"
    assert not _findings(tmp_path, text)


def test_a_damaged_cell_is_implied_by_a_subtotal_with_a_code(tmp_path: Path) -> None:
    rows = "4210 Kajer\t1 200\t1 2 74\n4220 Bryggor\t402\t399\n"
    rows += "42 Summa kajer\t1 602\t1 673\n4300 Fyrar\t10\t12\nTotalt\t1 612\t1 685\n"
    (finding,) = _findings(tmp_path, f"Drift 2022\n\nTkr\n\nAnsvar\tBudget\tUtfall\n{rows}")
    assert finding.kind is FindingKind.DAMAGED
    assert finding.computed
    assert finding.computed.value == 1274
