"""`python -m eval`: how many questions are answered rightly; its commands measure reading, findings and time.

In: report files and cases. Out: a report on standard output, and with `--output` files; a progress bar on standard
error. Exit 1 when fewer cases are right than `--at-least`, a metric fell since `--compare`, or a report cannot be read.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eval.bench import bench
from eval.extraction import extraction
from eval.readme import SAVED, readme
from eval.reconciliation import reconciliation
from ingest.runs import Status

if TYPE_CHECKING:  # loading this takes seconds, which the other commands need not wait
    from eval.evaluate import Evaluated, Wanted

_EXISTING = click.Path(exists=True, path_type=Path)
_EXISTING_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(invoke_without_command=True)
@click.option("--cases", type=_EXISTING_FILE, multiple=True, help="A file of cases; may be repeated.  [default: ours]")
@click.option("--reports", type=_EXISTING, multiple=True, help="A report, or a folder of them.  [default: ours]")
@click.option("--data", type=click.Path(path_type=Path), help="Keep the store here.  [default: it goes away]")
@click.option("-k", "select", default="", help="Only cases whose id or kind holds this.")
@click.option("--at-least", type=int, default=0, help="Exit 1 when fewer cases are right.")
@click.option("--baseline/--no-baseline", default=True, show_default=True, help="Ask the baseline the same.")
@click.option("--ablations", is_flag=True, help="Ask all again without each part.")
@click.option("--gold", type=_EXISTING_FILE, multiple=True, help="Checked figures of the reports; may be repeated.")
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Write report and plots here.")
@click.option("--compare", "earlier", type=_EXISTING_FILE, help="An earlier report.json; exit 1 where a metric fell.")
@click.option("--save", is_flag=True, help="Keep the metrics of our own cases, for the README.")
@click.pass_context
def main(
    context: click.Context,
    cases: tuple[Path, ...],
    reports: tuple[Path, ...],
    data: Path | None,
    select: str,
    at_least: int,
    baseline: bool,
    ablations: bool,
    gold: tuple[Path, ...],
    output: Path | None,
    earlier: Path | None,
    save: bool,
) -> None:
    """Ask every case and report which answers are right; or, with a command, measure something else."""
    if context.invoked_subcommand is not None:
        return
    if save and (cases or reports or select or not baseline):
        raise click.UsageError("--save keeps the result of all our own cases, with the baseline: give no selection.")
    from eval.evaluate import Wanted

    wanted = Wanted(
        cases=cases, reports=reports, data=data, select=select, gold=gold, with_baseline=baseline,
        with_ablations=ablations,
    )  # fmt: skip
    found = _evaluate(wanted)
    failed = [result for result in found.ingested if result.status is Status.FAILED]
    for result in failed:
        click.echo(f"{result.name}: {result.message}", err=True)
    _write(found, output)
    if save:
        _save(found)
    fell = _compare(found, earlier) if earlier else False
    if failed or fell or sum(result.is_right for result in found.results) < at_least:
        sys.exit(1)


def _evaluate(wanted: Wanted) -> Evaluated:
    from eval.evaluate import evaluate

    try:
        return evaluate(wanted)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _write(found: Evaluated, output: Path | None) -> None:
    """Write the report to standard output, and with a folder also there, with the result as JSON and the plots."""
    from eval.report import write_report
    from eval.results import write_run

    text = write_report(found.run, found.results)
    click.echo(text)
    if output is None:
        return
    output.mkdir(parents=True, exist_ok=True)
    write_run(found.run, output / "report.json")
    pictures = "".join(f"\n\n![{path.stem}]({path.name})" for path in _draw(found, output))
    head = f"# Evaluation\n\nCases: {'; '.join(found.run.sources)}.\n\n"
    (output / "report.md").write_text(f"{head}{text}{pictures}\n", encoding="utf-8")


def _draw(found: Evaluated, output: Path) -> tuple[Path, ...]:
    """Draw the plots; matplotlib takes a second to load, so only when plots are asked for."""
    from eval.plots import draw_run

    return draw_run(found.run, output)


def _save(found: Evaluated) -> None:
    """Keep the metrics: neither the cases, whose files are there, nor the seconds, which are the machine's."""
    from eval.results import Timing, write_run

    SAVED.parent.mkdir(exist_ok=True)
    nothing = Timing(median=0.0, p95=0.0, encoder=0.0)
    write_run(replace(found.run, cases=(), retrieval=(), timing=nothing), SAVED)
    click.echo(f"saved {SAVED}; now run: python -m eval readme", err=True)


def _compare(found: Evaluated, earlier: Path) -> bool:
    """Tell what changed since an earlier run; return whether a metric fell."""
    from eval.changes import compare_runs, describe_changes
    from eval.results import ResultError, read_run

    try:
        changes = compare_runs(read_run(earlier), found.run)
    except ResultError as error:
        raise click.UsageError(str(error)) from error
    click.echo("\n## Since the earlier run\n")
    click.echo("\n".join(describe_changes(changes)))
    return bool(changes.fell)


for command in (extraction, reconciliation, bench, readme):
    main.add_command(command)

if __name__ == "__main__":
    main()
