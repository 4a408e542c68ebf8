"""Turns the image of a page upright: quarter turns, and the slant of a page that was laid askew.

In: pixels. Out: upright pixels, and how a place on them is found on the image as it was, for example::

    a page scanned on its side, two degrees askew  ->  turns=1, slant=2.0
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from ingest.readers.scan.cell_lines import to_ink
from ingest.readers.scan.image import Pixels, to_grey
from ingest.readers.scan.recognizer import FoundLine, find_lines, read_score
from ingest.records import Box

_SMALL = 900  # pixels of the longer side: enough to see how lines lie
_MAX_SLANT = 5.0  # degrees
_MIN_SLANT = 0.15  # degrees: less moves a line by less than its own height across a page
_STEP = 0.1  # degrees
_SAMPLE = 5  # lines read to tell the head of a page from its foot
_SURE = 0.9  # of the score of lines that are read the right way up
_MIN_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Straightened:
    """An upright image, and how it was made of the one that was scanned.

    `turns` are the quarter turns clockwise, `slant` the degrees clockwise after them; `width` and `height` the sides
    of the upright image in pixels.
    """

    pixels: Pixels
    turns: int
    slant: float

    def to_scanned(self, box: Box, scale: float) -> Box:
        """Return a box of the upright image (in points, `scale` pixels each) on the image as it was scanned."""
        if not self.turns and not self.slant:
            return box
        height, width = self.pixels.shape[:2]
        corners = [
            self._to_scanned_point(x * scale, y * scale, width, height)
            for x in (box.left, box.right)
            for y in (box.top, box.bottom)
        ]
        across, down = [x / scale for x, _ in corners], [y / scale for _, y in corners]
        return Box(left=min(across), top=min(down), right=max(across), bottom=max(down))

    def _to_scanned_point(self, x: float, y: float, width: int, height: int) -> tuple[float, float]:
        angle = math.radians(-self.slant)
        away, down = x - width / 2, y - height / 2
        x = width / 2 + away * math.cos(angle) - down * math.sin(angle)
        y = height / 2 + away * math.sin(angle) + down * math.cos(angle)
        for _ in range(self.turns):  # back, counter-clockwise
            x, y = y, width - x
            width, height = height, width
        return x, y


def straighten(pixels: Pixels) -> Straightened:
    """Return the image upright. An image without lines of text stays as it is."""
    lines = find_lines(_reduced(pixels))
    if len(lines) < _MIN_LINES:
        return Straightened(pixels=pixels, turns=0, slant=0.0)
    turns = 1 if _lies_on_its_side(lines) else 0
    upright = _turned(pixels, turns)
    slant = find_slant(upright)
    upright = _rotated(upright, slant)
    if _stands_on_its_head(upright):
        turns, upright = turns + 2, np.ascontiguousarray(np.rot90(upright, 2))
    return Straightened(pixels=upright, turns=turns, slant=slant)


def find_slant(pixels: Pixels) -> float:
    """Return by how many degrees clockwise an image must be turned to make its lines level; 0.0 for hardly any."""
    ink = np.asarray(to_ink(_reduced(pixels)), dtype=np.uint8) * 255
    coarse = max(np.arange(-_MAX_SLANT, _MAX_SLANT + 0.5, 0.5), key=lambda angle: _levelness(ink, float(angle)))
    fine = np.arange(coarse - 0.5, coarse + 0.5 + _STEP, _STEP)
    best = float(max(fine, key=lambda angle: _levelness(ink, float(angle))))
    return best if abs(best) >= _MIN_SLANT else 0.0


def _levelness(ink: Pixels, angle: float) -> float:
    """Say how unlike the rows of an image are to their neighbours: most where lines and gaps lie level."""
    sums = _rotated(ink, angle, ground=0).sum(axis=1, dtype=np.float64)
    return float((np.diff(sums) ** 2).sum())


def _reduced(pixels: Pixels) -> Pixels:
    scale = _SMALL / max(pixels.shape[:2])
    if scale >= 1:
        return pixels
    return np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _lies_on_its_side(lines: tuple[FoundLine, ...]) -> bool:
    tall = sum(line.bottom - line.top > 1.5 * (line.right - line.left) for line in lines)
    return 2 * tall > len(lines)


def _stands_on_its_head(pixels: Pixels) -> bool:
    """Whether lines are read better upside down."""
    small = _reduced(pixels)
    scale = pixels.shape[0] / small.shape[0]
    longest = sorted(find_lines(small), key=lambda line: line.left - line.right)[:_SAMPLE]
    parts = [part for line in longest if (part := _part(pixels, line, scale)).size]
    upright = sum(read_score(part) for part in parts)
    if upright > _SURE * len(parts):
        return False
    return sum(read_score(np.ascontiguousarray(np.rot90(part, 2))) for part in parts) > upright


def _part(pixels: Pixels, line: FoundLine, scale: float) -> Pixels:
    """Give the pixels of a line that was found on an image `scale` times smaller."""
    top, bottom = max(0, round(line.top * scale)), round(line.bottom * scale)
    left, right = max(0, round(line.left * scale)), round(line.right * scale)
    return np.ascontiguousarray(pixels[top:bottom, left:right])


def _turned(pixels: Pixels, turns: int) -> Pixels:
    return np.ascontiguousarray(np.rot90(pixels, -turns)) if turns else pixels


def _rotated(pixels: Pixels, angle: float, ground: int | None = None) -> Pixels:
    """Turn an image about its centre by degrees clockwise; what comes in from outside has the colour of the paper."""
    if not angle:
        return pixels
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -angle, 1.0)
    paper = int(np.median(to_grey(pixels))) if ground is None else ground
    turned = cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(paper, paper, paper))
    return np.asarray(turned, dtype=np.uint8)
