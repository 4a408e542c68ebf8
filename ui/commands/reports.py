"""Commands that fill and tend the store: ingest, reports, remove, rebuild.

In: report files, or names of stored reports. Out: a line a report, for example
"bokslut.txt: added: 288 figures, 32 passages, 0 problems".
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click
from tqdm import tqdm

from assistant.records import Language
from ingest.errors import FacitError
from ingest.records import Problem
from ui.commands.settings import SOME_FAILED, Settings, with_settings
from ui.error_words import describe_in_command
from ui.output import formats
from ui.output.control_runs import rerun_after
from ui.output.result_lines import describe_basis, describe_report, describe_result
from ui.output.terminal import Bar, describe_problem

if TYPE_CHECKING:  # loading it takes seconds, which only the commands that use it pay
    from ingest.store import ReportSummary


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--same-name",
    type=click.Choice(["refuse", "replace", "keep-both"]),
    default="refuse",
    show_default=True,
    help="What to do with a file whose name a stored report from elsewhere has.",
)
@click.option("--control/--no-control", default=True, show_default=True, help="Ask the control questions again after.")
@with_settings
def ingest(settings: Settings, paths: tuple[Path, ...], same_name: str, control: bool) -> None:
    """Read report files, and those in folders, into the store.

    A report that is stored already is left alone; one whose file has changed is replaced whole. It may be stopped at
    any time and goes on where it was.
    """
    from ingest.pipeline import SameName, Status, ingest_paths

    with settings.open(may_make=True) as (store, encoder):
        with closing(Bar(settings.words)) as bar:
            chosen = SameName(same_name.replace("-", " "))
            results = ingest_paths(paths, store, encoder, same_name=chosen, report_progress=bar.show)
        if control:
            is_changed = any(result.status in (Status.ADDED, Status.REPLACED) for result in results)
            rerun_after(settings.data, store, encoder, is_changed=is_changed)
    for result in results:
        click.echo(describe_result(result, settings.words))
    if not results:
        raise click.UsageError("Inga filer där." if settings.language is Language.SWEDISH else "No files there.")
    if any(result.status is Status.FAILED for result in results):
        sys.exit(SOME_FAILED)


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--problems", is_flag=True, help="Also what reading each report left in doubt.")
@click.option("--basis", is_flag=True, help="Also what each piece of what a report is rests on.")
@click.option(
    "--set", "names", multiple=True, metavar="REPORT", help="Correct this report by the FIELD=VALUE after it."
)
@click.argument("changes", nargs=-1, metavar="[FIELD=VALUE]...")
@with_settings
def reports(
    settings: Settings, form: str, problems: bool, basis: bool, names: tuple[str, ...], changes: tuple[str, ...]
) -> None:
    r"""List the stored reports, or correct what one of them is.

    facit reports --set bokslut.txt municipality=Hylte period=2024

    \b
    Fields: title; municipality (several with a comma); committee;
    kind (annual, interim, other); period (2024, 202408 or
    2024-01-01/2024-08-31); published (2024-10-12);
    status (preliminary, final); unit (kr, tkr, mnkr ...).

    FIELD= takes a correction back, FIELD=- says that there is none. A correction stays when the report is read again.
    """
    if bool(changes) != bool(names) or len(set(names)) > 1:
        raise click.UsageError("A correction is of one report, and is written: --set REPORT FIELD=VALUE ...")
    name = names[0] if names else None
    with settings.open() as (store, encoder):
        if name is not None:
            from ingest.pipeline import correct_report

            if message := correct_report(name, changes, store, encoder):
                click.echo(f"{name}: corrected. {message}.", err=True)
        elif not store.report_names():
            none = f"No reports in {settings.data} yet. Read some in: facit ingest PATH"
            if settings.language is Language.SWEDISH:
                none = f"Inga rapporter i {settings.data} än. Läs in några: facit ingest SÖKVÄG"
            click.echo(none, err=True)
        for summary in store.reports():
            if name in (None, summary.report.name):
                doubts = store.problems(summary.report.name) if problems else ()
                _write_report(summary, doubts, form, settings.words, with_basis=basis or name is not None)


def _write_report(
    summary: ReportSummary, doubts: Sequence[Problem], form: str, language: Language, *, with_basis: bool
) -> None:
    if form == "jsonl":
        click.echo(json.dumps(formats.to_report_object(summary, doubts), ensure_ascii=False))
        return
    click.echo(describe_report(summary, language))
    for basis in summary.report.basis if with_basis else ():
        click.echo(f"  {describe_basis(basis, language)}")
    for doubt in doubts:
        click.echo(f"  {describe_problem(doubt, language)}")


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="REPORT...")
@with_settings
def remove(settings: Settings, names: tuple[str, ...]) -> None:
    """Remove reports from the store, with all that was read from them."""
    failed = False
    with settings.open() as (store, _), store.writing():
        for name in names:
            try:
                store.remove_report(name)
                is_swedish = settings.language is Language.SWEDISH
                click.echo(f"{name}: {'borttagen' if is_swedish else 'removed'}")
            except FacitError as error:
                click.echo(f"Error: {describe_in_command(error, settings.words)}", err=True)
                failed = True
    if failed:
        sys.exit(SOME_FAILED)


@click.command()
@with_settings
def rebuild(settings: Settings) -> None:
    """Make the index of vectors anew from the store, with the encoder in use."""
    with settings.open() as (store, encoder):
        with tqdm(unit="text", file=sys.stderr, dynamic_ncols=True, disable=None) as bar:

            def show(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            store.rebuild(encoder, show)
        rerun_after(settings.data, store, encoder, is_changed=True)
    click.echo("The index is rebuilt.", err=True)
