"""What can break when the outcome of a year is asked for that its report does not reach the end of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Delårsrapport januari–augusti 2031 Ystads kommun, hamnnämnden

Driftredovisning, tkr

Enhet\tUtfall jan-aug 2031\tPrognos 2031\tBudget 2031\tBokslut 2030
Lotsarna\t1 180\t1 790\t1 700\t1 655
Bogserarna\t610\t905\t930\t880
Nettokostnad\t1 790\t2 695\t2 630\t2 535

Hamnnämnden redovisar ett underskott på 37 tkr för perioden.

Lotsarna redovisar ett underskott på 47 tkr för perioden. Bogserarna gick plus med 10 tkr till och med augusti.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("year")) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "Vad blev lotsarnas slutliga utfall i bokslutet för 2031?",
        "Vad blev hamnnämndens slutliga resultat i bokslutet för 2031?",
        "What was the final year-end outcome of Lotsarna for 2031?",
    ],
)
def test_no_sentence_of_the_months_so_far_tells_what_the_year_came_to(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert {figure.text for figure in answer.figures} <= {"1 790", "2 695"}  # the forecasts
    assert "underskott" not in answer.text


def test_what_a_whole_year_is_thought_to_cost_is_its_forecast(assistant: Assistant) -> None:
    answer = assistant.ask("Hur mycket tror man att lotsarna kostar för hela 2031?")
    assert [figure.text for figure in answer.figures] == ["1 790"]


def test_a_year_that_is_over_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade lotsarna hela 2030?")
    assert [figure.text for figure in answer.figures] == ["1 655"]
