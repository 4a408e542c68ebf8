"""Settles by arithmetic which of several ways to cut a line of words into cells is meant.

In: lines with every way to cut them, and the headings of the columns. Out: the one way of each, or doubt::

    "Vård 2 700 4 000 3 900 100" under Utfall, Budget, Prognos, Avvikelse
        ->  2 700 | 4 000 | 3 900 | 100, for only so is Avvikelse = Budget - Prognos and the last row the sum
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, product
from math import prod

from ingest.notation import parse_number
from ingest.notation.measures import parse_measure
from ingest.records import Measure
from ingest.tables.cells import is_note_header
from ingest.tables.like_sizes import MOST_TIMES, Cells, alike_columns, dated_columns, times_of
from ingest.tables.row_tree import is_part_name

_TAKES_NUMBER = re.compile(
    r"\b(?:etapp|grupp|avdelning|zon|klass|årskurs|fas|del|nivå|kv|kvartal|tertial|mål|nr|hus|plan|linje|phase|group|no)$",
    re.IGNORECASE,
)
_MIN_SETTLED = 2
_MAX_TRIED = 2000
# How many times as much is close, where another way is far off.
_MOST_UNLIKE = 10
_HEAD = re.compile(r"[-–−+]?\s?\d{1,3}")
_REST = re.compile(r"\d{3}(?!\d)")
_CLOSE = Decimal("1.3")
_FAR = Decimal("1.6")
_ENDS_IN_MINUS = re.compile(r"\s[-–−]\s?\d[\d ]*$")  # no label does
_NUMBER_AT_END = re.compile(r"(?:\s[-–−]?\d[\d.,]*%?)+$")
_LEFT = re.compile(r"(?:återstå|kvar|remain)\w*\b[^%]*", re.IGNORECASE)  # of a budget
_CHANGE = re.compile(r"(?:förändring|skillnad|differens|diff|ökning|change|difference)\b.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a table body and every way to read it as a label and cells.

    `is_plain` says that nothing but the number of columns tells where a space parts two cells.
    """

    text: str
    number: int
    ways: tuple[Cells, ...]
    is_plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Difference:
    """A column that is the difference of two others, by places in the cells (0 is the label)."""

    deviation: int
    first: int
    second: int

    @property
    def places(self) -> frozenset[int]:
        """The places of the three columns."""
        return frozenset((self.deviation, self.first, self.second))

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
    chosen, doubtful = _settle_each(lines, header, difference, frozenset(map(_stem_of, lines)))
    if doubtful and _ends_in_words(chosen, min(_MIN_SETTLED, len(header) - 1), len(lines)):
        chosen, doubtful = _settle_each(lines, header, difference, _numbered_stems(lines))
    if doubtful:
        for candidate in (None, *candidates):
            if summed := _settle_by_sum(lines, len(header), candidate):
                return summed, []
        if summed := _settle_rest_by_sum(lines, chosen, len(header)):
            return summed, []
    return chosen, doubtful


def _settle_each(
    lines: Sequence[Line], header: Cells, difference: _Difference | None, numbered: frozenset[str]
) -> tuple[list[tuple[Line, Cells]], list[Line]]:
    """Settle each line by itself; a number can be the end of a label only after the words in `numbered`."""
    alike = alike_columns(header)
    first = 2 if len(header) > 1 and is_note_header(header[1]) else 1
    chosen: list[tuple[Line, Cells]] = []
    doubtful: list[Line] = []
    for line in lines:
        ways = _fitting(line, difference, alike)
        if _stem_of(line) not in numbered:
            ways = _without_numbered(ways, alike)
        if len(ways) > 1:
            ways = _like(ways, alike) or ways
        if len(ways) == 1 and (not line.is_plain or _parts_no_number(ways[0], first, alike, difference)):
            chosen.append((line, ways[0]))
        else:
            doubtful.append(line)
    return chosen, doubtful


def _without_numbered(ways: Sequence[Cells], alike: Sequence[Sequence[int]]) -> list[Cells]:
    """Give the ways whose label ends in words, and those of the others whose amounts are still closer in size."""
    named = [way for way in ways if is_named(way)]
    closest = min((times for way in named if (times := times_of(way, alike))), default=None)
    if not named or closest is None:
        return named or list(ways)
    rivals = [way for way in ways if not is_named(way) and not _ENDS_IN_MINUS.search(way[0])]
    return [*named, *(way for way in rivals if (times := times_of(way, alike)) and times < closest)]


def _parts_no_number(way: Cells, first: int, alike: Sequence[Sequence[int]], difference: _Difference | None) -> bool:
    """Whether no two cells from a place on look like the thousands and the rest of one number, as beside a blank cell.

    "1" and "300" do; "312" and "305" are of like size, so they are two; so are the terms of a difference that holds.
    """
    proved = difference.places if difference and len(way) > 1 and difference.holds(way) else frozenset()
    for place in range(first, len(way) - 1):
        head, rest = way[place], way[place + 1]
        if not _HEAD.fullmatch(head) or not _REST.match(rest) or {place, place + 1} & proved:
            continue
        sizes = [abs(number.value) for cell in (head, rest) if (number := parse_number(cell)) and number.value]
        most = MOST_TIMES if any({place, place + 1} <= set(places) for places in alike) else _MOST_UNLIKE
        if len(sizes) > 1 and max(sizes) > most * min(sizes):
            return False
    return True


