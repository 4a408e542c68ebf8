"""Where exactly a quotation stands in a report's lines: exactly, or not at all.

In: a quotation and the lines that its citation names; for a table cell also the row's cells. Out: spans of those
lines, for example ``Span(line=0, start=12, end=18)`` for the cell ``-6 000``, or none.

White space may differ (a report's thousands are parted by plain, no-break and narrow spaces; a sentence may run over
two lines), nothing else. Digits are never matched loosely: "874" is not found in "1 874", nor "166" in "-166", and a
number that stands twice on the line is not marked unless the row's cells tell which of the two is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Cells of a text table are parted by tabs, by bars, or by two spaces and more.
_GAP = re.compile(r"[\t|\n]|  +")
_SEPARATORS = r"[\s|]*"
_GROUP_BEFORE = re.compile(r"\d[ \u00a0\u2009\u202f]$")
_GROUP_AFTER = re.compile(r"[ \u00a0\u2009\u202f]\d{3}(?!\d)")
_SIGN_BEFORE = re.compile(r"(?:^|[\s|(])[-−–+][ \u00a0\u2009\u202f]?$")
_DECIMALS_AFTER = re.compile(r"[.,]\d")
_LEADING_GROUP = re.compile(r"\d{3}(?!\d)")
_CLOSING_GROUP = re.compile(r"(?:^|\D)\d{1,3}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Characters `start` up to `end` of a line; `line` counts from 0 in the lines that were searched."""

    line: int
    start: int
    end: int


def find_passage(quote: str, lines: Sequence[str]) -> tuple[Span, ...]:
    """Give the first place of a quoted text in the lines, one span a line, or ()."""
    text = "\n".join(lines)
    places = _find_whole(quote, text)
    if not places or (len(places) > 1 and not any(character.isalpha() for character in quote)):
        return ()
    return _to_spans(*places[0], text)


def find_cell(quote: str, lines: Sequence[str], cells: Sequence[str], index: int | None) -> tuple[Span, ...]:
    """Give the place of a table cell in the row's lines, or ().

    `cells` are the row's cells as printed and `index` says which of them is meant; without an index the cell is
    found only if it stands once.
    """
    text = "\n".join(lines)
    if index is not None and index < len(cells) and cells[index].split() == quote.split():
        aligned = _align(cells, index, text)
        if aligned is not None:
            return _to_spans(*aligned, text)
    places = [place for place in _to_segments(text) if text[slice(*place)].split() == quote.split()]
    if not places:
        places = _find_whole(quote, text)
    return _to_spans(*places[0], text) if len(places) == 1 and quote.strip() else ()


def _to_pattern(quote: str) -> str:
    return r"\s+".join(re.escape(word) for word in quote.split())


def _find_whole(quote: str, text: str) -> list[tuple[int, int]]:
    """Find all places where the quotation stands as whole words and whole numbers."""
    if not quote.strip():
        return []
    places = [match.span() for match in re.finditer(_to_pattern(quote), text)]
    return [(start, end) for start, end in places if _is_whole(text, start, end)]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word and no number is cut at the ends of a place."""
    before, found, after = text[:start], text[start:end], text[end:]
    if (before[-1:].isalnum() and found[0].isalnum()) or (after[:1].isalnum() and found[-1].isalnum()):
        return False
    if found[0].isdigit() and (
        _SIGN_BEFORE.search(before[-3:])
        or (_GROUP_BEFORE.search(before[-2:]) and _LEADING_GROUP.match(found))
        or re.search(r"\d[.,]$", before[-2:])
    ):
        return False
    return not (
        found[-1].isdigit()
        and (_DECIMALS_AFTER.match(after) or (_GROUP_AFTER.match(after) and _CLOSING_GROUP.search(found)))
    )


def _align(cells: Sequence[str], index: int, text: str) -> tuple[int, int] | None:
    """Lay the row's cells along its text, one after the other; give the place of one, or None if they do not fit."""
    end = 0
    for number, cell in enumerate(cells[: index + 1]):
        match = re.compile(f"{_SEPARATORS}({_to_pattern(cell)})").match(text, end)
        if match is None:
            return None
        if number == index:
            return match.span(1)
        end = match.end()
    return None


def _to_segments(text: str) -> list[tuple[int, int]]:
    """Cut a row's text at its gaps; give the start and end of each cell, without the space around it."""
    edges = [0, *(edge for gap in _GAP.finditer(text) for edge in gap.span()), len(text)]
    segments = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        cell = text[start:end]
        if cell.strip():
            segments.append((start + len(cell) - len(cell.lstrip()), start + len(cell.rstrip())))
    return segments


def _to_spans(start: int, end: int, text: str) -> tuple[Span, ...]:
    """Turn a place in the joined text into spans of its lines."""
    spans = []
    offset = 0
    for number, line in enumerate(text.split("\n")):
        first, last = max(start - offset, 0), min(end - offset, len(line))
        if first < last and line[first:last].strip():
            spans.append(Span(line=number, start=first, end=last))
        offset += len(line) + 1
    return tuple(spans)
