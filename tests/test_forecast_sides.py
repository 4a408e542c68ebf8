"""Comparisons, shares, rankings and developments in which a forecast, a month or a span is told in few words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Operation, Outcome
from tests.one_report import knowing

_REPORT = """Skolnämnden

Delårsrapport

Januari – augusti 2031

Ystads kommun

Drift per enhet

Enhet\tBudget\tUtfall\tAvvikelse\tBudget\tPrognos\tAvvikelse
(tkr)\tjan-aug\tjan-aug\tjan-aug\thelår\thelår\thelår
Slöjdskolan\t8 000\t8 400\t-400\t12 000\t12 900\t-900
Hamnskolan\t5 000\t4 700\t300\t7 500\t7 100\t400
Fyrskolan\t3 000\t2 900\t100\t4 600\t3 900\t700
Summa\t16 000\t16 000\t0\t24 100\t23 900\t200

Sparplan

Åtgärd (tkr)\tBeslutad effekt 2031\tEffekt t.o.m. aug\tPrognos effekt 2031
Färre vikarier\t900\t300\t700
Ny upphandling\t1 100\t500\t900
Summa åtgärder\t2 000\t800\t1 600

Elever

Mått\t2031\t2030\t2029\t2028
Elever i grundskolan\t412\t420\t431\t440
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("sides")) as known:
        yield known


def _values(answer: Answer) -> set[Decimal]:
    return {figure.amount.value for figure in answer.figures if figure.amount}


@pytest.mark.parametrize(
    "question",
    [
        "Jämför Slöjdskolans avvikelse för januari–augusti med den prognostiserade för helåret 2031",
        "Jämför Slöjdskolans avvikelse januari–augusti 2031 med den som prognostiseras för helåret",
        "Compare the deviation for Slöjdskolan January–August 2031 with the forecast one for the full year",
    ],
)
def test_a_deviation_that_is_left_out_is_that_of_the_forecast(assistant: Assistant, question: str) -> None:
    """What was forecast is the deviation of the year, and not the costs."""
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert _values(answer) == {Decimal(-400), Decimal(-900)}


@pytest.mark.parametrize(
    ("question", "part", "share"),
    [
        ("Hur stor andel av den beslutade effekten i sparplanen hade uppnåtts till och med augusti?", 800, 40),
        ("Hur stor andel av den beslutade effekten i sparplanen hade genomförts i augusti?", 800, 40),
    ],
)
def test_what_was_reached_is_a_share_of_what_was_decided(
    assistant: Assistant, question: str, part: int, share: int
) -> None:
    answer = assistant.ask(question)
    assert _values(answer) == {Decimal(part), Decimal(2000)}
    assert [derivation.value for derivation in answer.derivations] == [Decimal(share)]


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Vilken enhet har störst positiv avvikelse i augustiprognosen 2031?", "Fyrskolan"),
        ("Which unit shows the largest unfavourable deviation in the August 2031 forecast?", "Slöjdskolan"),
        ("Vilken enhet hade störst positiv avvikelse januari–augusti 2031?", "Hamnskolan"),
    ],
)
def test_a_forecast_of_a_month_ranks_by_the_whole_year(assistant: Assistant, question: str, label: str) -> None:
    """The months that a forecast was made in have no forecast of their own; without one the months are meant."""
    assert assistant.ask(question).figures[0].label == label


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Hur många elever har grundskolan haft från 2029 och framåt?", 431),
        ("Elever i grundskolan 2029 och framåt", 431),
        ("pupils in Elever i grundskolan from 2028 onwards", 440),
        ("Elever i grundskolan från och med 2028 till idag", 440),
    ],
)
def test_a_year_and_onwards_asks_for_a_development(assistant: Assistant, question: str, first: int) -> None:
    answer = assistant.ask(question)
    assert answer.plan.operation is Operation.TREND
    assert {Decimal(first), Decimal(412)} <= _values(answer)
    assert Decimal(first) == max(_values(answer))


@pytest.mark.parametrize(
    "question",
    [
        "Med hur mycket överskreds budgeten för Slöjdskolan 2031?",
        "By how much was the budget for Slöjdskolan exceeded in 2031?",
        "Med hur mycket överstegs budgeten för Slöjdskolan 2031?",
    ],
)
def test_a_budget_that_was_exceeded_asks_for_the_deviation(assistant: Assistant, question: str) -> None:
    """The budget itself is no answer to by how much it was exceeded."""
    assert assistant.ask(question).figures[0].text in ("-900", "-400")


def test_a_forecast_against_budget_is_led_by_the_forecast(assistant: Assistant) -> None:
    answer = assistant.ask("Vad blev den totala kostnaden i prognosen 2031 jämfört med budget?")
    assert answer.figures[0].text == "23 900"
