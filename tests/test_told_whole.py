"""What a sentence tells of a whole report, where no table has its result: quoted, and never that of a part."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

TOWN = """# Delårsrapport januari-augusti 2031 Orsa kommun

## Ekonomi

Kommunens resultat för perioden uppgår till 13,7 mnkr (8,2 mnkr föregående år). Helårsprognosen visar på ett resultat om
6,9 mnkr, vilket är 1,5 mnkr bättre än budget. Kommunens nettokostnader uppgick till 412 mnkr.

## Färjenämnden

Resultatet för perioden blev 2,2 mnkr. Årets intäkter uppgick till 5,5 mnkr.
"""

BOARD = """# Bokslut 2031 Kvarnnämnden Rättviks kommun

Kvarnnämnden redovisar ett överskott om 1,9 mnkr. Överskottet beror på att två mjölnare saknades hela våren.

Nämndens kostnader uppgick till 31,4 mnkr, vilket är 3 procent högre än året innan.
"""

TWO = """# Årsredovisning 2031 Leksands kommun

Årets resultat uppgick till 44 mnkr.

## Resultat

Årets resultat blev 48 mnkr.
"""

GROUP = """# Årsredovisning 2031 Älvdalens kommun

## Årets resultat

Älvdalens kommun redovisade 2031 ett resultat på 71 mkr (50 mkr). Förändringen beror på en extra utdelning. Jämfört med
budgeterat resultat på 12 mkr är det mer. Årets resultat för kommunkoncernen uppgick till 86 mkr.
"""


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("towns")
    for name, text in (("orsa.md", TOWN), ("kvarn.md", BOARD), ("leksand.md", TWO), ("alvdalen.md", GROUP)):
        (folder / name).write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "store", model=encoder.name) as store:
        ingest_paths(sorted(folder.glob("*.md")), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vad blev Orsas resultat?", "13,7 mnkr"),
        ("Går Orsa plus eller minus?", "13,7 mnkr"),
        ("Hur gick det för Orsa?", "13,7 mnkr"),
        ("Vad är prognosen för Orsa?", "6,9 mnkr"),
        ("Hur stora var Orsas nettokostnader?", "412 mnkr"),
        ("Vad blev resultatet för kvarnnämnden i Rättvik 2031?", "1,9 mnkr"),
        ("Vad kostade kvarnnämnden 2031?", "31,4 mnkr"),
        ("Vad blev Älvdalens resultat 2031?", "71 mkr"),
        ("Varför förbättrades Älvdalens resultat?", "en extra utdelning"),
        ("Hur stort var Älvdalens budgeterade resultat 2031?", "12 mkr"),
    ],
)
def test_a_sentence_tells_the_whole(towns: Assistant, question: str, told: str) -> None:
    answer = towns.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "Vad blev Orsas resultat 2030?",  # told beside, in brackets, and not as such
        "Hur stora var Orsas kostnader?",  # net costs are another thing
        "Vad blev Leksands resultat 2031?",  # told twice, and not alike
    ],
)
def test_what_is_told_of_a_part_or_twice_is_no_answer(towns: Assistant, question: str) -> None:
    assert towns.ask(question).outcome is not Outcome.ANSWERED
