"""Finds what the percentages of a table are reckoned of, and checks each row by that.

In: a grid. Out: for each percentage the amounts that it is the share of, for example::

    Budget 200, Avvikelse -10, Avvikelse % -5,0  ->  Avvikelse % is Avvikelse of Budget

Like a difference it must be borne out by most rows; a percentage of a rounded amount is known no better than that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.reconcile.checks import Share, Verdict
from ingest.reconcile.grid import Cell, Grid
from ingest.records import FindingKind, Measure, Unit
from ingest.tables.row_tree import is_total_name

_LEAST_HOLDING = 3
_EXCEPTIONS = 4
_CLEAR = 5  # how many times larger than what rounding blurs a percentage must be to tell

_Terms = tuple[tuple[tuple[int, int], ...], int]


def find_shares(grid: Grid) -> tuple[Share, ...]:
    """Give the checks of a table's percentages."""
    found: list[Share] = []
    for result in range(len(grid.columns)):
        cells = [Cell(row, result) for row in range(len(grid.table.rows)) if Cell(row, result) in grid.values]
        cells = [cell for cell in cells if grid.unit(cell) is Unit.PERCENT]
        if len(cells) >= _LEAST_HOLDING:
            candidates = [_to_shares(grid, cells, terms) for terms in _candidates(grid, result)]
            candidates.extend(_of_totals(grid, cells))
            signed = _signed(grid, candidates)
            changes = [shares for shares in signed if _is_change(grid, shares[0])]
            candidates = [*changes, *candidates, *(shares for shares in signed if shares not in changes)]
            # One that goes by the deviation beside it goes by its sign too: it may be right in one row less.
            weights = [
                2 * score + 3 * _has_variance(grid, one) if (score := _score(grid, one)) else 0 for one in candidates
            ]
            if max(weights, default=0):
                found.extend(candidates[weights.index(max(weights))])
    return tuple(found)


def _candidates(grid: Grid, result: int) -> Iterator[_Terms]:
    """Give what a percentage may be of, the likeliest first: a deviation or change of its base, or a plain share."""
    places = [place for place, column in enumerate(grid.columns) if place != result and column.unit is not Unit.PERCENT]
    plain = [place for place in places if grid.columns[place].measure is not Measure.VARIANCE]
    plain.sort(key=lambda place: grid.columns[place].measure is not Measure.BUDGET)
    for base in plain:
        for part in (place for place in places if place != base):
            for sign in (1, -1):
                yield ((part, sign),), base
            if part in plain:
                for sign in (1, -1):
                    yield ((part, sign), (base, -sign)), base


def _to_shares(grid: Grid, cells: Sequence[Cell], terms: _Terms) -> list[Share]:
    parts, base = terms
    shares = []
    for cell in cells:
        amounts = tuple((Cell(cell.row, column), sign) for column, sign in parts)
        under = Cell(cell.row, base)
        if all(amount in grid.values for amount in (*(amount for amount, _ in amounts), under)):
            shares.append(_share(grid, cell, amounts, under))
    return shares


def _of_totals(grid: Grid, cells: Sequence[Cell]) -> Iterator[list[Share]]:
    """Give each column's rows as shares of its last total."""
    totals = [row for row, one in enumerate(grid.table.rows) if is_total_name(one.label)]
    for column in range(len(grid.columns)) if totals else ():
        under = Cell(totals[-1], column)
        if column != cells[0].column and grid.values.get(under):
            yield [
                _share(grid, cell, ((Cell(cell.row, column), 1),), under)
                for cell in cells
                if Cell(cell.row, column) in grid.values
            ]


def _signed(grid: Grid, candidates: Sequence[Sequence[Share]]) -> list[list[Share]]:
    """Give the same reckoned with the sign of the base, where rows of costs and of revenues make that another thing."""
    mixed = [shares for shares in candidates if len({grid.values[share.base] < 0 for share in shares}) > 1]
    return [[replace(share, is_signed=True) for share in shares] for shares in mixed]


def _is_change(grid: Grid, share: Share) -> bool:
    """Whether a percentage is of what differs between two columns of one measure: from one year to the next."""
    columns = [grid.columns[cell.column] for cell, _ in share.terms]
    return len(columns) > 1 and len({column.measure for column in columns}) == 1


def _share(grid: Grid, cell: Cell, terms: tuple[tuple[Cell, int], ...], base: Cell) -> Share:
    return Share(
        kind=FindingKind.DIFFERENCE,
        result=cell,
        terms=terms,
        base=base,
        step=grid.steps[cell],
        term_step=grid.steps[base],
    )


def _has_variance(grid: Grid, shares: Sequence[Share]) -> bool:
    columns = {cell.column for share in shares for cell, _ in share.terms}
    return all(grid.columns[column].measure is Measure.VARIANCE for column in columns)


def _score(grid: Grid, shares: Sequence[Share]) -> int:
    """Count the rows that bear it out; 0 where too few do, or too many do not."""
    judged = [(share, share.judge(grid.values)) for share in shares]
    failing = sum(verdict is Verdict.BROKEN for _, verdict in judged)
    holding = len(
        {
            grid.values[share.result]
            for share, verdict in judged
            if verdict in (Verdict.EXACT, Verdict.ROUNDED) and _is_clear(grid, share)
        }
    )
    return holding if holding >= _LEAST_HOLDING and failing <= max(1, holding // _EXCEPTIONS) else 0


def _is_clear(grid: Grid, share: Share) -> bool:
    size: Decimal = abs(grid.values[share.result])
    return size > _CLEAR * (share.step / 2 + share.blur(grid.values))
