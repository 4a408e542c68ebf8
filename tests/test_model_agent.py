"""An agent that asks our tools: it may only put whole answers of ours together."""

from __future__ import annotations

import pytest
from langchain_core.messages import AIMessage

from assistant.pipeline import Assistant
from assistant.verify import unresolved, unsupported
from ingest.store import Store
from tests.tool_model import call, help_with


def test_an_agent_joins_our_answers(quick_assistant: tuple[Assistant, Store]) -> None:
    steps = (
        call("hitta_siffra", 1, fraga="Vad kostade facklig tid i Hylte 2019?"),
        call("forklara_avvikelse", 2, rad="Kontaktcenter", kommun="Hylte", period="2019"),
        AIMessage("Det här visar rapporten:\n\n⟦A2⟧\n\nDärtill:\n\n⟦A1⟧"),
    )
    answer = help_with(quick_assistant, *steps, is_agent=True).ask("Jämför facklig tid och kontaktcenter i Hylte 2019")
    assert (answer.reworded, answer.problem) == (True, "")
    assert answer.text.index("−166") < answer.text.index("1\u00a0656\u00a0tkr")
    assert [citation.number for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert not unsupported(answer)
    assert not unresolved(answer, quick_assistant[1])


@pytest.mark.parametrize(
    "said",
    ["Det var 9 999 tkr.", "⟦A1⟧ som är mer än väntat.", "⟦A7⟧", "⟦A1⟧ ⟦A1⟧", "", "**1 656 tkr** [1]", "⟦A1⟧ inte"],
)
def test_an_agent_that_breaks_a_rule_is_not_shown(quick_assistant: tuple[Assistant, Store], said: str) -> None:
    question = "Vad kostade facklig tid i Hylte 2019?"
    steps = (call("hitta_siffra", 1, fraga=question), AIMessage(said))
    answer = help_with(quick_assistant, *steps, is_agent=True).ask(question)
    composed = quick_assistant[0].ask(question)
    assert not answer.reworded
    assert answer.text.startswith(f"{composed.text}\n\n*Språkmodellens svar i flera steg visas inte")


def test_an_agent_is_stopped_after_some_calls(quick_assistant: tuple[Assistant, Store]) -> None:
    calls = [call("sok_text", number, fraga="skolskjutsar i Askersund") for number in range(100)]
    answer = help_with(quick_assistant, *calls, is_agent=True).ask("Vad kostade facklig tid i Hylte 2019?")
    assert not answer.reworded
    assert answer.usage.calls <= 9
