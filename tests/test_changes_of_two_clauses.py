"""A change that a sentence gives in a clause of its own is of that clause; and what waits is not done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.one_report import knowing

_REPORT = """# Ystad årsredovisning 2031

Falsklarmen har minskat sedan avgiften höjdes från 400 till 900 kronor per utryckning.

Lekparken i Tallbo skjuts till 2032 i avvaktan på en markprovtagning. Kajen målades om i maj.
"""


@pytest.mark.parametrize(
    ("claim", "wanted", "unwanted"),
    [
        ("Stämmer det att falsklarmen har ökat i Ystad 2031?", "", "Ja, det stämmer"),
        ("Is it true that falsklarmen have increased in Ystad 2031?", "", "Yes, that is correct"),
        ("Stämmer det att avgiften har höjts i Ystad 2031?", "Ja, det stämmer", "Nej"),
    ],
)
def test_a_pair_of_amounts_is_of_its_own_clause(claim: str, wanted: str, unwanted: str, tmp_path: Path) -> None:
    """What was raised is the rate; the alarms of the main clause went the other way."""
    with knowing(_REPORT, tmp_path) as assistant:
        text = assistant.ask(claim).text
    assert wanted in text
    assert unwanted not in text


@pytest.mark.parametrize(
    "question", ["Varför byggs inte lekparken i Tallbo?", "Varför byggs inte lekparken i Tallbo i år?"]
)
def test_what_is_waited_for_is_why_it_is_not_built(question: str, tmp_path: Path) -> None:
    """The sentence that puts the thing off says what it waits for."""
    with knowing(_REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome.value == "answered"
    assert "markprovtagning" in answer.text
