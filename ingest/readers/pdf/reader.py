"""Reads a PDF report: pages to characters and rules, those to tables and prose, and these to lines and blocks.

In: the path of a .pdf file. Out: its lines, each with its page and its box, and its blocks, for example::

    "1 Ekonomi" in 24 pt bold above a paragraph of three lines  ->  one HEADING and one PARAGRAPH of three lines

A page that is an image is read by `scan`, and goes the same way from there.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2

from ingest.readers.decoding import read_content
from ingest.readers.document import ReadText, ReportPage, report_nothing
from ingest.readers.pdf.assembly import ReadPage, to_read_text
from ingest.readers.pdf.content import PageContent
from ingest.readers.pdf.document import PDFIUM, is_scanned, load_page, open_document, read_property
from ingest.readers.pdf.page import read_page
from ingest.readers.pdf.page_tables import find_page_tables
from ingest.readers.pdf.prose import PageRead
from ingest.readers.pdf.tags import has_table_tags

if TYPE_CHECKING:
    from ingest.readers.scan.image import Pixels

__all__ = ["read_pdf"]

_DOTS_PER_INCH = 220  # of the image that is read: small print is then some 25 pixels high
_MIN_LETTERS = 20  # fewer are a sign or a shop front in a photo


def read_pdf(path: Path, report_page: ReportPage = report_nothing) -> ReadText:
    """Read a PDF file: text in reading order, tables, and where on which page each line stands.

    Raises ReadError when the file cannot be opened, is locked or damaged, has no pages, or no text, not in images
    either.
    """
    content = read_content(path)
    with open_document(content, path.name) as document:
        with PDFIUM:
            with_tags = has_table_tags(document, load_page(document, 1, path.name))
            title, author = read_property(document, "Title"), read_property(document, "Author")
        pages = []
        for number in range(1, len(document) + 1):
            report_page(number, len(document))
            pages.append(_read_page(document, number, path.name, with_tags=with_tags))
    return to_read_text(pages, path.name, hashlib.sha256(content).hexdigest(), title=title, author=author)


def _read_page(document: pypdfium2.PdfDocument, number: int, name: str, *, with_tags: bool) -> ReadPage:
    with PDFIUM:
        page = load_page(document, number, name)
        content = read_page(page, number, with_tags=with_tags)
        pixels = _render(page) if is_scanned(content) else None
        page.close()
    if pixels is not None and (scanned := _read_image(pixels, content, name)):
        return scanned
    read = PageRead(content=content, tables=find_page_tables(content, name), is_scanned=is_scanned(content))
    return ReadPage(read=read, width=content.width, height=content.height)


def _render(page: pypdfium2.PdfPage) -> Pixels:
    """Give the image of a page in blue, green and red, as a copy that outlives the page."""
    pixels = page.render(scale=_DOTS_PER_INCH / 72, rev_byteorder=False).to_numpy()
    return np.array(pixels[:, :, :3], dtype=np.uint8, order="C")


def _read_image(pixels: Pixels, content: PageContent, name: str) -> ReadPage | None:
    """Read a page that is an image; None if it is a photo."""
    from ingest.readers.scan.pages import read_scanned_page  # loads models: only where there is something to read

    width, height = content.width, content.height
    scan = read_scanned_page(pixels, number=content.number, width=width, height=height)
    if sum(character.text.isalpha() for character in scan.content.characters) < _MIN_LETTERS:
        return None
    tables = find_page_tables(scan.content, name)
    read = PageRead(content=scan.content, tables=tables, is_scanned=True)
    return ReadPage(read=read, width=width, height=height, scan=scan)
