"""Says where on a page the text stands that a step found by its lines.

In: a location with lines, and the place of each line of the report. Out: the location with page and box, for example::

    lines 41-42 of a PDF  ->  page 3, the box around both lines
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.records import Box, Location


def to_place(location: Location, places: Sequence[Location]) -> Location:
    """Give the location with the page of its first line, and the box around its lines on that page.

    A report without pages has no `places`; then, and without lines, the location stays as it is.
    """
    if location.first_line is None or not places:
        return location
    lines = places[location.first_line - 1 : location.last_line]
    if not lines:
        return location
    boxes = [line.box for line in lines if line.page == lines[0].page and line.box]
    is_scanned = any(line.is_scanned for line in lines)
    return replace(location, page=lines[0].page, box=around(boxes), is_scanned=is_scanned)


def around(boxes: Sequence[Box]) -> Box | None:
    """Give the smallest box that holds all boxes; None for none."""
    if not boxes:
        return None
    return Box(
        left=min(box.left for box in boxes),
        top=min(box.top for box in boxes),
        right=max(box.right for box in boxes),
        bottom=max(box.bottom for box in boxes),
    )
