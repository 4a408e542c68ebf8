"""Chooses among rows that fit a term of an operation equally well: the whole, the year, no share, no rate.

In: the rows of a term and its plan. Out: fewer rows. For example "befolkningen" is the row "Antal invånare" and not the
row "Skuld, kr/invånare", which only counts by them.
"""

from __future__ import annotations

import re

from assistant.evidence.explained import Explained
from assistant.linking.rows import RowFigures
from assistant.operations.calculate import unit_of
from assistant.operations.spans import span_of
from assistant.records import Operation, Plan
from assistant.words import operation_words as words
from ingest.records import Unit

_YEAR = 12  # months
_FORECAST = re.compile(r"prognos|forecast|helår", re.IGNORECASE)
# "kr/invånare", "per elev", "in relation to": what an amount is divided by
_RATE = re.compile(r"\w\s*/\s*[a-zåäö]{3,}|\bper\s+\w+|\bi relation till\b", re.IGNORECASE)
_ASKS_RATE = re.compile(r"/|\bper\b|\bi relation till\b|\ba head\b|\bvarje\b|\beach\b", re.IGNORECASE)


def choose_term_rows(rows: tuple[Explained, ...], plan: Plan) -> tuple[Explained, ...]:
    """Return the rows that a term means, of those that fit it equally well."""
    chosen = _of_total(_of_full_year(_without_rates(_without_shares(rows, plan), plan), plan))
    return _of_most_years(chosen, plan) if plan.operation is Operation.TREND else chosen


def _of_most_years(rows: tuple[Explained, ...], plan: Plan) -> tuple[Explained, ...]:
    """Return of rows that fit equally the only one that tells of most of the years that a development is asked for."""
    asked = {period.end.year for period in plan.periods}
    if len(rows) < 2 or len(asked) < 2:
        return rows
    held = [
        len({figure.period.end.year for figure in row.choice.asked if figure.period and figure.amount} & asked)
        for row in rows
    ]
    best = tuple(row for row, count in zip(rows, held, strict=True) if count == max(held))
    return best if len(best) == 1 else rows


def _of_full_year(rows: tuple[Explained, ...], plan: Plan) -> tuple[Explained, ...]:
    """Return of rows that fit equally those of a whole year, where a forecast or the full year is asked for."""
    if len(rows) < 2 or not (plan.full_year or _FORECAST.search(plan.question)):
        return rows
    return tuple(row for row in rows if span_of(row.choice.asked[0]) == _YEAR) or rows


def _of_total(rows: tuple[Explained, ...]) -> tuple[Explained, ...]:
    """Return of rows that fit equally and stand in one table the only one that says that it is for all of them.

    "Sjukfrånvaron" is the row "Total sjukfrånvaro", and neither "för kvinnor" nor "för män" below it.
    """
    tables = {(row.choice.row.key.report, row.choice.row.key.table) for row in rows}
    totals = tuple(row for row in rows if _says_whole(row.choice.row))
    return totals if len(rows) > 1 and len(tables) == 1 and len(totals) == 1 else rows


def _says_whole(row: RowFigures) -> bool:
    return row.first.is_total or words.WHOLE_LABEL.search(row.label) is not None


def _without_shares(rows: tuple[Explained, ...], plan: Plan) -> tuple[Explained, ...]:
    """Return rows that fit equally without those of percentages, where no share is asked for."""
    if len(rows) < 2 or words.SHARE_WORDS.search(plan.question):
        return rows
    others = tuple(row for row in rows if {unit for unit in map(unit_of, row.choice.asked) if unit} != {Unit.PERCENT})
    return others or rows


def _without_rates(rows: tuple[Explained, ...], plan: Plan) -> tuple[Explained, ...]:
    """Return rows that fit equally without those of an amount for each of something, where no such is asked for."""
    if len(rows) < 2 or _ASKS_RATE.search(plan.question):
        return rows
    return tuple(row for row in rows if not _RATE.search(row.choice.row.label)) or rows
