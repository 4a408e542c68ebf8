"""The image of a page as numbers, and how its pixels are measured.

In: an array of pixels. Out: a `PageImage`, whose boxes are in points, for example::

    PageImage(pixels=<2339 x 1654 x 3>, scale=2.78).to_box(100, 200, 300, 240)  ->  Box(left=36.0, top=72.0, ...)
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.records import Box

Pixels = NDArray[np.uint8]
"""An image: height x width x 3 (blue, green, red), or height x width of one channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """The image of a page, upright: its pixels in blue, green and red, and how many of them make a point."""

    pixels: Pixels
    scale: float

    def to_box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Return a rectangle of pixels in points."""
        scale = self.scale
        return Box(left=left / scale, top=top / scale, right=right / scale, bottom=bottom / scale)

    def crop(self, box: Box) -> Pixels:
        """Return the pixels in a box; those beyond the image are left out."""
        height, width = self.pixels.shape[:2]
        top, bottom = max(0, round(box.top * self.scale)), min(height, round(box.bottom * self.scale))
        left, right = max(0, round(box.left * self.scale)), min(width, round(box.right * self.scale))
        return self.pixels[top : max(top, bottom), left : max(left, right)]


def to_grey(pixels: Pixels) -> Pixels:
    """Return an image in colour as levels of grey."""
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
