"""What can break while an answer is being written: a citation that leads nowhere, a source taken from its reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.records import Answer, Language, Plan
from ingest.store import Scope
from tests.fakes import FakeAssistant, FakeStore, make_services
from ui.chat.asking import Asked, answer_question
from ui.chat.conversation import Conversation
from ui.chat.filters import Choice
from ui.chat.shown import Visitor, show_source
from ui.services import Services

VISITOR = Visitor(name="", language=Language.SWEDISH)
PANEL, GROWING = 3, -1  # places among the values of `Parts.answered`


class Slow(FakeAssistant):
    """An assistant whose answers are shown while they are written; the whole one may have fewer sources."""

    loses_sources = False

    def ask_steps(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Iterator[Answer]:
        """Yield the figure, then more, then the whole answer."""
        answer = self.ask(text, previous, scope)
        head = answer.text.partition("\n\n")[0]
        yield replace(answer, text=head)
        yield replace(answer, text=f"{head}\n\nMer kommer.")
        yield replace(answer, citations=answer.citations[:1]) if self.loses_sources else answer


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = replace(make_services(FakeStore(), tmp_path), assistant=Slow(FakeStore()))
    yield services
    services.history.close()


def steps_of(services: Services) -> list[list[object]]:
    asked = Asked("personal", Conversation(), Choice())
    return [list(step) for step in answer_question(services, VISITOR, asked)]


def is_shown(panel: object) -> bool:
    """Whether a step changes the source panel; what it leaves as it is is no text."""
    return isinstance(panel, str)


def test_a_citation_can_be_opened_from_the_first_words_on_and_no_longer_than_they_grow(services: Services) -> None:
    begun, *growing, done = steps_of(services)
    assert (begun[GROWING], done[GROWING]) == (None, None)
    for step in growing:
        conversation = step[GROWING]
        assert isinstance(conversation, Conversation)
        assert "12 000" in show_source(services, VISITOR, conversation, (0, 2))
    assert isinstance(done[0], Conversation)
    assert not any(isinstance(step[0], Conversation) for step in (begun, *growing))  # stopped, it leaves nothing


def test_the_source_that_was_opened_meanwhile_stays_where_the_answer_keeps_its_sources(services: Services) -> None:
    _, first, *rest = steps_of(services)
    assert is_shown(first[PANEL])
    assert not any(is_shown(step[PANEL]) for step in rest)
    assert isinstance(services.assistant, Slow)
    services.assistant.loses_sources = True
    assert is_shown(steps_of(services)[-1][PANEL])


def test_the_filter_is_told_in_the_language_of_the_answer(tmp_path: Path) -> None:
    class English(FakeAssistant):
        def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
            return replace(super().ask(text, previous, scope), language=Language.ENGLISH)

    store = FakeStore()
    store.names.append("Ydre.txt")
    services = replace(make_services(store, tmp_path), assistant=English(store))
    asked = Asked("personal", Conversation(), Choice(report="Ydre.txt"))
    *_, done = answer_question(services, VISITOR, asked)
    assert isinstance(done[0], Conversation)
    assert done[0].turns[0].filtered == "Ydre · Annual report 2023"
    services.history.close()
