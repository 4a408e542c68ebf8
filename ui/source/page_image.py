"""Pages of stored reports as pictures, and where on them a quotation stands to the letter.

In: a report as stored, and the number of a page. Out: a PNG, and boxes in points from the page's upper left corner, for
example ``PageImages().draw(report, 3)`` is the picture of page 3.

Only a file that is still the one that was read is drawn: a mark on another version's page would point at another's
figures. The file is opened where the report says that it lies, in a ZIP archive too; nothing a browser sends is a path.
"""

from __future__ import annotations

import hashlib
import io
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

import pypdfium2
from PIL import Image

from ingest.archives import open_source, parse_source
from ingest.errors import ReadError
from ingest.readers.pdf.content import Character
from ingest.readers.pdf.document import PDFIUM, load_page, open_document
from ingest.readers.pdf.page import read_page
from ingest.readers.signature import find_format
from ingest.records import Report

_SCALE = 2.0  # pixels a point: sharp on a laptop's screen, and at twice the panel's width
_LONGEST = 2_600  # pixels of the longer side, whatever the paper
_MOST_DRAWN = 48  # pictures kept in memory: some 10 MB
_MOST_BYTES = 96 * 2**20  # of files kept in memory; at least the last one is
_PICTURES = frozenset({".png", ".jpg", ".tif"})
_SPEED = 3  # of the PNG's packing: a third of the time, and a tenth more bytes


class SourceGoneError(ReadError):
    """The file that a report was read from is not there any more."""


class SourceChangedError(ReadError):
    """The file that a report was read from is another one by now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Original:
    """A report's file as it was read: its content and its format; `stamp` tells whether the file was touched since."""

    content: bytes
    ending: str
    stamp: tuple[int, int]


class PageImages:
    """Draws pages and keeps the latest; safe to use from several threads, which pdfium itself is not."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._files: OrderedDict[str, _Original] = OrderedDict()
        self._drawn: OrderedDict[tuple[str, int], bytes] = OrderedDict()

    def check(self, report: Report) -> bool:
        """Tell whether the report's pages can be drawn: whether its file is a PDF or a picture.

        Raises SourceGoneError, SourceChangedError.
        """
        return self._open(report).ending in {".pdf", *_PICTURES}

    def draw(self, report: Report, page: int) -> bytes:
        """Give the picture of a page, from 1, as a PNG. Raises ReadError where it cannot be drawn."""
        original = self._open(report)
        key = (report.digest, page)
        with self._lock:
            if key in self._drawn:
                self._drawn.move_to_end(key)
                return self._drawn[key]
        picture = _draw_pdf(original, report, page) if original.ending == ".pdf" else _draw_picture(report, page)
        packed = io.BytesIO()
        picture.save(packed, "PNG", compress_level=_SPEED)
        with self._lock:
            self._drawn[key] = packed.getvalue()
            while len(self._drawn) > _MOST_DRAWN:
                self._drawn.popitem(last=False)
        return packed.getvalue()

    def read_characters(self, report: Report, page: int) -> Sequence[Character]:
        """Give the characters printed on a page of a PDF; none on one that is a picture. Raises ReadError."""
        original = self._open(report)
        if original.ending != ".pdf":
            return ()
        with PDFIUM, open_document(original.content, report.name) as document:
            opened = _load(document, page, report)
            characters = read_page(opened, page, with_tags=False).characters
            opened.close()
        return characters

    def _open(self, report: Report) -> _Original:
        """Give the report's file, if it is still the one that was read."""
        source = parse_source(report.source)
        try:
            stat = source.path.stat()
        except OSError as error:
            raise SourceGoneError(f"{report.source} is not there now. Put it back, or add the report again.") from error
        stamp = (stat.st_mtime_ns, stat.st_size)
        with self._lock:
            known = self._files.get(report.digest)
            if known and known.stamp == stamp:
                self._files.move_to_end(report.digest)
                return known
        original = _read_original(report, stamp)
        with self._lock:
            self._files[report.digest] = original
            while len(self._files) > 1 and sum(len(one.content) for one in self._files.values()) > _MOST_BYTES:
                self._files.popitem(last=False)
        return original


def _read_original(report: Report, stamp: tuple[int, int]) -> _Original:
    try:
        with open_source(parse_source(report.source)) as path:
            content, ending = path.read_bytes(), find_format(path)
    except (ReadError, OSError) as error:
        raise SourceGoneError(f"{report.source} cannot be opened now. Put it back, or add the report again.") from error
    if hashlib.sha256(content).hexdigest() != report.digest:
        raise SourceChangedError(f"{report.source} has changed since it was read. Add the report again.")
    return _Original(content=content, ending=ending, stamp=stamp)


def _load(document: pypdfium2.PdfDocument, page: int, report: Report) -> pypdfium2.PdfPage:
    if not 1 <= page <= len(document):
        raise ReadError(f"{report.name} has {len(document)} pages: there is no page {page}.")
    return load_page(document, page, report.name)


def _draw_pdf(original: _Original, report: Report, page: int) -> Image.Image:
    with PDFIUM, open_document(original.content, report.name) as document:
        opened = _load(document, page, report)
        scale = min(_SCALE, _LONGEST / max(*opened.get_size(), 1.0))
        picture: Image.Image = opened.render(scale=scale).to_pil().convert("RGB")
        opened.close()
    return picture


def _draw_picture(report: Report, page: int) -> Image.Image:
    """Give a page of a picture file, turned as it was when it was read."""
    from ingest.readers.scan.picture import open_frames  # loads models: only where there is a picture

    with open_source(parse_source(report.source)) as path:
        for number, (pixels, _) in enumerate(open_frames(path), start=1):
            if number == page:
                picture = Image.fromarray(pixels[:, :, ::-1])
                picture.thumbnail((_LONGEST, _LONGEST))
                return picture
    raise ReadError(f"{report.name} has no page {page}.")
