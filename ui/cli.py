"""The `facit` command: ingest reports, look at what was read, ask, chat.

In: arguments. Out: results on standard output, progress and messages on standard error; exit 0 done, 1 some inputs
failed, 2 wrong use. For example ``facit ask "Vad kostade färdtjänsten i Askersund?"``.
"""

from __future__ import annotations

import csv
import functools
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec

import click
from platformdirs import user_data_path
from tqdm import tqdm

from assistant.records import Answer, Language, Plan
from ingest.records import FacitError, Measure
from ui import formats
from ui.terminal import Bar, describe_report, describe_result, to_text

if TYPE_CHECKING:  # loading these takes seconds, which only the commands that use them pay
    from assistant.pipeline import Assistant
    from ingest.embedding import Encoder
    from ingest.store import Store

SOME_FAILED = 1
_Arguments = ParamSpec("_Arguments")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What every command is told: the data folder, the database (None: one file in the folder), encoder, language."""

    data: Path
    database: str | None
    encoder: str | None
    language: Language | None

    @contextmanager
    def open(self) -> Iterator[tuple[Store, Encoder]]:
        """Give the open store with the encoder of its vectors."""
        from ingest.embedding import open_encoder
        from ingest.store import Store

        encoder = open_encoder(self.encoder)
        with Store.open(self.data, url=self.database, model=encoder.name) as store:
            yield store, encoder


def _with_settings(
    command: Callable[Concatenate[Settings, _Arguments], None],
) -> Callable[..., None]:
    """Return the command with the options of every command; an error that a user can mend is told in one line."""

    @click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="FACIT_DATA",
        show_envvar=True,
        default=lambda: user_data_path("facit"),
        help="Folder of the store.  [default: the user's data folder]",
    )
    @click.option(
        "--database",
        envvar="FACIT_DATABASE",
        show_envvar=True,
        metavar="URL",
        help="Database of the store, as SQLAlchemy writes it.  [default: SQLite in the data folder]",
    )
    @click.option(
        "--encoder",
        envvar="FACIT_ENCODER",
        show_envvar=True,
        metavar="NAME_OR_PATH",
        help="A sentence-transformers model on this machine.  [default: the bundled one]",
    )
    @click.option(
        "--lang",
        type=click.Choice([language.value for language in Language]),
        help="Language of the page and of messages.  [default: as the question or the browser]",
    )
    @functools.wraps(command)
    def wrapped(
        data: Path,
        database: str | None,
        encoder: str | None,
        lang: str | None,
        *arguments: _Arguments.args,
        **options: _Arguments.kwargs,
    ) -> None:
        language = Language(lang) if lang else None
        settings = Settings(data=data, database=database, encoder=encoder, language=language)
        try:
            command(settings, *arguments, **options)
        except FacitError as error:
            raise click.ClickException(str(error)) from error

    return wrapped  # fmt: skip


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="facit")
def main() -> None:
    """Exact figures and verbatim explanations from municipal reports, each with its source."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@_with_settings
def ingest(settings: Settings, paths: tuple[Path, ...]) -> None:
    """Read report files, and those in folders, into the store.

    A report that is stored already is left alone; one whose file has changed is replaced whole. It may be stopped at
    any time and goes on where it was.
    """
    from ingest.pipeline import Status, ingest_paths

    with settings.open() as (store, encoder), closing(Bar()) as bar:
        results = ingest_paths(paths, store, encoder, report_progress=bar.show)
    for result in results:
        click.echo(describe_result(result))
    if not results:
        raise click.UsageError("No files there.")
    if any(result.status is Status.FAILED for result in results):
        sys.exit(SOME_FAILED)


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--problems", is_flag=True, help="Also what reading each report left in doubt.")
@_with_settings
def reports(settings: Settings, form: str, problems: bool) -> None:
    """List the stored reports."""
    with settings.open() as (store, _):
        if not store.report_names():
            click.echo(f"No reports in {settings.data} yet. Read some in: facit ingest PATH", err=True)
        for summary in store.reports():
            doubts = store.problems(summary.report.name) if problems else ()
            if form == "jsonl":
                found = formats.to_report_object(summary, doubts)
                click.echo(json.dumps(found, ensure_ascii=False))
                continue
            click.echo(describe_report(summary))
            for doubt in doubts:
                click.echo(f"  line {doubt.location.first_line}: {doubt.message}")


@main.command()
@click.option("--report", "names", multiple=True, help="Only of this report; may be given several times.")
@click.option("--label", "labels", multiple=True, help="Only of rows with this label.")
@click.option("--measure", "measures", multiple=True, type=click.Choice([measure.value for measure in Measure]))
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@_with_settings
def figures(
    settings: Settings, names: tuple[str, ...], labels: tuple[str, ...], measures: tuple[str, ...], form: str
) -> None:
    """Write the stored figures, one a numeric table cell."""
    with settings.open() as (store, _):
        by_name = {name: store.report(name) for name in names or store.report_names()}
        found = store.figures(
            reports=tuple(names) or None,
            labels=labels or None,
            measures=tuple(Measure(measure) for measure in measures) or None,
        )
        objects = (formats.to_figure_object(figure, by_name[figure.location.report]) for figure in found)
        _write_objects(objects, form)


