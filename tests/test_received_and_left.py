"""Who got how much, and how many left: told by what speaks of that act, and by no other number beside the thing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 Ystads kommun

Fritid

25 procent av en tjänst är avsatt för föreningen Segel i hamnens räkning. Numera kan upp till 75 personer arbeta i
kajens verkstad.
"""
TOLD = f"{REPORT}\nFöreningen Segel fick 310 tkr i bidrag. Totalt har 6 av kommunens medarbetare slutat under 2031.\n"


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant on a report that tells neither."""
    with knowing(REPORT, tmp_path_factory.mktemp("silent")) as found:
        yield found


@pytest.fixture(scope="module")
def telling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant on a report that tells both."""
    with knowing(TOLD, tmp_path_factory.mktemp("telling")) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket fick föreningen Segel i Ystad?",
        "How much money did the association Segel in Ystad get?",
        "How many people left their jobs in Ystad?",
    ],
)
def test_another_number_is_no_answer(silent: Assistant, question: str) -> None:
    answer = silent.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur mycket fick föreningen Segel i Ystad?", "310"),
        ("How many employees left their jobs in Ystad?", "6"),
    ],
)
def test_the_act_itself_is_told(telling: Assistant, question: str, told: str) -> None:
    answer = telling.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
