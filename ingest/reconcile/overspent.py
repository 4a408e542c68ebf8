"""Remarks on projects that have cost more so far than all that they are forecast to cost.

In: tables. Out: checks, for example a project with 497 spent and a final forecast of 495.

Only where both are of the whole project, for what is spent on it cannot become less; an outcome to August beside a
forecast of the year is another thing, and stays silent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_wording import Told, english, make_finding, to_amount, to_name
from ingest.records import Amount, Column, Figure, Finding, FindingKind, Measure, ParsedReport, Severity

_WHOLE = re.compile(r"total|projekt|ackumulera|\back\b|slut", re.IGNORECASE)
_PROJECT = re.compile(r"projekt|project", re.IGNORECASE)


def check_overspent(parsed: ParsedReport) -> list[Checked]:
    """Give the checks of what projects have cost against their final forecasts."""
    by_cell = {(figure.table, figure.row, figure.cell): figure for figure in parsed.figures}
    checks = []
    for table in parsed.tables:
        spent = _whole_columns(table.columns, Measure.ACTUAL)
        forecast = _whole_columns(table.columns, Measure.FORECAST)
        if len(spent) != 1 or len(forecast) != 1:
            continue
        for row in range(len(table.rows)):
            first = by_cell.get((table.index, row, spent[0].index))
            second = by_cell.get((table.index, row, forecast[0].index))
            if first and second and first.amount and second.amount:
                checks.append(_check(first, second, first.amount, second.amount))
    return checks


def _whole_columns(columns: Sequence[Column], measure: Measure) -> list[Column]:
    return [
        column
        for column in columns
        if column.measure is measure
        and column.period is None
        and _WHOLE.search(column.header)
        and _PROJECT.search(column.header)
    ]


def _check(first: Figure, second: Figure, spent: Amount, forecast: Amount) -> Checked:
    more = spent.value * forecast.value > 0 and abs(spent.value) > abs(forecast.value) and spent.unit is forecast.unit
    return Checked(
        table=first.table,
        kind=FindingKind.DIFFERENCE,
        finding=_finding(first, second, spent, forecast) if more else None,
    )


def _finding(first: Figure, second: Figure, spent: Amount, forecast: Amount) -> Finding:
    told = Told(
        swedish=f"{to_name(first.label)} har hittills kostat {to_amount(spent)}, mer än slutprognosen "
        f"{to_amount(forecast)}.",
        english=f"{to_name(first.label)} has cost {english(to_amount(spent))} so far, more than the final forecast of "
        f"{english(to_amount(forecast))}.",
    )
    return make_finding(
        FindingKind.DIFFERENCE,
        told,
        first.text,
        (first.location, second.location),
        severity=Severity.REMARK,
        amount=spent,
        computed=forecast,
        figures=(first.key, second.key),
        table=first.table,
    )
