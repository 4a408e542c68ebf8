"""The form in which a model fills in how it would read a question, and the call that asks for it.

In: a LangChain chat model and messages. Out: a `Proposal`, and the tokens that were counted. Kept apart from the rest
because a schema needs pydantic, which takes its time to load.
"""

from __future__ import annotations

from collections.abc import Sequence

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from pydantic import BaseModel, Field

from assistant.model.records import Proposal

Counts = tuple[tuple[int, int], ...]


class Reading(BaseModel):
    """How the question is to be read. Copy every entry from the catalogue, letter by letter; leave out what is not."""

    labels: list[str] = Field(default_factory=list, description="Row labels of the catalogue that the question means.")
    measures: list[str] = Field(default_factory=list, description="Measures of the catalogue.")
    years: list[str] = Field(default_factory=list, description="Years of the catalogue.")
    reports: list[str] = Field(default_factory=list, description="Report names of the catalogue.")


def ask_proposal(model: BaseChatModel, messages: Sequence[BaseMessage]) -> tuple[Proposal | None, Counts]:
    """Return what the model fills in, None where that is not of the form, and the tokens that it took."""
    answer = model.with_structured_output(Reading, include_raw=True).invoke(list(messages))
    if not isinstance(answer, dict):
        return None, ()
    raw, parsed = answer.get("raw"), answer.get("parsed")
    usage = raw.usage_metadata if isinstance(raw, AIMessage) else None
    counts: Counts = ((usage["input_tokens"], usage["output_tokens"]),) if usage else ()
    if not isinstance(parsed, Reading):
        return None, counts
    return Proposal(
        labels=tuple(parsed.labels),
        measures=tuple(parsed.measures),
        years=tuple(parsed.years),
        reports=tuple(parsed.reports),
    ), counts
