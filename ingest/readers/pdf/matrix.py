"""Plane transformations, as PDF writes them.

In: six numbers. Out: points and boxes moved by them, for example ``Matrix(1, 0, 0, -1, 0, 842)`` turns the y axis of
a page of A4 upside down.
"""

from __future__ import annotations

from typing import NamedTuple

from ingest.records import Box


class Matrix(NamedTuple):
    """A point (x, y) goes to (a x + c y + e, b x + d y + f)."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """Give the matrix that does the first and then the second."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return Matrix(a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def move(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Give where a point goes."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def move_box(matrix: Matrix, left: float, bottom: float, right: float, top: float) -> Box:
    """Give the box round where a rectangle goes; `bottom` and `top` are in the old coordinates."""
    corners = [move(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    across = [x for x, _ in corners]
    down = [y for _, y in corners]
    return Box(left=min(across), top=min(down), right=max(across), bottom=max(down))
