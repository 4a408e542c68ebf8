"""Claims about a figure that the table and the prose of one report tell in two ways: neither yes nor no."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.claims.phrases import CLAIM_PHRASES
from assistant.pipeline import Assistant
from assistant.records import Language, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Årsredovisning 2031

Mora kommun

Fem år i sammandrag

Nyckeltal\t2031\t2030\t2029
Sjukfrånvaro, %\t5,8\t6,4\t6,1
Soliditet, %\t47,2\t45,0\t44,1

Mål

Mål\tMålvärde 2031
M1. Sjukfrånvaron ska understiga\t5,5 %

Personal

Den totala sjukfrånvaron uppgick 2031 till 5,1 procent (6,4 procent 2030).

Soliditeten minskade från 45,0 procent 2030 till 47,2 procent 2031.
"""
OPEN, YES, NO = (
    getattr(CLAIM_PHRASES[Language.SWEDISH], name).replace("**", "") for name in ("open", "right", "wrong")
)


@pytest.fixture(scope="module")
def mora(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that has read one report, of a sick leave told twice."""
    folder: Path = tmp_path_factory.mktemp("mora")
    (folder / "mora.txt").write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((folder / "mora.txt",), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Stämmer det att sjukfrånvaron i Mora var 5,1 procent 2031?", OPEN),
        ("Stämmer det att sjukfrånvaron i Mora var 5,8 procent 2031?", OPEN),
        ("Var sjukfrånvaron i Mora under 5,5 procent 2031?", OPEN),
        ("Nådde Mora målet för sjukfrånvaron 2031?", OPEN),  # 5,5 lies between the two
        ("Var sjukfrånvaron i Mora under 7 procent 2031?", YES),
        ("Stämmer det att sjukfrånvaron i Mora var 9,3 procent 2031?", NO),
    ],
)
def test_a_claim_is_open_only_where_the_two_tellings_part(mora: Assistant, claim: str, verdict: str) -> None:
    """What both tellings allow is right, what both deny is wrong; between them it is open, and both are shown."""
    answer = mora.ask(claim)
    assert answer.outcome is Outcome.CONFLICTING
    assert answer.text.replace("**", "").startswith(verdict)
    assert "5,1" in answer.text
    assert "5,8" in answer.text


def test_the_figure_is_shown_with_what_the_text_tells(mora: Assistant) -> None:
    """A plain question gets the cell, the sentence and the difference; another year of the row is in no doubt."""
    answer = mora.ask("Hur hög var sjukfrånvaron i Mora 2031?")
    assert answer.outcome is Outcome.CONFLICTING
    assert "uppgick 2031 till 5,1 procent" in answer.text
    assert mora.ask("Hur hög var sjukfrånvaron i Mora 2030?").outcome is Outcome.ANSWERED


def test_a_direction_that_the_text_turns_is_told_where_the_change_is_asked_for(mora: Assistant) -> None:
    """The text says that what rose fell: neither cell is in doubt, but no claim of the change is settled."""
    answer = mora.ask("Stämmer det att soliditeten i Mora minskade 2031?")

    assert answer.outcome is Outcome.CONFLICTING
    assert answer.text.replace("**", "").startswith(OPEN)
    assert "minskade från 45,0 procent" in answer.text
    assert mora.ask("Hur hög var soliditeten i Mora 2031?").outcome is Outcome.ANSWERED
