"""A model behind an HTTP server that speaks the OpenAI protocol: what it says, and every way in which it fails.

The package that speaks the protocol is an extra: without it these tests are skipped.
"""

from __future__ import annotations

import importlib.util
import json
import os
import threading
import time
from decimal import Decimal

import pytest

from assistant.model.asking import ModelAssistant
from assistant.model.chat_model import open_model
from assistant.model.phrases import MODEL_PHRASES
from assistant.model.records import ModelAnswer, Piece
from assistant.model.rewording import make_prompt
from assistant.model.settings import read_settings
from assistant.pipeline import Assistant
from assistant.records import Answer, Language
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.openai_server import Reply, Served, serve

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("langchain_openai") is None,
        reason="langchain-openai is not installed (pip install 'facit[openai]')",
    ),
    # A server that is gone in the midst of an answer leaves a connection to be collected.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
QUESTION = "varför sprack budgeten för kontaktcenter i hylte 2019"
FAILED = MODEL_PHRASES[Language.SWEDISH].failed


def ask(assistant: tuple[Assistant, Store], served: Served, *, seconds: float = 10.0) -> ModelAnswer:
    """Ask the question with the model of a server."""
    return open_assistant(assistant, served, seconds=seconds).ask(QUESTION)


def open_assistant(assistant: tuple[Assistant, Store], served: Served, *, seconds: float = 10.0) -> ModelAssistant:
    plain, store = assistant
    settings = read_settings(
        "openai:m", url=served.url, prices="1.5/6 USD", seconds=seconds, environment={"FACIT_MODEL_KEY": "k"}
    )
    return ModelAssistant(plain, store, HashEncoder(), open_model(settings))


@pytest.fixture
def composed(quick_assistant: tuple[Assistant, Store]) -> Answer:
    """Give the answer as it is without a model."""
    return quick_assistant[0].ask(QUESTION)


@pytest.fixture
def sound(composed: Answer) -> str:
    """Give a sound wording of the answer."""
    return "Så här är det.\n\n" + make_prompt(composed).material.split("Answer:\n")[1]


def test_a_sound_wording_is_streamed_counted_and_priced(
    quick_assistant: tuple[Assistant, Store], composed: Answer, sound: str
) -> None:
    with serve([Reply(text=sound)]) as served:
        answer = ask(quick_assistant, served)
    assert (answer.reworded, answer.problem) == (True, "")
    assert answer.text == f"Så här är det.\n\n{composed.text}"
    assert (answer.usage.calls, answer.usage.input_tokens, answer.usage.output_tokens) == (1, 900, 100)
    assert (answer.usage.cost, answer.usage.currency) == (Decimal("0.00195"), "USD")
    assert served.keys == ["Bearer k"]


def test_what_is_sent_holds_no_number_of_the_answer(
    quick_assistant: tuple[Assistant, Store], composed: Answer, sound: str
) -> None:
    with serve([Reply(text=sound)]) as served:
        ask(quick_assistant, served)
    sent = json.dumps(served.bodies, ensure_ascii=False)
    assert "Kontaktcenter" in sent
    for figure in composed.figures:
        assert figure.text.strip("-") not in sent
    assert "2019" not in sent


