"""What can break when a row or a sentence is of something for the asked thing: furniture of schools, a near post."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 Ystads kommun

Driftredovisning, tkr

Nämnd\tUtfall 2031\tBudget 2031\tAvvikelse 2031
Kulturnämnden\t8 790\t8 700\t-90
Tekniska nämnden\t9 875\t9 900\t25

Investeringsredovisning, tkr

Projekt\tUtfall 2031\tBudget 2031\tAvvikelse 2031
Inventarier skolor\t1 733\t1 700\t-33
Ombyggnad lotshuset\t4 210\t4 300\t90

Borgen gäller det kommunala bostadsbolaget Ystadsbyggen AB. Ekonomichef är Kerstin Modig.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("other")) as one:
        yield one


@pytest.mark.parametrize("asked", ["Hur mycket kostade skolan i Ystad 2031?", "What did the schools cost in 2031?"])
def test_what_is_put_into_a_thing_is_not_its_cost(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.figures == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Vad kostade inventarierna till skolorna?", "1 733"),
        ("Vad kostade ombyggnaden av lotshuset?", "4 210"),
        ("Vad kostade lotshuset?", "4 210"),
    ],
)
def test_what_is_named_is_told(assistant: Assistant, asked: str, told: str) -> None:
    assert assistant.ask(asked).figures[0].text == told


def test_another_post_is_not_the_asked_one(assistant: Assistant) -> None:
    assert assistant.ask("Vem är kommunalråd i Ystad?").outcome is Outcome.NOT_FOUND
    assert "Kerstin Modig" in assistant.ask("Vem är ekonomichef i Ystad?").text
