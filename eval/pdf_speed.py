"""How fast text and tables of PDF files are read, beside pdfium's own text extraction in the same run.

In: paths of PDF files. Out: pages a second of both; for example 95 and 600: the ratio 0.16 travels between machines,
the speeds do not. Both are timed in turns, and the median taken, so that a busy machine slows both.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium

from ingest.metadata import read_metadata
from ingest.readers import read_blocks
from ingest.tables import find_tables

ROUNDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpeed:
    """Pages, and pages a second: of text and tables, and of pdfium's text alone; `ratio` is of the median turn."""

    pages: int
    tables: float
    text: float
    ratio: float


def time_pages(paths: Sequence[Path]) -> PageSpeed:
    """Return how fast these PDF files are read. Raises ReadError where one cannot be."""
    pages = _read_text(paths)
    _read_tables(paths)  # once before the clock starts: what is loaded at first use is not reading
    turns = [(_time(_read_tables, paths), _time(_read_text, paths)) for _ in range(ROUNDS)]
    return PageSpeed(
        pages=pages,
        tables=pages / statistics.median(tables for tables, _ in turns),
        text=pages / statistics.median(text for _, text in turns),
        ratio=statistics.median(text / tables for tables, text in turns),
    )


def describe_speed(speed: PageSpeed) -> tuple[tuple[str, str], ...]:
    """Return the speed as rows of what and how much."""
    return (
        (f"text and tables of {speed.pages} PDF pages", f"{speed.tables:.0f} pages/s"),
        ("pdfium's own text of them", f"{speed.text:.0f} pages/s"),
        ("text and tables to pdfium's text", f"{speed.ratio:.2f} ×"),
    )


def _time(work: Callable[[Sequence[Path]], int], paths: Sequence[Path]) -> float:
    started = time.perf_counter()
    work(paths)
    return time.perf_counter() - started


def _read_tables(paths: Sequence[Path]) -> int:
    count = 0
    for path in paths:
        read = read_blocks(path)
        count += len(find_tables(read.blocks, read_metadata(read, path)).tables)
    return count


def _read_text(paths: Sequence[Path]) -> int:
    """Read the text of each page as pdfium gives it; return the number of pages."""
    count = 0
    for path in paths:
        document = pdfium.PdfDocument(path)
        for page in document:
            page.get_textpage().get_text_range()
            count += 1
        document.close()
    return count
