"""Tells what a file is by what is in it, whatever its name says.

In: the path of a file. Out: the ending that its format has, for example::

    a file that begins with "%PDF-1.7"  ->  ".pdf"        plain text, or what is not known  ->  ""
"""

from __future__ import annotations

import codecs
import re
import zipfile
from pathlib import Path

from ingest.errors import ReadError, ReadFault
from ingest.readers.packages import BROKEN_ZIP, OLE_MARK

_LOOKED_AT = 4_096
_PDF_WITHIN = 1_024
_MARKS = (
    (OLE_MARK, ".doc/.xls/.ppt"),
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"II*\0", ".tif"),
    (b"MM\0*", ".tif"),
    (b"\x1f\x8b", ".gz"),
    (b"7z\xbc\xaf\x27\x1c", ".7z"),
    (b"Rar!", ".rar"),
)
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_ZIP = b"PK\x03\x04"
# A part that each format kept in a ZIP has.
_PARTS = (
    ("word/", ".docx"),
    ("xl/", ".xlsx"),
    ("ppt/", ".pptx"),
)
_OPEN_DOCUMENTS = (
    ("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
    ("application/vnd.oasis.opendocument.text", ".odt"),
    ("application/vnd.oasis.opendocument.presentation", ".odp"),
)


def find_format(path: Path) -> str:
    """Give the ending of a file's true format; "" for text and for what is not known. Raises ReadError."""
    try:
        with path.open("rb") as file:
            start = file.read(_LOOKED_AT)
    except OSError as error:
        raise ReadError(
            f"{path} cannot be opened: {error.strerror}. Check that you may read it.", ReadFault.UNREACHABLE
        ) from error
    if b"%PDF-" in start[:_PDF_WITHIN] and not start[:_PDF_WITHIN].split(b"%PDF-")[0].strip(b"\0 \r\n\t\xef\xbb\xbf"):
        return ".pdf"
    if start.startswith(_ZIP):
        return _find_package(path)
    for mark, ending in _MARKS:
        if start.startswith(mark):
            return ending
    return ".html" if _HTML.match(_as_ascii(start)) else ""


def _as_ascii(start: bytes) -> bytes:
    """Give the bytes of text without its mark and, in UTF-16, without the zeros between its letters."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return start[2:].replace(b"\0", b"")
    return start.removeprefix(codecs.BOM_UTF8)


def _find_package(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            kind = package.read("mimetype").decode("ascii", "replace").strip() if "mimetype" in names else ""
    except BROKEN_ZIP:
        return ""  # its reader says what is damaged
    known = next((ending for mime, ending in _OPEN_DOCUMENTS if kind.startswith(mime)), "")
    return known or next((end for part, end in _PARTS if any(name.startswith(part) for name in names)), ".zip")
