"""Goals that a report tells of as items of text: listed, counted, judged, and how far each is from its target."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.goals.items import GoalItem, find_goal_items
from assistant.goals.verdicts import read_judgement
from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.words.status_words import State
from tests.one_report import knowing

NUMBERED = """Ystads kommun
Hamnnämnden

ÅRSREDOVISNING 2024

Nämndens mål

Grön = målet är uppnått, Röd = målet är inte uppnått.

Mål 1 Gästseglarna ska känna sig trygga
Målvärde 80 %. Utfall 84 %. Bedömning: Uppfyllt
Mål 2 Väntetiden till bryggplats ska vara kort
Målvärde högst 12 månader. Utfall 19 månader. Bedömning: Ej uppfyllt
Mål 3 Båtarna ska tömmas i land
Målvärde 95 %. Utfall 91 %. Bedömning: Delvis uppfyllt
Mål 4 Hamnkaptenen ska utbildas
Målvärde 3 kurser. Kursen ställdes in.

Personal

Nämnden har tre personalmål:

• Minska sjukfrånvaron – ej uppnått (6,7 %, mål 6,0 %)
• Öka andelen heltidsanställda – uppnått (93 %, mål 90 %)
• Ta fram en kompetensplan

Ekonomi

Nämnden redovisar ett överskott på 310 tkr.
"""

LABELLED = """Ystads kommun
Hamnnämnden

ÅRSREDOVISNING 2024

Uppdrag och mål

Mål: Bryggor ska lagas snabbt
Mått: Dagar från anmälan
Målvärde: 8
Utfall: 6
Status: grön

Mål: Badplatserna ska hålla god standard
Mått: Andel nöjda, %
Målvärde: 70
Utfall: 58
Status: röd

Indikator: Förnybar energi i hamnen, mål 85 %, utfall 89 %
Indikator: Vattenläckage vid kajen, mål 18 %, utfall 23 %
Indikator: Besök på fyren, mål 41 000, utfall 39 500

Delmål 1.1 Fakturor betalda i tid
Måluppfyllelse: Ja
Delmål 1.2 Riskanalys för varje kaj
Måluppfyllelse: Nej

Framåt

Nämnden har som mål att korta kön 2026. Målet bedöms kunna nås om fler bryggor byggs.
"""

HEADED = """Ystads kommun
Hamnnämnden

ÅRSREDOVISNING 2024

MÅL OCH RESULTAT

Fler barn i seglarskolan
Målet är uppfyllt. Antalet elever steg till 412, mot målet 400.

Besöken på hamnmuseet ska öka
Målet är inte uppfyllt. Besöken stannade vid 88 000 mot målet 95 000.

2.3 Fler kvinnor som båtförare
Andelen ska vara minst 40 procent. Vid årets slut var den 37 procent.
Målet bedöms vara delvis uppfyllt.

Simkunnighet i årskurs 6
Skolorna har lämnat sina uppgifter i november.

Målet om färre oljeutsläpp uppnåddes inte. Målet för lekplatser nåddes, men inte på Sandön.
"""


def _items(assistant: Assistant) -> dict[str, GoalItem]:
    store = assistant._store
    ((name, report),) = store.catalogue().items()
    return {item.name: item for item in find_goal_items(name, report, store)}


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows a report of numbered goals and bullets."""
    with knowing(NUMBERED, tmp_path_factory.mktemp("numbered")) as made:
        yield made


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows a report of goals with one field a line."""
    with knowing(LABELLED, tmp_path_factory.mktemp("labelled")) as made:
        yield made


@pytest.fixture(scope="module")
def headed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows a report whose headings are its goals."""
    with knowing(HEADED, tmp_path_factory.mktemp("headed")) as made:
        yield made


