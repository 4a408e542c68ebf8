"""Claims and their false twins: times and speeds, offices, results beside budgets, the only one, other tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.claims.persons import Whose, whose_is
from assistant.pipeline import Assistant
from assistant.words.circumlocutions import say_plainly
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

_YSTAD = """Ystads kommun
Bokslut 2031 Hamnnämnden

Sammanfattning

Ordförande är Ada Ekman och hamnchef är Bo Almgren.

Cleo Dahl tillträdde som kajchef den 3 mars. Tidigare chef gick i pension.

Ebba Falk var stuveriets ekonom. Lagret byggdes ut i Ystadsvik i maj. Andelen fossila bränslen minskade på grund av
nya motorer.

Sommarjobb erbjöds 40 ungdomar, 12 färre än sommaren innan.

Färjelägets underskott minskar fonden till underhåll, som därefter uppgår till 860 tkr.

Slussen fördyrades av lera under kajen. Bryggan försenades av att lovet överklagades.

Antalet båtklubbar har ökat från 11 till 14.

Prognosen är 300 tkr sämre än prognosen i april.

RESULTATRÄKNING (tkr)	Utfall 2031	Budget 2031	Utfall 2030
Årets resultat	640	-350	120

Driftredovisning (tkr)	Budget 2031	Utfall 2031	Avvikelse 2031
Kajen	3 000	3 250	-250
Slussen	2 000	2 900	-900
Bryggan	1 500	1 420	80
Intäkter	4 000	5 400	1 400
Kostnader	10 500	12 970	-2 470
Summa hamnen	6 500	7 570	-1 070

Mål	Målvärde 2031	Utfall 2031	Bedömning
Antal båtklubbar	12	14	Uppfyllt
Andel utläckt olja, %	15	21	Nås inte
Sjukfrånvaro totalt, %	7,0	6,1	Uppfyllt

Personal	2031	2030
Sjukfrånvaro totalt, %	6,1	6,8
Inkomna bryggärenden	220	260
Handläggningstid bryggärenden, veckor	8,5	7,0

Investeringar (tkr)	Budget 2031	Utfall 2031	Avvikelse 2031
Lyftkran	800	900	-100
Vågbrytare	1 200	950	250
Summa investeringar	2 000	1 850	150
"""

_ESLOV = """Eslövs kommun
Bokslut 2031 Parknämnden

Personal	2031	2030
Sjukfrånvaro totalt, %	5,2	5,9
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("twins")
    encoder = HashEncoder()
    for name, text in (("ystad.txt", _YSTAD), ("eslov.txt", _ESLOV)):
        (folder / name).write_text(text, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths([folder / "ystad.txt", folder / "eslov.txt"], store, encoder)
        yield Assistant(store, encoder)


def _verdict(assistant: Assistant, claim: str) -> str:
    text = assistant.ask(claim, None).text
    return next((name for name in ("Ja", "Nej", "Yes", "No") if text.startswith(f"**{name},")), "open")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        # what is done faster takes less time, and a time counts nothing
        ("Stämmer det att bryggärenden handlades snabbare i Ystad 2031 än 2030?", "Nej"),
        ("Stämmer det att bryggärenden handlades långsammare i Ystad 2031 än 2030?", "Ja"),
        ("Stämmer det att fler brygger i Ystad 2031 än 2030?", "open"),
        # an office and an act are those of the one person
        ("Stämmer det att Bo Almgren är hamnchef i Ystad?", "Ja"),
        ("Stämmer det att Ada Ekman är hamnchef i Ystad?", "Nej"),
        ("Stämmer det att Cleo Dahl tillträdde i mars i Ystad?", "Ja"),
        ("Stämmer det att Cleo Dahl gick i pension i Ystad?", "open"),
        # a result, its budget, and the two against each other
        ("Stämmer det att Ystad gick med överskott 2031 trots att man hade budgeterat ett minus?", "Ja"),
        ("Stämmer det att Ystad gick med överskott 2031 trots att man hade budgeterat ett plus?", "Nej"),
        ("Stämmer det att Ystads resultat 2031 blev bättre än budget?", "Ja"),
        ("Stämmer det att Ystads resultat 2031 blev sämre än budget?", "Nej"),
        # the way that a sentence tells, beside one of another thing
        ("Stämmer det att andelen fossila bränslen ökade i Ystad?", "Nej"),
        ("Stämmer det att sommarjobb erbjöds fler ungdomar i Ystad 2031 än sommaren innan?", "Nej"),
        ("Stämmer det att sommarjobb erbjöds färre ungdomar i Ystad 2031 än sommaren innan?", "Ja"),
        # the amount of another noun is no deficit
        ("Stämmer det att färjeläget i Ystad gick med ett underskott på 860 tkr?", "open"),
        # a cause is told, or it is not
        ("Stämmer det att slussen i Ystad gick back på grund av lera?", "Ja"),
        ("Stämmer det att slussen i Ystad gick back på grund av vädret?", "open"),
        ("Stämmer det att slussen i Ystad gick med överskott på grund av lera?", "Nej"),
        ("Stämmer det att slussen i Ystad gick back på grund av överklaganden?", "open"),
        # the row lacks a year that another table, or a sentence, tells
        ("Stämmer det att antalet båtklubbar i Ystad ökade från 11 till 14?", "Ja"),
        ("Stämmer det att antalet båtklubbar i Ystad ökade från 10 till 14?", "Nej"),
        # goals of which less is good
        ("Nåddes målet om utläckt olja i Ystad?", "Nej"),
        # all incomes and all costs are no rows beside the others
        ("Stämmer det att slussen hade den största avvikelsen i Ystad?", "Ja"),
        ("Stämmer det att kajen hade den största avvikelsen i Ystad?", "Nej"),
        # the only one, and all of them
        ("Stämmer det att bara kajen i Ystad gick back 2031?", "Nej"),
        ("Stämmer det att bara lyftkran i Ystad gick över budget 2031?", "Ja"),
        ("Stämmer det att alla investeringar i Ystad höll budget 2031?", "Nej"),
        # the same share of another municipality
        ("Är sjukfrånvaron högre i Ystad än i Eslöv?", "Ja"),
        ("Är sjukfrånvaron lägre i Ystad än i Eslöv?", "Nej"),
        # an earlier forecast
        ("Stämmer det att prognosen i Ystad är bättre än i april?", "Nej"),
        ("Stämmer det att prognosen i Ystad är sämre än i april?", "Ja"),
    ],
)
def test_a_claim_and_its_twin(assistant: Assistant, claim: str, verdict: str) -> None:
    assert _verdict(assistant, claim) == verdict


def test_a_surplus_against_the_budget_is_no_plain_result(assistant: Assistant) -> None:
    assert _verdict(assistant, "Stämmer det att Ystad hade 990 tkr i överskott mot budget 2031?") != "Nej"
    assert _verdict(assistant, "Stämmer det att Ystad hade 640 tkr i överskott mot budget 2031?") != "Ja"


def test_a_person_without_an_office_may_be_a_place() -> None:
    assert whose_is("Norra Kaj byggdes", "Norra Kaj byggdes. Ny kran köptes.", ()) is Whose.OWN


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Går utredningarna av barn snabbare 2031?", "Är utredningstiden för barn kortare 2031?"),
        (
            "Is it true that permits were handled faster in Vik?",
            "Is it true that the handling time of permits was shorter in Vik?",
        ),
        ("Stämmer det att kostnaderna ökar snabbare?", "Stämmer det att kostnaderna ökar snabbare?"),
    ],
)
def test_a_speed_is_said_as_a_time(asked: str, said: str) -> None:
    assert say_plainly(asked) == said
