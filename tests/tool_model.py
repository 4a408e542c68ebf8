"""A fake chat model that may be given tools, and assistants that are helped by it.

In: what the model is to say. Out: a `ModelAssistant`, for example ``help_with(quick, "Så: ⟦F1⟧.")``.
"""

from __future__ import annotations

from collections.abc import Sequence

from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from assistant.model.asking import ModelAssistant
from assistant.model.chat_model import ChatModel
from assistant.pipeline import Assistant
from ingest.store import Store
from tests.encoders import HashEncoder


class ToolModel(GenericFakeChatModel):
    """A fake that may be given tools; what it says is fixed all the same."""

    def bind_tools(self, tools: Sequence[object], **_: object) -> ToolModel:
        """Return the same model."""
        return self


def help_with(quick: tuple[Assistant, Store], *texts: str | AIMessage, is_agent: bool = False) -> ModelAssistant:
    """Return an assistant with a model that says these texts in turn."""
    plain, store = quick
    model = ToolModel(messages=iter(texts))
    return ModelAssistant(plain, store, HashEncoder(), ChatModel(model), is_agent=is_agent)


def call(name: str, number: int, **arguments: str) -> AIMessage:
    """Return a model's call of a tool."""
    return AIMessage("", tool_calls=[{"name": name, "args": arguments, "id": str(number), "type": "tool_call"}])
