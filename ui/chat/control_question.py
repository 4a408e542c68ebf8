"""An answer kept as a control question: what it told is expected again, each time the control questions are asked.

In: a conversation and the turn whose answer the reader holds for right. Out: what was kept, or why nothing was, for
example ``Kept(message="Kontrollfråga 3 är sparad med 4 siffror. …", number=3)``. `facit control run` asks it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.control import Control, ControlError, add_control, read_controls, run_controls, to_control
from assistant.records import Answer, Language, Outcome, Plan
from ingest.errors import FacitError
from ui.chat.control_texts import ControlTexts, control_texts_of
from ui.chat.conversation import Conversation, Turn
from ui.error_words import describe_error

if TYPE_CHECKING:
    from ui.services import Answers

_MOST_TRIED = 4  # how many questions before are tried for what an answer needs: few are leant on from further off


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What to tell the reader; `number` is the control question's, 0 where none is kept."""

    message: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """The page's assistant, as control questions are asked of it."""

    assistant: Answers

    def ask(self, text: str, previous: Plan | None = None) -> Answer:
        return self.assistant.ask(text, previous)

    def read(self, text: str, previous: Plan | None = None) -> Plan:
        return self.assistant.ask(text, previous).plan


def keep_as_control(
    folder: Path | None, assistant: Answers, conversation: Conversation, turn: int, language: Language
) -> Kept:
    """Keep the answer of a turn in the data folder, once it has been asked again and told the same."""
    words = control_texts_of(language)
    answer = conversation.find_answer(turn)
    if folder is None or answer is None:
        return Kept(message=words.not_here)
    try:
        asked = _find_needed(_find_asked(conversation, turn), answer, assistant)
    except FacitError as error:
        return Kept(message=words.failed.format(problem=describe_error(error, language)))
    *before, question = [one.question for one in asked]
    control = to_control(answer, question, before)
    filtered = next((one.filtered for one in reversed(asked) if one.filtered), "")
    refusal = _find_refusal(control, filtered, words)
    if refusal:
        return Kept(message=refusal)
    try:
        return _keep(folder, assistant, control, words)
    except FacitError as error:
        return Kept(message=words.failed.format(problem=describe_error(error, language)))


def mark_controls(folder: Path | None, conversation: Conversation) -> Conversation:
    """Give the conversation with each turn told which control question it is, as the data folder keeps them now.

    The folder is asked each time: control questions are dropped and numbered anew outside of the page.
    """
    try:
        kept = read_controls(folder) if folder else ()
    except ControlError:  # it is told where one is kept; the conversation is shown all the same
        return conversation
    marked = conversation
    for place in range(len(conversation.turns)):
        marked = marked.keep_control(place, _find_mark(_find_asked(conversation, place), kept))
    return marked


def _find_mark(asked: Sequence[Turn], kept: Sequence[Control]) -> int:
    """Give the number of the control question that the last of the turns is, 0 where it is none.

    It is one after the same questions, or after the last of them alone where it told the same: the others were not
    needed.
    """
    answer = asked[-1].answer if asked else None
    if answer is None:
        return 0
    *before, question = [one.question for one in asked]
    told = to_control(answer, question)
    for number, one in enumerate(kept, start=1):
        count = len(one.history)
        is_after = one.question == question and one.history == tuple(before[len(before) - count :])
        same = count == len(before) or (one.outcome, one.figures) == (told.outcome, told.figures)
        if is_after and same and not any(turn.filtered for turn in asked[-1 - count :]):
            return number
    return 0


def _find_asked(conversation: Conversation, turn: int) -> list[Turn]:
    """Give the turns that led to the answer of one, itself the last; a failed question led to nothing."""
    return [one for one in conversation.turns[: turn + 1] if one.answer]


def _find_needed(asked: list[Turn], answer: Answer, assistant: Answers) -> list[Turn]:
    """Give the last of the turns with as few before it as give the same answer; all where no few of them do.

    A question that stands alone needs none, whatever was asked before it, and with which filter.
    """
    for count in range(min(_MOST_TRIED, len(asked) - 1)):
        needed = asked[-1 - count :]
        plan: Plan | None = None
        for turn in needed[:-1]:
            plan = assistant.ask(turn.question, plan).plan
        if _tells_same(assistant.ask(asked[-1].question, plan), answer):
            return needed
    return asked


def _tells_same(one: Answer, other: Answer) -> bool:
    """Whether two answers tell the same figures; those without any, the same words."""
    first, second = (to_control(answer, "") for answer in (one, other))
    return first == second and (bool(first.figures) or one.text == other.text)


def _find_refusal(control: Control, filtered: str, words: ControlTexts) -> str:
    """Say why an answer makes no control question; "" where it does."""
    if filtered:  # a control question is asked of all reports
        return words.filtered.format(filter=filtered)
    if control.outcome is Outcome.AMBIGUOUS:
        return words.ambiguous
    return "" if control.figures or control.outcome is Outcome.NOT_FOUND else words.no_figure


def _keep(folder: Path, assistant: Answers, control: Control, words: ControlTexts) -> Kept:
    """Keep a control question that is green now: one that is red from the start would only be noise."""
    number = _find_number(folder, control)
    if number:
        return Kept(message=words.already.format(number=number), number=number)
    if not all(result.is_green for result in run_controls(_Asked(assistant), (control,))):
        return Kept(message=words.not_same)
    try:
        number = add_control(folder, control)
    except ControlError:  # kept meanwhile, from another page
        number = _find_number(folder, control)
        if not number:
            raise
    if not control.figures:
        return Kept(message=words.kept_absence.format(number=number), number=number)
    return Kept(
        message=words.kept.format(number=number, figures=words.figure.count(len(control.figures))), number=number
    )


def _find_number(folder: Path, control: Control) -> int:
    """Give the number under which a question is kept already, 0 if it is not."""
    kept = [(one.question, one.history) for one in read_controls(folder)]
    asked = (control.question, control.history)
    return kept.index(asked) + 1 if asked in kept else 0
