"""Puts the pages of a report together: prose in reading order, tables in between, lines and blocks with their places.

In: pages with what was found on them, printed or scanned. Out: the report as read, for example::

    26 pages of a PDF  ->  ReadText(lines=<1 240>, blocks=<310>, pages=<26>, ...)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.errors import ReadError, ReadFault
from ingest.readers.document import ReadText
from ingest.readers.pdf.prose import PageRead, to_prose
from ingest.readers.pieces import lay_out
from ingest.records import Location, Page, Problem

if TYPE_CHECKING:  # image libraries: loaded only where a page is an image
    from ingest.readers.scan.pages import ScannedPage

_CREDITS = ("foto", "bild", "illustration", "photo", "©")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """A page as read, the size of it as the file shows it (in points), and how it was scanned if it is an image."""

    read: PageRead
    width: float
    height: float
    scan: ScannedPage | None = None


def to_read_text(pages: Sequence[ReadPage], name: str, digest: str, *, title: str = "", author: str = "") -> ReadText:
    """Return the report of the file `name`. Raises ReadError if none of its pages has any text."""
    prose = to_prose([page.read for page in pages], name)
    if not prose.pieces:
        raise ReadError(
            f"{name} has no text on any of its {len(pages)} pages. Export the report again.", ReadFault.NO_TEXT
        )
    scans = {page.read.content.number: page.scan for page in pages if page.scan}
    layout = lay_out(prose.pieces)
    if scans:
        from ingest.readers.scan.pages import to_scanned_places

        layout = to_scanned_places(layout, scans)
    return ReadText(
        lines=layout.lines,
        blocks=layout.blocks,
        digest=digest,
        places=layout.places,
        pages=tuple(
            Page(
                number=page.read.content.number,
                printed=prose.printed[page.read.content.number],
                width=page.width,
                height=page.height,
                is_scanned=page.read.is_scanned,
            )
            for page in pages
        ),
        title=title,
        author=author,
        problems=tuple(problem for page in pages for problem in _problems(page, name)),
    )


def _problems(page: ReadPage, name: str) -> Iterator[Problem]:
    """Give the doubts of a page's tables; and that a page is an image of which nothing was read."""
    for table in page.read.tables:
        yield from table.problems
    text = "".join(character.text for character in page.read.content.characters).strip()
    if page.read.is_scanned and page.scan is None and not text.lower().startswith(_CREDITS):
        number = page.read.content.number
        message = f"Page {number} is an image, and no text was found in it."
        yield Problem(message=message, location=Location(report=name, page=number))
