"""Writes made-up tables as Word files, web pages and workbooks, merged cells merged.

In: a made-up table and a path. Out: a file, for example a .docx with a heading, paragraphs and one table.
"""

from __future__ import annotations

import html
from pathlib import Path

from docx import Document
from openpyxl import load_workbook

from tests.made_tables import MadeTable
from tests.office_documents import page, set_cell
from tests.workbooks import write_ods, write_xlsx
from tests.write_text import AFTER, BEFORE, to_rows


def write_word(table: MadeTable, path: Path) -> None:
    """Write the table as a Word file."""
    document = Document()
    document.add_heading("Bokslut 2023", 1)
    document.add_paragraph(BEFORE)
    document.add_heading(table.title, 2)
    if table.unit_line:
        document.add_paragraph(table.unit_line)
    made = document.add_table(len(table.grid), len(table.grid[0]))
    for number, row in enumerate(table.grid):
        for column, text in enumerate(row):
            set_cell(made.cell(number, column), text)
    for above, start, count in table.spans:
        made.cell(above, start).merge(made.cell(above, start + count - 1))
    for text in (table.footnote, AFTER):
        if text:
            document.add_paragraph(text)
    document.save(str(path))


def write_page(table: MadeTable, path: Path) -> None:
    """Write the table as a web page."""
    spans = {(row, start): count for row, start, count in table.spans}
    lines = []
    for number, row in enumerate(table.grid):
        cells, column = [], 0
        tag = "th" if number < table.header else "td"
        while column < len(row):
            count = spans.get((number, column), 1)
            reach = f' colspan="{count}"' if count > 1 else ""
            cells.append(f"<{tag}{reach}><p>{html.escape(row[column])}</p></{tag}>")
            column += count
        lines.append(f"<tr>{''.join(cells)}</tr>")
    unit = f"<p>{table.unit_line}</p>" if table.unit_line else ""
    head = f"<h1>Bokslut 2023</h1><p>{BEFORE}</p><h2>{table.title}</h2>{unit}"
    foot = f"<p>{table.footnote}</p>" if table.footnote else ""
    path.write_text(page(f"{head}<table>{''.join(lines)}</table>{foot}<p>{AFTER}</p>"), encoding="utf-8")


def write_workbook(table: MadeTable, path: Path) -> None:
    """Write the table as a workbook, numbers as numbers with the format that shows them."""
    rows = list(to_rows(table))
    write_xlsx(path, rows)
    if not table.spans:
        return
    above = rows.index(table.grid[0])
    book = load_workbook(path)
    for row, start, count in table.spans:
        at = above + row + 1
        book.worksheets[0].merge_cells(start_row=at, end_row=at, start_column=start + 1, end_column=start + count)
    book.save(path)


def write_open_workbook(table: MadeTable, path: Path) -> None:
    """Write the table as an .ods workbook."""
    write_ods(path, list(to_rows(table)))
