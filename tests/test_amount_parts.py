"""An amount that a sentence tells of another thing bears no claim out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031

Mora kommun

Arbetsmarknad

Andelen inskrivna vid förmedlingen har ökat från 480 till 510 personer (6,3 %) och den öppna arbetslösheten från 104 \
till 134 personer (29 %) sedan juli 2030.
"""


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Stämmer det att den öppna arbetslösheten i Mora ökade med 6,3 procent?", "Nej"),
        ("Stämmer det att den öppna arbetslösheten i Mora ökade med 29 procent?", "Ja"),
        ("Is it true that open unemployment in Mora rose by 6.3 percent?", "No"),
    ],
)
def test_each_part_of_a_sentence_has_its_own_amount(claim: str, verdict: str, tmp_path: Path) -> None:
    """Two things in one sentence, each with its rise."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask(claim).text
    assert text.startswith(f"**{verdict}"), text
