"""What is asked first of a report: is it in balance, is it doing well, what has not begun, which report is newest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Operation, Outcome
from assistant.verify import unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 för Ystads kommun, tekniska nämnden
Belopp i tkr

Verksamhet | Budget 2031 | Prognos 2031 | Avvikelse
Gator | 4 000 | 4 300 | -300
Parker | 900 | 850 | 50
Summa | 4 900 | 5 150 | -250

Investeringar

Projekt | Budget 2031 | Utfall aug 2031 | Avvikelse
Kajkant | 2 000 | 2 100 | -100
Ny gångbro | 3 400 | 0 | 3 400
Torgbelysning | 500 | 0 | 500

# Viktiga händelser

Kajen stängdes i mars och öppnades igen i juni.

# Åtgärder

Projekt Utfall 2031-08 Prognos 2031 Budget 2031

Telefon: 0411-57 70 00 (kontaktcenter)
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("broad")) as opened:
        yield opened


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the sample reports."""
    encoder = HashEncoder()
    with Store.open(tmp_path_factory.mktemp("broad_samples"), model=encoder.name) as store:
        ingest_paths(tuple(sorted(SAMPLES.iterdir())), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Är Ystads ekonomi i balans?", "**Nej"),
        ("Har Ystad en budget i balans?", "**Nej"),
        ("Går Ystad ihop?", "**Nej"),
        ("Is Ystad's economy in balance?", "**No"),
        ("Did Ystad balance its budget?", "**No"),
        ("Does Ystad have a balanced budget?", "**No"),
    ],
)
def test_balance_is_no_deficit(assistant: Assistant, question: str, verdict: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(verdict)
    assert answer.figures[0].text == "-250"


@pytest.mark.parametrize(
    "question", ["Går det bra för Ystad?", "Går det dåligt för Ystad?", "Is Ystad doing well financially?"]
)
def test_whether_it_goes_well_is_how_it_goes(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert {figure.text for figure in answer.figures} >= {"5 150", "4 900", "-250"}
    assert not answer.text.startswith(("**Ja", "**Nej", "**Yes", "**No"))


@pytest.mark.parametrize(
    "question",
    [
        "Vilka projekt har inte kommit igång i Ystad?",
        "Vilka investeringar har ännu inte påbörjats i Ystad?",
        "Which projects have not started in Ystad?",
    ],
)
def test_what_has_not_begun_has_no_outcome(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert [figure.label for figure in answer.figures] == ["Ny gångbro", "Torgbelysning"]


@pytest.mark.parametrize("question", ["Vilka projekt har invigts i Ystad?", "Vilka projekt har blivit klara i Ystad?"])
def test_what_was_done_is_no_list_of_all_rows(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.outcome, answer.figures) == (Outcome.NOT_FOUND, ())


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("Vilka verksamheter kostar mer än budget i Ystad?", ["Gator"]),
        ("Which services cost less than budgeted in Ystad?", ["Parker"]),
        ("Vilka investeringsprojekt kostade mer än planerat i Ystad?", ["Kajkant"]),
    ],
)
def test_what_costs_more_than_its_budget_is_listed(assistant: Assistant, question: str, labels: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.plan.operation is Operation.LIST_ROWS
    assert [figure.label for figure in answer.figures] == labels


@pytest.mark.parametrize(
    ("question", "listed", "unlisted"),
    [
        ("Vilken rapport är nyast?", "Intraservice", "Hylte"),
        ("Which is the oldest report?", "Hylte", "Intraservice"),
        ("Vilka rapporter finns för 2024?", "Askersund", "Hylte"),
        ("Vilka rapporter har du från Göteborg?", "Göteborg", "Askersund"),
    ],
)
def test_reports_are_listed_by_time_and_place(samples: Assistant, question: str, listed: str, unlisted: str) -> None:
    answer = samples.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert listed in answer.text
    assert unlisted not in answer.text
    assert unsupported(answer) == ()


@pytest.mark.parametrize("question", ["Finns det någon rapport från Malmö?", "Which reports do you have for 2017?"])
def test_a_report_that_is_not_there_is_said_to_be_missing(samples: Assistant, question: str) -> None:
    answer = samples.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "Malmö" in answer.text or "2017" in answer.text
    assert "Askersund" in answer.text
    assert unsupported(answer) == ()


@pytest.mark.parametrize("question", ["Vad har hänt under året i Ystad?", "What happened in Ystad during the year?"])
def test_what_happened_is_told_under_its_heading(assistant: Assistant, question: str) -> None:
    quoted = [citation.quote for citation in assistant.ask(question).citations]
    assert "Kajen stängdes i mars och öppnades igen i juni." in quoted


def test_what_happened_is_summed_up_where_no_heading_tells_it(samples: Assistant) -> None:
    assert "-2 200" in [figure.text for figure in samples.ask("Vad hände i Vaggeryd 2020?").figures]


@pytest.mark.parametrize(
    "question", ["Vad säger rapporten om åtgärder i Ystad?", "Vad hände med kontaktcenter i Ystad?"]
)
def test_heads_of_tables_and_telephones_tell_nothing(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "Utfall 2031-08" not in answer.text
    assert "0411" not in answer.text
