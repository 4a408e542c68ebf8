"""A forecast "för helåret" is the one of that row, also where another column alone is headed by the whole year."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

REPORT = """Delårsrapport 2031-08-31

Hamnnämnden i Ystads kommun

Resultaträkning (tkr)\tUtfall 203008\tUtfall 203108\tBudget 2031\tPrognos 2031\tAvvikelse helår
Intäkter\t-457\t-531\t-813\t-833\t20
Personal\t693\t808\t1 281\t1 271\t10
Kajhyra\t735\t872\t1 614\t1 619\t-5
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vilken kajhyra prognostiseras för helåret 2031 i Ystad?", "1 619 tkr"),
        ("Vad är prognosen för helåret 2031 för kajhyra i Ystad?", "1 619 tkr"),
        ("Vad är avvikelsen för helåret 2031 för kajhyra i Ystad?", "−5 tkr"),
    ],
)
def test_the_measure_that_is_asked_for_is_told(tmp_path: Path, question: str, told: str) -> None:
    with knowing(REPORT, tmp_path) as assistant:
        assert assistant.ask(question).text.replace("\u00a0", " ").startswith(f"**{told}**")
