"""Small numbers in claims, of the things that a row counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

REPORT = """Ystads kommun
Årsredovisning 2031

Drift
Mått\tUtfall 2030\tUtfall 2031
Antal svåra haverier\t5\t8
Antal bränder i hamnen\t12\t9

Personal
Mått (tkr)\tUtfall 2030\tUtfall 2031
Lotsar\t4 310\t4 525
"""


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Stämmer det att Ystad hade tio svåra haverier 2031?", "Nej"),
        ("Stämmer det att Ystad hade åtta svåra haverier 2031?", "Ja"),
        ("Stämmer det att antalet svåra haverier i Ystad var 8 under 2031?", "Ja"),
        ("Is it true that Ystad had nine svåra haverier in 2031?", "No"),
    ],
)
def test_a_count_is_compared_with_the_row_of_its_things(question: str, verdict: str, tmp_path: Path) -> None:
    """The number before the things that a row counts is judged by that row."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask(question).text
        assert text.startswith(f"**{verdict}"), text
        assert "8" in text


def test_a_count_is_not_compared_with_what_things_cost(tmp_path: Path) -> None:
    """A row of money counts nothing, nor does one of part of the things."""
    with knowing(REPORT, tmp_path) as assistant:
        for question in (
            "Stämmer det att Ystad hade fyra lotsar 2031?",
            "Stämmer det att Ystad hade tio bränder 2031?",
        ):
            assert not assistant.ask(question).text.startswith(("**Nej", "**Ja")), question
