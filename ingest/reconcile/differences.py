"""Finds which columns of a table are the difference or the sum of others, and checks each row by that.

In: the grids of a report's tables. Out: for each row and such a column the terms that make it, for example::

    Budget 100 | 50, Utfall 90 | 55, Avvikelse 10 | -5  ->  Avvikelse = Budget - Utfall in every row

What a column is, its header must say and most rows must bear out, those of sister tables with the same headers too.
Revenue and cost may follow opposite signs, where all amounts are printed without: then both are rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.reconcile.checks import Linear, Values
from ingest.reconcile.column_terms import Formula, find_candidates
from ingest.reconcile.grid import Cell, Grid
from ingest.reconcile.likeness import is_like_misprint
from ingest.reconcile.row_names import RowKind, to_row_kind
from ingest.reconcile.sum_weight import find_slack
from ingest.records import FindingKind, Unit

_LEAST_HOLDING = 2
_NEVER_ADDED = frozenset({Unit.PERCENT, Unit.INDEX})  # the sick leave of all is no sum of that of each
_MANY_EXACT = 20
_EXCEPTIONS = 3  # one row in so many may break the rule


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A row, or a pair of revenue and cost with one net: what the terms of a formula make, and what is printed."""

    cells: tuple[tuple[Cell, int], ...]
    result: Cell
    printed: Decimal
    reckoned: Decimal
    slack: Decimal
    kind: RowKind
    side: int
    values: Values

    def fits(self, sign: int) -> bool:
        """Whether the printed amount is what the terms make, times the sign."""
        return abs(self.printed - sign * self.reckoned) <= self.slack

    def follows(self, formula: Formula) -> bool:
        """Whether the printed amount is what the terms make, with either sign where the formula may turn."""
        return self.fits(1) or (formula.may_turn and self.fits(-1))

    @property
    def is_slip(self) -> bool:
        """Whether a slip of the pen in one cell would explain that the row does not agree: a sign, a digit."""
        terms = [self.values[cell] * sign for cell, sign in self.cells]
        turned = [self.reckoned - 2 * term for term in terms if term]
        return any(abs(abs(value) - abs(self.printed)) <= self.slack for value in turned) or any(
            is_like_misprint(self.printed, sign * self.reckoned) for sign in (1, -1)
        )

    @property
    def tells(self) -> bool:
        """Whether the row shows how the columns hang together; noughts do not, nor do amounts that rounding makes."""
        is_exact = abs(self.printed) == abs(self.reckoned)
        return bool(self.printed) and (is_exact or abs(self.printed) > 2 * self.slack)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """A formula that holds, with the lines of each table and the sign that each line should follow."""

    formula: Formula
    lines: tuple[tuple[_Line, ...], ...]
    signs: Mapping[tuple[int, Cell], int]
    holding: int


def find_differences(sisters: Sequence[Grid]) -> tuple[tuple[Linear, ...], ...]:
    """Give for each of the tables with the same headers the checks of its rows."""
    checks: list[list[Linear]] = [[] for _ in sisters]
    columns = sisters[0].columns
    for result, column in enumerate(columns):
        if column.unit is Unit.PERCENT:
            continue
        rules = [rule for formula in find_candidates(columns, result) if (rule := _accept(formula, sisters))]
        best = max(rules, key=lambda rule: (rule.holding, rule.formula.weight), default=None)
        for place, lines in enumerate(best.lines if best else ()):
            is_strict = _is_reckoned(lines)
            checks[place].extend(_to_check(line, best.signs[place, line.result], is_strict) for line in lines if best)
    return tuple(map(tuple, checks))


