"""What can break when a question asks what kept to its budget, or how far over it something went."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from tests.one_report import knowing

REPORT = """Tekniska nämnden, Ystads kommun

Delårsrapport januari-augusti 2031

Driftredovisning, tkr

Enhet\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse
Gatuenheten\t4 100\t6 300\t6 000\t-300
Parkenheten\t2 600\t3 800\t4 000\t200
Lokalvården\t1 500\t2 400\t2 400\t0
Hamnvakter\t900\t1 450\t1 400\t-50
Summa nettokostnad\t9 100\t13 950\t13 800\t-150

Investeringar, tkr

Projekt\tUtfall 2031-08\tBudget 2031
Kajplats\t800\t900
Vågbrytare\t400\t300
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("kept")) as one:
        yield one


def shown(answer: Answer) -> list[str]:
    return [figure.text for figure in answer.figures]


@pytest.mark.parametrize(
    "question",
    [
        "Vilka enheter i Ystad håller sin budget?",
        "vilka klarar budgeten i Ystad?",
        "vem höll sig inom ramen i Ystad",
        "Which units in Ystad stayed within budget?",
        "which units didn't overspend?",
        "vilka enheter gick inte över budget?",
    ],
)
def test_what_kept_to_its_budget_is_listed_with_what_came_out_even(assistant: Assistant, question: str) -> None:
    assert shown(assistant.ask(question)) == ["200", "0"]


@pytest.mark.parametrize(
    "question",
    ["vilka enheter höll inte sin budget?", "which units did not keep to their budget?", "vem drog över budgeten?"],
)
def test_what_did_not_keep_to_it_is_listed(assistant: Assistant, question: str) -> None:
    assert shown(assistant.ask(question)) == ["-300", "-50"]


def test_rows_that_kept_to_it_are_counted(assistant: Assistant) -> None:
    assert "**2 rader**" in assistant.ask("hur många enheter höll sin budget?").text


@pytest.mark.parametrize(
    "question",
    [
        "hur mycket gick gatuenheten över?",
        "hur mycket har gatuenheten i Ystad dragit över i år",
        "hur mycket spricker gatuenheten med?",
        "by how much did Gatuenheten go over?",
    ],
)
def test_a_verb_in_two_parts_asks_for_the_deviation(assistant: Assistant, question: str) -> None:
    assert shown(assistant.ask(question))[0] == "-300"


def test_what_was_used_is_no_deviation(assistant: Assistant) -> None:
    assert shown(assistant.ask("hur mycket gick åt för gatuenheten?"))[0] == "4 100"


@pytest.mark.parametrize("question", ["vad kostar en hamnvakt?", "vad kostar en enda hamnvakt i Ystad"])
def test_what_one_costs_is_not_what_all_cost(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert shown(answer) == []


def test_what_one_project_costs_is_told_by_its_row(assistant: Assistant) -> None:
    assert "400" in shown(assistant.ask("vad kostade en vågbrytare i Ystad?"))


def test_rows_without_deviations_deny_nothing(assistant: Assistant) -> None:
    answer = assistant.ask("vilka projekt höll sin budget?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "Ingen sådan rad" not in answer.text
