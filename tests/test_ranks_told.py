"""Claims and questions of a place in an order that words tell: "6:e i länet" in a cell, a place in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.claims.ranks_told import claims_rank, tells_rank
from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Kommunstyrelsen

Delårsrapport augusti 2031

Kommunstyrelsen i Ystads kommun.

Mätindikatorer

Nr\tIndikator\tMål\tLäge\tTrend
1\tHamnklimat\tMinst 4,0\t2031 3,7 (3,6 i länet)\tÅr 2030 3,9
1\tHamnklimat\t1:a plats i länet\t2031 4:e i länet\t
2\tLotsning\tsnabb\t\t-

Seglarskolan kom på 2:a plats i länet i tävlingen om årets seglarskola.

Fyrarna har fått nya lampor under våren och lyser nu längre än tidigare.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("ranks")) as own:
        yield own


@pytest.mark.parametrize(
    ("claim", "lead"),
    [
        ("Stämmer det att Ystad kom först i länet i hamnklimat 2031?", "**Nej"),
        ("Stämmer det att Ystad låg på 4:e plats i länet i hamnklimat 2031?", "**Ja"),
        ("Is it true that Ystad came first in the county for hamnklimat in 2031?", "**No"),
    ],
)
def test_a_place_in_a_cell_of_words_settles_a_claim(assistant: Assistant, claim: str, lead: str) -> None:
    """A place that a cell gives for the year settles a claim; what the table aims at is not what was reached."""
    answer = assistant.ask(claim)
    assert answer.text.startswith(lead), answer.text
    assert "4:e i länet" in answer.text


@pytest.mark.parametrize(
    "claim",
    [
        "Stämmer det att Ystad kom först i landet i hamnklimat 2031?",
        "Stämmer det att Ystad kom först i länet i lotsning 2031?",
        "Stämmer det att Ystad kom först i länet i hamnklimat 2029?",
    ],
)
def test_a_place_that_is_not_told_is_left_open(assistant: Assistant, claim: str) -> None:
    """A place among others, of another thing or of another year neither makes a claim right nor wrong."""
    assert not assistant.ask(claim).text.startswith(("**Ja", "**Nej"))


def test_only_a_place_in_an_order_is_one() -> None:
    """What came first in time, and the first of its kind, are no places in an order."""
    assert claims_rank("Ystad hamnade på tredje plats i landet")
    assert not claims_rank("Ystad var först med att bygga en fyr")
    assert tells_rank("2031 6:e i länet")
    assert not tells_rank("2031 byggdes länets första fyr")
