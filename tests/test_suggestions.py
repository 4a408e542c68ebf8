"""What can break in suggested questions: one that cannot be answered, or that is answered about something else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Language, Outcome
from ingest.embedding import Encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.fakes import FakeAssistant, FakeStore
from tests.small_reports import write_small_reports
from ui.chat.suggestions import MOST, suggest


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("suggestions")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(write_small_reports(folder), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    "question",
    [
        "Vad kostade badhus i Åmål?",
        "Varför gick badhus i Åmål back?",
        "Vad var budgeten för ishall i Ydre?",
        "Hur gick det för Ydre?",
        "What did Badhus cost in Åmål?",
        "What was the budget for Ishall in Ydre?",
    ],
)
def test_every_suggestion_is_answered_from_the_reports(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    found = suggest(answer, lambda text: assistant.ask(text, answer.plan), seconds=30)
    assert len(found) <= MOST
    for suggestion in found:
        reply = assistant.ask(suggestion, answer.plan)
        assert reply.outcome is Outcome.ANSWERED
        assert reply.citations
        assert {figure.location.report for figure in reply.figures} <= {answer.figures[0].location.report}


def test_the_reason_comes_first_and_the_year_before_where_there_is_one(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade badhus i Åmål?")
    found = suggest(answer, lambda text: assistant.ask(text, answer.plan), seconds=30)
    assert found[0] == "Varför?"
    found = suggest(answer, lambda text: assistant.ask(text, answer.plan), asked=["varför? ", *found], seconds=30)
    assert found == ("Och året innan?",)


def test_every_suggestion_on_the_sample_reports_is_answered(sample_store: Store, encoder: Encoder) -> None:
    asked = Assistant(sample_store, encoder)
    count = 0
    for language in Language:
        for question in asked.examples(language, 5):
            answer = asked.ask(question)
            for suggestion in suggest(answer, partial(asked.ask, previous=answer.plan), seconds=30):
                reply = asked.ask(suggestion, answer.plan)
                assert reply.outcome is Outcome.ANSWERED
                assert reply.citations
                count += 1
    assert count >= 5


def test_nothing_is_suggested_after_what_was_not_found(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade rymdfärder i Åmål?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert suggest(answer, lambda text: assistant.ask(text, answer.plan)) == ()


def test_an_answer_about_another_row_is_not_taken_for_the_one_that_was_meant() -> None:
    fake = FakeAssistant(FakeStore())
    answer = fake.ask("personal")

    def ask(text: str) -> Answer:
        return fake.ask("skolskjuts")  # answers, and quotes; but of no figure

    assert suggest(answer, ask) == ()


def test_no_time_is_lost_on_suggestions() -> None:
    fake = FakeAssistant(FakeStore())
    asked: list[str] = []

    def ask(text: str) -> Answer:
        asked.append(text)
        return fake.ask("personal")

    suggest(fake.ask("personal"), ask, seconds=0)
    assert asked == []


def test_suggestions_are_in_the_language_of_the_answer(assistant: Assistant) -> None:
    answer = assistant.ask("What did Badhus cost in Åmål?")
    assert answer.language is Language.ENGLISH
    found = suggest(answer, lambda text: assistant.ask(text, answer.plan), seconds=30)
    assert found
    assert "Varför?" not in found
