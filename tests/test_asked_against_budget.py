"""What can break when several boards are set against their budgets, or a result and a budget are asked for together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

HARBOUR = """Hamnnämnden

Delårsrapport januari–april 2031, Ystads kommun

Resultaträkning, mnkr

Post\tUtfall apr 2031\tBudget apr 2031\tAvvikelse
Lotsarna\t-4,1\t-4,0\t-0,1
Bogserarna\t-3,2\t-5,0\t1,8
Resultat\t7,5\t6,0\t1,5
"""
PARKS = """Parknämnden

Bokslut 2030, Ystads kommun

Resultaträkning, tkr

Post\tBokslut 2030\tBudget 2030
Intäkter\t4 700\t4 900
Kostnader\t-4 380\t-4 650
Periodens resultat\t320\t250
"""
WATER = """Vattennämnden

Bokslut 2030, Sjöbo kommun

Resultaträkning, tkr

Post\tBokslut 2030\tBudget 2030\tAvvikelse
Intäkter\t8 100\t8 400\t-300
Kostnader\t-8 900\t-8 400\t-500
Resultat\t-800\t0\t-800
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("boards")
    texts = {"hamn.txt": HARBOUR, "park.txt": PARKS, "vatten.txt": WATER}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths([folder / name for name in texts], store, encoder)
        yield Assistant(store, encoder)


def shown(answer: Answer) -> list[str]:
    return [figure.text for figure in answer.figures]


def test_an_outcome_is_no_deviation_that_could_be_the_worst(assistant: Assistant) -> None:
    answer = assistant.ask("Vilken kommun har störst underskott?")
    assert answer.text.split("**")[1].endswith("(underskott)")
    assert shown(answer)[0] == "-800"


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("Vilken av lotsarna och bogserarna klarade budgeten bäst i Ystad?", "1,8"),
        ("Vilken av lotsarna och bogserarna gick sämst mot budget i Ystad?", "-0,1"),
        ("Which of Lotsarna and Bogserarna kept its budget best in Ystad?", "1,8"),
    ],
)
def test_the_budget_is_what_they_are_set_against(assistant: Assistant, question: str, best: str) -> None:
    assert shown(assistant.ask(question))[0] == best


def test_a_result_and_its_budget_are_both_told(assistant: Assistant) -> None:
    answer = assistant.ask("Vad blev resultatet för hamnnämnden och vad hade man budgeterat?")
    assert shown(answer) == ["7,5", "6,0"]


def test_two_reports_of_one_place_are_offered_by_their_boards(assistant: Assistant) -> None:
    answer = assistant.ask("Vad blev resultatet i Ystad?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert "Ystad, Hamnnämnden" in answer.text
    assert "Ystad, Parknämnden" in answer.text
