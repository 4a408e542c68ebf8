"""The optional language model on the page: what it did is told, and it is not asked for what nobody asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.model.asking import to_model_answer
from assistant.model.records import Translation, Usage
from assistant.records import Answer, Language, Plan
from ingest.store import Scope
from tests.fakes import FakeAssistant, FakeStore, make_services
from ui.chat.asking import suggest_next
from ui.chat.conversation import Conversation
from ui.chat.filters import Choice
from ui.chat.model_answers import TellingAssistant, to_told
from ui.chat.render import to_markdown
from ui.chat.shown import Visitor
from ui.texts import SWEDISH


class Model(FakeAssistant):
    """Answers as the fake does, with a model's mark, and counts how often it is asked."""

    count = 0

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
    shown = to_markdown(answer, 0, SWEDISH)
    assert "<b>staff" not in shown
    assert "*Sammanfogat av en språkmodell; varje uppgift och citat är Facits.*" in shown


def test_an_answer_that_no_model_touched_stays_as_it_is() -> None:
    answer = FakeAssistant(FakeStore()).ask("personal")
    assert to_told(answer) is answer
