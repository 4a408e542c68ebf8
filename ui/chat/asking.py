"""A question on its way: shown at once, answered, kept, and followed by what can be asked next.

In: what was asked, of which conversation, with which filter. Out: values for the chat page's components, state after
state: the question; the answer paragraph by paragraph, the figure first; the answer with all that can be done with it.
What a language model writes is shown as it grows, each sentence after it is checked.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import gradio as gr

from assistant.records import Answer, Citation
from ingest.errors import FacitError
from ui.chat.conversation import LONGEST_QUESTION, Conversation
from ui.chat.filters import Choice, name_choice, to_scope
from ui.chat.layout import EXAMPLES
from ui.chat.messages import to_messages, to_steps, to_unfinished
from ui.chat.shown import Visitor, offer, show_source, show_talk
from ui.chat.suggestions import suggest
from ui.chat.texts import chat_texts_of
from ui.error_words import describe_error
from ui.services import GrowingAnswers, Services
from ui.texts import texts_of

_SECONDS_A_STEP = 0.05  # for the eye to follow; at most five of them
_SAME_TALK = [gr.skip()] * (6 + EXAMPLES)  # as many as `Parts.talk` has


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed or clicked, after which conversation, with which filter; `editing` is the turn it replaces."""

    text: str
    conversation: Conversation
    choice: Choice
    editing: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answered:
    """A conversation with its last question answered; `is_whole` is False while the answer is being written."""

    conversation: Conversation
    is_whole: bool = True


def answer_question(services: Services, visitor: Visitor, asked: Asked) -> Iterator[list[object]]:
    """Yield values for `Parts.answered`: the talk, then the question box and all that follows it there.

    An empty question does nothing. The answer is kept only after it has begun to be shown: a question that is stopped
    before leaves nothing behind.
    """
    question = asked.text.strip()
    if not question:
        yield [*_SAME_TALK, "", *[gr.skip()] * 7]
        return
    before = asked.conversation if asked.editing is None else asked.conversation.before(asked.editing)
    filtered = name_choice(asked.choice, services.store.reports(), visitor.texts)
    begun = before.begin(question, filtered)
    yield _begin(question, begun, visitor)
    finished = begun
    opened: tuple[Citation, ...] | None = None  # the sources of what has been shown while it was being written
    for answered in _answer(services, begun, asked.choice, visitor):
        finished = answered.conversation
        if not answered.is_whole:
            yield _show_growing(services, visitor, finished, is_first=opened is None)
            opened = _find_sources(finished) if opened is None else opened
    first, *steps = to_steps(finished, visitor.texts, at_once=opened is not None)
    yield _show_only(first, finished)
    kept = _keep(services, visitor, finished, asked)
    for messages in steps:
        time.sleep(_SECONDS_A_STEP)
        yield _show_only(messages, finished)
    talk = show_talk(
        services, visitor, kept, offers=offer((), ""), is_source_shown=bool(opened) and opened == _find_sources(kept)
    )
    done: list[object] = ["", "", None, gr.update(visible=True), gr.update(visible=False), gr.skip(), None]
    yield [*talk, gr.skip(), *done]


def suggest_next(services: Services, visitor: Visitor, conversation: Conversation, choice: Choice) -> list[object]:
    """Give values for `Parts.offers`: what can be asked after the last answer; nothing changes where nothing was."""
    answer = conversation.find_answer(len(conversation.turns) - 1)
    if answer is None:
        return [gr.skip()] * (1 + EXAMPLES)
    scope = to_scope(choice, services.store.reports())
    plan = answer.plan
    assistant = services.plain or services.assistant  # a guess is not worth a language model's time
    try:
        questions = suggest(
            answer,
            lambda question: assistant.ask(question, plan, scope),
            [turn.question for turn in conversation.turns],
        )
    except FacitError:  # the answer stands; there is only nothing to suggest
        questions = ()
    return offer(questions, chat_texts_of(answer.language).follow_up)  # the language of the questions


def _begin(question: str, begun: Conversation, visitor: Visitor) -> list[object]:
    """Give values for `Parts.answered` that show a question on its way, with the button to stop it."""
    working = gr.ChatMessage(role="assistant", content=f"*{visitor.words.working}*")
    messages = [*to_messages(begun, visitor.texts), working]
    buttons = [gr.update(visible=False), gr.update(visible=True)]
    return [gr.skip(), messages, *[gr.skip()] * 3, *offer((), ""), "", "", question, gr.skip(), *buttons,
            gr.update(visible=False), None]  # fmt: skip


def _show_only(messages: list[gr.ChatMessage], growing: Conversation) -> list[object]:
    """Give values for `Parts.answered` that change nothing but the chat, and where its citations are looked up."""
    return [gr.skip(), messages, *_SAME_TALK[2:], *[gr.skip()] * 7, growing]


def _show_growing(services: Services, visitor: Visitor, growing: Conversation, *, is_first: bool) -> list[object]:
    """Give values for `Parts.answered` while an answer is written; its first source is shown, then the reader's."""
    shown = _show_only(to_unfinished(growing, visitor.texts), growing)
    if is_first:
        shown[3] = show_source(services, visitor, growing, growing.first_citation_of(len(growing.turns) - 1))
    return shown


def _find_sources(conversation: Conversation) -> tuple[Citation, ...]:
    """Give the citations of the last answer."""
    answer = conversation.find_answer(len(conversation.turns) - 1)
    return answer.citations if answer else ()


def _answer(services: Services, begun: Conversation, choice: Choice, visitor: Visitor) -> Iterator[_Answered]:
    """Answer the last question of the conversation, as it is written where it is; or say why it cannot be answered."""
    question = begun.turns[-1].question
    if len(question) > LONGEST_QUESTION:
        problem = visitor.texts.too_long.format(length=len(question), limit=LONGEST_QUESTION)
        yield _Answered(conversation=begun.finish(None, problem))
        return
    assistant = services.assistant
    summaries = services.store.reports()

    def finish(answer: Answer) -> Conversation:
        return begun.finish(answer, filtered=name_choice(choice, summaries, texts_of(answer.language)))

    try:
        scope = to_scope(choice, summaries)
        if not isinstance(assistant, GrowingAnswers):
            yield _Answered(conversation=finish(assistant.ask(question, begun.plan, scope)))
            return
        before: Answer | None = None  # the last that comes is the whole answer
        for answer in assistant.ask_steps(question, begun.plan, scope):
            before = answer
            yield _Answered(conversation=finish(answer), is_whole=False)
        if before:
            yield _Answered(conversation=finish(before))
    except FacitError as error:
        yield _Answered(conversation=begun.finish(None, describe_error(error, visitor.language)))


def _keep(services: Services, visitor: Visitor, finished: Conversation, asked: Asked) -> Conversation:
    """Keep the answer in the history; where that cannot be done, it is shown all the same."""
    replaced = "" if asked.editing is None else asked.conversation.turns[asked.editing].identity
    try:
        return services.history.keep(visitor.name, finished, replaced)
    except FacitError as error:
        gr.Warning(visitor.words.not_kept.format(problem=describe_error(error, visitor.language)))
        return finished
