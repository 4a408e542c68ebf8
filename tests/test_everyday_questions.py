"""Questions in everyday words: time, places in small letters, compounds, units of a row, incomes, places left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.linking.compounds import joins_two
from assistant.linking.matching import POSSIBLE_MATCH, score_word
from assistant.pipeline import Assistant
from assistant.question.slots import read_slots
from assistant.records import Outcome
from ingest.municipalities import find_municipalities
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

KIL = """Verksamhetsberättelse 2032
Utbildningsnämnden i Kils kommun

Ekonomi (tkr)

Verksamhet\tBudget 2032\tBokslut 2032\tAvvikelse
Måltidsverksamhet\t3 100\t3 260\t-160
Skolskjuts\t2 400\t2 515\t-115
Ishallen, ny kylanläggning\t700\t640\t60
Summa\t6 200\t6 415\t-215

Nyckeltal

\t2030\t2031\t2032
Barn i förskola\t402\t410\t395
Elever med skolskjuts\t198\t210\t222
Kostnad per barn i förskola, kr\t95 100\t98 200\t101 350
Boklån\t7 105\t7 310\t7 020
"""
VARA = """Verksamhetsberättelse 2032
Tekniska nämnden i Vara kommun

Ekonomi (tkr)

Verksamhet\tBudget 2032\tBokslut 2032\tAvvikelse
Gator\t5 300\t5 480\t-180
Parker\t1 200\t1 150\t50
Summa\t6 500\t6 630\t-130
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the two reports."""
    folder = tmp_path_factory.mktemp("everyday")
    paths = [_write(folder / "kil.txt", KIL), _write(folder / "vara.txt", VARA)]
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(paths, store, encoder)
        yield Assistant(store, encoder)


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("vad kostade maten i kil 2032", "3 260"),
        ("hur mkt lade kil på att skjutsa elever till skolan 2032?", "2 515"),
        ("vad kostade ett förskolebarn i Kil 2031?", "98 200"),
        ("vad kostade gatorna i vara 2032", "5 480"),
        ("What did the cooling plant of the ice rink in Kil cost in 2032?", "640"),
        ("How many library loans did Kil record in 2032?", "7 020"),
        ("What did the school transport function cost in Kil in 2032?", "2 515"),
    ],
)
def test_an_everyday_word_finds_its_row(assistant: Assistant, question: str, figure: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert [figure] == [found.text for found in answer.figures[:1]]


def test_a_number_of_things_is_no_amount_of_money(assistant: Assistant) -> None:
    """In a table that gives units row by row, a row without one holds a number."""
    answer = assistant.ask("Vad kostade elever med skolskjuts i Kil 2032?")
    assert "222" not in answer.text


@pytest.mark.parametrize(
    "question", ["Vad hade skolskjutsen i Kil för intäkter 2032?", "hur mkt fick skolskjutsen i kil in?"]
)
def test_a_cost_is_no_answer_to_incomes(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.figures


def test_a_place_without_such_a_row_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("skolskjuts i Kil och Vara 2032")
    assert [found.text for found in answer.figures[:1]] == ["2 515"]
    assert "gäller Vara" in answer.text


@pytest.mark.parametrize(
    "question", ["badbesök samma tid året före", "badbesök de tre senaste åren", "badbesök i våras", "badbesök i fjol"]
)
def test_words_of_time_name_no_subject(question: str) -> None:
    assert read_slots(question).terms == ("badbesök",)


@pytest.mark.parametrize(("asked", "label"), [("skolskjutsbarn", "skolskjuts"), ("hemtjänstplatser", "hemtjänst")])
def test_people_of_a_service_are_not_the_service(asked: str, label: str) -> None:
    """What one of them costs is not what all of it does."""
    assert score_word(asked, label) < POSSIBLE_MATCH
    assert score_word(asked, asked) == 1


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("förskolebarn", "Barn i förskola"),
        ("parkeringsplatser", "Platser för parkering"),
        ("arbetsgrupper", "Grupper för arbete"),
    ],
)
def test_a_compound_is_joined_with_what_joins_it(asked: str, label: str) -> None:
    assert joins_two(asked, label.casefold().split())


@pytest.mark.parametrize(("asked", "label"), [("förskolebarn", "Barn i skola"), ("barn", "Barn i förskola")])
def test_other_words_make_no_compound(asked: str, label: str) -> None:
    assert not joins_two(asked, label.casefold().split())


@pytest.mark.parametrize(
    ("question", "place"),
    [("prognos Sala 2032", "Sala"), ("jämför Trosa och Kil", "Kil"), ("Vad kostade Nacka gård", ""), ("ny mark", "")],
)
def test_a_place_that_is_a_word_is_told_by_its_capital(question: str, place: str) -> None:
    assert place in [found.name for found in find_municipalities(question, strict=False)] or not place
    assert bool(place) == bool(find_municipalities(question, strict=False))
