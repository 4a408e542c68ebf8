"""What can break in figures asked by somebody who has not read the report: months, sides, units and sorts of a noun."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from tests.one_report import knowing

REPORT = """Omsorgs- och fritidsnämnden, Ystads kommun

Delårsrapport januari-augusti 2031

Driftredovisning, tkr

Verksamhet\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse
310 Särskilt boende\t40 100\t61 300\t60 000\t-1 300
320 Korttidsboende\t2 600\t3 800\t4 000\t200
330 Stödboende\t1 500\t2 300\t2 400\t100
340 Badhuset\t900\t1 450\t1 400\t-50
Summa nettokostnad\t45 100\t68 850\t67 800\t-1 050

Utfall per månad

Månad\tNettokostnad (tkr)\tSjukfrånvaro (%)
Januari\t5 700\t7,9
Februari\t5 610\t8,4
Mars\t5 820\t7,6
April\t5 590\t6,1
Jan-apr\t22 720\t7,5

Badgäster per månad

Månad\t2030\t2031
Juni\t310\t420
Juli\t815\t905
Augusti\t640\t590
Summa\t1 765\t1 915

Personal

Verksamhet\tAnställda 2030\tAnställda 2031\tSjukfrånvaro 2030, %\tSjukfrånvaro 2031, %
Särskilt boende\t88\t90\t6,1\t7,2
Korttidsboende\t12\t11\t9,0\t4,4
Badhuset\t7\t8\t2,2\t9,9

Sjukfrånvaro 2031, %

Längd\tAlla
Kort, till två veckor\t3,3
Lång, över två månader\t2,8

Resultat efter sida, mnkr

Del\tUtfall intäkter\tUtfall kostnader\tBudget kostnader
Lotsning\t30,1\t-20,0\t-25,0
Bogsering\t12,0\t-9,0\t-8,0
Totalt\t42,1\t-29,0\t-33,0

Investeringar, tkr

Projekt\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse 2031
Ystad brygga\t300\t900\t700\t-200
Norra brygga\t400\t500\t600\t100
Södra brygga\t100\t100\t100\t0
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("naive")) as one:
        yield one


def shown(answer: Answer) -> list[str]:
    return [figure.text for figure in answer.figures]


def ask(assistant: Assistant, *questions: str) -> Answer:
    answer = assistant.ask(questions[0])
    for question in questions[1:]:
        answer = assistant.ask(question, answer.plan)
    return answer


@pytest.mark.parametrize(
    ("questions", "value"),
    [
        (("Vad var nettokostnaden i mars 2031 i Ystad?",), "5 820"),
        (("What was the net cost in Ystad in February 2031?", "and in April?"), "5 590"),
        (("hur hög var sjukfrånvaron i januari 2031?", "och i mars?"), "7,6"),
        (("Vad var nettokostnaden i mars 2031?", "och alla månaderna?"), "22 720"),
        (("hur många badgäster var det i juli 2031?", "hur mycket blev det för hela året då, alla månader?"), "1 915"),
        (("hur många badgäster var det i juli 2030?", "och totalt?"), "1 765"),
    ],
)
def test_a_month_of_a_table_of_months_and_what_they_come_to(
    assistant: Assistant, questions: tuple[str, ...], value: str
) -> None:
    assert shown(ask(assistant, *questions))[:1] == [value]


def test_the_months_up_to_one_are_no_single_month(assistant: Assistant) -> None:
    assert "5 590" not in shown(assistant.ask("Vad var nettokostnaden till och med april 2031?"))


def test_a_bare_noun_of_which_rows_are_sorts_is_asked_back(assistant: Assistant) -> None:
    answer = assistant.ask("Hur gick det för boendet mot budget?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert {"-1 300", "200", "100"} <= set(shown(answer))
    assert shown(assistant.ask("Hur gick det för särskilt boende mot budget?"))[0] == "-1 300"


def test_units_are_ranked_by_the_column_that_is_asked_for(assistant: Assistant) -> None:
    assert shown(assistant.ask("Vilken enhet hade högst sjukfrånvaro 2031?"))[0] == "9,9"
    assert shown(assistant.ask("Which unit had the lowest sick leave in 2031?"))[0] == "4,4"


def test_costs_are_a_share_of_the_budget_of_costs(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor del av budgeten har Lotsning använt?")
    assert {"-20,0", "-25,0"} == set(shown(answer))
    assert "80,0\xa0%" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "hur mycket dyrare blir särskilt boende än man tänkt från början?",
        "hur mycket dyrare blir särskilt boende än budget?",
        "how much more will Särskilt boende cost than planned?",
    ],
)
def test_what_is_dearer_than_planned_is_told_by_its_deviation(assistant: Assistant, question: str) -> None:
    assert shown(assistant.ask(question))[0] == "-1 300"


def test_a_label_printed_whole_in_a_question_is_the_one(assistant: Assistant) -> None:
    answer = assistant.ask("hur mycket dyrare blir bryggan i Ystads hamn (ystad brygga) än tänkt?")
    assert shown(answer)[0] == "-200"


def test_how_the_answer_is_to_be_rounded_is_no_term(assistant: Assistant) -> None:
    answer = assistant.ask("Med hur många procent ökade antalet anställda på Särskilt boende 2031? (hela procent)")
    assert "**2\xa0%" in answer.text
