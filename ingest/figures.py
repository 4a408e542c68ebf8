"""Makes one figure of each numeric cell of a table.

In: a table. Out: figures, for example::

    row "45 Gymnasieskola", column "Avvikelse 2024", cell "-6 000"  ->  Figure(amount=-6000 tkr, text="-6 000", ...)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.notation import (
    Number,
    groups_by_comma,
    groups_by_point,
    in_parentheses,
    is_blank,
    is_damaged,
    parse_number,
    parse_unit,
)
from ingest.notation.markup import heal_hyphens, printed_text
from ingest.notation.measures import parse_measure
from ingest.notation.units import MONEY, to_unit
from ingest.records import Amount, Column, Figure, Measure, Origin, Problem, Table, TableRow, Unit
from ingest.tables.row_periods import MAX_MEASURE_WORDS, Months, named_parts, row_period, turned_measure
from ingest.tables.sign_rule import contrary_rows
from ingest.tables.table_units import is_rate, speaks_of_money

_PAIR = re.compile(r"(?:intäkt|kostnad|inkomst|utgift|revenue|income|cost|expense)\w*", re.IGNORECASE)
_NET = re.compile(r"netto|net\b", re.IGNORECASE)
_PLANNED = re.compile(r"(?:plan|planera[dt]|beräkna[dt]|planned)\b", re.IGNORECASE)
_MAX_HIDING = 24
_SHARE_OF = re.compile(r"(?:,|\bi) ?(?:%|procent) av\b", re.IGNORECASE)  # "Resultat i % av skatter och bidrag"
_HOW_TAKEN = re.compile(  # "dagar i snitt", "%, högst"
    r"(?:,? \(?i (?:genom)?snitt|,? \(?i medeltal|,? \(?median\w*|,? \(?medelvärde"
    r"|, (?:som )?(?:högst|lägst|minst|mest))\)?$",
    re.IGNORECASE,
)
_NAMES_COUNT = re.compile(r"^(?:[A-Z]+-?\d+[\s:-]*)?(?:antal|årsarbetare)\b|, antal\b|^number of", re.IGNORECASE)
_IN_UNIT = re.compile(r"\bi (dagar|procent|%|tkr|mn?kr|kronor|kr)\)?$", re.IGNORECASE)  # "Handläggningstid i dagar"
_PER_ONE = re.compile(  # "Låneskuld, kronor per invånare", "Nettokostnad (tusen kronor, per elev)"
    r"(?<![\w-])(?<!\d )((?:tusen |miljoner )?(?:kronor|kr)|tkr|mn?kr)(?:\s?/\s?|,? per )[^\W\d_]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresRead:
    """The figures of a table, and a doubt for each cell with digits that cannot be read."""

    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...]


def to_figures(table: Table) -> FiguresRead:
    """Give the figures of a table, row by row; a damaged cell becomes a figure without an amount."""
    cells = [row.cells[column.index] for row in table.rows for column in table.columns]
    comma_groups = groups_by_comma(cells, [column.header for column in table.columns])
    point_groups = groups_by_point(([row.cells[one.index] for row in table.rows], one.unit) for one in table.columns)
    figures, problems = [], []
    contrary = contrary_rows(table)
    minus_is_parentheses = _means_minus(table)
    parts = named_parts([row.label for row in table.rows])
    for place, row in enumerate(table.rows):
        favourable = 0 if place in contrary else table.favourable
        for column in table.columns:
            text = printed_text(row.cells[column.index])
            number = parse_number(text, comma_groups=comma_groups, point_groups=point_groups)
            is_unsure = not minus_is_parentheses and in_parentheses(text)
            if is_unsure:
                number = None
            elif number is None and not is_damaged(text, comma_groups=comma_groups, point_groups=point_groups):
                if _hides_number(text, table, column):
                    message = f"The cell {text!r} in the row {row.label!r} is more than a number, and gives no figure."
                    problems.append(Problem(message=message, location=row.location))
                continue
            figures.append(_to_figure(table, place, column, text, number, favourable, parts.get(place)))
            if number is None:
                message = f"The cell {text!r} in the row {row.label!r} cannot be read as a number."
                if is_unsure:
                    message = f"The cell {text!r} in the row {row.label!r} is a negative amount or one of another year."
                problems.append(Problem(message=message, location=row.location))
    return FiguresRead(figures=tuple(figures), problems=tuple(problems))


def _means_minus(table: Table) -> bool:
    """Whether a table's parentheses are minus signs: a column of it has plain amounts and amounts in parentheses.

    A column of nothing but parentheses can be that, or the year before.
    """
    for column in table.columns:
        cells = [row.cells[column.index] for row in table.rows]
        written = {in_parentheses(cell) for cell in cells if (number := parse_number(cell)) and number.value}
        if len(written) > 1:
            return True
    return False


def _hides_number(text: str, table: Table, column: Column) -> bool:
    """Whether a short cell with digits stands among numbers: "12 (14)", "8 av 12"; not prose in a column of prose."""
    if len(text) > _MAX_HIDING or not re.search(r"\d", text):
        return False
    filled = [cell for row in table.rows if (cell := row.cells[column.index]) and not is_blank(cell)]
    return 2 * sum(parse_number(cell) is not None for cell in filled) >= len(filled)


def _to_figure(
    table: Table, place: int, column: Column, text: str, number: Number | None, favourable: int, part: Months | None
) -> Figure:
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
        period=row_period(row, column, part),
        amount=Amount(value=number.value, unit=unit) if number else None,
        text=text,
        is_total=row.is_total,
        favourable=favourable if measure is Measure.VARIANCE else 0,
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
    if parse_measure(column.header) is None and (turned := turned_measure(row)):
        return turned
    if parse_measure(column.header) or column.measure is not Measure.OTHER:
        return column.measure
    if _PLANNED.match(column.header):
        return column.measure  # "Årets resultat" under "Plan 2026" is no outcome
    of_row = parse_measure(row.label) if len(row.label.split()) <= MAX_MEASURE_WORDS else None
    counted = column.header and unit not in MONEY and unit is not Unit.UNKNOWN  # "Kvinnor", "Män"
    return of_row or (Measure.ACTUAL if counted else Measure.OTHER)


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
    if stated is None and table.unit in MONEY and (is_rate(row.label) or _is_of_no_money(table, row, column)):
        return Unit.UNKNOWN
    return stated or column.unit


def _is_of_no_money(table: Table, row: TableRow, column: Column) -> bool:
    """Whether a table's money is not that of a row: one of things that are counted, in a table of this and that.

    So it is only where the unit stands outside the table, and either most other rows name units of their own, or
    the rows are "Budget" and "Utfall" and this one is neither.
    """
    told = next((basis.origin for basis in column.basis if basis.field == "unit"), Origin.UNKNOWN)
    if told not in (Origin.NEARBY, Origin.SISTERS, Origin.REPORT) or speaks_of_money(row.label):
        return False
    stating = sum(_row_unit(other) is not None or bool(other.unit) for other in table.rows)
    turned = sum(turned_measure(other) is not None for other in table.rows) if not _names_measure(table) else 0
    return 2 * stating > len(table.rows) or (2 * turned >= len(table.rows) and turned_measure(row) is None)


def _names_measure(table: Table) -> bool:
    return any(parse_measure(column.header) for column in table.columns)


def _row_unit(row: TableRow) -> Unit | None:
    """Give the unit that a row's labels state, the last first, or else its parent's label."""
    texts = (*reversed(row.labels), row.label, row.parent)
    return next((unit for text in texts if (unit := label_unit(text))), None)


def label_unit(label: str) -> Unit | None:
    """Give the unit that a label states as one, not one that its sentence happens to hold.

    >>> label_unit("Sjukfrånvaro, procent"), label_unit("Kostnader för 25 % av tiden och kronor")
    (<Unit.PERCENT: '%'>, None)
    >>> label_unit("Väntetid, dagar i snitt"), label_unit("Sjukfrånvaro, %, högst")
    (<Unit.DAYS: 'dagar'>, <Unit.PERCENT: '%'>)
    >>> label_unit("Låneskuld, kronor per invånare")
    <Unit.KR: 'kr'>
    """
    label = _HOW_TAKEN.sub("", heal_hyphens(label))
    end = re.search(r"[,(–-]\s*((?:i )?[^\s,()]+(?: kronor)?)\)?$|\s(%)$", label)
    stated = parse_unit(f"({end[1] or end[2]})") if end else None
    if _SHARE_OF.search(label):
        return Unit.PERCENT
    if within := _IN_UNIT.search(label) or _PER_ONE.search(label):
        return to_unit(within[1]) or None
    return stated or (parse_unit(label) if _NAMES_COUNT.search(label) else None)
