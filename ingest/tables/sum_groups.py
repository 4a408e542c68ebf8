"""Finds groups that stand above their parts, with nothing but sums to show it.

Each row is rounded by itself, so a sum may be off by half a unit of the last digit a term; one column must be exact.

In: amounts by row and column, and the grand total if there is one. Out: the groups, for example::

    Skola 300, Kök 100, Gård 200, Bad 50; total 350  ->  Group(Skola; parts Kök, Gård)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

Values = tuple[Decimal | None, ...]
_MAX_STEPS = 20_000
_MAX_CHOICES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A row that is the sum of the rows that follow it: its index, and those of its direct parts."""

    index: int
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Node:
    """A row read as a leaf (no children) or as a group; `end` is the position after the last row of it."""

    start: int
    end: int
    children: tuple[_Node, ...] = ()


class _TooManySteps(Exception):
    """The search for sums was cut off; the rows are then left without groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The groups that are certain, and the rows that only some readings put into a group, or into the same one."""

    found: tuple[Group, ...] = ()
    unsure: frozenset[int] = frozenset()


def find_groups(values: Mapping[int, Values], items: Sequence[int], total: Values | None) -> Groups:
    """Give the groups among rows. With a grand total the groups must make the rest sum up to it, in every column.

    Where the rows can be read in several ways, only what all of them share is given. Without a total, only a group of
    two or more parts, whose sum holds in two or more columns (or of three parts in one), counts as proved.
    """
    try:
        search = _Search([values[index] for index in items])
        forests = search.cover(total) if total is not None else [search.greedy()]
    except _TooManySteps:
        return Groups()
    readings = [_parents(forest) for forest in forests]
    parents: dict[int, list[int]] = {}
    unsure: set[int] = set()
    for row in sorted({row for reading in readings for row in reading}):
        places = {reading.get(row) for reading in readings}
        if len(places) == 1 and (parent := readings[0][row]) is not None:
            parents.setdefault(items[parent], []).append(items[row])
        else:
            unsure.add(items[row])
    groups = tuple(Group(index=index, parts=tuple(parts)) for index, parts in sorted(parents.items()))
    return Groups(found=groups, unsure=frozenset(unsure))


def _parents(forest: Sequence[_Node]) -> dict[int, int]:
    """Give for each position in a group that of the group."""
    found: dict[int, int] = {}
    stack = list(forest)
    while stack:
        node = stack.pop()
        found.update((child.start, node.start) for child in node.children)
        stack.extend(node.children)
    return found


class _Search:
    """Reads a list of rows as a forest of groups; knows the ways to read each row, from the last row up."""

    def __init__(self, values: Sequence[Values]) -> None:
        self._values = values
        self._steps = 0
        self._step = last_digit(value for row in values for value in row)
        self._lows = _tails(values, lambda value: min(value, Decimal(0)))
        self._highs = _tails(values, lambda value: max(value, Decimal(0)))
        self._nodes: list[list[_Node]] = [[] for _ in values]
        for start in reversed(range(len(values))):
            groups = self._runs(start + 1, values[start]) if any(values[start]) else []
            if len(groups) > _MAX_CHOICES:
                raise _TooManySteps
            nodes = [_Node(start, run[-1].end, run) for run in groups]
            self._nodes[start] = [*nodes, _Node(start, start + 1)]

    def cover(self, total: Values) -> list[tuple[_Node, ...]]:
        """Give every forest over all rows whose roots sum up to the total."""
        return [run for run in self._runs(0, total) if run[-1].end == len(self._values)]

    def greedy(self) -> Sequence[_Node]:
        """Give the groups that prove themselves, from the top down."""
        roots, start = [], 0
        while start < len(self._values):
            proved = [node for node in self._nodes[start] if self._is_proved(node)]
            node = min(proved, key=lambda found: found.end) if proved else _Node(start, start + 1)
            roots.append(node)
            start = node.end
        return roots

    def _is_proved(self, node: _Node) -> bool:
        columns = sum(bool(value) for value in self._values[node.start])
        own = len(node.children) >= 2 and (columns >= 2 or len(node.children) >= 3)
        return own and all(not child.children or self._is_proved(child) for child in node.children)

    def _runs(self, start: int, wanted: Values) -> list[tuple[_Node, ...]]:
        """Give the runs of nodes from a position on that sum up to an amount in every column."""
        found: list[tuple[_Node, ...]] = []
        pending: list[tuple[int, Values, tuple[_Node, ...]]] = [(start, wanted, ())]
        while pending:
            self._steps += 1
            if self._steps > _MAX_STEPS:
                raise _TooManySteps
            position, left, run = pending.pop()
            if run and self._is_sum(left, wanted, len(run)):
                found.append(run)
            if position < len(self._values) and self._can_reach(position, left):
                after = _subtract(left, self._values[position])
                pending.extend((node.end, after, (*run, node)) for node in reversed(self._nodes[position]))
        return sorted(found, key=lambda run: run[-1].end)

    def _can_reach(self, position: int, left: Values) -> bool:
        """Whether the rows from a position on can sum up to an amount at all: without this the search never ends."""
        slack = len(self._values) * self._step
        bounds = zip(left, self._lows[position], self._highs[position], strict=True)
        return all(wanted is None or low - slack <= wanted <= high + slack for wanted, low, high in bounds)

    def _is_sum(self, left: Values, wanted: Values, terms: int) -> bool:
        """Whether what is left of an amount is but the rounding of its terms, and nothing at all in one column."""
        slack = terms * self._step / 2
        if any(rest is not None and abs(rest) > slack for rest in left):
            return False
        return any(amount and rest == 0 for amount, rest in zip(wanted, left, strict=True))


def last_digit(amounts: Iterable[Decimal | None]) -> Decimal:
    """Give one unit of the last digit that amounts are printed with.

    >>> last_digit((Decimal("25.4"), Decimal("7")))
    Decimal('0.1')
    """
    exponents = [amount.as_tuple().exponent for amount in amounts if amount is not None]
    return Decimal(1).scaleb(min((exponent for exponent in exponents if isinstance(exponent, int)), default=0))


def _tails(values: Sequence[Values], part: Callable[[Decimal], Decimal]) -> list[tuple[Decimal, ...]]:
    """For each position, the sum by column of one part (the negative, the positive) of all rows from there on."""
    width = len(values[0]) if values else 0
    tails = [(Decimal(0),) * width]
    for value in reversed(values):
        tails.append(tuple(tail + part(term or Decimal(0)) for tail, term in zip(tails[-1], value, strict=True)))
    return tails[::-1]


def _subtract(left: Values, value: Values) -> Values:
    return tuple(None if wanted is None else wanted - (term or 0) for wanted, term in zip(left, value, strict=True))
