"""Which of several rows and columns is meant: the very label, the whole sort, all the time, costs alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.overview_words import read_overview
from assistant.question.slots import read_slots
from assistant.records import Answer, Operation, Outcome
from assistant.words.gross_words import asks_gross, find_left_out
from assistant.words.time_words import SINCE_START
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

KUMLA = """Delårsrapport per augusti 2031
Tekniska nämnden i Kumla kommun

Resultat 2031, tkr

\tPrognos 2031\tBudget 2031\tDelår 203108\tDelår 203008
Verksamhetens kostnader\t-900\t-880\t-600\t-570
Nämndbudget\t880\t880\t590\t560

Drift 2031, tkr

Enhet\tPrognos 2031\tBudget 2031\tUtfall jan-aug 2031
Hamnvakt\t410\t400\t280
Övrig hamnvakt\t60\t50\t30

Verksamhet och ekonomi 2031, tkr

Enhet\tPrognos kostnader 2031\tPrognos intäkter 2031
Lotsar\t-310\t120
Ekonomi\t-75\t44

Investeringar

Investeringar\tUtfall 203108\tPrognos 2031\tBudget 2031\tAvvikelse
Nettoutgifter\t-730\t-1 900\t-2 000\t100

Investeringsredovisning, tkr

Projekt\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tProjekt kostnad tom 3108\tTotal projekt budget
Norra kajen\t-410\t-950\t-1 000\t-3 170\t-4 000
Investering enligt kajplan 2031\t-90\t-150\t-300\t-190\t-700

Mindre projekt, tkr

Projekt\tUtfall 2031-08\tPrognos 2031\tBudget 2031
Fyrlykta\t-15\t-20\t-25
"""

SALA = """Bokslut 2031
Tekniska nämnden i Sala kommun

Drift 2031, tkr

Enhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031\tBokslut 2030
Slussvakt\t700\t690\t10\t680
Hamnvakt\t\t\t\t333
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the two reports."""
    folder = tmp_path_factory.mktemp("meant")
    encoder = HashEncoder()
    for name, text in (("kumla.txt", KUMLA), ("sala.txt", SALA)):
        (folder / name).write_text(text, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((folder / "kumla.txt", folder / "sala.txt"), store, encoder)
        yield Assistant(store, encoder)


def told_by(answer: Answer) -> str:
    """Give the text of an answer with plain spaces in its numbers."""
    return answer.text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Håller Kumla sin investeringsbudget?", "Nettoutgifter"),
        ("Did Kumla stay within its investment budget?", "Nettoutgifter"),
        ("Vad är budgeten för investeringar i Kumla 2031?", "−2 000 tkr"),
        ("Vad har Norra kajen i Kumla kostat sedan projektstarten?", "−3 170 tkr"),
        ("How much had Norra kajen in Kumla cost since it started, by August 2031?", "−3 170 tkr"),
        ("Hur stor var nämndbudgeten i Kumla i augusti 2030?", "560 tkr"),
        ("Hur stor var nämndbudgeten i Kumla 2031?", "880 tkr"),
        ("Vilka kostnader, exklusive intäkter, har lotsar i Kumla enligt prognosen 2031?", "−310 tkr"),
        ("Vad kostade hamnvakt i Sala?", "333 tkr"),
    ],
)
def test_the_row_and_column_that_is_meant_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in "".join(told_by(answer).split("\n\n")[:2])


def test_what_a_row_came_to_since_the_start_is_not_told_by_one_year(assistant: Assistant) -> None:
    answer = assistant.ask("Vad har fyrlykta i Kumla kostat sedan starten?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "sedan starten" in answer.text
    assert "15 tkr" not in told_by(answer)


def test_of_the_very_label_in_two_reports_no_choice_holds_more_words(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade hamnvakt?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert "Sala" in answer.text
    assert "Kumla" in answer.text
    assert "Övrig" not in answer.text


def test_the_final_outcome_of_a_year_that_goes_on_is_not_there_but_its_forecast_is(assistant: Assistant) -> None:
    answer = assistant.ask("Vad blev det slutliga utfallet för hamnvakt i Kumla?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "410 tkr" in told_by(answer)
    assert "280 tkr" not in told_by(answer)


def test_a_row_that_is_named_next_keeps_the_column_of_costs(assistant: Assistant) -> None:
    first = assistant.ask("Vilka kostnader har lotsar i Kumla i prognosen för 2031?")
    assert "−310 tkr" in told_by(first)
    second = assistant.ask("o ekonomi?", first.plan)
    assert "−75 tkr" in told_by(second)
    assert "−310 tkr" in told_by(assistant.ask("och lotsar?", second.plan))


@pytest.mark.parametrize(
    ("text", "is_gross"),
    [
        ("bruttokostnaden för skolan", True),
        ("kostnader, utan att räkna av intäkterna", True),
        ("what do the ports cost before deducting revenue", True),
        ("projekt utan intäkter", False),
        ("nettokostnaden för skolan", False),
    ],
)
def test_costs_alone_are_asked_for(text: str, is_gross: bool) -> None:
    assert asks_gross(text) is is_gross


def test_incomes_that_are_left_out_are_not_asked_for() -> None:
    assert find_left_out("projekt utan intäkter") == []
    slots = read_slots("Vad är kostnaderna för hamnen, exklusive intäkter?")
    assert not any("intäkt" in word for word in (*slots.terms, *slots.hints))


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("sedan projektstarten", True),
        ("since it was begun", True),
        ("sedan bygget startade", True),
        ("sedan starten av året", False),
        ("from the beginning of 2031", False),
    ],
)
def test_all_the_time_since_the_start_is_no_year(text: str, is_all: bool) -> None:
    assert (SINCE_START.search(f"vad kostade det {text}?") is not None) is is_all


def test_a_summary_income_statement_is_a_table_and_no_wish_for_a_summary() -> None:
    assert read_overview("what revenue is in the summary income statement?") is None
    assert read_overview("give me a summary of the report") is Operation.SUMMARISE
