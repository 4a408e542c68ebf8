"""`python -m eval`: how many questions are answered rightly; `extraction` and `bench` measure reading and time.

In: report files and cases. Out: a report on standard output. Exit 1 when fewer cases are right than `--at-least`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from eval.bench import bench
from eval.dataset import read_cases
from eval.extraction import extraction
from ingest.embedding import open_encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store

HERE = Path(__file__).parent


@click.group(invoke_without_command=True)
@click.option("--reports", type=click.Path(exists=True, path_type=Path), multiple=True, help="Reports to ask about.")
@click.option("--cases", type=click.Path(exists=True, path_type=Path), default=HERE / "cases" / "sample.jsonl")
@click.option(
    "--data", type=click.Path(path_type=Path), help="Keep the store here.  [default: a folder that goes away]"
)
@click.option("-k", "select", default="", help="Only cases whose id or kind holds this.")
@click.option("--at-least", type=int, default=0, help="Exit 1 when fewer cases are right.")
@click.pass_context
def main(
    context: click.Context, reports: tuple[Path, ...], cases: Path, data: Path | None, select: str, at_least: int
) -> None:
    """Ask every case and report which answers are right; or, with a command, measure something else."""
    if context.invoked_subcommand is None:
        _ask_cases(reports, cases, data, select, at_least)


def _ask_cases(reports: tuple[Path, ...], cases: Path, data: Path | None, select: str, at_least: int) -> None:
    from assistant.pipeline import Assistant  # here: they take seconds to load, which other commands need not wait
    from eval.runner import run_cases, write_report

    chosen = [case for case in read_cases(cases) if select in case.identity or select in case.kind]
    encoder = open_encoder()
    with tempfile.TemporaryDirectory() as folder, Store.open(data or Path(folder), model=encoder.name) as store:
        ingest_paths(reports or (HERE / "reports",), store, encoder)
        results = run_cases(chosen, Assistant(store, encoder))
    click.echo(write_report(results))
    if sum(result.is_right for result in results) < at_least:
        sys.exit(1)


main.add_command(extraction)
main.add_command(bench)

if __name__ == "__main__":
    main()
