"""The options of a language model, for the commands that answer.

In: a command that wants a `ModelChoice` after its settings. Out: the command with --model, --model-url, --model-prices,
--model-timeout and --agent. For example ``facit ask --model ollama:llama3.1 "Varför gick skolan back?"``.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol

import click

from assistant.records import Answer, Language, Plan
from ui.commands.settings import Settings

if TYPE_CHECKING:  # loading these takes seconds, which only the commands that use them pay
    from assistant.model.asking import ModelAssistant
    from assistant.model.settings import ModelSettings
    from assistant.pipeline import Assistant
    from ingest.embedding import Encoder
    from ingest.store import Scope, Store
    from ui.services import Answers

_Arguments = ParamSpec("_Arguments")
SECONDS = 60.0


class Answering(Protocol):
    """What a command asks of an assistant, with a language model or without."""

    def ask(self, text: str, previous: Plan | None = None, scope: Scope | None = None) -> Answer:
        """Answer a question; `previous` is how the question before it was read."""

    def read(self, text: str, previous: Plan | None = None) -> Plan:
        """Read a question that only goes before another."""

    def years(self) -> tuple[int, ...]:
        """Give the years that the loaded reports have figures of."""

    def examples(self, language: Language, limit: int = 4) -> tuple[str, ...]:
        """Give questions that the loaded reports can answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChoice:
    """Which language model is to help, None for none; `is_agent` lets it ask several questions."""

    settings: ModelSettings | None
    is_agent: bool

    def open(self, assistant: Assistant, store: Store, encoder: Encoder) -> Answering:
        """Return the assistant as it is, or with the model's help. Raises ModelError where the model is not there."""
        return self._open_model(self.settings, assistant, store, encoder) if self.settings else assistant

    def open_for_page(self, assistant: Assistant, store: Store, encoder: Encoder) -> Answers:
        """Return the same for the page, whose answers tell in their text what the model did."""
        if self.settings is None:
            return assistant
        from ui.chat.model_answers import TellingAssistant

        return TellingAssistant(self._open_model(self.settings, assistant, store, encoder))

    def _open_model(
        self, settings: ModelSettings, assistant: Assistant, store: Store, encoder: Encoder
    ) -> ModelAssistant:
        from assistant.model.asking import ModelAssistant
        from assistant.model.chat_model import open_model

        return ModelAssistant(assistant, store, encoder, open_model(settings), is_agent=self.is_agent)


def with_model(
    command: Callable[Concatenate[Settings, ModelChoice, _Arguments], None],
) -> Callable[Concatenate[Settings, _Arguments], None]:
    """Return the command with the options of a language model; one that is none is wrong use."""

    @click.option(
        "--model",
        envvar="FACIT_MODEL",
        show_envvar=True,
        metavar="PROVIDER:NAME",
        help="A language model that may join and translate, and never makes a number: openai, anthropic, mistral, "
        "google; ollama, vllm, llamacpp on this computer.  [default: none]",
    )
    @click.option(
        "--model-url",
        envvar="FACIT_MODEL_URL",
        show_envvar=True,
        metavar="URL",
        default="",
        help="Address of a server that speaks the OpenAI protocol; FACIT_MODEL_KEY is its key.",
    )
    @click.option(
        "--model-prices",
        envvar="FACIT_MODEL_PRICES",
        show_envvar=True,
        metavar="IN/OUT",
        default="",
        help='What a million tokens cost, for the cost to be shown: "0.15/0.60 USD".',
    )
    @click.option(
        "--model-timeout",
        envvar="FACIT_MODEL_TIMEOUT",
        show_envvar=True,
        type=click.FloatRange(min=0.1),
        default=SECONDS,
        show_default=True,
        help="Longest wait for the model's next word, in seconds.",
    )
    @click.option("--agent", "is_agent", is_flag=True, help="Let the model ask several questions for one answer.")
    @functools.wraps(command)
    def wrapped(
        settings: Settings,
        model: str | None,
        model_url: str,
        model_prices: str,
        model_timeout: float,
        is_agent: bool,
        *arguments: _Arguments.args,
        **options: _Arguments.kwargs,
    ) -> None:
        found = _read(model, model_url, model_prices, model_timeout) if model else None
        command(settings, ModelChoice(settings=found, is_agent=is_agent), *arguments, **options)

    return wrapped  # type: ignore[return-value]  # click calls it with the options by name


def _read(model: str, url: str, prices: str, seconds: float) -> ModelSettings:
    from assistant.model.settings import ModelError, read_settings

    try:
        return read_settings(model, url=url, prices=prices, seconds=seconds, environment=os.environ)
    except ModelError as error:
        raise click.UsageError(str(error)) from error
