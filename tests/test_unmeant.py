"""Which words decide: what is left out by the question, names that no row holds, boards, investments of a unit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.question.asked_operation import read_operation
from assistant.question.asked_order import without_order
from assistant.question.slots import read_slots
from assistant.records import Answer, Operation, Order, Outcome
from assistant.words.excepted_rows import EXCEPT
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Hamnstyrelsen

Bokslut 2023

Bergby kommun

Drift

(tkr)\tBudget 2023\tUtfall 2023\tAvvikelse
Informations- och kanslienheten\t900\t960\t-60
Skolenheten\t500\t480\t20
Hamnenheten\t700\t790\t-90
Båtenheten\t300\t310\t-10
Summa\t2 400\t2 540\t-140

Hamnenheten visar ett underskott på 90 tkr. Det beror på att kajen lagades.

Kranen

Orsak

Kranen Bertilda stod still eftersom dess leverantör gick i konkurs.

Investeringar

(tkr)\tBudget 2023\tUtfall 2023\tAvvikelse
Raminvest. Info o kansli\t40\t30\t10
Ny server skola\t80\t70\t10
Summa\t120\t100\t20
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Give an assistant over one made-up report."""
    folder = tmp_path_factory.mktemp("unmeant")
    path = Path(folder) / "hamnstyrelsen-bokslut-2023.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    store = Store.open(Path(folder) / "data", model=encoder.name)
    list(ingest_paths([path], store, encoder))
    return Assistant(store, encoder)


def labels(answer: Answer) -> set[str]:
    """Give the labels of the rows that an answer rests on."""
    return {figure.label for figure in answer.figures}


def test_a_unit_is_meant_and_not_its_investment(assistant: Assistant) -> None:
    answer = assistant.ask("vad blev avvikelsen för info- o kansliet 2023?")
    assert labels(answer) == {"Informations- och kanslienheten"}


def test_an_investment_that_is_asked_for_is_meant(assistant: Assistant) -> None:
    answer = assistant.ask("vad blev avvikelsen för raminvest. info o kansli 2023?")
    assert labels(answer) == {"Raminvest. Info o kansli"}


def test_a_board_is_not_what_one_word_of_a_label_says(assistant: Assistant) -> None:
    assert "Ny server skola" not in labels(assistant.ask("vad kostade skolnämnden 2023?"))


def test_a_name_decides_and_not_a_common_word_beside_it(assistant: Assistant) -> None:
    answer = assistant.ask("varför fick hamnenheten inte använda Bertilda?")
    assert "leverantör" in answer.text
    assert labels(answer) == set()


def test_a_row_is_left_out_of_a_ranking(assistant: Assistant) -> None:
    assert labels(assistant.ask("vilken verksamhet, förutom hamnenheten, gick sämst 2023?")) == {
        "Informations- och kanslienheten"
    }


def test_a_ranking_without_a_number_is_of_all(assistant: Assistant) -> None:
    answer = assistant.ask("rangordna verksamheterna i driften efter utfall 2023")
    assert answer.outcome is Outcome.ANSWERED
    assert {"Hamnenheten", "Båtenheten", "Skolenheten"} <= labels(answer)


@pytest.mark.parametrize(
    ("question", "excepted"),
    [
        ("Apart from the schools, which unit cost most?", "the schools"),
        ("vilken enhet förutom skolan gick sämst?", "skolan"),
        ("vilka tre (exklusive skolan och hamnen) kostade mest", "skolan och hamnen"),
    ],
)
def test_what_is_excepted(question: str, excepted: str) -> None:
    found = EXCEPT.search(question)
    assert found is not None
    assert found["what"] == excepted
    assert not re.search(r"skol|school", without_order(question, 1))


@pytest.mark.parametrize(
    ("question", "count", "order"),
    [
        ("What two lines give the biggest surplus?", 2, Order.BEST),
        ("vilka 2 rader avviker mest åt fel håll", 2, Order.WORST),
        ("which unit came in furthest under budget", 1, Order.BEST),
    ],
)
def test_how_many_and_from_which_end(question: str, count: int, order: Order) -> None:
    asked = read_operation(question)
    assert asked is not None
    assert (asked.operation, asked.count, asked.order) == (Operation.RANK, count, order)


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("vad kostade den nya it:n i kommunen", ("IT",)),
        ("what was the sick leave among the men in Hylte", ("sick leave", "male")),
        ("varför blir bryggan i Hylte (alltså inte den i Torup) dyrare", ("bryggan",)),
    ],
)
def test_words_that_stand_for_the_subject(question: str, terms: tuple[str, ...]) -> None:
    assert tuple(term for term in read_slots(question).terms if term not in ("nya", "kommunen")) == terms


def test_back_in_a_year_is_no_deficit() -> None:
    assert read_slots("what was the sick leave rate back in 2017?").presumed_sign == 0
    assert read_slots("vem gick back 2017?").presumed_sign == -1
