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
from itertools import combinations

from ingest.notation import parse_number
from ingest.notation.measures import parse_measure
from ingest.notation.periods import parse_period
from ingest.records import Measure
from ingest.tables.cells import is_period_cell
from ingest.tables.row_tree import is_part_name

Cells = tuple[str, ...]

_OF_ONE_SIZE = (Measure.BUDGET, Measure.ACTUAL, Measure.FORECAST)
_TAKES_NUMBER = re.compile(
    r"\b(?:etapp|grupp|avdelning|zon|klass|årskurs|fas|del|nivå|kv|kvartal|tertial|mål|nr|hus|plan|linje|phase|group|no)$",
    re.IGNORECASE,
)
# How many times as much as the least of the same thing may be; and what is close, where another way is far off.
_MOST_TIMES = 3
_CLOSE = Decimal("1.3")
_FAR = Decimal("1.6")
_CHANGE = re.compile(r"(?:förändring|skillnad|differens|diff|ökning|change|difference)\b.*", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:helår|delår|jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|de[cs]|t\.?o\.?m|per|ack)", re.IGNORECASE
)


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
        ways = _fitting(line, difference, alike)
        if len(ways) > 1:
            ways = _like(ways, alike) or ways
        if len(ways) == 1:
            chosen.append((line, ways[0]))
        else:
            doubtful.append(line)
    if doubtful:
        for candidate in (None, *candidates):
            if summed := _settle_by_sum(lines, len(header), candidate):
                return summed, []
    return chosen, doubtful


def _fitting(line: Line, difference: _Difference | None, alike: Sequence[Sequence[int]]) -> list[Cells]:
    """Give the ways to read a line under which the difference holds; or, for revenue among costs, its opposite.

    A way whose label ends in a number counts where no other holds, and its amounts are of like size.
    """
    if difference is None or len(line.ways) == 1:
        return list(line.ways)
    ways = [way for way in line.ways if len(way) > 1]
    opposite = replace(difference, first=difference.second, second=difference.first)
    holding = [way for way in ways if difference.holds(way)]
    named = [way for way in holding if _is_named(way)]
    numbered = [way for way in holding if _is_alike(way, alike)]
    return named or numbered or [way for way in ways if _is_named(way) and opposite.holds(way)]


def _is_named(way: Cells) -> bool:
    """Whether a label ends in no number, which would more often be the first amount's, nor in a word that takes one."""
    return not re.search(r"\d$", way[0]) and not _TAKES_NUMBER.search(way[0])


def _alike_columns(header: Cells) -> list[list[int]]:
    """Give the columns, by places in the cells, that hold the same thing: years of one measure, plan and outcome."""
    measures = [parse_measure(text) for text in header]
    planned = [place for place, measure in enumerate(measures) if measure in _OF_ONE_SIZE and place]
    return [places for places in (planned, _dated_columns(header)) if len(places) > 1]


def _dated_columns(header: Cells) -> list[int]:
    """Give the columns, by places in the cells, whose headings say nothing but when: "2022", "Jan–aug 2022"."""
    return [
        place
        for place, text in enumerate(header)
        if place and (is_period_cell(text) or (_WHEN.match(text) and parse_period(text) and not parse_measure(text)))
    ]


def _like(ways: Sequence[Cells], columns: Sequence[Sequence[int]]) -> list[Cells]:
    """Give the one way whose amounts are of like size, if its label ends in words; else none.

    Where several are, the one that is far closer than the others.
    """
    like = sorted((times, way) for way in ways if (times := _times(way, columns)) and times <= _MOST_TIMES)
    if not like or not _is_named(like[0][1]):
        return []
    is_one = len(like) == 1 or (like[0][0] <= _CLOSE and like[1][0] >= _FAR)
    return [like[0][1]] if is_one else []


def _times(way: Cells, columns: Sequence[Sequence[int]]) -> Decimal | None:
    """Give how many times as much the most of the same thing is as the least; None where there are no two amounts."""
    found: list[Decimal] = []
    for places in columns:
        numbers = [parse_number(way[place]) for place in places if place < len(way)]
        sizes = [abs(number.value) for number in numbers if number and number.value]
        if len(sizes) > 1:
            found.append(max(sizes) / min(sizes))
    return max(found, default=None)


def _is_alike(way: Cells, columns: Sequence[Sequence[int]]) -> bool:
    """Whether the amounts of a row that are of the same thing are of like size, two of them at least."""
    times = _times(way, columns)
    return times is not None and times <= _MOST_TIMES


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
    pairs = [(deviation, budget, outcome) for deviation in deviations for budget in budgets for outcome in outcomes]
    changes = [place for place, text in enumerate(header) if place and _CHANGE.fullmatch(text) and "%" not in text]
    pairs += [(change, *years) for change in changes for years in combinations(_dated_columns(header), 2)]
    return [
        _Difference(deviation=deviation, first=first, second=second)
        for deviation, one, other in pairs
        for first, second in ((one, other), (other, one))
    ]


def _find_difference(lines: Sequence[Line], candidates: Sequence[_Difference]) -> _Difference | None:
    """Give the difference of columns under which most lines have exactly one reading whose label ends in words."""
    scored = []
    for candidate in candidates:
        holding = [[way for way in line.ways if len(way) > 1 and candidate.holds(way)] for line in lines if line.ways]
        named = sum(sum(map(_is_named, ways)) == 1 for ways in holding)
        scored.append((named, sum(len(ways) == 1 for ways in holding), -sum(not ways for ways in holding)))
    if not scored or max(scored)[:2] == (0, 0):
        return None
    best = max(scored)
    return candidates[scored.index(best)] if scored.count(best) == 1 else None
