"""Figures found by filters and words, sorted and cut into pages: SQL filters, Python folds letters and sorts.

In: a `FigureQuery`, for example ``FigureQuery(municipalities=("Hylte",), words="personal bokslut", years=(2019,))``.
Out: a `FigurePage`: how many figures there are in all, and those of the page asked for, in order.

Databases fold å, ä and ö each in their own way, or not at all, and keep amounts as text: so words are compared and
amounts sorted here. A text that many figures share is folded once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

import sqlalchemy as sa

from ingest.records import Figure, Measure, Report, Unit
from ingest.store import from_rows, schema
from ingest.store.from_rows import AnyRow

_AT_ONCE = 5_000  # keys a query: SQLite takes 32,766 values, and a key is four
_FOLDED = 200_000  # texts kept folded
# What an amount is sorted by: money of any unit by its size in kronor, all else after it, unit by unit.
_KRONOR: Mapping[str, Decimal] = MappingProxyType(
    {Unit.KR.value: Decimal(1), Unit.TKR.value: Decimal(1_000), Unit.MNKR.value: Decimal(1_000_000)}
)
_SEARCHED = ("label", "parent", "headings", "caption", "column", "footnote")


class FigureOrder(StrEnum):
    """What figures are sorted by."""

    PLACE = "place"
    LABEL = "label"
    TABLE = "table"
    COLUMN = "column"
    MEASURE = "measure"
    PERIOD = "period"
    AMOUNT = "amount"


# The columns that each order needs beside the figure's place.
_SORTED_BY: Mapping[FigureOrder, tuple[str, ...]] = MappingProxyType(
    {
        FigureOrder.PLACE: (),
        FigureOrder.LABEL: ("label",),
        FigureOrder.TABLE: ("caption",),
        FigureOrder.COLUMN: ("column",),
        FigureOrder.MEASURE: ("measure",),
        FigureOrder.PERIOD: ("period_start", "period_end"),
        FigureOrder.AMOUNT: ("value", "unit"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureQuery:
    """Which figures are wanted; an empty filter lets all through.

    `label` is searched in the row's label alone, `words` in its label, parent, headings, caption, column and note: each
    of them must be there, in any place, in upper or lower case. `years` are those that the figure's period ends in.
    """

    reports: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    years: tuple[int, ...] = ()
    label: str = ""
    words: str = ""
    order: FigureOrder = FigureOrder.PLACE
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePage:
    """How many figures a query finds, and some of them in its order."""

    total: int
    figures: tuple[Figure, ...]


def search_figures(
    connection: sa.Connection, query: FigureQuery, reports: Mapping[str, Report], first: int, count: int | None
) -> FigurePage:
    """Return figures from the `first` of all that are found, counted from 0, `count` of them (None: the rest).

    `reports` are all that are stored, by name.
    """
    names = _find_names(connection, query, reports)
    found = [row for row in _find_rows(connection, query, names) if _has_words(row, query)]
    if query.order is not FigureOrder.PLACE or query.descending:  # they come by place
        found.sort(key=_sort_key(query.order, names), reverse=query.descending)
    wanted = found[first:] if count is None else found[first : first + count]
    return FigurePage(total=len(found), figures=_read_figures(connection, wanted))


def fold(text: str) -> str:
    """Return a text as it is compared: in lower case, composed, with plain spaces.

    >>> fold("Åtgärder  (SUMMA)")
    'åtgärder (summa)'
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


_fold = lru_cache(_FOLDED)(fold)


def _find_names(connection: sa.Connection, query: FigureQuery, reports: Mapping[str, Report]) -> dict[int, str]:
    """Return by the store's own number the reports that a query is about, by name as they are sorted."""
    wanted = {
        name
        for name, report in reports.items()
        if (not query.reports or name in query.reports)
        and (not query.municipalities or set(report.municipalities) & set(query.municipalities))
    }
    rows = connection.execute(sa.select(schema.reports.c.id, schema.reports.c.name))
    return {row.id: row.name for row in sorted(rows, key=lambda row: row.name) if row.name in wanted}


