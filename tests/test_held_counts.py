"""How many of something a body has, told in prose: held against the row that counts it, and against no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding, FindingKind

_ANNUAL = """Hamnnämnden

Verksamhetsberättelse 2031

Vikby kommun

Personal

Nyckeltal\t2029\t2030\t2031
Antal månadsavlönade\t68\t71\t65
Frånvaro, procent\t6,2\t6,9\t7,4

"""
_INTERIM = """Hamnnämnden

Delårsrapport

Januari – augusti 2031

Vikby kommun

Drift, tkr\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse
210 Kajer\t9 100\t14 200\t14 900\t700
220 Bryggor\t3 100\t4 800\t4 500\t-300
Summa\t12 200\t19 000\t19 400\t400

Personal

Frånvaro i procent\t2030-08\t2031-08\tKvinnor 2031-08\tMän 2031-08
Kajer\t8,9\t9,6\t9,9\t7,8
Bryggor\t6,4\t6,8\t7,2\t5,9
Förvaltningen totalt\t8,3\t8,5\t8,8\t6,7

"""


def _findings(tmp_path: Path, text: str) -> list[Finding]:
    path = tmp_path / "vikby.txt"
    path.write_text(f"{text}\n", encoding="utf-8")
    return [finding for finding in reconcile_texts(read_report(path)).findings if finding.kind is FindingKind.TEXT]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{_ANNUAL}Vid årets slut hade nämnden 63 månadsavlönade medarbetare.", ("63", "65")),
        (f"{_ANNUAL}Nämnden hade 63 månadsavlönade den 31 december 2031, varav 40 kvinnor.", ("63", "65")),
        (f"{_ANNUAL}Hamnnämnden hade totalt 63 månadsavlönade vid årets slut.", ("63", "65")),
        (
            f"{_INTERIM}Frånvaron inom förvaltningen uppgår totalt till 8,7 procent per augusti 2031.",
            ("8,7\u00a0%", "8,5\u00a0%"),
        ),
        (
            f"{_INTERIM}Den totala frånvaron är 8,0 procent till och med augusti 2031.",
            ("8,0\u00a0%", "8,5\u00a0%"),
        ),
    ],
)
def test_a_whole_told_otherwise_is_a_finding(tmp_path: Path, text: str, parts: tuple[str, ...]) -> None:
    """Both values are told, in one finding."""
    found = _findings(tmp_path, text)
    assert len(found) == 1
    assert all(part in found[0].swedish for part in parts)


@pytest.mark.parametrize(
    "text",
    [
        f"{_ANNUAL}Vid årets slut hade nämnden 65 månadsavlönade medarbetare.",
        f"{_ANNUAL}Vid årets slut hade nämnden cirka 60 månadsavlönade.",
        f"{_ANNUAL}Vid årets slut hade parkbolaget 63 månadsavlönade.",
        f"{_ANNUAL}Vid årets slut hade nämnden 63 timavlönade.",
        f"{_ANNUAL}I augusti hade nämnden 63 månadsavlönade.",
        f"{_ANNUAL}Vid årets slut hade nämnden 63 nya månadsavlönade.",
        f"{_INTERIM}Frånvaron inom bryggorna uppgår totalt till 8,7 procent per augusti 2031.",
        f"{_INTERIM}Frånvaron inom förvaltningen uppgår totalt till 8,5 procent per augusti 2031.",
        f"{_INTERIM}Frånvaron inom förvaltningen uppgår totalt till 8,7 procent per juni 2031.",
    ],
)
def test_a_part_or_another_day_is_no_finding(tmp_path: Path, text: str) -> None:
    """What is of another body, another day, a part, rounded, or the table's own contradicts nothing."""
    assert not _findings(tmp_path, text)


def test_a_debt_after_the_result_is_not_the_result(tmp_path: Path) -> None:
    """What something amounts to after the year's result is another thing, however near the amounts are."""
    table = (
        "Resultat (tkr)\tBudget 2031\tUtfall 2031\tAvvikelse\nIntäkter\t900\t910\t10\nÅrets resultat\t0\t-2 380\t-2 380"
    )
    prose = "Underskottet minskar skulden till kunderna, som efter årets resultat uppgår till 2 480 tkr."
    assert not _findings(tmp_path, f"Årsredovisning 2031\n\nVikby kommun\n\nVatten\n\n{table}\n\n{prose}")
