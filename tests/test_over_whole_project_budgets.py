"""Claims that a project ends over or under its total budget by an amount: held against the project's own deviation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Hamnnämnden

Delårsrapport augusti 2031

Hamnnämnden i Ystads kommun.

Investeringar (tkr)

Projekt\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse 2031\tTotal projekt prognos\tTotal projekt budget\t\
Ack avvikelse projekt
Norra piren\t-7 100\t-9 500\t-9 300\t-200\t-33 700\t-31 300\t-2 400
Lotsbåt\t-2 000\t-3 100\t-3 000\t-100\t-6 100\t-6 700\t600
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("piers")
    with knowing(REPORT, folder) as one:
        yield one


@pytest.mark.parametrize(
    ("claim", "verdict", "amount"),
    [
        ("Norra piren is expected to end 5 million kronor over its total project budget. Correct?", "No", "−2 400 tkr"),
        ("Norra piren is expected to end 2.4 million over its total project budget. Correct?", "Yes", "−2 400 tkr"),
        ("Norra piren väntas sluta 5 miljoner över sin totala projektbudget. Stämmer det?", "Nej", "−2 400 tkr"),
        ("Norra piren väntas sluta 2,4 mnkr över den totala projektbudgeten. Stämmer det?", "Ja", "−2 400 tkr"),
        ("Lotsbåt is expected to end 0.6 million kronor under its whole project budget. Correct?", "Yes", "600 tkr"),
        ("Lotsbåt väntas sluta 0,6 mnkr under den totala projektbudgeten. Stämmer det?", "Ja", "600 tkr"),
    ],
)
def test_an_amount_over_the_total_budget_is_the_deviation(
    assistant: Assistant, claim: str, verdict: str, amount: str
) -> None:
    told = assistant.ask(claim).text.replace("\xa0", " ")
    assert told.startswith(f"**{verdict},"), told
    assert f"**{amount}**" in told.splitlines()[2], told
    assert "another than" not in told, told
    assert "en annan än" not in told, told
