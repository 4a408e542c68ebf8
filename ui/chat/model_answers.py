"""Answers that a language model had a hand in, as the page shows and keeps them: told in the answer's own text.

In: an assistant with a model. Out: one that shows the composed figure at once, and what the model writes sentence by
sentence, each checked before (`ask_steps`). Its answers hold the translations below their quotations, a line that says
that the wording is a model's, and a line of what it used, for example "*Language model: 2 calls, 900 tokens in, 120
out*". So a kept, copied or exported answer tells it as well.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Final, Protocol

from assistant.model.phrases import MODEL_PHRASES
from assistant.model.plan_help import may_help
from assistant.model.records import ModelAnswer, Piece
from assistant.model.shown import describe_usage, with_translations
from assistant.records import Answer, Language, Plan

if TYPE_CHECKING:
    from ingest.store import Scope

_MARK: Final = re.compile(r"\[\d{1,4}\]")


class Writing(Protocol):
    """What is asked of an assistant with a model; `ModelAssistant` is one."""

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer a question."""

    def compose(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer a question without the model's part."""

    def ask_stream(
        self,
        text: str,
        previous: Plan | None = None,
        scope: Scope | None = None,
        cancelled: threading.Event | None = None,
        composed: Answer | None = None,
    ) -> Iterator[Piece | ModelAnswer]:
        """Yield checked pieces, and last the answer."""

    def years(self) -> tuple[int, ...]:
        """Give the years that the loaded reports have figures of."""

    def examples(self, language: Language, limit: int = 4) -> tuple[str, ...]:
        """Give questions that the loaded reports can answer."""


class TellingAssistant:
    """Answers as the assistant does that it is made of, and tells in the text what a model did."""

    def __init__(self, assistant: Writing) -> None:
        self._assistant = assistant

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer a question."""
        return to_told(self._assistant.ask(text, previous, scope))

    def ask_steps(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Iterator[Answer]:
        """Yield the answer as it grows: the composed figure, the checked sentences, and last the whole answer.

        Where the model is to help with the reading, what was found without it is not shown: it may be nothing.
        """
        composed = self._assistant.compose(text, previous, scope)
        is_read = not may_help(composed)
        written, cancelled = "", threading.Event()
        if is_read:
            yield _to_unfinished(composed, written)
        try:
            for step in self._assistant.ask_stream(text, previous, scope, cancelled, composed):
                if isinstance(step, ModelAnswer):
                    yield to_told(step)
                elif is_read:
                    written += step.text
                    yield _to_unfinished(composed, written)
        finally:
            cancelled.set()  # the reader may have stopped listening

    def years(self) -> tuple[int, ...]:
        """Give the years that the loaded reports have figures of."""
        return self._assistant.years()

    def examples(self, language: Language, limit: int = 4) -> tuple[str, ...]:
        """Give questions that the loaded reports can answer."""
        return self._assistant.examples(language, limit)


def _to_unfinished(composed: Answer, written: str) -> Answer:
    """Return what is shown of an answer while it is written; the composed figure stands until a written one does."""
    head = "" if _MARK.search(written) else composed.text.partition("\n\n")[0]
    note = f"*{MODEL_PHRASES[composed.language].writing}*"
    return replace(composed, text="\n\n".join(part for part in (head, written.strip(), note) if part))


def to_told(answer: Answer) -> Answer:
    """Return an answer that tells in its text what a model did; one that no model touched stays as it is."""
    if not isinstance(answer, ModelAnswer):
        return answer
    phrases = MODEL_PHRASES[answer.language]
    lines = [phrases.reworded if answer.reworded else "", describe_usage(answer.usage, answer.language)]
    told = "".join(f"\n\n*{line}*" for line in lines if line)
    plain = Answer(**{field.name: getattr(answer, field.name) for field in fields(Answer)})
    return replace(plain, text=with_translations(answer) + told)
