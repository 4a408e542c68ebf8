"""What a sentence tells of the whole beside how it went: judged against the table, and never where it is of a part."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.reconcile.texts import reconcile_texts
from ingest.records import Finding, FindingKind

_INTERIM = """Skolnämnden

Delårsrapport

Januari – augusti 2031

Vikby kommun

Drift, tkr\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse
210 Grundskola\t-9 100\t-14 200\t-14 900\t700
220 Särskola\t-3 100\t-4 800\t-4 500\t-300
Summa\t-12 200\t-19 000\t-19 400\t400

Personal

Mått\t2031-08\t2030-08
Frånvaro, totalt\t6,4%\t6,9%
Frånvaro, kvinnor\t6,9%\t7,4%
"""
_WENT = f"{_INTERIM}\nFrånvaron ökar i alla skolor och uppgår till"
_HEADED = f"{_INTERIM}\n## 210 Grundskola\n\n"
_ANNUAL = """Årsredovisning 2031

Vikby kommun

Mått\t2029\t2030\t2031
Bygganmälningar, antal\t1 022\t1 187\t1 340
"""


def _findings(tmp_path: Path, text: str) -> list[Finding]:
    path = tmp_path / "vikby.txt"
    path.write_text(f"{text}\n", encoding="utf-8")
    return [finding for finding in reconcile_texts(read_report(path)).findings if finding.kind is FindingKind.TEXT]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            f"{_WENT} totalt 5,9 procent för perioden januari–augusti 2031.",
            ("5,9\u00a0%", "6,4\u00a0%"),
        ),
        (
            f"{_HEADED}Det gick inte att hitta lärare. Prognosen är ett överskott på 450 tkr.",
            ("450\u00a0tkr", "700\u00a0tkr"),
        ),
        (f"{_ANNUAL}\nUnder året kom det in 1 304 bygganmälningar, de flesta i maj.", ("1\u00a0304", "1\u00a0340")),
        (f"{_ANNUAL}\nÅr 2031 inkom 1 304 bygganmälningar.", ("1\u00a0304", "1\u00a0340")),
    ],
)
def test_a_level_that_is_not_the_tables_is_a_finding(tmp_path: Path, text: str, parts: tuple[str, ...]) -> None:
    """Both values are told, in one finding."""
    found = _findings(tmp_path, text)
    assert len(found) == 1
    assert all(part in found[0].swedish for part in parts)


@pytest.mark.parametrize(
    "text",
    [
        f"{_WENT} totalt 6,4 procent för perioden januari–augusti 2031.",
        f"{_WENT} totalt 5,9 procent för perioden januari–juli 2031.",
        f"{_WENT} totalt 5,9 procent inom särskolan.",
        f"{_WENT} 5,9 procent för perioden januari–augusti 2031.",
        f"{_HEADED}Prognosen är ett överskott på 450 tkr för läromedel.",
        f"{_HEADED}Prognosen är ett överskott på 700 tkr.",
        f"{_ANNUAL}\nUnder året kom det in 1 204 bygganmälningar från företag.",
        f"{_ANNUAL}\nUnder 2030 kom det in 1 204 bygganmälningar.",
        f"{_ANNUAL}\nUnder året kom det in cirka 1 300 bygganmälningar.",
        f"{_ANNUAL}\nUnder året kom det in 1 340 bygganmälningar.",
    ],
)
def test_a_part_or_another_time_is_no_finding(tmp_path: Path, text: str) -> None:
    """What may be of a part, of other months, rounded, or is the table's, contradicts nothing."""
    assert not _findings(tmp_path, text)


def test_a_heading_that_divides_is_no_body_of_its_own(tmp_path: Path) -> None:
    """Under "Frånvaro per nämnd" what is said of the whole is of all of them."""
    table = "Frånvaro i procent\n\nMått\t2031\t2030\nTotal frånvaro\t6,4%\t6,9%"
    prose = "Den totala frånvaron steg till 6,7 procent."
    assert _findings(tmp_path, f"Årsredovisning 2031\n\nVikby kommun\n\n{table}\n\nFrånvaro per nämnd\n\n{prose}")
    assert not _findings(tmp_path, f"Årsredovisning 2031\n\nVikby kommun\n\n{table}\n\nHamnnämnden\n\n{prose}")
