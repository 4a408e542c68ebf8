"""`python -m eval`: how many questions are answered rightly.

In: report files and cases. Out: a report on standard output. Exit 1 when fewer cases are right than `--at-least`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from assistant.pipeline import Assistant
from eval.dataset import read_cases
from eval.runner import run_cases, write_report
from ingest.embedding import open_encoder
from ingest.pipeline import ingest_paths
from ingest.store import Store

HERE = Path(__file__).parent


@click.command()
@click.option("--reports", type=click.Path(exists=True, path_type=Path), multiple=True, help="Reports to ask about.")
@click.option("--cases", type=click.Path(exists=True, path_type=Path), default=HERE / "cases" / "sample.jsonl")
@click.option(
    "--data", type=click.Path(path_type=Path), help="Keep the store here.  [default: a folder that goes away]"
)
@click.option("-k", "select", default="", help="Only cases whose id or kind holds this.")
@click.option("--at-least", type=int, default=0, help="Exit 1 when fewer cases are right.")
def main(reports: tuple[Path, ...], cases: Path, data: Path | None, select: str, at_least: int) -> None:
    """Ask every case and report which answers are right."""
    chosen = [case for case in read_cases(cases) if select in case.identity or select in case.kind]
    encoder = open_encoder()
    with tempfile.TemporaryDirectory() as folder, Store.open(data or Path(folder), model=encoder.name) as store:
        ingest_paths(reports or (HERE / "reports",), store, encoder)
        results = run_cases(chosen, Assistant(store, encoder))
    click.echo(write_report(results))
    if sum(result.is_right for result in results) < at_least:
        sys.exit(1)


if __name__ == "__main__":
    main()
