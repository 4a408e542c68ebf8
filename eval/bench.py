"""`python -m eval bench`: how long it takes to ingest and to answer, beside the encoder's own time in the same run.

In: report files (default: the sample reports). Out: a table in Markdown; seconds are of this machine, ratios travel.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

import click

from assistant.records import Language
from eval.pdf_speed import describe_speed, time_pages
from ingest.embedding import Encoder, open_encoder
from ingest.pipeline import find_files, ingest_paths
from ingest.store import Store

ROUNDS = 5


@click.command()
@click.argument("reports", nargs=-1, type=click.Path(exists=True, path_type=Path))
def bench(reports: tuple[Path, ...]) -> None:
    """Time ingest and questions on the reports."""
    from assistant.pipeline import Assistant  # here: it takes seconds to load, which other commands need not wait

    encoder = open_encoder()
    started = time.perf_counter()
    encoder.encode_queries(["."])
    loaded = time.perf_counter() - started
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder), model=encoder.name) as store:
        started = time.perf_counter()
        results = ingest_paths(reports or (Path(__file__).parent / "reports",), store, encoder)
        ingested = time.perf_counter() - started
        assistant = Assistant(store, encoder)
        questions = [question for language in Language for question in assistant.examples(language, limit=50)]
        seconds = [assistant.ask(question).seconds for _ in range(ROUNDS) for question in questions]
        query = statistics.median(_time_query(encoder, text) for _ in range(ROUNDS) for text in questions)
    pdfs = [path for path in find_files(reports) if path.suffix.lower() == ".pdf"]
    rows = (
        ("load the encoder", f"{loaded:.1f} s"),
        (f"ingest {len(results)} reports", f"{ingested:.1f} s"),
        ("first question", f"{seconds[0]:.2f} s"),
        ("tenth question", f"{seconds[9]:.3f} s" if len(seconds) > 9 else "–"),
        (f"median of {len(seconds)} questions", f"{statistics.median(seconds):.3f} s"),
        ("the encoder alone, one query", f"{query:.3f} s"),
        ("a question to the encoder's query", f"{statistics.median(seconds) / query:.1f} ×"),
        *(describe_speed(time_pages(pdfs)) if pdfs else ()),
    )
    click.echo("| what | time |\n|---|---|")
    for what, value in rows:
        click.echo(f"| {what} | {value} |")


def _time_query(encoder: Encoder, text: str) -> float:
    started = time.perf_counter()
    encoder.encode_queries([text])
    return time.perf_counter() - started


if __name__ == "__main__":
    bench()
