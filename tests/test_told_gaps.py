"""What the text tells of a gap to the budget, of whole projects, heads and directions is held against the rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from tests.one_report import knowing

REPORT = """Verksamhetsberättelse 2031

Mora kommun

Byggnadsnämnden

Ekonomi

Post, tkr\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Lovavgifter\t5 600\t3 900\t-1 700
Hyror\t900\t950\t50
Summa\t6 500\t4 850\t-1 650

{gap}

Investeringar

Projekt, mnkr\tBudget 2031\tUtfall 2031\tAvvikelse 2031\tTotal projektbudget\tTotal projektprognos
Badhuset, tak\t2,0\t1,1\t0,9\t22,5\t31,0
Kajen\t4,0\t3,6\t0,4\t9,0\t9,0

Badhuset, tak: Takstolarna ska bytas. {project}

Personal

Personal\t2031\t2030
Antal anställda 31 december\t214\t209
Årsarbetare\t201,3\t198,0

{heads}

Sjukfrånvaro i procent\t2031\t2030
Totalt\t7,1\t8,3
Kvinnor\t7,9\t9,0

{moved}
"""
AGREEING = {
    "gap": "Lovavgifterna blev 1 700 tkr lägre än budget.",
    "project": "Prognosen för hela projektet är 31 mnkr.",
    "heads": "Vid årsskiftet var 214 personer anställda inom nämnden.",
    "moved": "Den totala sjukfrånvaron har minskat jämfört med 2030.",
}


def found(folder: Path, **said: str) -> list[str]:
    """Give what the report's findings say, with some sentences exchanged."""
    path = folder / "mora.txt"
    path.write_text(REPORT.format(**{**AGREEING, **said}), encoding="utf-8")
    return [finding.swedish for finding in read_report(path).findings]


def test_what_agrees_is_no_finding(tmp_path: Path) -> None:
    """Four sentences tell what the tables print."""
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("where", "said", "told"),
    [
        ("gap", "Lovavgifterna blev 2 100 tkr lägre än budget.", ("2 100", "1 700")),
        ("gap", "Lovavgifterna hamnade 2 100 tkr under budget.", ("2 100", "1 700")),
        ("project", "Prognosen för hela projektet är 29,0 mnkr.", ("29,0", "31,0")),
        ("project", "Den totala projektkostnaden beräknas bli 29,0 mnkr.", ("29,0", "31,0")),
        ("project", "Budgeten för hela projektet är 24,5 mnkr.", ("24,5", "22,5")),
        ("heads", "Vid årsskiftet var 218 personer anställda inom nämnden.", ("218", "214")),
        ("heads", "Den 31 december var 218 medarbetare anställda i nämnden.", ("218", "214")),
        ("moved", "Den totala sjukfrånvaron har ökat jämfört med 2030.", ("ökat", "7,1", "8,3")),
        ("moved", "Den samlade sjukfrånvaron steg jämfört med året innan, mest i vården.", ("ökat", "7,1")),
    ],
)
def test_what_differs_is_told_with_both(where: str, said: str, told: tuple[str, ...], tmp_path: Path) -> None:
    """One finding, with the text's value or direction and the table's."""
    (finding,) = found(tmp_path, **{where: said})
    plain = finding.replace("\u00a0", " ")
    assert all(one in plain for one in told), plain


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("gap", "Lovavgifterna blev 2 100 tkr lägre än föregående år."),
        ("gap", "Lovavgifterna blev ungefär 2 100 tkr lägre än budget."),
        ("gap", "Lovavgifterna för industri blev 600 tkr lägre än budget."),
        ("project", "Prognosen för etapp 2 är 29,0 mnkr."),
        ("heads", "Vid årsskiftet var 18 personer anställda inom parkenheten."),
        ("heads", "Vid årsskiftet var 209 personer anställda inom nämnden."),
        ("moved", "Sjukfrånvaron inom skolan har ökat jämfört med 2030."),
        ("moved", "Den totala sjukfrånvaron har ökat jämfört med 2028."),
    ],
)
def test_what_is_of_another_thing_or_time_is_no_finding(where: str, said: str, tmp_path: Path) -> None:
    """Another year, a part, another body, or no exact amount."""
    assert found(tmp_path, **{where: said}) == []


def test_a_change_against_a_year_goes_to_the_reports_own(tmp_path: Path) -> None:
    """A change "jämfört med 2030" in a report of 2031 is from 2030 to 2031, and not from 2029."""
    with knowing(REPORT.format(**AGREEING), tmp_path) as assistant:
        for question in (
            "Hur har den totala sjukfrånvaron i Mora förändrats jämfört med 2030?",
            "Has total sick leave in Mora gone up or down compared with 2030?",
        ):
            text = assistant.ask(question).text.replace(",", ".")
            assert "8.3" in text, text
            assert "7.1" in text, text
