"""Facit's functions for programs: endpoints with typed results on the API page, and tools of an MCP server.

In: the way to the tools (assistant/tools.py). Out: functions by name, each of which an agent or a script can call, for
example ``hitta_siffra("Vad kostade färdtjänsten i Hylte 2019?")``, which gives the figure with the line it stands in.

They answer as Facit itself does, without a language model of its own: what calls them has one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import anyio
from anyio.to_thread import run_sync

from assistant.tool_results import FoundAnswer, FoundContradiction, FoundPassage, JudgedFigure

if TYPE_CHECKING:  # loading it takes half a second, which the page does not wait for
    from assistant.pipeline import Assistant
    from assistant.tools import Tools
    from ingest.embedding import Encoder
    from ingest.store import Store

OpenTools: TypeAlias = "Callable[[], Tools]"
_Result = TypeVar("_Result")
AT_ONCE = 4  # calls that run at the same time; others wait
LONGEST_QUESTION, LONGEST_DRAFT = 2_000, 200_000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A function with its name and what it is for, in Swedish and in English."""

    name: str
    about: str
    function: Callable[..., Awaitable[object]]


_ABOUT = {
    "hitta_siffra": "Svara på en fråga om siffror i kommunala rapporter, med cellen som varje siffra står i; gissar "
    "aldrig. / Answer a question about figures in municipal reports, in Swedish or English, with the cell of each "
    'figure. It looks up, compares, adds up, ranks and computes shares, and never guesses: the outcome is "answered", '
    '"not found", "ambiguous" (with choices) or "conflicting".',
    "forklara_avvikelse": "Förklara ordagrant varför en rad i en rapport avvek från budget; kommun och period som i "
    "frågan. / Explain, in the report's own words, why a row deviated from budget: `rad` is the row (Kontaktcenter), "
    "`kommun` the municipality, `period` a year or month, or empty for any.",
    "granska_text": "Granska varje siffra i en text, ett utkast till exempel, mot rapporterna. / Judge every figure of "
    'a text, a draft for example, against the stored reports. Only "right" and "rounded" confirm a figure.',
    "sok_text": "Hitta stycken i rapporterna, ordagrant, de mest lika först. / Find passages of the reports by meaning "
    "and words, verbatim, best first; `rapport` is a file name, or empty for all. They are what is most like the "
    "words, not a proof that the reports answer anything.",
    "avstamning": "Visa var rapporterna säger emot sig själva: summor, skillnader, text mot tabell. / List where "
    "reports contradict themselves; `rapport` is a file name, or empty for all.",
}


def make_opener(assistant: Assistant, store: Store, encoder: Encoder) -> OpenTools:
    """Return the way to the tools, which are loaded when the first of them is used."""

    @cache
    def open_tools() -> Tools:
        from assistant.tools import Tools

        return Tools(assistant, store, encoder)

    return open_tools


def make_offers(open_tools: OpenTools) -> tuple[Offer, ...]:
    """Return the functions; each runs in a thread of its own, few at once. A text that is too long is a ValueError."""
    limiter = anyio.CapacityLimiter(AT_ONCE)

    async def run(work: Callable[[], _Result]) -> _Result:
        return await run_sync(work, limiter=limiter)

    async def hitta_siffra(fraga: str) -> FoundAnswer:
        _check_length(fraga)
        return await run(lambda: open_tools().hitta_siffra(fraga))

    async def forklara_avvikelse(rad: str, kommun: str, period: str = "") -> FoundAnswer:
        _check_length(rad + kommun + period)
        return await run(lambda: open_tools().forklara_avvikelse(rad, kommun, period))

    async def granska_text(text: str) -> list[JudgedFigure]:
        _check_length(text, LONGEST_DRAFT)
        return await run(lambda: [*open_tools().granska_text(text)])

    async def sok_text(sok: str, rapport: str = "", antal: int = 5) -> list[FoundPassage]:
        _check_length(sok + rapport)
        return await run(lambda: [*open_tools().sok_text(sok, rapport, antal)])

    async def avstamning(rapport: str = "") -> list[FoundContradiction]:
        _check_length(rapport)
        return await run(lambda: [*open_tools().avstamning(rapport)])

    functions = (hitta_siffra, forklara_avvikelse, granska_text, sok_text, avstamning)
    return tuple(Offer(name=one.__name__, about=_ABOUT[one.__name__], function=one) for one in functions)


def _check_length(text: str, longest: int = LONGEST_QUESTION) -> None:
    if len(text) > longest:
        raise ValueError(f"Too long: {len(text)} characters, at most {longest}.")