def _write_objects(objects: Iterator[formats.Object], form: str) -> None:
    """Write objects as JSON Lines, or as CSV under the keys of the first."""
    if form == "jsonl":
        for item in objects:
            click.echo(json.dumps(item, ensure_ascii=False))
        return
    writer = csv.writer(sys.stdout, lineterminator="\n")
    for number, item in enumerate(objects):
        if number == 0:
            writer.writerow(item)
        writer.writerow([_to_cell(value) for value in item.values()])


def _to_cell(value: formats.Value) -> str:
    """Return a value as a cell: headings one after the other, nothing for null, truth as in JSON."""
    if isinstance(value, list):
        return " > ".join(map(str, value))
    return "" if value is None else json.dumps(value) if isinstance(value, bool) else str(value)


@main.command()
@click.argument("question", required=False)
@click.option("--history", multiple=True, metavar="QUESTION", help="An earlier question of the same conversation.")
@click.option("--json", "as_json", is_flag=True, help="Write the whole answer as a JSON object.")
@click.option(
    "--batch",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Questions of a file, a JSON object a line: id, question, history. Answers come the same way.",
)
@_with_settings
def ask(settings: Settings, question: str | None, history: tuple[str, ...], as_json: bool, batch: Path | None) -> None:
    """Answer a question from the stored reports, with the source of every figure and quotation."""
    from assistant.pipeline import Assistant

    if (question is None) == (batch is None):
        raise click.UsageError("Give either a question or --batch FILE.")
    with settings.open() as (store, encoder):
        assistant = Assistant(store, encoder)
        if batch is not None:
            _answer_batch(batch, assistant)
            return
        answer = _ask_in_turn(assistant, (*history, question or ""))
    click.echo(json.dumps(formats.to_answer_object(answer), ensure_ascii=False) if as_json else to_text(answer))


def _ask_in_turn(assistant: Assistant, questions: Sequence[str]) -> Answer:
    """Return the answer to the last question of a conversation."""
    plan: Plan | None = None
    for earlier in questions[:-1]:
        plan = assistant.ask(earlier, plan).plan
    return assistant.ask(questions[-1], plan)


def _answer_batch(path: Path, assistant: Assistant) -> None:
    failed = False
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise click.ClickException(
            f"{path} is not UTF-8 ({error.reason} at byte {error.start}): save it as UTF-8."
        ) from error
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            asked = formats.read_batch_line(text)
        except ValueError as error:
            click.echo(f"{path}, line {number}: {error}", err=True)
            failed = True
            continue
        answer = _ask_in_turn(assistant, (*asked.history, asked.question))
        click.echo(json.dumps(formats.to_answer_object(answer, asked.identity), ensure_ascii=False))
    if failed:
        sys.exit(SOME_FAILED)


@main.command()
@click.argument("names", nargs=-1, required=True, metavar="REPORT...")
@_with_settings
def remove(settings: Settings, names: tuple[str, ...]) -> None:
    """Remove reports from the store, with all that was read from them."""
    failed = False
    with settings.open() as (store, _), store.writing():
        for name in names:
            try:
                store.remove_report(name)
                click.echo(f"{name}: removed")
            except FacitError as error:
                click.echo(f"Error: {error}", err=True)
                failed = True
    if failed:
        sys.exit(SOME_FAILED)


@main.command()
@_with_settings
def rebuild(settings: Settings) -> None:
    """Make the index of vectors anew from the store, with the encoder in use."""
    with settings.open() as (store, encoder), tqdm(unit="text", file=sys.stderr, dynamic_ncols=True) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        store.rebuild(encoder, show)
    click.echo("The index is rebuilt.", err=True)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve on.")
@click.option("--port", type=int, help="Port to serve on.  [default: a free one from 7860]")
@click.option("--browser/--no-browser", default=True, show_default=True, help="Open the page in the browser.")
@_with_settings
def chat(settings: Settings, host: str, port: int | None, browser: bool) -> None:
    """Open the chat as a web page on this computer."""
    from assistant.pipeline import Assistant
    from ui.app import serve

    with settings.open() as (store, encoder):
        serve(
            Assistant(store, encoder), store, encoder, settings.data, host=host, port=port,
            language=settings.language, open_browser=browser,
            announce=lambda url: click.echo(f"Facit is open at {url}  (stop it with Ctrl+C)", err=True),
        )  # fmt: skip
