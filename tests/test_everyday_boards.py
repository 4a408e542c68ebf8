"""What can break when visitors are asked for in everyday words, or a board and its budget in one breath."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Operation, Outcome
from tests.one_report import knowing

LEISURE = """Kultur- och fritidsnämnden, Ystads kommun

Verksamhetsberättelse 2031

Driftredovisning 2031 (tkr)

Enhet\tUtfall 2031\tBudget 2031\tAvvikelse
Simhall\t-10 544\t-8 900\t-1 644
Bibliotek\t-9 228\t-9 150\t-78
Museum\t-3 010\t-3 200\t190
Summa\t-22 782\t-21 250\t-1 532

Bokbussen, egen ekonomi (tkr)

Post\tUtfall 2031\tBudget 2031\tAvvikelse
Avgifter\t400\t500\t-100
Diesel\t-390\t-380\t-10
Årets resultat bokbuss\t10\t120\t-110

Besök månad för månad

Antal besök 2031

Månad\tBiblioteket\tSimhallen
Januari\t5 034\t5 115
Februari\t4 810\t4 902
Mars\t5 190\t4 770
Helår 2031\t54 456\t43 837
Helår 2030\t51 902\t46 310

Fritidsgården har öppet fem kvällar. Tjejkvällen lockar i snitt 48 besökare.
"""
HALF_YEAR = """Delårsrapport januari–juni 2031, Ystads kommun

Nämndernas prognoser, mnkr

Nämnd\tUtfall jun 2031\tPrognos 2031\tBudget 2031\tAvvikelse
Hamnnämnden\t-175,8\t-348,1\t-331,5\t-16,6
Parknämnden\t-20,1\t-41,0\t-41,0\t0,0

Hamnnämnden, tkr

Enhet\tPrognos 2031\tBudget 2031\tAvvikelse
Lotsar\t-300 000\t-290 000\t-10 000
Bogserbåtar\t-48 100\t-41 500\t-6 600
Summa hamnnämnden\t-348 100\t-331 500\t-16 600

Kommunens resultat för första halvåret är 3,0 mnkr, vilket är 8,9 mnkr sämre än samma period 2030.
"""


@pytest.fixture(scope="module")
def leisure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(LEISURE, tmp_path_factory.mktemp("leisure")) as one:
        yield one


@pytest.fixture(scope="module")
def half_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(HALF_YEAR, tmp_path_factory.mktemp("half")) as one:
        yield one


def shown(answer: Answer) -> list[str]:
    return [figure.text for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hur mycket folk var det i simhallen i Ystad 2031", "43 837"),
        ("Hur många besök hade biblioteket i Ystad 2030?", "51 902"),
        ("Hur många besök hade simhallen i Ystad i februari 2031?", "4 902"),
        ("Vad kostade simhallen i Ystad 2031?", "-10 544"),
    ],
)
def test_people_are_visits_and_no_money(leisure: Assistant, question: str, told: str) -> None:
    assert shown(leisure.ask(question))[0] == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hur gick det för kultur- och fritidsnämnden i ystad 2031, höll de budgeten?", "-1 532"),
        ("hur gick det för kultur- och fritidsnämnden i ystad 2031?", "-22 782"),
    ],
)
def test_the_board_is_no_part_with_accounts_of_its_own(leisure: Assistant, question: str, told: str) -> None:
    assert shown(leisure.ask(question))[0] == told


def test_what_was_spent_against_the_budget_is_both(leisure: Assistant) -> None:
    answer = leisure.ask("How much was spent on the library (bibliotek) in Ystad in 2031 compared with the budget?")
    assert shown(answer)[:2] == ["-9 228", "-9 150"]


def test_a_part_of_a_board_is_one_of_its_rows(leisure: Assistant) -> None:
    answer = leisure.ask("Which part of the board in Ystad lost most money against budget?")
    assert answer.plan.operation is Operation.RANK
    assert shown(answer)[0] == "-1 644"


def test_a_change_is_not_borne_out_by_a_sentence_that_tells_none(leisure: Assistant) -> None:
    answer = leisure.ask("Stämmer det att det blev en större andel tjejer på fritidsgården i Ystad 2031?")
    assert not answer.text.startswith("**Ja")


def test_a_year_that_is_only_compared_with_is_not_told(half_year: Assistant) -> None:
    answer = half_year.ask("Vad blev Ystads resultat för hela 2030?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "3,0 mnkr" not in answer.text


def test_one_fact_in_thousands_and_in_millions_is_no_choice(half_year: Assistant) -> None:
    answer = half_year.ask("Varför går hamnnämnden back i Ystad?")
    assert answer.outcome is not Outcome.AMBIGUOUS
    assert shown(answer)[0] in ("-16,6", "-16 600")
