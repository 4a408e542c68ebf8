"""Writes tables as workbooks and delimited text in tests, as spreadsheet programs do."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ingest.notation import Number, parse_number
from ingest.readers.document import ReadText
from ingest.records import BlockKind, Unit

Grid = Sequence[Sequence[str]]
_ODS_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
)


def to_number(text: str) -> Number | None:
    """Give the number that a cell is, where a spreadsheet would store it as one."""
    number = parse_number(text)
    plain = number is not None and not number.comparator and not number.is_approximate
    known = number is not None and number.unit in (Unit.UNKNOWN, Unit.PERCENT)
    marked = any(mark in text for mark in ("*", "¹", ")", "±", "+-"))
    return number if plain and known and not marked else None


def to_format(text: str, number: Number) -> str:
    """Give the format code by which a number is shown as its text is."""
    decimals = text.replace("%", "").strip().partition(",")[2]
    grouped = any(space in text.strip(" -–−%") for space in (" ", "\u00a0"))
    code = ("#,##0" if grouped else "0") + ("." + "0" * len(decimals) if decimals else "")
    return code + ("%" if number.is_percent else "")


def write_xlsx(path: Path, grid: Grid, *, name: str = "Blad1") -> None:
    """Write rows of texts as a workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for row, cells in enumerate(grid, start=1):
        for column, text in enumerate(cells, start=1):
            if not text.strip():
                continue
            number = to_number(text)
            if number is None:
                cell = sheet.cell(row, column)
                cell.value, cell.data_type = text, "s"
            else:
                value = number.value / 100 if number.is_percent else number.value
                sheet.cell(row, column, value).number_format = to_format(text, number)
    book.save(path)


def write_ods(path: Path, grid: Grid, *, name: str = "Blad1") -> None:
    """Write rows of texts as an .ods workbook of one sheet."""
    rows = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in grid)
    body = f'<table:table table:name={quoteattr(name)}>{rows}<table:table-row table:number-rows-repeated="1048000"/>'
    write_ods_content(path, f"{body}</table:table>")


def write_ods_content(path: Path, tables: str, *, styles: str = "") -> None:
    """Write an .ods workbook with this XML of its sheets."""
    content = (
        f"{_ODS_HEAD}<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)


def _ods_cell(text: str) -> str:
    if not text.strip():
        return "<table:table-cell/>"
    number = to_number(text)
    shown = "".join(f"<text:p>{_escape(line)}</text:p>" for line in text.split("\n"))
    if number is None:
        return f'<table:table-cell office:value-type="string">{shown}</table:table-cell>'
    kind = "percentage" if number.is_percent else "float"
    value = number.value / 100 if number.is_percent else number.value
    return f'<table:table-cell office:value-type="{kind}" office:value="{value}">{shown}</table:table-cell>'


def _escape(text: str) -> str:
    return quoteattr(text.strip())[1:-1].replace("&quot;", '"')


def write_csv(path: Path, grid: Grid, *, delimiter: str = ";", encoding: str = "utf-8") -> None:
    """Write rows of texts with a character between the cells."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(grid)
    path.write_bytes(text.getvalue().encode(encoding))


def make_book() -> tuple[Workbook, Worksheet]:
    """Give a new workbook and its sheet "Drift"."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Drift"
    return book, sheet


def rows(read: ReadText) -> list[list[tuple[str, ...]]]:
    """Give the tables of a file as the texts of their cells, no-break spaces as spaces."""
    return [
        [tuple(cell.replace("\u00a0", " ") for cell in row.cells) for row in block.rows]
        for block in read.blocks
        if block.rows
    ]


def texts(read: ReadText, kind: BlockKind) -> list[str]:
    """Give the texts of the blocks of a kind."""
    return [block.text for block in read.blocks if block.kind is kind]
