"""Reads a report that is a picture of its pages: a scan or a photo of paper.

In: the path of a .png, .jpg or .tif file (a TIFF may hold many pages). Out: its lines and blocks, for example::

    read_picture(Path("sida-4.png")).pages[0]  ->  Page(number=1, printed="4", width=595.3, height=842.0, ...)
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from ingest.errors import ReadError, ReadFault
from ingest.readers.decoding import read_content
from ingest.readers.document import ReadText, ReportPage, report_nothing
from ingest.readers.pdf.assembly import ReadPage, to_read_text
from ingest.readers.pdf.page_tables import find_page_tables
from ingest.readers.pdf.prose import PageRead
from ingest.readers.scan.image import Pixels
from ingest.readers.scan.pages import read_scanned_page

_LONG_SIDE = 842.0  # points: A4, for a picture seldom says rightly how large its paper was
_MOST_PIXELS = 3_500  # of the longer side: more makes reading slow and no better
_LEAST_PIXELS = 900  # of the longer side: less cannot be read


def read_picture(path: Path, report_page: ReportPage = report_nothing) -> ReadText:
    """Read a picture of a page, or several in a TIFF.

    Raises ReadError when the file cannot be opened, is damaged, too small to be read, or shows no text.
    """
    digest = hashlib.sha256(read_content(path)).hexdigest()
    pages = []
    for number, (pixels, total) in enumerate(open_frames(path), start=1):
        report_page(number, total)
        pages.append(_read_page(pixels, number, path.name))
    return to_read_text(pages, path.name, digest)


def open_frames(path: Path) -> Iterator[tuple[Pixels, int]]:
    """Yield the pages of a picture file as they are read, upright and on white, each with how many there are.

    Raises ReadError as `read_picture` does.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                for frame in ImageSequence.Iterator(picture):
                    yield _to_pixels(frame, path.name), getattr(picture, "n_frames", 1)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ReadError(
            f"{path.name} has too many pixels to be a page. Save it with at most 300 dots an inch.",
            ReadFault.TOO_LARGE,
        ) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ReadError(
            f"{path.name} is a damaged picture: {error}. Scan or save the page again.", ReadFault.DAMAGED
        ) from error


def _to_pixels(frame: Image.Image, name: str) -> Pixels:
    """Give a picture in blue, green and red, on white where it is transparent, turned as its camera says."""
    upright = ImageOps.exif_transpose(frame).convert("RGBA")
    paper = Image.new("RGBA", upright.size, "white")
    paper.alpha_composite(upright)
    picture = paper.convert("RGB")
    longest = max(picture.size)
    if longest < _LEAST_PIXELS:
        size = f"{picture.size[0]} x {picture.size[1]} pixels"
        raise ReadError(f"{name} is too small to be read: {size}. Scan it with 200 dots an inch.")
    if longest > _MOST_PIXELS:
        picture.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
    return np.ascontiguousarray(np.asarray(picture, dtype=np.uint8)[:, :, ::-1])


def _read_page(pixels: Pixels, number: int, name: str) -> ReadPage:
    scale = _LONG_SIDE / max(pixels.shape[:2])
    height, width = pixels.shape[0] * scale, pixels.shape[1] * scale
    scan = read_scanned_page(pixels, number=number, width=width, height=height)
    read = PageRead(content=scan.content, tables=find_page_tables(scan.content, name), is_scanned=True)
    return ReadPage(read=read, width=width, height=height, scan=scan)
