"""Tells the tables that divide a whole by kinds of cost and income from those that divide it by activities.

In: the rows that may be ranked, and all rows of their reports. Out: fewer rows. For example a report has "Utfall per
verksamhet" and "Helåret efter kostnadsslag": the largest overspend of an activity is never "Personal, inhyrd", and the
kind of cost that overran most is never "Hemtjänst". Both tables sum up to the same total.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.linking.rows import RowFigures
from assistant.operations.row_tree import is_sum
from ingest.notation.units import MONEY
from ingest.records import Measure

_FEWEST: Final = 2  # rows that make a ranking
_KINDS_IN_CAPTION: Final = re.compile(
    r"\b(?:intäkts|kostnads|utgifts|inkomst)-?(?:\s+(?:och|samt)\s+(?:kostnads|intäkts))?(?:slag|typ|sort)|"
    r"\b(?:slag|typ|sort|art)(?:er)?\s+(?:av\s+)?(?:intäkt|kostnad|utgift)|"
    r"\b(?:intäkter och kostnader|kostnader och intäkter)\b|"
    r"\b(?:types?|kinds?|nature)\s+of\s+(?:costs?|expen\w+|incomes?)|\b(?:cost|expense)\s+(?:type|categor)",
    re.IGNORECASE,
)
# What a cost or an income is of, whichever activity has it.
_KIND_LABEL: Final = re.compile(
    r"^\W*(?:\d+\s+)?(?:\w*personal(?:kostnad\w*)?\b(?!\w)|inhyrd|lön\w*|pension\w*|lokal(?:er|kostnad\w*|hyr\w*)?\b|hyr(?:a|or)\b|"
    r"material|materiel|livsmedel\b|konsult\w*|kapital\w*|avskrivning\w*|ränt\w*|köp av|köpta?\s|bidrag|statsbidrag|"
    r"taxor|avgifter|försäljning\w*|övriga (?:kostnader|intäkter|verksamhetskostnader)|intäkter|kostnader|"
    r"placeringar och|förbruknings\w+|energi\b|el och|drivmedel|försörjningsstöd, utbetalt|interna|externa)",
    re.IGNORECASE,
)
_BY_SIGN: Final = (Measure.VARIANCE, Measure.BUDGET, Measure.FORECAST)

_Table = tuple[str, int]


def without_cost_kinds(leaves: Sequence[RowFigures], rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the leaves without those of tables by kind of cost, where their report divides its money otherwise too."""
    tables = _tables_of_kinds(rows)
    others = [row for row in leaves if _table(row) not in tables and _is_of_budgeted_money(row)]
    told = {row.key.report for row in others if sum(o.key.report == row.key.report for o in others) >= _FEWEST}
    return [row for row in leaves if _table(row) not in tables or row.key.report not in told]


def of_cost_kinds(leaves: Sequence[RowFigures], rows: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the leaves of the only table by kind of cost; none where no table, or more than one, is so."""
    tables = _tables_of_kinds(rows)
    found = [row for row in leaves if _table(row) in tables]
    return found if len({_table(row) for row in found}) == 1 and len(found) >= _FEWEST else []


def _tables_of_kinds(rows: Sequence[RowFigures]) -> frozenset[_Table]:
    tables: dict[_Table, list[RowFigures]] = {}
    for row in rows:
        tables.setdefault(_table(row), []).append(row)
    return frozenset(table for table, own in tables.items() if _is_by_kind(own))


def _is_by_kind(table: Sequence[RowFigures]) -> bool:
    """Whether a table's caption says so, or most of its rows are called what any activity may pay for."""
    lines = [row for row in table if not is_sum(row)]
    kinds = sum(_KIND_LABEL.search(row.label) is not None for row in lines)
    is_said = _KINDS_IN_CAPTION.search(table[0].first.caption) is not None
    return 2 * kinds > len(lines) or (is_said and len(lines) >= _FEWEST and 4 * kinds > len(lines))


def _is_of_budgeted_money(row: RowFigures) -> bool:
    return any(one.measure in _BY_SIGN and one.amount and one.amount.unit in MONEY for one in row.figures)


def _table(row: RowFigures) -> _Table:
    return row.key.report, row.key.table
