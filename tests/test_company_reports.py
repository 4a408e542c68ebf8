"""A municipal company is asked for by its name, by its business, or as the company; what it earns is its result."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import read_report
from ingest.records import Measure, Unit
from tests.one_report import knowing

COMPANY = """Ystads Energi & Vatten AB

Årsredovisning för räkenskapsåret 2031

Intäkter per affärsområde, tkr

Affärsområde\tBudget 2031\tUtfall 2031
Elnät\t62 000\t66 000
Elproduktion\t9 000\t16 000
Summa\t71 000\t82 000

Resultat per affärsområde, tkr

Affärsområde\tBudget 2031\tUtfall 2031\tAvvikelse
Elnät\t5 200\t2 300\t-2 900
Elproduktion\t1 100\t8 900\t7 800
Summa bolaget\t6 300\t11 200\t4 900

Balansräkning, tkr

\t2031-12-31\t2030-12-31
Eget kapital\t104 380\t100 710
Skulder\t250 000\t240 000
Summa eget kapital och skulder\t354 380\t340 710
"""
HEADED = """Delårsrapport per den 31 augusti 2031

Ystads kommun

## Driftredovisning, mnkr

Nämnd\tBudget 2031\tPrognos 2031\tAvvikelse
Socialnämnden\t362,0\t374,3\t-12,3

## Socialnämnden (prognos -12,3 mnkr)

\tAug 2030\tAug 2031
Beviljade hemtjänsttimmar per månad\t10 412\t11 655
Personer i kö till särskilt boende\t19\t33

## Rapporterade avvikelser

\t2030\t2031
Fall\t866\t794
Läkemedel\t402\t518
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was the Ystad energy company's equity at the end of 2030?", "**100 710 tkr**"),
        ("Hur stort var bolagets eget kapital i Ystad?", "**104 380 tkr**"),
        ("Hur stort var eget kapital i Ystads energibolag?", "**104 380 tkr**"),
        ("Hur gick det för energibolaget i Ystad?", "11 200 tkr"),
        ("Vilket affärsområde tjänade mest i Ystad?", "Elproduktion: 8 900 tkr"),
        ("Which business area at Ystad's energy company earned the most in 2031?", "Elproduktion: 8 900 tkr"),
        ("Vilket affärsområde var lönsammast i Ystads energibolag?", "Elproduktion: 8 900 tkr"),
    ],
)
def test_company_is_known_by_its_business(tmp_path: Path, question: str, told: str) -> None:
    with knowing(COMPANY, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert told in answer.text.replace("\xa0", " ")


def test_company_s_whole_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ystad.txt"
    path.write_text(COMPANY, encoding="utf-8")
    assert read_report(path).report.committee == "Ystads Energi & Vatten AB"


def test_amount_in_a_heading_is_no_unit_of_the_table_below(tmp_path: Path) -> None:
    """A heading that tells a forecast, "Socialnämnden (prognos -13,2 mnkr)", forced it."""
    path = tmp_path / "ystad.txt"
    path.write_text(HEADED, encoding="utf-8")
    queue = [one for one in read_report(path).figures if "kö" in one.label]
    assert {(one.measure, one.amount.unit if one.amount else None) for one in queue} == {(Measure.ACTUAL, Unit.UNKNOWN)}
    assert [one.period.end.month for one in queue if one.period] == [8, 8]


def test_reported_incidents_are_no_deviation_from_a_budget(tmp_path: Path) -> None:
    path = tmp_path / "ystad.txt"
    path.write_text(HEADED, encoding="utf-8")
    falls = [one for one in read_report(path).figures if one.label == "Fall"]
    assert {one.measure for one in falls} == {Measure.ACTUAL}


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("Vad kostade kulturskolan i Ystad?", False),
        ("Vad kostade kulturen i Ystad?", True),
        ("Vad kostade kultur och fritid i Ystad?", True),
    ],
)
def test_one_thing_of_a_field_is_not_its_board(tmp_path: Path, question: str, *, is_told: bool) -> None:
    report = HEADED.replace("Socialnämnden", "Kultur- och fritidsnämnden")
    with knowing(report.replace("Prognos 2031", "Utfall 2031"), tmp_path) as assistant:
        answer = assistant.ask(question)
    assert ("374,3" in answer.text) is is_told


@pytest.mark.parametrize(
    "question",
    [
        "Berätta kort om Ystads ekonomi 2031",
        "Berätta om ekonomin i Ystad",
        "Tell me briefly about Ystad's finances",
    ],
)
def test_economy_is_told_by_its_result(tmp_path: Path, question: str) -> None:
    with knowing(COMPANY, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert "11 200 tkr" in answer.text.replace("\xa0", " ").replace("11,200", "11 200")
