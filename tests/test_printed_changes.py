"""Claims of a rise or a fall that a report prints as a change, and not as the figures of two years."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Ystads kommun
Hamnnämnden

ÅRSREDOVISNING 2024

1. Förändring av kostnader, procent

Kostnadsslag\tFörändring 2024\tFörändring 2023
Bränsle\t-7,5 %\t14,0 %
Rengöring\t3,2 %\t9,9 %

2. Övrigt

Post\tUtfall 2024\tFörändring sedan budget %
Hyror\t4 100\t8,0
Arvoden\t720\t-2,0

3. Personal

Grupp\tUtfall 2024\tFörändring %
Hamnvakter\t2 900\t6,1
Kranförare\t1 800\t-4,0
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("changes")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("minskade bränsle i Ystad 2024?", "**Ja, det stämmer.**"),
        ("ökade kostnaden för bränsle i Ystad 2024?", "**Nej, det stämmer inte.**"),
        ("steg rengöring med mer än 5 % i Ystad 2024?", "**Nej, det stämmer inte.**"),
        ("Stämmer det att rengöring ökade med 3,2 % i Ystad 2024?", "**Ja, det stämmer.**"),
        ("Stämmer det att rengöring ökade med 9,9 % i Ystad 2023?", "**Ja, det stämmer.**"),
        ("steg hamnvakter med mer än 5 % i Ystad 2024?", "**Ja, det stämmer.**"),
        ("ökade kranförare i Ystad 2024?", "**Nej, det stämmer inte.**"),
        ("ökade bränsle från 2021 till 2024 i Ystad?", "**Det går inte att avgöra helt.**"),
        ("ökade hyror i Ystad 2024?", "**Det går inte att avgöra helt.**"),
    ],
)
def test_the_printed_change_settles_a_claim(assistant: Assistant, question: str, verdict: str) -> None:
    """A change of the claimed time is judged by its sign and size; one against the budget, or of others, is none."""
    assert assistant.ask(question).text.startswith(verdict)


def test_how_much_is_the_change_of_the_year(assistant: Assistant) -> None:
    """Of two printed changes the one of the year is told, and no difference of the two."""
    told = assistant.ask("hur mycket ökade rengöring i Ystad 2024?")
    assert "3,2\u00a0%" in told.text
    assert "procentenheter" not in told.text
