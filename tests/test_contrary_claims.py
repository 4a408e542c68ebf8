"""A claim of faults that an inspection did not find, of an earlier time than is told, or of a fall that was a rise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

REPORT = """Årsrapport 2031

Kulturnämnden i Ystads kommun

Händelser

Arbetsmiljöverket inspekterade museet Kvarnen i april. Myndigheten hade inga anmärkningar.

Revisorerna granskade teatern Ankaret. Granskningen visade på allvarliga brister i kassan.

Nämnden inför avgift för glömda nycklar från och med den tredje nyckeln per år. Avgiften är 120 kronor.

Antalet besökare i konsthallen var i januari 410 och i december 655.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("contrary")) as one:
        yield one


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Stämmer det att Arbetsmiljöverket hittade allvarliga brister på museet Kvarnen?", "inga anmärkningar"),
        ("Stämmer det att revisorerna inte hittade några brister på teatern Ankaret?", "allvarliga brister"),
        ("Är det sant att redan den första glömda nyckeln kostar pengar?", "120 kronor"),
        ("Antalet besökare i konsthallen gick väl ner mellan januari och december?", "655"),
    ],
)
def test_the_contrary_makes_it_wrong(assistant: Assistant, claim: str, told: str) -> None:
    answer = assistant.ask(claim)
    assert answer.text.startswith("**Nej"), answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "claim",
    [
        "Stämmer det att Arbetsmiljöverket hittade allvarliga brister på teatern Ankaret?",
        "Är det sant att redan den första glömda boken kostar pengar?",
        "Är det sant att redan den tredje glömda nyckeln kostar pengar?",
    ],
)
def test_another_thing_settles_nothing(assistant: Assistant, claim: str) -> None:
    assert not assistant.ask(claim).text.startswith("**Nej"), claim
