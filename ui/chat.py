"""What happens on the chat page: start, question, citation, upload, change of language.

In: the assistant, the store and the way to ingest. Out: events on the page's components, for example Enter in the
question box -> ask -> the answer in the chat, and its first source in the panel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import gradio as gr

from assistant.records import Answer, Language, Plan
from ingest.errors import FacitError
from ui.conversation import LONGEST_QUESTION, Conversation, read_citation_link, to_messages
from ui.layout import EXAMPLES, Parts, lay_out, to_brand, wrap_panel
from ui.reports import to_list
from ui.source import ReportTexts, to_notice, to_panel
from ui.texts import choose_language, texts_of
from ui.upload import Ingest, ingest_uploads


class Answers(Protocol):
    """What the page asks of the assistant."""

    def ask(self, text: str, previous: Plan | None = None) -> Answer:
        """Answer a question; `previous` is how the question before it was read."""

    def examples(self, language: Language, limit: int = 4) -> tuple[str, ...]:
        """Give questions that the loaded reports can answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What stands behind the page; `uploads` is the folder that keeps uploaded reports."""

    assistant: Answers
    store: ReportTexts
    ingest: Ingest
    uploads: Path


def add_chat_page(page: gr.Blocks, services: Services, language: Language | None) -> None:
    """Put the chat into a page that is being built; without a language it follows each visitor's browser."""
    parts = lay_out(texts_of(language or Language.SWEDISH), language or Language.SWEDISH)
    _connect_start(page, parts, services, language)
    _connect_questions(parts, services)
    _connect_sources(parts, services)
    _connect_upload(parts, services)


def _connect_start(page: gr.Blocks, parts: Parts, services: Services, fixed: Language | None) -> None:
    """Word the page when it is opened, when its language is changed, and when the conversation begins anew."""

    def start(request: gr.Request) -> list[object]:
        language = fixed or choose_language(request.headers.get("accept-language", ""))
        return _word(services, language, Conversation())

    def change_language(language: Language, conversation: Conversation) -> list[object]:
        other = Language.ENGLISH if language is Language.SWEDISH else Language.SWEDISH
        return _word(services, other, conversation)

    def renew(language: Language) -> list[object]:
        return [Conversation(), *_word(services, language, Conversation())]

    state = [parts.language, parts.conversation]
    page.load(start, None, parts.worded, show_progress="hidden", api_visibility="private")
    parts.switch.click(change_language, state, parts.worded, show_progress="hidden", api_visibility="private")
    renewed = [parts.conversation, *parts.worded]
    parts.renew.click(renew, parts.language, renewed, show_progress="hidden", api_visibility="private")


def _connect_questions(parts: Parts, services: Services) -> None:
    """Ask what is typed, what an example says, or what a chosen reading stands for."""
    inputs = [parts.conversation, parts.language]
    outputs = [parts.chat, parts.question, parts.conversation, parts.panel, *parts.examples]

    def ask(text: str, conversation: Conversation, language: Language) -> Iterator[list[object]]:
        yield from _ask(services, text, conversation, language)

    def ask_option(conversation: Conversation, language: Language, choice: gr.SelectData) -> Iterator[list[object]]:
        yield from _ask(services, str(choice.value), conversation, language)

    typed = [parts.question.submit, parts.send.click]
    gr.on(typed, ask, [parts.question, *inputs], outputs, api_visibility="private")
    for example in parts.examples:
        example.click(ask, [example, *inputs], outputs, api_visibility="private")
    parts.chat.option_select(ask_option, inputs, outputs, api_visibility="private")


def _connect_sources(parts: Parts, services: Services) -> None:
    """Open the source of a citation that is clicked, in the last answer or in an older one."""

    def open_source(conversation: Conversation, language: Language, event: gr.EventData) -> str:
        place = read_citation_link(str(event.link))
        return _open(services, conversation, language, place)

    state = [parts.conversation, parts.language]
    parts.panel.select(open_source, state, parts.panel, show_progress="hidden", api_visibility="private")


def _connect_upload(parts: Parts, services: Services) -> None:
    """Ingest files as they are dropped; then show the reports and questions that they can answer."""

    def upload(paths: list[str], language: Language) -> Iterator[str]:
        yield from ingest_uploads([Path(path) for path in paths], services.uploads, services.ingest, texts_of(language))

    def refresh(language: Language, conversation: Conversation) -> list[object]:
        return [None, *_word(services, language, conversation)]

    state = [parts.language, parts.conversation]
    dropped = [parts.files, parts.language]
    parts.files.upload(upload, dropped, parts.status, show_progress="hidden", api_visibility="private").then(
        refresh, state, [parts.files, *parts.worded], show_progress="hidden", api_visibility="private"
    )


def _ask(services: Services, text: str, conversation: Conversation, language: Language) -> Iterator[list[object]]:
    """Show the question at once, then its answer with the first source open; an empty question does nothing."""
    texts = texts_of(language)
    question = text.strip()
    unchanged = [gr.skip()] * EXAMPLES
    if not question:
        yield [gr.skip(), "", gr.skip(), gr.skip(), *unchanged]
        return
    begun = conversation.begin(question)
    yield [to_messages(begun, texts), "", gr.skip(), gr.skip(), *_to_examples(())]
    finished = _finish(services, begun, language)
    panel = _open(services, finished, language, finished.first_citation)
    yield [to_messages(finished, texts), gr.skip(), finished, panel, *unchanged]


def _finish(services: Services, begun: Conversation, language: Language) -> Conversation:
    """Answer the last question of the conversation, or say why it cannot be answered."""
    question = begun.turns[-1].question
    if len(question) > LONGEST_QUESTION:
        problem = texts_of(language).too_long.format(length=len(question), limit=LONGEST_QUESTION)
        return begun.finish(None, problem)
    try:
        return begun.finish(services.assistant.ask(question, begun.plan))
    except FacitError as error:
        return begun.finish(None, str(error))


def _open(services: Services, conversation: Conversation, language: Language, place: tuple[int, int] | None) -> str:
    """Give the source panel for a citation, given by its turn and its number."""
    texts = texts_of(language)
    if place is None:
        return wrap_panel(to_notice(texts.source_empty), language)
    answer = conversation.find_answer(place[0])
    if answer is None:
        return wrap_panel(to_notice(texts.unknown_citation), language)
    return wrap_panel(to_panel(answer, *place, services.store, texts), language)


def _word(services: Services, language: Language, conversation: Conversation) -> list[object]:
    """Give the new values of Parts.worded in a language, with the reports as they are now."""
    texts = texts_of(language)
    summaries = services.store.reports()
    questions = services.assistant.examples(language, EXAMPLES) if summaries and not conversation.turns else ()
    empty = texts.chat_empty if summaries else texts.chat_without_reports
    return [
        language,
        to_brand(texts),
        texts.other_language,
        to_list(summaries, texts),
        gr.update(label=texts.upload),
        gr.update(value=to_messages(conversation, texts), label=texts.chat, placeholder=empty),
        *_to_examples(questions),
        gr.update(label=texts.question, placeholder=texts.placeholder),
        texts.send,
        texts.new_conversation,
        _open(services, conversation, language, conversation.first_citation),
    ]


def _to_examples(questions: tuple[str, ...]) -> list[object]:
    """Give the updates of the example buttons: the questions, and nothing on the buttons left over."""
    shown: list[object] = [gr.update(value=question, visible=True) for question in questions[:EXAMPLES]]
    return shown + [gr.update(visible=False)] * (EXAMPLES - len(shown))
