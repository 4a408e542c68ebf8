"""Finds the rules and the fills in the image of a page.

In: the image of a page. Out: rules and fills in points, as `pdf.grid` takes them, for example::

    a dark line of 384 x 1 points, 100 points down  ->  Rule(is_vertical=False, at=100.5, start=99, end=483, ...)
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ingest.readers.pdf.content import Fill, Rule
from ingest.readers.scan.image import PageImage, Pixels, to_grey
from ingest.records import Box

_MIN_STROKE = 11.0  # points: longer than an unbroken stroke of a letter in running text
_MIN_RULE = 18.0  # points, in all
_MAX_THICKNESS = 3.5  # points
_MAX_GAP = 4.0  # points: where a scanner broke a rule
_BLUR = 0.6  # points beside a rule
_MIN_FILL_WIDTH, _MIN_FILL_HEIGHT = 12.0, 7.0  # points
_MIN_FILLED = 0.85  # of its rectangle: text in it is closed over before
_SHADE_STEP = 12  # levels of grey or colour that count as one shade
_PAPER = 244  # lighter than this in every channel is paper
_INK = 110  # darker than this is ink
_BESIDE = 30  # levels darker than what is beside it: a grey rule on white, a dark one on grey


def find_rules(image: PageImage) -> tuple[Rule, ...]:
    """Return the straight lines along the sides of the page."""
    grey = to_grey(image.pixels)
    return (*_rules_along(grey, image, is_vertical=False), *_rules_along(grey, image, is_vertical=True))


def find_fills(image: PageImage) -> tuple[Fill, ...]:
    """Return the rectangles of one shade, text in them closed over; the paper itself is none."""
    pixels = _without_text(image)
    shades = (pixels // _SHADE_STEP).astype(np.int32)
    codes = shades[:, :, 0] * 1024 + shades[:, :, 1] * 32 + shades[:, :, 2]
    codes[pixels.min(axis=2) >= _PAPER] = -1
    found: list[Fill] = []
    values, counts = np.unique(codes, return_counts=True)
    smallest = _MIN_FILL_WIDTH * _MIN_FILL_HEIGHT * image.scale**2
    for value, count in zip(values.tolist(), counts.tolist(), strict=True):
        if value >= 0 and count >= smallest:
            found.extend(_fills_of(np.asarray(codes == value, dtype=np.uint8), pixels, image))
    return tuple(found)


def without_rules(image: PageImage, rules: Sequence[Rule]) -> PageImage:
    """Return the image with its rules taken over by what surrounds them, so that they are not read as letters."""
    pixels, ground = image.pixels.copy(), _without_text(image)
    blank = PageImage(pixels=ground, scale=image.scale)
    cleaned = PageImage(pixels=pixels, scale=image.scale)
    for rule in rules:
        near, far = rule.at - rule.thickness / 2 - _BLUR, rule.at + rule.thickness / 2 + _BLUR
        if rule.is_vertical:
            box = Box(left=near, top=rule.start - _BLUR, right=far, bottom=rule.end + _BLUR)
        else:
            box = Box(left=rule.start - _BLUR, top=near, right=rule.end + _BLUR, bottom=far)
        cleaned.crop(box)[:] = blank.crop(box)
    return cleaned


def _rules_along(grey: Pixels, image: PageImage, *, is_vertical: bool) -> list[Rule]:
    """Give the lines along one side: pixels darker than those across from them, in a run longer than a letter."""
    reach = 2 * round(_MAX_THICKNESS * image.scale) + 1
    # Black-hat: how much darker a pixel is than its surroundings across the line; it leaves wide dark areas out.
    darker = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, _bar(reach, is_vertical=not is_vertical))
    mask = np.asarray(darker > _BESIDE, dtype=np.uint8)
    strokes = cv2.morphologyEx(mask, cv2.MORPH_OPEN, _bar(round(_MIN_STROKE * image.scale), is_vertical=is_vertical))
    lines = cv2.morphologyEx(strokes, cv2.MORPH_CLOSE, _bar(round(_MAX_GAP * image.scale), is_vertical=is_vertical))
    _, _, areas, _ = cv2.connectedComponentsWithStats(np.asarray(lines, dtype=np.uint8))
    rules = []
    for left, top, width, height, _ in areas[1:].tolist():
        box = image.to_box(left, top, left + width, top + height)
        sides = (box.right - box.left, box.bottom - box.top)
        thickness, length = sides if is_vertical else sides[::-1]
        if thickness > _MAX_THICKNESS or length < _MIN_RULE:
            continue
        if is_vertical:
            at, start, end = (box.left + box.right) / 2, box.top, box.bottom
        else:
            at, start, end = (box.top + box.bottom) / 2, box.left, box.right
        rules.append(Rule(is_vertical=is_vertical, at=at, start=start, end=end, thickness=thickness))
    return rules


def _bar(length: int, *, is_vertical: bool) -> Pixels:
    """Give a bar of pixels, one wide, as morphology takes it."""
    return np.ones((length, 1) if is_vertical else (1, length), np.uint8)


def _without_text(image: PageImage) -> Pixels:
    """Give the image with its thin dark parts (letters, rules) taken over by what surrounds them."""
    size = 2 * round(2.0 * image.scale) + 1
    closed = cv2.morphologyEx(image.pixels, cv2.MORPH_CLOSE, np.ones((size, size), np.uint8))
    return np.asarray(cv2.medianBlur(closed, 5), dtype=np.uint8)


def _fills_of(mask: Pixels, pixels: Pixels, image: PageImage) -> list[Fill]:
    """Give the rectangles of one shade."""
    gap = round(1.5 * image.scale)
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8))
    _, _, areas, _ = cv2.connectedComponentsWithStats(joined)
    fills = []
    for number, (left, top, width, height, filled) in enumerate(areas.tolist()):
        box = image.to_box(left, top, left + width, top + height)
        large = box.right - box.left >= _MIN_FILL_WIDTH and box.bottom - box.top >= _MIN_FILL_HEIGHT
        if number == 0 or not large or filled < _MIN_FILLED * width * height:
            continue
        part = pixels[top : top + height, left : left + width]
        blue, green, red = (int(value) for value in np.median(part.reshape(-1, 3), axis=0))
        if max(blue, green, red) >= _INK:
            fills.append(Fill(box=box, colour=red << 16 | green << 8 | blue))
    return fills
