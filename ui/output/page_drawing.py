"""Draws on each page of a PDF report what was read from it, so that a person can see what is wrong.

In: the file, the report as read from it, and a folder. Out: a PNG a page, for example `bokslut-page-004.png`: the grid
of each table, its labels, its figures coloured by what they measure, totals, passages, and doubts with their numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFont

from ingest.errors import ReadError
from ingest.records import Box, Location, Measure, ParsedReport, Table

DOTS_PER_INCH = 110
COLOURS = {
    Measure.BUDGET: (66, 133, 244),
    Measure.ACTUAL: (15, 157, 88),
    Measure.FORECAST: (244, 160, 0),
    Measure.VARIANCE: (171, 71, 188),
    Measure.TARGET: (0, 172, 193),
    Measure.OTHER: (120, 120, 120),
}
"""The colour of a figure's box, by what it measures."""

_GRID, _LABEL, _PASSAGE, _TOTAL, _DOUBT = (150, 150, 150), (255, 213, 79), (121, 85, 72), (0, 0, 0), (213, 0, 0)
_POINTS_PER_INCH = 72
_LEGEND_HEIGHT, _SWATCH, _TEXT_SIZE = 26, 12, 12


class _Sheet:
    """An image of a page, drawn on in the points of its boxes."""

    def __init__(self, image: Image.Image, scale: float) -> None:
        self.image = image.convert("RGB")
        self._draw = ImageDraw.Draw(self.image, "RGBA")
        self._scale = scale
        self._font = ImageFont.load_default(_TEXT_SIZE)

    def box(
        self, box: Box | None, colour: tuple[int, int, int], *, fill: int = 0, line: int = 1, inset: int = 0
    ) -> None:
        """Draw a box: its fill from 0 (none) to 255, its line's width in pixels (0: none), and how far inside it is."""
        if box is None:
            return
        left, top, right, bottom = (round(side * self._scale) for side in (box.left, box.top, box.right, box.bottom))
        corners = (left + inset, top + inset, max(right - inset, left + inset), max(bottom - inset, top + inset))
        filled = (*colour, fill) if fill else None
        self._draw.rectangle(corners, fill=filled, outline=(*colour, 255) if line else None, width=line)

    def number(self, box: Box | None, text: str, colour: tuple[int, int, int]) -> None:
        """Write a number in the margin beside a box."""
        if box is not None:
            top = round(box.top * self._scale)
            self._draw.rectangle((2, top, 8 + 7 * len(text), top + _TEXT_SIZE + 2), fill=(*colour, 255))
            self._draw.text((5, top), text, fill=(255, 255, 255), font=self._font)

    def with_legend(self) -> Image.Image:
        """Return the image with a line below it that says what the colours mean."""
        height = self.image.height
        whole = Image.new("RGB", (self.image.width, height + _LEGEND_HEIGHT), (255, 255, 255))
        whole.paste(self.image, (0, 0))
        draw = ImageDraw.Draw(whole)
        left = 8
        named = [(measure.value, colour) for measure, colour in COLOURS.items()]
        for name, colour in (*named, ("label", _LABEL), ("passage", _PASSAGE), ("total", _TOTAL), ("doubt", _DOUBT)):
            top = height + (_LEGEND_HEIGHT - _SWATCH) // 2
            draw.rectangle((left, top, left + _SWATCH, top + _SWATCH), fill=colour)
            draw.text((left + _SWATCH + 4, top - 1), name, fill=(0, 0, 0), font=self._font)
            left += _SWATCH + 16 + round(draw.textlength(name, font=self._font))
        return whole


def draw_pages(path: Path, parsed: ParsedReport, folder: Path, pages: Sequence[int] = ()) -> Iterator[Path]:
    """Draw the pages of a PDF file, or those given (from 1); yield the image of each as soon as it is written.

    Raises ReadError where the file cannot be drawn.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        document = pdfium.PdfDocument(path)
    except OSError as error:
        raise ReadError(f"{folder} cannot be written to: {error.strerror}. Choose another folder.") from error
    except pdfium.PdfiumError as error:
        raise ReadError(f"{path.name} cannot be drawn: {error}. Check that it opens in a PDF viewer.") from error
    with document:
        for number in pages or range(1, len(document) + 1):
            scale = DOTS_PER_INCH / _POINTS_PER_INCH
            sheet = _Sheet(document[number - 1].render(scale=scale).to_pil(), scale)
            _draw_page(sheet, parsed, number)
            target = folder / f"{path.stem}-page-{number:03}.png"
            sheet.with_legend().save(target)
            yield target


def _draw_page(sheet: _Sheet, parsed: ParsedReport, page: int) -> None:
    for passage in parsed.passages:
        sheet.box(_box_on(passage.location, page), _PASSAGE, fill=18)
    for table in parsed.tables:
        _draw_grid(sheet, table, page)
    for figure in parsed.figures:
        colour = COLOURS[figure.measure] if figure.amount else _DOUBT
        box = _box_on(figure.location, page)
        sheet.box(box, colour, fill=60 if figure.is_exact else 25, line=2, inset=1)
        if figure.is_total:
            sheet.box(box, _TOTAL, line=1)
    for number, problem in enumerate(parsed.problems, start=1):
        box = _box_on(problem.location, page)
        sheet.box(box, _DOUBT, line=3)
        sheet.number(box, str(number), _DOUBT)


def _draw_grid(sheet: _Sheet, table: Table, page: int) -> None:
    """Draw the outline of a table, its cells, and its labels: the cells with text that are no value column's."""
    sheet.box(_box_on(table.location, page), _GRID, line=2)
    values = {column.index for column in table.columns}
    for row in table.rows:
        for index, place in enumerate(row.places):
            is_label = index not in values and index < len(row.cells) and bool(row.cells[index].strip())
            sheet.box(_box_on(place, page), _LABEL if is_label else _GRID, fill=70 if is_label else 0)
        if not row.places:
            sheet.box(_box_on(row.location, page), _GRID)


def _box_on(location: Location, page: int) -> Box | None:
    return location.box if location.page == page else None
