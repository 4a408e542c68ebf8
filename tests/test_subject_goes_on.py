"""A sentence of the forecast that goes on from one thing is of that thing, and of no total."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.records import FindingKind

REPORT = """Delårsrapport

Januari – augusti 2031

Hamnnämnden i Ystads kommun.

## Drift

Verksamhet, tkr\tBudget 2031\tPrognos 2031\tAvvikelse
Lotsning\t14 200\t18 750\t-4 550
Fyrar\t3 300\t3 000\t300
Summa nämnden\t17 500\t21 750\t-4 250

{told}
"""


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Lotsbåtarna är nämndens stora bekymmer. Prognosen är 4 550 tkr sämre än budget.", 0),
        ("Prognosen är 4 550 tkr sämre än budget.", 1),
        ("Nämnden har det svårt. Prognosen är 4 550 tkr sämre än budget.", 1),
        ("Nämnden har det svårt. Prognosen är 4 250 tkr sämre än budget.", 0),
    ],
)
def test_forecast_is_of_what_the_passage_is_about(tmp_path: Path, told: str, found: int) -> None:
    path = tmp_path / "ystad.txt"
    path.write_text(REPORT.format(told=told), encoding="utf-8")
    findings = [one for one in read_report(path).findings if one.kind is FindingKind.TEXT]
    assert len(findings) == found
