"""Reads the rules, filled rectangles and images of a page of a PDF with pdfium.

In: path and image objects. Out: rules, fills and boxes of images, for example::

    a rectangle 400 x 0.5 pt filled with black (how Word draws a line)  ->  Rule(is_vertical=False, at=310.2, ...)
"""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator

import pypdfium2.raw as pdfium

from ingest.readers.pdf.content import Fill, Rule
from ingest.readers.pdf.matrix import Matrix, move, move_box, multiply
from ingest.records import Box

MAX_THICKNESS = 2.5
"""How thick a rule can be, in points; a thicker rectangle is a fill."""

_STRAIGHT = 0.5
_MAX_SEGMENTS = 2000  # a drawing, not a table: maps and logotypes have paths of tens of thousands
_Point = tuple[float, float]


class PathReader:
    """Collects the rules, fills and images of a page `width` by `height` points large."""

    def __init__(self, width: float, height: float) -> None:
        self.rules: list[Rule] = []
        self.fills: list[Fill] = []
        self.images: list[Box] = []
        self._page = Box(left=0, top=0, right=width, bottom=height)

    def add_image(self, element: pdfium.FPDF_PAGEOBJECT, to_display: Matrix) -> None:
        """Add the box of an image: where its matrix puts the unit square."""
        self.images.append(move_box(multiply(_matrix(element), to_display), 0, 0, 1, 1))

    def add_path(self, element: pdfium.FPDF_PAGEOBJECT, to_display: Matrix) -> None:
        """Add what a path draws along the page's sides: its fill if that is rectangles, its strokes."""
        fill_mode, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
        if not pdfium.FPDFPath_GetDrawMode(element, fill_mode, stroke):
            return
        colour = _fill_colour(element) if fill_mode.value else None
        if colour is None and not stroke.value:
            return
        matrix = multiply(_matrix(element), to_display)
        thickness = _stroke_width(element, matrix) if stroke.value else 0.0
        for points in _read_outlines(element, matrix):
            if colour is not None:
                self._add_filled(points, colour)
            if stroke.value:
                self._add_stroked(points, thickness)

    def _add_filled(self, points: list[_Point], colour: int) -> None:
        box = _to_rectangle(points)
        if box is not None:
            self._add_box(box, colour)

    def _add_box(self, box: Box, colour: int) -> None:
        """Add a filled rectangle: a rule if it is thin, nothing if it is a dot."""
        box = _common(box, self._page)
        width, height = box.right - box.left, box.bottom - box.top
        if min(width, height) < 0 or max(width, height) <= MAX_THICKNESS:
            return
        if height <= MAX_THICKNESS:
            self._add_rule(False, (box.top + box.bottom) / 2, box.left, box.right, height)
        elif width <= MAX_THICKNESS:
            self._add_rule(True, (box.left + box.right) / 2, box.top, box.bottom, width)
        else:
            self.fills.append(Fill(box=box, colour=colour))

    def _add_stroked(self, points: list[_Point], thickness: float) -> None:
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            if thickness > MAX_THICKNESS:
                continue
            if abs(y1 - y0) <= _STRAIGHT < abs(x1 - x0):
                self._add_rule(False, (y0 + y1) / 2, min(x0, x1), max(x0, x1), thickness)
            elif abs(x1 - x0) <= _STRAIGHT < abs(y1 - y0):
                self._add_rule(True, (x0 + x1) / 2, min(y0, y1), max(y0, y1), thickness)

    def _add_rule(self, is_vertical: bool, at: float, start: float, end: float, thickness: float) -> None:
        self.rules.append(Rule(is_vertical=is_vertical, at=at, start=start, end=end, thickness=thickness))


def _matrix(element: pdfium.FPDF_PAGEOBJECT) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(element, found)
    return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def _fill_colour(element: pdfium.FPDF_PAGEOBJECT) -> int | None:
    """Give the colour of a fill, 0xRRGGBB; None if nothing of it is seen."""
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(element, red, green, blue, opacity) or not opacity.value:
        return None
    return red.value << 16 | green.value << 8 | blue.value


def _stroke_width(element: pdfium.FPDF_PAGEOBJECT, matrix: Matrix) -> float:
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(element, width)
    return float(width.value) * max(abs(matrix.a) + abs(matrix.b), abs(matrix.c) + abs(matrix.d))


def _read_outlines(element: pdfium.FPDF_PAGEOBJECT, matrix: Matrix) -> Iterator[list[_Point]]:
    """Give the outlines of a path that have straight sides only, as points on the displayed page."""
    count = pdfium.FPDFPath_CountSegments(element)
    if count > _MAX_SEGMENTS:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[_Point] = []
    is_curved = False
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(element, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not is_curved:
                yield points
            points, is_curved = [], False
        points.append(move(matrix, x.value, y.value))
        is_curved = is_curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if pdfium.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
            points.append(points[0])
    if len(points) > 1 and not is_curved:
        yield points


def _to_rectangle(points: list[_Point]) -> Box | None:
    """Give the rectangle that an outline is, if it is one with its sides along the page's."""
    across, down = [x for x, _ in points], [y for _, y in points]
    box = Box(left=min(across), top=min(down), right=max(across), bottom=max(down))
    if len(points) < 4:
        return None
    for x, y in points:
        at_side = min(x - box.left, box.right - x) <= _STRAIGHT
        if not at_side or min(y - box.top, box.bottom - y) > _STRAIGHT:
            return None
    return box


def _common(first: Box, second: Box) -> Box:
    return Box(
        left=max(first.left, second.left),
        top=max(first.top, second.top),
        right=min(first.right, second.right),
        bottom=min(first.bottom, second.bottom),
    )
