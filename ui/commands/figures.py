"""Commands that show what was read: figures, show.

In: which reports, labels and measures, or a report. Out: its tables, or one figure a line, for example
{"report": "bokslut.txt", "label": "Skola", "measure": "budget", "value": "-4100", "unit": "tkr", ...}.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ingest.records import Measure, ParsedReport
from ui.commands.settings import Settings, with_settings
from ui.output import formats
from ui.output.counted import count_things
from ui.output.written_objects import write_objects

if TYPE_CHECKING:  # loading these takes time, which only the commands that use them pay
    from ingest.archives import SourceFile
    from ui.output.show import ShownTable


@click.command()
@click.option("--report", "names", multiple=True, help="Only of this report; may be given several times.")
@click.option("--label", "labels", multiple=True, help="Only of rows with this label.")
@click.option("--measure", "measures", multiple=True, type=click.Choice([measure.value for measure in Measure]))
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@with_settings
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
        write_objects(objects, form)


@click.command()
@click.argument("file")
@click.option("--page", type=click.IntRange(min=1), help="Only this page, counted from 1 in the file.")
@click.option("--table", type=click.IntRange(min=0), help="Only the table of this number.")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where the images of a PDF's pages go.  [default: a folder named after it, here]",
)
@click.option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the tables as a web page too.",
)
@with_settings
def show(
    settings: Settings, file: str, page: int | None, table: int | None, output: Path | None, html: Path | None
) -> None:
    """Show the tables of a report as they are read: columns, rows, figures and doubts.

    FILE is a report file, or the name of a stored report. Of a PDF, each page is drawn as well, as a PNG with grid,
    labels, figures and doubts.
    """
    from ui.output.show import choose_tables, describe_doubts, describe_tables

    source, parsed = _find_report(settings, file)
    if page is not None and page not in {one.number for one in parsed.pages}:
        pages = count_things(len(parsed.pages), "page") if parsed.pages else "no pages"
        raise click.UsageError(f"{parsed.report.name} has {pages}: there is no page {page}.")
    shown = choose_tables(parsed, page, table)
    if not shown and table is not None:
        raise click.UsageError(
            f"{parsed.report.name} has {count_things(len(parsed.tables), 'table')}: there is no table {table} there."
        )
    lines = [*describe_tables(shown), *([] if table is not None else describe_doubts(parsed, shown, page))]
    click.echo("\n".join(lines or ["No tables."]))
    if html is not None:
        from ui.output.show_html import to_page

        _write(html, to_page(parsed, shown))
    if source.name.lower().endswith(".pdf"):
        _draw(source, parsed, output, _pages_to_draw(shown, page, table))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}. Choose another place.") from error


def _pages_to_draw(shown: Sequence[ShownTable], page: int | None, table: int | None) -> tuple[int, ...]:
    """Return the pages that were asked for; none stands for all."""
    if page is not None:
        return (page,)
    if table is None:
        return ()
    from ui.output.show import pages_of

    return tuple(sorted({number for one in shown for number in pages_of(one.table)}))


def _find_report(settings: Settings, file: str) -> tuple[SourceFile, ParsedReport]:
    """Return a report, read now or as it is stored, and the file that it was read from."""
    from ingest.archives import parse_source

    if Path(file).exists():
        from ingest.pipeline import read_report

        return parse_source(file), read_report(Path(file))
    with settings.open() as (store, _):
        report = store.report(file)
        parsed = ParsedReport(
            report=report,
            lines=(),
            pages=store.pages(file),
            tables=store.tables([file]),
            figures=store.figures(reports=[file]),
            passages=store.passages(reports=[file]),
            abbreviations=(),
            problems=store.problems(file),
        )
    return parse_source(report.source), parsed


def _draw(source: SourceFile, parsed: ParsedReport, folder: Path | None, pages: Sequence[int]) -> None:
    """Draw the pages of a PDF that is still as it was read; else say that they cannot be drawn."""
    from ingest.archives import open_source, source_exists
    from ui.output.page_drawing import draw_pages

    if not source_exists(source):
        click.echo(f"{source.source} is not there now: its pages cannot be drawn.", err=True)
        return
    with open_source(source) as path:
        if hashlib.sha256(path.read_bytes()).hexdigest() != parsed.report.digest:
            click.echo(f"{source.source} has changed since it was read: ingest it again to draw its pages.", err=True)
            return
        target = folder or Path(f"{path.stem}-pages")
        drawn = list(draw_pages(path, parsed, target, pages))
    click.echo(f"{count_things(len(drawn), 'page')} drawn in {target}", err=True)
