"""What the words of a question mean on a report: of one, after what, of the group, which month, of whom at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.linking.compounds import begins_place
from assistant.linking.matching import score_word
from assistant.pipeline import Assistant
from assistant.question.corrections import without_false_start
from assistant.question.slots import read_slots
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.records import Measure
from ingest.store import Store
from tests.encoders import HashEncoder

EKSJO = """Årsredovisning 2031
Eksjö kommun

Resultaträkning, mnkr

Post\tKommunen 2031\tKommunen 2030\tKoncernen 2031\tKoncernen 2030
Avskrivningar\t-21,4\t-20,9\t-33,8\t-32,6
Resultat efter finansnetto\t9,6\t7,7\t16,2\t14,9
Årets resultat\t9,6\t7,7\t15,1\t13,9

Översikt, mnkr

Nyckeltal\t2031\t2030
Årets resultat, mnkr\t9,6\t7,7

Avstämning, mnkr

Post\t2031\t2030
Justerat resultat\t8,8\t7,0
Avsättning till stormreserv\t-2,5\t-1,0
Justerat resultat efter stormreserv\t6,3\t6,0

Skolor 2031, tkr

Enhet\tElever 15 okt\tBudget 2031\tUtfall 2031
Furulidskolan\t88\t-9 300\t-9 150
Granviksskolan\t41\t-4 100\t-4 320

Projekt, tkr

Projekt\tUtgift t.o.m. 2030\tUtgift 2031
Tallmoskolan, tak\t-640\t-215
Tallmohallen, golv\t-70\t-35
Tallmo, ny lekplats\t-9\t-12

Bryggor per månad 2031

Månad\tBåtar\tAvgifter, tkr
Januari\t7\t3
Maj\t44\t19
December\t5\t2
"""

VALNAMND = """Verksamhetsberättelse 2031
Överförmyndarnämnden i Aneby kommun

Resultat, tkr

Post\tUtfall 2031\tBudget 2031\tAvvikelse 2031
Arvoden\t-410\t-400\t-10
Nettokostnad\t-410\t-400\t-10
"""

VETLANDA = """Bokslut 2031
Kommunstyrelsen i Vetlanda kommun

Drift 2031, tkr

Enhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Överförmyndare\t-220\t-245\t-25
Vattenskola\t-90\t-84\t6
Totalt\t-310\t-329\t-19

Elever 2031

