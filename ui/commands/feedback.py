"""The command for editors: feedback.

In: the conversations kept in the data folder. Out: what users said of answers, one object a line, for example
{"date": "2024-05-03T12:00:00+00:00", "verdict": "wrong figure", "comment": "sidan 12", "question": "Vad kostade ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant.records import Language
from ui.commands.settings import Settings, with_settings
from ui.output.formats import Object
from ui.output.written_objects import write_objects

if TYPE_CHECKING:
    from ui.chat.history import Rated


@click.command()
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@with_settings
def feedback(settings: Settings, form: str) -> None:
    """Tell what users said of answers in the chat: right, wrong figure, wrong source, lacking; and their comments."""
    from ui.chat.history import History  # its database and the forms of answers take a moment to load

    history = History.open(settings.find_data())
    try:
        found = history.list_ratings()
    finally:
        history.close()
    if not found:
        swedish, english = "Ingen har lämnat något omdöme ännu.", "Nobody has said anything of an answer yet."
        click.echo(swedish if settings.language is Language.SWEDISH else english, err=True)
    write_objects(map(_to_object, found), form, is_inert=True)  # comments are anybody's words


def _to_object(rated: Rated) -> Object:
    return {
        "date": rated.date.isoformat(timespec="seconds") if rated.date else None,
        "verdict": rated.rating.verdict.value,
        "comment": rated.rating.comment,
        "question": rated.question,
        "answer_id": rated.turn,
        "answer": rated.text,
        "user": rated.user,
    }
