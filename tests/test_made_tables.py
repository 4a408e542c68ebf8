"""Random tables, written in every format and style, give the same records when read back, each in its place.

`FACIT_EXAMPLES` in the environment gives the number of random tables for each way of writing, for long runs.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from ingest.pipeline import read_report
from tests.made_tables import MadeTable, Shows, made_tables, to_fact
from tests.made_up import MadeUp
from tests.pdf_drawing import OPEN, RULED
from tests.report_invariants import lost_lines, misplaced
from tests.write_office import write_open_workbook, write_page, write_word, write_workbook
from tests.write_pdf import write_pdf
from tests.write_text import write_markdown, write_semicolons, write_tabs

Write = Callable[[MadeTable, Path], None]
_EXAMPLES = int(os.environ.get("FACIT_EXAMPLES", "0"))
_USUAL = 8
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
REPORTS = Path(__file__).resolve().parents[2] / "shared" / "reports"
# Text has no merged cells, nor has the writer of .ods; what stands over several columns stands over the first of them.
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
WAYS |= {f"pdf {style}": (".pdf", partial(write_pdf, style=style), Shows()) for style in RULED}
# Not covered: without rules a year over the middle of three columns is read as the first line of one heading.
_NO_RULES = Shows(groups=False, sparse=False)
WAYS |= {f"pdf {style}": (".pdf", partial(write_pdf, style=style), _NO_RULES) for style in OPEN}
# Rules between its columns alone run through the header as well: nothing parts a group's heading from those under it.
WAYS["pdf columns only"] = (".pdf", partial(write_pdf, style="columns only"), Shows(groups=False))
WAYS |= {
    f"pdf {style}, two pages, {repeated=}": (
        ".pdf",
        partial(write_pdf, style=style, pages=2, repeated=repeated),
        # Not covered: without rules a column of notes that is blank on one page has no place there.
        Shows(least_rows=5, sparse=style == "ruled", notes=style == "ruled", groups=style == "ruled"),
    )
    for style in ("ruled", "zebra", "borderless")
    for repeated in (True, False)
}


@pytest.mark.parametrize("way", WAYS)
def test_a_table_is_read_back_as_it_was_made(way: str) -> None:
    """Every figure has its row, parent, column, measure, period, value, unit, note and footnote, and its place."""
    ending, write, shows = WAYS[way]

    @settings(
        max_examples=_EXAMPLES or _USUAL,
        derandomize=not _EXAMPLES,
        database=None,
        suppress_health_check=_SLOW,
    )
    @given(table=made_tables(shows))
    def check(table: MadeTable) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"bokslut-2023{ending}"
            write(table, path)
            read = read_report(path)
            assert [to_fact(figure) for figure in read.figures] == list(table.facts)
            assert misplaced(read, path) == []

    check()


def test_groups_that_have_lost_their_places_give_no_period() -> None:
    """Where two years may each be of one, two or three columns, no column gets the report's year for its own."""
    read = MadeUp("Drift, tkr\n\n\t2021\t2022\t\t\nEnhet\tBudget\tUtfall\tBudget\tAvvikelse\nBad\t10\t12\t14\t-2\n")
    assert [figure.period for figure in read.figures] == [None] * 4
    assert any("same heading" in problem.message for problem in read.problems)


@pytest.mark.parametrize("name", sorted(path.name for path in REPORTS.glob("*.*")) or ["none"])
def test_every_figure_and_passage_of_a_real_report_stands_where_it_says(name: str) -> None:
    """And few lines with digits are of nothing that was read: contents pages, letterheads, goals without numbers."""
    path = REPORTS / name
    if not path.exists():
        pytest.skip("the shared reports are not here")
    read = read_report(path)
    assert misplaced(read, path) == []
    assert len(lost_lines(read, path)) <= 0.2 * len(read.lines)