def test_a_key_of_openai_is_not_sent_to_another_server(
    quick_assistant: tuple[Assistant, Store], sound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    plain, store = quick_assistant
    with serve([Reply(text=sound)]) as served:
        settings = read_settings("vllm:m", url=served.url, environment={})
        ModelAssistant(plain, store, HashEncoder(), open_model(settings)).ask(QUESTION)
    assert served.keys == ["Bearer none"]


def test_each_sentence_is_shown_once_it_is_checked(
    quick_assistant: tuple[Assistant, Store], composed: Answer, sound: str
) -> None:
    bad = f"{sound.split('⟦Q1⟧')[0]}Det kostade 9 999 tkr.\n\n⟦Q1⟧"
    with serve([Reply(text=bad)]) as served:
        *pieces, answer = open_assistant(quick_assistant, served).ask_stream(QUESTION)
    assert pieces
    shown = "".join(piece.text for piece in pieces if isinstance(piece, Piece))
    assert shown.strip() in f"Så här är det.\n\n{composed.text}"
    assert isinstance(answer, ModelAnswer)
    assert answer.text.startswith(composed.text)
    assert "9 999" not in shown + answer.text


@pytest.mark.parametrize(
    "reply",
    [
        Reply(status=500),
        Reply(status=401),
        Reply(raw=b"data: {nonsense\n\n"),
        Reply(raw=b"<html>busy</html>"),
        Reply(text=""),
    ],
    ids=["500", "401", "malformed", "no stream", "empty"],
)
def test_a_failing_server_leaves_the_composed_answer(
    quick_assistant: tuple[Assistant, Store], composed: Answer, reply: Reply, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openai._base_client.INITIAL_RETRY_DELAY", 0.01)
    with serve([reply]) as served:
        answer = ask(quick_assistant, served)
    told = answer.text.removeprefix(composed.text)
    assert told != answer.text
    assert answer.problem
    assert told.strip().strip("*").startswith(("Språkmodellen gick inte", "Språkmodellens formulering visas inte"))


def test_a_refusal_leaves_the_composed_answer(quick_assistant: tuple[Assistant, Store], composed: Answer) -> None:
    for reply in (Reply(text="Jag kan tyvärr inte hjälpa till med det."), Reply(refusal="I can't help.")):
        with serve([reply]) as served:
            answer = ask(quick_assistant, served)
        assert not answer.reworded
        assert answer.text.startswith(composed.text)
        assert "tyvärr" not in answer.text


def test_a_busy_server_is_asked_again(
    quick_assistant: tuple[Assistant, Store], sound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openai._base_client.INITIAL_RETRY_DELAY", 0.01)
    with serve([Reply(status=429), Reply(status=503), Reply(text=sound)]) as served:
        answer = ask(quick_assistant, served)
    assert answer.reworded
    assert len(served.bodies) == 3


def test_a_silent_server_is_given_up(quick_assistant: tuple[Assistant, Store], composed: Answer) -> None:
    started = time.monotonic()
    with serve([Reply(text="x", seconds=4.0)]) as served:
        answer = ask(quick_assistant, served, seconds=0.3)
    assert time.monotonic() - started < 4.0
    assert answer.text == f"{composed.text}\n\n*{FAILED}*"
    assert "0.3 s" in answer.problem


def test_a_question_can_be_cancelled(quick_assistant: tuple[Assistant, Store], composed: Answer, sound: str) -> None:
    cancelled = threading.Event()
    with serve([Reply(text=sound, pause=0.2)]) as served:
        steps = open_assistant(quick_assistant, served).ask_stream(QUESTION, cancelled=cancelled)
        assert isinstance(next(steps), Piece)
        cancelled.set()
        started = time.monotonic()
        *_, answer = steps
    assert time.monotonic() - started < 2.0
    assert isinstance(answer, ModelAnswer)
    assert answer.text == f"{composed.text}\n\n*{FAILED}*"


def test_no_call_is_reported_to_anybody_unless_asked(
    quick_assistant: tuple[Assistant, Store], sound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    traced: list[str] = []
    monkeypatch.setattr(
        "langchain_core.tracers.langchain.LangChainTracer.__init__", lambda *_, **__: traced.append("traced")
    )
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGCHAIN_TRACING"):
        monkeypatch.setenv(name, "true")
    with serve([Reply(text=sound)]) as served:
        assert ask(quick_assistant, served).reworded
    assert traced == []
    assert os.environ["LANGSMITH_TRACING"] == "false"


def test_plan_help_comes_by_structured_output(quick_assistant: tuple[Assistant, Store]) -> None:
    plain, store = quick_assistant
    question = "vad gick frimärkeriet på i hylte 2019"
    reading = json.dumps({"labels": ["Kontaktcenter"], "measures": ["actual"], "years": ["2019"], "reports": []})
    with serve([Reply(text=reading)]) as served:
        settings = read_settings("openai:m", url=served.url, environment={})
        answer = ModelAssistant(plain, store, HashEncoder(), open_model(settings)).ask(question)
    assert "4\u00a0677" in answer.text
    assert answer.reading.endswith("språkmodellens läsning")
    assert "frimärkeriet" in answer.text.splitlines()[0]
