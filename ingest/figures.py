"""Makes one figure of each numeric cell of a table.

In: a table. Out: figures, for example::

    row "45 Gymnasieskola", column "Avvikelse 2024", cell "-6 000"  ->  Figure(amount=-6000 tkr, text="-6 000", ...)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.notation import Number, groups_by_comma, is_blank, is_damaged, parse_number, parse_unit
from ingest.notation.markup import heal_hyphens, printed_text
from ingest.notation.measures import parse_measure
from ingest.notation.periods import in_year, parse_period, parse_year
from ingest.notation.units import MONEY
from ingest.records import Amount, Column, Figure, Measure, Period, Problem, Table, TableRow, Unit
from ingest.tables.table_units import speaks_of_money

_PAIR = re.compile(r"(?:intäkt|kostnad|inkomst|utgift|revenue|income|cost|expense)\w*", re.IGNORECASE)
_NET = re.compile(r"netto|net\b", re.IGNORECASE)
_MAX_MEASURE_WORDS = 4
_MAX_HIDING = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresRead:
    """The figures of a table, and a doubt for each cell with digits that cannot be read."""

    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...]


def to_figures(table: Table) -> FiguresRead:
    """Give the figures of a table, row by row; a damaged cell becomes a figure without an amount."""
    cells = [row.cells[column.index] for row in table.rows for column in table.columns]
    comma_groups = groups_by_comma(cells, [column.header for column in table.columns])
    figures, problems = [], []
    for place, row in enumerate(table.rows):
        for column in table.columns:
            text = printed_text(row.cells[column.index])
            number = parse_number(text, comma_groups=comma_groups)
            if number is None and not is_damaged(text, comma_groups=comma_groups):
                if _hides_number(text, table, column):
                    message = f"The cell {text!r} in the row {row.label!r} is more than a number, and gives no figure."
                    problems.append(Problem(message=message, location=row.location))
                continue
            figures.append(_to_figure(table, place, column, text, number))
            if number is None:
                message = f"The cell {text!r} in the row {row.label!r} cannot be read as a number."
                problems.append(Problem(message=message, location=row.location))
    return FiguresRead(figures=tuple(figures), problems=tuple(problems))


def _hides_number(text: str, table: Table, column: Column) -> bool:
    """Whether a short cell with digits stands among numbers: "12 (14)", "8 av 12"; not prose in a column of prose."""
    if len(text) > _MAX_HIDING or not re.search(r"\d", text):
        return False
    filled = [cell for row in table.rows if (cell := row.cells[column.index]) and not is_blank(cell)]
    return 2 * sum(parse_number(cell) is not None for cell in filled) >= len(filled)


def _to_figure(table: Table, place: int, column: Column, text: str, number: Number | None) -> Figure:
    row = table.rows[place]
    unit = _unit(table, row, column, number)
    measure = _measure(row, column, unit)
    return Figure(
        table=table.index,
        row=place,
        cell=column.index,
        caption=table.caption,
        headings=table.headings,
        labels=_labels(table.rows, place, column),
        parent=row.parent,
        column=column.header,
        measure=measure,
        period=_period(row, column),
        amount=Amount(value=number.value, unit=unit) if number else None,
        text=text,
        is_total=row.is_total,
        favourable=table.favourable if measure is Measure.VARIANCE else 0,
        note=row.note,
        footnote=row.footnote,
        is_exact=not row.location.is_scanned,
        location=row.places[column.index] if column.index < len(row.places) else row.location,
    )


def _labels(rows: Sequence[TableRow], place: int, column: Column) -> tuple[str, ...]:
    """Give a row's labels; a net amount printed once beside a revenue and a cost row belongs to both of them."""
    labels = rows[place].labels
    if len(labels) < 2 or not _NET.match(column.header) or not _PAIR.fullmatch(labels[-1]):
        return labels
    beside = [row for row in rows if row.labels[:-1] == labels[:-1] and parse_number(row.cells[column.index])]
    return labels[:-1] if len(beside) == 1 else labels


def _measure(row: TableRow, column: Column, unit: Unit) -> Measure:
    """Give the column's measure, or the row's where the columns are things and the rows "Budget" and "Utfall"."""
    if parse_measure(column.header) is None and (turned := _turned_measure(row)):
        return turned
    if parse_measure(column.header) or column.measure is not Measure.OTHER:
        return column.measure
    of_row = parse_measure(row.label) if len(row.label.split()) <= _MAX_MEASURE_WORDS else None
    counted = column.header and unit not in MONEY and unit is not Unit.UNKNOWN  # "Kvinnor", "Män"
    return of_row or (Measure.ACTUAL if counted else Measure.OTHER)


def _turned_measure(row: TableRow) -> Measure | None:
    """Give the measure of a row that begins with one, as in a table whose columns are units: "Budget helår 2023"."""
    words = row.label.split()
    return parse_measure(words[0]) if words and len(words) <= _MAX_MEASURE_WORDS else None


def _period(row: TableRow, column: Column) -> Period | None:
    """Give the column's period, or the year that the row itself is: "2019" in a column of labels."""
    if parse_period(column.header) is None and re.fullmatch(r"\D{0,12}(?:19|20)\d\d", row.label):
        return parse_period(row.label) or column.period
    if parse_period(column.header) is None and _turned_measure(row):
        return parse_period(row.label) or column.period
    if parse_period(column.header) is None and re.fullmatch(r"\D{0,12}(?:19|20)\d\d", row.parent):
        of_section = parse_year(row.parent)  # rows under a row "2021"
        return in_year(column.period, of_section) if column.period and of_section else parse_period(row.parent)
    year = parse_year(row.label)
    if column.period and year and year != column.period.end.year and parse_period(column.header) is None:
        return in_year(column.period, year)  # "Sjukfrånvaro 2021, %" in a column "Kvinnor" of a report on 2022
    return column.period


def _unit(table: Table, row: TableRow, column: Column, number: Number | None) -> Unit:
    """Give the cell's own unit, else the column's, the row's, the group's, the table's."""
    if number and number.unit is not Unit.UNKNOWN:
        return number.unit
    stated = parse_unit(column.header) or row.unit or _row_unit(row)
    if stated is None and table.unit is Unit.COUNT and number and number.value != int(number.value):
        return Unit.UNKNOWN  # days or hours under the caption "Antal ärenden": not a count
    headless = not any(one.header for one in table.columns)
    if stated is None and headless and table.unit in MONEY and not speaks_of_money(f"{table.caption} {row.label}"):
        return Unit.UNKNOWN  # a list of this and that, where a label and its value are all there is
    return stated or table.unit


def _row_unit(row: TableRow) -> Unit | None:
    """Give the unit that a row's labels state, the last first, or else its parent's label."""
    texts = (*reversed(row.labels), row.label, row.parent)
    return next((unit for text in texts if (unit := label_unit(text))), None)


def label_unit(label: str) -> Unit | None:
    """Give the unit that a label states as one, not one that its sentence happens to hold.

    >>> label_unit("Sjukfrånvaro, procent"), label_unit("Kostnader för 25 % av tiden och kronor")
    (<Unit.PERCENT: '%'>, None)
    """
    label = heal_hyphens(label)
    end = re.search(r"[,(–-]\s*((?:i )?[^\s,()]+(?: kronor)?)\)?$|\s(%)$", label)
    stated = parse_unit(f"({end[1] or end[2]})") if end else None
    return stated or (
        parse_unit(label) if re.search(r"^(?:[A-Z]+\d+[\s:-]*)?antal\b|, antal\b|^number of", label, re.I) else None
    )
