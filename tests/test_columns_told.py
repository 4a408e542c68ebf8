"""An answer tells the column of a figure where measure and period alone would leave several."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.verify import unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Uppföljning per oktober 2031
Fritidsnämnden i Ystads kommun

Kostnader, tkr

Verksamhet\tBudget 2031\tPrognos helår per sept\tPrognos helår per okt\tAvvikelse helår per okt
Badhuset\t900\t950\t990\t-90
Ridhuset\t400\t390\t380\t20
Totalt\t1 300\t1 340\t1 370\t-70

Resultaträkning, tkr

Post\tKommunen 2031\tKoncernen 2031
Biljettintäkter\t310\t870
Löpande kostnader\t-290\t-700
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    folder = tmp_path_factory.mktemp("columns")
    path = folder / "ystad.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


def test_the_forecast_is_the_latest_one(assistant: Assistant) -> None:
    answer = assistant.ask("Vad är prognosen för badhuset i Ystad 2031?")
    assert answer.outcome is Outcome.ANSWERED
    assert [figure.text for figure in answer.figures if figure.column.startswith("Prognos")] == ["990"]


def test_the_group_is_told_from_the_municipality(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stora var biljettintäkterna i Ystad 2031?")
    assert "Kommunen" in answer.text
    assert "870" not in answer.text or "Koncernen" in answer.text
    assert not unsupported(answer)
