"""Tells parts from wholes among the rows of a table: which rows are leaves, and which row sums up the others.

In: the rows of one table, in its order. Out: rows. For example of "Skolfastigheter", "Kinnareds skola" under it and
"Totalt" only "Kinnareds skola" is a leaf, and "Totalt" is the grand total.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

from assistant.linking.rows import RowFigures
from assistant.words.board_words import BOARD_LABEL
from assistant.words.vocabulary import RESULT_LABEL

_FEWEST_BOARDS = 2  # rows that make a table of boards
_FEWEST_LINES = 2  # of an income statement
_FEWEST_PARTS = 2  # that divide a row
_COST_KIND = re.compile(
    r"kostnad|intäkt|avgift|bidrag|avskrivning|personal|löner|\bhyr|lokal|material|ränt", re.IGNORECASE
)
_PART = re.compile(r"^\W*(varav|därav|of which)\b", re.IGNORECASE)
_SUM = re.compile(
    r"^\W*(totalt?|summa|s:a)\b|\w\s+totalt?\W*(?:netto|intäkter|kostnader|nettokostnad)?\W*$", re.IGNORECASE
)
_BALANCE = re.compile(
    r"^\W*(?:(?:summa|ingående|utgående|årets|total)\s+)*(?:eget kapital|egna kapitalet|balansomslutning|soliditet|"
    r"likvida medel|kassa\b|tillgångar|\w*skulder|\w*avsättningar|equity|total assets|assets|liabilities|cash\b)",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"^\W*(verksamhetens |summa |s:a )?(intäkter|kostnader|nettokostnad\w*|kommunbidrag|kommunbudget)\b", re.I
)


def find_children(whole: RowFigures, rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the direct parts of a row."""
    return tuple(row for row in rows if row.first.parent == whole.label and _is_same_table(row, whole))


