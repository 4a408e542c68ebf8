"""What came in, what is left and who lives there, as anybody asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

YEAR = """Årsredovisning 2031

Ystads kommun

Femårsöversikt

\t2031\t2030
Antal invånare 31 december\t3 731\t3 710
Antal tillsvidareanställda\t358\t369

Resultaträkning, tkr

\tBudget 2031\tBokslut 2031\tAvvikelse
Skatteintäkter\t174 600\t181 245\t6 645
Kostnader\t-171 600\t-174 914\t-3 314
Årets resultat\t3 000\t6 331\t3 331

Nettokostnader per nämnd, tkr

Nämnd\tBudget 2031\tBokslut 2031\tAvvikelse
Hamnnämnden\t1 000\t900\t100
Fyrnämnden\t500\t450\t50
Summa nämnder\t1 500\t1 350\t150

Mål

Mål\tMål 2031\tUtfall 2031
Resultat i andel av skatt och statsbidrag\t1,5 %\t2,3 %

Volymer

\t2031\t2030
Personer med hemtjänst\t131\t127
"""

TWO_YEARS = """Årsredovisning 2031

Ystads kommun

Resultaträkning, tkr

\tBokslut 2030\tBudget 2031\tBokslut 2031\tAvvikelse
Intäkter\t174 600\t174 600\t181 245\t6 645
Kostnader\t-170 269\t-171 600\t-174 914\t-3 314
Årets resultat\t4 331\t3 000\t6 331\t3 331

Nettokostnader per nämnd, tkr

Nämnd\tBokslut 2030\tBudget 2031\tBokslut 2031\tAvvikelse
Hamnnämnden\t800\t1 000\t900\t100
Fyrnämnden\t480\t500\t450\t50
Summa nämnder\t1 280\t1 500\t1 350\t150

Volymer

\t2031\t2030
Barn i förskola\t168\t183
Elever i grundskola\t402\t395
Elever i Strands skola\t71\t80
"""


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Hur mycket skatt fick Ystad in?", "181 245", "2,3 %"),
        ("hur mycket skatt tog Ystads kommun in 2031?", "181 245", "2,3 %"),
        ("How many people live in Ystad?", "3 731", "131"),
        ("Hur många är bosatta i Ystad?", "3 731", "131"),
        ("How many people are living in Ystad?", "3 731", "131"),
        ("Hur mycket pengar har Hamnnämnden i Ystad kvar?", "1 000 − 900 = 100", "150"),
        ("Hur mycket har Hamnnämnden kvar?", "1 000 − 900 = 100", "150"),
        ("How much money does Fyrnämnden have left?", "500 − 450 = 50", "150"),
        ("Hur många anställda har Ystad?", "358", "131"),
        ("How many employees does Ystad have?", "358", "131"),
    ],
)
def test_figure_is_the_one_that_is_meant(tmp_path: Path, question: str, told: str, untold: str) -> None:
    with knowing(YEAR, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert told in answer.text.replace("\xa0", " ")
    assert untold not in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur gick det för Ystad jämfört med året innan?", "ökade med **2 000 tkr"),
        ("Vad har ändrats sedan förra året i Ystad?", "ökade med **2 000 tkr"),
        ("How did Ystad do compared with the year before?", "rose by **2 000 tkr"),
        ("Vad kostade Hamnnämnden jämfört med 2030?", "ökade med **100 tkr"),
        ("Vad har hänt med kostnaderna för Hamnnämnden sedan förra året?", "ökade med **100 tkr"),
        ("Hur många elever var det i skolan i Ystad jämfört med året innan?", "ökade med **7"),
        ("Vad kostade Hamnnämnden?", "**900 tkr**"),
    ],
)
def test_one_thing_at_two_times(tmp_path: Path, question: str, told: str) -> None:
    with knowing(TWO_YEARS, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert told in answer.text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur många elever går i skolan i Ystad?", "402"),
        ("Hur många barn går i skolan i Ystad?", "402"),
        ("How many pupils are there in the schools of Ystad?", "402"),
    ],
)
def test_school_is_no_preschool_nor_one_school(tmp_path: Path, question: str, told: str) -> None:
    with knowing(TWO_YEARS, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.text.startswith(f"**{told}**")


@pytest.mark.parametrize("question", ["Räckte pengarna för Fyrnämnden i Ystad?", "Did the money last for Fyrnämnden?"])
def test_money_that_lasts_is_no_deficit(tmp_path: Path, question: str) -> None:
    with knowing(TWO_YEARS, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert "50 tkr" in answer.text.replace("\xa0", " ")
    assert answer.text.startswith(("**Ja", "**Yes"))


def test_denominator_names_no_row(tmp_path: Path) -> None:
    with knowing(YEAR.replace("Skatteintäkter", "Avgifter"), tmp_path) as assistant:
        answer = assistant.ask("Hur mycket skatt fick Ystad in?")
    assert "2,3" not in answer.text
