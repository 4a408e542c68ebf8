"""Control questions: kept in a file that outlives the store, green while their figures are told, else red with why."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.control import (
    CONTROLS,
    Control,
    ControlError,
    ControlFigure,
    add_control,
    read_controls,
    remove_control,
    run_controls,
    to_control,
)
from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome, Plan
from ingest.records import Amount, Unit
from ingest.store import Store
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder
from ui.cli import main
from ui.commands.model import ModelChoice
from ui.output.control_runs import rerun_if_new

VAGGERYD = "vaggeryd-delarsrapport-2020-08.txt"
TOURISM = "Vad är prognosen för turism i Vaggeryd 2020?"
ROW = "430\tTurism\t636\t686\t50\t449\t376"


@pytest.fixture(autouse=True)
def _quick_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands use an encoder that needs no model."""
    monkeypatch.setattr("ingest.embedding.open_encoder", lambda name=None: HashEncoder(name or "hash"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give the data folder of a store with a report of one's own."""
    assert run(tmp_path / "data", "ingest", shutil.copy(SAMPLES / VAGGERYD, tmp_path)).exit_code == 0
    return tmp_path / "data"


def run(data: Path, *arguments: str | Path, typed: str = "") -> Result:
    """Run a command on a data folder; an exception that the command lets out fails the test."""
    return CliRunner().invoke(main, [*map(str, arguments), "--data", str(data)], input=typed, catch_exceptions=False)


def change_tourism(data: Path) -> Path:
    """Let the forecast of tourism be another, and give the report's file."""
    path = data.parent / VAGGERYD
    text = path.read_text(encoding="utf-8")
    assert text.count(ROW) == 1
    path.write_text(text.replace(ROW, ROW.replace("636", "637")), encoding="utf-8")
    return path


def figure(value: str, unit: Unit = Unit.TKR, report: str = "", row: str = "") -> ControlFigure:
    return ControlFigure(amount=Amount(value=Decimal(value), unit=unit), report=report, row=row)


def test_a_question_kept_from_its_answer_is_green_until_the_report_says_otherwise(data: Path) -> None:
    added = run(data, "control", "add", TOURISM, "--from-answer")
    assert added.exit_code == 0
    assert "636" in added.stdout
    assert VAGGERYD in added.stdout
    assert run(data, "control", "run").exit_code == 0
    ingested = run(data, "ingest", change_tourism(data))
    assert ingested.exit_code == 0, "a red control question does not undo the ingest"
    (told,) = [line for line in ingested.stderr.splitlines() if line.startswith("control questions")]
    assert "0 green, 1 red" in told
    assert "636" in told
    assert "637" in told
    red = run(data, "control", "run")
    assert red.exit_code == 1
    assert "1 red" in red.stdout
    assert "got 637" in red.stdout.replace("\u00a0", " ")
    assert f"{VAGGERYD}, line 41" in red.stdout


def test_an_ingest_without_control_questions_asks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Assistant, "ask", fail)
    ingested = run(tmp_path, "ingest", SAMPLES / VAGGERYD)
    assert ingested.exit_code == 0
    assert "control" not in ingested.stderr


def fail(*_: object) -> Answer:
    raise AssertionError("nothing may be asked")


def test_results_are_told_in_the_language_that_is_asked_for(data: Path) -> None:
    run(data, "control", "add", TOURISM, "--expect", "1", "tkr")
    told = run(data, "control", "run", "--lang", "sv").stdout
    assert told.startswith(f"1 röd: {TOURISM}\n  väntat 1\u00a0tkr, fick ")
    assert run(data, "control", "run").stdout.startswith(f"1 red: {TOURISM}\n  expected 1\u00a0tkr, got ")
    assert run(data, "control", "remove", "1", "--lang", "sv").stdout.startswith("borttagen: ")


def test_nothing_is_asked_again_where_nothing_changed_or_the_user_says_so(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(data, "control", "add", TOURISM, "--from-answer")
    run(data, "control", "run")
    monkeypatch.setattr(Assistant, "ask", fail)
    assert run(data, "ingest", data.parent / VAGGERYD).exit_code == 0
    changed = run(data, "ingest", change_tourism(data), "--no-control")
    assert (changed.exit_code, "control" in changed.stderr) == (0, False)


def test_another_encoder_and_a_rebuild_ask_again(data: Path) -> None:
    run(data, "control", "add", TOURISM, "--from-answer")
    run(data, "control", "run")
    for arguments in (("ingest", data.parent / VAGGERYD, "--encoder", "other"), ("rebuild",)):
        assert "control questions: 1 green, 0 red" in run(data, *arguments).stderr


def test_another_language_model_asks_again_once(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(data, "control", "add", TOURISM, "--from-answer")
    encoder, choice = HashEncoder(), ModelChoice(settings=None, is_agent=False)
    with Store.open(data, model=encoder.name) as store:
        for _ in range(2):
            rerun_if_new(data, choice, Assistant(store, encoder), store, encoder)
    assert capsys.readouterr().err.splitlines() == ["control questions: 1 green, 0 red"]


def test_control_questions_outlive_the_removal_of_the_report(data: Path) -> None:
    run(data, "control", "add", TOURISM, "--from-answer")
    run(data, "remove", VAGGERYD)
    gone = run(data, "control", "run", "--format", "jsonl")
    found = json.loads(gone.stdout)
    assert (gone.exit_code, found["status"], found["number"]) == (1, "red", 1)
    assert {"expected": "outcome answered", "got": "outcome not found", "where": ""} in found["differences"]
    assert found["expected"][0] == {"value": "636", "unit": "tkr", "report": VAGGERYD, "row": "430 Turism"}
    run(data, "ingest", data.parent / VAGGERYD)
    assert run(data, "control", "run").exit_code == 0


def test_the_figures_of_the_answer_are_kept_only_if_the_user_says_that_they_are_right(data: Path) -> None:
    refused = run(data, "control", "add", TOURISM, typed="n\n")
    assert (refused.exit_code, read_controls(data)) == (1, ())
    assert "636" in refused.stdout
    assert run(data, "control", "add", TOURISM, typed="y\n").exit_code == 0
    assert len(read_controls(data)) == 1


def test_figures_that_the_user_types_are_read_as_reports_write_them(data: Path) -> None:
    typed = ("--expect", "-2 680", "tkr", "--expect", "71\u00a0805", "TKR", "--expect", "2,5", "procent")
    assert run(data, "control", "add", "Hur gick det?", *typed).exit_code == 0
    (kept,) = read_controls(data)
    assert [(one.amount.value, one.amount.unit) for one in kept.figures] == [
        (Decimal(-2680), Unit.TKR),
        (Decimal(71805), Unit.TKR),
        (Decimal("2.5"), Unit.PERCENT),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        ("--expect", "mycket", "tkr"),
        ("--expect", "12", "äpplen"),
        ("--expect", "12", "tkr", "--not-found"),
        ("--from-answer", "--not-found"),
    ],
)
def test_what_is_no_figure_or_contradicts_itself_is_wrong_use(tmp_path: Path, typed: tuple[str, ...]) -> None:
    assert run(tmp_path, "control", "add", "Vad kostade skolan?", *typed).exit_code == 2
    assert read_controls(tmp_path) == ()


def test_that_the_reports_do_not_tell_can_be_expected(data: Path) -> None:
    run(data, "control", "add", "Vad kostade hemtjänsten i Vaggeryd 2020?", "--not-found")
    run(data, "control", "add", TOURISM, "--not-found")
    lines = run(data, "control", "run").stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "1 green",
        "2 red",
        "  expected outcome not found, got outcome answered",
    ]


def test_a_follow_up_is_asked_after_its_history(data: Path) -> None:
    typed = ("och budgeten?", "--history", TOURISM, "--expect", "686", "tkr")
    assert run(data, "control", "add", *typed).exit_code == 0
    assert run(data, "control", "run").exit_code == 0
    assert run(data, "control", "list").stdout.startswith(f"1: {TOURISM} → och budgeten?")


def test_controls_are_listed_and_removed_by_number(data: Path) -> None:
    for question in ("Ett?", "Två?"):
        run(data, "control", "add", question, "--not-found")
    assert run(data, "control", "remove", "1").exit_code == 0
    assert run(data, "control", "list").stdout.splitlines() == ["1: Två? [not found]"]
    assert run(data, "control", "remove", "2").exit_code == 1
    assert run(data, "control", "add", "Två?", "--not-found").exit_code == 1, "it is kept already"


class Canned:
    """Gives one answer, whatever is asked."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def ask(self, text: str, previous: Plan | None = None) -> Answer:
        """Return the answer."""
        return self._answer

    def read(self, text: str, previous: Plan | None = None) -> Plan:
        """Return the answer's plan."""
        return self._answer.plan


@pytest.fixture
def answer(quick_assistant: tuple[Assistant, Store]) -> Answer:
    """Give an answer with a figure."""
    return quick_assistant[0].ask(TOURISM)


def test_a_figure_is_green_by_value_and_unit_beside_others(answer: Answer) -> None:
    kept = to_control(answer, TOURISM)
    assert run_controls(Canned(answer), [kept])[0].is_green
    expected = kept.figures[0]
    cases = {
        figure("636"): True,
        figure("636", Unit.MNKR): False,
        figure("-636"): False,
        replace(expected, report="renamed.txt"): True,
        replace(expected, row="Turism och besök"): True,
        replace(expected, report="another.txt", row="Skola"): False,
    }
    for one, is_green in cases.items():
        control = Control(question=TOURISM, figures=(one,))
        assert run_controls(Canned(answer), [control])[0].is_green is is_green, one


def test_a_sentence_with_the_old_number_does_not_hide_that_the_row_has_changed(data: Path) -> None:
    run(data, "control", "add", "Vad är avvikelsen för ekonomiskt bistånd i Vaggeryd 2020?", "--from-answer")
    path = data.parent / VAGGERYD
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("10 002\t-2 200", "10 002\t-2 201"), encoding="utf-8")
    assert "0 green, 1 red" in run(data, "ingest", path).stderr


