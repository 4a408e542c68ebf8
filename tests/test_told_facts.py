"""Whether something was done: yes or no where a sentence is certain, its words as the answer, or the nearest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Verksamhetsberättelse 2031
Hamnnämnden i Ystads kommun

Väsentliga händelser

Det har inte gått att rekrytera någon lots till norra kajen. Hamnkontoret lämnade Skeppsgatan den 4 maj.

Tvätteriet i Sandskogen har däremot inte byggts om.

Fyrvaktarens bostad beräknas öppna för gäster i mars 2032. Ny pir i Kåseberga öppnar först i juni 2032.

Pumparna är billigare i drift eftersom det nya spolverket i Nybrostrand inte har tagits i bruk.

Slipen i Abbekås: Anbuden för en ny kran blev för höga och upphandlingen avbröts.

Arbetsmiljöverket avslutade i juni sin tillsyn av varvet utan anmärkning.

Den 9 mars välte en mast på Sjömansskolan. Ingen elev skadades.

Röta upptäcktes på Ales brygga i maj. Två båthus stängdes i oktober.

Kiosken på Stortorget revs och marken såddes in.

Hamnens museum fick i maj Skånes formpris. Vaktmästaren slutade den 2 juni.

En ny hamnkapten tillträdde den 1 augusti.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant over the report of the harbour."""
    with knowing(REPORT, tmp_path_factory.mktemp("facts")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Har nämnden anställt en lots till norra kajen?", "Det har inte gått att rekrytera"),
        ("Fick Abbekås en ny kran?", "upphandlingen avbröts"),
        ("Kritiserade Arbetsmiljöverket varvet?", "utan anmärkning"),
        ("Fick varvet någon kritik av Arbetsmiljöverket?", "utan anmärkning"),
        ("Blev någon skadad när masten välte på Sjömansskolan?", "Ingen elev skadades."),
        ("Är kiosken på Stortorget kvar?", "Kiosken på Stortorget revs"),
        ("Fick hamnens museum något pris?", "Skånes formpris"),
        ("Did the museum get a prize?", "Skånes formpris"),
        ("Har hamnen fått en ny hamnkapten?", "En ny hamnkapten tillträdde"),
    ],
)
def test_the_sentence_that_tells_an_act_is_the_answer(assistant: Assistant, question: str, told: str) -> None:
    """What a sentence tells in its own words is quoted as the answer, and not as what leaves the question open."""
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
    assert "går inte att avgöra" not in answer.text
    assert "cannot be settled" not in answer.text


@pytest.mark.parametrize(
    "question",
    ["Har tvätteriet i Sandskogen byggts om?", "Har spolverket i Nybrostrand tagits i bruk?"],
)
def test_no_where_the_sentence_denies_the_act(assistant: Assistant, question: str) -> None:
    """The sentence names all that is asked and denies its very act, also in a clause of its own."""
    answer = assistant.ask(question)
    assert answer.text.startswith("**Nej, det stämmer inte.**")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Har fyrvaktarens bostad öppnat?", "beräknas öppna"),
        ("Har piren i Kåseberga öppnat?", "öppnar först i juni 2032"),
        ("Stängdes Ales brygga?", "Två båthus"),
    ],
)
def test_no_yes_to_what_is_still_to_come_or_of_a_part(assistant: Assistant, question: str, told: str) -> None:
    """What is expected is not done yet, and two sheds are not the whole pier: the words stand without a yes."""
    answer = assistant.ask(question)
    assert told in answer.text
    assert "Ja, det stämmer" not in answer.text


@pytest.mark.parametrize("question", ["Har hamnkontoret sålts?", "Har museet byggts om?"])
def test_another_act_of_the_thing_is_only_the_nearest(assistant: Assistant, question: str) -> None:
    """No sentence tells of the sale: what is said of the office is shown as nearest, and the answer is silence."""
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND


def test_what_is_recommended_or_thinkable_is_not_done(tmp_path: Path) -> None:
    """A clause with "att" is of what stands before it: a possible future, a recommendation, a stage of a whole."""
    text = (
        "Hamnnämndens årsrapport 2031\n\nSlussvakten har lämnat Svarte. En tänkbar framtida lösning är att fyren tas "
        "hem till hamnkontoret.\n\nRevisorerna tillstyrker att boksluten godkänns och att ledamöterna beviljas "
        "ansvarsfrihet.\n\nDen 6 juni invigdes bryggans första etapp av landshövdingen."
    )
    with knowing(text, tmp_path) as assistant:
        for question in ("Har fyren tagits hem?", "Beviljades ledamöterna ansvarsfrihet?", "Har bryggan invigts?"):
            assert "Ja, det stämmer" not in assistant.ask(question).text, question


def test_the_sentence_that_tells_the_act_goes_before_one_that_speaks_of_it(tmp_path: Path) -> None:
    """Of two sentences on the move the one that says that it was made is quoted."""
    text = (
        "Hamnnämndens årsrapport 2031\n\n32 Lotskontoret. Överskottet är en följd av att hyran sänktes i samband med "
        "flytten.\n\nLotskontoret flyttade den 9 maj från Svarte till Abbekås."
    )
    with knowing(text, tmp_path) as assistant:
        assert "flyttade den 9 maj" in assistant.ask("Har lotskontoret flyttat?").text


def test_the_part_is_the_headline_of_how_many_of_them(tmp_path: Path) -> None:
    """Seven of the sixteen are seven; who applied is not who got it."""
    text = (
        "Hamnnämndens årsrapport 2031\n\nSju av de 16 tjänsterna som lots är tillsatta.\n\n"
        "58 ungdomar fick sommarjobb i hamnen. 74 ungdomar hade sökt sommarjobb."
    )
    with knowing(text, tmp_path) as assistant:
        told = assistant.ask("Hur många av tjänsterna som lots är tillsatta?").text
        assert told.startswith("**Sju**")
        assert not assistant.ask("Hur många av ungdomarna som sökte sommarjobb fick?").text.startswith("**74**")


def test_no_stock_for_who_came(tmp_path: Path) -> None:
    """How many there are does not tell how many were hired, moved or began."""
    table = "Personal\n\nYrke\tUtfall 2031\tBudget 2031\nLotsar\t58\t60\nMatroser\t12\t11\nSumma\t70\t71\n"
    with knowing(f"Hamnnämndens årsrapport 2031\n\n{table}", tmp_path) as assistant:
        for question in ("Hur många lotsar anställdes 2031?", "Hur många matroser flyttade 2031?"):
            assert "**" not in assistant.ask(question).text, question
