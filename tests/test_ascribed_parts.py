"""How much of a deviation comes of one cause, why a row changed, and reasons that are of another row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Ystads kommun

Tekniska nämnden

Delårsrapport januari–augusti 2023

Ekonomi

Verksamhet (tkr)	Budget 2023	Prognos 2023	Avvikelse
Hamnen	-4 000	-4 900	-900
Slottsparken	-2 000	-2 300	-300
Torghandeln	-1 000	-900	100
Summa nämnden	-7 000	-8 100	-1 100

Hamnen gick över mest. Röjningen efter stormen kostade 400 tkr och var inte budgeterad. Underskottet beror också på
dyrare muddring.

Den största avvikelsen finns hos Hamnen och beror på stormen. Slottsparken överskred budget med 300 tkr.

Händelser

Gästkön pausades i juni eftersom hamnvakten slutade.

Nämnden beslutade den 3 mars att höja båttaxan från 20 till 30 kronor.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report of a harbour."""
    folder: Path = tmp_path_factory.mktemp("ascribed")
    with knowing(REPORT, folder) as assistant:
        yield assistant


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket av hamnens underskott beror på stormen?",
        "Hur mycket beror hamnens underskott på stormen?",
        "How much of the deficit of Hamnen is due to stormen?",
    ],
)
def test_part_is_told_by_its_sentence(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert "kostade 400 tkr" in answer.text
    assert not answer.text.startswith("**")


def test_whole_deficit_is_no_part_of_it(assistant: Assistant) -> None:
    answer = assistant.ask("Hur mycket av hamnens underskott beror på muddringen?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "900" not in answer.text
    assert "dyrare muddring" in answer.text


def test_reason_of_another_row_is_none(assistant: Assistant) -> None:
    answer = assistant.ask("Varför överskred slottsparken sin budget?")
    assert "ingen förklaring" in answer.text
    assert "stormen" not in answer.text


@pytest.mark.parametrize("question", ["Varför slutade hamnvakten?", "Varför höjdes båttaxan?"])
def test_what_only_states_it_gives_no_reason(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND
