"""A month alone beside all the months to it: each is asked for by its own words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.made_up import MadeUp
from tests.one_report import knowing

REPORT = """Ystads kommun
Hamnnämnden

MÅNADSRAPPORT OKTOBER 2024

1. Ekonomi

Verksamhet, tkr\tUtfall okt\tBudget okt\tUtfall jan-okt\tBudget jan-okt\tPrognos helår
Gästhamn\t410\t400\t5 290\t5 000\t6 100
Färjeläge\t250\t260\t2 480\t2 600\t3 050
Summa\t660\t660\t7 770\t7 600\t9 150

2. Sjukfrånvaro ackumulerat, %

Enhet\tJan-aug\tJan-sep\tJan-okt
Gästhamn\t8,0\t7,4\t6,9
Färjeläge\t7,1\t7,3\t7,6
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("months")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("vad kostade gästhamnen i oktober 2024?", "**410 tkr** [1] – utfall oktober 2024"),
        ("hur mycket kostade färjeläget senaste månaden?", "**250 tkr** [1] – utfall oktober 2024"),
        ("vad var budgeten för färjeläget i oktober 2024?", "**260 tkr** [1] – budget oktober 2024"),
        ("vad har gästhamnen kostat hittills i år?", "**5 290 tkr** [1] – utfall januari–oktober 2024"),
        ("vad kostade färjeläget jan-okt 2024?", "**2 480 tkr** [1] – utfall januari–oktober 2024"),
        ("vilken enhet har högst sjukfrånvaro hittills i år?", "**Färjeläge: 7,6 %** [1]"),
    ],
)
def test_a_month_and_the_months_to_it_are_told_apart(assistant: Assistant, question: str, told: str) -> None:
    """What is asked of one month is of its column, and what is asked so far of the column of all of them."""
    text = assistant.ask(question).text.replace("\u00a0", " ")
    assert text.startswith(told)


def test_the_same_months_of_two_years_are_one_month_each() -> None:
    head = "\t".join(f"{month} {year}" for year in (2030, 2031) for month in ("Jan", "Feb", "Mar"))
    rows = "".join(f"{name}\t90\t80\t70\t60\t50\t40\n" for name in ("Badet", "Museet", "Arkivet"))
    read = MadeUp(f"Tidrapport mars 2031\nKulturnämnden i Ystads kommun\n\nBesök, antal\n\nPlats\t{head}\n{rows}")
    periods = [period for _, _, period in read.columns()]
    assert periods[1] == "2030-02-01..2030-02-28"
    assert periods[5] == "2031-03-01..2031-03-31"
