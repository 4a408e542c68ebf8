"""Finds the figures that stand for a whole report: its total row, and the rows that drive the total's deviation.

In: the rows of one report. Out: total rows, best first; drivers with the worst deviation first. For example for a
report whose operating statement ends with "Summa", that row, and of its parts the one with the largest deficit.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from assistant.linking.rows import RowFigures, to_key
from assistant.linking.turned import place_in_row
from assistant.records import RowKey
from assistant.words.vocabulary import RESULT_LABEL
from ingest.records import Figure, Measure, Unit

MONEY = (Unit.KR, Unit.TKR, Unit.MNKR, Unit.UNKNOWN)
NOT_OPERATIONS = re.compile(r"invest|projekt|exploatering|balans|kassaflöde|capital|cash", re.IGNORECASE)
_PART = re.compile(r"\b(varav|därav|of which)\b", re.IGNORECASE)
_COST_SUM = re.compile(r"kostnad|utgift|\bcosts?\b|expen", re.IGNORECASE)
_INCOME = re.compile(r"intäkt|\bincome|revenue", re.IGNORECASE)
_YEAR_RESULT = re.compile(
    r"\b((årets|periodens|delårets) resultat|(net )?(result|profit|surplus) (for|of) the (year|period))\s*(,|\(|$)",
    re.IGNORECASE,
)
# "Årets resultat VA": of a part that has accounts of its own
_PART_RESULT = re.compile(
    r"\bresultat\s+(?!före|efter|enligt|exkl|inkl|netto|(?:per|av|i|mot|totalt?|hela|för)\b)[^\W\d]\w*",
    re.IGNORECASE,
)
_OWN_RESULT = 8  # weighs more than all else that speaks for a total
_FEWEST_MEASURES = 2
_FEWEST_PARTS = 2


def find_headlines(
    rows: Sequence[RowFigures], *, of_result: bool = True, of_variance: bool = True, of_cost: bool = False
) -> tuple[RowFigures, ...]:
    """Return the rows that total what the report is about, the likeliest first; investments are left out.

    `of_result` puts the surplus or deficit first, else the sum of costs comes first; `of_variance` rows with a printed
    deviation; `of_cost` puts incomes and what is left of them last.
    """
    totals = [row for row in rows if _is_headline(row)]
    signed = frozenset(row.key.table for row in totals if _COST_SUM.search(row.label) and _signs(row) == {-1})
    no_costs = frozenset(row.key for row in totals if of_cost and _is_no_cost(row, signed))
    totals = _without_running_sums(_without_part_sums(totals, no_costs), rows)

    def rank(row: RowFigures) -> tuple[bool, int, int]:
        return row.key in no_costs, -_weigh(row, of_result, of_variance), row.key.table

    return tuple(sorted(totals, key=rank))


def _without_part_sums(totals: Sequence[RowFigures], no_costs: Collection[RowKey]) -> list[RowFigures]:
    """Return totals without those that the last one of their table sums up: it alone stands for the whole.

    A list with a sum of what taxes pay for, one of what fees pay for and the board's total forced it. What is left of
    incomes after costs is no cost, so that the sum of costs stays where costs are asked for.
    """
    tables: dict[int, list[RowFigures]] = {}
    for row in totals:
        tables.setdefault(row.key.table, []).append(row)
    sums = [(own, last) for *own, last in tables.values() if last.key not in no_costs]
    parts = {part.key for own, last in sums if _are_parts(own, last) for part in own}
    return [row for row in totals if row.key not in parts]


def _without_running_sums(totals: Sequence[RowFigures], rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return totals without those that a later one of their table goes on from: it alone stands for the whole.

    Göteborg Intraservice's table by service, where "Total förvaltning" and what follows it make "Totalt", forced it.
    What is left of incomes after costs sums up another thing, so a result leaves the sums before it.
    """
    running = [
        own.key
        for own in totals
        for later in totals
        if later.key.table == own.key.table
        and later.key.row > own.key.row
        and not RESULT_LABEL.search(later.label)
        and _makes_mostly([own, *_rows_between(own, later, rows)], later)
    ]
    return [row for row in totals if row.key not in running]


