"""Random tables, written in every format and style, give the same records when read back, each in its place.

`FACIT_EXAMPLES` in the environment gives the number of examples a way of writing, for long runs with random tables.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.pipeline import read_report
from tests.made_tables import MadeTable, Shows, made_tables, to_fact
from tests.write_office import write_open_workbook, write_page, write_word, write_workbook
from tests.write_pdf import write_pdf
from tests.write_text import write_markdown, write_semicolons, write_tabs

Write = Callable[[MadeTable, Path], None]
_EXAMPLES = int(os.environ.get("FACIT_EXAMPLES", "0"))
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
_NO_MERGED = Shows(merged=False)

WAYS: dict[str, tuple[str, Write, Shows]] = {
    "text": (".txt", write_tabs, _NO_MERGED),
    "markdown": (".md", write_markdown, _NO_MERGED),
    "csv": (".csv", write_semicolons, _NO_MERGED),
    "word": (".docx", write_word, Shows()),
    "web page": (".html", write_page, Shows()),
    "workbook": (".xlsx", write_workbook, Shows()),
    "open workbook": (".ods", write_open_workbook, _NO_MERGED),
}
RULED = ("ruled", "thin rectangles", "double", "shaded cells", "no outer sides", "columns only")
OPEN = ("borderless", "zebra", "three rules", "row rules", "shaded header")
WAYS |= {f"pdf {style}": (".pdf", partial(write_pdf, style=style), Shows()) for style in RULED}
# Rules between its columns alone run through the header as well: nothing parts a group's heading from those under it.
WAYS["pdf columns only"] = (".pdf", partial(write_pdf, style="columns only"), Shows(groups=False))
WAYS |= {f"pdf {style}": (".pdf", partial(write_pdf, style=style), Shows(sparse=False)) for style in OPEN}
WAYS |= {
    f"pdf {style}, two pages, {repeated=}": (
        ".pdf",
        partial(write_pdf, style=style, pages=2, repeated=repeated),
        Shows(least_rows=5, sparse=style == "ruled"),
    )
    for style in ("ruled", "zebra", "borderless")
    for repeated in (True, False)
}


@pytest.mark.parametrize("way", WAYS)
def test_a_table_is_read_back_as_it_was_made(way: str) -> None:
    ending, write, shows = WAYS[way]

    @settings(
        max_examples=_EXAMPLES or 20,
        derandomize=not _EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=_SLOW,
        print_blob=False,
    )
    @given(table=made_tables(shows))
    def check(table: MadeTable) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"bokslut-2023{ending}"
            write(table, path)
            read = read_report(path)
        assert [to_fact(figure) for figure in read.figures] == list(table.facts)

    check()
