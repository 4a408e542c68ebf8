"""What a day or a place costs, where a column of the row tells it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

_REPORT = """Ystads kommun

Socialnämndens bokslut 2031

Vårdformer

Vårdform\tVårddygn 2030\tVårddygn 2031\tBudget 2031\tSnittkostnad per dygn 2031, kr
LVM\t402\t517\t380\t7 310
Jourhem\t811\t944\t700\t1 260

Läger

Läger\t2030\t2031
Vinterläger, deltagare\t31\t44
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(_REPORT, tmp_path_factory.mktemp("prices")) as known:
        yield known


@pytest.mark.parametrize(
    "question",
    [
        "Vad betalade Ystad i snitt per dygn för en LVM-plats under 2031?",
        "Vad var snittkostnaden per dygn för LVM i Ystad 2031?",
        "Vad kostade ett dygn på LVM i snitt i Ystad 2031?",
        "What did a day of LVM cost on average in Ystad in 2031?",
    ],
)
def test_a_mean_that_a_column_tells_is_looked_up(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert [str(figure.amount.value) for figure in answer.figures if figure.amount] == ["7310"]


def test_a_mean_of_years_is_still_computed(assistant: Assistant) -> None:
    assert "459,5" in assistant.ask("Hur många vårddygn i snitt på LVM i Ystad 2030 och 2031?").text


@pytest.mark.parametrize("question", ["vad kostade ett dygn?", "och vad kostade det i snitt per dygn?"])
def test_a_price_is_asked_of_the_row_that_was_answered_from(assistant: Assistant, question: str) -> None:
    before = assistant.ask("Hur många vårddygn på jourhem hade Ystad 2031?")
    assert "944" in before.text
    assert "1 260 kr" in assistant.ask(question, before.plan).text.replace("\xa0", " ")


@pytest.mark.parametrize("question", ["vad kostade ett läger?", "vad kostade ett dygn på Vinterläger?"])
def test_a_price_of_another_thing_is_not_the_rows(assistant: Assistant, question: str) -> None:
    before = assistant.ask("Hur många vårddygn på jourhem hade Ystad 2031?")
    assert assistant.ask(question, before.plan).outcome is not Outcome.ANSWERED


def test_how_many_there_were_comes_before_how_many_were_planned(assistant: Assistant) -> None:
    first = assistant.ask("Hur många dygn på LVM hade Ystad 2031?").figures[0]
    assert first.column == "Vårddygn 2031"
