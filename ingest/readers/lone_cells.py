r"""Finds the tables of a plain text that hold one cell a line with blank lines between them.

In: the lines of a text. Out: where such a table stands, headings included, for example::

    "Verksamhet", "", "Budget", "", "Utfall", "", "Skola", "", "12 500", "", "12 900", "", "Vård", ...
        ->  from "Verksamhet" to the last amount

Some programs write the cells of a table so row by row, others column by column. Either way amounts stand in runs of
one length, a name or a heading of as many lines before each; which of the two it is, the words tell, and those are read
in the step for tables. Here only the lines are kept together, so that no cell becomes a heading of the report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ingest.notation import is_blank, is_damaged, parse_number, parse_unit
from ingest.notation.measures import parse_measure
from ingest.readers.cell_lines import is_blank_cell, one_cell_a_line, split_headings
from ingest.readers.headings import marked_heading

_NO_CELL = re.compile(r"\t|\|.*\||\S {2,}\S|[.!?;:]$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIVIDED = re.compile(r"kvinnor|män|flickor|pojkar|totalt|summa|not", re.IGNORECASE)
_NOTE = re.compile(r"not|noter", re.IGNORECASE)
_MAX_CELL = 70
_MAX_NAME = 140
_MAX_GROUPS = 2  # lines between the headings and the first name: "TILLGÅNGAR", "Anläggningstillgångar"
_MAX_GAP = 12  # blank lines between two cells: where those without amounts are blank lines too
_MAX_TORN = 4  # rows on end that lack a cell
_MIN_LENGTH = 2
_MIN_CELLS = 6
_MIN_RUNS = 2
_MIN_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that follow on each other, amounts or words: their places, counted from 0."""

    places: tuple[int, ...]
    is_amounts: bool


