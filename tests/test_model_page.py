"""The optional language model on the page: what it did is told, and it is not asked for what nobody asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from assistant.model.asking import to_model_answer
from assistant.model.records import ModelAnswer, Piece, Translation, Usage
from assistant.records import Answer, Language, Plan
from ingest.store import Scope
from tests.fakes import FakeAssistant, FakeStore, make_services
from ui.chat.asking import Asked, answer_question, suggest_next
from ui.chat.conversation import Conversation
from ui.chat.filters import Choice
from ui.chat.model_answers import TellingAssistant, to_told
from ui.chat.render import to_markdown
from ui.chat.shown import Visitor


class Model(FakeAssistant):
    """Answers as the fake does, with a model's mark, and counts how often it is asked."""

    count = 0
    cancelled: threading.Event | None = None

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer as if a model had joined the sentences and translated the quotations."""
        self.count += 1
        plain = super().ask(text, previous, scope)
        translations = tuple(
            Translation(citation=one.number, text="Replaced <b>staff</b>.", language=Language.ENGLISH)
            for one in plain.citations
        )
        usage = Usage(calls=2, input_tokens=900, output_tokens=120)
        return replace(to_model_answer(plain, reworded=True), translations=translations, usage=usage)

    def compose(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer without the model."""
        return super().ask(text, previous, scope)

    def ask_stream(
        self,
        text: str,
        previous: Plan | None = None,
        scope: Scope | None = None,
        cancelled: threading.Event | None = None,
        composed: Answer | None = None,
    ) -> Iterator[Piece | ModelAnswer]:
        """Give two sentences, and then the answer."""
        self.cancelled = cancelled
        yield Piece(text="Så här gick det. ")
        yield Piece(text="Personal gick **−1 500 tkr** [1].")
        answer = self.ask(text, previous, scope)
        assert isinstance(answer, ModelAnswer)
        yield answer


def test_a_suggestion_costs_no_call_of_the_model(tmp_path: Path) -> None:
    store = FakeStore()
    plain, model = FakeAssistant(store), Model(store)
    services = replace(make_services(store, tmp_path), assistant=TellingAssistant(model), plain=plain)
    conversation = Conversation().begin("personal").finish(plain.ask("personal"))
    suggest_next(services, Visitor(name="", language=Language.SWEDISH), conversation, Choice())
    assert model.count == 0
    services.history.close()


def test_the_page_tells_and_keeps_what_the_model_did() -> None:
    model = Model(FakeStore())
    first = model.ask("personal")
    answer = TellingAssistant(model).ask("varför", first.plan)
    assert type(answer) is Answer  # as the history keeps it
    quoted, translated = answer.text.split("\n\n")[1:3]
    assert quoted.startswith("> ")
    assert translated.endswith("*Översatt av en språkmodell:* Replaced <b>staff</b>.")
    assert "*Sammanfogat av en språkmodell; varje uppgift och citat är Facits.*" in answer.text
    assert "*Språkmodell: 2 anrop, 900 tokens in, 120 ut*" in answer.text
    shown = to_markdown(answer, 0)
    assert "<b>staff" not in shown
    assert "*Sammanfogat av en språkmodell; varje uppgift och citat är Facits.*" in shown


def test_an_answer_that_no_model_touched_stays_as_it_is() -> None:
    answer = FakeAssistant(FakeStore()).ask("personal")
    assert to_told(answer) is answer


def to_last_message(values: list[object]) -> str:
    """Give the text of the last message of the chat, of the values for `Parts.answered`."""
    messages = values[1]["value"] if isinstance(values[1], dict) else values[1]
    return str(messages[-1].content) if isinstance(messages, list) else ""


def test_the_figure_stands_at_once_and_checked_sentences_follow(tmp_path: Path) -> None:
    model = Model(FakeStore())
    services = replace(make_services(FakeStore(), tmp_path), assistant=TellingAssistant(model))
    visitor = Visitor(name="", language=Language.SWEDISH)
    asked = Asked("personal", Conversation(), Choice())
    working, composed, first, second, *rest = map(to_last_message, answer_question(services, visitor, asked))
    assert working == f"*{visitor.words.working}*"
    writing = "*Språkmodellen formulerar svaret …*"
    assert all(writing in shown and "#rate-" not in shown for shown in (composed, first, second))
    assert "−1 500 tkr" in composed
    assert composed.index("−1 500 tkr") < first.index("Så här gick det.")  # the figure stays until it is written
    assert second.startswith("Så här gick det. Personal gick **−1 500 tkr** [[1]](#cite-0-1")
    assert writing not in rest[-1]
    assert "Sammanfogat av en språkmodell" in rest[-1]
    assert "#rate-0-right" in rest[-1]
    assert model.count == 1
    services.history.close()


def test_a_question_that_is_stopped_stops_the_model_and_is_not_kept(tmp_path: Path) -> None:
    model = Model(FakeStore())
    services = replace(make_services(FakeStore(), tmp_path), assistant=TellingAssistant(model))
    shown = answer_question(
        services, Visitor(name="", language=Language.SWEDISH), Asked("personal", Conversation(), Choice())
    )
    for _ in range(3):  # the question, the figure, a sentence
        next(shown)
    shown.close()  # type: ignore[attr-defined]  # it is a generator, as Gradio wants it
    assert model.cancelled
    assert model.cancelled.is_set()
    assert services.history.list_conversations("", "") == ()
    services.history.close()


def test_that_nothing_was_found_is_not_shown_while_the_model_reads_the_question() -> None:
    class Unread(Model):
        """Knows no row of the question's words."""

        def compose(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
            """Answer that nothing was found, and why."""
            answer = super().compose(text, previous, scope)
            return replace(answer, plan=replace(answer.plan, unexplained=("gatsten",)))

    (whole,) = TellingAssistant(Unread(FakeStore())).ask_steps("gatsten")
    assert "Sammanfogat av en språkmodell" in whole.text
