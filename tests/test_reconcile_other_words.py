"""Facts that prose tells in other words than the table: joined or parted words, money used, deficits under a note."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts

_TABLES = """Delårsrapport januari–april 2031

Fiskeby kommun

Hamnnämnden

Drift

Verksamhet, tkr\tPrognos 2031\tBudget 2031\tAvvikelse\tNot
Lotsning\t8 340\t8 000\t-340\t1
Fyrar\t5 100\t5 250\t150\t2
Farleder\t12 410\t12 000\t-410\t3
Summa\t25 850\t25 250\t-600\t

Volymer

Mått\t2031\t2030\t2029
Inkomna fiskelovsansökningar\t231\t268\t305
Uthyrda bryggplatser\t1 874\t1 861\t1 840

Investeringar

Projekt, tkr\tPrognos 2031\tBudget 2031\tUtfall jan–apr 2031
Pir Viken\t14 500\t15 000\t4 700
Vågbrytare Norra hamnen\t1 850\t1 900\t320
Summa\t16 350\t16 900\t5 020
"""


def _found(tmp_path: Path, prose: str) -> list[str]:
    path = tmp_path / "fiskeby.txt"
    path.write_text(f"{_TABLES}\n{prose}\n", encoding="utf-8")
    return [finding.swedish for finding in reconcile_texts(read_report(path)).findings]


@pytest.mark.parametrize(
    ("prose", "row"),
    [
        ("Under perioden kom det in 213 ansökningar om fiskelov.", "Inkomna fiskelovsansökningar"),
        ("Nämnden tog emot 213 ansökningar om fiskelov under perioden.", "Inkomna fiskelovsansökningar"),
        ("Under 2030 kom det in 286 ansökningar om fiskelov.", "Inkomna fiskelovsansökningar"),
        ("Förvaltningen hyrde ut 1 784 bryggplatser.", "Uthyrda bryggplatser"),
        ("Till och med april har 7,4 mnkr använts till piren i Viken.", "Pir Viken"),
        ("För vågbrytaren i Norra hamnen har 230 tkr förbrukats under perioden.", "Vågbrytare Norra hamnen"),
        ("Nämnden har hittills i år lagt 230 tkr på vågbrytaren i Norra hamnen.", "Vågbrytare Norra hamnen"),
        ("Not 1 Lotsning: Underskottet på 430 tkr beror på sjuka lotsar.", "Lotsning"),
        ("Not 3: Underskottet på 140 tkr beror på muddring.", "Farleder"),
        ("Not 2 Fyrar\n\nÖverskottet på 105 tkr beror på elpriset.", "Fyrar"),
    ],
)
def test_a_fact_told_in_other_words_is_held_against_its_row(tmp_path: Path, prose: str, row: str) -> None:
    (found,) = _found(tmp_path, prose)
    assert f"”{row}”" in found


@pytest.mark.parametrize(
    "prose",
    [
        "Under perioden kom det in 231 ansökningar om fiskelov.",
        "Under mars kom det in 213 ansökningar om fiskelov.",
        "Förvaltningen hyrde ut 1 874 bryggplatser.",
        "Till och med april har 4,7 mnkr använts till piren i Viken.",
        "Till och med mars har 7,4 mnkr använts till piren i Viken.",
        "Sedan projektets start har 7,4 mnkr använts till piren i Viken.",
        "Till och med april har 3,1 mnkr använts till piren i Viken.",
        "Till och med april har 7,4 mnkr använts till piren i Norra hamnen.",
        "Not 1 Lotsning: Underskottet på 340 tkr beror på sjuka lotsar.",
        "Not 1 Lotsning: Kostnaden för vikarier är 430 tkr.",
        "Not 4: Underskottet på 140 tkr beror på muddring.",
    ],
)
def test_what_agrees_or_is_another_fact_is_let_be(tmp_path: Path, prose: str) -> None:
    assert not _found(tmp_path, prose)
