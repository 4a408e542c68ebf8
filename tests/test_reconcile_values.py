"""A value that prose states of a row for a year: judged however far off, and only where it can be no other fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding, FindingKind

_TABLES = """Årsredovisning 2031

Fiskeby kommun

Fem år i sammandrag

Nyckeltal\t2031\t2030\t2029
Sjukfrånvaro, %\t5,8\t6,4\t6,1
Soliditet, %\t47,2\t45,0\t44,1
Låneskuld, mnkr\t118,0\t121,5\t126,0

Nämnder, tkr\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Hamnnämnden\t8 200\t7 900\t300
Lotsnämnden\t5 100\t5 350\t-250
Fyrnämnden\t3 400\t3 320\t80
Totalt\t16 700\t16 570\t130

Investeringar

Projekt, tkr\tBudget 2031\tUtfall 2031\tPrognos 2031\tAvvikelse 2031
Ny vågbrytare\t9 000\t4 100\t8 300\t700
Kajbelysning\t2 400\t1 050\t2 600\t-200
Fyrtorn\t1 500\t640\t1 500\t0
Summa\t12 900\t5 790\t12 400\t500
"""


def _findings(tmp_path: Path, prose: str) -> list[Finding]:
    path = tmp_path / "fiskeby.txt"
    path.write_text(f"{_TABLES}\n{prose}\n", encoding="utf-8")
    return [finding for finding in reconcile_texts(read_report(path)).findings if finding.kind is FindingKind.TEXT]


@pytest.mark.parametrize(
    ("prose", "says", "table", "apart"),
    [
        (
            "*Ny vågbrytare.* Stenen kom i maj. Utgifterna under 2031 bedöms stanna vid 7 600 tkr.",
            "7\u00a0600\u00a0tkr",
            "8\u00a0300\u00a0tkr",
            "700\u00a0tkr",
        ),
        (
            "Kajbelysning: Utgifterna väntas 2031 bli 2,1 mnkr.",
            "2,1\u00a0mnkr",
            "2\u00a0600\u00a0tkr",
            "500,0\u00a0tkr",
        ),
        (
            "Personal\n\nDen totala sjukfrånvaron uppgick 2031 till 5,1 procent.",
            "5,1\u00a0%",
            "5,8\u00a0%",
            "0,7\u00a0procentenheter",
        ),
        (
            "Ekonomisk ställning\n\nSoliditeten var 49,9 procent vid utgången av 2031 (45,0 procent 2030).",
            "49,9\u00a0%",
            "47,2\u00a0%",
            "2,7\u00a0procentenheter",
        ),
        (
            "Nämnderna\n\nHamnnämnden redovisar ett överskott på 410 tkr, vilket beror på vakanser.",
            "410\u00a0tkr",
            "300\u00a0tkr",
            "110\u00a0tkr",
        ),
    ],
)
def test_the_same_fact_with_another_value_is_a_finding(
    tmp_path: Path, prose: str, says: str, table: str, apart: str
) -> None:
    """Both values, the difference, and the cell and the sentence are told, in one finding."""
    found = _findings(tmp_path, prose)
    assert len(found) == 1
    for part in (says, table, apart):
        assert part in found[0].swedish
    assert len(found[0].figures) == len(found[0].passages) == 1


def test_the_row_s_own_arithmetic_speaks_for_the_table(tmp_path: Path) -> None:
    """The budget less the forecast is the printed deviation: the finding says which value that supports."""
    found = _findings(tmp_path, "*Ny vågbrytare.* Utgifterna under 2031 bedöms stanna vid 7 600 tkr.")
    assert "stöder tabellen" in found[0].swedish
    told = _findings(tmp_path, "Personal\n\nDen totala sjukfrånvaron uppgick 2031 till 5,1 procent.")
    assert "stöder" not in told[0].swedish


@pytest.mark.parametrize(
    "prose",
    [
        "*Ny vågbrytare.* Utgifterna under 2031 bedöms stanna vid 8,3 mnkr.",  # rounded
        "*Ny vågbrytare.* Utgifterna under 2031 bedöms stanna vid cirka 7 600 tkr.",
        "*Ny vågbrytare.* Utgifterna för pålning under 2031 bedöms stanna vid 7 600 tkr.",  # a part
        "*Ny vågbrytare.* Utgifterna under 2031 bedöms stanna vid 7 600 tkr exklusive muddring.",
        "*Ny vågbrytare.* Utgifterna under 2032 bedöms stanna vid 7 600 tkr.",  # another year
        "*Ny vågbrytare.* Utgifterna bedöms fram till maj bli 7 600 tkr.",  # other months
        "*Ny vågbrytare.* Utgifterna under 2031 bedöms stanna vid 31 000 tkr.",  # far beyond: all the years
        "*Ny vågbrytare.* Utgifterna under 2031 bedöms stanna vid 9 000 tkr.",  # another cell of the row
        "*Hamnnämnden.* Kostnaderna uppgick 2031 till 9 400 tkr.",  # gross, where the row is net
        "Lotsnämnden\n\nDen totala sjukfrånvaron uppgick 2031 till 7,7 procent.",  # of one board
        "Personal\n\nSjukfrånvaron uppgick 2031 till 5,1 procent.",  # whose is not said
        "Personal\n\nDen totala sjukfrånvaron uppgick 2031 till 5,1 procent för kvinnor.",
        "Personal\n\nDen totala sjukfrånvaron uppgick till 5,1 procent i augusti.",
        "Personal\n\nDen totala sjukfrånvaron uppgick 2031 till 5,1 procent, exklusive timanställda.",
        "Personal\n\nDen totala långtidsfrånvaron uppgick 2031 till 2,1 procent.",
        "Ekonomisk ställning\n\nSoliditeten var 45,0 procent vid utgången av 2030 (44,1 procent 2029).",
        "Nämnderna\n\nHamnnämnden redovisar ett överskott på 410 tkr för kajdriften.",  # a part
        "Nämnderna\n\nHamnnämnden redovisar preliminärt ett överskott på 410 tkr.",
        "Nämnderna\n\nHamnnämnden redovisar ett överskott på 300 tkr.",
    ],
)
def test_another_fact_is_no_finding(tmp_path: Path, prose: str) -> None:
    """A part, another period, another body, another size, an approximate amount: none of them contradicts the cell."""
    assert not _findings(tmp_path, prose)
