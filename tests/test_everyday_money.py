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


def test_denominator_names_no_row(tmp_path: Path) -> None:
    with knowing(YEAR.replace("Skatteintäkter", "Avgifter"), tmp_path) as assistant:
        answer = assistant.ask("Hur mycket skatt fick Ystad in?")
    assert "2,3" not in answer.text
