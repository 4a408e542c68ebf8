"""Frequent English words and compounds find the Swedish rows and sentences that they name."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.linking.translating import translate
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Verksamhetsberättelse 2031

Mora kommun

Tekniska nämnden

Driftredovisning

Verksamhet, tkr\tBudget 2031\tUtfall 2031\tAvvikelse 2031
24. Hamnar och bryggor\t1 120\t1 247\t-127
25. Djurkyrkogård\t310\t290\t20
26. Vägbelysning\t2 400\t2 610\t-210
Summa\t3 830\t4 147\t-317

Händelser

I maj hittades en läcka i cisternen vid Norra kajen.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did ports and jetties cost in Mora in 2031?", "1 247"),
        ("How much was spent on the pet cemetery in Mora in 2031?", "290"),
    ],
)
def test_a_row_is_found_by_its_english_name(question: str, told: str, tmp_path: Path) -> None:
    """No similarity is needed: the lists know what a port and a pet cemetery are."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert told in answer.text.replace("\u00a0", " ").replace(",", " "), answer.text


def test_compounds_are_known_whole() -> None:
    """The words together are one thing, which each of them alone is not."""
    assert translate("lit trail") == ("elljusspår",)
    assert translate("wartime posting") == ("krigsplacering",)
