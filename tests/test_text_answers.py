"""Answers in the report's own words: who, where, when, how many, why; and silence where a text only names the thing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.evidence.asked_acts import tells_same_act
from assistant.evidence.quote_choice import says_nothing
from assistant.evidence.reasons import gives_reason
from assistant.evidence.text_numbers import tells_count
from assistant.linking.matching import to_term
from assistant.pipeline import Assistant
from assistant.question.asked_thing import asks_quantity, asks_when, asks_where, asks_who
from assistant.records import Language, Operation, Outcome
from assistant.verify import unresolved, unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

TEXT = """Hamnnämnden i Mora kommun

Bokslut 2021

# Händelser

Båtmötena genomfördes i fem byar och hölls i följande ordning:

Vika (3/2-21)
 Nusnäs (17/2-21)
 Våmhus (1/3-21)
 Sollerön (2/3-21)
 Färnäs (9/3-21)

Den nya slussen invigdes i juni 2021. Kajen målas om av Harald Lindqvist, hamnkapten sedan i våras.

Maj      Fyren tändes på nytt. Den har en lampa i reserv.
Juni     Angrepp mot hamnens dataregister. Registret låg nere i tre dagar.
Juli     Segeltävlingen lockade många.

Kajen sköts av sommarjobbare. Bryggan städas varje vår.

Föreningen Kajens Vänner stödjer upprustningen av kajerna i hela kommunen. Vid kajerna låg 14 fritidsbåtar över vintern.

# Personal

## Verkstaden

Verkstaden har 12 medarbetare. Sedan i maj har 5 medarbetare slutat på egen begäran. Etapp 2 av kaj väntar.

# Driftredovisning

Belopp i tkr

| Verksamhet | Budget 2021 | Bokslut 2021 | Avvikelse 2021 |
|---|---|---|---|
| Hamnkontoret | 4 100 | 4 350 | -250 |
| Snöröjning | 900 | 1 180 | -280 |
| Summa | 5 000 | 5 530 | -530 |

Hamnkontoret visar en negativ avvikelse med 250 tkr.

Snöröjning visar en negativ avvikelse med 280 tkr. Avvikelsen beror på fler nätter med halka.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one report."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("texts")
    path = folder / "hamn.txt"
    path.write_text(TEXT, encoding="utf-8")
    with Store.open(folder / "store", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("var hölls det sista båtmötet?", "> Färnäs (9/3-21)"),
        ("när hölls båtmötet i Nusnäs?", "> Nusnäs (17/2-21)"),
        ("var hölls det första båtmötet?", "> Vika (3/2-21)"),
        ("när invigdes slussen?", "invigdes i juni 2021"),
        ("vem är hamnkapten?", "Harald Lindqvist"),
        ("vem e hamnkapten i mora", "Harald Lindqvist"),
        ("hur många medarbetare slutade på verkstaden?", "5 medarbetare slutat"),
        ("hur många fritidsbåtar låg vid kajerna?", "14 fritidsbåtar"),
    ],
)
def test_the_sentence_that_holds_the_asked_sort_is_quoted(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
    assert not answer.figures


@pytest.mark.parametrize(
    "question",
    [
        "vem är kommunalråd i Mora?",
        "när stängdes slussen?",
        "var tillverkades slussen?",
        "hur många anställda har Mora kommun?",
        "hur många slussar finns i Mora?",
        "vad är andelen sommarjobbare?",
        "what is the sickness absence rate in Mora?",
    ],
)
def test_a_sentence_that_only_names_the_thing_is_no_answer(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND


def test_a_deviation_said_again_is_no_reason(assistant: Assistant) -> None:
    silent = assistant.ask("Varför gick Hamnkontoret back?")
    assert "-250" in silent.figures[0].text
    assert "Rapporten ger ingen förklaring" in silent.text
    told = assistant.ask("Varför gick Snöröjning back?")
    assert "Rapportens förklaring" in told.text
    assert "ingen förklaring" not in told.text
    assert "halka" in told.text


def test_every_quotation_is_supported(assistant: Assistant) -> None:
    for question in (
        "var hölls mötena?",
        "vem är hamnkapten?",
        "hur många båtar finns?",
        "varför blev det underskott?",
    ):
        answer = assistant.ask(question)
        assert unsupported(answer) == ()
        assert unresolved(answer, assistant._store) == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Hamnen visar ett underskott på 12 tkr.", False),
        ("Hamnen redovisar en positiv avvikelse med 1 300 tkr mot budget för helåret 2021.", False),
        ("Färre båtar än väntat.", True),
        ("Hamnen visar ett underskott på 12 tkr. Fler båtar har tagits upp.", True),
        ("Vakanta tjänster ger ett överskott på 12 tkr.", True),
    ],
)
def test_what_is_a_reason(text: str, reason: bool) -> None:
    assert gives_reason(text) is reason


def test_a_number_of_a_name_counts_nothing() -> None:
    counted = to_term("kajer", Language.SWEDISH)
    assert tells_count("Det finns 4 kajer.", counted)
    assert not tells_count("Etapp 4 av kajer väntar.", counted)
    assert not tells_count("Mål 4: kajer ska rustas.", counted)


def test_what_sort_of_thing_a_question_asks_for(assistant: Assistant) -> None:
    assert asks_who("vem e chef")
    assert asks_where("var hölls mötet")
    assert not asks_where("var resultatet bra")
    assert asks_when("vilken dag var mötet")
    assert asks_quantity("what was the vacancy rate")
    assert not asks_quantity("vad var resultatet")
    assert assistant.read("vem gick back?").operation is not Operation.FIND_TEXT


def test_an_act_is_told_by_another_verb_and_a_header_tells_nothing() -> None:
    assert tells_same_act("när bildades nämnden?", "Den är sedan 2015 organiserad så.")
    assert not tells_same_act("när stängdes slussen?", "Slussen invigdes i juni.")
    assert says_nothing("Projekt\tUtfall\tBudget 2021")
    assert not says_nothing("Mål 1\tHamnen ska vara öppen hela vintern")


def test_a_line_of_a_list_with_months_is_quoted_whole(assistant: Assistant) -> None:
    answer = assistant.ask("Vad hände med registret i juni?")
    assert "Angrepp mot hamnens dataregister. Registret låg nere i tre dagar." in answer.text
    assert "Segeltävlingen" not in answer.text


def test_a_word_that_is_only_a_part_of_the_asked_one_gives_no_reason(assistant: Assistant) -> None:
    assert assistant.ask("Varför tog segelsäsongen slut?").outcome is Outcome.NOT_FOUND
