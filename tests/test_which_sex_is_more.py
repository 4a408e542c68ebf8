"""What can break when it is asked of which sex there are more: the answer unsaid, turned, or of another group."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Årsredovisning 2031 Ystads hamnkontor

Personal

Hamnkontoret hade vid årets slut 31 anställda, varav nio lotsar. Av lotsarna är 2 kvinnor och 7 män. Två slutade 2031.

Bland vakterna finns 12 kvinnor och 4 män.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("sexes")) as one:
        yield one


@pytest.mark.parametrize(
    ("asked", "said", "quoted"),
    [
        ("Är det flest kvinnor eller män bland lotsarna på hamnkontoret?", "Fler män än kvinnor", "31 anställda"),
        ("Är det mest män eller kvinnor bland vakterna på hamnkontoret?", "Fler kvinnor än män", "12 kvinnor"),
        ("Are there more women or men among the lotsar at hamnkontoret?", "More men than women", "7 män"),
    ],
)
def test_it_is_said_which_are_more(assistant: Assistant, asked: str, said: str, quoted: str) -> None:
    answer = assistant.ask(asked)
    assert answer.outcome is Outcome.ANSWERED
    assert said in answer.text
    assert any(quoted in citation.quote for citation in answer.citations)


def test_of_whom_none_are_counted_nothing_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("Är det flest kvinnor eller män bland kockarna på hamnkontoret?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "Fler" not in answer.text