def _rows_between(first: RowFigures, last: RowFigures, rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the rows of a table between two of it that are no sums, and no parts of a row."""
    own = [row for row in rows if row.key.table == first.key.table and first.key.row < row.key.row < last.key.row]
    return [row for row in own if not row.first.is_total and not row.first.parent]


def _are_parts(parts: Sequence[RowFigures], whole: RowFigures) -> bool:
    """Whether rows make another in each column in which all of them have an amount, and in two at least."""
    sums = _sums(parts, whole)
    return len(sums) >= _FEWEST_MEASURES and all(sums)


def _makes_mostly(parts: Sequence[RowFigures], whole: RowFigures) -> bool:
    """Whether rows make another in two columns at least and in three of four: one column may be misprinted."""
    sums = _sums(parts, whole)
    return sum(sums) >= _FEWEST_MEASURES and 4 * sum(sums) >= 3 * len(sums)


def _sums(parts: Sequence[RowFigures], whole: RowFigures) -> list[bool]:
    """Return for each column in which two rows or more all have an amount whether they make that of another."""
    sums: list[bool] = []
    for figure in whole.figures:
        cells = [cell for part in parts for cell in part.figures if place_in_row(cell) == place_in_row(figure)]
        values = [cell.amount.value for cell in cells if cell.amount]
        if figure.amount and len(values) == len(parts):
            sums.append(abs(sum(values, Decimal(0)) - figure.amount.value) <= len(values))
    return sums if len(parts) >= _FEWEST_PARTS else []


def _is_headline(row: RowFigures) -> bool:
    figure = row.first
    around = " ".join((figure.label, figure.caption, *figure.headings[-1:]))
    is_result = _YEAR_RESULT.search(figure.label) is not None
    if not (figure.is_total or is_result) or figure.parent or NOT_OPERATIONS.search(around):
        return False
    measures = {other.measure for other in row.figures if other.amount and other.amount.unit in MONEY}
    held = measures & {Measure.BUDGET, Measure.ACTUAL, Measure.FORECAST, Measure.VARIANCE}
    # an income statement may compare years alone: its last row is the result all the same
    return len(held) >= _FEWEST_MEASURES or (bool(held) and is_result)


def _weigh(row: RowFigures, of_result: bool, of_variance: bool) -> int:
    """Return how much speaks for a total row: a deviation that is printed, a budget, a name that says result."""
    held = {figure.measure for figure in row.figures if figure.amount and figure.amount.unit in MONEY}
    has_variance = any(figure.measure is Measure.VARIANCE and figure.amount for figure in row.figures)
    is_part_sum = re.search(r"\b(intäkt|kostnad)er\b", row.label, re.IGNORECASE) is not None
    is_result = RESULT_LABEL.search(row.label) is not None
    is_bottom_line = is_result and not re.search(r"\b(efter|före|after|before)\b", row.label, re.IGNORECASE)
    is_named_sum = re.search(r"\b(summa|totalt?|s:a|sum)\b", row.label, re.IGNORECASE) is not None
    weight = 2 * (Measure.BUDGET in held) - 5 * is_part_sum + 4 * (has_variance and of_variance) + is_bottom_line
    weight -= _OWN_RESULT * (_PART_RESULT.search(row.label) is not None)
    return weight + (2 * is_result if of_result else is_named_sum - 3 * is_result)


def _is_no_cost(row: RowFigures, signed: Collection[int]) -> bool:
    """Whether a row is a sum of incomes, or what is left of them: no net cost that is called a result.

    In the tables `signed` costs have a minus: what is positive there is no cost.
    """
    if _INCOME.search(row.label):
        return True
    signs = _signs(row)
    is_left = signs not in ({-1}, {1}) or (signs == {1} and row.key.table in signed)
    return RESULT_LABEL.search(row.label) is not None and is_left


def _signs(row: RowFigures) -> set[int]:
    """Return which signs a row's amounts of money have: -1, 0, 1."""
    held = [figure.amount.value for figure in row.figures if figure.amount and figure.amount.unit in MONEY]
    return {(value > 0) - (value < 0) for value in held}


def adds_up(figure: Figure, rows: Sequence[RowFigures]) -> bool:
    """Whether a total agrees with the sum of its table's rows, where the table is a plain list of them.

    A total that does not is no answer to what the whole cost: one of the two is misprinted.
    """
    own = [row for row in rows if row.key.report == figure.location.report and row.key.table == figure.table]
    parts = [row for row in own if row.key != to_key(figure)]
    if len(parts) < _FEWEST_PARTS or any(row.first.is_total or row.first.parent for row in parts):
        return True
    cells = [cell for row in parts for cell in row.figures if place_in_row(cell) == place_in_row(figure)]
    if figure.amount is None or any(cell.amount is None for cell in cells) or len(cells) < _FEWEST_PARTS:
        return True
    total = sum((cell.amount.value for cell in cells if cell.amount), Decimal(0))
    return abs(total - figure.amount.value) <= len(cells)


def variance_of(row: RowFigures) -> Figure | None:
    """Return the row's deviation in money, the main one where there are several, or None."""
    for figure in row.figures:
        if figure.measure is Measure.VARIANCE and figure.amount and figure.amount.unit in MONEY:
            return figure
    return None


def find_drivers(headline: RowFigures, rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the parts of a total by their deviation, the worst first; of the table that the total itself sums up.

    The total may stand in a short income statement: then the parts are those of another table of the same report
    whose total has the same deviation. Rows without a deviation are left out; so are sums and "of which" rows.
    """
    total = variance_of(headline)
    if total is None or total.amount is None:
        return ()
    tables = _tables_with_total(total, rows)
    best: list[RowFigures] = []
    for table in tables:
        parts = _leaves([row for row in rows if row.key.table == table])
        if len(parts) > len(best):
            best = parts
    if len(best) < _FEWEST_PARTS:
        return ()
    return tuple(sorted(best, key=lambda row: _signed(variance_of(row))))


def _tables_with_total(total: Figure, rows: Iterable[RowFigures]) -> tuple[int, ...]:
    amount = total.amount
    found = [row.key.table for row in rows if row.first.is_total and (own := variance_of(row)) and own.amount == amount]
    return tuple(dict.fromkeys(found))


def _leaves(rows: Sequence[RowFigures]) -> list[RowFigures]:
    parents = {row.first.parent for row in rows}
    return [
        row
        for row in rows
        if not row.first.is_total
        and row.label not in parents
        and not _PART.search(row.label)
        and _signed(variance_of(row)) != 0
    ]


def _signed(figure: Figure | None) -> Decimal:
    """Return the deviation with its good direction positive; 0 where there is none."""
    if figure is None or figure.amount is None:
        return Decimal(0)
    return figure.amount.value * (figure.favourable or 1)


def is_year_result(label: str) -> bool:
    """Whether a label is that of the result of the whole year, and of no part with accounts of its own.

    >>> is_year_result("Årets resultat"), is_year_result("Årets resultat VA"), is_year_result("Resultat")
    (True, False, False)
    """
    return _YEAR_RESULT.search(label) is not None and _PART_RESULT.search(label) is None
