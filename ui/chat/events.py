"""What happens on the chat page: start, question, citation, filter, upload.

In: the services. Out: events on the page's components, for example Enter in the question box -> ask -> the answer in
the chat, its first source in the panel, and what can be asked next. What happens in the left column stands in
ui/chat/kept.py, what is done with an answer in ui/chat/actions.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import gradio as gr
from gradio.blocks import Block
from gradio.events import Dependency

from assistant.records import Language
from ingest.errors import FacitError
from ui.chat.actions import connect_actions
from ui.chat.asking import Asked, answer_question, suggest_next
from ui.chat.conversation import Conversation, read_citation_link
from ui.chat.filters import READ_LISTS, Choice, read_choice
from ui.chat.history_list import ANSWER_KEY, CONVERSATION_KEY
from ui.chat.kept import connect_history
from ui.chat.layout import Parts, lay_out
from ui.chat.shown import Visitor, show_filters, show_source, show_talk, show_words, visit
from ui.chat.upload import connect_upload
from ui.error_words import describe_error
from ui.frame import read_language
from ui.services import Services
from ui.texts import texts_of


def add_chat_page(page: gr.Blocks, services: Services, language: Language | None) -> None:
    """Put the chat into a page that is being built; without a language it follows each visitor's browser."""
    parts = lay_out(texts_of(language or Language.SWEDISH), language)
    asking = _connect_questions(parts, services)
    asking.append(connect_actions(parts, services, asking))
    opening = [_connect_start(page, parts, services, language), connect_history(parts, services, asking)]
    for event in [*asking, *opening]:
        _then_suggest(event, parts, services)
    _connect_sources(parts, services)
    _connect_filters(parts, services)
    connect_upload(parts, services)


def _connect_start(page: gr.Blocks, parts: Parts, services: Services, fixed: Language | None) -> Dependency:
    """Word the page when it is opened, with the conversation that its address names; give the event that does."""

    def start(request: gr.Request) -> list[object]:
        visitor = Visitor(name=request.username or "", language=read_language(request, fixed))
        conversation, focus = _find_linked(services, visitor, request)
        talk = show_talk(services, visitor, conversation, focus=focus)
        return [visitor.language, *show_words(services, visitor, Choice()), *talk]

    shown = [parts.language, *parts.worded, *parts.talk]
    return page.load(start, None, shown, show_progress="hidden", api_visibility="private")


def _find_linked(services: Services, visitor: Visitor, request: gr.Request) -> tuple[Conversation, int | None]:
    """Give the conversation of a link and the turn that it is to, or a new one with a word of why."""
    turn, identity = (str(request.query_params.get(key, "")) for key in (ANSWER_KEY, CONVERSATION_KEY))
    if not turn and not identity:
        return Conversation(), None
    try:
        if turn:
            identity = services.history.find_conversation(visitor.name, turn) or ""
        conversation = services.history.load(visitor.name, identity)
    except FacitError as error:
        gr.Warning(describe_error(error, visitor.language))
        return Conversation(), None
    if conversation is None:
        gr.Warning(visitor.words.unknown_link)
        return Conversation(), None
    places = [place for place, kept in enumerate(conversation.turns) if kept.identity == turn]
    return conversation, (places[0] if places else None)


def _connect_questions(parts: Parts, services: Services) -> list[Dependency]:
    """Ask what is typed, what a button says, or what a chosen reading stands for; give the events that do."""
    state = [parts.conversation, parts.language]

    def ask(
        text: str, conversation: Conversation, language: Language | None, editing: int | None, lists: str,
        request: gr.Request,
    ) -> Iterator[list[object]]:  # fmt: skip
        visitor = visit(request, language)
        choice = read_choice(lists, services.store.reports())
        yield from answer_question(services, visitor, Asked(text, conversation, choice, editing))

    def ask_option(
        conversation: Conversation, language: Language | None, lists: str, request: gr.Request, option: gr.SelectData
    ) -> Iterator[list[object]]:
        visitor = visit(request, language)
        choice = read_choice(lists, services.store.reports())
        yield from answer_question(services, visitor, Asked(str(option.value), conversation, choice, None))

    def connect(listen: Callable[..., Dependency], source: Block) -> Dependency:
        inputs = [source, *state, parts.editing, parts.filters]
        return listen(ask, inputs, parts.answered, js=READ_LISTS, show_progress_on=parts.chat, api_visibility="private")

    typed = [connect(listen, parts.question) for listen in (parts.question.submit, parts.send.click)]
    clicked = [connect(button.click, button) for button in parts.suggestions]
    chosen = parts.chat.option_select(
        ask_option,
        [*state, parts.filters],
        parts.answered,
        js=READ_LISTS,
        show_progress_on=parts.chat,
        api_visibility="private",
    )
    return [*typed, *clicked, chosen]


def _then_suggest(event: Dependency, parts: Parts, services: Services) -> None:
    """When a conversation is shown, offer what can be asked next; it takes a moment, as each is tried."""

    def suggest(conversation: Conversation, language: Language | None, lists: str, request: gr.Request) -> list[object]:
        visitor = visit(request, language)
        return suggest_next(services, visitor, conversation, read_choice(lists, services.store.reports()))

    state = [parts.conversation, parts.language, parts.filters]
    event.then(suggest, state, parts.offers, js=READ_LISTS, show_progress="hidden", api_visibility="private")


def _connect_sources(parts: Parts, services: Services) -> None:
    """Open the source of a citation that is clicked, in an older answer, in the last, or in one still being written."""

    def open_source(
        conversation: Conversation,
        growing: Conversation | None,
        language: Language | None,
        request: gr.Request,
        event: gr.EventData,
    ) -> str:
        visitor = visit(request, language)
        return show_source(services, visitor, growing or conversation, read_citation_link(str(event.link)))

    state = [parts.conversation, parts.growing, parts.language]
    parts.panel.select(open_source, state, parts.panel, show_progress="hidden", api_visibility="private")


def _connect_filters(parts: Parts, services: Services) -> None:
    """Take a choice of the filter; the reports to choose from are then those of the municipality.

    The lists are read as the event is sent: one that waited for another is sent with the event data of that one.
    """

    def choose(language: Language | None, lists: str, request: gr.Request) -> str:
        choice = read_choice(lists, services.store.reports())
        return show_filters(services, visit(request, language).language, choice)

    parts.filters.select(
        choose,
        [parts.language, parts.filters],
        parts.filters,
        js=READ_LISTS,
        show_progress="hidden",
        trigger_mode="always_last",  # one that is chosen while another is on its way is not to be lost
        api_visibility="private",
    )
