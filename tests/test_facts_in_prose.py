"""Facts that a report tells in prose: by whom, how many there are, what somebody thinks, in lists cut short."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from tests.one_report import knowing

_HEAD = "Hamnnämndens årsrapport 2023\n\n"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Vem invigde kajen?", "Den 6 juni invigdes kajen av landshövdingen."),
        ("Who decided on the hiring freeze?", "I våras beslutade politiken om anställningsstopp."),
        ("Vem beslutade om inköpsstoppet?", "Nämnden beslutade om rese- och inköpsstopp i våras."),
        ("Vem beslutade om resestoppet?", "Styrelsen beslutade i våras om rese- och inköpsstopp."),
        ("När beslutades om resestoppet?", "Styrelsen beslutade i våras om rese- och inköpsstopp."),
        (
            "Varför fick hamnnämnden kritik?",
            "Hamnnämnden får kritik. Granskningen av hamnnämnden visade på brister i brandskyddet.",
        ),
        ("Vad tycker gästerna om kajen?", "I enkäten är gästerna nöjda med kajen."),
        ("Why were the computers down?", "Felet i it-miljön berodde på en överhettad kabel."),
    ],
)
def test_a_sentence_answers(question: str, text: str, tmp_path: Path) -> None:
    """A body or a post says who; a compound of a list is whole; a fault is why somebody is criticised."""
    with knowing(_HEAD + text, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Vem ritade kajen?", "Den 6 juni invigdes kajen av landshövdingen."),
        ("Vem beslutade om kajen?", "Kajen ligger vid torget. Nämnden har beviljat undantag."),
        ("Vad tycker gästerna om kajen?", "Gästerna vid kajen fick en enkät, som analyseras till våren."),
        (
            "Varför fick skolnämnden kritik?",
            "Hamnnämnden får kritik. Granskningen av hamnnämnden visade på brister i brandskyddet.",
        ),
        ("Hur många lotsar finns det?", "Under året slutade två lotsar."),
        ("Hur många fick lotsjobben?", "40 personer har sökt lotsjobben."),
        ("Vad kom revisorerna fram till om kajen?", "Läs mer om kajen i revisorernas rapport."),
        ("Hur många datorer finns det?", "Ett stopp i it-miljön varade i 31 timmar."),
    ],
)
def test_a_sentence_of_something_else_is_no_answer(question: str, text: str, tmp_path: Path) -> None:
    """What came or left, an enquiry still to be read, another board's faults, and where to read on tell nothing."""
    with knowing(_HEAD + text, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is not Outcome.ANSWERED, answer.text


def test_the_newest_assessment_is_told(tmp_path: Path) -> None:
    """A first assessment gives way to a later one of the same section."""
    text = (
        "Styrelsen informerades om en första bedömning av kostnaden för kajen, som uppskattades till 18 mnkr.\n\n"
        "Arbetet pågår. För kajen beräknas nu en kostnad om 24 mnkr."
    )
    with knowing(_HEAD + text, tmp_path) as assistant:
        assert "24 mnkr" in assistant.ask("Vad kostar kajen?").text