def find_listed(whole: RowFigures, rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the direct parts of a row, with those that go on below them in the same few columns.

    A list below "Enligt plan" with outcomes alone forced it, where a page break cut its last row off from the others.
    """
    children = find_children(whole, rows)
    columns = {figure.cell for child in children for figure in child.figures}
    if not children or not columns < {figure.cell for figure in whole.figures}:
        return children
    below = [row for row in rows if _is_same_table(row, whole) and row.key.row > children[-1].key.row]
    goes_on = takewhile(lambda row: not row.first.parent and {figure.cell for figure in row.figures} == columns, below)
    return (*children, *goes_on)


def is_broken_down(total: RowFigures, over: RowFigures, rows: Sequence[RowFigures]) -> bool:
    """Whether a table with a total only breaks down a row of the table of another total: it has the amounts of one."""
    if not over.first.is_total or (over.key.report, over.key.table) == (total.key.report, total.key.table):
        return False
    own = {figure.column: figure.amount for figure in total.figures if figure.amount and figure.amount.value}
    others = [row for row in rows if _is_same_table(row, over) and row.key != over.key]
    same = (sum(own.get(figure.column) == figure.amount for figure in row.figures if figure.amount) for row in others)
    return len(own) > 1 and any(count == len(own) for count in same)


def find_leaves(rows: Sequence[RowFigures], *, divides: bool = True) -> tuple[RowFigures, ...]:
    """Return the rows that sum up no others: no totals, no rows that others are parts of, no "of which" rows.

    A row of which only some parts are told ("varav norra distriktet") is not summed up by them; one whose parts make
    all of it is ("varav hemtjänst" and "varav särskilt boende" of "Äldreomsorg"), unless not `divides`.

    The lines of an income statement (incomes, costs, net cost) are not parts of a whole beside the units of a list.
    """
    divided = _find_divided(rows) if divides else frozenset()
    parents = {
        _above(row) for row in rows if row.first.parent and (not _PART.search(row.label) or _above(row) in divided)
    }
    return tuple(
        row
        for row in rows
        if not is_sum(row)
        and (row.key.report, row.key.table, row.label) not in parents
        and (not _PART.search(row.label) or _above(row) in divided)
        and not is_statement_line(row)
    )


def _above(row: RowFigures) -> tuple[str, int, str]:
    return row.key.report, row.key.table, row.first.parent


def _find_divided(rows: Sequence[RowFigures]) -> frozenset[tuple[str, int, str]]:
    """Return the names of the rows that "of which" rows divide wholly: they make its amount in every column."""
    parts: dict[tuple[str, int, str], list[RowFigures]] = {}
    for row in rows:
        if row.first.parent and _PART.search(row.label):
            parts.setdefault(_above(row), []).append(row)
    wholes = {(row.key.report, row.key.table, row.label): row for row in rows}
    return frozenset(
        name
        for name, own in parts.items()
        if len(own) >= _FEWEST_PARTS and name in wholes and _make_all(own, wholes[name])
    )


def _make_all(parts: Sequence[RowFigures], whole: RowFigures) -> bool:
    """Whether rows add up to a row in all its columns of amounts, to half a unit of the last digit for each of them."""
    columns = [figure for figure in whole.figures if figure.amount]
    told = [{figure.column: figure.amount.value for figure in part.figures if figure.amount} for part in parts]
    return bool(columns) and all(
        all(figure.column in part for part in told)
        and abs(sum(part[figure.column] for part in told) - figure.amount.value)
        <= _rounding(figure.amount.value, len(parts))
        for figure in columns
        if figure.amount
    )


def _rounding(value: Decimal, terms: int) -> Decimal:
    """Return by how much a sum of printed terms may differ from a printed value: half its last digit for each."""
    exponent = value.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return unit * terms / 2


def is_sum(row: RowFigures) -> bool:
    """Whether a row says that it sums up others: read as a total, or of a name like "Grundskola totalt"."""
    return row.first.is_total or _SUM.search(row.label) is not None


def board_rows(rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the rows of tables that list boards ("Socialnämnden", "Tekniska nämnden"), on the level of the boards.

    They are asked for by their level: a board is one of them, be it divided further ("varav förskola") or not.
    """
    own = [row for row in rows if not row.first.is_total and not _PART.search(row.label) and not is_statement_line(row)]
    levels = Counter(_level(row) for row in own if BOARD_LABEL.search(row.label))
    return [row for row in own if levels[_level(row)] >= _FEWEST_BOARDS]


def _level(row: RowFigures) -> tuple[str, int, str]:
    return row.key.report, row.key.table, row.first.parent


def is_statement_line(row: RowFigures) -> bool:
    """Whether a row is a line of an income statement: incomes, costs, a net cost or a result."""
    return _SIDE.search(row.label) is not None or RESULT_LABEL.search(row.label) is not None


def is_balance(row: RowFigures) -> bool:
    """Whether a row tells what is owned or owed: equity below a result is neither an income nor a cost."""
    return _BALANCE.search(row.label) is not None


def is_statement(table: Sequence[RowFigures]) -> bool:
    """Whether a table is an income statement; a list of units that ends in its incomes, costs and net cost is none."""
    lines = [place for place, row in enumerate(table) if is_statement_line(row)]
    if len(lines) < _FEWEST_LINES:
        return False
    units = [place for place, row in enumerate(table) if not (is_statement_line(row) or _PART.search(row.label))]
    kinds = sum(_COST_KIND.search(table[place].label) is not None for place in units)
    return len(units) <= len(lines) + 1 or units[-1] > lines[0] or 2 * kinds > len(units)


def find_grand_total(rows: Sequence[RowFigures]) -> RowFigures | None:
    """Return the row that sums up a whole table: its last total that is no part of another row."""
    totals = [row for row in rows if is_sum(row) and not row.first.parent]
    return totals[-1] if totals else None


def find_total_above(row: RowFigures, rows: Sequence[RowFigures]) -> RowFigures | None:
    """Return the row of which a row is a share in its table: the grand total, but never a result.

    Of an income statement a cost is a share of "Summa kostnader", though the last sum is the result.
    """
    total = find_grand_total(rows)
    if total is None or not RESULT_LABEL.search(total.label):
        return total
    if above := find_ancestors(row, rows):
        return above[-1]
    below = [other for other in rows if is_sum(other) and other.key.row > row.key.row and not other.first.parent]
    return next((other for other in below if not RESULT_LABEL.search(other.label)), None)


def find_ancestors(row: RowFigures, rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the rows that a row is a part of, the nearest first."""
    found: list[RowFigures] = []
    label = row.first.parent
    while label and len(found) < len(rows):
        above = next((other for other in rows if other.label == label and _is_same_table(other, row)), None)
        if above is None or above in found:
            break
        found.append(above)
        label = above.first.parent
    return tuple(found)


def _is_same_table(first: RowFigures, second: RowFigures) -> bool:
    return (first.key.report, first.key.table) == (second.key.report, second.key.table)
