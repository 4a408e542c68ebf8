"""What is to come and what is at risk are told from the sections of these, by whatever name a report gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

HARBOUR = """Årsredovisning 2031

Ystads kommun

Året

Hamnen muddrades i maj. En rundtur för nya invånare hölls i juni.

Driftredovisning, tkr

Nämnd\tBudget 2031\tUtfall 2031\tAvvikelse
Hamnnämnden\t1 000\t1 100\t-100
Fyrnämnden\t500\t450\t50
Summa\t1 500\t1 550\t-50

Framåtblick

Fyren får nya lampor 2032. Hamnnämnden ska utreda en ny pir.

Risker och osäkerheter

Det finns risk för att stenkajen ger vika.
"""
WITHOUT = HARBOUR.replace("Risker och osäkerheter\n", "").replace("Framåtblick\n", "")


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Hur ser framtiden ut för Ystad?", "nya lampor", "muddrades"),
        ("vad väntar framöver i ystad", "ny pir", "muddrades"),
        ("Vilka planer har Ystad för framtiden?", "nya lampor", "muddrades"),
        ("Vad händer härnäst för fyren i Ystad?", "nya lampor", "muddrades"),
        ("What does the future hold for Ystad?", "nya lampor", "muddrades"),
        ("What is planned in Ystad next year?", "ny pir", "muddrades"),
        ("Vilka risker finns det i Ystad?", "stenkajen", "muddrades"),
        ("What are the main risks in Ystad?", "stenkajen", "lampor"),
    ],
)
def test_section_is_quoted(tmp_path: Path, question: str, told: str, untold: str) -> None:
    with knowing(HARBOUR, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome.value == "answered"
    assert told in answer.text
    assert untold not in answer.text


def test_sentence_tells_of_a_risk_where_no_section_does(tmp_path: Path) -> None:
    with knowing(WITHOUT, tmp_path) as assistant:
        answer = assistant.ask("Vilka risker ser Ystad?")
        silent = assistant.ask("Vilka utmaningar står Ystad inför?")
    assert "stenkajen" in answer.text
    assert silent.outcome.value == "not found"
