"""Two rows of one noun told apart by what was done, and a part of a thing that is not the whole of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

REPORT = """Ystads kommun
Årsredovisning 2031

Nyckeltal för värmeverket
Nyckeltal\tUtfall 2030\tUtfall 2031
Producerat värmevatten, tusen m³\t410\t425
Debiterat värmevatten, tusen m³\t340\t351
Spolad ledning, meter\t700\t760

Personal
Sjukfrånvaron steg under året till 8,1 procent. Den korta sjukfrånvaron minskade däremot från 3,6 till 3,1 procent.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket mer värmevatten producerade Ystad än kommunen debiterade 2031?",
        "How much more värmevatten did Ystad produce than it billed in 2031, in thousand cubic metres?",
    ],
)
def test_what_was_done_tells_the_rows_apart(question: str, tmp_path: Path) -> None:
    """Each verb names a row of its own."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask(question).text
        assert "425 − 351 = 74" in text, text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Stämmer det att korttidssjukfrånvaron i Ystad minskade 2031?", "Ja"),
        ("Stämmer det att korttidssjukfrånvaron i Ystad ökade 2031?", "Nej"),
    ],
)
def test_a_compound_is_told_by_two_words(question: str, verdict: str, tmp_path: Path) -> None:
    """A sentence may call it "den korta sjukfrånvaron"."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask(question).text
        assert text.startswith(f"**{verdict}"), text
        assert "3,6" in text


def test_the_short_part_is_not_the_whole(tmp_path: Path) -> None:
    """That the short leave fell makes no claim of all leave right."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask("Stämmer det att sjukfrånvaron i Ystad minskade 2031?").text
        assert not text.startswith("**Ja"), text
