"""A page of a report that is an image: read upright, and every place on it given back on the image as it was scanned.

In: the pixels of a page. Out: a `ScannedPage`; and the layout of a report with its places on the scanned images::

    read_scanned_page(pixels, number=4, width=595, height=842).content.characters[0].text  ->  "I"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ingest.readers.pdf.content import PageContent
from ingest.readers.pieces import Layout
from ingest.readers.scan.image import Pixels
from ingest.readers.scan.read import read_scan
from ingest.readers.scan.straighten import Straightened, straighten
from ingest.records import Block, Location, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedPage:
    """What was read from the image of a page: its content upright, and how the image was turned for it.

    `scale` is how many pixels of the upright image make a point.
    """

    content: PageContent
    straightened: Straightened
    scale: float


def read_scanned_page(pixels: Pixels, *, number: int, width: float, height: float) -> ScannedPage:
    """Return what is printed on the image of the `number`th page; `width` and `height` of the image in points."""
    straightened = straighten(pixels)
    if straightened.turns % 2:
        width, height = height, width
    content = read_scan(straightened.pixels, number=number, width=width, height=height)
    return ScannedPage(content=content, straightened=straightened, scale=straightened.pixels.shape[1] / width)


def to_scanned_places(layout: Layout, scans: Mapping[int, ScannedPage]) -> Layout:
    """Return the layout of a report with what stands on scanned pages marked so, its boxes on the images as scanned."""
    if not scans:
        return layout
    return Layout(
        lines=layout.lines,
        places=tuple(_on_scan(place, scans) for place in layout.places),
        blocks=tuple(_block_on_scan(block, scans) for block in layout.blocks),
    )


def _block_on_scan(block: Block, scans: Mapping[int, ScannedPage]) -> Block:
    rows = tuple(_row_on_scan(row, scans) for row in block.rows)
    return replace(block, rows=rows, location=_on_scan(block.location, scans))


def _row_on_scan(row: Row, scans: Mapping[int, ScannedPage]) -> Row:
    places = tuple(_on_scan(place, scans) for place in row.places)
    return replace(row, places=places, location=_on_scan(row.location, scans))


def _on_scan(location: Location, scans: Mapping[int, ScannedPage]) -> Location:
    scan = scans.get(location.page) if location.page is not None else None
    if scan is None:
        return location
    box = location.box and scan.straightened.to_scanned(location.box, scan.scale)
    return replace(location, box=box, is_scanned=True)
