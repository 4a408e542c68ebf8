"""A cell is named by its row and by its column together: places, months, kinds of people, sorts of units."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

JOINT = """Räddningstjänstförbundet Fjällsjö

Dorotea · Vilhelmina · Åsele

Delårsrapport januari-augusti 2025

Medlemmar är Dorotea, Vilhelmina och Åsele kommuner.

Förbundsavgifter

(tkr)\tAndel\tHelår 2025\tJan-aug 2025
Vilhelmina\t45 %\t9 450\t6 300
Dorotea\t30 %\t6 300\t4 200
Åsele\t25 %\t5 250\t3 500
Summa\t100 %\t21 000\t14 000

Larm januari-augusti

Antal\tVilhelmina\tDorotea\tÅsele\t2025\t2024
Gräsbrand\t17\t9\t6\t32\t27
Drunkningstillbud\t4\t3\t1\t8\t11

Beredskapsstyrka 31 augusti 2025

Station\tTjänster\tTillsatta\tLediga
Risbäck\t14\t10\t4
Dikanäs\t12\t9\t3
"""
ROADS = """Gatunämnden, Sorsele kommun

Verksamhetsberättelse 2025

Sandupptagning 2025 per månad

Månad\tAntal turer\tMaskintimmar\tKostnad tkr
Februari\t24\t365\t940
Mars\t14\t188\t610
April\t5\t71\t302

Personal

\tSjukfrånvaro i %\tSjukfrånvaro i %
Enhet\tKvinnor 2025\tMän 2025
Gatuenheten\t6,1\t4,3
Parkenheten\t7,4\t5,2

Vatten och avlopp (tkr)

Post\tBokslut 2024\tBokslut 2025\tBudget 2025
Brukningsavgifter\t4 890\t5 340\t5 600
Resultat VA\t107\t-360\t200
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Give an assistant over a joint report and one of a single municipality."""
    folder = Path(tmp_path_factory.mktemp("crossing"))
    for name, text in (("joint.txt", JOINT), ("roads.txt", ROADS)):
        (folder / name).write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    store = Store.open(folder / "data", model=encoder.name)
    list(ingest_paths([folder / "joint.txt", folder / "roads.txt"], store, encoder))
    return Assistant(store, encoder)


def first(answer: Answer) -> Decimal | None:
    """Give the first figure of an answer."""
    assert answer.outcome is Outcome.ANSWERED, answer.text
    amount = answer.figures[0].amount if answer.figures else None
    return amount.value if amount else None


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Hur mycket betalar Dorotea i förbundsavgift för hela 2025?", "6300"),
        ("Vilken förbundsavgift hade Åsele jan-aug 2025?", "3500"),
        ("Hur stor andel av förbundsavgiften betalar Åsele?", "25"),
        ("hur många gräsbränder i Dorotea jan-aug 2025", "9"),
        ("drunkningstillbud i Vilhelmina januari-augusti 2025", "4"),
        ("Hur många tjänster är lediga i Risbäck?", "4"),
        ("hur många tillsatta tjänster har Dikanäs", "9"),
    ],
)
def test_a_place_of_a_joint_report_names_its_row_or_column(assistant: Assistant, question: str, amount: str) -> None:
    assert first(assistant.ask(question)) == Decimal(amount)


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Vad kostade sandupptagningen i Sorsele i mars 2025?", "610"),
        ("hur många maskintimmar i februari 2025, sandupptagning i Sorsele", "365"),
        ("Hur många sandupptagningsturer var det i mars 2025 i Sorsele?", "14"),
        ("Hur många turer blev det i april 2025 för sandupptagningen i Sorsele?", "5"),
        ("sjukfrånvaro män i parkenheten i Sorsele 2025", "5.2"),
        ("Hur stor var sjukfrånvaron bland kvinnor på gatuenheten i Sorsele?", "6.1"),
        ("Vad blev resultatet för vatten och avlopp i Sorsele 2025?", "-360"),
        ("what was the result for water and sewage in Sorsele in 2025", "-360"),
    ],
)
def test_a_month_or_a_sort_names_row_and_column(assistant: Assistant, question: str, amount: str) -> None:
    assert first(assistant.ask(question)) == Decimal(amount)


def test_the_column_of_the_question_before_stays(assistant: Assistant) -> None:
    before = assistant.ask("Hur många tjänster är lediga i Risbäck?")
    assert first(assistant.ask("o i dikanäs", before.plan)) == Decimal(3)


def test_months_up_to_one_are_not_that_month(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade sandupptagningen i Sorsele till och med mars 2025?")
    assert Decimal(610) not in [figure.amount.value for figure in answer.figures if figure.amount]
