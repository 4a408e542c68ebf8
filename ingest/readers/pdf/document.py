"""Opens a PDF file, or says why it cannot be opened.

In: a path. Out: the open document of pdfium, for example ``with open_document(path) as document: len(document)``.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.errors import ReadError, ReadFault
from ingest.readers.pdf.content import PageContent

PDFIUM = threading.RLock()
"""Held while pdfium is at work: it may serve one thread at a time only, whatever documents they have open."""

_MIN_CHARACTERS = 20
_LARGE_IMAGE = 0.5
_HEAD = 1024  # bytes within which a PDF says that it is one; some programs write a line before it
_NO_TITLE = re.compile(
    r"(?:untitled|anonymous|unknown|microsoft word\b.*|.*\.(?:docx?|pdf|indd|xlsx?|pptx?|odt)|\W*)$", re.IGNORECASE
)


@contextmanager
def open_document(content: bytes, name: str) -> Iterator[pypdfium2.PdfDocument]:
    """Open the content of the file called `name`, and close it after use.

    Raises ReadError if it is locked by a password, damaged, no PDF at all, or has no pages.
    """
    if b"%PDF-" not in content[:_HEAD]:
        raise ReadError(
            f"{name} is not a PDF: it does not begin as one. Export the report again as PDF.", ReadFault.FORMAT
        )
    try:
        with PDFIUM:
            document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _to_read_error(error, name) from error
    try:
        if len(document) == 0:
            raise ReadError(f"{name} has no pages. Export the report again.", ReadFault.EMPTY)
        yield document
    finally:
        with PDFIUM:
            document.close()


def load_page(document: pypdfium2.PdfDocument, number: int, name: str) -> pypdfium2.PdfPage:
    """Give a page by its number, from 1. Raises ReadError if it is damaged."""
    try:
        return document[number - 1]
    except pypdfium2.PdfiumError as error:
        raise ReadError(
            f"{name}: page {number} is damaged and cannot be read. Export the report again.", ReadFault.DAMAGED
        ) from error


def read_property(document: pypdfium2.PdfDocument, key: str) -> str:
    """Give what the file says of itself: its "Title" or "Author"; "" for a program's own default."""
    value = " ".join(document.get_metadata_value(key).split())
    return "" if _NO_TITLE.fullmatch(value) else value


def is_scanned(content: PageContent) -> bool:
    """Whether a page is an image of a page: a large picture, and next to no text that is painted."""
    page = content.width * content.height
    large = any((box.right - box.left) * (box.bottom - box.top) >= _LARGE_IMAGE * page for box in content.images)
    if not large:
        return False
    return (
        sum(not character.run.is_hidden and character.text != " " for character in content.characters) < _MIN_CHARACTERS
    )


def _to_read_error(error: pypdfium2.PdfiumError, name: str) -> ReadError:
    if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
        return ReadError(
            f"{name} is locked with a password. Open it, save a copy without the password, add the copy.",
            ReadFault.LOCKED,
        )
    return ReadError(
        f"{name} is damaged: no page of it can be read. Fetch or export the file again.", ReadFault.DAMAGED
    )
