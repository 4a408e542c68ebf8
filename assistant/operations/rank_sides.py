"""Tells incomes from costs among the figures of a ranking, by the signs and the names of their table.

In: figures and the question. Out: fewer figures. For example of "Hyror −400", "Löner −900" and "Kommunbidrag 1 500" the
largest cost is "Löner", and the largest income "Kommunbidrag": a cost is no answer to a question about incomes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.evidence.headline import MONEY
from ingest.records import Figure, Measure

_COST = re.compile(r"kostnad|utgift|kosta[rd]?|dyra|billig|\bcost|expens|\bspen[dt]", re.IGNORECASE)
_RESULT = re.compile(r"resultat|\bresult", re.IGNORECASE)
_INCOME = re.compile(r"intäkt|inkomst|\bincome|\brevenue", re.IGNORECASE)

_GRANT = re.compile(r"^\W*(?:kommun|stats|drift|ägar)bidrag", re.IGNORECASE)  # what comes in, though it is no "intäkt"


def of_asked_side(figures: Sequence[Figure], question: str) -> list[Figure]:
    """Return the figures of costs where costs are asked for, of incomes where these are; all where neither is told.

    A table that writes costs and incomes with one sign tells them apart by name alone.
    """
    wants_income = _INCOME.search(question) is not None and not _COST.search(question)
    wants_cost = _COST.search(question) is not None and not _INCOME.search(question)
    if not (wants_income or wants_cost):
        return list(figures)
    tables: dict[tuple[str, int], list[Figure]] = {}
    for figure in figures:
        tables.setdefault((figure.location.report, figure.table), []).append(figure)
    return [figure for figure in figures if _fits(figure, tables[figure.location.report, figure.table], wants_income)]


def without_net_incomes(figures: Sequence[Figure], question: str) -> tuple[list[Figure], list[str]]:
    """Return figures for the lowest of them without the net incomes of a table that writes costs with a minus.

    Of "Skolan −900", "Parker −20" and "Vatten 400" the lowest budget is that of the parks: the water brings in more
    than it costs. Also returned are the names of the rows that are left out.
    """
    told = [figure for figure in figures if _value(figure)]
    incomes = [figure for figure in told if _value(figure) > 0]
    is_money = all(figure.amount and figure.amount.unit in MONEY for figure in told)
    is_other = any(
        figure.measure is Measure.VARIANCE or _RESULT.search(figure.label + figure.column) for figure in told
    )
    if not is_money or is_other or _INCOME.search(question) or 2 * len(incomes) >= len(told):
        return list(figures), []
    return [figure for figure in figures if figure not in incomes], [figure.label for figure in incomes]


def of_named_side(figures: Sequence[Figure], question: str) -> list[Figure]:
    """Return the figures of a row without those of columns of the other side, where its columns tell the sides.

    Of "Utfall intäkter" beside "Budget kostnader" the incomes of the row are the former, whatever measure is wanted.
    """
    wants_income = _names_side(question, True)
    if not (wants_income or _names_side(question, False)):
        return list(figures)
    if not any(_names_side(figure.column, wants_income) for figure in figures):
        return list(figures)
    return [figure for figure in figures if not _names_side(figure.column, not wants_income)]


def on_side_of(figure: Figure, other: Figure, row: Sequence[Figure], question: str) -> Figure:
    """Return a figure of a row, or what the row tells of the same on the side that another figure's column names.

    Beside "Budget kostnader" it is "Utfall kostnader" that tells how much was used, and not "Utfall intäkter"; a
    question that names incomes is left as it is.
    """
    if _INCOME.search(question):
        return figure
    for income in (False, True):
        if not _names_side(other.column, income) or _names_side(figure.column, income):
            continue
        own = [one for one in row if _names_side(one.column, income) and one.amount]
        same = [one for one in own if (one.measure, one.period) == (figure.measure, figure.period)]
        return same[0] if len(same) == 1 else figure
    return figure


def tells_side(figure: Figure, question: str) -> bool:
    """Whether a figure may tell what a question about costs asks: neither an income nor a result does."""
    if figure.measure is Measure.VARIANCE or not _COST.search(question) or _INCOME.search(question):
        return True
    is_result = _RESULT.search(figure.label) is not None and not _COST.search(figure.label)
    return not is_result and not _names_side(f"{figure.label} {figure.column}", True)


def _fits(figure: Figure, table: Sequence[Figure], wants_income: bool) -> bool:
    if figure.measure is Measure.VARIANCE or _names_side(figure.column, wants_income):
        return True
    if _GRANT.search(figure.label):
        return wants_income
    if any(_names_side(other.label, wants_income) or _names_side(other.label, not wants_income) for other in table):
        if _names_side(figure.label, not wants_income):
            return False
        if _names_side(figure.label, wants_income):
            return True
    sign = _cost_sign(table)
    if sign == 0:
        return not wants_income
    value = _value(figure)
    return value == 0 or (value > 0) == ((sign > 0) is not wants_income)


def _names_side(text: str, income: bool) -> bool:
    own, other = (_INCOME, _COST) if income else (_COST, _INCOME)
    return own.search(text) is not None and not other.search(text)


def _cost_sign(table: Sequence[Figure]) -> int:
    """Return the sign of costs in a table of both signs: that of its named costs, else of most rows; 0 for one sign."""
    signs = [(value > 0) - (value < 0) for figure in table if (value := _value(figure))]
    if len(set(signs)) < 2:
        return 0
    named = [value for figure in table if _names_side(figure.label, False) and (value := _value(figure))]
    above = sum(value > 0 for value in named) if named else sum(sign > 0 for sign in signs)
    return 1 if above * 2 > len(named or signs) else -1


def _value(figure: Figure) -> Decimal:
    return figure.amount.value if figure.amount else Decimal(0)
