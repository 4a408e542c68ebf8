"""Weighs whether rows of a table sum up to another: how many columns say so, and how unlikely that is by chance.

In: a grid, a row and the rows that may be its parts. Out: a weight, for example of parts that make the total in three
of four columns::

    Weight(total=4, parts=((1, 1), (2, 1)), holding=(0, 1, 3), failing=(2,), digits=11)

`digits` counts the digits of the amounts that agree, less those that rounding blurs: two sums of four digits that agree
do so by chance once in 10^8.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.reconcile.checks import Linear
from ingest.reconcile.grid import Cell, Grid
from ingest.reconcile.likeness import is_like_misprint
from ingest.records import FindingKind, Measure, Unit

_FEWEST_AVERAGED, _MOST_APART = 3, 3
_BLANK_REACH = 2  # how many times what stands beside it an empty cell may have held

Parts = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """Rows with signs that may sum up to a row, and by column whether they do.

    `unclear` are the columns that do not add up but have an empty cell among the parts: what it held is not known.
    `blanks` counts the columns that add up although a cell is empty. `is_natural`: the labels say it too.
    """

    total: int
    parts: Parts
    holding: tuple[int, ...]
    failing: tuple[int, ...]
    unclear: tuple[int, ...]
    damaged: tuple[int, ...]
    blanks: int
    digits: int
    distinct: int
    is_natural: bool = False


def weigh(grid: Grid, total: int, parts: Parts, columns: Sequence[int], *, is_natural: bool = False) -> Weight:
    """Weigh whether the rows `parts` sum up to the row `total` in these columns."""
    holding: list[int] = []
    failing: list[int] = []
    unclear: list[int] = []
    damaged: list[int] = []
    blanks = 0
    seen: dict[tuple[Decimal, ...], int] = {}
    for column in columns:
        cells = [Cell(row, column) for row, _ in parts]
        wanted = Cell(total, column)
        present = [(cell, sign) for cell, (_, sign) in zip(cells, parts, strict=True) if cell in grid.values]
        if any(grid.is_damaged(cell) for cell in (*cells, wanted)):
            damaged.append(column)
        if any(grid.is_damaged(cell) for cell in (*cells, wanted)) or not present or wanted not in grid.values:
            continue
        terms = tuple(grid.values[cell] * sign for cell, sign in present)
        if not any(terms) and not grid.values[wanted]:
            continue  # noughts that make nought prove nothing
        gap = abs(sum(terms) - grid.values[wanted])
        slack = find_slack(grid, [wanted, *(cell for cell, _ in present)])
        blank = any(grid.is_blank(cell) for cell in cells)
        if gap <= slack:
            holding.append(column)
            blanks += blank
            seen[(grid.values[wanted], *terms)] = _digits(grid, wanted, terms, slack)
        elif not _is_average(grid.values[wanted], terms):
            (unclear if blank and gap <= _reach(grid, cells) else failing).append(column)
    counted = _independent(grid, holding, failing, seen)
    return Weight(
        total=total,
        parts=parts,
        holding=tuple(holding),
        failing=tuple(failing),
        unclear=tuple(unclear),
        damaged=tuple(damaged),
        blanks=blanks,
        digits=sum(counted),
        distinct=len(counted),
        is_natural=is_natural,
    )


def _is_average(total: Decimal, terms: Sequence[Decimal]) -> bool:
    """Whether what stands in a total is one of its rows' size, where these are of one size: a ratio is never a sum.

    A column of pupils a teacher tells so by its amounts, however it is headed.
    """
    low, high = min(terms), max(terms)
    is_among = len(terms) >= _FEWEST_AVERAGED and 0 < low <= total <= high <= low * _MOST_APART
    return is_among and not is_like_misprint(total, sum(terms, Decimal(0)))


def _reach(grid: Grid, cells: Sequence[Cell]) -> Decimal:
    """Give how much the empty cells may have held, by what else stands in their rows."""
    rows = {cell.row for cell in cells if grid.is_blank(cell)}
    sizes = {
        row: max((abs(value) for cell, value in grid.values.items() if cell.row == row), default=Decimal(0))
        for row in rows
    }
    # A row of which nothing is known may have held anything.
    return Decimal("Infinity") if not all(sizes.values()) else _BLANK_REACH * sum(sizes.values(), Decimal(0))


def find_slack(grid: Grid, cells: Sequence[Cell]) -> Decimal:
    """Give half a unit of the last digit for each cell, which is what rounding may make; nothing where one counts."""
    if all(grid.unit(cell) is Unit.COUNT for cell in cells):
        return Decimal(0)
    return sum((grid.steps[cell] for cell in cells), Decimal(0)) / 2


def _digits(grid: Grid, wanted: Cell, terms: Sequence[Decimal], slack: Decimal) -> int:
    """Count the digits of the sum that tell; a sum of one term, or of one and noughts, is a copy and tells less."""
    size = max(abs(grid.values[wanted]), *(abs(term) for term in terms))
    whole = int(size / (2 * slack + grid.steps[wanted]))
    return len(str(whole)) if whole and sum(bool(term) for term in terms) > 1 else 0


def _independent(
    grid: Grid, holding: Sequence[int], failing: Sequence[int], seen: dict[tuple[Decimal, ...], int]
) -> list[int]:
    """Give the digits of the columns that tell; where budget and outcome add up, their difference must."""
    counted = sorted(seen.values(), reverse=True)
    variances = sum(grid.columns[column].measure is Measure.VARIANCE for column in holding)
    others = len({grid.columns[column].measure for column in holding} - {Measure.VARIANCE})
    if variances and others > 1 and not failing:
        counted = counted[: max(1, len(counted) - variances)]
    return [digits for digits in counted if digits]


def to_linear(grid: Grid, weight: Weight, column: int) -> Linear | None:
    """Give the sum of one column; None where it cannot be reckoned at all."""
    total = Cell(weight.total, column)
    terms = [(Cell(row, column), sign) for row, sign in weight.parts]
    known = tuple((cell, sign) for cell, sign in terms if cell in grid.values or grid.is_damaged(cell))
    cells = [cell for cell in (total, *(cell for cell, _ in known)) if cell in grid.values]
    if not known or len(cells) < len(known):
        return None  # two cells that cannot be read: nothing can be reckoned
    return Linear(kind=FindingKind.SUM, result=total, terms=known, slack=find_slack(grid, cells))


def is_doubtful(weight: Weight, others: Sequence[Weight]) -> bool:
    """Whether the same rows make the total with other signs in other columns: then nothing tells which is right."""
    rows = {row for row, _ in weight.parts}
    return bool(weight.failing) and any(
        other.parts != weight.parts and other.holding != weight.holding and {row for row, _ in other.parts} == rows
        for other in others
    )


def plus(rows: Sequence[int]) -> Parts:
    """Give rows as parts that are all added."""
    return tuple((row, 1) for row in rows)
