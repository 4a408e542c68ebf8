"""Lists of rows with their worst, what ran away, months side by side, and what is dearer than its budget."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Operation, Outcome
from tests.one_report import knowing

REPORT = """Hamnnämnden

Delårsrapport per 31 augusti 2031

Hamnnämnden i Ystads kommun.

Driftredovisning

Nettokostnad i tkr. Avvikelse = budget minus prognos.

Verksamhet\tUtfall jan-aug 2031\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Farleder\t300\t500\t540\t-40
Kranar\t420\t800\t760\t40
Isbrytning\t700\t900\t1 000\t-100
Bevakning\t210\t400\t385\t15
Summa hamnnämnden\t1 630\t2 600\t2 685\t-85

Prognosen för helåret är ett underskott på 85 tkr. I uppföljningen per april var prognosen ett underskott på 20 tkr.

Investeringar

Projekt, tkr\tUtfall aug 2031\tBudget 2031\tPrognos 2031\tAvvikelse 2031\tTotal projekt budget\tAck avvikelse projekt
Norra bryggan\t120\t200\t150\t50\t900\t-70
Fyrens tak\t90\t100\t130\t-30\t400\t-30
Lotskajen\t10\t60\t60\t0\t300\t20
Summa\t220\t360\t340\t20\t1 600\t-80

Besök per månad

Månad\tKaféet 2031\tMuseet 2031
Januari\t310\t120
Februari\t280\t330
Mars\t400\t350
Summa\t990\t800

Personal

\t2031-08-31\t2030-08-31
Antal anställda\t40\t38
varav kvinnor\t18\t17
varav män\t22\t21
Sjukfrånvaro totalt, %\t5,0\t5,5
Sjukfrånvaro kvinnor, %\t6,1\t6,4
Sjukfrånvaro män, %\t4,1\t4,8
"""


def said(answer: Answer) -> str:
    """Give the text of an answer with plain spaces."""
    return answer.text.replace("\u00a0", " ")


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("harbour")) as known:
        yield known


@pytest.mark.parametrize(
    "question",
    [
        "Vilka i Ystad gick minus?",
        "vilka i Ystad går back",
        "who went over in Ystad?",
        "vad var det som drog iväg i Ystad?",
        "what got out of hand in Ystad?",
        "hur många i Ystad gick back?",
    ],
)
def test_rows_that_went_over_are_listed_wherever_the_place_stands(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.operation is Operation.LIST_ROWS
    assert [figure.text for figure in answer.figures] == ["-100", "-40"]


def test_the_worst_is_told_beside_the_list(assistant: Assistant) -> None:
    lines = said(assistant.ask("vilka gick back i Ystad 2031 och vilken gick sämst?")).splitlines()
    assert lines[0].startswith("**Isbrytning: −100 tkr (underskott)** [1] – sämst mot budget")
    assert any(line.startswith("- Farleder: −40 tkr") for line in lines)


def test_the_best_of_deficits_is_no_list(assistant: Assistant) -> None:
    assert assistant.ask("vilka gick back i Ystad och vilken gick bäst?").plan.operation is not Operation.LIST_ROWS


def test_what_ran_away_most_is_worst_against_budget(assistant: Assistant) -> None:
    assert said(assistant.ask("vad drog iväg mest i Ystad?")).startswith("**Isbrytning: −100 tkr (underskott)**")


def test_projects_of_the_year_are_listed_by_the_year(assistant: Assistant) -> None:
    over = assistant.ask("vilka projekt i Ystad har underskott i år?")
    assert [(figure.label, figure.text) for figure in over.figures] == [("Fyrens tak", "-30")]
    under = assistant.ask("vilka projekt i Ystad har överskott i år?")
    assert [(figure.label, figure.text) for figure in under.figures] == [("Norra bryggan", "50")]


@pytest.mark.parametrize(
    "question",
    [
        "Which building or investment project under Ystad's board is going furthest over budget?",
        "vilket bygge eller projekt i Ystad går mest över budget?",
    ],
)
def test_two_words_for_the_rows_are_one_sort(assistant: Assistant, question: str) -> None:
    assert said(assistant.ask(question)).startswith("**Fyrens tak: −30 tkr")


@pytest.mark.parametrize(
    "question",
    ["hur mycket mer än budget kostade Isbrytning?", "Hur mycket dyrare än budget blev isbrytningen till augusti?"],
)
def test_months_are_not_set_against_the_budget_of_the_year(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.figures[0].text == "-100"
    assert not answer.derivations
    assert "mindre än budget" not in said(answer)


def test_per_cent_dearer_than_budget_is_of_the_deviation(assistant: Assistant) -> None:
    text = said(assistant.ask("hur många procent dyrare än budget blev Isbrytning?"))
    assert "11,1 %" in text
    assert "22,2" not in text  # 700 of 900


@pytest.mark.parametrize(
    "question",
    ["nettokostnad för Farleder till och med maj i Ystad", "vad kostade Farleder hittills till och med maj?"],
)
def test_what_came_so_far_is_no_forecast(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "540" not in said(answer)


def test_a_forecast_is_set_against_one_that_a_sentence_tells(assistant: Assistant) -> None:
    answer = assistant.ask("How much larger is Ystad's deficit in the August forecast than in the April forecast?")
    assert "65 tkr" in said(answer)
    assert "underskott på 20 tkr" in said(answer)


def test_no_forecast_of_another_month_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("How much larger is Ystad's deficit in the August forecast than in the May forecast?")
    assert answer.outcome is Outcome.NOT_FOUND


def test_the_month_of_one_thing_is_that_of_the_other(assistant: Assistant) -> None:
    text = said(assistant.ask("Hade kaféet eller museet flest besök i februari i Ystad?"))
    assert text.startswith("**Museet 2031: 330**")
    assert "50 mer än Kaféet 2031 (280" in text


def test_a_follow_up_stays_with_the_sick_leave(assistant: Assistant) -> None:
    before = assistant.ask("hur hög är sjukfrånvaron i Ystad?")
    assert assistant.ask("och bland männen?", before.plan).figures[0].text == "4,1"


def test_an_absence_denies_no_measure_that_the_row_has(assistant: Assistant) -> None:
    text = said(assistant.ask("How much larger is the forecast of Isbrytning in Ystad now than in April?"))
    assert "has no forecast" not in text


def test_a_column_is_followed_over_the_rows_of_months(tmp_path: Path) -> None:
    table = "Månad\tNettokostnad (tkr)\tFrånvaro (%)\nJanuari\t310\t7,1\nFebruari\t280\t6,4\nMars\t400\t5,0\n"
    report = f"Hamnnämnden\n\nKvartalsrapport januari–mars 2031, Ystads kommun\n\nUtfall per månad\n\n{table}"
    with knowing(report, tmp_path) as known:
        answer = known.ask("hur har frånvaron förändrats månad för månad i Ystad?")
        assert [figure.text for figure in answer.figures] == ["7,1", "5,0", "6,4"]
        assert said(answer).startswith("Frånvaro (%), Ystad: minskade med **2,1 procentenheter")
