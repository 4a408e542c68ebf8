"""Answers that a language model had a hand in, as the page shows and keeps them: told in the answer's own text.

In: an assistant with a model. Out: one whose answers hold the translations below their quotations, a line that says
that the wording is a model's, and a line of what it used, for example "*Language model: 2 calls, 900 tokens in, 120
out*". So a kept, copied or exported answer tells it as well.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from assistant.model.phrases import MODEL_PHRASES
from assistant.model.records import ModelAnswer
from assistant.model.shown import describe_usage, with_translations
from assistant.records import Answer, Language, Plan

if TYPE_CHECKING:
    from ingest.store import Scope
    from ui.services import Answers


class TellingAssistant:
    """Answers as the assistant does that it is made of, and tells in the text what a model did."""

    def __init__(self, assistant: Answers) -> None:
        self._assistant = assistant

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer a question."""
        return to_told(self._assistant.ask(text, previous, scope))

    def years(self) -> tuple[int, ...]:
        """Give the years that the loaded reports have figures of."""
        return self._assistant.years()

    def examples(self, language: Language, limit: int = 4) -> tuple[str, ...]:
        """Give questions that the loaded reports can answer."""
        return self._assistant.examples(language, limit)


def to_told(answer: Answer) -> Answer:
    """Return an answer that tells in its text what a model did; one that no model touched stays as it is."""
    if not isinstance(answer, ModelAnswer):
        return answer
    phrases = MODEL_PHRASES[answer.language]
    lines = [phrases.reworded if answer.reworded else "", describe_usage(answer.usage, answer.language)]
    told = "".join(f"\n\n*{line}*" for line in lines if line)
    plain = Answer(**{field.name: getattr(answer, field.name) for field in fields(Answer)})
    return replace(plain, text=with_translations(answer) + told)
