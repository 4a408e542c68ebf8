"""Reads what is drawn on a page of a PDF; with `glyphs`, `paths` and `tags` the one place that knows pdfium's objects.

In: a page of an open document. Out: its `PageContent`, for example::

    read_page(document[3]).characters[0]  ->  Character(text="I", left=114.0, top=92.4, ..., run=Run(size=11.0, ...))
"""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.readers.pdf.content import (
    HYPHEN,
    Character,
    Fill,
    PageContent,
    Rule,
    Run,
    TaggedCell,
    TaggedTable,
)
from ingest.readers.pdf.glyphs import read_characters
from ingest.readers.pdf.matrix import Matrix, multiply
from ingest.readers.pdf.paths import PathReader
from ingest.readers.pdf.tags import read_tagged_tables

__all__ = [
    "HYPHEN",
    "Character",
    "Fill",
    "PageContent",
    "Rule",
    "Run",
    "TaggedCell",
    "TaggedTable",
    "read_page",
]

_MAX_DEPTH = 8
_DIGITS = frozenset("0123456789")
_MIN_DIGITS = 6


def read_page(page: pypdfium2.PdfPage, number: int, *, with_tags: bool = True) -> PageContent:
    """Return what is drawn on a page, the `number`th of its file; the page's document must be open.

    `with_tags` says whether to read the tables that its tags tell of, too (`has_table_tags`).
    """
    to_display = _to_display(page)
    width, height = page.get_size()
    drawn = PathReader(width, height)
    _read_objects(page, drawn, to_display)
    characters = read_characters(page, to_display, width, height)
    return PageContent(
        number=number,
        width=width,
        height=height,
        characters=characters,
        rules=tuple(drawn.rules),
        fills=tuple(drawn.fills),
        images=tuple(drawn.images),
        tables=read_tagged_tables(page) if with_tags and _may_have_tags(characters) else (),
    )


def _may_have_tags(characters: Sequence[Character]) -> bool:
    """Whether a page's tags can tell of a table: its text is marked, and holds some numbers. Tags are slow to read."""
    return sum(character.text in _DIGITS and character.run.mark >= 0 for character in characters) >= _MIN_DIGITS


def _to_display(page: pypdfium2.PdfPage) -> Matrix:
    """Give the matrix from the file's coordinates (upwards, unturned) to those of the page as displayed."""
    left, bottom, right, top = page.get_bbox()
    match page.get_rotation():
        case 90:
            return Matrix(0, 1, 1, 0, -bottom, -left)
        case 180:
            return Matrix(-1, 0, 0, 1, right, -bottom)
        case 270:
            return Matrix(0, -1, -1, 0, top, right)
        case _:
            return Matrix(1, 0, 0, -1, -left, top)


def _read_objects(page: pypdfium2.PdfPage, drawn: PathReader, to_display: Matrix) -> None:
    """Read the paths and images of a page, those inside its forms too."""
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        _read_object(pdfium.FPDFPage_GetObject(page.raw, index), drawn, to_display, 0)


def _read_object(element: pdfium.FPDF_PAGEOBJECT, drawn: PathReader, to_display: Matrix, depth: int) -> None:
    kind = pdfium.FPDFPageObj_GetType(element)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        drawn.add_path(element, to_display)
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        drawn.add_image(element, to_display)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
        found = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(element, found)
        inner = multiply(Matrix(found.a, found.b, found.c, found.d, found.e, found.f), to_display)
        for index in range(pdfium.FPDFFormObj_CountObjects(element)):
            _read_object(pdfium.FPDFFormObj_GetObject(element, index), drawn, inner, depth + 1)