def find_lone_cells(lines: Sequence[str], skipped: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """Give the first and last places, counted from 0, of the tables that have blank lines between their cells.

    `skipped` holds lines, counted from 1, that are no part of any such table.
    """
    found = []
    lines = one_cell_a_line(lines)
    for places in _stretches(lines, skipped):
        runs = [
            _Run(tuple(group), is_amounts)
            for is_amounts, group in groupby(places, key=lambda place: _is_amount(lines[place]))
        ]
        runs = runs[1:] if runs and runs[0].is_amounts else runs
        for group in _groups(lines, runs):
            if (table := _find_table(lines, group)) and any(not line.strip() for line in lines[table[0] : table[1]]):
                found.append(table)
    return tuple(found)


def _groups(lines: Sequence[str], runs: Sequence[_Run]) -> list[list[_Run]]:
    """Give the runs of one table each: another one starts where words enough for its headings stand before amounts.

    Amounts of another number are another table's then; and so are those below lines that tell a measure or a time.
    """
    groups: list[list[_Run]] = [[]]
    for words, amounts in zip(runs[::2], runs[1::2], strict=False):
        length = len(amounts.places)
        before = len(groups[-1][1].places) if groups[-1] else length
        headings = [lines[place].strip() for place in words.places[:-1]]
        is_headed = before != length or any(parse_measure(text) or _YEAR.search(text) for text in headings)
        if groups[-1] and len(headings) >= length and is_headed:
            groups.append([])
        groups[-1] += [words, amounts]
    return groups


def _stretches(lines: Sequence[str], skipped: frozenset[int]) -> list[list[int]]:
    """Give the places of lines that may be cells, those together that nothing else parts."""
    stretches: list[list[int]] = [[]]
    blanks = 0
    for place, line in enumerate(lines):
        if not line.strip():
            blanks += 2 * is_blank_cell(line)  # it, and the line before it
            continue
        far = bool(stretches[-1]) and place - stretches[-1][-1] - blanks > _MAX_GAP + 1
        blanks = 0
        is_cell = place + 1 not in skipped and (_may_be_cell(line) or _names_row(lines, place))
        if (far or not is_cell) and stretches[-1]:
            stretches.append([])
        if is_cell:
            stretches[-1].append(place)
    return stretches


def _may_be_cell(line: str) -> bool:
    text = line.strip()
    if len(split_headings(text)) > _MIN_LENGTH:
        return True
    return len(text) <= _MAX_CELL and not marked_heading(line) and (_is_amount(text) or not _NO_CELL.search(text))


def _names_row(lines: Sequence[str], place: int) -> bool:
    """Whether a line is long, but stands right above an amount, and is no sentence."""
    text = lines[place].strip()
    below = next((line for line in lines[place + 1 : place + 4] if line), "")
    is_short = len(text) <= _MAX_CELL and text[-1:] == "." and "." not in text[:-1]  # "Omsorg, funktionsneds."
    heads_rows = len(text) <= _MAX_CELL and text[-1:] == ":" and is_blank_cell(below)  # "varav:", and no amounts
    is_name = is_short or heads_rows or not _NO_CELL.search(text)
    return len(text) <= _MAX_NAME and is_name and (is_blank_cell(below) or _is_amount(below))


def _is_amount(line: str) -> bool:
    text = line.strip()
    if _YEAR.fullmatch(text):
        return False  # heads a column
    return parse_number(text) is not None or is_damaged(text) or is_blank(text)


def _find_table(lines: Sequence[str], runs: Sequence[_Run]) -> tuple[int, int] | None:
    """Give the first and the last place of the table that runs of one stretch hold."""
    amounts = [run for run in runs if run.is_amounts]
    if len(amounts) < _MIN_RUNS:
        return None
    counts = Counter(len(run.places) for run in amounts)
    length, count = counts.most_common(1)[0]
    with_notes = any(_NOTE.fullmatch(lines[place].strip()) for place in runs[0].places)
    if with_notes:
        length += counts[length + 1] >= _MIN_RUNS
        count = counts[length] + counts[length - 1]  # a sum has no note
    if length < _MIN_LENGTH or length * count < _MIN_CELLS or count < _MIN_SHARE * len(amounts):
        return None
    lengths = (length, length - 1) if with_notes else (length,)
    whole = [number for number, run in enumerate(runs) if run.is_amounts and len(run.places) in lengths]
    if not whole[0] or len(whole) < _MIN_RUNS:
        return None
    start = _start_of(lines, runs[whole[0] - 1].places, length, [runs[number - 1].places for number in whole[1:]])
    return None if start is None else (start, runs[_last(runs, whole)].places[-1])


def _start_of(lines: Sequence[str], words: Sequence[int], length: int, names: Sequence[Sequence[int]]) -> int | None:
    """Give the place where the headings of a table start, which stand with its first name above its amounts.

    There is one for each amount of a row and, if the text has them, one for each name; under them, names of groups.
    """
    count = Counter(map(len, names)).most_common(1)[0][0]
    heads = words[:-count]
    if glued := next((place for place in heads if len(split_headings(lines[place])) == length), None):
        return glued
    if len(heads) < length:
        return None
    end = len(heads)
    told = [_heads(lines[place]) for place in heads]
    by_column = all(_heads(lines[places[0]]) for places in names)
    groups = max(
        range(1 if by_column else min(_MAX_GROUPS, end - length) + 1),
        key=lambda under: (sum(told[end - length - under : end - under]), not any(told[end - under :]), under),
    )
    beside = 2 if count > 1 and parse_unit(f"({lines[words[-1]].strip()})") else 1  # a column of units beside the names
    first = max(0, end - length - groups - beside)
    if first and _NOTE.fullmatch(lines[heads[first]].strip()):
        first -= 1  # "Not" heads no names: what does stands over it
    while by_column and first and heads[first] == heads[first - 1] + 1:
        first -= 1  # all that stands above the amounts without a blank line: names without amounts may be among them
    return heads[first]


def _heads(line: str) -> bool:
    """Whether a line tells what stands under it: a measure, a time, a unit, or whom it counts."""
    return bool(parse_measure(line) or _YEAR.search(line) or parse_unit(line) or _DIVIDED.fullmatch(line.strip()))


def _last(runs: Sequence[_Run], whole: Sequence[int]) -> int:
    """Give the last run of amounts; not one alone far down, under words of another matter."""
    last = whole[0]
    length = len(runs[last].places)
    for before, number in pairwise(whole):
        if number - before > 2 * _MAX_TORN:
            break
        last = number
    is_short = last + 2 < len(runs) and len(runs[last + 2].places) == length - 1 and len(runs[last + 1].places) == 1
    return last + 2 if is_short else last  # a total has no note
