"""Opens a language model by LangChain and asks it; the only file that knows LangChain's chat models.

In: settings, or a LangChain chat model as it is. Out: a `ChatModel`, which writes and proposes. For example
``open_model(read_settings("anthropic:claude-haiku-4-5", environment=os.environ))``.
"""

from __future__ import annotations

import importlib.util
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from assistant.model.background import iterate_within
from assistant.model.records import Prompt, Proposal, Usage
from assistant.model.settings import ModelError, ModelSettings, Prices

if TYPE_CHECKING:  # loading these takes seconds, which only who uses a model pays
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage

_Item = TypeVar("_Item")
# Each of the first alone makes LangChain report every call, with all that was sent, to an outside service; each of the
# second makes every call fail.
_TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2")
_OLD_TRACING = ("LANGCHAIN_TRACING", "LANGCHAIN_HANDLER")


class ChatModel:
    """A LangChain chat model that is asked within a time and counted; it may be stopped from another thread."""

    def __init__(
        self, model: BaseChatModel, *, seconds: float = 60.0, prices: Prices | None = None, traces: bool = False
    ) -> None:
        self.model = model
        self._seconds = seconds
        self._prices = prices
        self._traces = traces
        self._used = Usage()
        self._cancelled = threading.Event()

    def renew(self, cancelled: threading.Event | None = None) -> ChatModel:
        """Return the same model, counted anew, for one question; `cancelled` stops it."""
        new = ChatModel(self.model, seconds=self._seconds, prices=self._prices, traces=self._traces)
        new._cancelled = cancelled or new._cancelled
        return new

    @property
    def usage(self) -> Usage:
        """What was used since it was opened, with its cost where prices are known and every call was counted."""
        used, prices = self._used, self._prices
        if prices is None or used.uncounted:
            return used
        return replace(used, cost=prices.cost(used.input_tokens, used.output_tokens), currency=prices.currency)

    def write(self, prompt: Prompt) -> Iterator[str]:
        """Give what the model writes, as it comes; raises ModelError where it fails, is late or is cancelled."""
        counts: list[tuple[int, int]] = []

        def start() -> Iterator[str]:
            for chunk in self.model.stream(_to_messages(prompt)):
                if chunk.usage_metadata:
                    counts.append((chunk.usage_metadata["input_tokens"], chunk.usage_metadata["output_tokens"]))
                yield str(chunk.text)

        try:
            yield from self.run(start)
        finally:
            self.count(counts)

    def propose(self, prompt: Prompt) -> Proposal | None:
        """Give how the model would read a question; None where it gives nothing of that form."""
        counts: list[tuple[int, int]] = []

        def start() -> Iterator[Proposal | None]:
            from assistant.model.proposal_schema import ask_proposal

            proposal, counted = ask_proposal(self.model, _to_messages(prompt))
            counts.extend(counted)
            yield proposal

        try:
            return next(self.run(start), None)
        finally:
            self.count(counts)

    def run(self, start: Callable[[], Iterable[_Item]]) -> Iterator[_Item]:
        """Give what a call to the model yields, within the time, and traced only if that was asked for."""

        def start_untraced() -> Iterator[_Item]:
            from langsmith import tracing_context

            with tracing_context(enabled=False):
                yield from start()

        yield from iterate_within(self._seconds, start if self._traces else start_untraced, self._cancelled)

    def count(self, counts: Sequence[tuple[int, int]]) -> None:
        """Add a call with the tokens that were counted for it, in and out; none means that nobody told."""
        self._used = replace(
            self._used,
            calls=self._used.calls + 1,
            input_tokens=self._used.input_tokens + sum(sent for sent, _ in counts),
            output_tokens=self._used.output_tokens + sum(received for _, received in counts),
            uncounted=self._used.uncounted + (not counts),
        )


def open_model(settings: ModelSettings) -> ChatModel:
    """Return the model of these settings; nothing is sent yet. Raises ModelError that says what is missing."""
    if not settings.traces:
        _forbid_tracing()
    provider = settings.provider
    if importlib.util.find_spec(provider.package) is None:
        raise ModelError(
            f"The model {settings.name} needs the package {provider.package.replace('_', '-')}. "
            f"Install it with: pip install 'facit[{provider.extra}]'"
        )

    def start() -> Iterator[BaseChatModel]:
        yield _init_model(settings)

    # Constructors raise errors of their own, for example where a key is missing.
    model = next(iterate_within(settings.seconds, start))
    return ChatModel(model, seconds=settings.seconds, prices=settings.prices, traces=settings.traces)


def _init_model(settings: ModelSettings) -> BaseChatModel:
    from langchain.chat_models import init_chat_model

    provider, seconds, retries = settings.provider.langchain, settings.seconds, settings.retries
    if settings.url:
        return init_chat_model(
            settings.name,
            model_provider=provider,
            timeout=seconds,
            max_retries=retries,
            base_url=settings.url,
            api_key=settings.key or "none",  # never the key of somebody else's server
            stream_usage=True,  # off by default for a server of one's own
        )
    if settings.key:
        return init_chat_model(
            settings.name, model_provider=provider, timeout=seconds, max_retries=retries, api_key=settings.key
        )
    return init_chat_model(settings.name, model_provider=provider, timeout=seconds, max_retries=retries)


def _forbid_tracing() -> None:
    """Keep LangChain from reporting calls to outside services, whatever the environment says."""
    for name in _OLD_TRACING:
        os.environ.pop(name, None)
    for name in _TRACING:
        os.environ[name] = "false"


def _to_messages(prompt: Prompt) -> list[BaseMessage]:
    from langchain_core.messages import HumanMessage, SystemMessage

    return [SystemMessage(prompt.instructions), HumanMessage(prompt.material)]
