"""The nouns of a language model's help: what is sent, what it used, and an answer that it had a hand in.

In: nothing. Out: frozen records. A `ModelAnswer` is an `Answer` like any other, with translations and a count beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from assistant.records import Answer, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What is sent: what the model is told to do, and what it is to do it with. `purpose` says what for."""

    purpose: str
    instructions: str
    material: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens that were sent and received, as the provider counts them; calls that were not counted are `uncounted`."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    uncounted: int = 0
    cost: Decimal | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """How a model would read a question, in words of the catalogue it was shown; nothing of it is believed as it is."""

    labels: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A model's translation of the quotation with that number, for readers of another language."""

    citation: int
    text: str
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text of an answer that has been checked and may be shown, while the rest is still being written."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAnswer(Answer):
    """An answer that a language model had a hand in: it was `reworded`, read with its help, or has translations.

    `translations` are shown beside the quotations that they belong to, marked as a model's. `problem` says in one line
    why the model's wording, or its help, is not in the answer; the text ends with a line of it as well.
    """

    reworded: bool = False
    translations: tuple[Translation, ...] = ()
    usage: Usage = Usage()
    problem: str = ""


class Writer(Protocol):
    """A language model, as far as we ask it; both raise ModelError where it fails, is late or is cancelled."""

    @property
    def usage(self) -> Usage:
        """What was used since it was opened."""

    def write(self, prompt: Prompt) -> Iterator[str]:
        """Give what the model writes, as it comes."""

    def propose(self, prompt: Prompt) -> Proposal | None:
        """Give how the model would read a question; None where it gives nothing that can be read."""
