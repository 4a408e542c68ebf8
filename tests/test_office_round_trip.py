"""A random table says the same as plain text, as a Word file and as a web page, its merged cells merged or not."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.pipeline import read_report
from tests.office_documents import facts, page, set_cell

GROUPS = (("Utfall 2022", "Budget 2022"), ("Utfall 2023", "Budget 2023", "Avvikelse 2023"))
LABELS = (
    "Skola",
    "Äldreomsorg",
    "10 Nämnd",
    "varav hyror",
    "Gator & vägar",
    "IT-stöd",
    "Bibliotek*",
    "Idrotts- och fritid",
)
AMOUNTS = st.integers(-99_999, 99_999).map(lambda value: f"{value:,}".replace(",", "\u00a0").replace("-", "−"))
CELLS = st.one_of(AMOUNTS, AMOUNTS, AMOUNTS, st.sampled_from(["", "-", "0", "4,5%"]))
ROWS = st.lists(
    st.tuples(st.sampled_from(LABELS), *(CELLS for group in GROUPS for _ in group)),
    min_size=1,
    max_size=6,
    unique_by=lambda row: row[0],
)
TITLE = "Drift per enhet, tkr"


def to_header() -> list[list[str]]:
    """Give the two rows of the header, the name of a group over its first column."""
    above, below = [""], ["Enhet"]
    for group in GROUPS:
        year = group[0][-4:]
        above.extend([year, *("" for _ in group[1:])])
        below.extend(name.removesuffix(f" {year}") for name in group)
    return [above, below]


def save_text(rows: Sequence[Sequence[str]], path: Path) -> None:
    """Write the table with tabs."""
    path.write_text("\n".join((TITLE, "", *("\t".join(row) for row in rows))) + "\n", encoding="utf-8")


def save_word(rows: Sequence[Sequence[str]], path: Path, *, merged: bool) -> None:
    """Write the table as a Word file."""
    document = Document()
    document.add_heading(TITLE, 1)
    table = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            set_cell(table.cell(number, column), text)
    start = 1
    for group in GROUPS if merged else ():
        table.cell(0, start).merge(table.cell(0, start + len(group) - 1))
        start += len(group)
    document.save(str(path))


def save_page(rows: Sequence[Sequence[str]], path: Path, *, merged: bool) -> None:
    """Write the table as a web page."""
    lines = ["".join(f"<td><p>{html.escape(cell)}</p></td>" for cell in row) for row in rows]
    if merged:
        spans = "".join(f"<th colspan={len(group)}>{group[0][-4:]}</th>" for group in GROUPS)
        lines[0] = f"<th></th>{spans}"
    table = "".join(f"<tr>{line}</tr>" for line in lines)
    path.write_text(page(f"<h1>{TITLE}</h1><table>{table}</table>"), encoding="utf-8")


@settings(max_examples=25)
@given(rows=ROWS, merged=st.booleans())
def test_a_table_says_the_same_in_every_format(rows: list[tuple[str, ...]], merged: bool) -> None:
    with TemporaryDirectory() as folder:
        text, word, site = (Path(folder) / f"bokslut-2023.{ending}" for ending in ("txt", "docx", "html"))
        table = [*to_header(), *rows]
        save_text(table, text)
        save_word(table, word, merged=merged)
        save_page(table, site, merged=merged)
        wanted = facts(read_report(text))
        assert facts(read_report(word)) == wanted
        assert facts(read_report(site)) == wanted