Enhet\tBudget 2031\tUtfall 2031
Vattenskola, antal elever\t12\t14
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the three reports."""
    folder = tmp_path_factory.mktemp("senses")
    encoder = HashEncoder()
    paths = []
    for name, text in (("eksjo.txt", EKSJO), ("aneby.txt", VALNAMND), ("vetlanda.txt", VETLANDA)):
        paths.append(folder / name)
        paths[-1].write_text(text, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(tuple(paths), store, encoder)
        yield Assistant(store, encoder)


def shown(answer: Answer) -> list[tuple[str, str]]:
    """Give the labels and texts of the figures of an answer."""
    return [(figure.label, figure.text) for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "label", "text"),
    [
        ("Vad blev koncernens resultat i Eksjö 2031?", "Årets resultat", "15,1"),
        ("What was the result of the municipal group in Eksjö in 2030?", "Årets resultat", "13,9"),
        ("Vad hade kommunkoncernen i Eksjö för avskrivningar 2031?", "Avskrivningar", "-33,8"),
        ("Vad blev det justerade resultatet i Eksjö 2031?", "Justerat resultat", "8,8"),
        (
            "Vad blev det justerade resultatet 2031 efter avsättningen till stormreserven i Eksjö?",
            "Justerat resultat efter stormreserv",
            "6,3",
        ),
        ("Hur många elever hade Furulidskolan i Eksjö i oktober 2031?", "Furulidskolan", "88"),
        ("Hur mycket hade lagts på Tallmoskolans tak i Eksjö till och med 2030?", "Tallmoskolan, tak", "-640"),
    ],
)
def test_a_question_means_one_figure(assistant: Assistant, question: str, label: str, text: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert shown(answer)[0] == (label, text)


@pytest.mark.parametrize(
    "question",
    [
        "Vad är kostnaden per elev på Furulidskolan i Eksjö 2031?",
        "Vad kostade varje elev på Granviksskolan i Eksjö 2031?",
    ],
)
def test_what_one_costs_is_not_what_all_cost(assistant: Assistant, question: str) -> None:
    texts = {text for _, text in shown(assistant.ask(question))[:1]}
    assert not texts & {"-9 150", "-9 300", "-4 320", "-4 100"} or assistant.ask(question).derivations


def test_a_name_alone_may_be_all_that_stands_there(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade Tallmo i Eksjö 2031?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert {label for label, _ in shown(answer)} == {"Tallmoskolan, tak", "Tallmohallen, golv", "Tallmo, ny lekplats"}


def test_a_follow_up_on_the_last_month_takes_its_row(assistant: Assistant) -> None:
    first = assistant.ask("Hur många båtar låg vid bryggorna i Eksjö i maj 2031?")
    assert shown(first)[0] == ("Maj", "44")
    assert shown(assistant.ask("och i december?", first.plan))[0] == ("December", "5")


def test_a_row_here_and_a_board_there_are_both_offered(assistant: Assistant) -> None:
    answer = assistant.ask("Vilken avvikelse hade överförmyndaren?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert {text for _, text in shown(answer)} == {"-25", "-10"}
    placed = assistant.ask("Vilken avvikelse hade överförmyndaren i Vetlanda?")
    assert shown(placed)[0] == ("Överförmyndare", "-25")


def test_against_the_budget_is_of_money(assistant: Assistant) -> None:
    answer = assistant.ask("Hur går det för vattenskolan mot budget i Vetlanda?")
    assert ("Vattenskola", "6") in shown(answer)
    assert all(label == "Vattenskola" for label, _ in shown(answer))


def test_what_the_asker_does_need_not_be_found(assistant: Assistant) -> None:
    answer = assistant.ask("Jag skriver om sommarens evenemang. Vad kostade överförmyndaren i Vetlanda 2031?")
    assert shown(answer)[0] == ("Överförmyndare", "-245")


def test_what_is_counted_in_is_no_forecast() -> None:
    assert Measure.FORECAST not in read_slots("Vad blir soliditeten om pensionerna räknas in?").measures
    assert Measure.FORECAST in read_slots("Vad räknas soliditeten bli?").measures


@pytest.mark.parametrize(
    "question", ["Hur mycket kostar lotsarna för hela 2031?", "Hur mycket tror man att lotsarna kostar?"]
)
def test_what_a_whole_year_costs_may_be_a_forecast(question: str) -> None:
    assert Measure.FORECAST in read_slots(question).measures


def test_the_report_of_a_month_is_no_subject() -> None:
    assert read_slots("prognosen för lotsarna enligt majuppföljningen 2031").terms == ("lotsarna",)
    assert read_slots("prognosen för lotsarna enligt majuppföljningen 2031").end_month == 5


def test_a_claim_takes_back_its_own_beginning() -> None:
    told = "Är det sant att simhallen, förlåt jag menar ishallen kostade 5 tkr?"
    assert without_false_start(told) == "Är det sant att ishallen kostade 5 tkr?"
    assert (
        without_false_start("Vad kostade simhallen, jag menar ishallen?")
        == "Vad kostade simhallen, jag menar ishallen?"
    )


def test_the_hours_of_a_service_are_not_the_service() -> None:
    assert score_word("hemtjänsttimmar", "hemtjänst") == 0
    assert score_word("hemtjänst", "hemtjänsttimmar") > 0.5


def test_a_word_of_the_language_is_no_name() -> None:
    assert begins_place("Tallmo", "tallmohallen")
    assert not begins_place("Sport", "sporthallen")
    assert not begins_place("tallmo", "tallmohallen")
