"""Question in, answer out, with the help of a language model where it can help and is checked; start reading here.

In: an `Assistant`, its store and encoder, and a model. Out: the same answers, read with the model's help where nothing
was found, joined into prose, with translations of quotations. Whatever the model does, the composed answer stands where
anything is wrong, and the reader is told in a line: for example a wording with a number of its own is not shown.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, fields, replace

from assistant.model.chat_model import ChatModel
from assistant.model.guard import Fault
from assistant.model.phrases import MODEL_PHRASES
from assistant.model.plan_help import may_help, propose_plan
from assistant.model.records import ModelAnswer, Piece
from assistant.model.rewording import can_reword, reword
from assistant.model.settings import ModelError
from assistant.model.translation import translate
from assistant.pipeline import Assistant
from assistant.records import Answer, Language, Outcome, Plan
from ingest.embedding import Encoder
from ingest.store import Scope, Store, StorePart


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why the model's part is not in an answer: the line that the reader is told, and what only a log needs."""

    line: str
    detail: str = ""


class ModelAssistant:
    """Answers as `Assistant` does, with a language model's help; it keeps no state either.

    With `is_agent` the model asks our tools several questions instead of joining one answer.
    """

    def __init__(
        self, assistant: Assistant, store: Store, encoder: Encoder, model: ChatModel, *, is_agent: bool = False
    ) -> None:
        self._assistant = assistant
        self._store = store
        self._encoder = encoder
        self._model = model
        self._is_agent = is_agent

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> ModelAnswer:
        """Return the answer to a question; never raises for what a user types or for what the model does."""
        answer = next(step for step in self.ask_stream(text, previous, scope) if isinstance(step, ModelAnswer))
        return answer

    def compose(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Return the answer as it is without the model's part, which takes no time."""
        return self._assistant.ask(text, previous, scope)

    def ask_stream(
        self,
        text: str,
        previous: Plan | None = None,
        scope: Scope | None = None,
        cancelled: threading.Event | None = None,
        composed: Answer | None = None,
    ) -> Iterator[Piece | ModelAnswer]:
        """Yield checked pieces of the answer as they are written, and last the answer, which takes their place.

        The answer is the composed one where the model fails, breaks a rule or is `cancelled`. `composed` is what
        `compose` gave for the question, for one who has shown that already.
        """
        started = time.perf_counter()
        model = self._model.renew(cancelled)
        plain, trouble = self._read(composed or self.compose(text, previous, scope), scope, model)
        written = plain
        if trouble is None:
            written, trouble = yield from self._write(plain, model)
        answer = to_model_answer(written, reworded=written is not plain)
        answer = _with_trouble(answer, trouble) if trouble else _translate(answer, model)
        yield replace(answer, usage=model.usage, seconds=time.perf_counter() - started)

    def read(self, text: str, previous: Plan | None = None) -> Plan:
        """Return how a question is read, with the model's help where it is needed, for a question that goes on."""
        return self._read(self._assistant.ask(text, previous), None, self._model.renew())[0].plan

    def examples(self, language: Language, limit: int = 4) -> tuple[str, ...]:
        """Return questions that the stored reports answer, at most `limit`."""
        return self._assistant.examples(language, limit)

    def years(self) -> tuple[int, ...]:
        """Return the years that a scope can be of."""
        return self._assistant.years()

    def _read(self, plain: Answer, scope: Scope | None, model: ChatModel) -> tuple[Answer, Trouble | None]:
        """Return the answer, with rows that the model found in the catalogue where nothing was found."""
        if not may_help(plain):
            return plain, None
        store = self._store if scope is None or scope.is_all else StorePart(self._store, scope)
        try:
            plan = propose_plan(plain, store, self._encoder, model)
        except ModelError as error:
            return plain, _to_trouble(error, plain)
        helped = self._assistant.answer_plan(plan, scope) if plan else plain
        return (plain if helped.outcome is Outcome.NOT_FOUND else _mark_reading(helped, plain)), None

    def _write(self, plain: Answer, model: ChatModel) -> Generator[Piece, None, tuple[Answer, Trouble | None]]:
        """Yield checked pieces; return the answer as the model put it, or the plain one and what was wrong."""
        phrases = MODEL_PHRASES[plain.language]
        try:
            if self._is_agent:
                from assistant.model.agent import answer_in_steps  # loads LangGraph, which takes seconds

                answer = answer_in_steps(plain, self._assistant, model)
                if not isinstance(answer, Fault):
                    return answer, None
                return plain, Trouble(line=phrases.agent_refused.format(fault=phrases.faults[answer]))
            if not can_reword(plain):
                return plain, None
            text = yield from reword(plain, model)
        except ModelError as error:
            return plain, _to_trouble(error, plain)
        if isinstance(text, Fault):
            return plain, Trouble(line=phrases.refused.format(fault=phrases.faults[text]))
        return replace(plain, text=text), None


def to_model_answer(answer: Answer, *, reworded: bool = False) -> ModelAnswer:
    """Return an answer as one that a model had a hand in."""
    held = {field.name: getattr(answer, field.name) for field in fields(Answer)}
    return ModelAnswer(**held, reworded=reworded)


def _to_trouble(error: ModelError, answer: Answer) -> Trouble:
    return Trouble(line=MODEL_PHRASES[answer.language].failed, detail=str(error))


def _with_trouble(answer: ModelAnswer, trouble: Trouble) -> ModelAnswer:
    """Return the composed answer with a line that the model's part is missing; a failure's details stay out of it."""
    text = f"{answer.text}\n\n*{trouble.line}*"
    return replace(answer, text=text, problem=trouble.detail or trouble.line)


def _mark_reading(answer: Answer, before: Answer) -> Answer:
    """Return an answer that says first that the model read the question so, and what words it read."""
    phrases = MODEL_PHRASES[answer.language]
    labels = tuple(dict.fromkeys(answer.plan.subject))
    line = phrases.check_reading.format(words=" ".join(before.plan.unexplained), labels=", ".join(labels))
    return replace(
        answer,
        text=f"{line}\n\n{answer.text}",
        reading=phrases.reading.format(reading=answer.reading),
        names=(*answer.names, *labels, *before.plan.unexplained),
    )


def _translate(answer: ModelAnswer, model: ChatModel) -> ModelAnswer:
    try:
        return replace(answer, translations=translate(answer, model))
    except ModelError as error:
        return replace(answer, problem=str(error))
