"""The outcome against the budget of its year, whole projects up to a month or to their end, shares and totals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Hamnnämnden

Verksamhetsberättelse 2031

Hamnnämnden i Ystads kommun.

Nettokostnad per verksamhet (tkr)

Verksamhet\tBokslut 2030\tBudget 2031\tUtfall 2031
110 Slussen\t-280\t-310\t-300
20 Farleder\t-190\t-180\t-200
30 Förtroendevalda lotsar\t-85\t-105\t-90
05 Nämnd\t-5\t-5\t-10
Summa nettokostnad\t-560\t-600\t-600

Sjukfrånvaro (%)

Enhet\t2030\t2031
Slussen\t4,1\t3,8
Kranen\t6,2\t5,0

Investeringar (tkr)

Projekt\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tProjekt kostnad tom 3108\tTotal projektbudget\tSlutkostnadsprognos
Lotsbåten\t-210\t-300\t-320\t-510\t-900\t-1 400
Kajen\t-70\t-90\t-80\t-75\t-80\t-95

Inköp av utrustning (tkr)

Verksamhet\tUtfall 2031-08\tBudget 2031\tOmbudgetering\tS:a Budget 2031\tPrognos 2031
Servicenämnden för båtar\t-238\t-3 350\t-400\t-3 750\t-3 750
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report alone."""
    folder: Path = tmp_path_factory.mktemp("whole")
    with knowing(REPORT, folder) as known:
        yield known


def _first_line(text: str) -> str:
    return text.split("\n", maxsplit=1)[0].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kostade farlederna mer eller mindre än budgeterat i Ystad 2031?", "20 tkr"),
        ("Blev farlederna dyrare eller billigare än planerat i Ystad 2031?", "20 tkr"),
        ("Låg farlederna över eller under budget i Ystad 2031?", "20 tkr"),
        ("Did Farleder in Ystad cost more or less than budgeted in 2031?", "20 tkr"),
        ("Was Farleder in Ystad above or below budget in 2031?", "20 tkr"),
    ],
)
def test_more_or_less_than_budgeted_is_of_that_year(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in _first_line(answer.text)
    assert "−180" in answer.text
    assert "−190" not in answer.text


def test_more_or_less_alone_is_of_two_years(assistant: Assistant) -> None:
    answer = assistant.ask("Kostade farlederna mer eller mindre i Ystad 2031?")
    assert "−190" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What has been spent in total on the Lotsbåten project up to August 2031?", "−510 tkr"),
        ("Vad har projektet Lotsbåten kostat totalt till och med augusti 2031?", "−510 tkr"),
        ("Vad har Lotsbåten kostat till och med augusti 2031?", "−210 tkr"),
        ("Final cost forecast for Lotsbåten?", "1 400 tkr"),
        ("Vad är slutkostnadsprognosen för Lotsbåten?", "1 400 tkr"),
        ("Vad är prognosen för Lotsbåten?", "−300 tkr"),
        ("Hur mycket dyrare än totalbudgeten väntas Lotsbåten bli?", "500 tkr"),
    ],
)
def test_a_whole_project_is_in_its_own_column(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in _first_line(answer.text)


def test_a_part_in_per_cent_is_no_part_of_an_amount(assistant: Assistant) -> None:
    answer = assistant.ask("What share of the Ystad committee's 2031 net cost was Slussen?")
    assert answer.outcome is Outcome.ANSWERED
    assert "50.0 %" in _first_line(answer.text) or "50 %" in _first_line(answer.text)
    swedish = assistant.ask("Hur stor andel av nämndens nettokostnad i Ystad 2031 var slussen?")
    assert swedish.outcome is Outcome.ANSWERED
    assert "50" in _first_line(swedish.text)


@pytest.mark.parametrize(
    "question",
    [
        "How has the share of certified lotsar in Ystad developed between 2030 and 2031?",
        "Hur stor är andelen utbildade lotsar i Ystad 2031?",
        "Hur har andelen förtroendevalda lotsar utvecklats i Ystad från 2030 till 2031?",
        "What proportion of lotsar in Ystad held a licence in 2031?",
    ],
)
def test_a_share_of_things_is_no_amount_of_money(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "tkr" not in _first_line(answer.text)
    assert "−90" not in answer.text


def test_the_amount_of_the_same_row_is_still_told(assistant: Assistant) -> None:
    assert "−90 tkr" in _first_line(assistant.ask("Vad kostade förtroendevalda lotsar i Ystad 2031?").text)


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        (
            "How much had Servicenämnden för båtar in Ystad bought by August 2031?",
            "and how much was budgeted in total, carry-over included?",
            "−3 750 tkr",
        ),
        (
            "Hur mycket hade Servicenämnden för båtar köpt in till och med augusti 2031?",
            "och hur mycket var budgeterat sammanlagt?",
            "−3 750 tkr",
        ),
        ("What did Farleder in Ystad cost in 2031?", "and how much was budgeted in total?", "−180 tkr"),
        ("Vad kostade Farleder i Ystad 2031?", "och hur mycket var budgeterat sammanlagt?", "−180 tkr"),
    ],
)
def test_a_total_of_another_measure_adds_nothing(assistant: Assistant, first: str, then: str, told: str) -> None:
    answer = assistant.ask(then, assistant.ask(first).plan)
    assert answer.outcome is Outcome.ANSWERED
    assert told in _first_line(answer.text)


def test_another_row_is_still_added(assistant: Assistant) -> None:
    answer = assistant.ask("och tillsammans med Slussen?", assistant.ask("Vad kostade Farleder i Ystad 2031?").plan)
    assert "500 tkr" in answer.text.replace("\xa0", " ")
