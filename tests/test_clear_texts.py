"""A sentence that tells the number asked for stands clear though it says one word of the question in other words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.verify import unresolved, unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

FERRIES = """Färjenämnden i Orsa kommun

Årsbokslut 2031

# Händelser

Kabeln vid Skattungbyn brast i april. 310 stugägare fick hämta sin post med roddbåt.

Branden på Hansjö brygga påverkade alla. Nämnden hyste in 28 personer i stugor, varav 9 skolbarn.

Skulden för jour och uppskjuten kompledighet har stigit till 2,7 mkr.

Utredningen om ny ramp vid Hansjö är klar. Kostnaden bedöms till 640 tkr.

Nämnden avyttrade den gamla prammen med en vinst på 95 tkr.

Isen körs sedan januari till Rättvik.

Av 61 livbojar är 12 spruckna.

Nämnden har 33 anställda på båtarna.
"""


@pytest.fixture(scope="module")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Assistant, Store]]:
    folder = tmp_path_factory.mktemp("ferries")
    (folder / "farjor.md").write_text(FERRIES, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "store", model=encoder.name) as store:
        list(ingest_paths([folder / "farjor.md"], store, encoder))
        yield Assistant(store, encoder), store


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur stor är skulden för jour och outtagen kompledighet?", "2,7 mkr"),
        (
            "How many people from the fire at Hansjö were put up by the board, and how many schoolchildren?",
            "28 personer",
        ),
        ("Vad går en ny ramp vid Hansjö loss på?", "640 tkr"),
        ("Where does Orsa haul its ice?", "Rättvik"),
    ],
)
def test_it_is_given_as_the_answer(ferries: tuple[Assistant, Store], question: str, told: str) -> None:
    assistant, store = ferries
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
    assert not unsupported(answer)
    assert not unresolved(answer, store)


@pytest.mark.parametrize(
    "question",
    [
        "Vad kostade branden på Hansjö brygga?",
        "Hur många livbojar köptes?",
        "How many employees retired in Orsa?",
        "Hur många katter bor vid Hansjö brygga?",
        "Hur stor är skulden för pensioner?",
    ],
)
def test_a_sentence_without_the_asked_thing_is_not(ferries: tuple[Assistant, Store], question: str) -> None:
    assert ferries[0].ask(question).outcome is Outcome.NOT_FOUND


def test_a_gain_is_not_the_price(ferries: tuple[Assistant, Store]) -> None:
    assert "**95 tkr**" not in ferries[0].ask("För hur mycket avyttrades den gamla prammen?").text
