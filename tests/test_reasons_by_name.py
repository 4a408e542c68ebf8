"""Why a row came out as it did, told in prose by a sentence that begins with its name, or under its own heading."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.evidence.reasons import gives_reason
from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.verify import unresolved, unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

PARKS = """Parknämnden i Mora kommun

Bokslut 2031

# Händelser

- Dammen i Vinäs är försenad. Leverantören av dukar lade ned i mars.
- Rosengården invigdes den 2 juni. Den har 14 bänkar.
- Lusthuset vid Saxviken målades om. Kostnaden överskred anslaget då färgen måste slipas bort.

Ettårsplantorna föll i antal. Frosten i maj tog de flesta.

Parkens fontän stod stilla hela juli. Granskningen av fontänen ledde till en ny rutin.

Medlen för kanoterna i Saxviken användes inte eftersom bryggan saknade tillstånd.

Kiosken på Öna säljer glass.

# Investeringar

Belopp i tkr

| Projekt | Budget 2031 | Bokslut 2031 | Avvikelse 2031 |
|---|---|---|---|
| Damm Vinäs, tätning | 900 | 100 | 800 |
| Rosengård | 400 | 520 | -120 |
| Lusthus Saxviken | 210 | 290 | -80 |
| Gräsklippare | 300 | 290 | 10 |
| Lekplats Öna, byte av gungor | 150 | 190 | -40 |
| Summa | 1 960 | 1 390 | 570 |

Bytet av gungor på Öna blev dyrare än planerat. Marken krävde grövre stolpar.

# Mål

| Mål | Utfall 2030 | Utfall 2031 | Målvärde 2031 |
|---|---|---|---|
| Antal ettårsplantor | 9 100 | 6 200 | 9 000 |
| Antal papperskorgar | 310 | 325 | 320 |
"""


@pytest.fixture(scope="module")
def parks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Assistant, Store]]:
    folder = tmp_path_factory.mktemp("parks")
    (folder / "parker.md").write_text(PARKS, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "store", model=encoder.name) as store:
        list(ingest_paths([folder / "parker.md"], store, encoder))
        yield Assistant(store, encoder), store


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Varför förbrukades inte pengarna till dammen i Vinäs?", "lade ned i mars"),
        ("Varför drog lusthuset i Saxviken över budget?", "färgen måste slipas bort"),
        ("Varför blev gungorna på Öna dyrare än budget?", "grövre stolpar"),
        ("Varför är ettårsplantorna färre?", "Frosten i maj"),
        ("Varför användes inte medlen för kanoterna?", "bryggan saknade tillstånd"),
    ],
)
def test_a_sentence_that_begins_with_the_name_gives_the_reason(
    parks: tuple[Assistant, Store], question: str, told: str
) -> None:
    assistant, store = parks
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
    assert not unsupported(answer)
    assert not unresolved(answer, store)


@pytest.mark.parametrize("question", ["Varför blev Rosengården dyrare än budget?", "Varför gick gräsklipparen plus?"])
def test_a_sentence_that_gives_no_reason_is_not_quoted_as_one(parks: tuple[Assistant, Store], question: str) -> None:
    answer = parks[0].ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "Rapporten ger ingen förklaring till det." in answer.text
    assert "invigdes" not in answer.text


def test_a_reason_at_the_same_place_is_of_something_else(parks: tuple[Assistant, Store]) -> None:
    assert parks[0].ask("Varför stängde kiosken i Saxviken?").outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kassan är 5,5 procent (7,3).", False),
        ("Kassan uppgick till 81 tkr.", False),
        ("Kassan är tom sedan biljetterna såldes slut.", True),
        ("Färre biljetter.", True),
    ],
)
def test_a_bare_figure_is_no_reason(text: str, *, told: bool) -> None:
    assert gives_reason(text) is told
