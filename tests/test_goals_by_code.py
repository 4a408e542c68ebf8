"""What can break when a reason names its goal by the number or letter alone: lost, turned round, or of another goal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 Ystads kommun, skolnämnden

Resultatet för nämnden visar ett underskott på 120 tkr.

Nämndens mål

Indikator\tMål 2031\tPrognos 2031\tUtfall 2030
A. Andel behöriga lärare, procent\t90\t86\t88
B. Matsvinn, gram per portion\t40\t34\t45
C. Elever som cyklar, procent\t50\t61\t44

Mål B nås tack vare att Strandskolan lagat mindre portioner sedan i våras.

Att mål A inte nås beror på att två lärare gick i pension i juni.

Mål C nås. Det är fint väder i Ystad.

Händelser

Borgens matsal skulle ha öppnats i maj, men det är flyttat till mars 2032 eftersom golvet är fuktigt.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("goals")) as one:
        yield one


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Varför nåddes inte mål A i Ystad?", "gick i pension"),
        ("Why was goal A missed in Ystad?", "gick i pension"),
        ("Varför nåddes mål B i Ystad?", "mindre portioner"),
        ("Varför har matsvinnet minskat i Ystad?", "mindre portioner"),
        ("varför har dom slängt mindre mat i skolorna i Ystad", "mindre portioner"),
        ("Why has food waste gone down in the schools of Ystad?", "mindre portioner"),
        ("Varför nåddes målet om matsvinn i Ystad?", "mindre portioner"),
    ],
)
def test_a_reason_is_found_by_the_code_of_its_goal(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.outcome is Outcome.ANSWERED
    assert [told in citation.quote for citation in answer.citations] == [True]


@pytest.mark.parametrize(
    "asked",
    [
        "Varför nåddes mål A i Ystad?",  # it was not
        "Varför nåddes inte mål B i Ystad?",  # it was
        "Varför nåddes mål C i Ystad?",  # no reason is given
        "Varför nåddes mål D i Ystad?",  # there is none
        "Varför har matsvinnet ökat i Ystad?",
        "Varför har matsvinnet minskat på äldreboendena i Ystad?",
        "Varför nåddes inte målet om matsvinn i Ystad?",
        "Varför var matsvinnet högt i Ystad?",
    ],
)
def test_a_goal_without_that_reason_gets_none(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert answer.outcome is not Outcome.ANSWERED
    assert not any(word in answer.text for word in ("pension", "portioner", "underskott på 120"))


def test_until_is_no_thing_that_a_reason_must_name(assistant: Assistant) -> None:
    answer = assistant.ask("Varför öppnas inte Borgens matsal förrän 2032?")
    assert answer.outcome is Outcome.ANSWERED
    assert "golvet är fuktigt" in answer.text
