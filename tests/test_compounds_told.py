"""Tests that a thing is told by its whole name, and not by the beginning or the end of it alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Ystads kommun

Årsredovisning 2031 Tekniska nämnden

Verksamhet

Konst i det offentliga rummet har vårdats. Nämnden har medel för två nya verk.

Bidraget på 310 tkr gick till en felbokad it-kostnad. Kostnaderna för taket blev 90 tkr.

Gemensamma tjänster

Alla tjänster gick med överskott under året.

Sandning

Frostskadorna på vägarna lagades i april.

"""


@pytest.mark.parametrize(
    "question",
    [
        "Hur gick det för konstgräset i Ystad?",
        "Vad är medelhyran i Ystad?",
        "Hur stor var IT-säkerheten i Ystad?",
        "Vad kostade lånekostnaderna i Ystad?",
        "Hur gick det för hemtjänsten i Ystad?",
        "How did the artificial snow do in Ystad?",
    ],
)
def test_a_part_of_a_compound_alone_is_no_answer(question: str, tmp_path: Path) -> None:
    """Art is not artificial grass, and services are not home help: the report tells nothing of the asked thing."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.figures


def test_the_whole_compound_still_answers(tmp_path: Path) -> None:
    """A form of the asked compound itself tells of it."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask("När lagades frostskadorna i Ystad?")
    assert answer.outcome is Outcome.ANSWERED
    assert "i april" in answer.text


def test_what_only_its_beginning_holds_is_denied_by_name(tmp_path: Path) -> None:
    """The report holds a word that the asked one begins with: it still says nothing of the asked one."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask("Hur gick det för konstgräset i Ystad?")
    assert "säger inget om ”konstgräset”" in answer.text
