"""Which language model to use, where it is, and what it costs.

In: "provider:name" with an address and prices, as typed or from the environment. Out: `ModelSettings`. For example
"ollama:llama3.1" is the model llama3.1 of a server on this computer that speaks the OpenAI protocol.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ingest.errors import FacitError

_PRICES = re.compile(r"(?P<input>\d+(?:\.\d+)?)/(?P<output>\d+(?:\.\d+)?)(?:\s+(?P<currency>[A-Za-z]{3}))?")
_MILLION = Decimal(1_000_000)


class ModelError(FacitError):
    """The language model cannot be used, or did not answer; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Whose model it is: LangChain's name for it, the package that it needs, our extra, a local server's address."""

    langchain: str
    package: str
    extra: str
    url: str = ""


PROVIDERS: Final = {
    "openai": Provider(langchain="openai", package="langchain_openai", extra="openai"),
    "anthropic": Provider(langchain="anthropic", package="langchain_anthropic", extra="anthropic"),
    "mistral": Provider(langchain="mistralai", package="langchain_mistralai", extra="mistral"),
    "google": Provider(langchain="google_genai", package="langchain_google_genai", extra="google"),
    # Servers on one's own machine that speak the OpenAI protocol, at the address that they use by default.
    "ollama": Provider(langchain="openai", package="langchain_openai", extra="openai", url="http://127.0.0.1:11434/v1"),
    "vllm": Provider(langchain="openai", package="langchain_openai", extra="openai", url="http://127.0.0.1:8000/v1"),
    "llamacpp": Provider(
        langchain="openai", package="langchain_openai", extra="openai", url="http://127.0.0.1:8080/v1"
    ),
}
ALIASES: Final = {"mistralai": "mistral", "google_genai": "google", "llama.cpp": "llamacpp"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What a million tokens cost, in and out."""

    input: Decimal
    output: Decimal
    currency: str

    def cost(self, input_tokens: int, output_tokens: int) -> Decimal:
        """Return what so many tokens cost, in the currency."""
        return (self.input * input_tokens + self.output * output_tokens) / _MILLION


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """Which model, and how it is asked: `seconds` is the longest wait for the next word, `retries` on a failed call.

    `url` is the address of a server that speaks the OpenAI protocol, "" for the provider's own; `key` what it wants to
    know of who asks. `traces` lets LangChain report calls to outside services, as its own environment variables say.
    """

    provider: Provider
    name: str
    url: str = ""
    key: str = ""
    prices: Prices | None = None
    seconds: float = 60.0
    retries: int = 2
    traces: bool = False


def read_settings(
    model: str, *, url: str = "", prices: str = "", seconds: float = 60.0, environment: Mapping[str, str]
) -> ModelSettings:
    """Return the settings of a model as typed; raises ModelError that says what is wrong with them.

    Of the environment FACIT_MODEL_KEY is the key of a server with an address of its own: a provider's own key
    (OPENAI_API_KEY ...) is sent to that provider alone. FACIT_TRACING=1 leaves LangChain's tracing as it is set.
    """
    typed, colon, name = model.partition(":")
    provider = PROVIDERS.get(ALIASES.get(typed.strip().casefold(), typed.strip().casefold()))
    if provider is None or not colon or not name.strip():
        raise ModelError(f"{model!r} is no model. Write provider:name, with a provider of {', '.join(PROVIDERS)}.")
    if url and not re.match(r"https?://\S+$", url):
        raise ModelError(f"{url!r} is no address of a server. Write one like http://127.0.0.1:8080/v1.")
    if url and provider.langchain != "openai":
        raise ModelError(f"An address goes with a server that speaks the OpenAI protocol: write openai:{name}.")
    return ModelSettings(
        provider=provider,
        name=name.strip(),
        url=url or provider.url,
        key=environment.get("FACIT_MODEL_KEY", ""),
        prices=read_prices(prices) if prices else None,
        seconds=seconds,
        traces=environment.get("FACIT_TRACING", "").strip().casefold() in ("1", "true", "yes"),
    )


def read_prices(text: str) -> Prices:
    """Return prices written as "in/out" a million tokens, with a currency.

    >>> read_prices("0.15/0.60 USD").cost(2000, 500)
    Decimal('0.0006')
    """
    found = _PRICES.fullmatch(text.strip())
    if found is None:
        raise ModelError(f"{text!r} is no price. Write what a million tokens cost, in and out: 0.15/0.60 USD.")
    return Prices(
        input=Decimal(found["input"]), output=Decimal(found["output"]), currency=(found["currency"] or "").upper()
    )
