"""Lets a heading that stands over several columns count for each of them.

In: two rows of a header, one over the other. Out: the upper one with its headings repeated, for example::

    ("", "Period", "", "Helår", "") over ("", "Utfall", "Budget", "Utfall", "Budget")
        ->  ("", "Period", "Period", "Helår", "Helår")

A reader that knows merged cells says how far each reaches; else the line below tells it. Headings of groups that have
lost their places, ("", "Period", "Helår") over six columns, are spread where only one way to do so makes sense.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from ingest.notation import parse_unit
from ingest.notation.measures import parse_measure
from ingest.records import Row
from ingest.tables.cells import is_note_header, is_number_cell, is_period_cell


def spread(row: Row, line: list[str], below: Sequence[str], last: Sequence[str]) -> bool:
    """Let each heading of `line`, the texts of `row`, stand over all its columns; say if one does.

    `below` are the texts of the next line of the header, `last` those of its last one.
    """
    if _is_merged(row) and len(row.spans) <= len(line):
        return _spread_merged(row.spans, line, last)
    if (count := _count_bunched(line, below)) > 1:
        return _spread_bunched(count, line, below)
    filled = sum(bool(text) for text in line[1:])
    if not filled or filled == len(line) - 1 or sum(bool(text) for text in below[1:]) <= filled:
        return False
    found = False
    for column in range(2, len(line)):
        if not line[column] and line[column - 1] and below[column - 1] and _may_be_of_group(below[column]):
            line[column] = line[column - 1]
            found = True
    return found


def _may_be_of_group(text: str) -> bool:
    """Whether a heading may stand under one of a group: "Not" beside the last group is of none."""
    return bool(text) and not is_note_header(text)


def _count_bunched(line: Sequence[str], below: Sequence[str]) -> int:
    """Count the headings that stand side by side over the first columns, though they are of groups; 0 if they are not.

    They are of groups where the line below names more columns and repeats itself: "Budget", "Utfall", "Budget", ...
    """
    count = next((place for place, text in enumerate(line[1:]) if not text), len(line) - 1)
    named = [text.casefold() for text in below[1:] if _may_be_of_group(text)]
    alone = not any(line[count + 1 :])
    if not alone or len(named) <= count or len(named) == len(set(named)):
        return 0
    # "Utfall", "Budget" over "2023", "2023", "Avvikelse": each its own column, and the last one needs nothing over it.
    stacked = all(map(parse_measure, line[1 : count + 1])) and all(map(parse_measure, named[count:]))
    return 0 if stacked else count


def _spread_bunched(count: int, line: list[str], below: Sequence[str]) -> bool:
    """Spread headings in the one way in which no group names a column twice; drop them where there are several."""
    columns = [column for column, text in enumerate(below) if column and _may_be_of_group(text)]
    names = [below[column].casefold() for column in columns]
    splits = []
    for cuts in combinations(range(1, len(columns)), count - 1):
        edges = (0, *cuts, len(columns))
        parts = [names[start:end] for start, end in pairwise(edges)]
        if all(len(part) == len(set(part)) for part in parts):
            splits.append(edges)
    groups = line[1 : count + 1]
    if len(splits) > 1 and _ends_in_units(groups, below[1:]):
        line[count + 1 :] = [groups[-1]] * (len(line) - count - 1)
        return False
    line[1:] = [""] * (len(line) - 1)
    if len(splits) != 1:
        return False
    for group, (start, end) in zip(groups, pairwise(splits[0]), strict=True):
        for column in columns[start:end]:
            line[column] = group
    return True


def _ends_in_units(groups: Sequence[str], below: Sequence[str]) -> bool:
    """Whether measures stand each over its own column, and the last one over columns of units beside its own.

    For example "Budget", "Utfall", "Avvikelse" over "2024", "2024", "budget", "%".
    """
    units = [parse_unit(text) is not None for text in below]
    count = len(groups)
    return all(map(parse_measure, groups)) and not any(units[:count]) and all(units[count:])


def names_parts(above: Row, row: Row) -> bool:
    """Whether a row names the parts of a heading over it that is merged: "Antal" and "Andel" under "Elever"."""
    if not _is_merged(above) or len(row.cells) != len(above.cells):
        return False
    if any(is_number_cell(cell) and not is_period_cell(cell) for cell in row.cells):
        return False
    covered = [
        inside
        for column, span in enumerate(above.spans)
        if span > 1 and column and above.cells[column].strip()
        for inside in range(column, column + span)
    ]
    return bool(covered) and all(row.cells[column].strip() for column in covered)


def _is_merged(row: Row) -> bool:
    return any(span > 1 for span in row.spans[1:])


def _spread_merged(spans: Sequence[int], line: list[str], last: Sequence[str]) -> bool:
    """Spread headings as far as their cells reach, but not over a column of notes: a blank cell may look merged."""
    found = False
    for column, span in enumerate(spans):
        if column and span > 1 and (text := line[column]):
            for covered in range(column, min(column + span, len(line))):
                line[covered] = "" if is_note_header(last[covered]) else text
                found = found or (covered > column and bool(line[covered]))
    return found
