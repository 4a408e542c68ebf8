"""Puts back rows whose cells stand one column too far to the right.

In: body rows, the columns, and how the deviations are reckoned. Out: the rows, and doubts about those not settled::

    ("Summa", "", "-63", "-81", "-83", "2") under (Utfall, Prognos, Budget, Avvikelse, analys)
        ->  ("Summa", "-63", "-81", "-83", "2", ""), for only so is Avvikelse = Prognos - Budget
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.notation import is_blank, parse_number
from ingest.records import Column, Problem
from ingest.tables.body import BodyRow
from ingest.tables.cells import is_number_cell
from ingest.tables.deviations import Relation
from ingest.tables.headers import Header, Role

_NOTES = re.compile(r"\s*\d{1,2}(?:\s?,\s?\d{1,2})+\s*")
_MAX_NOTE = 999


def put_back(
    body: Sequence[BodyRow], header: Header, columns: Sequence[Column], relations: Sequence[Relation]
) -> tuple[tuple[BodyRow, ...], tuple[Problem, ...]]:
    """Shift a row back where a figure stands outside the value columns and the arithmetic proves the shift."""
    rows, problems = [], []
    for row in body:
        if not _has_stray_figure(row, header, columns):
            rows.append(row)
            continue
        shifted = _shift_left(row, columns)
        if shifted and relations and all(_holds(shifted, columns, relation) for relation in relations):
            rows.append(shifted)
        else:
            rows.append(row)
            message = f"The row {row.label!r} has a figure outside the value columns; its cells may be shifted."
            problems.append(Problem(message=message, location=row.location))
    return tuple(rows), tuple(problems)


def _has_stray_figure(row: BodyRow, header: Header, columns: Sequence[Column]) -> bool:
    is_full = not any(is_blank(row.cells[column.index]) for column in columns)
    for cell, role in zip(row.cells, header.roles, strict=True):
        if role is Role.NOTE and is_number_cell(cell):
            if _NOTES.fullmatch(cell) and (is_full or " " in cell.strip()):
                continue  # "2, 3": two notes; "2,3" is an amount too, but only where a cell lacks one
            number = parse_number(cell)
            if number is None or not (0 < number.value <= _MAX_NOTE) or number.value != int(number.value):
                return True
    return False


def _shift_left(row: BodyRow, columns: Sequence[Column]) -> BodyRow | None:
    blank = next((column.index for column in columns if is_blank(row.cells[column.index])), None)
    if blank is None:
        return None
    cells = (*row.cells[:blank], *row.cells[blank + 1 :], "")
    places = (*row.places[:blank], *row.places[blank + 1 :], row.places[blank]) if row.places else ()
    return replace(row, cells=cells, places=places, note="")


def _holds(row: BodyRow, columns: Sequence[Column], relation: Relation) -> bool:
    numbers = [parse_number(row.cells[column.index]) for column in columns]
    return relation.holds(tuple(number.value if number else None for number in numbers))
