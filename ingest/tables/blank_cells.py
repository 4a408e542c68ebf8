"""Reads tables that were pasted with one cell a line, blank cells too: each row has as many lines as the others.

In: the lines of a paragraph, in which a line of nothing but blanks is a blank cell. Out: rows, for example (`_` for
such a line)::

    _ / Not / 2023 / 2022 / Skola / 1 / 12 500 / _ / Vård / _ / 4 000 / 3 900
        ->  ("", "Not", "2023", "2022"), ("Skola", "1", "12 500", ""), ("Vård", "", "4 000", "3 900")
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import dropwhile

from ingest.notation import is_blank
from ingest.readers.cell_lines import is_blank_cell
from ingest.tables.cells import is_note_header, is_number_cell, is_period_cell, says_header
from ingest.tables.stack_rows import StackedRow, StackedTable

_MIN_WIDTH = 3
_MIN_ROWS = 2
_MIN_SHARE = 0.6

_Cell = tuple[str, int]


def read_with_blanks(lines: Sequence[str]) -> StackedTable | None:
    """Give the table whose blank cells have lines of their own; None where the rows do not come out as long."""
    cells = [(line.strip(), place) for place, line in enumerate(lines) for _ in range(_count_cells(line))]
    if not any(is_blank_cell(line) for line in lines):
        return None
    segments = _to_segments(cells)
    filled = [segment for segment in segments if any(is_number_cell(text) for text, _ in segment[1:])]
    widths = Counter(map(len, filled))
    width = max(widths, key=lambda length: (widths[length], length), default=0)
    whole = [segment for segment in filled if _has_width(segment, width)]
    if width < _MIN_WIDTH or len(whole) < _MIN_ROWS or len(whole) < _MIN_SHARE * len(filled):
        return None
    first = next(number for number, segment in enumerate(segments) if _has_width(segment, width))
    above = [cell for segment in segments[:first] for cell in segment]
    used = [0, *(column for column in range(1, width) if any(segment[column][0] for segment in whole))]
    header = _find_header(cells, above, width, used)
    if header is None:
        return None
    rows, torn = [header], []
    for segment in segments[first:]:
        if _has_width(segment, width):
            rows.append(_to_row([segment[column] for column in used]))
        elif len(segment) == 1:
            rows.append(_to_row([segment[0], *(("", segment[0][1]) for _ in used[1:])]))
        else:
            torn.append(_to_row(segment))
    return StackedTable(rows=tuple(rows), torn=tuple(torn))


def _count_cells(line: str) -> int:
    """Count the cells of a line: one with words, and of blanks as many as there are with a space between them."""
    return (len(line) + 1) // 2 if is_blank_cell(line) else bool(line)


def _to_segments(cells: Sequence[_Cell]) -> list[list[_Cell]]:
    """Give the cells, each name or heading with the amounts and blanks up to the next one."""
    segments: list[list[_Cell]] = []
    for text, place in dropwhile(lambda cell: not _is_name(cell[0]), cells):
        if _is_name(text):
            segments.append([])
        segments[-1].append((text, place))
    return segments


def _is_name(text: str) -> bool:
    return bool(text) and not is_blank(text) and (not is_number_cell(text) or is_period_cell(text))


def _has_width(segment: Sequence[_Cell], width: int) -> bool:
    """Whether cells are a row, and after it none but blank ones: whole rows of them, else it may lack cells itself."""
    if width == 0 or len(segment) < width or any(text for text, _ in segment[width:]):
        return False
    return len(segment) % width == 0 or bool(segment[width - 1][0])


def _find_header(cells: Sequence[_Cell], above: Sequence[_Cell], width: int, used: Sequence[int]) -> StackedRow | None:
    """Give the headings, those above the first row; None where one of a column with amounts tells nothing."""
    before = [cell for cell in cells if not above or cell[1] <= above[-1][1]]
    if len(before) < width:
        return None
    heads = [before[-width:][column] for column in used]
    told = all(says_header(text) or is_note_header(text) for text, _ in heads[1:])
    return _to_row(heads) if told else None


def _to_row(cells: Sequence[_Cell]) -> StackedRow:
    return StackedRow(cells=tuple(text for text, _ in cells), places=tuple(place for _, place in cells))