def _ends_in_words(chosen: Sequence[tuple[Line, Cells]], least: int, count: int) -> bool:
    """Whether a good part of a table's lines is settled, and none of them has a label that ends in a number."""
    rows = [way for _, way in chosen if len(way) > 1]
    return len(rows) >= max(least, count // 3) and all(map(is_named, rows))


def _fitting(line: Line, difference: _Difference | None, alike: Sequence[Sequence[int]]) -> list[Cells]:
    """Give the ways to read a line under which the difference holds; or, for revenue among costs, its opposite.

    A way whose label ends in a number counts where no other holds, and its amounts are of like size.
    """
    if difference is None or len(line.ways) == 1:
        return list(line.ways)
    ways = [way for way in line.ways if len(way) > 1]
    opposite = replace(difference, first=difference.second, second=difference.first)
    holding = [way for way in ways if difference.holds(way)]
    named = [way for way in holding if is_named(way)]
    numbered = [way for way in holding if _is_alike(way, alike)]
    return named or numbered or [way for way in ways if is_named(way) and opposite.holds(way)]


def is_named(way: Cells) -> bool:
    """Whether a label ends in no number, which would more often be the first amount's, nor in a word that takes one."""
    return not re.search(r"\d$", way[0]) and not _TAKES_NUMBER.search(way[0])


def _stem_of(line: Line) -> str:
    """Give the words of a line before its first number."""
    return min((_NUMBER_AT_END.sub("", way[0]) for way in line.ways), key=len, default="")


def _numbered_stems(lines: Sequence[Line]) -> frozenset[str]:
    """Give the words that several lines begin with, each with another number after them: "Björken 1", "Björken 2"."""
    stems = Counter(_stem_of(line) for line in lines)
    return frozenset(stem for stem, count in stems.items() if count > 1)


def _like(ways: Sequence[Cells], columns: Sequence[Sequence[int]]) -> list[Cells]:
    """Give the one way whose amounts are of like size, if its label ends in words; else none.

    Where several are, the one that is far closer than the others.
    """
    like = sorted((times, way) for way in ways if (times := times_of(way, columns)) and times <= MOST_TIMES)
    if not like or not is_named(like[0][1]):
        return []
    is_one = len(like) == 1 or (like[0][0] <= _CLOSE and like[1][0] >= _FAR)
    return [like[0][1]] if is_one else _even([way for _, way in like if is_named(way)])


def _even(ways: Sequence[Cells]) -> list[Cells]:
    """Give the one way whose amounts have as many groups of thousands each; none where no way has, or several do."""
    even = [way for way in ways if len({len(cell.split()) for cell in way[1:] if parse_number(cell)}) == 1]
    return even if len(even) == 1 else []


def _is_alike(way: Cells, columns: Sequence[Sequence[int]]) -> bool:
    """Whether the amounts of a row that are of the same thing are of like size, two of them at least."""
    times = times_of(way, columns)
    return times is not None and times <= MOST_TIMES


def _settle_by_sum(lines: Sequence[Line], width: int, difference: _Difference | None) -> list[tuple[Line, Cells]]:
    """Take every number into the columns, if there is one way to do so and the last row then is the sum."""
    chosen = []
    for line in lines:
        ways = [way for way in line.ways if len(way) == width and is_named(way)]
        ways = [way for way in ways if difference is None or difference.holds(way)]
        if len(ways) != 1:
            return []
        chosen.append((line, ways[0]))
    return chosen if _sums_up(chosen, width) else []


def _settle_rest_by_sum(
    lines: Sequence[Line], chosen: Sequence[tuple[Line, Cells]], width: int
) -> list[tuple[Line, Cells]]:
    """Take the one way to read the lines in doubt under which the last row is the sum in each column; else nothing."""
    settled = dict(chosen)
    if len(settled) < _MIN_SETTLED or lines[-1] not in settled:
        return []
    ways = [[settled[line]] if line in settled else [way for way in line.ways if len(way) == width] for line in lines]
    if prod(map(len, ways)) > _MAX_TRIED:
        return []
    summing = [way for way in product(*ways) if _sums_up(list(zip(lines, way, strict=True)), width)]
    return list(zip(lines, summing[0], strict=True)) if len(summing) == 1 else []


def _sums_up(chosen: Sequence[tuple[Line, Cells]], width: int) -> bool:
    """Whether the last row is the sum of the rows above it, but for those that are parts of others, in each column."""
    for place in range(1, width):
        rows = [cells for _, cells in chosen if len(cells) > place and not is_part_name(cells[0])]
        numbers = [parse_number(cells[place]) for cells in rows]
        amounts = [number.value if number else Decimal(0) for number in numbers]
        if not any(amounts) or sum(amounts[:-1]) != amounts[-1]:
            return False
    return True


def _differences(header: Cells) -> list[_Difference]:
    """Give the differences of columns that the headings allow."""
    measures = [parse_measure(text) for text in header]
    deviations = [
        place
        for place, measure in enumerate(measures)
        if place and (measure is Measure.VARIANCE or _LEFT.fullmatch(header[place]))
    ]
    budgets = [place for place, measure in enumerate(measures) if measure is Measure.BUDGET and place]
    outcomes = [p for p, m in enumerate(measures) if m in (Measure.ACTUAL, Measure.FORECAST) and p]
    pairs = [(deviation, budget, outcome) for deviation in deviations for budget in budgets for outcome in outcomes]
    changes = [place for place, text in enumerate(header) if place and _CHANGE.fullmatch(text) and "%" not in text]
    pairs += [(change, *years) for change in changes for years in combinations(dated_columns(header), 2)]
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
        named = sum(sum(map(is_named, ways)) == 1 for ways in holding)
        scored.append((named, sum(len(ways) == 1 for ways in holding), -sum(not ways for ways in holding)))
    if not scored or max(scored)[:2] == (0, 0):
        return None
    best = max(scored)
    return candidates[scored.index(best)] if scored.count(best) == 1 else None
