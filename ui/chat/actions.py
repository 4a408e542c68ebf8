"""What can be done with a question or an answer: edit, ask again, judge, keep; and stop one that is on its way.

In: the chat page's parts and its events that ask. Out: events on the links below each message, which chat.js sends
as ``{"link": "#rate-0-wrong_figure"}``, on the comment box and on the button to stop.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import gradio as gr
from gradio.events import Dependency

from assistant.records import Language
from ingest.errors import FacitError
from ui.chat.asking import Asked, answer_question
from ui.chat.control_question import keep_as_control
from ui.chat.conversation import Conversation, Rating, Verdict
from ui.chat.filters import READ_LISTS, read_choice
from ui.chat.layout import Parts
from ui.chat.messages import read_action, read_verdict, to_messages
from ui.chat.shown import Visitor, visit
from ui.chat.texts import ChatTexts
from ui.error_words import describe_error
from ui.services import Services


def connect_actions(parts: Parts, services: Services, asking: Sequence[Dependency]) -> Dependency:
    """Connect the links below the messages, the comment box and the button to stop; give the event that asks again."""
    _connect_edit(parts)
    _connect_rating(parts, services)
    _connect_keeping(parts, services)
    again = _connect_retry(parts, services)
    _connect_stop(parts, [*asking, again])
    return again


def _connect_edit(parts: Parts) -> None:
    """Put an earlier question into the box, to be asked in its own place; or leave it as it was."""

    def edit(
        conversation: Conversation, language: Language | None, request: gr.Request, event: gr.EventData
    ) -> list[object]:
        action = read_action(str(event.link))
        if action is None or action[0] != "edit" or action[1] >= len(conversation.turns):
            return [gr.skip()] * 3
        return [conversation.turns[action[1]].question, to_notice(visit(request, language).words), action[1]]

    def leave() -> list[object]:
        return ["", "", None]

    shown = [parts.question, parts.notice, parts.editing]
    state = [parts.conversation, parts.language]
    parts.turns.edit(edit, state, shown, show_progress="hidden", api_visibility="private")
    parts.turns.clear(leave, None, shown, show_progress="hidden", api_visibility="private")


def to_notice(words: ChatTexts) -> str:
    """Give the line that tells that a question is being edited, as HTML."""
    return f'<p role="status">{words.editing} <button type="button" data-leave>{words.cancel}</button></p>'


def _connect_retry(parts: Parts, services: Services) -> Dependency:
    """Ask the last question again, in its own place: of what is loaded and filtered now."""

    def retry(
        conversation: Conversation, language: Language | None, lists: str, request: gr.Request, event: gr.EventData
    ) -> Iterator[list[object]]:
        action = read_action(str(event.link))
        if action and action[0] == "retry" and action[1] < len(conversation.turns):
            visitor = visit(request, language)
            choice = read_choice(lists, services.store.reports())
            asked = Asked(conversation.turns[action[1]].question, conversation, choice, action[1])
            yield from answer_question(services, visitor, asked)

    return parts.turns.retry(
        retry,
        [parts.conversation, parts.language, parts.filters],
        parts.answered,
        js=READ_LISTS,
        show_progress_on=parts.chat,
        api_visibility="private",
    )


def _connect_rating(parts: Parts, services: Services) -> None:
    """Keep what the user thinks of an answer; where it is not right, ask what is wrong with it."""

    def rate(
        conversation: Conversation, language: Language | None, request: gr.Request, event: gr.EventData
    ) -> list[object]:
        action = read_action(str(event.link))
        if action is None or action[0] != "rate" or conversation.find_answer(action[1]) is None:
            return [gr.skip()] * 4
        rating = to_rating(read_verdict(action[2]), conversation.turns[action[1]].rating)
        visitor = visit(request, language)
        rated = _keep_rating(services, visitor, conversation, action[1], rating)
        asks = rating is not None and rating.verdict is not Verdict.RIGHT
        comment = gr.update(visible=asks, value=rating.comment if rating else "")
        return [rated, to_messages(rated, visitor.texts), comment, action[1]]

    def comment(
        text: str, conversation: Conversation, turn: int | None, language: Language | None, request: gr.Request
    ) -> list[object]:
        rating = conversation.turns[turn].rating if turn is not None and turn < len(conversation.turns) else None
        if turn is None or rating is None:
            return [gr.skip(), gr.update(visible=False)]
        commented = replace(rating, comment=text.strip())
        visitor = visit(request, language)
        kept = _keep_rating(services, visitor, conversation, turn, commented)
        gr.Info(visitor.words.thanks)
        return [kept, gr.update(visible=False, value="")]

    state = [parts.conversation, parts.language]
    rated = [parts.conversation, parts.chat, parts.comment, parts.rated]
    parts.turns.like(rate, state, rated, show_progress="hidden", api_visibility="private")
    said = [parts.comment, parts.conversation, parts.rated, parts.language]
    commented = [parts.conversation, parts.comment]
    parts.comment.submit(comment, said, commented, show_progress="hidden", api_visibility="private")


def to_rating(verdict: Verdict | None, before: Rating | None) -> Rating | None:
    """Give the rating for a verdict; what was wrong, in the user's words, stays where another fault is chosen."""
    if verdict is None:
        return None
    return Rating(verdict=verdict, comment=before.comment if before and verdict is not Verdict.RIGHT else "")


def _connect_keeping(parts: Parts, services: Services) -> None:
    """Keep an answer as a control question, and say that it is kept, or why it cannot be."""

    def keep(
        conversation: Conversation, language: Language | None, request: gr.Request, event: gr.EventData
    ) -> list[object]:
        action = read_action(str(event.link))
        if action is None or action[0] != "keep":
            return [gr.skip()] * 2
        visitor = visit(request, language)
        assistant = services.plain or services.assistant
        kept = keep_as_control(services.controls, assistant, conversation, action[1], visitor.language)
        if not kept.number:
            gr.Warning(kept.message)
            return [gr.skip()] * 2
        gr.Info(kept.message)
        marked = conversation.keep_control(action[1], kept.number)
        return [marked, to_messages(marked, visitor.texts)]

    parts.turns.submit(
        keep,
        [parts.conversation, parts.language],
        [parts.conversation, parts.chat],
        show_progress="hidden",
        concurrency_limit=1,  # the file of control questions is read, and written anew
        api_visibility="private",
    )


def _keep_rating(
    services: Services, visitor: Visitor, conversation: Conversation, turn: int, rating: Rating | None
) -> Conversation:
    """Keep a rating in the history, and give the conversation with it; where it cannot be kept, as it was."""
    try:
        services.history.rate(visitor.name, conversation.turns[turn].identity, rating)
    except FacitError as error:
        gr.Warning(describe_error(error, visitor.language))
        return conversation
    return conversation.rate(turn, rating)


def _connect_stop(parts: Parts, asking: Sequence[Dependency]) -> None:
    """Leave a question unanswered; it goes back into the box."""

    def stop(conversation: Conversation, language: Language | None, pending: str, request: gr.Request) -> list[object]:
        visitor = visit(request, language)
        gr.Info(visitor.words.stopped)
        messages = to_messages(conversation, visitor.texts)
        return [messages, pending, gr.update(visible=True), gr.update(visible=False), None]

    state = [parts.conversation, parts.language, parts.pending]
    shown = [parts.chat, parts.question, parts.send, parts.stop, parts.growing]
    parts.stop.click(stop, state, shown, cancels=list(asking), show_progress="hidden", api_visibility="private")
