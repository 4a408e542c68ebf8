"""How municipalities did is told by their results, times that differ are not subtracted, what is left is no share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

FLEN = """Årsbokslut 2031

Flens kommun

Drift 2031, tkr

Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Hamn\t900\t700\t200
Park\t300\t290\t10
Totalt\t1 200\t990\t210
"""
SALA = """Delårsrapport januari–augusti 2031

Sala kommun

Resultaträkning, tkr

\tUtfall jan-aug 2031\tBudget 2031
Verksamhetens nettokostnader\t-610\t-930
Årets resultat\t-40\t12
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("places")
    encoder = HashEncoder()
    for name, text in (("flen.txt", FLEN), ("sala.txt", SALA)):
        (folder / name).write_text(text, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths([folder / "flen.txt", folder / "sala.txt"], store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize("question", ["Vilken kommun gick bäst?", "Which municipality did best?"])
def test_how_a_municipality_did_is_its_result(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "210" in answer.text
    assert "610" not in answer.text


def test_the_deviation_of_a_year_less_the_result_of_eight_months_is_not_computed(assistant: Assistant) -> None:
    answer = assistant.ask("Jämför resultatet i Flen och Sala")
    assert not answer.derivations


def test_what_is_left_of_a_budget_is_no_share_of_what_has_been_spent(assistant: Assistant) -> None:
    answer = assistant.ask("Hur mycket är kvar av budgeten för hamnen i Flen 2031?")
    assert "200 tkr" in answer.text.replace("\u00a0", " ")
    assert "28,6" not in answer.text