def test_an_answer_that_tells_the_figure_but_ends_otherwise_is_red(answer: Answer) -> None:
    other = replace(answer, outcome=Outcome.CONFLICTING)
    (result,) = run_controls(Canned(other), [to_control(answer, TOURISM)])
    assert [one.expected for one in result.differences] == ["outcome answered"]


def test_an_amount_of_a_quoted_sentence_counts(quick_assistant: tuple[Assistant, Store]) -> None:
    assistant, _ = quick_assistant
    question = "Hur mycket har satsningen på AME kostat i Vaggeryd?"
    right, wrong = (Control(question=question, figures=(figure(value),)) for value in ("1009", "1010"))
    assert [result.is_green for result in run_controls(assistant, [right, wrong])] == [True, False]


def test_what_is_written_is_read_again_and_a_broken_line_is_named(tmp_path: Path) -> None:
    control = Control(
        question="Vad?",
        history=("Hur?",),
        outcome=Outcome.CONFLICTING,
        figures=(figure("-0.50", Unit.MNKR, "a.pdf", "Å"),),
    )
    assert add_control(tmp_path, control) == 1
    assert read_controls(tmp_path) == (control,)
    path = tmp_path / CONTROLS
    assert "Å" in path.read_text(encoding="utf-8"), "people read it"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{{\n", encoding="utf-8")
    with pytest.raises(ControlError, match="line 3"):
        read_controls(tmp_path)
    with pytest.raises(ControlError, match="line 3"):
        remove_control(tmp_path, 1)


def test_a_broken_file_of_control_questions_does_not_undo_an_ingest(data: Path) -> None:
    (data / CONTROLS).write_text("{\n", encoding="utf-8")
    ingested = run(data, "ingest", change_tourism(data))
    assert ingested.exit_code == 0
    assert "controls.jsonl, line 1" in ingested.stderr
    assert run(data, "control", "run").exit_code == 1
