"""When a report itself was decided on: told by a sentence on a report, and by no other decision."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 Ystads kommun

Beslut

Kommunfullmäktige fattade beslut om en ny fiskehamn den 12 maj 2031. Budgeten för 2031 antogs av kommunfullmäktige den
14 november 2030.

Driftredovisning, tkr

Verksamhet\tBudget 2031\tPrognos 2031\tAvvikelse
Hamnen\t4 000\t4 100\t-100
"""
TOLD = REPORT.replace(
    "\nDriftredovisning", "\nDelårsrapporten godkändes av styrelsen den 3 oktober 2031.\n\nDriftredovisning"
)


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant on a report that tells of other decisions than the one on itself."""
    with knowing(REPORT, tmp_path_factory.mktemp("silent")) as found:
        yield found


@pytest.fixture(scope="module")
def telling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant on a report that tells when it was approved."""
    with knowing(TOLD, tmp_path_factory.mktemp("telling")) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "När togs beslutet om delårsrapporten i Ystad?",
        "När antogs delårsrapporten i Ystad?",
        "Who adopted the interim report of Ystad?",
    ],
)
def test_another_decision_is_no_answer(silent: Assistant, question: str) -> None:
    """Where the nearest sentence is shown, it is said to be no answer."""
    answer = silent.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.figures


def test_the_decision_on_the_report_is_told(telling: Assistant) -> None:
    answer = telling.ask("När godkändes delårsrapporten i Ystad?")
    assert answer.outcome is Outcome.ANSWERED
    assert "3 oktober 2031" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("När antogs budgeten i Ystad?", "14 november 2030"),
        ("När fattades beslut om fiskehamnen enligt delårsrapporten i Ystad?", "12 maj 2031"),
    ],
)
def test_another_decision_that_is_asked_for_is_told(silent: Assistant, question: str, told: str) -> None:
    answer = silent.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
