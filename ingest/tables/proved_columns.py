"""What the amounts of a table prove of its columns, where the headings do not say it.

In: columns, and the amounts or the relations found among them. Out: the columns, with what is proved filled in::

    "Netto", "Budget", "Avvikelse", and Netto less Budget is Avvikelse in each row  ->  "Netto" is the outcome
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.notation.measures import parse_measure
from ingest.notation.periods import is_full_year, parse_period, parse_year, speaks_of_interim
from ingest.notation.units import MONEY
from ingest.records import Column, ColumnBasis, Measure, Origin, Report, Unit
from ingest.tables.column_periods import find_period
from ingest.tables.deviations import Relation, Values, find_relations

_WHOLE_YEAR = re.compile(r"helår|år|full[- ]year|annual", re.IGNORECASE)
_LEAST, _MOST = Decimal("0.85"), Decimal("1.15")
_LONGEST_PART = 9


def with_proved_outcomes(columns: Sequence[Column], rows: Sequence[Values], report: Report) -> tuple[Column, ...]:
    """Give the columns, with those that name no measure ("Netto") as outcomes where the deviations prove it.

    Proved means that one of them less the budget is the deviation, as it is for no column that names its measure.
    """
    unnamed = [place for place, column in enumerate(columns) if parse_measure(column.header) is None]
    if not unnamed or find_relations(columns, rows):
        return tuple(columns)
    outcomes = list(columns)
    for place in unnamed:
        column = columns[place]
        period = find_period(column.header, Measure.ACTUAL, report, column.period.end.year if column.period else None)
        basis = _rest_on_sums(column, "measure")
        outcomes[place] = replace(column, measure=Measure.ACTUAL, period=period, basis=basis)
    proved = [relation for relation in find_relations(outcomes, rows) if relation.outcome in unnamed]
    return tuple(outcomes) if proved else tuple(columns)


def with_deviation_periods(columns: Sequence[Column], relations: Sequence[Relation]) -> tuple[Column, ...]:
    """Give the columns, with each undated deviation given the period that both of its terms have."""
    changed = list(columns)
    for relation in relations:
        column = columns[relation.deviation]
        outcome, budget = columns[relation.outcome].period, columns[relation.budget].period
        if outcome == budget and not parse_period(column.header) and not speaks_of_interim(column.header):
            terms = f"{columns[relation.outcome].header}, {columns[relation.budget].header}"
            basis = _rest_on_sums(column, "period", terms)
            changed[relation.deviation] = replace(column, period=outcome, basis=basis)
    return tuple(changed)


def with_deviation_units(columns: Sequence[Column], relations: Sequence[Relation]) -> tuple[Column, ...]:
    """Give the columns, with each deviation of no unit given the money that both of its terms are headed with.

    "Budget, tkr | Utfall, tkr | Avvikelse": what is the one less the other is counted as they are.
    """
    changed = list(columns)
    for relation in relations:
        column, outcome, budget = (columns[place] for place in (relation.deviation, relation.outcome, relation.budget))
        if column.unit is Unit.UNKNOWN and outcome.unit in MONEY and outcome.unit is budget.unit:
            basis = _rest_on_sums(column, "unit", f"{outcome.header}, {budget.header}")
            changed[relation.deviation] = replace(column, unit=outcome.unit, basis=basis)
    return tuple(changed)


def with_dated_budgets(
    columns: Sequence[Column], relations: Sequence[Relation], rows: Sequence[Values], report: Report
) -> tuple[Column, ...]:
    """Give the columns, with an undated budget that outcomes so far are held against as one to the same day.

    Proved where the deviation is the difference of the two and the outcomes come close to the budget though months
    remain: a budget for the whole year would still be far off.
    """
    own = report.period
    if own is None or is_full_year(own) or own.end.month > _LONGEST_PART:
        return tuple(columns)
    changed = list(columns)
    for relation in relations:
        budget, outcome = columns[relation.budget], columns[relation.outcome]
        if outcome.measure is not Measure.ACTUAL or outcome.period != own or _is_dated(budget.header):
            continue
        if _LEAST <= _ratio(relation, rows) <= _MOST:
            basis = _rest_on_sums(budget, "period", outcome.header)
            changed[relation.budget] = replace(budget, period=own, basis=basis)
    return tuple(changed)


def _is_dated(header: str) -> bool:
    return bool(parse_period(header) or parse_year(header) or _WHOLE_YEAR.search(header))


def _ratio(relation: Relation, rows: Sequence[Values]) -> Decimal:
    """Give all outcomes as a share of all budgets."""
    outcomes = sum((abs(values[relation.outcome] or Decimal(0)) for values in rows), Decimal(0))
    budgets = sum((abs(values[relation.budget] or Decimal(0)) for values in rows), Decimal(0))
    return outcomes / budgets if budgets else Decimal(0)


def _rest_on_sums(column: Column, field: str, text: str = "") -> tuple[ColumnBasis, ...]:
    changed = ColumnBasis(field=field, origin=Origin.SUMS, text=text)
    return tuple(changed if basis.field == field else basis for basis in column.basis)
