"""Settles by arithmetic which of several ways to cut a line of words into cells is meant.

In: lines with every way to cut them, and the headings of the columns. Out: the one way of each, or doubt::

    "Vård 2 700 4 000 3 900 100" under Utfall, Budget, Prognos, Avvikelse
        ->  2 700 | 4 000 | 3 900 | 100, for only so is Avvikelse = Budget - Prognos and the last row the sum
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.notation import parse_number
from ingest.notation.measures import parse_measure
from ingest.records import Measure
from ingest.tables.cells import is_period_cell
from ingest.tables.row_tree import is_part_name

Cells = tuple[str, ...]

_OF_ONE_SIZE = (Measure.BUDGET, Measure.ACTUAL, Measure.FORECAST)
_TAKES_NUMBER = re.compile(
    r"\b(?:etapp|grupp|avdelning|zon|klass|årskurs|fas|del|nivå|kv|kvartal|tertial|mål|nr|hus|plan|linje|phase|group|no)$",
    re.IGNORECASE,
)
_MOST_TIMES = 3  # how many times as much as the least of the same thing may be


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a table body and every way to read it as a label and cells."""

    text: str
    number: int
    ways: tuple[Cells, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Difference:
    """A column that is the difference of two others, by places in the cells (0 is the label)."""

    deviation: int
    first: int
    second: int

    def holds(self, cells: Cells) -> bool:
        """Whether a row's cells agree."""
        numbers = [parse_number(cells[place]) for place in (self.deviation, self.first, self.second)]
        amounts = [number.value if number else Decimal(0) for number in numbers]
        return amounts[0] == amounts[1] - amounts[2]


def settle(lines: Sequence[Line], header: Cells) -> tuple[list[tuple[Line, Cells]], list[Line]]:
    """Give the one reading of each line that its columns allow, and the lines left in doubt.

    What tells is a difference of columns; where there is none, or it leaves several readings, that columns of the same
    thing are of like size.
    """
    candidates = _differences(header)
    difference = _find_difference(lines, candidates)
    alike = _alike_columns(header)
    chosen: list[tuple[Line, Cells]] = []
    doubtful: list[Line] = []
    for line in lines:
        ways = _fitting(line, difference)
        if len(ways) > 1:
            like = [way for way in ways if _is_alike(way, alike)]
            ways = like if len(like) == 1 and _is_named(like[0]) else ways
        if len(ways) == 1:
            chosen.append((line, ways[0]))
        else:
            doubtful.append(line)
    if doubtful:
        for candidate in (None, *candidates):
            if summed := _settle_by_sum(lines, len(header), candidate):
                return summed, []
    return chosen, doubtful


def _fitting(line: Line, difference: _Difference | None) -> list[Cells]:
    """Give the ways to read a line under which the difference holds; or, for revenue among costs, its opposite."""
    if difference is None or len(line.ways) == 1:
        return list(line.ways)
    ways = [way for way in line.ways if len(way) > 1]
    opposite = replace(difference, first=difference.second, second=difference.first)
    holding = [way for way in ways if difference.holds(way)]
    return holding or [way for way in ways if _is_named(way) and opposite.holds(way)]


def _is_named(way: Cells) -> bool:
    """Whether a label ends in no number, which would more often be the first amount's, nor in a word that takes one."""
    return not re.search(r"\d$", way[0]) and not _TAKES_NUMBER.search(way[0])


def _alike_columns(header: Cells) -> list[list[int]]:
    """Give the columns, by places in the cells, that hold the same thing: years of one measure, plan and outcome."""
    measures = [parse_measure(text) for text in header]
    planned = [place for place, measure in enumerate(measures) if measure in _OF_ONE_SIZE and place]
    dated = [place for place, text in enumerate(header) if is_period_cell(text) and place]
    return [places for places in (planned, dated) if len(places) > 1]


def _is_alike(way: Cells, columns: Sequence[Sequence[int]]) -> bool:
    """Whether the amounts of a row that are of the same thing are of like size, two of them at least."""
    found = False
    for places in columns:
        numbers = [parse_number(way[place]) for place in places if place < len(way)]
        sizes = [abs(number.value) for number in numbers if number and number.value]
        if sizes and max(sizes) > _MOST_TIMES * min(sizes):
            return False
        found = found or len(sizes) > 1
    return found


def _settle_by_sum(lines: Sequence[Line], width: int, difference: _Difference | None) -> list[tuple[Line, Cells]]:
    """Take every number into the columns, if there is one way to do so and the last row then is the sum."""
    chosen = []
    for line in lines:
        ways = [way for way in line.ways if len(way) == width and _is_named(way)]
        ways = [way for way in ways if difference is None or difference.holds(way)]
        if len(ways) != 1:
            return []
        chosen.append((line, ways[0]))
    return chosen if _sums_up(chosen, width) else []


def _sums_up(chosen: Sequence[tuple[Line, Cells]], width: int) -> bool:
    """Whether the last row is the sum of the rows above it, but for those that are parts of others, in each column."""
    for place in range(1, width):
        numbers = [parse_number(cells[place]) for _, cells in chosen if not is_part_name(cells[0])]
        amounts = [number.value if number else Decimal(0) for number in numbers]
        if not any(amounts) or sum(amounts[:-1]) != amounts[-1]:
            return False
    return True


def _differences(header: Cells) -> list[_Difference]:
    """Give the differences of columns that the headings allow."""
    measures = [parse_measure(text) for text in header]
    deviations = [place for place, measure in enumerate(measures) if measure is Measure.VARIANCE and place]
    budgets = [place for place, measure in enumerate(measures) if measure is Measure.BUDGET and place]
    outcomes = [p for p, m in enumerate(measures) if m in (Measure.ACTUAL, Measure.FORECAST) and p]
    return [
        _Difference(deviation=deviation, first=first, second=second)
        for deviation in deviations
        for budget in budgets
        for outcome in outcomes
        for first, second in ((budget, outcome), (outcome, budget))
    ]


def _find_difference(lines: Sequence[Line], candidates: Sequence[_Difference]) -> _Difference | None:
    """Give the difference of columns under which most lines have exactly one reading."""
    scored = []
    for candidate in candidates:
        fits = [sum(candidate.holds(way) for way in line.ways if len(way) > 1) for line in lines if len(line.ways[0:1])]
        scored.append((sum(fit == 1 for fit in fits), -sum(fit == 0 for fit in fits)))
    if not scored or max(scored)[0] == 0:
        return None
    best = max(scored)
    return candidates[scored.index(best)] if scored.count(best) == 1 else None
