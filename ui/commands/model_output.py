"""How the commands show a language model's part in an answer: sentence by sentence, translated, counted; its prompts.

In: an assistant with a model, or its answer. Out: text on the terminal, and what JSON says beside the answer itself.
For example "Language model: 2 calls, 900 tokens in, 120 out" on standard error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from assistant.model.asking import ModelAssistant
from assistant.model.records import ModelAnswer, Piece
from assistant.model.shown import describe_usage, make_prompts, with_translations, write_prompt
from assistant.records import Answer, Plan
from ui.output.formats import Object
from ui.output.terminal import to_text

if TYPE_CHECKING:
    from ingest.embedding import Encoder
    from ingest.store import Store


def ask_live(assistant: ModelAssistant, question: str, previous: Plan | None) -> ModelAnswer:
    """Write the answer as it comes, each sentence once it is checked, then its sources; return it.

    Where the model's wording is refused midway the composed answer follows whole.
    """
    written = False
    for step in assistant.ask_stream(question, previous):
        if isinstance(step, Piece):
            click.echo(step.text.replace("**", ""), nl=False)
            written = True
            continue
        if written:
            click.echo("\n")
        is_told = written and step.reworded and not step.translations
        text = to_text(replace(step, text="" if is_told else with_translations(step)))
        click.echo(text.lstrip("\n"))
        return step
    raise AssertionError("ask_stream ends with the answer")


def show_answer(answer: Answer) -> None:
    """Write an answer with the model's translations in it."""
    click.echo(to_text(replace(answer, text=with_translations(answer)) if isinstance(answer, ModelAnswer) else answer))


def tell_use(answer: Answer) -> None:
    """Write on standard error what the model used, and why its part is missing, if it is."""
    if not isinstance(answer, ModelAnswer):
        return
    if answer.problem and answer.problem not in answer.text:
        click.echo(answer.problem, err=True)
    used = describe_usage(answer.usage, answer.language)
    if used:
        click.echo(used, err=True)


def to_model_object(answer: Answer) -> Object:
    """Return what JSON says of the model's part; nothing where there was none."""
    if not isinstance(answer, ModelAnswer):
        return {}
    usage = answer.usage
    return {
        "model": {
            "reworded": answer.reworded,
            "problem": answer.problem,
            "translations": [
                {"citation": found.citation, "language": found.language.value, "text": found.text}
                for found in answer.translations
            ],
            "calls": usage.calls,
            "input_tokens": usage.input_tokens,
            "output_tokens": usage.output_tokens,
            "cost": f"{usage.cost:f}" if usage.cost is not None else None,
            "currency": usage.currency,
        }
    }


def show_prompts(answer: Answer, store: Store, encoder: Encoder, *, is_agent: bool) -> None:
    """Write what would be sent for an answer; nothing is sent."""
    prompts: Sequence[str] = [
        write_prompt(prompt) for prompt in make_prompts(answer, store, encoder, is_agent=is_agent)
    ]
    click.echo("\n\n".join(prompts) if prompts else "Nothing would be sent for this question.")
