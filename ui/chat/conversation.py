"""A conversation as the page keeps it: questions with their answers, and what the user thinks of these.

In: questions with their answers. Out: the turns, oldest first. Turn 0 is the first question; the citation [2] of its
answer is the link ``#cite-0-2``. What the chat shows of them is made in ui/chat/messages.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.records import Answer, Plan

LONGEST_QUESTION = 2000  # characters; a question is a few words, and a pasted report would only slow the search
_CITATION = re.compile(r"#cite-(\d{1,6})-(\d{1,6})")


class Verdict(StrEnum):
    """What a user says of an answer."""

    RIGHT = "right"
    WRONG_FIGURE = "wrong figure"
    WRONG_SOURCE = "wrong source"
    LACKING = "lacking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What a user thinks of an answer, with a comment of their own or none."""

    verdict: Verdict
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A question with its answer; or with the `problem` that kept it from being answered; or with neither yet.

    `identity` is what the history and a lasting link know it by, "" until it is kept; `filtered` tells what it was
    asked of, "" for all reports; `control` is the number of the control question that it is, 0 where it is none.
    """

    question: str
    answer: Answer | None = None
    problem: str = ""
    identity: str = ""
    filtered: str = ""
    rating: Rating | None = None
    control: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """The turns so far, oldest first; `identity` is what the history knows it by, "" until a turn is kept."""

    turns: tuple[Turn, ...] = ()
    identity: str = ""

    @property
    def plan(self) -> Plan | None:
        """How the last answered question was read: what a follow-up question builds on."""
        return next((turn.answer.plan for turn in reversed(self.turns) if turn.answer), None)

    def first_citation_of(self, turn: int) -> tuple[int, int] | None:
        """Give a turn and the number of its answer's first citation; None if it has none."""
        answer = self.find_answer(turn)
        return (turn, answer.citations[0].number) if answer and answer.citations else None

    def begin(self, question: str, filtered: str = "") -> Conversation:
        """Give the conversation with a new question, not yet answered."""
        return replace(self, turns=(*self.turns, Turn(question=question, filtered=filtered)))

    def before(self, turn: int) -> Conversation:
        """Give the conversation as it was before a turn."""
        return replace(self, turns=self.turns[:turn])

    def rate(self, turn: int, rating: Rating | None) -> Conversation:
        """Give the conversation with what the user thinks of the answer of a turn."""
        return self._change(turn, replace(self.turns[turn], rating=rating))

    def keep_control(self, turn: int, number: int) -> Conversation:
        """Give the conversation with the number of the control question that a turn was made."""
        return self._change(turn, replace(self.turns[turn], control=number))

    def _change(self, turn: int, changed: Turn) -> Conversation:
        return replace(self, turns=(*self.turns[:turn], changed, *self.turns[turn + 1 :]))

    def finish(self, answer: Answer | None, problem: str = "", filtered: str | None = None) -> Conversation:
        """Give the conversation with its last question answered, or with the problem in the answer's place.

        `filtered` words the filter anew: in the language of the answer, which is not known before it is there.
        """
        last = replace(self.turns[-1], answer=answer, problem=problem)
        last = last if filtered is None else replace(last, filtered=filtered)
        return replace(self, turns=(*self.turns[:-1], last))

    def find_answer(self, turn: int) -> Answer | None:
        """Give the answer of a turn, or None if there is none."""
        return self.turns[turn].answer if 0 <= turn < len(self.turns) else None


def read_citation_link(link: str) -> tuple[int, int] | None:
    """Read "#cite-0-2" as turn 0, citation 2; None for any other text.

    >>> read_citation_link("#cite-0-2")
    (0, 2)
    """
    match = _CITATION.fullmatch(link)
    return (int(match[1]), int(match[2])) if match else None
