"""Finds the header that is printed again over the part of a tagged table that stands on a next page.

In: the rows that tags tell, and the lines of the page outside tables. Out: the header's rows, for example::

    "Enhet    Bokslut   Avvikelse"
    "            2022        2023"  ->  ("Enhet", "Bokslut 2022", "Avvikelse 2023"): no tag tells of a repeated header
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.readers.pdf.aligned_columns import Columns, Zone, heads_one, part_between
from ingest.readers.pdf.drafts import DraftRow
from ingest.readers.pdf.fragments import PartedLine, is_number, part_line
from ingest.readers.pdf.header_lines import find_header, header_drafts
from ingest.readers.pdf.lines import Line


def find_repeated_header(rows: Sequence[DraftRow], lines: Sequence[Line]) -> list[DraftRow]:
    """Return the header right above rows that have none, its cells by their columns; nothing if there is none."""
    zones = _zones(rows)
    if len(zones) < 2 or _has_header(rows):
        return []
    first = next(line for cell in rows[0].cells for line in cell.lines)
    above = [part_line(line) for line in lines if line.bottom <= first.top + 0.5 * first.size]
    header = find_header(above, zones, first)
    return header_drafts(header, _to_columns(zones, rows, header)) if header else []


def _zones(rows: Sequence[DraftRow]) -> list[Zone]:
    """Give where the text of each column but the first stands; nothing if one of them has none."""
    zones = []
    for column in range(1, len(rows[0].cells)):
        lines = [line for row in rows if row.cells[column].span == 1 for line in row.cells[column].lines]
        if not lines:
            return []
        zones.append(Zone(left=min(line.left for line in lines), right=max(line.right for line in lines)))
    return zones


def _has_header(rows: Sequence[DraftRow]) -> bool:
    """Whether words stand over the values before the first row with any."""
    for row in rows:
        texts = [line.text for cell in row.cells[1:] for line in cell.lines]
        if texts:
            return not any(is_number(text) for text in texts)
    return True


def _to_columns(zones: Sequence[Zone], rows: Sequence[DraftRow], header: Sequence[PartedLine]) -> Columns:
    labels = [line for row in rows for line in row.cells[0].lines]
    left, right = min(line.left for line in labels), max(line.right for line in labels)
    parts = [line.fragments for line in header]
    bounds = [left - 1, part_between(min(right, zones[0].left), zones[0].left, parts)]
    own = [[part for part in line if heads_one(part, zones)] for line in parts]
    bounds.extend(part_between(before.right, after.left, own) for before, after in pairwise(zones))
    end = max(zones[-1].right, *(line.line.right for line in header))
    return Columns(bounds=(*bounds, end + 1), first=1, zones=tuple(zones))
