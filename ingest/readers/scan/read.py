"""Reads the image of a page into what a page of a PDF gives: characters, rules and fills, in points.

In: the pixels of a page. Out: its `PageContent`, for example::

    read_scan(pixels, number=4, width=595, height=842).characters[0]  ->  Character(text="I", left=114.0, ...)

Grid first, then cell by cell: read as a whole, a page merges the numbers of narrow columns. What stands outside the
grids is found by the model that finds lines of text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ingest.readers.pdf.content import Character, PageContent, Run
from ingest.readers.pdf.grid import find_grids
from ingest.readers.scan.cell_lines import find_cell_lines, split_at_gaps
from ingest.readers.scan.drawing import find_fills, find_rules, without_rules
from ingest.readers.scan.image import PageImage, Pixels
from ingest.readers.scan.recognizer import Reading, find_lines, read_line
from ingest.records import Box

_INSET = 1.0  # points
_MIN_CELL = 5.0  # points each way
_MIN_CELLS = 4  # a frame round a page or a picture is no table
_MIN_SCORE = 0.5
_COLUMN_GAP = 9.0  # points
_WIDE_GAP = 1.1  # of a line's height: two columns, not two words
_NARROW, _WIDE = frozenset("iljtfrI.,:;'!|()[]-–/ "), frozenset("mwMWÅÄÖ@%")
_SIZE_OF_HEIGHT = 0.82  # a font's size to the height of a line with both tall letters and tails


@dataclass(frozen=True, slots=True, kw_only=True)
class _Strip:
    """A line of text in the image: its box in points and its pixels."""

    box: Box
    pixels: Pixels


def read_scan(pixels: Pixels, *, number: int, width: float, height: float) -> PageContent:
    """Return what is printed on the image of a page, the `number`th of its file; `width` and `height` in points.

    `pixels` is an upright image in blue, green and red that fills the page.
    """
    image = PageImage(pixels=pixels, scale=pixels.shape[1] / width)
    rules, fills = find_rules(image), find_fills(image)
    grids = [grid for grid in find_grids(rules, fills, width, height) if len(grid.cells) >= _MIN_CELLS]
    cells = [grid.box_of(cell) for grid in grids for cell in grid.cells]
    cleaned = without_rules(image, rules)
    strips = [strip for cell in cells for strip in _cell_strips(cleaned, cell)]
    strips.extend(_free_strips(cleaned, cells))
    characters = tuple(character for strip in strips for character in _spread(strip, read_line(strip.pixels)))
    return PageContent(number=number, width=width, height=height, characters=characters, rules=rules, fills=fills)


def _cell_strips(image: PageImage, cell: Box) -> Iterator[_Strip]:
    """Give the lines of text in a cell."""
    inner = Box(left=cell.left + _INSET, top=cell.top + _INSET, right=cell.right - _INSET, bottom=cell.bottom - _INSET)
    if inner.right - inner.left < _MIN_CELL or inner.bottom - inner.top < _MIN_CELL:
        return
    pixels = image.crop(inner)
    # A heading row may part its columns by nothing but room: the lines of each part are its own.
    for start, end in split_at_gaps(pixels, _COLUMN_GAP * image.scale):
        first, last = max(0, start - 2), min(pixels.shape[1], end + 2)
        part = np.ascontiguousarray(pixels[:, first:last])
        for area in find_cell_lines(part):
            place = image.to_box(first + area.left, area.top, first + area.right, area.bottom)
            box = Box(
                left=inner.left + place.left,
                top=inner.top + place.top,
                right=inner.left + place.right,
                bottom=inner.top + place.bottom,
            )
            yield _Strip(box=box, pixels=part[area.top : area.bottom, area.left : area.right])


def _free_strips(image: PageImage, cells: Sequence[Box]) -> Iterator[_Strip]:
    """Give the lines of text outside all cells, cut where a wide gap parts two columns."""
    rest = PageImage(pixels=image.pixels.copy(), scale=image.scale)
    for cell in cells:
        rest.crop(cell)[:] = 255
    for line in find_lines(rest.pixels):
        top, bottom = max(0, int(line.top)), int(np.ceil(line.bottom))
        left, right = max(0, int(line.left)), int(np.ceil(line.right))
        pixels = rest.pixels[top:bottom, left:right]
        for start, end in split_at_gaps(pixels, _WIDE_GAP * (bottom - top)):
            first, last = max(0, start - 3), min(pixels.shape[1], end + 3)
            yield _Strip(
                box=image.to_box(left + first, top, left + last, top + pixels.shape[0]), pixels=pixels[:, first:last]
            )


def _spread(strip: _Strip, reading: Reading) -> Iterator[Character]:
    """Give the characters of a line, set along its box by how wide letters are."""
    if reading.score < _MIN_SCORE or not reading.text:
        return
    box = strip.box
    run = Run(size=round((box.bottom - box.top) * _SIZE_OF_HEIGHT, 1), is_bold=False)
    widths = [_width(letter) for letter in reading.text]
    step = (box.right - box.left) / sum(widths)
    left = box.left
    for letter, width in zip(reading.text, widths, strict=True):
        right = left + width * step
        yield Character(text=letter, left=left, top=box.top, right=right, bottom=box.bottom, run=run)
        left = right


def _width(letter: str) -> float:
    """Give how wide a letter is beside an "e"."""
    return 0.5 if letter in _NARROW else 1.5 if letter in _WIDE else 1.0
