"""Facit for others: typed tools and a retriever under LangChain, and an agent of somebody else on top of them."""

from __future__ import annotations

import json

import pytest
from langchain.agents import create_agent
from langchain_core.documents import Document
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage
from langchain_core.tools import BaseTool

from assistant.pipeline import Assistant
from assistant.tool_results import FoundAnswer
from assistant.tools import FacitRetriever, Tools, make_tools
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.tool_model import ToolModel, call

HYLTE = "hylte-bokslut-2019.txt"


@pytest.fixture
def tools(quick_assistant: tuple[Assistant, Store]) -> dict[str, BaseTool]:
    """Give the tools by name."""
    plain, store = quick_assistant
    return {tool.name: tool for tool in make_tools(Tools(plain, store, HashEncoder()))}


def test_the_tools_are_named_described_and_typed(tools: dict[str, BaseTool]) -> None:
    assert set(tools) == {"hitta_siffra", "forklara_avvikelse", "granska_text", "sok_text", "avstamning"}
    for tool in tools.values():
        assert len(tool.description) > 50
        assert all(argument["type"] in ("string", "integer") for argument in tool.args.values())


def test_a_figure_comes_with_its_place(tools: dict[str, BaseTool]) -> None:
    asked = {"fraga": "Vad kostade facklig tid i Hylte 2019?"}
    message = tools["hitta_siffra"].invoke({"name": "hitta_siffra", "args": asked, "id": "1", "type": "tool_call"})
    assert isinstance(message, ToolMessage)
    found = message.artifact
    assert isinstance(found, FoundAnswer)
    assert (found.outcome, found.figures[0].value, found.figures[0].unit) == ("answered", "1656", "tkr")
    assert (found.figures[0].place.report, found.figures[0].place.first_line) == (HYLTE, 47)
    assert json.loads(str(message.content))["figures"][0]["value"] == "1656"
    assert found.sources[0].quote.startswith("Facklig tid")


def test_what_is_not_in_the_reports_is_not_found(tools: dict[str, BaseTool]) -> None:
    found = json.loads(tools["hitta_siffra"].invoke({"fraga": "How big was the deficit in Gislaved in 2020?"}))
    assert (found["outcome"], found["figures"]) == ("not found", [])


def test_a_deviation_is_explained_verbatim(tools: dict[str, BaseTool]) -> None:
    asked = {"rad": "Kontaktcenter", "kommun": "Hylte", "period": "2019"}
    found = json.loads(tools["forklara_avvikelse"].invoke(asked))
    assert found["outcome"] == "answered"
    assert any("portot" in source["quote"] for source in found["sources"])


def test_a_text_is_judged_figure_by_figure(tools: dict[str, BaseTool]) -> None:
    text = "Hylte 2019: Facklig tid kostade 1 656 tkr. Kontaktcenter gick plus 166 tkr."
    right, wrong = json.loads(tools["granska_text"].invoke({"text": text}))
    assert (right["verdict"], wrong["verdict"]) == ("right", "wrong sign or direction")
    assert text[wrong["start"] : wrong["end"]] == wrong["text"]


def test_passages_are_verbatim_and_bounded(
    tools: dict[str, BaseTool], quick_assistant: tuple[Assistant, Store]
) -> None:
    found = json.loads(tools["sok_text"].invoke({"sok": "skolskjutsar och färdtjänst", "antal": 3}))
    assert len(found) == 3
    for passage in found:
        place = passage["place"]
        lines = quick_assistant[1].lines(place["report"], place["first_line"], place["last_line"])
        assert " ".join(passage["text"].split()) in " ".join(" ".join(lines).split())
    assert json.loads(tools["sok_text"].invoke({"sok": "skolskjutsar", "rapport": "../etc/passwd"})) == []
    assert json.loads(tools["sok_text"].invoke({"sok": "", "antal": 10_000})) == []


def test_contradictions_are_listed(tools: dict[str, BaseTool], quick_assistant: tuple[Assistant, Store]) -> None:
    every = json.loads(tools["avstamning"].invoke({}))
    assert len(every) == len(quick_assistant[1].findings())
    assert json.loads(tools["avstamning"].invoke({"rapport": "ingen.txt"})) == []


def test_the_retriever_gives_passages_and_rows_with_their_source(quick_assistant: tuple[Assistant, Store]) -> None:
    retriever = FacitRetriever(store=quick_assistant[1], encoder=HashEncoder(), most=2)
    documents = retriever.invoke("kontaktcenter")
    assert all(isinstance(document, Document) for document in documents)
    rows = [document for document in documents if document.metadata["kind"] == "figures"]
    assert rows[0].page_content.startswith("Kontaktcenter, Hylte: utfall 2017 4\u00a0563\u00a0tkr")
    assert rows[0].metadata["source"] == HYLTE
    assert len(documents) == 2
    assert len(retriever.model_copy(update={"most": 1}).invoke("kontaktcenter")) == 1
    assert retriever.invoke(" ") == []


def test_an_agent_of_somebody_else_uses_them(tools: dict[str, BaseTool]) -> None:
    steps = [call("hitta_siffra", 1, fraga="Vad kostade facklig tid i Hylte 2019?"), AIMessage("1 656 tkr.")]
    agent = create_agent(ToolModel(messages=iter(steps)), list(tools.values()))
    messages = agent.invoke({"messages": [HumanMessage("Facklig tid?")]})["messages"]
    assert '"value":"1656"' in str(messages[2].content)
