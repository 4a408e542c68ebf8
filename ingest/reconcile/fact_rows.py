"""Brings the rows of tables to facts that can be compared: a name, and a value for each measure and period.

In: tables and figures. Out: rows of facts, for example the pair "45 Skola | Intäkt 10" and "Kostnad -70" gives the row
"45 Skola" with the net -60, beside its own net deviation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.notation.units import MONEY
from ingest.passages.row_names import Key, to_code, to_key
from ingest.records import Column, Figure, Measure, Period, Report, RowReference, Table, Unit

_REVENUE = re.compile(r"(?:intäkt|inkomst|revenue|income)\w*", re.IGNORECASE)
_COST = re.compile(r"(?:kostnad|utgift|cost|expense)\w*", re.IGNORECASE)
# What sets a column apart from another of the same measure and period: before or after adjustments, of all years.
_APART = re.compile(
    r"tillägg|ursprung|juster|revider|ombudg|prelim|\back|total|exkl|inkl|brutto|intern|extern|\bfg\b|föreg|s:a"
    r"|slut|tidigare|projekt|föränd|jämför|%|procent|\bkr\b|per inv|\bnov|\bdelår|april|\bmars\b|aug|\bokt|tertial"
    r"|kvartal",
    re.IGNORECASE,
)
_KRONOR = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1000), Unit.MNKR: Decimal(1_000_000)}


@dataclass(frozen=True, slots=True, kw_only=True)
class FactKey:
    """What a column tells: its measure and period, whether of money, and what its header adds ("ombudgetering")."""

    measure: Measure
    period: Period | None
    kind: str
    apart: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A value with the figures that make it (two for a net), in kronor where it is money; `step`: of its last digit."""

    value: Decimal
    step: Decimal
    unit: Unit
    shown: Decimal
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """A row of facts. `family` numbers the tables of one heading and header, which are one table cut in pieces."""

    report: Report
    family: int
    place: RowReference
    label: str
    key: Key
    code: str
    is_grand_total: bool
    facts: Mapping[FactKey, Fact]


def to_fact_rows(report: Report, tables: Sequence[Table], figures: Sequence[Figure]) -> tuple[FactRow, ...]:
    """Give the rows of tables as facts, in their order."""
    by_row: dict[RowReference, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.amount is not None:
            by_row[RowReference(table=figure.table, row=figure.row)].append(figure)
    families: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}
    rows: list[FactRow] = []
    for table in tables:
        heads = (table.headings, tuple(column.header.casefold() for column in table.columns))
        family = families.setdefault(heads, table.index)
        rows.extend(_rows_of(report, table, family, by_row))
    return tuple(rows)


def _rows_of(
    report: Report, table: Table, family: int, by_row: Mapping[RowReference, Sequence[Figure]]
) -> list[FactRow]:
    columns = _column_keys(table.columns)
    found, pairs = [], defaultdict[tuple[str, ...], list[RowReference]](list)
    for index, row in enumerate(table.rows):
        place = RowReference(table=table.index, row=index)
        if len(row.labels) > 1 and (_REVENUE.fullmatch(row.labels[-1]) or _COST.fullmatch(row.labels[-1])):
            pairs[row.labels[:-1]].append(place)
            continue
        facts = {
            columns[figure.cell, figure.measure, figure.period]: _to_fact([figure])
            for figure in by_row.get(place, ())
            if (figure.cell, figure.measure, figure.period) in columns
        }
        is_grand = row.is_total and not row.parent
        found.append(_to_row(report, family, place, row.label, row.labels, is_grand, facts))
    for labels, places in pairs.items():
        if len(places) == 2:
            facts = _net(table, places, by_row, columns)
            found.append(_to_row(report, family, places[0], " ".join(labels), labels, False, facts))
    return found


def _to_row(
    report: Report,
    family: int,
    place: RowReference,
    label: str,
    labels: Sequence[str],
    is_grand_total: bool,
    facts: Mapping[FactKey, Fact],
) -> FactRow:
    code = labels[0] if labels and labels[0].isdigit() else to_code(label)
    return FactRow(
        report=report,
        family=family,
        place=place,
        label=label,
        key=to_key(label),
        code=code,
        is_grand_total=is_grand_total,
        facts=facts,
    )


def _column_keys(columns: Sequence[Column]) -> dict[tuple[int, Measure, Period | None], FactKey]:
    """Give what each column tells; none of two columns that would tell the same."""
    keys = {}
    for column in columns:
        kind = "money" if column.unit in MONEY or column.unit is Unit.UNKNOWN else column.unit.value
        apart = " ".join(sorted({match[0].casefold() for match in _APART.finditer(column.header)}))
        if column.period is None:
            apart = column.header.casefold()
        elif _is_only_period(column):
            apart = ""
        keys[column.index, column.measure, column.period] = FactKey(
            measure=column.measure, period=column.period, kind=kind, apart=apart
        )
    told = list(keys.values())
    return {place: key for place, key in keys.items() if told.count(key) == 1}


def _is_only_period(column: Column) -> bool:
    """Whether what sets a header apart is only its period: "Delår 202008" is what "Utfall aug 2020" is."""
    words = {match[0].casefold().strip() for match in _APART.finditer(column.header)}
    return column.measure is Measure.ACTUAL and words <= {"delår", "april", "mars", "aug", "tertial", "kvartal", "nov"}


def _to_fact(figures: Sequence[Figure]) -> Fact:
    amounts = [figure.amount for figure in figures if figure.amount is not None]
    unit = amounts[0].unit
    scale = _KRONOR.get(unit, Decimal(1))
    shown = sum((amount.value for amount in amounts), Decimal(0))
    step = max(Decimal(1).scaleb(int(amount.value.as_tuple().exponent)) for amount in amounts)
    return Fact(value=shown * scale, step=step * scale, unit=unit, shown=shown, figures=tuple(figures))


def _net(
    table: Table,
    places: Sequence[RowReference],
    by_row: Mapping[RowReference, Sequence[Figure]],
    columns: Mapping[tuple[int, Measure, Period | None], FactKey],
) -> dict[FactKey, Fact]:
    """Add up revenue and cost, where their signs say that the sum is the net; what is printed once is the net."""
    first, second = (by_row.get(place, ()) for place in places)
    facts = {}
    for (cell, measure, period), key in columns.items():
        found = [
            figure
            for figure in (*first, *second)
            if (figure.cell, figure.measure, figure.period) == (cell, measure, period)
        ]
        values = [figure.amount.value for figure in found if figure.amount]
        if len(values) == 2 and min(values) > 0:
            continue
        if len(found) == 2 or (len(found) == 1 and measure is Measure.VARIANCE):
            facts[key] = _to_fact(found)
    return facts
