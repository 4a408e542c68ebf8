"""A conversation as the page keeps it, and as the chat shows it.

In: questions with their answers. Out: the chat's messages. Turn 0 is the first question; the citation [2] of its
answer is the link ``#cite-0-2``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import gradio as gr
from gradio.components.chatbot import OptionDict

from assistant.records import Answer, Plan
from ui.render import escape, to_markdown
from ui.texts import Texts

LONGEST_QUESTION = 2000  # characters; a question is a few words, and a pasted report would only slow the search
_CITATION = re.compile(r"#cite-(\d{1,6})-(\d{1,6})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A question with its answer; or with the `problem` that kept it from being answered; or with neither yet."""

    question: str
    answer: Answer | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """The turns so far, oldest first."""

    turns: tuple[Turn, ...] = ()

    @property
    def plan(self) -> Plan | None:
        """How the last answered question was read: what a follow-up question builds on."""
        return next((turn.answer.plan for turn in reversed(self.turns) if turn.answer), None)

    @property
    def first_citation(self) -> tuple[int, int] | None:
        """The turn and the number of the last answer's first citation; None if it has none."""
        answer = self.turns[-1].answer if self.turns else None
        return (len(self.turns) - 1, answer.citations[0].number) if answer and answer.citations else None

    def begin(self, question: str) -> Conversation:
        """Give the conversation with a new question, not yet answered."""
        return replace(self, turns=(*self.turns, Turn(question=question)))

    def finish(self, answer: Answer | None, problem: str = "") -> Conversation:
        """Give the conversation with its last question answered, or with the problem in the answer's place."""
        return replace(self, turns=(*self.turns[:-1], replace(self.turns[-1], answer=answer, problem=problem)))

    def find_answer(self, turn: int) -> Answer | None:
        """Give the answer of a turn, or None if there is none."""
        return self.turns[turn].answer if turn < len(self.turns) else None


def read_citation_link(link: str) -> tuple[int, int] | None:
    """Read "#cite-0-2" as turn 0, citation 2; None for any other text.

    >>> read_citation_link("#cite-0-2")
    (0, 2)
    """
    match = _CITATION.fullmatch(link)
    return (int(match[1]), int(match[2])) if match else None


def to_messages(conversation: Conversation, texts: Texts) -> list[gr.ChatMessage]:
    """Give the chat's messages; the choices of an ambiguous answer are offered only while it is the last."""
    messages = []
    for index, turn in enumerate(conversation.turns):
        messages.append(gr.ChatMessage(role="user", content=escape(_shorten(turn.question))))
        if turn.answer:
            content = to_markdown(turn.answer, index, texts)
            last = index == len(conversation.turns) - 1
            options = [
                OptionDict(value=option.question, label=option.text) for option in (turn.answer.options if last else ())
            ]
            messages.append(gr.ChatMessage(role="assistant", content=content, options=options))
        elif turn.problem:
            problem = f"**{texts.error}** {escape(turn.problem)}"
            messages.append(gr.ChatMessage(role="assistant", content=problem))
    return messages


def _shorten(question: str) -> str:
    return question if len(question) <= LONGEST_QUESTION else question[:200] + " …"
