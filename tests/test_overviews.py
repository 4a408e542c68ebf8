"""Lists and overviews: which rows went over, a report in short, key figures, topics, and what can be asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.question.overview_words import read_overview
from assistant.records import Operation, Outcome
from assistant.verify import unsupported
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the sample reports."""
    encoder = HashEncoder()
    with Store.open(tmp_path_factory.mktemp("overviews"), model=encoder.name) as store:
        ingest_paths(tuple(sorted(SAMPLES.iterdir())), store, encoder)
        yield Assistant(store, encoder)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Assistant]:
    """Give an assistant without any report."""
    encoder = HashEncoder()
    with Store.open(tmp_path, model=encoder.name) as store:
        yield Assistant(store, encoder)


def test_rows_with_a_deficit_are_listed_by_size_with_their_sum(assistant: Assistant) -> None:
    answer = assistant.ask("vilka enheter gick back i Hylte 2019?")
    assert unsupported(answer) == ()
    values = [int(figure.amount.value) for figure in answer.figures if figure.amount]
    assert values == [-933, -228, -166, -89, -78, -2]
    (derivation,) = answer.derivations
    assert derivation.value == sum(values)
    labels = [figure.label for figure in answer.figures]
    assert "Fördelad gemensam verksamhet" not in labels
    assert "Totalt" not in labels


def test_projects_are_listed_where_projects_are_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("Which projects in Hylte went over their budget in 2019?")
    labels = {figure.label for figure in answer.figures}
    assert {"Renovering Unnaryds förskola", "Tillgänglighetsanpassning", "Övrigt skolfastigheter"} <= labels
    assert "Kontaktcenter" not in labels
    assert answer.language == "en"


def test_surpluses_are_listed_too(assistant: Assistant) -> None:
    answer = assistant.ask("vilka verksamheter i Vaggeryd väntas gå plus 2020?")
    assert [figure.text for figure in answer.figures] == ["660", "340", "50", "40"]


def test_a_row_that_carries_up_another_table_is_left_out(assistant: Assistant) -> None:
    answer = assistant.ask("vilka enheter gick plus i Hylte 2019?")
    amounts = [int(figure.amount.value) for figure in answer.figures if figure.amount]
    assert 3592 not in amounts, "the total of the table below"
    assert 430 in amounts, "the row of the same name in it"


def test_a_summary_has_the_headline_its_drivers_and_the_reports_own_words(assistant: Assistant) -> None:
    answer = assistant.ask("Kan du sammanfatta Askersunds delårsbokslut?")
    assert unsupported(answer) == ()
    assert answer.outcome is Outcome.ANSWERED
    texts = [figure.text for figure in answer.figures]
    assert {"-5 117", "-6 000"} <= set(texts)
    assert any("utbildningsförbund" in citation.quote for citation in answer.citations)


def test_a_summary_of_no_named_report_offers_the_reports(assistant: Assistant) -> None:
    answer = assistant.ask("sammanfatta rapporten")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert len(answer.options) == len(list(SAMPLES.iterdir()))
    chosen = assistant.ask("3", answer.plan)
    assert chosen.outcome is Outcome.ANSWERED
    assert len({citation.location.report for citation in chosen.citations}) == 1


def test_key_figures_are_listed_with_their_latest_value(assistant: Assistant) -> None:
    answer = assistant.ask("vilka nyckeltal finns för Hylte?")
    assert [figure.text for figure in answer.figures][:4] == ["7%", "3,05%", "8 552", "17 772"]


def test_a_topic_is_quoted(assistant: Assistant) -> None:
    answer = assistant.ask("vad står det om Stratsys?")
    assert answer.citations
    assert all("stratsys" in citation.quote.casefold() for citation in answer.citations)


def test_what_can_be_asked_is_told_with_examples_that_the_store_answers(assistant: Assistant) -> None:
    for question in ("vad kan du?", "what can you do?"):
        answer = assistant.ask(question)
        assert answer.outcome is Outcome.ANSWERED
        examples = [text[2:] for text in answer.text.splitlines() if text.startswith("- ")]
        assert examples
        assert all(assistant.ask(example).outcome is Outcome.ANSWERED for example in examples), examples


def test_places_are_listed(assistant: Assistant) -> None:
    text = assistant.ask("Which municipalities do you cover?").text
    assert all(place in text for place in ("Hylte", "Askersund", "Nordanstig", "Vaggeryd", "Herrljunga", "Vårgårda"))


@pytest.mark.parametrize(
    "question",
    ["vilka rapporter finns?", "sammanfatta", "vilka enheter gick back?", "vilka kommuner?", "what can you do?"],
)
def test_without_reports_it_is_told_what_to_do(empty: Assistant, question: str) -> None:
    answer = empty.ask(question)
    assert any(word in answer.text for word in ("Läs in", "Add one"))
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("Vilka enheter gick back i Hylte?", Operation.LIST_ROWS),
        ("which departments overspent?", Operation.LIST_ROWS),
        ("lista alla projekt som överskrider budget", Operation.LIST_ROWS),
        ("vilka gick plus?", Operation.LIST_ROWS),
        ("Summarise the report", Operation.SUMMARISE),
        ("what are the key figures?", Operation.LIST_INDICATORS),
        ("vad säger rapporten om e-arkiv?", Operation.TOPIC),
        ("vilka kommuner finns?", Operation.LIST_PLACES),
        ("Vilken enhet gick mest back?", None),
        ("Vilka tre projekt drog över budgeten mest?", None),
        ("Top 3 projects over budget", None),
        ("Vilket underskott väntas?", None),
        ("Vad kostade projekten?", None),
        ("Vilken av Hylte eller Vaggeryd gick back?", None),
        ("vad blev översiktsplanens kostnad", None),
    ],
)
def test_an_overview_is_told_from_other_questions(question: str, operation: Operation | None) -> None:
    assert read_overview(question) is operation
