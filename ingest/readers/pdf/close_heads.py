"""Parts headings that stand so close that they look like one: each ends, or starts, where the numbers of a column do.

In: a line over a table, and where the table's numbers stand. Out: the line with its headings apart, for example::

    "Förvaltning     Anställda 2022 Anställda 2021    Heltid, %"
                48             46                94     ->  "Anställda 2022" and "Anställda 2021" are two headings

A heading over several columns stays whole: its words are as close to each other as words are, and where one of them
ends no column does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.readers.pdf.aligned_columns import Zone
from ingest.readers.pdf.fragments import Fragment, PartedLine, part_of
from ingest.readers.pdf.lines import Word

_WIDER = 1.4  # times the narrowest gap between the words of the line: no space of one heading is as wide
_AT = 1.0  # points that the end of a heading may be off that of its numbers, where its gap is no wider than others
_NEAR = 3.0  # points, where it is


def part_close(line: PartedLine, zones: Sequence[Zone]) -> PartedLine:
    """Return a line over a table with the headings apart that stand over columns of their own; else as it is."""
    narrowest = min((gap for part in line.fragments for gap in _gaps(part)), default=0.0)
    parts = [piece for part in line.fragments for piece in _part(part, zones, narrowest)]
    return line if len(parts) == len(line.fragments) else replace(line, fragments=tuple(parts))


def _part(part: Fragment, zones: Sequence[Zone], narrowest: float) -> list[Fragment]:
    """Give the headings of a fragment, each over one column but for one over the labels; itself where they are not."""
    if part.is_number or not zones or not any(zone.meets(part) for zone in zones):
        return [part]
    words = part.line.words
    cuts = [
        place
        for place, (gap, word) in enumerate(zip(_gaps(part), words, strict=False), start=1)
        if gap > _WIDER * narrowest or any(abs(word.right - zone.right) <= _AT for zone in zones)
    ]
    pieces = [_to_fragment(part, words[start:end]) for start, end in pairwise((0, *cuts, len(words)))]
    owners = [_owner(piece, zones) for piece in pieces]
    return pieces if None not in owners and len(set(owners)) == len(owners) else [part]


def _owner(piece: Fragment, zones: Sequence[Zone]) -> int | None:
    """Give the place of the column that a heading stands over, -1 for the labels; None where none is told."""
    if piece.right < zones[0].left:
        return -1
    sides = (
        place
        for place, zone in enumerate(zones)
        if abs(piece.right - zone.right) <= _NEAR
        or abs(piece.left - zone.left) <= _NEAR
        or abs(piece.left + piece.right - zone.left - zone.right) <= 2 * _NEAR
    )
    return next(sides, None)


def _gaps(part: Fragment) -> list[float]:
    return [after.left - before.right for before, after in pairwise(part.line.words)]


def _to_fragment(part: Fragment, words: Sequence[Word]) -> Fragment:
    return Fragment(line=part_of(part.line, words), is_number=False)