def test_items_of_each_layout_are_read(numbered: Assistant, labelled: Assistant, headed: Assistant) -> None:
    """Each goal has its own state; what names a goal alone, a legend and a plan have none."""
    states = {
        name: item.state for made in (numbered, labelled, headed) for name, item in _items(made).items() if item.state
    }
    assert states == {
        "Gästseglarna ska känna sig trygga": State.REACHED,
        "Väntetiden till bryggplats ska vara kort": State.NOT_REACHED,
        "Båtarna ska tömmas i land": State.PARTLY,
        "Minska sjukfrånvaron": State.NOT_REACHED,
        "Öka andelen heltidsanställda": State.REACHED,
        "Bryggor ska lagas snabbt": State.REACHED,
        "Badplatserna ska hålla god standard": State.NOT_REACHED,
        "Fakturor betalda i tid": State.REACHED,
        "Riskanalys för varje kaj": State.NOT_REACHED,
        "Fler barn i seglarskolan": State.REACHED,
        "Besöken på hamnmuseet ska öka": State.NOT_REACHED,
        "Fler kvinnor som båtförare": State.PARTLY,
        "färre oljeutsläpp": State.NOT_REACHED,
    }


@pytest.mark.parametrize(
    ("question", "count", "named", "others"),
    [
        ("Vilka mål nådde hamnnämnden 2024?", "2 av 5", ("Gästseglarna", "heltids"), ("Väntetiden", "Båtarna", "sjuk")),
        ("Vilka mål nåddes inte i Ystad?", "3 av 5", ("Väntetiden", "Båtarna", "sjuk"), ("Gästseglarna", "heltids")),
        ("Vilka mål uppfylldes delvis i Ystad?", "1 av 5", ("Båtarna",), ("Väntetiden", "sjuk")),
        ("Hur många mål nåddes i Ystad 2024?", "2 av 5", ("Gästseglarna",), ("Hamnkaptenen",)),
        ("Which goals were missed in Ystad in 2024?", "3 of 5", ("Väntetiden",), ("Gästseglarna",)),
        ("Vilka personalmål nåddes i Ystad?", "1 av 2", ("heltids",), ("Gästseglarna", "sjuk")),
        ("Vilka miljömål nåddes i Ystad?", "", (), ("1 av", "2 av")),
    ],
)
def test_goals_of_the_asked_state_are_listed(
    numbered: Assistant, question: str, count: str, named: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """Each goal of the state is quoted, no goal of another one, and it is said of how many they are."""
    told = numbered.ask(question)
    assert count in told.text
    assert all(name in told.text for name in named), told.text
    assert not any(name in told.text for name in others), told.text


def test_goals_that_their_values_tell_are_a_list_of_their_own(labelled: Assistant) -> None:
    """What the report does not judge stands apart; where nothing tells which way is good, nothing is said."""
    told = labelled.ask("Vilka mål nåddes i Ystad 2024?").text
    assert "2 av 4" in told
    assert "1 av 2" in told
    assert "Förnybar energi" in told
    assert "fyren" not in told
    assert "1 av 2" in labelled.ask("Vilka delmål nåddes i Ystad?").text


@pytest.mark.parametrize("question", ["Vilka mål nåddes i Ystad 2023?", "Vilka mål nådde socialnämnden i Ystad?"])
def test_goals_of_another_year_or_body_are_not_told(numbered: Assistant, question: str) -> None:
    """A report says nothing of the goals of another year or another board."""
    assert numbered.ask(question).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Nåddes målet om trygghet i Ystad?", "Ja"),
        ("Nåddes målet om väntetiden i Ystad?", "Nej"),
        ("Stämmer det att Ystad missade målet om väntetiden?", "Ja"),
        ("Stämmer det att målet om sjukfrånvaron nåddes i Ystad?", "Nej"),
        ("Nåddes inte målet om heltidsanställda i Ystad?", "Nej"),
        ("Nåddes mål 2 i Ystad?", "Nej"),
        ("Nåddes målet om båtarna i Ystad?", "Varken ja eller nej"),
        ("Stämmer det att målet om båtarna bara nåddes delvis i Ystad?", "Ja"),
        ("Stämmer det att målet om trygga gästseglare bara nåddes delvis i Ystad?", "Nej"),
        ("Nåddes alla mål i Ystad?", "Nej"),
        ("Did Ystad reach its goal on sick leave?", "No"),
        ("Did Ystad miss its goal on sick leave?", "Yes"),
    ],
)
def test_a_claim_of_one_goal_is_judged_by_its_own_item(numbered: Assistant, question: str, lead: str) -> None:
    """The verdict is that of the goal which is named, both ways; in part is neither yes nor no."""
    told = numbered.ask(question)
    assert lead in told.text.split("\n> ")[0], told.text


