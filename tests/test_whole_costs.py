"""What can break when someone who has not read the report asks what a board cost, how it went, and then goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Operation
from assistant.words.budget_words import PLANNED
from tests.one_report import knowing

AUDIT = """Revisionsnämnden, Ystads kommun

Årsredovisning 2031

Resultaträkning, tkr

Post\tUtfall 2031\tBudget 2031
Arvoden\t-2 841\t-3 000
Konsulter\t-1 150\t-1 000
Summa kostnader\t-3 991\t-4 000
Avgifter\t305\t300
Kommunbidrag\t3 900\t3 900
Summa intäkter\t4 205\t4 200
Årets resultat\t214\t200
"""
JOINT = """Gemensam växelnämnd för Sjöbo och Tomelilla kommuner

Delårsrapport januari–augusti 2031

Resultaträkning, tkr

Post\tUtfall aug 2031\tBudget 2031\tPrognos 2031\tAvvikelse
Sjöbo\t-700\t-1 100\t-1 080\t20
Tomelilla\t-900\t-1 300\t-1 320\t-20
Summa nettokostnader\t-1 600\t-2 400\t-2 400\t0
Resultat\t-71\t0\t0\t

Växelnämnden redovisar ett underskott på 71 tkr per augusti. Det beror på två nya telefoner.
"""


@pytest.fixture(scope="module")
def audit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(AUDIT, tmp_path_factory.mktemp("audit")) as one:
        yield one


@pytest.fixture(scope="module")
def joint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(JOINT, tmp_path_factory.mktemp("joint")) as one:
        yield one


def shown(answer: Answer) -> list[str]:
    return [figure.text for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vad kostade revisionsnämnden i Ystad 2031?", "-3 991"),
        ("What did Revisionsnämnden cost in total in 2031?", "-3 991"),
        ("Vad blev revisionsnämndens resultat 2031?", "214"),
    ],
)
def test_a_cost_is_no_result(audit: Assistant, question: str, told: str) -> None:
    assert shown(audit.ask(question))[0] == told


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("What was the budget for consultants (konsulter)?", "and what did it cost?", "-1 150"),
        ("What was the budget for consultants (konsulter)?", "what did it cost in the end?", "-1 150"),
        ("Vad var budgeten för konsulter?", "och vad blev det till slut?", "-1 150"),
        ("What did Arvoden cost in 2031?", "and how much were they allowed to spend?", "-3 000"),
    ],
)
def test_a_follow_up_asks_for_the_other_measure(audit: Assistant, first: str, then: str, told: str) -> None:
    assert shown(audit.ask(then, audit.ask(first).plan)) == [told]


@pytest.mark.parametrize(
    ("text", "is_planned"),
    [
        ("hur mycket fick hamnen i Ystad kosta", True),
        ("how much was it allowed to cost", True),
        ("hur mycket fick hamnen in", False),
        ("vad fick hamnen betala", False),
    ],
)
def test_what_may_be_spent_is_the_budget(text: str, is_planned: bool) -> None:
    assert bool(PLANNED.search(text)) is is_planned


def test_a_board_of_two_places_is_not_compared_with_itself(joint: Assistant) -> None:
    answer = joint.ask("hur gick det för den gemensamma växelnämnden i sjöbo och tomelilla?")
    assert answer.plan.operation is Operation.LOOK_UP
    assert "-700" not in shown(answer)


def test_a_presumed_deficit_is_that_of_the_months_so_far_where_the_year_is_as_planned(joint: Assistant) -> None:
    answer = joint.ask("varför gick växelnämnden minus?")
    assert shown(answer)[0] == "-71"
    assert "två nya telefoner" in answer.text
