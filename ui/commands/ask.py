"""The command that answers: ask.

In: a question, or a file of questions. Out: answers with their sources, for example
"1 656 tkr [1] – actual 2019, Facklig tid, Hylte".
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.records import Answer, Plan
from ui.commands.model import Answering, ModelChoice, with_model
from ui.commands.settings import SOME_FAILED, Settings, with_settings
from ui.output import batch, formats

if TYPE_CHECKING:  # loading these takes seconds, which only the commands that use them pay
    from ingest.embedding import Encoder
    from ingest.store import Store


@click.command()
@click.argument("question", required=False)
@click.option("--history", multiple=True, metavar="QUESTION", help="An earlier question of the same conversation.")
@click.option("--json", "as_json", is_flag=True, help="Write the whole answer as a JSON object.")
@click.option(
    "--batch",
    "questions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Questions of a file, with id, question and history: JSON Lines or CSV. Answers come the same way.",
)
@click.option("--show-prompt", is_flag=True, help="Show what would be sent to a language model, and send nothing.")
@with_settings
@with_model
def ask(
    settings: Settings,
    choice: ModelChoice,
    question: str | None,
    history: tuple[str, ...],
    as_json: bool,
    questions: Path | None,
    show_prompt: bool,
) -> None:
    """Answer a question from the stored reports, with the source of every figure and quotation."""
    from assistant.pipeline import Assistant

    if (question is None) == (questions is None):
        raise click.UsageError("Give either a question or --batch FILE.")
    if choice.is_agent and choice.settings is None and not show_prompt:
        raise click.UsageError("--agent needs a language model: give --model as well.")
    with settings.open() as (store, encoder):
        plain = Assistant(store, encoder)
        if show_prompt:
            _show_prompt(_ask_in_turn(plain, (*history, question or "")), store, encoder, choice)
            return
        assistant = choice.open(plain, store, encoder)
        if questions is not None:
            _answer_batch(questions, assistant)
            return
        _ask_and_show(assistant, (*history, question or ""), as_json=as_json)


def _show_prompt(answer: Answer, store: Store, encoder: Encoder, choice: ModelChoice) -> None:
    from ui.commands.model_output import show_prompts

    show_prompts(answer, store, encoder, is_agent=choice.is_agent)


def _ask_and_show(assistant: Answering, questions: Sequence[str], *, as_json: bool) -> None:
    """Write the answer to the last question of a conversation; as it comes where somebody is looking."""
    from assistant.model.asking import ModelAssistant
    from ui.commands.model_output import ask_live, show_answer, tell_use, to_model_object

    plan = _read_in_turn(assistant, questions[:-1])
    if isinstance(assistant, ModelAssistant) and not as_json and _is_watched():
        answer: Answer = ask_live(assistant, questions[-1], plan)
    else:
        answer = assistant.ask(questions[-1], plan)
        if as_json:
            found = formats.to_answer_object(answer, questions[-1]) | to_model_object(answer)
            click.echo(json.dumps(found, ensure_ascii=False))
        else:
            show_answer(answer)
    tell_use(answer)


def _is_watched() -> bool:
    return sys.stdout.isatty()


def _ask_in_turn(assistant: Answering, questions: Sequence[str]) -> Answer:
    """Return the answer to the last question of a conversation."""
    return assistant.ask(questions[-1], _read_in_turn(assistant, questions[:-1]))


def _read_in_turn(assistant: Answering, questions: Sequence[str]) -> Plan | None:
    """Return how the last question of a conversation is read; None where there is none."""
    plan: Plan | None = None
    for question in questions:
        plan = assistant.read(question, plan)
    return plan


def _answer_batch(path: Path, assistant: Answering) -> None:
    """Write the answers to the questions of a file in its own form, and each line that holds none as an error."""
    failed = False
    as_table = batch.is_table(path)
    dialect = batch.find_dialect(path) if as_table else batch.Dialect()
    if as_table:
        click.echo(batch.write_header(dialect))
    for asked in batch.read_questions(path):
        if isinstance(asked, batch.BatchProblem):
            click.echo(f"{path}, line {asked.line}: {asked.message}", err=True)
            failed = True
            continue
        answer = _ask_in_turn(assistant, (*asked.history, asked.question))
        click.echo(batch.write_row(asked, answer, dialect) if as_table else batch.write_json(asked, answer))
    if failed:
        sys.exit(SOME_FAILED)
