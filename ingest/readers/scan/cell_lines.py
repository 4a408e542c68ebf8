"""Cuts the image of a table cell, or of a line of text, into its lines, and a line into its parts.

In: the pixels of a cell. Out: the rectangles of its lines in pixels, for example::

    a cell with "Digital infrastruktur," above "Demokrati- och"  ->  two rectangles, one above the other
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.readers.scan.image import Pixels, to_grey

_MIN_CONTRAST = 40  # levels between ink and ground
_MIN_HEIGHT = 0.35  # of the tallest line: a dot or a ring belongs to the letters below it
_MARGIN = 2  # pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class LineArea:
    """A rectangle of pixels within an image: from `left` to `right` and from `top` to `bottom`, ends left out."""

    left: int
    top: int
    right: int
    bottom: int


def find_cell_lines(pixels: Pixels) -> tuple[LineArea, ...]:
    """Return the lines of a cell from top to bottom; () for a blank cell."""
    ink = to_ink(pixels)
    rows = _runs(np.any(ink, axis=1))
    if not rows:
        return ()
    areas = []
    for top, bottom in _with_their_dots(rows):
        columns = np.flatnonzero(ink[top:bottom].any(axis=0))
        areas.append(
            LineArea(
                left=max(0, int(columns[0]) - _MARGIN),
                top=max(0, top - _MARGIN),
                right=min(pixels.shape[1], int(columns[-1]) + 1 + _MARGIN),
                bottom=min(pixels.shape[0], bottom + _MARGIN),
            )
        )
    return tuple(areas)


def split_at_gaps(pixels: Pixels, gap: float) -> tuple[tuple[int, int], ...]:
    """Return the parts of a line, as (left, right) in pixels, that gaps of at least `gap` pixels keep apart."""
    parts: list[tuple[int, int]] = []
    for left, right in _runs(np.any(to_ink(pixels), axis=0)):
        if parts and left - parts[-1][1] < gap:
            parts[-1] = (parts[-1][0], right)
        else:
            parts.append((left, right))
    return tuple(parts)


def to_ink(pixels: Pixels) -> NDArray[np.bool_]:
    """Return which pixels are ink: darker than the ground, or lighter where the ground is dark; no specks."""
    if not pixels.size:
        return np.zeros(pixels.shape[:2], dtype=np.bool_)
    grey = to_grey(pixels)
    ground = float(np.median(grey))
    away = np.abs(grey.astype(np.float32) - ground)
    strongest = float(away.max())
    if strongest < _MIN_CONTRAST:
        return np.zeros(grey.shape, dtype=np.bool_)
    mask = np.asarray(away > max(_MIN_CONTRAST, strongest / 2.5), dtype=np.uint8)
    _, numbered, areas, _ = cv2.connectedComponentsWithStats(mask)
    specks = np.flatnonzero(areas[:, cv2.CC_STAT_AREA] < 3)
    return np.asarray((mask > 0) & ~np.isin(numbered, specks), dtype=np.bool_)


def _runs(filled: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Give the runs of true values as (first, after the last)."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], filled, [False])).astype(np.int8)))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _with_their_dots(rows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the dots of å, ä, ö and i, and commas, with the letters that they belong to."""
    tallest = max(bottom - top for top, bottom in rows)
    lines: list[tuple[int, int]] = []
    pending: tuple[int, int] | None = None
    for top, bottom in rows:
        if bottom - top < _MIN_HEIGHT * tallest:
            near = lines and top - lines[-1][1] <= 0.12 * tallest
            if near:
                lines[-1] = (lines[-1][0], bottom)
            else:
                pending = pending or (top, bottom)
            continue
        start = pending[0] if pending and top - pending[1] <= 0.5 * tallest else top
        lines.append((start, bottom))
        pending = None
    if pending:
        lines.append(pending)
    return lines
