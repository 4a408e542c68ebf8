"""A fact is told whole: all sides of an account, a name with its "och", a row with one cell a line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.asked_operation import read_operation
from assistant.question.whole_labels import keep_whole
from assistant.records import Outcome
from tests.one_report import knowing
from ui.output.formats import to_citation_object
from ui.output.terminal import to_text

REPORT = """Delårsrapport mars 2031
Servicenämnden i Ystads kommun

Tjänster helår, mnkr

Tjänst\tPrognos intäkter helår\tPrognos kostnader helår\tPrognos resultat helår\tBudget kostnader helår
Verkstad\t61,4\t-58,9\t2,5\t-60,2
Uthyrning, lån och övrigt\t14,2\t-15,1\t-0,9\t-14,0
Övriga nät\t3,1\t-3,0\t0,1\t-3,0

Investeringar, tkr

Objekt\tBudget 2031\tTilläggsbudget\tS:a budget 2031\tPrognos 2031
Lyftbord\t500\t300\t800\t790

Bryggor

Belopp i tkr

Plats

Budget 2031

Prognos 2031

Avvikelse

Norra bryggan

310

345

-35

Södra bryggan

120

118

2

Totalt

430

463

-33
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(REPORT, tmp_path_factory.mktemp("whole")) as made:
        yield made


@pytest.mark.parametrize("question", ["Vad är prognosen för verkstaden?", "What is the forecast for Verkstad?"])
def test_a_forecast_with_several_sides_is_told_with_all_of_them_the_result_first(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert [figure.text for figure in answer.figures] == ["2,5", "61,4", "-58,9"]
    assert "”Prognos resultat helår”" in answer.text


@pytest.mark.parametrize(("amount", "verdict"), [("61,4", "Ja"), ("-58,9", "Ja"), ("2,5", "Ja"), ("60,2", "Nej")])
def test_a_claim_that_names_no_side_is_true_of_any(assistant: Assistant, amount: str, verdict: str) -> None:
    answer = assistant.ask(f"Stämmer det att prognosen för verkstaden är {amount} mnkr?")
    assert answer.text.startswith(f"**{verdict}")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vilka intäkter väntas verkstaden få?", ["61,4"]),
        ("Vad väntas verkstaden kosta?", ["-58,9"]),
        ("Vilket resultat väntas verkstaden få?", ["2,5"]),
    ],
)
def test_a_side_that_is_asked_for_stands_alone(assistant: Assistant, question: str, expected: list[str]) -> None:
    assert [figure.text for figure in assistant.ask(question).figures] == expected


def test_the_budget_that_holds_is_reckoned_with(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor andel av lyftbordets budget är prognosen?")
    assert "500" not in [figure.text for figure in answer.figures]


def test_a_budget_is_told_with_its_sum_where_more_was_added_to_it(assistant: Assistant) -> None:
    answer = assistant.ask("Vilken budget har lyftbordet?")
    assert [figure.text for figure in answer.figures] == ["800", "500"]
    assert "”S:a budget 2031”" in answer.text


@pytest.mark.parametrize(
    "question", ["Vad är prognosen för Uthyrning, lån och övrigt?", "Forecast for uthyrning, lån och övrigt"]
)
def test_a_name_with_commas_and_och_is_one_row(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert {figure.label for figure in answer.figures} == {"Uthyrning, lån och övrigt"}


def test_names_that_are_rows_of_their_own_are_parted() -> None:
    labels = ["Lek och bad", "Lek", "Bad", "Gator, parker och torg"]
    assert keep_whole("Vad kostade lek och bad?", labels) == "Vad kostade lek och bad?"
    assert keep_whole("gator, parker och torg?", labels).split() == ["gator", "parker", "torg?"]


def test_a_row_with_one_cell_a_line_is_cited_by_all_its_lines(assistant: Assistant) -> None:
    answer = assistant.ask("Vad är prognosen för norra bryggan?")
    (citation,) = answer.citations
    assert citation.row.split() == ["Norra", "bryggan", "310", "345", "-35"]
    told = to_citation_object(citation)
    lines = REPORT.splitlines()[int(str(told["first_line"])) - 1 : int(str(told["last_line"]))]
    assert [line for line in lines if line] == ["Norra bryggan", "310", "345", "-35"]
    assert "Norra bryggan | 310 | 345 | -35" in to_text(answer)


def test_a_word_that_begins_like_best_ranks_nothing() -> None:
    assert read_operation("What is the budget for Bastubadet?") is None  # "bäst" typed without its dots begins so
    assert read_operation("Vilken brygga gick bast?") is not None