def _find_rows(connection: sa.Connection, query: FigureQuery, names: Mapping[int, str]) -> Sequence[AnyRow]:
    """Return what is needed to choose and sort of the figures that SQL lets through, as they stand in their reports."""
    figures = schema.figures.c
    filters: list[sa.ColumnElement[bool]] = []
    if query.measures:
        filters.append(figures.measure.in_([measure.value for measure in query.measures]))
    if query.years:
        spans = [figures.period_end.between(date(year, 1, 1), date(year, 12, 31)) for year in query.years]
        filters.append(sa.or_(*spans))
    key = (figures.report_id, figures.table_index, figures.row, figures.cell)
    texts = [figures[name] for name in _SEARCHED] if query.words else [figures.label] if query.label else []
    sorted_by = [figures[name] for name in _SORTED_BY[query.order]]
    selected = sa.select(*key, *dict.fromkeys((*texts, *sorted_by))).where(*filters).order_by(*key)
    if query.reports or query.municipalities:
        selected = selected.where(figures.report_id.in_(list(names)))
    rows = connection.execute(selected).all()
    place = {number: index for index, number in enumerate(names)}
    return sorted((row for row in rows if row.report_id in place), key=lambda row: place[row.report_id])


def _has_words(row: AnyRow, query: FigureQuery) -> bool:
    if query.label and not all(word in _fold(row.label) for word in fold(query.label).split()):
        return False
    if not query.words:
        return True
    texts = [_fold(getattr(row, name)) for name in _SEARCHED]
    return all(any(word in text for text in texts) for word in fold(query.words).split())


def _sort_key(
    order: FigureOrder, names: Mapping[int, str]
) -> Callable[[AnyRow], tuple[str | int | Decimal | date, ...]]:
    """Return the key to sort rows by; those that have nothing to be sorted by come first."""
    match order:
        case FigureOrder.LABEL:
            return lambda row: (_to_alphabet(row.label),)
        case FigureOrder.TABLE:
            return lambda row: (_to_alphabet(row.caption),)
        case FigureOrder.COLUMN:
            return lambda row: (_to_alphabet(row.column),)
        case FigureOrder.MEASURE:
            return lambda row: (row.measure,)
        case FigureOrder.PERIOD:
            return lambda row: (row.period_end or date.min, row.period_start or date.min)
        case FigureOrder.AMOUNT:
            return _amount_key
    place = {number: index for index, number in enumerate(names)}
    return lambda row: (place[row.report_id], row.table_index, row.row, row.cell)


def _amount_key(row: AnyRow) -> tuple[str | int | Decimal | date, ...]:
    if row.value is None:
        return (0, "", Decimal(0))
    worth = _KRONOR.get(row.unit)
    return (1, "", Decimal(row.value) * worth) if worth else (2, row.unit, Decimal(row.value))


def _to_alphabet(text: str) -> str:
    """Return a text with å, ä and ö after z, in their order: by their code points ä comes before å."""
    return _fold(text).replace("å", "{").replace("ä", "|").replace("ö", "}")


def _read_figures(connection: sa.Connection, rows: Sequence[AnyRow]) -> tuple[Figure, ...]:
    """Return the figures of rows, in their order."""
    figures, owner = schema.figures, schema.reports.c
    key = sa.tuple_(figures.c.report_id, figures.c.table_index, figures.c.row, figures.c.cell)
    wanted = [(row.report_id, row.table_index, row.row, row.cell) for row in rows]
    selected = sa.select(figures, owner.name.label("report_name")).join(schema.reports, owner.id == figures.c.report_id)
    found: dict[tuple[int, int, int, int], Figure] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        for row in connection.execute(selected.where(key.in_(wanted[start : start + _AT_ONCE]))):
            found[row.report_id, row.table_index, row.row, row.cell] = from_rows.to_figure(row)
    return tuple(found[one] for one in wanted)
