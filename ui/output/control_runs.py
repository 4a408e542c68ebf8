"""Runs the control questions after what may have changed answers: reports, the encoder, the language model.

In: a data folder, and an assistant that is open anyway. Out: one line on standard error, for example
"control questions: 11 green, 1 red: Vad kostade skolan? (expected −4 100 tkr, got −4 200 tkr)". Nothing is loaded and
nothing is asked where the folder keeps no control questions.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.control import CONTROLS, Asked, ControlResult, Difference, read_controls, run_controls
from assistant.records import Language
from ingest.errors import FacitError

if TYPE_CHECKING:  # loading these takes seconds, which only the commands that use them pay
    from assistant.pipeline import Assistant
    from ingest.embedding import Encoder
    from ingest.store import Store
    from ui.commands.model import ModelChoice

_LAST_RUN = "controls-last-run.json"


def rerun_after(data: Path, store: Store, encoder: Encoder, *, is_changed: bool) -> None:
    """Ask the control questions of a data folder again if reports changed, or the encoder since the last time."""
    if not (data / CONTROLS).exists():
        return
    if is_changed or _read_last(data).get("encoder") != encoder.name:
        from assistant.pipeline import Assistant

        _run_and_tell(data, lambda: Assistant(store, encoder), encoder.name, "")


def rerun_if_new(data: Path, choice: ModelChoice, plain: Assistant, store: Store, encoder: Encoder) -> None:
    """Ask the control questions again if encoder or language model are others than the last time."""
    if not (data / CONTROLS).exists():
        return
    last = _read_last(data)
    if (last.get("encoder"), last.get("model")) != (encoder.name, name_model(choice)):
        _run_and_tell(data, lambda: choice.open(plain, store, encoder), encoder.name, name_model(choice))


def keep_run(data: Path, encoder: str, model: ModelChoice) -> None:
    """Remember with which encoder and language model the control questions were asked."""
    _keep_last(data, encoder, name_model(model))


def name_model(choice: ModelChoice) -> str:
    """Give the language model's name, "" for none."""
    return choice.settings.name if choice.settings else ""


def describe_difference(one: Difference, language: Language = Language.ENGLISH) -> str:
    """Give in a line what was expected and what came instead."""
    expected, got = ("väntat", "fick") if language is Language.SWEDISH else ("expected", "got")
    return f"{expected} {one.expected}, {got} {one.got}{f' – {one.where}' if one.where else ''}"


def describe_run(results: Sequence[ControlResult]) -> str:
    """Give in a line how many are green and which are red."""
    reds = [result for result in results if not result.is_green]
    counts = f"control questions: {len(results) - len(reds)} green, {len(reds)} red"
    told = "; ".join(f"{one.control.question} ({describe_difference(one.differences[0])})" for one in reds)
    return f"{counts}: {told}" if told else counts


def _run_and_tell(data: Path, open_assistant: Callable[[], Asked], encoder: str, model: str) -> None:
    """Run them and tell how they did; a file that cannot be read must not undo what came before."""
    try:
        kept = read_controls(data)
        if kept:
            click.echo(describe_run(run_controls(open_assistant(), kept)), err=True)
    except FacitError as error:
        click.echo(f"control questions: {error}", err=True)
        return
    _keep_last(data, encoder, model)


def _read_last(data: Path) -> dict[str, str]:
    """Return what is remembered of the last run, nothing where that cannot be read."""
    try:
        found = json.loads((data / _LAST_RUN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _keep_last(data: Path, encoder: str, model: str) -> None:
    text = json.dumps({"encoder": encoder, "model": model}, ensure_ascii=False)
    (data / _LAST_RUN).write_text(f"{text}\n", encoding="utf-8")