def _accept(formula: Formula, sisters: Sequence[Grid]) -> _Rule | None:
    """Give the rule, if enough rows follow it for the others to be errors."""
    lines = tuple(tuple(_lines(grid, formula)) for grid in sisters)
    every = [line for own in lines for line in own]
    holding = [line for line in every if line.tells and line.follows(formula)]
    failing = [line for line in every if not line.follows(formula)]
    slips = sum(line.is_slip for line in failing)
    if len(holding) >= _LEAST_HOLDING and any(_cancel(own, formula) for own in lines):
        slips = len(failing)
    if len(holding) < _LEAST_HOLDING or len(failing) - slips > max(1, len(holding) // _EXCEPTIONS):
        return None
    if 3 * len(failing) > max(3, 2 * len(holding)):
        return None
    signs: dict[tuple[int, Cell], int] = {}
    for place, own in enumerate(lines):
        ours = [line for line in own if line in holding]
        # Two tables with the same headers may print costs with opposite signs.
        is_enough = len(ours) >= _LEAST_HOLDING
        rule = _AS_IT_IS
        if formula.may_turn:
            rule = _rule_signs(own if is_enough else every, ours if is_enough else holding)
        signs.update(((place, cell), sign) for cell, sign in _rule_lines(own, rule).items())
    return _Rule(formula=formula, lines=lines, signs=signs, holding=len(holding))


def _cancel(own: Sequence[_Line], formula: Formula) -> bool:
    """Whether the rows that do not agree are off by as much up as down, so that their total agrees: errors for sure."""
    failing = [line for line in own if not line.follows(formula)]
    slack = sum((line.slack for line in failing), Decimal(0))
    gaps = [sum((line.printed - sign * line.reckoned for line in failing), Decimal(0)) for sign in (1, -1)]
    return len(failing) > 1 and any(abs(gap) <= slack for gap in gaps)


_Signs = Mapping[RowKind, int]
_AS_IT_IS: _Signs = dict.fromkeys(RowKind, 1)


def _rule_signs(own: Sequence[_Line], holding: Sequence[_Line]) -> _Signs:
    """Read off the rows which sign the deviations of each kind of row follow; 0 where either may be right."""
    sides = {kind: {line.side for line in own if line.kind is kind} for kind in RowKind}
    revenue, cost = sides[RowKind.REVENUE], sides[RowKind.COST] | sides[RowKind.THING]
    is_signed = bool(revenue and sides[RowKind.COST]) and revenue.isdisjoint(sides[RowKind.COST])
    if is_signed or not (revenue or sides[RowKind.COST]):
        # Under costs that are printed without a sign, more of the year's result is good, and more cost is not.
        turns = not is_signed and sum(line.side for line in own if line.kind is RowKind.THING) > 0
        sign = _vote([line for line in holding if not (turns and line.kind is RowKind.NET)])
        return {**dict.fromkeys(RowKind, sign), RowKind.NET: 0 if turns else sign}
    # Where revenue and cost are printed without signs, more revenue is good and more cost is not.
    of_revenue = _vote([line for line in holding if line.kind is RowKind.REVENUE])
    of_cost = _vote([line for line in holding if line.kind in (RowKind.COST, RowKind.THING)])
    if not revenue and sides[RowKind.NET] and not sides[RowKind.THING]:
        of_net = 0
    else:
        of_net = of_cost if (of_revenue == of_cost and revenue and cost) else 0
    return {RowKind.REVENUE: of_revenue, RowKind.COST: of_cost, RowKind.THING: of_cost, RowKind.NET: of_net}


def _vote(holding: Sequence[_Line]) -> int:
    """Give the sign that nearly all rows follow, 0 if they follow none or are too few to tell."""
    plus, minus = sum(line.fits(1) for line in holding), sum(line.fits(-1) for line in holding)
    most, least = max(plus, minus), min(plus, minus)
    if most < _LEAST_HOLDING or least > max(1, most // _EXCEPTIONS) or most == least:
        return 0
    return 1 if plus > minus else -1


def _rule_lines(own: Sequence[_Line], rule: _Signs) -> dict[Cell, int]:
    """Give the sign that each row should follow."""
    signs = {}
    for line in own:
        nearest = min((1, -1), key=lambda sign: abs(line.printed - sign * line.reckoned))
        signs[line.result] = rule[line.kind] or nearest
    blocks = _blocks([line for line in own if line.tells], signs)
    return {cell: -sign if cell in blocks else sign for cell, sign in signs.items()}


def _blocks(own: Sequence[_Line], signs: Mapping[Cell, int]) -> set[Cell]:
    """Give the rows that stand together and all follow the other sign: a block with a rule of its own, not an error."""
    found: set[Cell] = set()
    run: list[Cell] = []
    for line in (*own, None):
        if line and line.fits(-signs[line.result]) and not line.fits(signs[line.result]):
            run.append(line.result)
            continue
        if len(run) > 1:
            found.update(run)
        run = []
    return found


def _is_reckoned(lines: Sequence[_Line]) -> bool:
    """Whether a table's differences were reckoned from the amounts as printed: then one that is off by 1 is wrong.

    Were each of the three amounts rounded by itself, a quarter of the rows would be off.
    """
    telling = [line for line in lines if line.printed and line.reckoned]
    exact = sum(abs(line.printed) == abs(line.reckoned) for line in telling)
    return exact >= _MANY_EXACT and len(telling) - exact <= 1


def _to_check(line: _Line, turn: int, is_strict: bool) -> Linear:
    terms = tuple((cell, sign * turn) for cell, sign in line.cells)
    slack = Decimal(0) if is_strict else line.slack
    return Linear(kind=FindingKind.DIFFERENCE, result=line.result, terms=terms, slack=slack)


def _lines(grid: Grid, formula: Formula) -> Iterator[_Line]:
    """Give the rows in which a formula can be checked, a pair of revenue and cost as one where it has one result."""
    if max((formula.result, *(column for column, _ in formula.terms))) >= len(grid.columns):
        return
    for rows in _row_groups(grid, formula.result):
        results = [Cell(row, formula.result) for row in rows if Cell(row, formula.result) in grid.values]
        wanted = [(Cell(row, column), sign) for row in rows for column, sign in formula.terms]
        terms = [(cell, sign) for cell, sign in wanted if cell in grid.values]
        gaps = [cell for cell, _ in wanted if cell not in grid.values and cell not in grid.dashes]
        if len(results) != 1 or gaps or not terms:
            continue
        cells = [results[0], *(cell for cell, _ in terms)]
        units = {grid.unit(cell) for cell in cells}
        if len(units) > 1 or (units <= _NEVER_ADDED and all(sign > 0 for _, sign in formula.terms)):
            continue
        first = next((grid.values[cell] for cell, _ in reversed(terms) if grid.values[cell]), Decimal(0))
        yield _Line(
            cells=tuple(terms),
            result=results[0],
            printed=grid.values[results[0]],
            reckoned=sum((grid.values[cell] * sign for cell, sign in terms), Decimal(0)),
            slack=find_slack(grid, cells),
            kind=to_row_kind(grid.table.rows[rows[0]].label, _over(grid, rows[0])) if len(rows) == 1 else RowKind.NET,
            side=1 if first > 0 else -1,
            values=grid.values,
        )


def _row_groups(grid: Grid, result: int) -> list[tuple[int, ...]]:
    """Give each row by itself, but two of one name (revenue, cost) together where only one has the result."""
    rows = grid.table.rows
    groups: list[tuple[int, ...]] = []
    for row, cells in enumerate(rows):
        before = groups[-1] if groups else ()
        is_pair = len(before) == 1 and len(cells.labels) > 1 and rows[before[0]].labels[:-1] == cells.labels[:-1]
        kinds = {to_row_kind(rows[place].labels[-1]) for place in (*before, row) if rows[place].labels}
        alone = sum(Cell(place, result) in grid.figures for place in (*before, row)) == 1
        if is_pair and kinds == {RowKind.REVENUE, RowKind.COST} and alone:
            groups[-1] = (*before, row)
        else:
            groups.append((row,))
    return groups


def _over(grid: Grid, row: int) -> str:
    """Give the label that stands over a row: that of its parent, or of the row of words above it."""
    rows = grid.table.rows
    if rows[row].parent:
        return rows[row].parent
    filled = {cell.row for cell in grid.figures}
    return next((rows[place].label for place in reversed(range(row)) if place not in filled), "")
