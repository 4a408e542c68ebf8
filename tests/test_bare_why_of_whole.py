"""A bare "why?" of a whole report: its own deviation and drivers, and no sentence about something else of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Delårsrapport mars 2031

Nämnden för Stadstjänst, Göteborgs Stad

Väsentliga avvikelser i verksamhetens utveckling

Orsak till att avvikelsen uppstått

Leverantören har drabbats av ett intrång som medfört att Stadstjänst stängt sina system för rehabilitering.

Resultatuppföljning helår (mnkr)

\tPrognos intäkter helår\tPrognos kostnader helår\tBudget kostnader helår\tAvvikelse kostnader\tPrognos resultat helår
Lön\t41,0\t-40,0\t-44,0\t4,0\t1,0
Post\t20,0\t-18,0\t-17,0\t-1,0\t2,0
Total förvaltning\t61,0\t-58,0\t-61,0\t3,0\t3,0
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one report of a board."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("board")
    path = folder / "stadstjanst_delarsrapport_2031-03.txt"
    path.write_text(REPORT, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((Path(path),), store, encoder)
        yield Assistant(store, encoder)


def test_a_reason_for_something_else_is_not_quoted(assistant: Assistant) -> None:
    forecast = assistant.ask("Vad är prognosen för Stadstjänst 2031?")
    why = assistant.ask("varför?", forecast.plan)
    assert "intrång" not in why.text
    assert why.outcome is Outcome.NOT_FOUND
    assert "Rapporten ger ingen förklaring till det." in why.text


def test_what_is_asked_of_the_thing_itself_is_quoted(assistant: Assistant) -> None:
    why = assistant.ask("Varför stängde Stadstjänst sina system?")
    assert "intrång" in why.text
