"""Rows by how far they have come: which projects are not done, which goals were missed, and how many."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.overviews.status_question import read_asked_status
from assistant.overviews.status_tables import read_states
from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.words.status_words import State
from tests.one_report import knowing

REPORT = """Ystads kommun
Hamnnämnden

ÅRSREDOVISNING 2024

1. Mål

Mål\tMålvärde 2024\tUtfall 2024\tBedömning
Nöjda gästseglare, %\t80\t84\tUppfyllt
Tömda båtar\t120\t96\tEj uppfyllt
Bryggplatser med el, %\t70\t66\tDelvis uppfyllt

Ekonomiska mål\tMål\tUtfall 2024\tUppfyllt
Egen finansiering, %\t60\t64\tJa
Avgiftstäckning, %\t95\t90\tNej

2. Projekt

Nr\tProjekt\tBudget 2024\tUtfall 2024\tStatus
71\tKajräcke Norra\t900\t880\tKlart
72\tSlamtömning\t1 400\t300\tFörsenat
73\tGästhus\t2 600\t0\tEj påbörjat
74\tBelysning Södra\t500\t210\t🟡 Pågår
Summa\t\t5 400\t1 390
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("status")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "count", "named", "others"),
    [
        ("vilka projekt är inte klara i Ystad?", "3 av 4", ("Slamtömning", "Gästhus", "Belysning"), ("Kajräcke",)),
        ("vilka projekt är försenade i Ystad?", "1 av 4", ("Slamtömning: ”Försenat”",), ("Gästhus",)),
        ("Which projects have not been started in Ystad?", "1 of 4", ("Gästhus",), ("Slamtömning",)),
        ("hur många projekt är gula i Ystad?", "1 av 4", ("Belysning Södra",), ("Gästhus",)),
        ("vilka projekt pågår i norra Ystad?", "", (), ("Belysning",)),
        ("vilka mål nådde inte hamnnämnden 2024?", "2 av 3", ("Tömda båtar", "Avgiftstäckning"), ("gästseglare",)),
        ("How many goals were met in Ystad?", "1 of 3", ("Nöjda gästseglare", "Egen finansiering"), ("Tömda",)),
        ("vilka mål nåddes bara delvis i Ystad?", "1 av 3", ("Bryggplatser",), ("Tömda", "Egen")),
        ("vilka ekonomiska mål missades i Ystad?", "1 av 2", ("Avgiftstäckning",), ("Tömda",)),
    ],
)
def test_rows_of_the_asked_state_are_listed(
    assistant: Assistant, question: str, count: str, named: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """Each row of the state stands there with its cell as printed, and no row of another one."""
    told = assistant.ask(question)
    assert count in told.text
    assert all(name in told.text for name in named), told.text
    assert not any(name in told.text for name in others), told.text


def test_the_next_question_goes_on_with_the_same_sort(assistant: Assistant) -> None:
    """A question "and which are delayed?" is of the projects that the one before was of."""
    first = assistant.ask("vilka projekt är klara i Ystad?")
    told = assistant.ask("och vilka är försenade?", first.plan)
    assert "Slamtömning: ”Försenat”" in told.text


def test_another_year_is_not_told(assistant: Assistant) -> None:
    """The states of one year say nothing of another."""
    assert assistant.ask("hur många mål nåddes i Ystad 2023?").outcome is not Outcome.ANSWERED


def test_cells_and_questions_are_read() -> None:
    """A cell that says anything else is no state, and a question without a sort or a state asks for none."""
    assert read_states("Beräknas klart 2026") == frozenset()
    assert read_states("Ej klar") == {State.NOT_DONE}
    assert read_asked_status("Vilka projekt kostade mest?", ()) is None
    assert read_asked_status("Är projekten klara?", ()) is None
    asked = read_asked_status("which targets did the board fail to reach?", ())
    assert asked is not None
    assert asked.denied == {State.REACHED}
