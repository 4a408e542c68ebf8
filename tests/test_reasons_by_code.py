"""What can break when a reason names its row by the code alone: lost, or given to another row, a year or a list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 Ystads kommun, tekniska nämnden

Investeringar, tkr

Nr\tProjekt\tBudget 2031\tUtfall 2031\tAvvikelse 2031
7014\tKallbadhuset, brygga\t-2 200\t-2 685\t-485
7016\tKajkranen\t-3 100\t-940\t2 160
7022\tElbussar\t-1 750\t0\t1 750
7025\tBojarna\t-600\t-574\t26

7014: pålarna var ruttna, så bryggan blev 485 tkr dyrare. Den invigdes ändå till midsommar.

Projekt 7016 – kranen delas med Simrishamn och levereras nästa vår.

7022: leveranstiden är lång. Budgeten förs över till 2032.

7025: överskottet på 999 tkr beror på något helt annat.

2031: året då hamnen fyllde jämnt.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("coded")) as one:
        yield one


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Varför blev kallbadhusets brygga dyrare?", "pålarna var ruttna"),
        ("Varför har elbussarna inte kostat något?", "leveranstiden är lång"),
        ("Why did project 7016 cost less than budgeted?", "kranen delas med Simrishamn"),
    ],
)
def test_the_text_under_a_code_is_the_reason_of_its_row(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.outcome is Outcome.ANSWERED
    assert any(told in citation.quote for citation in answer.citations)


def test_a_text_that_gives_another_amount_is_no_reason(assistant: Assistant) -> None:
    answer = assistant.ask("Varför blev det över pengar på bojarna?")
    assert not any("999" in citation.quote for citation in answer.citations)


def test_a_year_is_no_code(assistant: Assistant) -> None:
    answer = assistant.ask("Varför blev kajkranen billigare?")
    assert not any("fyllde jämnt" in citation.quote for citation in answer.citations)
