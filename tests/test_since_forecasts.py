"""Claims of what became of a deficit since an earlier forecast that the table prints and a sentence names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

_YSTAD = """Ystads kommun
Uppföljning per oktober 2031

Sammanfattning

Nämndernas samlade avvikelse väntas bli 910 tkr i underskott, vilket är sämre än i augusti då prognosen var 640 tkr.

Driftredovisning per nämnd (tkr)

Nämnd	Budget 2031	Prognos 2031	Avvikelse	Prognos aug, avvikelse
Hamnnämnden	-4 000	-4 900	-900	-700
Parknämnden	-3 000	-3 010	-10	60
Summa nämnder	-7 000	-7 910	-910	-640
"""


@pytest.fixture(scope="module")
def ystad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one made-up follow-up."""
    folder: Path = tmp_path_factory.mktemp("since")
    with knowing(_YSTAD, folder) as assistant:
        yield assistant


def _lead(assistant: Assistant, question: str) -> str:
    return assistant.ask(question).text.split("\n")[0].strip("*")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Is it right that Ystad's committees' combined deficit has grown since the August forecast?", "Yes"),
        ("Is it right that Ystad's committees' combined deficit has shrunk since the August forecast?", "No"),
        ("Is it right that the deficit of Hamnnämnden has widened since the August forecast?", "Yes"),
        ("Stämmer det att hamnnämndens underskott har fallit sedan augustiprognosen?", "Nej"),
    ],
)
def test_the_amount_of_now_is_not_that_of_the_earlier_month(ystad: Assistant, question: str, lead: str) -> None:
    """A sentence that names both is not read as if its one deficit were the earlier one."""
    assert _lead(ystad, question).startswith(f"{lead},")


@pytest.mark.parametrize(
    "question",
    [
        "Har hamnnämndens underskott dunstat sedan augustiprognosen?",
        "Has the deficit of Hamnnämnden melted away since the August forecast?",
    ],
)
def test_a_change_that_is_not_read_is_open(ystad: Assistant, question: str) -> None:
    """That there is a deficit does not confirm a word for its change that nobody reads."""
    assert _lead(ystad, question).startswith(("Det går inte att avgöra", "It cannot be settled"))
