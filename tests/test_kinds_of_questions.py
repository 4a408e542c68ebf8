"""Kinds of questions on one report: a column, compounds, goals, what is left, changes, amounts beside numbers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.claims.statement import find_statement
from assistant.linking.compounds import joins_two
from assistant.pipeline import Assistant
from assistant.question.asked_operation import read_operation
from assistant.records import Answer, Operation, Outcome
from assistant.verify import unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Delårsrapport januari–augusti 2031
Hamnnämnden i Ystads kommun

Ekonomi (tkr)

Verksamhet\tUtfall jan-aug 2031\tBudget 2031\tPrognos 2031
Lotsning\t-610\t-900\t-940
Muddring\t-190\t-300\t-260
Totalt\t-800\t-1 200\t-1 200

Bryggorna

Brygga\tBåtplatser\tAvgifter, tkr\tBeläggning, %
Södra piren\t140\t410\t91
Fiskekajen\t65\t520\t78
Västra bron\t210\t300\t83

Volymer

\t2029\t2030\t2031
Beslut om bryggplats\t31\t58\t44
Båtar i kö till gästhamn\t9\t12\t21
Platser i gästhamn\t70\t70\t72

Avgifter för försening

Orsak\t2031 / Antal\t2031 / Belopp, kr\t2030 / Antal\t2030 / Belopp, kr
Sen ankomst\t14\t4 200\t11\t3 100

Mål

\tUtfall 2030\tMål 2031\tUtfall aug 2031
Andel nöjda båtägare, %\t88\tminst 85\t79
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    folder = tmp_path_factory.mktemp("kinds")
    path = folder / "ystad.txt"
    path.write_text(REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


def amounts(answer: Answer) -> list[str]:
    return [str(figure.amount.value) for figure in answer.figures if figure.amount]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Vilken brygga i Ystad har flest båtplatser?", "210"),
        ("Vilka två områden i Ystad har högst beläggning?", "91"),
        ("Hur många bryggplatsbeslut togs i Ystad 2030?", "58"),
        ("Hur många båtar stod i kö till hamnen för gäster (gästhamn) i Ystad 2031?", "21"),
        ("Hur mycket mer i kronor blev avgifterna för sen ankomst i Ystad 2031 än 2030?", "3100"),
    ],
)
def test_the_figure_is_of_the_column_or_row_that_is_named(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert amounts(answer)[0] == first
    assert not unsupported(answer)


def test_what_is_left_of_a_forecast_is_less_the_months_so_far(assistant: Assistant) -> None:
    answer = assistant.ask("Hur mycket är kvar att lägga på lotsning i Ystad enligt prognosen?")
    assert "330" in [str(abs(found.value)) for found in answer.derivations]


def test_a_goal_is_held_against_the_outcome_of_its_own_year(assistant: Assistant) -> None:
    answer = assistant.ask("Nåddes målet för andel nöjda båtägare i Ystad?")
    assert "79" in amounts(answer)
    assert answer.text.startswith("**Nej")


def test_a_goal_that_no_row_has_is_not_answered_by_other_figures(assistant: Assistant) -> None:
    answer = assistant.ask("Klarade muddringen i Ystad sina mål?")
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Har kön till gästhamnen i Ystad blivit längre?", "**Ja"),
        ("Har kön till gästhamnen i Ystad blivit kortare sedan 2029?", "**Nej"),
    ],
)
def test_a_queue_that_became_longer(assistant: Assistant, question: str, verdict: str) -> None:
    assert assistant.ask(question).text.startswith(verdict)


def test_longer_than_something_is_no_change_over_time() -> None:
    alone, beside = find_statement("Har kön blivit längre?"), find_statement("Blev kön längre än listan?")
    assert alone is not None
    assert alone.change == 1
    assert beside is not None
    assert (beside.change, beside.compared) == (0, 1)


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ("Vilken av lotsning och muddring gick bäst?", Operation.COMPARE),
        ("Vilken av enheterna inom drift och fastighet gick bäst?", Operation.RANK),
    ],
)
def test_which_of_two_is_a_comparison(text: str, operation: Operation) -> None:
    asked = read_operation(text)
    assert asked is not None
    assert asked.operation is operation


@pytest.mark.parametrize(
    ("asked", "printed", "joins"),
    [
        ("bryggplatsbeslut", ("beslut", "om", "bryggplats"), True),
        ("kajhyror", ("kajer", "hyror"), False),
        ("bryggplatsbeslut", ("beslut", "om", "båtplats"), False),
    ],
)
def test_two_printed_words_make_a_compound(asked: str, printed: tuple[str, ...], joins: bool) -> None:
    assert joins_two(asked, printed) is joins
