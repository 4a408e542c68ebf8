"""What people say in a turn of their own: who lives there, a ceiling that was set, a cost budget, "were they"."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.words.circumlocutions import say_plainly
from tests.one_report import converse, knowing

REPORT = """Årsredovisning 2031 för Ystads kommun

Personal

Hamnenheten har 16 medarbetare, varav 4 är boende i Ystads kommun.

Mål\tMål 2031\tUtfall 2031
Sjukfrånvaro hamnenheten, procent\tLägre än 6,0\t5,2

Ungdomsarbetslöshet – Här har en ökning skett från 31 till 48 individer sedan augusti 2030.

700 personer är arbetslösa i augusti 2031 vilket är 90 fler än motsvarande period föregående år.

Drift (tkr)\tBudget 2031\tPrognos 2031\tAvvikelse
Bryggor\t-4 000\t-3 900\t100
Kranar\t-9 000\t-9 300\t-300
Fyrar\t-2 000\t-1 500\t500
Summa\t-15 000\t-14 700\t300
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("turns")) as made:
        yield made


def test_who_lives_there_is_a_resident(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor andel av dem som jobbar på hamnenheten bor själva i kommunen, i procent?")
    assert "25,0\u00a0%" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Stämmer det att sjukfrånvaron på hamnenheten ligger över det tak som kommunen satt för 2031?",
        "Stämmer det att sjukfrånvaron på hamnenheten låg över taket 2031?",
    ],
)
def test_a_ceiling_that_was_set_is_a_target(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("**Nej, det stämmer inte.**")
    assert "5,2" in answer.text


def test_the_same_ones_a_year_before_are_no_others(assistant: Assistant) -> None:
    answer = converse(
        assistant, "Hur många unga var arbetslösa i augusti 2031? || och hur många var de ett år tidigare?"
    )
    assert "610" not in answer.text  # all who were out of work


@pytest.mark.parametrize(
    "question",
    [
        "Which of bryggor, kranar and fyrar is forecast to end furthest below its cost budget?",
        "Vilken av bryggor, kranar och fyrar hamnar längst under sin kostnadsbudget?",
    ],
)
def test_a_cost_budget_is_deviated_from(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("**Fyrar")
    assert "500" in answer.text.partition("\n")[0]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("vad kostade planen för hur marken ska användas?", "översiktsplanen"),
        ("hur länge väntar man på hjälp med mina skulder?", "skuldrådgivning"),
        ("hur många procent av barnen bor i villa?", "bor i villa"),
        ("vad kostade taket på skolan?", "taket på skolan"),
    ],
)
def test_a_turn_is_said_by_its_term_and_no_other_is(typed: str, said: str) -> None:
    assert said in say_plainly(typed)
