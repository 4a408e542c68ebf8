"""What it cost to make a thing is what the thing cost; which report is read is no thing of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031

Mora kommun

Hamnnämnden

Driftredovisning, tkr

Verksamhet\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Hamnar\t4 000\t4 510\t-510
Parker\t6 000\t5 900\t100
Summa\t10 000\t10 410\t-410

Nämnden beräknas få ett underskott på 410 tkr, vilket beror på att kajen måste lagas.

Planer
Den nya hamnplanen antogs i maj. Total kostnad för framtagandet av hamnplanen har varit 870 tkr.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did it cost in total to draw up the hamnplan in Mora?", "870"),
        ("Hej! Jag läser delårsrapporten för hamnar och kajer i Mora. Vad beror underskottet på?", "kajen måste lagas"),
        ("Hi! I am reading the interim report of the harbour in Mora. Why is there a deficit?", "kajen måste lagas"),
    ],
)
def test_the_thing_itself_is_asked_for(question: str, told: str, tmp_path: Path) -> None:
    """The amount or the reason that the report tells, whatever goes round the question."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask(question).text
    assert told in text, text
