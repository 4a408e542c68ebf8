"""Claims of how long a thing took, and of a project against the budget of its year beside that of all its years."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Delårsrapport april 2031 för Ystads kommun, fritidsnämnden
Belopp i tkr

Investeringar

Projekt | Beslutad totalbudget | Budget 2031 | Utfall april 2031 | Prognos 2031 | Avvikelse 2031
Konstgräs Västervång | 6 800 | 6 800 | 1 245 | 7 350 | -550
Utegym | 900 | 900 | 100 | 850 | 50

# Byggen

Byggstarten av Granliden sköts upp sju månader sedan domstolen upphävt upphandlingen. Lekparken i Svarte var stängd i
ett år. Fyra av elva handläggare slutade under våren.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("extent")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Stämmer det att konstgräset på Västervång i Ystad blir billigare än budget?", "**Nej"),
        ("Stämmer det att konstgräset på Västervång i Ystad blir dyrare än budgeterat?", "**Ja"),
        ("Stämmer det att utegymmet i Ystad blir billigare än budget?", "**Ja"),
    ],
)
def test_the_months_so_far_are_not_set_against_a_whole_budget(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert assistant.ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("Stämmer det att byggstarten av Granliden i Ystad sköts upp ett år?", False),
        ("Stämmer det att lekparken i Svarte i Ystad var stängd i ett år?", True),
    ],
)
def test_a_length_of_one_year_must_be_told(assistant: Assistant, question: str, is_told: bool) -> None:
    assert assistant.ask(question).text.startswith("**Ja") is is_told


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Stämmer det att fem av elva handläggare i Ystad slutade?", "**Nej"),
        ("Stämmer det att 4 av 11 handläggare i Ystad slutade?", "**Ja"),
    ],
)
def test_a_part_of_a_whole_is_that_part(assistant: Assistant, question: str, verdict: str) -> None:
    assert assistant.ask(question).text.startswith(verdict)
