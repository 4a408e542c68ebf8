"""Finds which rows of a table sum up to which, even where one cell is misprinted and the sum of a column is off.

In: a grid. Out: for each total the rows that make it, and the columns in which that is certain, for example::

    Skola 300 | 280, Vård 200 | 210, Totalt 500 | 63  ->  Totalt is Skola and Vård; the second column does not add up

The labels tell (Summa, Totalt), so does the tree that `ingest.tables` found, and so do the columns that add up: what no
column bears out is no sum, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.reconcile.checks import Linear
from ingest.reconcile.grid import Cell, Grid
from ingest.reconcile.likeness import is_like_misprint
from ingest.reconcile.row_names import RowKind, to_row_kind
from ingest.reconcile.sum_weight import Parts, Weight, is_doubtful, plus, to_linear, weigh
from ingest.records import Measure, Unit
from ingest.tables.row_tree import is_part_name, is_total_name

_LONGEST = 60
_MOST_AROUND = 24
_SIGNS = (((1, -1), (-1, 1), (-1, -1)), ((1, 1, -1), (1, -1, 1), (-1, 1, 1), (1, -1, -1), (-1, -1, 1), (-1, 1, -1)))
_CERTAIN = 5  # digits that must agree before rows that no label calls the parts of a total count as its parts
_SUPPORTED = 2  # the same where the labels say so
_UNNAMED = 6  # the same for a row that no label calls a total


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """The sums that are certain, and faint ones: groups by the tree alone, which no column bears out."""

    certain: tuple[Linear, ...]
    faint: tuple[Linear, ...]


def find_sums(grid: Grid) -> Sums:
    """Give the sums of a table, one for each column of each total."""
    search = _Search(grid)
    weights = search.find()
    blanks_are_noughts = sum(weight.blanks for weight in weights) > 1
    certain: dict[tuple[Cell, ...], Linear] = {}
    for weight in weights:
        columns = (*weight.holding, *weight.failing, *weight.damaged, *(weight.unclear if blanks_are_noughts else ()))
        certain.update((sum_.cells, sum_) for column in columns if (sum_ := to_linear(grid, weight, column)))
    faint = [sum_ for one in search.faint for column in one.failing if (sum_ := to_linear(grid, one, column))]
    return Sums(certain=tuple(certain.values()), faint=tuple(one for one in faint if one.cells not in certain))


class _Search:
    """Reads the rows from the top down, and from the bottom up for groups that stand above their parts."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._rows = grid.table.rows
        self._columns = range(len(grid.columns))
        self._found: list[Weight] = []
        self.faint: list[Weight] = []

    def find(self) -> list[Weight]:
        """Give the sums that are certain enough to be checked."""
        for unit in dict.fromkeys(map(self._unit, range(len(self._rows)))):
            items = [row for row in range(len(self._rows)) if self._is_item(row) and self._unit(row) is unit]
            self._find_among(items)
        return self._found

    def _find_among(self, items: Sequence[int]) -> None:
        tree = self._tree(items)
        grouped = self._groups(items, tree)
        open_rows: list[int] = []
        closed: set[int] = set()
        for row in items:
            if row in grouped:
                continue
            parts = self._settle(row, list(self._candidates(row, open_rows, closed, tree)))
            if not parts and is_total_name(self._rows[row].label):
                leaves = [other for other in items if other < row and not self._is_total(other)]
                parts = self._settle(row, [self._weigh(row, plus(leaves), is_natural=True)] if leaves else [])
                parts = parts or self._settle_around_group(row, open_rows)
            if parts:
                closed.add(row)
                open_rows = [other for other in open_rows if other not in parts]
            open_rows.append(row)

    def _settle(self, row: int, candidates: Sequence[Weight]) -> set[int]:
        """Keep the best candidates for a total that share no parts, and give these parts."""
        taken: set[int] = set()
        good = [weight for weight in candidates if self._is_certain(weight)]
        good = [weight for weight in good if not is_doubtful(weight, good)]
        for weight in sorted(good, key=lambda one: (len(one.failing), not one.is_natural, -one.digits)):
            rows = {part for part, _ in weight.parts}
            if taken.isdisjoint(rows) and (not taken or not weight.failing or weight.is_natural):
                self._found.append(weight)
                taken |= rows
        return taken

    def _settle_around_group(self, row: int, open_rows: Sequence[int]) -> set[int]:
        """Keep a total that adds up but for a run of rows: these are parts of the row over them, which does not."""
        recent = open_rows if len(open_rows) <= _MOST_AROUND else ()
        for start in range(1, len(recent)):
            for end in range(start + 2, len(recent) + 1):
                rest = self._weigh(row, plus([*recent[:start], *recent[end:]]), is_natural=True)
                group = self._weigh(recent[start - 1], plus(recent[start:end]), is_natural=True)
                is_one_cell = len(rest.failing) < 2 and set(rest.failing) <= set(group.failing)
                if rest.digits >= _CERTAIN and rest.distinct > 1 and is_one_cell and self._is_certain(group):
                    self._found.extend((group, rest))
                    return set(recent)
        return set()

    def _is_certain(self, weight: Weight) -> bool:
        named = is_total_name(self._rows[weight.total].label)
        if len(weight.failing) > max(1, len(weight.holding) // 3):
            return False
        if not weight.holding:
            return named and weight.is_natural and self._is_misprint(weight)
        if weight.is_natural and len(weight.parts) == 1:
            return len(weight.holding) > 2 * len(weight.failing)
        if not named and weight.failing and weight.distinct < 2:
            return False
        wanted = _SUPPORTED if weight.is_natural else _CERTAIN if named else _UNNAMED
        return weight.digits >= wanted

    def _is_misprint(self, weight: Weight) -> bool:
        """Whether the only column that there is would add up but for a slip of the pen in one of its cells."""
        if len(weight.failing) != 1 or weight.unclear or len(weight.parts) < 2:
            return False
        sum_ = to_linear(self._grid, weight, weight.failing[0])
        if sum_ is None:
            return False
        values = self._grid.values
        others = sum(other.failing == () and weight.failing[0] in other.holding for other in self._found)
        implied = sum_.solve(sum_.result, values)
        return others > 1 or (implied is not None and is_like_misprint(values[sum_.result], implied))

    def _tree(self, items: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """Give the parts of each row that the table's row tree gives parts; those of a row of words are its own."""
        children: dict[int, list[int]] = {}
        for index, row in enumerate(self._rows):
            if row.parent and not is_part_name(row.label):
                over = [place for place, other in enumerate(self._rows) if other.label == row.parent and place != index]
                if over:
                    children.setdefault(min(over, key=lambda place: abs(place - index)), []).append(index)
        usable = set(items)
        tree: dict[int, tuple[int, ...]] = {}
        for place, parts in children.items():
            flat = [row for part in parts for row in ((part,) if part in usable else children.get(part, ()))]
            if place in usable and flat and usable.issuperset(flat):
                tree[place] = tuple(flat)
        return tree

    def _groups(self, items: Sequence[int], tree: dict[int, tuple[int, ...]]) -> set[int]:
        """Keep the groups that stand above their parts, and give all these parts."""
        inner: set[int] = set()
        below: list[int] = []  # the rows after the one in hand that are in no group, nearest last
        for row in reversed(items):
            if not is_total_name(self._rows[row].label) or any(part > row for part in tree.get(row, ())):
                runs = [tuple((part, 1) for part in below[-length:][::-1]) for length in self._lengths(row, below)]
                candidates = [self._weigh(row, run) for run in runs]
                if row in tree and tree[row][0] > row:
                    candidates.append(self._weigh(row, plus(tree[row]), is_natural=True))
                parts = self._settle(row, candidates)
                if not parts and row in tree and tree[row][0] > row:
                    self.faint.append(candidates[-1])
                inner |= parts
                below = [other for other in below if other not in parts]
            below.append(row)
        return inner

    def _lengths(self, row: int, below: Sequence[int]) -> Iterator[int]:
        """Give how many of the next rows may be parts: two or more, no total by name, and right in one column."""
        values, steps = self._grid.values, self._grid.steps
        wanted = {column: Cell(row, column) for column in self._columns if values.get(Cell(row, column))}
        sums = dict.fromkeys(wanted, Decimal(0))
        for length in range(1, min(len(below), _LONGEST) + 1):
            if is_total_name(self._rows[below[-length]].label):
                return
            for column in wanted:
                sums[column] += values.get(Cell(below[-length], column), 0)
            near = (abs(sums[column] - values[cell]) <= (length + 1) * steps[cell] for column, cell in wanted.items())
            if length > 1 and any(near):
                yield length

    def _candidates(
        self,
        row: int,
        open_rows: Sequence[int],
        closed: set[int],
        tree: dict[int, tuple[int, ...]],
    ) -> Iterator[Weight]:
        if row in tree and tree[row][0] < row:
            yield self._weigh(row, plus(tree[row]), is_natural=True)
        if not is_total_name(self._rows[row].label):
            return
        recent = open_rows[-_LONGEST:]
        inner = {part for parts in tree.values() for part in parts}
        if roots := [other for other in recent if other not in inner]:
            yield self._weigh(row, plus(roots), is_natural=True)
        last_closed = max((place for place, other in enumerate(recent) if other in closed), default=-1)
        last_bare = max((place for place, _ in enumerate(recent) if self._follows_words(recent[place])), default=0)
        natural = {0, last_closed + 1, last_bare}
        for start in range(len(recent)):
            yield self._weigh(row, plus(recent[start:]), is_natural=start in natural)
        for end in range(2, len(recent)):
            yield from (self._weigh(row, plus(recent[start:end])) for start in range(end - 1) if start == 0)
        totals = [other for other in recent if other in closed or is_total_name(self._rows[other].label)]
        if len(totals) > 1:
            yield self._weigh(row, plus(totals), is_natural=True)
        for count, patterns in zip((2, 3), _SIGNS, strict=True):
            if len(recent) >= count:
                yield from (self._signed(row, recent[-count:], signs) for signs in patterns)

    def _signed(self, row: int, parts: Sequence[int], signs: Sequence[int]) -> Weight:
        kinds = {to_row_kind(self._rows[part].label) for part in parts}
        is_natural = {RowKind.REVENUE, RowKind.COST} <= kinds
        # What is right for the amounts need not be for their deviations, which may be printed as good and bad.
        plain = [column for column in self._columns if self._grid.columns[column].measure is not Measure.VARIANCE]
        return self._weigh(row, tuple(zip(parts, signs, strict=True)), is_natural=is_natural, among=plain)

    def _weigh(self, row: int, parts: Parts, *, is_natural: bool = False, among: Sequence[int] | None = None) -> Weight:
        columns = [
            column
            for column in (self._columns if among is None else among)
            if Cell(row, column) in self._grid.summed
            and all(
                Cell(part, column) in self._grid.summed for part, _ in parts if Cell(part, column) in self._grid.figures
            )
        ]
        return weigh(self._grid, row, parts, columns, is_natural=is_natural)

    def _is_filled(self, row: int, column: int) -> bool:
        return Cell(row, column) in self._grid.figures

    def _is_item(self, row: int) -> bool:
        has_amounts = any(self._is_filled(row, column) for column in self._columns)
        return has_amounts and not is_part_name(self._rows[row].label) and self._rows[row].label != ""

    def _unit(self, row: int) -> Unit:
        cells = [Cell(row, column) for column in self._columns]
        return next((self._grid.unit(cell) for cell in cells if cell in self._grid.values), Unit.UNKNOWN)

    def _is_total(self, row: int) -> bool:
        return self._rows[row].is_total or is_total_name(self._rows[row].label)

    def _follows_words(self, row: int) -> bool:
        """Whether a row of words alone stands right over a row."""
        return row > 0 and not any(Cell(row - 1, column) in self._grid.figures for column in self._columns)
