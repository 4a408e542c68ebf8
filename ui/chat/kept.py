"""What happens in the left column: a new conversation, an earlier one, a search, another name, one less.

In: the chat page's parts. Out: events on the list, which history.js sends as ``{"id": "k3f", "title": "Badhuset"}``.
"""

from __future__ import annotations

from collections.abc import Sequence

import gradio as gr
from gradio.events import Dependency

from assistant.records import Language
from ingest.errors import FacitError
from ui.chat.conversation import Conversation
from ui.chat.filters import Choice
from ui.chat.layout import Parts
from ui.chat.shown import Visitor, show_filters, show_history, show_talk, visit
from ui.error_words import describe_error
from ui.services import Services


def connect_history(parts: Parts, services: Services, asking: Sequence[Dependency]) -> Dependency:
    """Connect the left column's parts; give the event that opens an earlier conversation.

    What is being asked is left then: its answer must not come into another conversation. So is the filter: it was set
    for the questions of the conversation before, and would silently leave reports out of this one's.
    """
    _connect_list(parts, services)

    def renew(language: Language | None, request: gr.Request) -> list[object]:
        return _show(services, visit(request, language), Conversation())

    def open_earlier(
        conversation: Conversation, language: Language | None, request: gr.Request, event: gr.EventData
    ) -> list[object]:
        visitor = visit(request, language)
        try:
            found = services.history.load(visitor.name, str(event.id))
        except FacitError as error:
            gr.Warning(describe_error(error, visitor.language))
            found = conversation
        if found is None:
            gr.Warning(visitor.words.gone)
        return _show(services, visitor, found or Conversation())

    begun = [parts.search, parts.question, parts.notice, parts.editing, parts.comment, parts.send, parts.stop]
    shown = [*parts.talk, *begun, parts.growing, parts.filters]
    parts.renew.click(renew, parts.language, shown, cancels=[*asking], show_progress="hidden", api_visibility="private")
    state = [parts.conversation, parts.language]
    return parts.history.select(
        open_earlier, state, shown, cancels=[*asking], show_progress="hidden", api_visibility="private"
    )


def _show(services: Services, visitor: Visitor, conversation: Conversation) -> list[object]:
    """Give the values for a conversation, with all that was begun in another one taken away."""
    buttons = [gr.update(visible=True), gr.update(visible=False)]
    begun: list[object] = ["", "", "", None, gr.update(visible=False, value=""), *buttons, None]
    return [*show_talk(services, visitor, conversation), *begun, show_filters(services, visitor.language, Choice())]


def _connect_list(parts: Parts, services: Services) -> None:
    """Connect the search, the other names and the removals, each of which shows the list anew."""

    def search(words: str, conversation: Conversation, language: Language | None, request: gr.Request) -> str:
        visitor = visit(request, language)
        return show_history(services, visitor, conversation.identity, words)

    def rename(
        words: str, conversation: Conversation, language: Language | None, request: gr.Request, event: gr.EventData
    ) -> str:
        visitor = visit(request, language)
        services.history.rename(visitor.name, str(event.id), str(event.title))
        return show_history(services, visitor, conversation.identity, words)

    def delete(
        words: str, conversation: Conversation, language: Language | None, request: gr.Request, event: gr.EventData
    ) -> list[object]:
        visitor = visit(request, language)
        services.history.delete(visitor.name, str(event.id))
        if str(event.id) == conversation.identity:
            unfiltered = show_filters(services, visitor.language, Choice())
            return [*show_talk(services, visitor, Conversation()), unfiltered]
        listed = show_history(services, visitor, conversation.identity, words)
        return [listed if part is parts.history else gr.skip() for part in shown]

    shown = [*parts.talk, parts.filters]
    state = [parts.search, parts.conversation, parts.language]
    parts.search.change(search, state, parts.history, show_progress="hidden", api_visibility="private")
    parts.history.edit(rename, state, parts.history, show_progress="hidden", api_visibility="private")
    parts.history.delete(delete, state, shown, show_progress="hidden", api_visibility="private")
