"""`facit control`: the user's own control questions, kept, listed, asked again.

In: questions with the figures that their answers must tell. Out: green and red, for example
"2 red: Vad kostade skolan? expected −4 100 tkr (Skola, bokslut.txt), got −4 200 tkr – bokslut.txt, line 79"; exit 1
when any is red.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from assistant.control import (
    Control,
    ControlFigure,
    ControlResult,
    add_control,
    read_controls,
    remove_control,
    run_controls,
    to_control,
)
from assistant.records import Language, Outcome
from ingest.notation import parse_number
from ingest.notation.units import to_unit
from ingest.records import Amount, Unit
from ui.commands.model import ModelChoice, with_model
from ui.commands.settings import SOME_FAILED, Settings, with_settings
from ui.output.control_runs import describe_difference, keep_run

if TYPE_CHECKING:  # loading it takes seconds, which only the commands that use it pay
    from assistant.records import Answer


@click.group()
def control() -> None:
    """Keep questions with their right answers, and see after each change whether they are still answered so."""


@control.command()
@click.argument("question")
@click.option(
    "--expect", "expected", nargs=2, multiple=True, metavar="VALUE UNIT", help="A figure that the answer must tell."
)
@click.option("--not-found", is_flag=True, help="The right answer is that the reports do not tell.")
@click.option("--from-answer", is_flag=True, help="Take the figures of the present answer without asking.")
@click.option("--history", multiple=True, metavar="QUESTION", help="An earlier question of the same conversation.")
@with_settings
def add(
    settings: Settings,
    question: str,
    expected: tuple[tuple[str, str], ...],
    not_found: bool,
    from_answer: bool,
    history: tuple[str, ...],
) -> None:
    """Keep QUESTION as a control question: with the figures given, else with those of the present answer."""
    if sum((bool(expected), not_found, from_answer)) > 1:
        raise click.UsageError("Give --expect, --not-found or --from-answer, not several of them.")
    if expected or not_found:
        outcome = Outcome.NOT_FOUND if not_found else Outcome.ANSWERED
        figures = tuple(_to_figure(value, unit) for value, unit in expected)
        found = Control(question=question, history=history, outcome=outcome, figures=figures)
    else:
        found = _take_answer(settings, question, history, is_sure=from_answer)
    number = add_control(settings.data, found)
    click.echo(f"{number}: {_describe(found)}")


@control.command("list")
@with_settings
def show(settings: Settings) -> None:
    """List the control questions with their numbers."""
    kept = read_controls(settings.data)
    if not kept:
        _say_none(settings)
    for number, one in enumerate(kept, start=1):
        click.echo(f"{number}: {_describe(one)}")


@control.command()
@click.argument("number", type=int)
@with_settings
def remove(settings: Settings, number: int) -> None:
    """Drop the control question of a NUMBER."""
    removed = "borttagen" if settings.language is Language.SWEDISH else "removed"
    click.echo(f"{removed}: {_describe(remove_control(settings.data, number))}")


@control.command()
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@with_settings
@with_model
def run(settings: Settings, choice: ModelChoice, form: str) -> None:
    """Ask the control questions again; exit 1 when any is red."""
    kept = read_controls(settings.data)
    if not kept:
        _say_none(settings)
        return
    with settings.open() as (store, encoder):
        from assistant.pipeline import Assistant

        results = run_controls(choice.open(Assistant(store, encoder), store, encoder), kept)
        keep_run(settings.data, encoder.name, choice)
    for number, result in enumerate(results, start=1):
        told = _describe_result(number, result, settings.words)
        click.echo(_to_json(number, result) if form == "jsonl" else told)
    if not all(result.is_green for result in results):
        sys.exit(SOME_FAILED)


def _say_none(settings: Settings) -> None:
    """Say on standard error that no control question is kept."""
    is_swedish = settings.language is Language.SWEDISH
    none = "Inga kontrollfrågor ännu. Spara en med:" if is_swedish else "No control questions yet. Keep one with:"
    click.echo(f'{none} facit control add "{"FRÅGA" if is_swedish else "QUESTION"}"', err=True)


def _take_answer(settings: Settings, question: str, history: Sequence[str], *, is_sure: bool) -> Control:
    """Return the control question that expects the present answer, once the user has said that it is right."""
    found = to_control(_ask(settings, question, history), question, history)
    if not is_sure:
        click.echo(_describe(found))
        click.confirm("Stämmer det?" if settings.language is Language.SWEDISH else "Is that right?", abort=True)
    return found


def _ask(settings: Settings, question: str, history: Sequence[str]) -> Answer:
    from assistant.pipeline import Assistant

    with settings.open() as (store, encoder):
        assistant = Assistant(store, encoder)
        plan = None
        for before in history:
            plan = assistant.read(before, plan)
        return assistant.ask(question, plan)


def _to_figure(value: str, unit: str) -> ControlFigure:
    """Read a value and a unit as reports write them: "-4 100" and "tkr"."""
    number = parse_number(value)
    known = {str(one): one for one in Unit} | {"st": Unit.COUNT}
    found = known.get(unit.casefold()) or to_unit(unit)
    if number is None or number.comparator:
        raise click.UsageError(f"{value!r} is no number.")
    if found is Unit.UNKNOWN and unit:
        raise click.UsageError(f"{unit!r} is none of the units {', '.join(filter(None, known))}.")
    return ControlFigure(amount=Amount(value=number.value, unit=found))


def _describe(one: Control) -> str:
    before = "".join(f"{question} → " for question in one.history)
    told = "; ".join(figure.describe() for figure in one.figures)
    return f"{before}{one.question} [{one.outcome}]{f' {told}' if told else ''}"


def _describe_result(number: int, result: ControlResult, language: Language) -> str:
    green, red = ("grön", "röd") if language is Language.SWEDISH else ("green", "red")
    lines = [f"{number} {green if result.is_green else red}: {result.control.question}"]
    return "\n".join(lines + [f"  {describe_difference(one, language)}" for one in result.differences])


def _to_json(number: int, result: ControlResult) -> str:
    one = result.control
    found = {
        "number": number,
        "question": one.question,
        "history": list(one.history),
        "status": "green" if result.is_green else "red",
        "outcome": str(one.outcome),
        "expected": [
            {
                "value": format(figure.amount.value, "f"),
                "unit": str(figure.amount.unit),
                "report": figure.report,
                "row": figure.row,
            }
            for figure in one.figures
        ],
        "differences": [
            {"expected": each.expected, "got": each.got, "where": each.where} for each in result.differences
        ],
    }
    return json.dumps(found, ensure_ascii=False)
