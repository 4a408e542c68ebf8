"""What a thing has of its own: its number, the year in brackets, the part of a whole, the reason under its name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

_REPORT = """Ystads kommun
Årsredovisning 2031

Driftredovisning 2031, tkr

Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Hamn och farleder\t4 100\t4 000\t100
Badhus\t2 000\t2 300\t-300
Summa\t6 100\t6 300\t-200

Resultat i bolagen, tkr

Bolag\tUtfall 2031\tBudget 2031
Ystads Bostäder AB\t1 200\t3 000
Ystads Fiske AB\t900\t800
Summa\t2 100\t3 800

Hamn

Överskottet beror på att en lots slutade och inte ersattes förrän i oktober.

Året

Ekhaga, med 40 lägenheter, togs i bruk den 4 maj. Samtidigt stängdes Furulund, som hade 25 platser.
Fiber är draget till 70 av 90 båtplatser. Under året kom 118 ansökningar om bryggplats (2030: 143).
Bostadsbolagets prognos är sänkt till följd av dyrare el och tomma lokaler.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("own")) as known:
        yield known


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Stämmer det att Ekhaga har 25 lägenheter?", "Nej"),
        ("Stämmer det att Ekhaga har 40 lägenheter?", "Ja"),
        ("Har Furulund 40 platser?", "Nej"),
        ("Blev det 40 lägenheter på Ekhaga?", "Ja"),
        ("Stämmer det att ansökningarna om bryggplats minskade?", "Ja"),
        ("Stämmer det att ansökningarna om bryggplats ökade?", "Nej"),
    ],
)
def test_number_of_a_thing_is_its_own(assistant: Assistant, question: str, lead: str) -> None:
    """The number beside the name judges a claim, and so does the year before in brackets."""
    assert assistant.ask(question).text.startswith(f"**{lead}")


def test_whole_is_not_the_part(assistant: Assistant) -> None:
    """Of "70 av 90" the 90 is no number of what was done."""
    assert not assistant.ask("Stämmer det att fiber är draget till 90 båtplatser?").text.startswith("**Ja")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Varför gick hamnen med överskott 2031?", "en lots slutade"),
        ("Varför fick Ystads Bostäder ett sämre resultat än budget?", "tomma lokaler"),
    ],
)
def test_reason_stands_under_a_part_of_the_name(assistant: Assistant, question: str, told: str) -> None:
    """A heading that begins a row's name is its own, and so is a company that is called by what it does."""
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text


def test_other_rows_keep_silent(assistant: Assistant) -> None:
    """The reason of one row or company is not that of another."""
    assert "lots" not in assistant.ask("Varför gick badhuset back 2031?").text
    assert "tomma lokaler" not in assistant.ask("Varför fick Ystads Fiske ett bättre resultat än budget?").text
