"""The command that checks the figures of a text: check.

In: a draft or press release as a file (text, Word, PDF, web page) or on standard input. Out: each figure judged against
the stored reports, for example "[1] ✗ wrong sign or direction: 166 tkr".
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ui.commands.settings import SOME_FAILED, Settings, with_settings


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "--format", "kind", type=click.Choice(["text", "jsonl", "csv", "md", "html"]), default="text", show_default=True
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the result to this file.")
@click.option("--municipality", multiple=True, help="Whose figures they are, where the text does not say.")
@click.option("--year", type=click.IntRange(1950, 2099), help="Of which year they are, where the text does not say.")
@click.option("--strict", is_flag=True, help="End with exit code 1 if the reports speak against any figure.")
@with_settings
def check(
    settings: Settings,
    file: Path,
    kind: str,
    output: Path | None,
    municipality: tuple[str, ...],
    year: int | None,
    strict: bool,
) -> None:
    """Check each figure of a text against the stored reports; - reads standard input."""
    from assistant.check import Scope, check_text
    from ui.check.formats import WRITERS, summarise

    text = _read(file)
    scope = Scope(municipalities=_to_places(municipality), year=year)
    with settings.open() as (store, encoder):
        checked = check_text(text, store, encoder, settings.language, scope)
    write = WRITERS[kind]
    written = write(checked)
    if output is None:
        click.echo(written, nl=False)
    else:
        output.write_bytes(written.encode("utf-8"))
    if kind != "text" or output is not None:
        click.echo(summarise(checked), err=True)
    if strict and checked.wrong:
        sys.exit(SOME_FAILED)


def _to_places(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the municipalities that are named. Raises BadParameter for a name that is none."""
    from ingest.municipalities import MUNICIPALITIES
    from ingest.words import fold

    spelt = {fold(name): name for name in MUNICIPALITIES}
    unknown = [name for name in names if fold(name.strip()) not in spelt]
    if unknown:
        raise click.BadParameter(f"no municipality is called {unknown[0]!r}", param_hint="--municipality")
    return tuple(dict.fromkeys(spelt[fold(name.strip())] for name in names))


def _read(file: Path) -> str:
    """Return the text of a file or of standard input."""
    from ui.check.drafts import decode_draft, read_draft

    return decode_draft(sys.stdin.buffer.read()) if str(file) == "-" else read_draft(file)
