"""New questions after others: what they let go of, and what they go on about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conversation.inherit import goes_on
from assistant.pipeline import Assistant
from assistant.question.slots import read_slots
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

_HYLTE = """\
Bokslut 2023 Hamnnämnden

Hylte kommun

Ekonomi (tkr)

Verksamhet	Bokslut 2022	Bokslut 2023	Budget 2023	Avvikelse 2023
Bryggor	4 100	4 400	4 000	-400
Farleder	2 050	2 300	2 450	150
Totalt	6 150	6 700	6 450	-250

Personal

Nyckeltal	Bokslut 2022	Bokslut 2023
Sjukfrånvaro kontoret, procent	4,1	5,2
Sjukfrånvaro kajen, procent	6,3	7,4

Kiosken

Kiosken vid kajen hyrs ut till Glasboden AB. Kioskens avtal med Glasboden gäller i fem år.

Bussar

Skolbussarna körs enligt avtal som gäller till och med juni 2029.
"""

_VIK = """\
Bokslut 2023 Museinämnden

Halmstads kommun

Ekonomi (tkr)

Verksamhet	Bokslut 2022	Bokslut 2023	Budget 2023	Avvikelse 2023
Samlingar	1 100	1 400	1 000	-400
Visningar	2 050	2 900	2 450	-450
Totalt	3 150	4 300	3 450	-850

Personal

Nyckeltal	Bokslut 2022	Bokslut 2023
Sjukfrånvaro, procent	4,4	5,5
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows two boards of two municipalities."""
    folder: Path = tmp_path_factory.mktemp("leaning")
    paths = []
    for name, text in (("hylte-hamn-2023.txt", _HYLTE), ("halmstad-museum-2023.txt", _VIK)):
        (folder / name).write_text(text, encoding="utf-8")
        paths.append(folder / name)
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(paths, store, encoder)
        yield Assistant(store, encoder)


def converse(assistant: Assistant, talk: str) -> Answer:
    """Give the last answer of a conversation, whose turns are parted by two bars."""
    first, *others = talk.split(" || ")
    answer = assistant.ask(first)
    for question in others:
        answer = assistant.ask(question, answer.plan)
    return answer


def test_a_whole_question_after_a_choice_is_answered_anew(assistant: Assistant) -> None:
    """A question of all municipalities is neither of the place nor of the choice before it."""
    assert converse(assistant, "Har sjukfrånvaron i Hylte ökat eller minskat?").outcome is Outcome.AMBIGUOUS
    answer = converse(
        assistant, "Har sjukfrånvaron i Hylte ökat eller minskat? || Vilken kommun har störst underskott?"
    )
    assert answer.outcome is Outcome.ANSWERED
    assert "−850" in answer.text
    assert "−250" in answer.text


def test_which_municipality_takes_no_place_from_before(assistant: Assistant) -> None:
    """What was asked of one municipality does not shut out the others."""
    answer = converse(assistant, "Hur gick det för Bryggor i Hylte? || Vilken kommun har störst underskott?")
    assert "−850" in answer.text


@pytest.mark.parametrize(
    ("question", "leans"),
    [
        ("Vilken kommun har störst underskott?", False),
        ("Which municipality had the largest deficit?", False),
        ("Vilken kommun har störst?", True),
        ("Vilken är störst?", True),
        ("Och vilken kommun har störst underskott?", True),
        ("Hur länge gäller avtalet?", True),
        ("När fattades beslutet?", True),
        ("Hur länge gäller avtalet med Glasboden?", False),
    ],
)
def test_tells_what_leans_on_the_question_before(question: str, leans: bool) -> None:
    """A whole question of all places stands alone; a thing of what was said before does not."""
    assert goes_on(read_slots(question)) is leans


def test_a_deficit_is_of_no_sick_leave(assistant: Assistant) -> None:
    """A whole question for a deficit after a percentage is of the report, in the same place."""
    answer = converse(assistant, "Har sjukfrånvaron i Hylte ökat eller minskat? || Hur stort är underskottet?")
    assert answer.outcome is Outcome.ANSWERED
    assert "−250" in answer.text
    assert "−850" not in answer.text


def test_the_agreement_is_that_of_what_was_spoken_of(assistant: Assistant) -> None:
    """Another agreement of the same report is not told."""
    answer = converse(assistant, "Vem hyr kiosken vid kajen i Hylte? || och hur länge gäller avtalet?")
    assert "2029" not in answer.text
    assert "fem år" in answer.text


def test_another_board_takes_the_place_of_that_before(assistant: Assistant) -> None:
    """What was asked of one body is asked of the next; its municipality comes with it."""
    answer = converse(assistant, "Hur hög var sjukfrånvaron i Hylte 2023? || Och på museinämnden?")
    assert answer.outcome is Outcome.ANSWERED
    assert "5,5" in answer.text
    answer = converse(assistant, "Hur stort var underskottet för hamnnämnden 2023? || and museinämnden?")
    assert "−850" in answer.text


def test_per_inhabitant_is_of_what_was_asked(assistant: Assistant) -> None:
    """An amount that nothing can be divided by is shown, and no sentence that holds the word."""
    answer = converse(assistant, "Vad kostade Bryggor i Hylte 2023? || Hur mycket är det per invånare?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "4 400" in answer.text.replace("\u00a0", " ")
