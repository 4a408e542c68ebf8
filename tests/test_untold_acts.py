"""What can break when a question says what was done, and the report tells amounts of something else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from tests.one_report import knowing

REPORT = """Hamnnämnden, Ystads kommun

Årsredovisning 2031

Driftredovisning, tkr

Enhet\tUtfall 2031\tBudget 2031\tAvvikelse
Lotsarna\t4 100\t4 000\t-100
Inköp av båtar\t2 600\t2 500\t-100
Summa nettokostnad\t6 700\t6 500\t-200

Investeringar, tkr

Projekt\tUtfall 2031\tBudget 2031
Ombyggnad lotshus\t700\t800
Ny pir\t9 100\t9 000
Kranar\t2 200\t2 000

Nyckeltal

Nyckeltal\t2031
Platser i gästhemmet\t80
Boende personer på sjömanshemmet\t44

Hamnnämnden tog under året fram en plan för landström.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("acts")) as one:
        yield one


def shown(answer: Answer) -> list[str]:
    return [figure.text for figure in answer.figures]


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket lånade hamnnämnden i Ystad 2031?",
        "Hur mycket sålde hamnnämnden?",
        "How much did Hamnnämnden borrow in 2031?",
        "Hur mycket pengar vann lotsarna?",
        "Hur mycket ska lotsarna spara?",
        "How much must lotsarna save?",
        "Hur många bor i gästhemmet?",
    ],
)
def test_an_amount_of_something_else_is_no_answer(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert shown(answer) == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur mycket spenderade hamnnämnden 2031?", "6 700"),
        ("Hur mycket gick hamnnämnden back?", "-200"),
        ("Hur många bor på sjömanshemmet?", "44"),
        ("Hur mycket lade hamnnämnden på inköp av båtar 2031?", "2 600"),
    ],
)
def test_what_rows_tell_of_is_answered(assistant: Assistant, question: str, told: str) -> None:
    assert shown(assistant.ask(question))[0] == told


def test_what_was_done_is_told_by_sentences(assistant: Assistant) -> None:
    answer = assistant.ask("Vad gjorde hamnnämnden 2031?")
    assert shown(answer) == []
    assert "landström" in answer.text


def test_the_result_of_a_board_that_only_has_costs_is_its_deviation(assistant: Assistant) -> None:
    assert shown(assistant.ask("Vad blev årets resultat för hamnnämnden i Ystad?"))[0] == "-200"


def test_a_building_project_is_any_project(assistant: Assistant) -> None:
    answer = assistant.ask("Which building project did Ystad spend the most money on in 2031?")
    assert shown(answer)[0] == "9 100"
