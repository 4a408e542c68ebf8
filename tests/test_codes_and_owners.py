"""A wrong code before a right name is objected to, and two owners of one thing are compared, not one of them told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Ystads kommun
Hamnnämnden

ÅRSREDOVISNING 2024

1. Drift

Verksamhet, tkr\tUtfall 2024\tBudget 2024
412 Gästhamn\t5 290\t5 000
415 Färjeläge\t2 480\t2 600

2. Ställning

Post, mnkr\t2024\t2023
Låneskuld, kommunen\t41\t39
Låneskuld, koncernen inklusive bolagen\t112\t108
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("codes")) as made:
        yield made


def test_a_wrong_code_is_objected_to(assistant: Assistant) -> None:
    """The row of the name is told with its own code; the right code, and a year, are no fault."""
    told = assistant.ask("vad kostade 413 Gästhamn 2024?").text
    assert told.startswith("**5\u00a0290")
    assert "Obs: raden har koden 412, inte 413." in told
    assert "koden" not in assistant.ask("vad kostade 412 Gästhamn 2024?").text
    assert "koden" not in assistant.ask("vad kostade under 2024 gästhamn?").text


def test_two_owners_are_compared(assistant: Assistant) -> None:
    """The noun that the second owner leaves out is meant of both."""
    told = assistant.ask("hur mycket större är koncernens låneskuld än kommunens 2024?").text
    assert "**71\u00a0mnkr" in told
