"""`python -m eval bench`: how long Facit takes to read, ingest, ask and open its page, and how much memory.

In: report files (default: the sample reports). Out: tables in Markdown. Seconds are of this machine; what travels are
the ratios, to what the same run took for the same texts: pdfium's text, the plain encoder, and the baseline.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from tqdm import tqdm

from assistant.records import Language
from eval.memory import peak_memory
from eval.page_speed import time_page
from eval.pdf_speed import describe_speed, time_pages
from ingest.embedding import Encoder, open_encoder
from ingest.pipeline import find_files, ingest_paths, read_report
from ingest.store import Store

if TYPE_CHECKING:  # loading it takes seconds, which other commands need not wait
    from assistant.pipeline import Assistant

ROUNDS = 5
_QUESTIONS = 50
_AIM = 8  # seconds until the page is ready, from a warm cache
_Rows = list[tuple[str, str]]


def _read_sizes(context: click.Context, parameter: click.Parameter, text: str) -> tuple[int, ...]:
    try:
        sizes = tuple(int(part) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise click.BadParameter("give numbers of reports, as 10,100,1000") from error
    if any(size < 1 for size in sizes):
        raise click.BadParameter("a number of reports is at least 1")
    return sizes


@click.command()
@click.argument("reports", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--growth", "sizes", default="", callback=_read_sizes, help="Numbers of simulated reports: 10,100,1000.")
@click.option("--page/--no-page", default=True, show_default=True, help="Start the page, too, and time it.")
@click.option("--baseline/--no-baseline", default=True, show_default=True, help="Time the baseline on the same texts.")
def bench(reports: tuple[Path, ...], sizes: tuple[int, ...], page: bool, baseline: bool) -> None:
    """Time reading, ingest, questions and the page on the reports."""
    from assistant.pipeline import Assistant

    paths = reports or (Path(__file__).parent / "reports",)
    encoder = open_encoder()
    rows: _Rows = [("load the encoder", f"{_time_query(encoder, '.'):.1f} s")]
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(Path(folder), model=encoder.name) as store:
            rows += _time_ingest(paths, store, encoder)
            questions = _ask_examples(Assistant(store, encoder), encoder, rows)
            if baseline and store.report_names():
                rows += _time_baseline(store, encoder, questions)
        rows.append(("memory of all this, at most", _megabytes(peak_memory())))
        if page:
            rows += _time_page(Path(folder))
    pdfs = [path for path in find_files(paths) if path.suffix.lower() == ".pdf"]
    rows += describe_speed(time_pages(pdfs)) if pdfs else ()
    click.echo("| what | time |\n|---|---|")
    for what, value in rows:
        click.echo(f"| {what} | {value} |")
    if sizes:
        _show_growth(sizes)


def _time_ingest(paths: Sequence[Path], store: Store, encoder: Encoder) -> _Rows:
    """Return how long it takes to read, to ingest, and for the encoder alone to encode the same texts."""
    files = find_files(paths)
    started = time.perf_counter()
    results = ingest_paths(paths, store, encoder)
    ingested = time.perf_counter() - started
    started = time.perf_counter()
    for path in files:
        read_report(path)
    read = time.perf_counter() - started
    texts = [passage.text for passage in store.passages()] + sorted({use.label for use in store.labels()})
    started = time.perf_counter()
    encoder.encode_passages(texts)
    encoded = time.perf_counter() - started
    return [
        (f"read {len(files)} reports", f"{read:.1f} s"),
        (f"ingest {len(results)} reports, reading included", f"{ingested:.1f} s"),
        (f"the encoder alone, their {len(texts)} texts", f"{encoded:.1f} s"),
        ("ingest to the encoder alone", f"{ingested / encoded:.1f} ×"),
    ]


def _ask_examples(assistant: Assistant, encoder: Encoder, rows: _Rows) -> list[str]:
    """Add how long questions take, beside the encoder's own queries; return the questions."""
    questions = [question for language in Language for question in assistant.examples(language, limit=_QUESTIONS)]
    turns = [(assistant.ask(text).seconds, _time_query(encoder, text)) for _ in range(ROUNDS) for text in questions]
    if not turns:
        return []
    seconds = [asked for asked, _ in turns]
    median, query = statistics.median(seconds), statistics.median(alone for _, alone in turns)
    rows += [
        ("first question", f"{seconds[0]:.2f} s"),
        ("tenth question", f"{seconds[9]:.3f} s" if len(seconds) > 9 else "–"),
        (f"median of {len(seconds)} questions", f"{median:.3f} s"),
        ("95th percentile", f"{sorted(seconds)[round(0.95 * len(seconds)) - 1]:.3f} s"),
        ("the encoder alone, one query", f"{query:.3f} s"),
        ("a question to the encoder's query", f"{median / query:.1f} ×"),
    ]
    return questions


def _time_baseline(store: Store, encoder: Encoder, questions: Sequence[str]) -> _Rows:
    """Return how long the baseline takes to cut, encode and index the same texts, and to find five pieces."""
    from eval.baseline import build_baseline

    started = time.perf_counter()
    baseline = build_baseline(store, encoder)
    built = time.perf_counter() - started
    seconds = []
    for text in questions:
        started = time.perf_counter()
        baseline.find(text)
        seconds.append(time.perf_counter() - started)
    rows = [(f"baseline: cut, encode and index {len(baseline.pieces)} pieces", f"{built:.1f} s")]
    if seconds:
        rows.append(("baseline: find pieces for a question, median", f"{statistics.median(seconds):.3f} s"))
    return rows


def _time_page(data: Path) -> _Rows:
    """Return how soon the page is ready: started twice, so that the second finds what the system keeps."""
    time_page(data)
    speed = time_page(data)
    told = [f"{one:.1f} s" if one else "never" for one in (speed.page, speed.config)]
    return [
        (f"page ready, from a warm cache (aim: {_AIM} s)", told[0]),
        ("page and its configuration ready", told[1]),
        ("memory of the page's process, at most", _megabytes(speed.memory)),
    ]


def _show_growth(sizes: Sequence[int]) -> None:
    from eval.growth import describe_growth, measure_growth

    steps = list(tqdm(measure_growth(sizes), total=len(set(sizes)), desc="growth", file=sys.stderr, unit=""))
    click.echo("")
    for line in describe_growth(steps):
        click.echo(line)


def _time_query(encoder: Encoder, text: str) -> float:
    started = time.perf_counter()
    encoder.encode_queries([text])
    return time.perf_counter() - started


def _megabytes(size: float | None) -> str:
    return f"{size:.0f} MB" if size is not None else "–"


if __name__ == "__main__":
    bench()
