"""A question on its way: shown at once, answered, kept, and followed by what can be asked next.

In: what was asked, of which conversation, with which filter. Out: values for the chat page's components, state after
state: the question; the answer paragraph by paragraph, the figure first; the answer with all that can be done with it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import gradio as gr

from ingest.errors import FacitError
from ui.chat.conversation import LONGEST_QUESTION, Conversation
from ui.chat.filters import Choice, name_choice, to_scope
from ui.chat.layout import EXAMPLES
from ui.chat.messages import to_messages, to_steps
from ui.chat.shown import Visitor, offer, show_talk
from ui.chat.suggestions import suggest
from ui.services import Services

_SECONDS_A_STEP = 0.05  # for the eye to follow; at most five of them


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed or clicked, after which conversation, with which filter; `editing` is the turn it replaces."""

    text: str
    conversation: Conversation
    choice: Choice
    editing: int | None = None


def answer_question(services: Services, visitor: Visitor, asked: Asked) -> Iterator[list[object]]:
    """Yield values for `Parts.answered`: the talk, question box, notice, pending, editing, send, stop, comment.

    An empty question does nothing. The answer is kept only after it has begun to be shown: a question that is stopped
    before leaves nothing behind.
    """
    question = asked.text.strip()
    talk = [gr.skip()] * (6 + EXAMPLES)
    if not question:
        yield [*talk, "", *[gr.skip()] * 6]
        return
    before = asked.conversation if asked.editing is None else asked.conversation.before(asked.editing)
    filtered = name_choice(asked.choice, services.store.reports(), visitor.texts)
    begun = before.begin(question, filtered)
    busy: list[object] = [
        "",
        question,
        gr.skip(),
        gr.update(visible=False),
        gr.update(visible=True),
        gr.update(visible=False),
    ]
    working = gr.ChatMessage(role="assistant", content=f"*{visitor.words.working}*")
    yield [*_only_chat([*to_messages(begun, visitor.texts), working]), "", *busy]
    finished = _finish(services, visitor, begun, asked.choice)
    first, *steps = to_steps(finished, visitor.texts) or [to_messages(finished, visitor.texts)]
    yield [*_only_chat(first, offered=False), *[gr.skip()] * 7]
    kept = _keep(services, visitor, finished, asked)
    for messages in steps:
        time.sleep(_SECONDS_A_STEP)
        yield [*_only_chat(messages, offered=False), *[gr.skip()] * 7]
    done: list[object] = ["", "", None, gr.update(visible=True), gr.update(visible=False), gr.skip()]
    yield [*show_talk(services, visitor, kept, offers=offer((), "")), gr.skip(), *done]


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
    return offer(questions, visitor.words.follow_up)


def _only_chat(messages: list[gr.ChatMessage], *, offered: bool = True) -> list[object]:
    """Give values for `Parts.talk` that change the chat and, unless it is done already, take the offers away."""
    offers = offer((), "") if offered else [gr.skip()] * (1 + EXAMPLES)
    return [gr.skip(), messages, gr.skip(), gr.skip(), gr.skip(), *offers]


def _finish(services: Services, visitor: Visitor, begun: Conversation, choice: Choice) -> Conversation:
    """Answer the last question of the conversation, or say why it cannot be answered."""
    question = begun.turns[-1].question
    if len(question) > LONGEST_QUESTION:
        problem = visitor.texts.too_long.format(length=len(question), limit=LONGEST_QUESTION)
        return begun.finish(None, problem)
    try:
        scope = to_scope(choice, services.store.reports())
        return begun.finish(services.assistant.ask(question, begun.plan, scope))
    except FacitError as error:
        return begun.finish(None, str(error))


def _keep(services: Services, visitor: Visitor, finished: Conversation, asked: Asked) -> Conversation:
    """Keep the answer in the history; where that cannot be done, it is shown all the same."""
    replaced = "" if asked.editing is None else asked.conversation.turns[asked.editing].identity
    try:
        return services.history.keep(visitor.name, finished, replaced)
    except FacitError as error:
        gr.Warning(visitor.words.not_kept.format(problem=error))
        return finished
