"""A follow-up of a forecast about a year that is over: its outcome, after the word that no forecast is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Ystads kommun
Delårsrapport januari-april 2032

Personal
Mått\tUtfall jan-apr 2032\tUtfall jan-apr 2031\tPrognos 2032\tUtfall 2031
Antal årsarbetare, hamnen\t41\t39\t160\t152
Antal årsarbetare, färjan\t12\t11\t50\t48
"""


@pytest.mark.parametrize(
    ("first", "then", "denies"),
    [
        (
            "Vad är prognosen för antal årsarbetare på hamnen i Ystad 2032?",
            "och 2031?",
            "ingen uppgift om prognos för 2031",
        ),
        (
            "What is the forecast for antal årsarbetare på hamnen in Ystad 2032?",
            "And what was it in 2031?",
            "no forecast for 2031",
        ),
    ],
)
def test_the_outcome_is_told_as_such(first: str, then: str, denies: str, tmp_path: Path) -> None:
    """The whole year's outcome is shown, and that it is no forecast."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(then, assistant.ask(first).plan)
        assert answer.outcome is Outcome.ANSWERED, answer.text
        assert denies in answer.text
        assert "**152**" in answer.text
        assert "39" not in answer.text


def test_a_forecast_that_is_asked_for_is_not_replaced(tmp_path: Path) -> None:
    """Who asks for the forecast of that year is told only that it is not there."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(
            "och prognosen för 2031?", assistant.ask("Vad är prognosen för antal årsarbetare på hamnen 2032?").plan
        )
        assert "**152**" not in answer.text
