"""A question why something happened that did not: the report's contrary is told, and a true one is left alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 för Grästorps kommun

Personal

Sjukfrånvaron i hamnen har minskat och låg under 2031 på 3,5 procent jämfört med 4,8 procent under 2030.

Personalomsättningen i hamnen har ökat till 12 procent, vilket beror på att flera har gått i pension.

Ekonomi

Kostnader (tkr)\t2030\t2031
Bogserbåten\t900\t640
Lotsbåten\t300\t410

Hamnen har ett utfall på resor och hotell på 412 tkr för året. Utfallet ger en positiv avvikelse mot budget med 88 tkr.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one report."""
    with knowing(REPORT, tmp_path_factory.mktemp("premises")) as known:
        yield known


@pytest.mark.parametrize(
    ("question", "said", "told"),
    [
        ("Varför ökade sjukfrånvaron i hamnen 2031?", "Det som frågan förutsätter stämmer inte", "har minskat"),
        ("Why did sick leave in the hamnen go up in 2031?", "What the question presumes is not correct", "har minskat"),
        (
            "Varför överskred hamnen budgeten för resor och hotell 2031?",
            "Det som frågan förutsätter stämmer inte",
            "positiv avvikelse",
        ),
    ],
)
def test_what_is_presumed_wrongly_is_said(assistant: Assistant, question: str, said: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert said in answer.text
    assert any(told in citation.quote for citation in answer.citations)


def test_a_row_that_fell_is_not_explained_as_dearer(assistant: Assistant) -> None:
    answer = assistant.ask("Varför blev bogserbåten dyrare 2031?")
    assert answer.text.startswith("**Det som frågan förutsätter stämmer inte.**")
    assert {figure.text for figure in answer.figures} == {"900", "640"}


def test_a_row_that_rose_is_not_denied(assistant: Assistant) -> None:
    answer = assistant.ask("Varför blev lotsbåten dyrare 2031?")
    assert "förutsätter" not in answer.text


@pytest.mark.parametrize(
    "question", ["Varför minskade sjukfrånvaron i hamnen 2031?", "Varför ökade personalomsättningen i hamnen?"]
)
def test_what_did_happen_is_not_denied(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "förutsätter" not in answer.text


def test_a_reason_that_is_told_is_the_answer(assistant: Assistant) -> None:
    answer = assistant.ask("Varför ökade personalomsättningen i hamnen?")
    assert answer.outcome is Outcome.ANSWERED
    assert any("pension" in citation.quote for citation in answer.citations)
