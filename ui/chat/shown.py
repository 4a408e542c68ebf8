"""What the chat page shows of a conversation and of the loaded reports: the values of its components.

In: the services, the visitor's language and name, a conversation. Out: a value for each component of `Parts.talk`,
`Parts.offers` or `Parts.worded`, in their order.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import gradio as gr

from assistant.records import Language
from ui.chat.control_question import mark_controls
from ui.chat.conversation import Conversation
from ui.chat.filters import Choice, to_filters
from ui.chat.history_list import to_history_list
from ui.chat.layout import EXAMPLES, to_menu, wrap_panel
from ui.chat.messages import to_messages, to_turns
from ui.chat.report_list import to_list
from ui.chat.texts import ChatTexts, chat_texts_of
from ui.frame import read_language
from ui.services import Services
from ui.source.panel import to_notice, to_panel
from ui.texts import Texts, texts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who looks at the page ("" without a login), and in which language."""

    name: str
    language: Language

    @property
    def texts(self) -> Texts:
        """The page's words."""
        return texts_of(self.language)

    @property
    def words(self) -> ChatTexts:
        """The chat's words."""
        return chat_texts_of(self.language)


def visit(request: gr.Request, language: Language | None) -> Visitor:
    """Give who sends a request, in the page's language; before the page has been told its own, in the browser's."""
    return Visitor(name=request.username or "", language=language or read_language(request, None))


def show_talk(
    services: Services,
    visitor: Visitor,
    conversation: Conversation,
    *,
    focus: int | None = None,
    offers: list[object] | None = None,
    is_source_shown: bool = False,
) -> list[object]:
    """Give the values of `Parts.talk`; `focus` is the turn to bring into view, the last one without it.

    Without `offers`, questions to begin with are offered where nothing has been asked. Where its sources were shown
    before (`is_source_shown`) the one that the reader has opened stays.
    """
    texts = visitor.texts
    conversation = mark_controls(services.controls, conversation)
    begin = texts.chat_empty if services.store.reports() else texts.chat_without_reports
    empty = f"{begin}\n\n{texts.tagline}"
    place = conversation.first_citation_of(len(conversation.turns) - 1 if focus is None else focus)
    return [
        conversation,
        gr.update(value=to_messages(conversation, texts), label=texts.chat, placeholder=empty),
        to_turns(conversation, services.store, texts, focus=focus),
        gr.skip() if is_source_shown else show_source(services, visitor, conversation, place),
        show_history(services, visitor, conversation.identity),
        *(show_examples(services, visitor, conversation) if offers is None else offers),
    ]


def show_words(services: Services, visitor: Visitor, choice: Choice) -> list[object]:
    """Give the values of `Parts.worded`, with the reports as they are now."""
    texts, words = visitor.texts, visitor.words
    summaries = services.store.reports()
    return [
        texts.new_conversation,
        gr.update(label=words.search, placeholder=words.search_hint),
        to_menu(texts),
        gr.update(label=texts.upload),
        to_list(summaries, texts),
        show_filters(services, visitor.language, choice),
        gr.update(label=words.comment, placeholder=words.comment_hint, submit_btn=words.send),
        gr.update(label=texts.question, placeholder=texts.placeholder),
        texts.send,
        words.stop,
    ]


def show_filters(services: Services, language: Language, choice: Choice) -> str:
    """Give the value of `Parts.filters` for what is chosen."""
    years = services.assistant.years()
    return to_filters(choice, services.store.reports(), years, texts_of(language), stamp=time.time_ns())


def show_history(services: Services, visitor: Visitor, current: str, words: str = "") -> str:
    """Give the list of the visitor's conversations; with words, of those that hold them."""
    entries = services.history.list_conversations(visitor.name, words)
    return to_history_list(entries, current, visitor.language, is_search=bool(words.strip()))


def show_source(services: Services, visitor: Visitor, conversation: Conversation, place: tuple[int, int] | None) -> str:
    """Give the source panel for a citation, given by its turn and its number."""
    texts = visitor.texts
    if place is None:
        return wrap_panel(to_notice(texts.source_empty) + to_notice(visitor.words.keys), visitor.language)
    answer = conversation.find_answer(place[0])
    if answer is None:
        return wrap_panel(to_notice(texts.unknown_citation), visitor.language)
    return wrap_panel(to_panel(answer, *place, services.store, texts, services.images), visitor.language)


def show_examples(services: Services, visitor: Visitor, conversation: Conversation) -> list[object]:
    """Give the values of `Parts.offers` for a conversation in which nothing has been asked; none for another."""
    if conversation.turns or not services.store.reports():
        return offer((), "")
    return offer(services.assistant.examples(visitor.language, EXAMPLES), visitor.words.try_one)


def offer(questions: tuple[str, ...], lead: str) -> list[object]:
    """Give the values of `Parts.offers`: the questions on the buttons, and nothing on the buttons left over."""
    shown: list[object] = [gr.update(value=question, visible=True) for question in questions[:EXAMPLES]]
    return [lead if shown else "", *shown, *[gr.update(visible=False)] * (EXAMPLES - len(shown))]