@pytest.mark.parametrize(
    "question",
    [
        "Nåddes målet om hamnkaptenens utbildning i Ystad?",
        "Nåddes målet om kompetensplanen i Ystad?",
        "Nåddes målet om trygghet i Ystad 2022?",
        "Nådde socialnämnden i Ystad målet om sjukfrånvaron?",
        "Nåddes mål 7 i Ystad?",
    ],
)
def test_what_is_not_told_of_a_goal_is_neither_yes_nor_no(numbered: Assistant, question: str) -> None:
    """A goal that is only named, one of another year or board, and one that is not there are not judged."""
    told = numbered.ask(question).text
    assert not told.startswith(("**Ja", "**Nej"))


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Nåddes målet om vattenläckage i Ystad?", "**Nej"),
        ("Nåddes målet om besök på fyren i Ystad?", "**Det går inte att avgöra"),
        ("Nåddes delmål 1.2 i Ystad?", "**Nej"),
        ("Nåddes delmål 1.1 i Ystad?", "**Ja"),
        ("Nåddes målet om kortare kö i Ystad?", ""),
    ],
)
def test_values_judge_where_they_tell(labelled: Assistant, question: str, lead: str) -> None:
    """Where nothing tells which way is good both values are shown; a plan is no result."""
    told = labelled.ask(question).text
    assert told.startswith(lead)
    assert lead or not told.startswith(("**Ja", "**Nej"))


def test_goals_under_headings_and_in_sentences_are_judged(headed: Assistant) -> None:
    """The sentence below a heading is of that goal; one with a reservation is not judged."""
    assert headed.ask("Nåddes målet för seglarskolan i Ystad?").text.startswith("**Ja")
    assert headed.ask("Nåddes målet om besöken på hamnmuseet?").text.startswith("**Nej")
    assert headed.ask("Nåddes målet om oljeutsläpp i Ystad?").text.startswith("**Nej")
    assert "Varken" in headed.ask("Nåddes målet om kvinnor som båtförare i Ystad?").text
    assert not headed.ask("Nåddes målet om simkunnighet i Ystad?").text.startswith(("**Ja", "**Nej"))


@pytest.mark.parametrize(
    ("question", "told", "value"),
    [
        ("Hur långt från målet var sjukfrånvaron i Ystad?", "0,7 procentenheter", "6,7 − 6,0"),
        ("Hur mycket under målet låg sjukfrånvaron i Ystad?", "6,7 %, mål 6,0 %", ""),
        ("Vad var målet för väntetiden i Ystad 2024?", "högst 12 månader", ""),
        ("Vad blev utfallet för målet om båtarna i Ystad?", "Utfall 91 %", ""),
        ("How far from its target was sick leave in Ystad?", "0.7", "6.7 − 6.0"),
    ],
)
def test_the_values_of_a_goal_are_told(numbered: Assistant, question: str, told: str, value: str) -> None:
    """A goal's item is quoted alone, with what is between its values where that is asked for."""
    text = numbered.ask(question).text.replace("\u00a0", " ")
    assert told in text
    assert value in text
    assert text.count("> ") == 1
    assert value or "Uträkning" not in text


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Målet uppnås inte fullt ut.", State.PARTLY),
        ("Nämnden bedömer att målet inte är uppnått.", State.NOT_REACHED),
        ("Målet nåddes inte, men resultatet blev bättre.", State.NOT_REACHED),
        ("Målet nåddes, men inte för pojkar.", None),
        ("Målet nåddes 2023.", None),
        ("Målet är att behörigheten uppnås av alla.", None),
        ("Målet kommer att nås.", None),
        ("Bedömning 2023: Uppfyllt\nBedömning 2024: Ej uppfyllt", State.NOT_REACHED),
        ("Uppfyllt. Målet missades.", None),
        ("Status: mäts inte i år", None),
        ("The goal was only partly met.", State.PARTLY),
    ],
)
def test_what_became_of_a_goal_is_read(text: str, state: State | None) -> None:
    """What may come, what is taken back, and two judgements tell nothing."""
    found = read_judgement(text, 2024)
    assert (found.state if found else None) is state
