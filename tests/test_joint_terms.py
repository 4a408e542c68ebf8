"""Terms of one question are taken alike: one measure, one column, one length of time; else nothing is computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from assistant.pipeline import Assistant
from assistant.question.asked_operation import read_operation
from assistant.records import Answer, Operation, Order, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

HEAD = "Tekniska nämnden\n\nBokslut 2031\n\nTekniska nämnden i Hylte kommun.\n\n"
OPERATIONS = (
    ("Verksamhet", "Budget 2031", "Bokslut 2031", "Avvikelse 2031", "Bokslut 2030"),
    ("Lekparker", "500", "460", "40", "400"),
    ("Torghandel", "90", "100", "-10", "50"),
    ("Summa skattefinansierat", "590", "560", "30", "450"),
    ("Slamtömning", "70", "95", "-25", "80"),
    ("Fjärrvärme", "30", "35", "-5", "20"),
    ("Summa taxefinansierat", "100", "130", "-30", "100"),
    ("Totalt tekniska nämnden", "690", "690", "0", "550"),
)
PROJECTS = (
    ("Projekt", "Utfall 2031", "Budget 2031", "Avvikelse 2031", "Total projekt budget", "Ack avvikelse projekt"),
    ("Bryggan", "310", "300", "-10", "2 000", "-150"),
    ("Utsiktstornet", "120", "200", "80", "900", "-60"),
    ("Summa", "430", "500", "70", "2 900", "-210"),
)
KEY_FIGURES = (
    ("Nyckeltal", "2028", "2029", "2030", "2031"),
    ("Båtplatser", "900", "960", "930", "880"),
    ("Lekplatser", "40", "44", "45", "50"),
)
ROUNDS = (
    ("Verksamhet", "Mars", "Juni", "September"),
    ("Lekparker", "-20", "10", "40"),
    ("Torghandel", "0", "-5", "-10"),
    ("Slamtömning", "-5", "-15", "-25"),
)


def write_table(caption: str, rows: Sequence[Sequence[str]]) -> str:
    """Write a table with its caption, as a report that was saved as text has it."""
    return "\n".join((f"{caption}\n", *("\t".join(row) for row in rows), "\n"))


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one made-up report of a board."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("board")
    path = folder / "tekniska-bokslut-2031.txt"
    tables = (
        write_table("Driftredovisning (tkr)", OPERATIONS),
        write_table("Investeringar (tkr)", PROJECTS),
        write_table("Nyckeltal", KEY_FIGURES),
        write_table("Helårsprognosens avvikelse vid årets uppföljningar (tkr)", ROUNDS),
    )
    path.write_text(HEAD + "\n".join(tables), encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


def values(answer: Answer) -> list[str]:
    """Give what an answer computed."""
    return [f"{found.value} {found.unit.value}" for found in answer.derivations]


def texts(answer: Answer) -> list[str]:
    """Give the figures that an answer shows, as printed."""
    return [figure.text for figure in answer.figures]


def test_the_words_of_the_whole_question_choose_one_column_for_all_terms(board: Assistant) -> None:
    """The total stands by the first term alone, and is asked of both."""
    answer = board.ask("Lägg ihop den totala projektavvikelsen för Bryggan och Utsiktstornet")
    assert values(answer) == ["-210 tkr"]


def test_a_year_and_a_whole_project_are_not_added(board: Assistant) -> None:
    """Rows of two tables, one with no figure of whole projects: what differs is told, and nothing is computed."""
    answer = board.ask("Vad blir den totala projektavvikelsen för Bryggan och avvikelsen för Torghandel tillsammans?")
    assert answer.outcome is not Outcome.ANSWERED
    assert not answer.derivations


@pytest.mark.parametrize(
    "question",
    [
        "Vilken gick sämst jämfört med budget, lekparker eller torghandel?",
        "Vilken av lekparker och torghandel gick sämst mot sin budget 2031?",
    ],
)
def test_what_is_compared_with_its_budget_is_a_deviation(board: Assistant, question: str) -> None:
    """The budget that each is set against is not what is compared."""
    answer = board.ask(question)
    assert {"-10", "40"} <= set(texts(answer))
    assert answer.text.startswith("**Torghandel")


def test_two_things_that_are_looked_up_stand_side_by_side(board: Assistant) -> None:
    """Neither of them alone is the answer."""
    answer = board.ask("Vad kostade lekparker respektive torghandel 2031?")
    assert {"460", "100"} <= set(texts(answer))


def test_the_total_of_all_sums_stands_for_the_board(board: Assistant) -> None:
    """A sum of what taxes pay for is only a part of the board."""
    answer = board.ask("Vad var budgeten för tekniska nämnden i Hylte 2031?")
    assert "690" in texts(answer)
    assert "590" not in texts(answer)


def test_a_share_of_an_own_budget_is_of_one_row(board: Assistant) -> None:
    """What the board used of its investment budget is not all that the board spent."""
    answer = board.ask("Hur stor andel av sin investeringsbudget använde tekniska nämnden i Hylte 2031?")
    assert values(answer) == ["86.0 %"]


def test_years_between_are_of_the_development(board: Assistant) -> None:
    """The years 2028 and 2031 are named, and the year that stands out may be one between."""
    answer = board.ask("Vilket år var båtplatserna flest mellan 2028 och 2031?")
    assert answer.text.startswith("**2029")


def test_which_rose_fastest_is_told_by_both_changes(board: Assistant) -> None:
    """The larger amount is not the one that rose."""
    answer = board.ask("Vilken ökade snabbast, lekparker eller torghandel?")
    assert answer.text.startswith("Torghandel")
    assert {"50", "100", "400", "460"} <= set(texts(answer))


def test_the_forecasts_of_each_follow_up_are_told_in_their_order(board: Assistant) -> None:
    """A column a month under a caption of forecasts: each is what was expected then."""
    answer = board.ask("Hur har prognosen för slamtömning ändrats under året?")
    assert [text for text in texts(answer) if text in ("-5", "-15", "-25")][:3] == ["-5", "-25", "-15"]


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("By how many berths did the marina fall between 2028 and 2031?", Operation.DIFFERENCE),
        ("vilken del av nämnden väntas ge störst plus mot budget", Operation.RANK),
        ("båtplatserna, går de upp eller ner de tre senaste åren?", Operation.TREND),
        ("By what percentage did the marina overshoot its budget?", Operation.DIFFERENCE),
        ("hur stor del av budgeten gick till bryggan", Operation.SHARE),
    ],
)
def test_the_operation_is_read_from_the_whole_question(question: str, operation: Operation) -> None:
    """A word of one operation in a question of another does not decide."""
    asked = read_operation(question)
    assert asked is not None
    assert asked.operation is operation


@pytest.mark.parametrize("question", ["Vad drog ner ekonomin mest?", "vilka gick mest över budget?"])
def test_what_pulled_down_is_the_worst(question: str) -> None:
    """What drags an economy down is ranked by its deviation; what is most over budget is no surplus."""
    asked = read_operation(question)
    assert asked is not None
    assert asked.order is Order.WORST
