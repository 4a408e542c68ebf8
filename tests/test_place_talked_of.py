"""What a conversation goes on about: its place among several reports, the row that came first, and what was asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.one_report import converse as _converse

_SPACE = "\N{NO-BREAK SPACE}"  # between the thousands of an answer

_YSTAD = """\
Årsredovisning 2023

Ystads kommun

Driftredovisning per nämnd (tkr)

Nämnd	Bokslut 2022	Budget 2023	Bokslut 2023	Avvikelse 2023
Socialnämnden	-40 100	-41 000	-43 500	-2 500
Byggnadsnämnden	-4 300	-4 500	-4 100	400
Kulturnämnden	-9 200	-9 000	-9 300	-300
Summa nämnder	-53 600	-54 500	-56 900	-2 400

Resultaträkning (tkr)

Post	Bokslut 2022	Budget 2023	Bokslut 2023	Avvikelse 2023
Summa intäkter	52 000	53 000	55 100	2 100
Summa kostnader	-53 600	-54 500	-56 900	-2 400
Årets resultat	-1 600	-1 500	-1 800	-300

Boenden

Boende	Platser	Budget 2023, tkr	Utfall 2023, tkr	Avvikelse 2023, tkr	Kostnad per plats, tkr
Boendet Linden	5	6 500	6 800	-300	1 360
Boendet Eken	8	7 900	7 200	700	900
Summa boenden	13	14 400	14 000	400	1 077
"""

_SALA = """\
Årsredovisning 2023

Sala kommun

Driftredovisning per nämnd (tkr)

Nämnd	Bokslut 2022	Budget 2023	Bokslut 2023	Avvikelse 2023
Socialnämnden	-60 100	-61 000	-66 500	-5 500
Skolnämnden	-84 300	-84 500	-85 100	-600
Summa nämnder	-144 400	-145 500	-151 600	-6 100
"""


def converse(assistant: Assistant, talk: str) -> Answer:
    """Give the last answer of a conversation, its thousands parted by common spaces."""
    answer = _converse(assistant, talk)
    return replace(answer, text=answer.text.replace(_SPACE, " "))


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the made-up reports of two municipalities."""
    folder: Path = tmp_path_factory.mktemp("two-places")
    paths = [folder / "ystad.txt", folder / "sala.txt"]
    for path, report in zip(paths, (_YSTAD, _SALA), strict=True):
        path.write_text(report, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(paths, store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ("Hur gick det för Ystad 2023? || vilken nämnd gick sämst?", "−2 500"),
        ("Hur gick det för Sala 2023? || vilken nämnd gick sämst?", "−5 500"),
        ("Vad kostade kulturnämnden i Ystad 2023? || vad kostade socialnämnden 2023?", "−43 500"),
        ("Vad kostade skolnämnden i Sala 2023? || vad kostade socialnämnden 2023? || och året innan?", "−60 100"),
    ],
)
def test_place_talked_of_is_kept_where_several_would_answer(assistant: Assistant, talk: str, told: str) -> None:
    """A question that names no place is of the place that is talked of, where both places have such a row."""
    answer = converse(assistant, talk)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text.split("\n")[0]


def test_all_places_are_ranked_where_they_are_asked_for(assistant: Assistant) -> None:
    """Which municipality is asked for is no question of the place that is talked of."""
    answer = converse(assistant, "Hur gick det för Ystad 2023? || vilken kommun har dyrast socialnämnd?")
    assert "Sala" in answer.text


def test_what_another_place_alone_has_is_told_of_it(assistant: Assistant) -> None:
    """A board that only the other place has is a new subject."""
    answer = converse(assistant, "Hur gick det för Ystad 2023? || vad kostade skolnämnden 2023?")
    assert "−85 100" in answer.text
    assert "Sala" in answer.text


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ("Vilket boende i Ystad är dyrast per plats? || gick det över budget?", "Ja"),
        ("Vilket boende i Ystad är dyrast per plats? || hur många platser har det?", "**5**"),
        ("Vilket boende i Ystad är billigast per plats? || gick det över budget?", "Nej"),
        ("Vilket boende i Ystad är billigast per plats? || och hur många platser har det?", "**8**"),
    ],
)
def test_a_pronoun_is_of_the_row_that_came_first(assistant: Assistant, talk: str, told: str) -> None:
    """What is asked or claimed of "it" after a ranking is of its first row, and not of the total."""
    assert told in converse(assistant, talk).text.split("\n")[0]


def test_cost_of_another_year_is_no_result(assistant: Assistant) -> None:
    """What a whole municipality cost is asked again of the year before, and not its result."""
    answer = converse(assistant, "Vad var Ystads totala kostnader 2023? || och året innan?")
    assert "53 600" in answer.text.split("\n")[0]


def test_reasons_of_two_rows_are_compared(assistant: Assistant) -> None:
    """After why two rows deviated "compare them" sets their deviations side by side."""
    answer = converse(assistant, "Varför gick socialnämnden i Ystad back? || och kulturnämnden? || jämför dem")
    assert "−2 500" in answer.text
    assert "2 200" in answer.text


def test_share_is_not_told_as_a_number_of_the_place(assistant: Assistant) -> None:
    """A share asked for is not narrowed to the place talked of, of which the number alone would be told."""
    answer = converse(assistant, "Hur gick det för Ystad 2023? || hur stor andel kostade socialnämnden 2023?")
    assert not answer.text.startswith("**−43 500")
