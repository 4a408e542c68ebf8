"""Tables of a PDF whose headings stand close, name ages, or stand under a section's title; and rows that are years."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.readers.pdf.page import read_page
from ingest.readers.pdf.page_tables import find_page_tables

_SIZE = 9.0
_BODY = (("Hamnen", "48", "46", "94", "3,1"), ("Varvet", "61", "63", "89", "4,4"), ("Fyren", "166", "171", "76", "6,8"))
_RIGHTS = (260.0, 332.0, 404.0, 476.0)


def _row(canvas: Canvas, at: float, row: Sequence[str], rights: Sequence[float], font: str = "Helvetica") -> None:
    canvas.setFont(font, _SIZE)
    canvas.drawString(60, at, row[0])
    for right, text in zip(rights, row[1:], strict=True):
        canvas.drawRightString(right, at, text)


def _tables(path: Path, canvas: Canvas) -> list[list[tuple[str, ...]]]:
    canvas.save()
    document = pypdfium2.PdfDocument(path)
    tables = find_page_tables(read_page(document[0], 1), path.name)
    document.close()
    return [[row.cells for row in table.rows] for table in tables]


def _canvas(path: Path) -> Canvas:
    return Canvas(str(path), pagesize=(595, 842), invariant=1)


@pytest.mark.parametrize(
    "header",
    [
        ("Enhet", "Anställda 2032", "Anställda 2031", "Heltid, %", "Sjuk, %"),
        ("Enhet", "Fast anst. 2032", "Fast anst. 2031", "Heltid, %", "Sjuk, %"),
    ],
)
def test_headings_that_stand_close_head_a_column_each(header: tuple[str, ...], tmp_path: Path) -> None:
    """Their gap is narrower than a gap between cells, and wider than one between words."""
    canvas = _canvas(tmp_path / "t.pdf")
    for place, row in enumerate((header, *_BODY)):
        _row(canvas, 700 - 16 * place, row, _RIGHTS, "Helvetica-Bold" if place == 0 else "Helvetica")
    assert _tables(tmp_path / "t.pdf", canvas) == [[header, *_BODY]]


def test_rows_may_be_years_and_headings_ages(tmp_path: Path) -> None:
    """Years in a row name what stands beside them; "–29 år" is no value of minus 29."""
    rows = (
        ("Sjuktal, %", "–29 år", "30–49 år", "50 år –", "Alla"),
        ("2032", "6,9", "7,4", "8,0", "7,6"),
        ("2031", "5,6", "6,6", "7,5", "6,9"),
        ("2030", "6,4", "7,7", "8,1", "7,2"),
    )
    canvas = _canvas(tmp_path / "t.pdf")
    for place, row in enumerate(rows):
        _row(canvas, 700 - 16 * place, row, _RIGHTS)
    assert _tables(tmp_path / "t.pdf", canvas) == [list(rows)]


def test_a_sections_title_is_no_heading_and_begins_a_table_anew(tmp_path: Path) -> None:
    """Two tables under each other, each with a title in large letters, have their own columns."""
    first = (("Projekt", "Utfall", "Budget"), ("Ny kaj", "18,4", "20,0"), ("Fyr", "6,2", "5,0"))
    second = (("", "2030", "2031"), ("Fartyg", "512", "498"), ("Bryggor", "1 940", "1 910"))
    canvas = _canvas(tmp_path / "t.pdf")
    at = 740.0
    for title, rows, rights in (
        ("Hamnens alla stora investeringar", first, (260.0, 400.0)),
        ("Volymer", second, (330.0, 480.0)),
    ):
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(60, at, title)
        for row in rows:
            at -= 16
            _row(canvas, at, row, rights)
        at -= 22
    assert _tables(tmp_path / "t.pdf", canvas) == [list(first), list(second)]
