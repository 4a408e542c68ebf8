r"""`python -m eval.make_reports`: makes the sample reports that are no text files, out of texts of our own.

In: `sources/*.txt`, where "# " begins a heading, tabs part the cells of a row, "<" is a cell that the one to its left
covers, and "= Drift" begins a sheet of a workbook. Out: the PDF, the Word file and the workbook in `reports/`, the same
bytes or at least the same content at each run. Wants the development packages, as nobody else makes reports.

>>> list(read_parts("# Bokslut\nSkola\t12\n"))
[Part(level=1, text='Bokslut', rows=()), Part(level=0, text='', rows=(('Skola', '12'),))]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import click
from docx import Document
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.lib.colors import black, whitesmoke
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

_HERE = Path(__file__).parent
SOURCES = _HERE / "sources"
MADE = {
    "goteborg-intraservice-delarsrapport-2026-03": ".pdf",
    "goteborg-stadsrevisionen-arsrapport-2023": ".docx",
    "exempelby-budgetuppfoljning-2025-04": ".xlsx",
}
_COVERED = "<"
_WIDTH = 500  # points between the margins
_MOST_LABEL = 150  # points for a table's first column, where the others leave it so much
_THOUSANDS = "#,##0"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading (`level` from 1), a paragraph (0), or a table's rows."""

    level: int
    text: str
    rows: tuple[tuple[str, ...], ...] = ()


def read_parts(source: str) -> Iterator[Part]:
    """Yield the headings, paragraphs and tables of a source, in order."""
    for is_table, lines in groupby(source.splitlines(), key=lambda line: "\t" in line):
        if is_table:
            yield Part(0, "", tuple(tuple(line.split("\t")) for line in lines))
            continue
        for line in filter(None, lines):
            marks = line.partition(" ")[0]
            is_heading = set(marks) == {"#"}
            yield Part(len(marks) if is_heading else 0, line.removeprefix(f"{marks} ") if is_heading else line)


def make_pdf(source: str, path: Path) -> None:
    """Write a source as PDF, its tables ruled, their headers shaded and repeated overleaf."""
    styles = getSampleStyleSheet()
    story: list[Flowable] = []
    for part in read_parts(source):
        if part.rows:
            story += [_to_pdf_table(part.rows), Spacer(1, 8)]
        else:
            story.append(Paragraph(part.text, styles[f"Heading{part.level}" if part.level else "BodyText"]))
    document = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=45, rightMargin=45, topMargin=55, bottomMargin=55, invariant=1
    )
    document.build(story)


def _to_pdf_table(rows: Sequence[Sequence[str]]) -> Table:
    style = getSampleStyleSheet()["BodyText"].clone("cell", fontSize=8, leading=9.5)
    right = style.clone("number", alignment=2)
    cells = [
        [Paragraph("" if cell == _COVERED else cell, right if at else style) for at, cell in enumerate(row)]
        for row in rows
    ]
    headers = 2 if any(_COVERED in row for row in rows) else 1
    label = min(_MOST_LABEL, _WIDTH - 44 * (len(rows[0]) - 1))
    widths = [label, *[min(80, (_WIDTH - label) / (len(rows[0]) - 1))] * (len(rows[0]) - 1)]
    table = Table(cells, colWidths=widths, repeatRows=headers, hAlign="LEFT")
    table.setStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("BACKGROUND", (0, 0), (-1, headers - 1), whitesmoke),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            *_to_spans(rows),
        ]
    )
    return table


def _to_spans(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Yield the cells that cover others to their right, as reportlab writes them."""
    for down, row in enumerate(rows):
        for at, cell in enumerate(row):
            covered = 0
            while at + covered + 1 < len(row) and row[at + covered + 1] == _COVERED:
                covered += 1
            if covered and cell != _COVERED:
                yield ("SPAN", (at, down), (at + covered, down))


def make_docx(source: str, path: Path) -> None:
    """Write a source as a Word file."""
    document = Document()
    for part in read_parts(source):
        if part.level:
            document.add_heading(part.text, part.level)
        elif part.rows:
            table = document.add_table(rows=0, cols=len(part.rows[0]), style="Table Grid")
            for row in part.rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        else:
            document.add_paragraph(part.text)
    document.save(str(path))


def make_xlsx(source: str, path: Path) -> None:
    """Write a source as a workbook, a sheet for each "= Name"; numbers are numbers, with a format of thousands."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for text in source.split("= ")[1:]:
        name, _, content = text.partition("\n")
        sheet = book.create_sheet(name)
        sheet.column_dimensions["A"].width = 34
        for part in read_parts(content):
            _write_part(part, sheet)
    book.save(path)


def _write_part(part: Part, sheet: Worksheet) -> None:
    """Write a part below what the sheet holds; an empty row follows a table."""
    if not part.rows:
        sheet.append([part.text])
        sheet.cell(sheet.max_row, 1).font = Font(bold=part.level > 0)
        return
    for row in part.rows:
        sheet.append([int(cell) if _is_number(cell) else cell or None for cell in row])
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, int):
                cell.number_format = _THOUSANDS
    sheet.append([" "])


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdigit()


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=_HERE / "reports")
def main(folder: Path) -> None:
    """Make the sample reports that are no text files in FOLDER, by default where the others are."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, ending in MADE.items():
        make = {".pdf": make_pdf, ".docx": make_docx, ".xlsx": make_xlsx}[ending]
        make((SOURCES / f"{name}.txt").read_text(encoding="utf-8"), folder / f"{name}{ending}")


if __name__ == "__main__":
    main()
