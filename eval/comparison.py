"""Compares figures as read with figures that people have checked.

In: a gold and figures. Out: precision and recall at each level, and what is wrong, for example::

    LevelScore(name="value, row, column", gold=218, read=217, agreeing=217)

A figure counts as the same where it stands in the same place (line of a text report, page of a PDF) and has the same
value; then, stricter, the same row label, the same column, the same measure, period and unit, and the same parent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.gold import Fact, Gold, to_fact
from ingest.records import Figure

LEVELS = ("value", "value, row", "value, row, column", "measure, period, unit too", "parent too")
COLUMN = 2
"""The level at which a table is right."""

_PARTS = (0, 1, 2, 5, 6)  # how many parts of a fact must agree, level by level


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelScore:
    """How many gold figures were found, how many figures were read, and how many of them agree, at one level."""

    name: str
    gold: int
    read: int
    agreeing: int

    @property
    def precision(self) -> float:
        """The share of the read figures that are right."""
        return self.agreeing / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold figures that were read."""
        return self.agreeing / self.gold if self.gold else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A gold figure whose value stands in its place, and what was read that is not the same."""

    gold: Fact
    read: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractionScore:
    """The score at each level that the gold tells of, and what is wrong.

    `missed` are gold figures without a figure of that value in their place, `slips` those whose figure differs in more
    than the value, `false` figures that are in no gold. `outside` counts the figures of tables that the gold does not
    cover; `tables_right` the gold's `tables` that have every cell right, and no false one.
    """

    levels: tuple[LevelScore, ...]
    missed: tuple[Fact, ...]
    slips: tuple[Slip, ...]
    false: tuple[Fact, ...]
    outside: int
    tables: int
    tables_right: int


def compare(gold: Gold, figures: Iterable[Figure]) -> ExtractionScore:
    """Compare figures with the gold; figures of reports, and of a PDF's tables, that it does not cover are left out."""
    reports = {fact.report for fact in gold.facts}
    found = [figure for figure in figures if figure.location.report in reports and figure.amount]
    everything = [to_fact(figure, by_page=gold.by_page) for figure in found]
    read = _covered(gold, everything) if gold.by_page else everything
    levels = _levels_of(gold)
    pairs = [_pair(gold.facts, read, level) for level in range(len(levels))]
    by_value, strictest, at_column = pairs[0], pairs[-1], pairs[min(COLUMN, len(levels) - 1)]
    right = {id(one) for one, _ in strictest}
    false, used = _remaining(read, by_value), {id(one) for one, _ in by_value}
    tables = _tables(gold.facts)
    return ExtractionScore(
        levels=tuple(
            LevelScore(name=name, gold=len(gold.facts), read=len(read), agreeing=len(agreeing))
            for name, agreeing in zip(levels, pairs, strict=True)
        ),
        missed=tuple(fact for fact in gold.facts if id(fact) not in used),
        slips=tuple(Slip(gold=one, read=other) for one, other in by_value if id(one) not in right),
        false=tuple(false),
        outside=len(everything) - len(read),
        tables=len(tables),
        tables_right=sum(_is_right(facts, at_column, read) for facts in tables),
    )


def _levels_of(gold: Gold) -> tuple[str, ...]:
    """Return the levels at which the gold tells anything."""
    if any(fact.parent is not None for fact in gold.facts):
        return LEVELS
    return LEVELS[:-1]


def _agrees(gold: Fact, read: Fact, level: int) -> bool:
    count = _PARTS[level]
    return all(one in (None, other) for one, other in zip(gold.parts[:count], read.parts[:count], strict=True))


def _pair(gold: Sequence[Fact], read: Sequence[Fact], level: int) -> list[tuple[Fact, Fact]]:
    """Pair gold figures with read ones that agree at a level, each with one; those that agree more go first."""
    places = defaultdict(list)
    for fact in read:
        places[fact.report, fact.place, fact.value].append(fact)
    pairs = []
    waiting = list(gold)
    for strictness in range(len(_PARTS) - 1, level - 1, -1):
        left = []
        for fact in waiting:
            candidates = places[fact.report, fact.place, fact.value]
            same = next((other for other in candidates if _agrees(fact, other, strictness)), None)
            if same is None:
                left.append(fact)
                continue
            pairs.append((fact, same))
            candidates[:] = [other for other in candidates if other is not same]
        waiting = left
    return pairs


def _covered(gold: Gold, read: Sequence[Fact]) -> list[Fact]:
    """Return the figures of those tables of a page that the gold lists: by a row of theirs, or by half their values."""
    rows = {(fact.report, fact.place, fact.row, fact.value) for fact in gold.facts}
    values = {(fact.report, fact.place, fact.value) for fact in gold.facts}
    tables = defaultdict(list)
    for fact in read:
        tables[fact.report, fact.place, fact.table].append(fact)
    covered: list[Fact] = []
    for facts in tables.values():
        by_row = any((fact.report, fact.place, fact.row, fact.value) in rows for fact in facts)
        by_value = sum((fact.report, fact.place, fact.value) in values for fact in facts)
        if by_row or 2 * by_value >= len(facts):
            covered.extend(facts)
    return covered


def _remaining(read: Sequence[Fact], pairs: Sequence[tuple[Fact, Fact]]) -> list[Fact]:
    used = {id(other) for _, other in pairs}
    return [fact for fact in read if id(fact) not in used]


def _tables(gold: Sequence[Fact]) -> list[list[Fact]]:
    tables = defaultdict(list)
    for fact in gold:
        tables[fact.report, fact.table].append(fact)
    return list(tables.values())


def _is_right(facts: Sequence[Fact], pairs: Sequence[tuple[Fact, Fact]], read: Sequence[Fact]) -> bool:
    """Tell whether every cell of a gold table is among the pairs, and no figure of its tables is outside them."""
    own = {id(fact) for fact in facts}
    matched = [other for one, other in pairs if id(one) in own]
    tables = {(other.report, other.table) for other in matched}
    strangers = [fact for fact in _remaining(read, pairs) if (fact.report, fact.table) in tables]
    return len(matched) == len(facts) and not strangers
