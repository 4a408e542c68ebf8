"""A table with a total that goes on to a larger one: the last is the whole; a year's budget is none of its months'."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Delårsrapport mars 2031

Nämnden för Stadstjänst, Göteborgs Stad

Resultatuppföljning period (mnkr)

\tUtfall intäkter period\tUtfall kostnader period\tBudget kostnader period
Lön\t11,0\t-10,0\t-11,0
Post\t5,0\t-4,0\t-4,0
Total förvaltning\t16,0\t-14,0\t-15,0
Kort\t2,0\t-2,0\t-3,0
Totalt\t18,0\t-16,0\t-18,0

Resultatuppföljning helår (mnkr)

\tPrognos intäkter helår\tPrognos kostnader helår\tBudget kostnader helår\tAvvikelse kostnader\tPrognos resultat helår
Lön\t41,0\t-40,0\t-44,0\t4,0\t1,0
Post\t20,0\t-18,0\t-17,0\t-1,0\t2,0
Total förvaltning\t61,0\t-58,0\t-61,0\t3,0\t3,0
Kort\t9,0\t-12,0\t-11,0\t-1,0\t-3,0
Totalt\t70,0\t-70,0\t-72,0\t2,0\t0,0
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one report of a board."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("totals")
    path = folder / "stadstjanst_delarsrapport_2031-03.txt"
    path.write_text(REPORT, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


def test_the_whole_is_the_last_total(assistant: Assistant) -> None:
    answer = assistant.ask("Vad är prognosen för Stadstjänst 2031?")
    assert {figure.label for figure in answer.figures} == {"Totalt"}


@pytest.mark.parametrize(
    "question", ["Hur stor är Stadstjänsts budget 2031?", "What is Stadstjänst's budget for 2031?"]
)
def test_a_years_budget_is_not_that_of_its_first_months(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.figures[0].text == "-72,0"
