"""A request is answered as the question in it; one that is none stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.question.requests import ask_requested
from tests.one_report import knowing

REPORT = """Bokslut 2031

Mora kommun

Tekniska nämnden

Driftredovisning

Verksamhet, tkr\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Hamnar\t1 120\t1 247\t-127
Parker\t310\t290\t20
Gator\t2 400\t2 210\t190
Badhus\t900\t860\t40
Summa\t4 730\t4 607\t123
"""


@pytest.mark.parametrize(
    "request_text",
    [
        "Kan du nämna två verksamheter i Mora som gick plus?",
        "Nämn de två verksamheter i Mora som gick plus",
        "Could you please name the two activities in Mora that had a surplus?",
        "vilka två verksamheter i Mora gick plus?",
    ],
)
def test_some_rows_of_one_direction_are_the_farthest(request_text: str, tmp_path: Path) -> None:
    """Two of three: those with the largest surpluses, in their order; not the whole report's result."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask(request_text).text
    assert text.index("Gator") < text.index("Badhus"), text
    assert "Parker" not in text
    assert "123" not in text


def test_all_rows_are_listed_where_no_number_is_asked_for(tmp_path: Path) -> None:
    """A wish to see which ones did lists them all."""
    with knowing(REPORT, tmp_path) as assistant:
        text = assistant.ask("Jag skulle vilja se vilka verksamheter i Mora som gick plus").text
    assert all(name in text for name in ("Gator", "Badhus", "Parker")), text


@pytest.mark.parametrize(
    "text", ["Vad kostade hamnar i Mora?", "Visa rapporten som helhet", "Ge mig budgeten som gäller för parker 2031"]
)
def test_what_requests_no_rows_stays(text: str) -> None:
    """No rows of a sort and no number of them: nothing to turn."""
    assert ask_requested(text) == text
