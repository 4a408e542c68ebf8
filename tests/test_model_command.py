"""`facit ask` with a language model: its options, its prompt, what is shown of its part, and what it costs to start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel

from assistant.model.chat_model import ChatModel
from assistant.model.template import take_apart
from assistant.pipeline import Assistant
from ingest.store import Store
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder
from tests.hostile_model import echo
from ui.cli import main

QUESTION = "varför sprack budgeten för kontaktcenter i hylte 2019"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the data folder of a store of the sample reports."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())
        assert CliRunner().invoke(main, ["ingest", str(SAMPLES), "--data", str(folder)]).exit_code == 0
    return folder


@pytest.fixture(autouse=True)
def _quick_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder())


def run(data: Path, *arguments: str) -> Result:
    """Run `facit ask`."""
    return CliRunner().invoke(main, ["ask", *arguments, "--data", str(data)], catch_exceptions=False)


def say(monkeypatch: pytest.MonkeyPatch, *texts: str) -> None:
    """Let the model say these texts in turn, whichever it is."""
    model = ChatModel(GenericFakeChatModel(messages=iter(texts)))
    monkeypatch.setattr("assistant.model.chat_model.open_model", lambda settings: model)


def test_a_wording_and_what_it_used_are_shown(
    data: Path, quick_assistant: tuple[Assistant, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, echo(take_apart(quick_assistant[0].ask(QUESTION))))
    result = run(data, QUESTION, "--model", "openai:m")
    assert result.stdout.startswith("Så här är det:\n\n−166\u00a0tkr (underskott) [1]")
    assert "[4] hylte-bokslut-2019.txt" in result.stdout
    assert result.stderr == "Språkmodell: 1 anrop, antalet tokens är inte känt\n"


def test_a_refused_wording_is_told_in_a_line(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACIT_MODEL", "openai:m")
    plain = run(data, QUESTION, "--model", "").stdout
    say(monkeypatch, "Det var 9 999 tkr.")
    shown = run(data, QUESTION)
    more = set(shown.stdout.splitlines()) - set(plain.splitlines())
    assert more == {
        "*Språkmodellens formulering visas inte (den skrev ett eget tal); svaret står som Facit satte ihop det.*"
    }
    say(monkeypatch, "Det var 9 999 tkr.")
    found = json.loads(run(data, QUESTION, "--json").stdout)["model"]
    assert (found["reworded"], found["calls"], found["cost"]) == (False, 1, None)


def test_the_prompt_is_shown_and_nothing_sent(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.model.chat_model.open_model", lambda settings: pytest.fail("opened a model"))
    for arguments in ((), ("--model", "openai:m")):
        result = run(data, QUESTION, "--show-prompt", *arguments)
        assert result.exit_code == 0
        assert "⟦F1⟧ = **# tkr** (underskott) [#] – avvikelse #, Kontaktcenter, Hylte" in result.stdout
        assert "166" not in result.stdout
    assert "Tool hitta_siffra" in run(data, QUESTION, "--show-prompt", "--agent").stdout


def test_a_wrong_model_is_wrong_use_and_a_missing_package_a_failure(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(data, QUESTION, "--model", "gpt").exit_code == 2
    assert run(data, QUESTION, "--agent").exit_code == 2
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    result = run(data, QUESTION, "--model", "mistral:m")
    assert (result.exit_code, "pip install 'facit[mistral]'" in result.stderr) == (1, True)


def test_the_live_answer_is_written_as_it_comes(
    data: Path, quick_assistant: tuple[Assistant, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    composed = quick_assistant[0].ask(QUESTION)
    monkeypatch.setattr("ui.commands.ask._is_watched", lambda: True)
    say(monkeypatch, echo(take_apart(composed)))
    sound = run(data, QUESTION, "--model", "openai:m").stdout
    assert sound.count("(underskott)") == 1
    assert "[4] hylte-bokslut-2019.txt" in sound
    say(monkeypatch, echo(take_apart(composed)) + " Det var 9 999 tkr.")
    refused = run(data, QUESTION, "--model", "openai:m").stdout
    assert refused.count("(underskott)") == 2  # as it came, and composed
    assert "9 999" not in refused


def test_a_history_is_read_without_wording(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(monkeypatch, "Det var 9 999 tkr.")
    result = run(data, "och året innan?", "--history", "Vad kostade facklig tid i Hylte 2019?", "--model", "openai:m")
    assert "1\u00a0865\u00a0tkr" in result.stdout
    assert result.stderr.count("1 anrop") == 1


def test_no_model_is_loaded_that_is_not_asked_for() -> None:
    code = (
        "import sys\nimport ui.cli, assistant.pipeline, assistant.model.asking, ui.commands.model_output\n"
        "loaded = [name for name in ('langchain', 'langchain_core', 'langgraph', 'openai') if name in sys.modules]\n"
        "assert not loaded, loaded\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
