"""A whole that the report does not explain, with parts that it does: both are said, and neither denies the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Bokslut 2024
Kultur- och fritidsnämnden i Ystads kommun

Driftredovisning 2024, tkr

Enhet\tBudget 2024\tUtfall 2024\tAvvikelse 2024
Bibliotek\t2 000\t2 600\t-600
Fritidsgård\t950\t940\t10
Musikskola\t3 100\t3 050\t50
Summa\t6 050\t6 590\t-540

Analys

Biblioteket drog över med 600 tkr eftersom hyran höjdes.
"""
QUOTE = "> Biblioteket drog över med 600 tkr eftersom hyran höjdes."


@pytest.mark.parametrize(
    ("question", "said", "denied"),
    [
        ("Varför gick nämnden back 2024?", "Rapporten förklarar inte helheten", "ingen förklaring"),
        ("Why did the committee overspend?", "The report does not explain the whole", "no explanation"),
    ],
)
def test_an_unexplained_whole_does_not_deny_what_explains_its_parts(
    tmp_path: Path, question: str, said: str, denied: str
) -> None:
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert said in answer.text
    assert QUOTE in answer.text.partition(said)[2]
    assert denied not in answer.text


def test_a_row_that_nothing_explains_is_still_said_to_be_unexplained(tmp_path: Path) -> None:
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask("Varför gick musikskolan plus?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "Rapporten ger ingen förklaring till det." in answer.text


def test_parts_without_words_leave_the_whole_unexplained(tmp_path: Path) -> None:
    with knowing(REPORT.partition("Analys")[0], tmp_path) as assistant:
        answer = assistant.ask("Varför gick nämnden back 2024?")
    assert "Rapporten ger ingen förklaring till det." in answer.text
