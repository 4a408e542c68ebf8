"""Records as rows of the store's tables.

In: a `ParsedReport` or a part of one. Out: rows to insert, for example a figure's amount of 9.0 tkr as value '9.0'
and unit 'tkr'. `from_rows.py` reads them again, the same to the last character.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa

from ingest.errors import StoreError
from ingest.records import Box, Correction, Figure, Location, Page, ParsedReport, Passage, Period, Table, TableRow
from ingest.store import schema

Values = Mapping[str, object]
"""One row to insert: column names and values, as SQLAlchemy takes them."""


def report_values(parsed: ParsedReport) -> Values:
    """Return the row of a report."""
    report = parsed.report
    return {
        "name": report.name,
        "source": report.source,
        "digest": report.digest,
        "title": report.title,
        "municipalities": _to_json(report.municipalities),
        "committee": report.committee,
        "kind": report.kind.value,
        "status": report.status.value,
        "unit": report.unit.value,
        **_period_values(report.period),
        "published": report.published,
        "read_with": corrections_to_json(parsed.corrections),
    }


def corrections_to_json(corrections: Sequence[Correction]) -> str:
    """Return corrections as JSON, the same for the same ones in any order."""
    return json.dumps([[one.field, one.value] for one in sorted(corrections)], ensure_ascii=False)


def part_values(parsed: ParsedReport, report_id: int) -> Iterator[tuple[sa.Table, list[Values]]]:
    """Yield the rows of everything in a report but its passages, table by table, parents first."""
    key = {"report_id": report_id}
    where = _location_values
    yield schema.lines, [{**key, "number": number, "text": text} for number, text in enumerate(parsed.lines, 1)]
    yield schema.line_places, [{**key, "number": line, **where(place)} for line, place in enumerate(parsed.places, 1)]
    yield schema.pages, [{**key, **_page_values(page)} for page in parsed.pages]
    yield (
        schema.basis,
        [
            {**key, "position": position, "field": basis.field, "text": basis.text, **where(basis.location)}
            for position, basis in enumerate(parsed.report.basis)
        ],
    )
    yield (
        schema.abbreviations,
        [
            {**key, "position": position, "short": known.short, "long": known.long, **where(known.location)}
            for position, known in enumerate(parsed.abbreviations)
        ],
    )
    yield (
        schema.problems,
        [
            {**key, "position": position, "message": problem.message, **where(problem.location)}
            for position, problem in enumerate(parsed.problems)
        ],
    )
    yield schema.tables, [{**key, **_table_values(table)} for table in parsed.tables]
    yield schema.columns, [{**key, **values} for table in parsed.tables for values in _column_values(table)]
    yield schema.table_rows, [{**key, **values} for table in parsed.tables for values in _row_values(table)]
    yield schema.figures, [{**key, **_figure_values(figure)} for figure in parsed.figures]


def passage_values(passage: Passage, report_id: int, digest: str) -> Values:
    """Return the row of a passage; `digest` names the text under which its vector is kept."""
    return {
        "report_id": report_id,
        "passage_index": passage.index,
        "text": passage.text,
        "headings": _to_json(passage.headings),
        "amounts": json.dumps([[str(amount.value), amount.unit.value] for amount in passage.amounts]),
        "digest": digest,
        **_location_values(passage.location),
    }


def explanation_values(passage: Passage, report_id: int) -> list[Values]:
    """Return the rows that link a passage to the table rows that it explains."""
    return [
        {
            "report_id": report_id,
            "passage_index": passage.index,
            "position": position,
            "table_index": reference.table,
            "row": reference.row,
        }
        for position, reference in enumerate(passage.explains)
    ]


def check_locations(parsed: ParsedReport) -> None:
    """Raise StoreError where something in a report is said to stand in another one: the store keeps one name."""
    name = parsed.report.name
    located = (
        *((part.location, "a basis") for part in parsed.report.basis),
        *((part.location, "a table") for part in parsed.tables),
        *((row.location, "a table row") for part in parsed.tables for row in part.rows),
        *((place, "a cell") for part in parsed.tables for row in part.rows for place in row.places),
        *((place, "a line") for place in parsed.places),
        *((part.location, "a figure") for part in parsed.figures),
        *((part.location, "a passage") for part in parsed.passages),
        *((part.location, "an abbreviation") for part in parsed.abbreviations),
        *((part.location, "a problem") for part in parsed.problems),
    )
    for location, what in located:
        if location.report != name:
            raise StoreError(f"{name} cannot be stored: {what} is located in another report, {location.report}.")


def _page_values(page: Page) -> Values:
    """Return the row of a page without its report."""
    return {
        "number": page.number,
        "printed": page.printed,
        "width": page.width,
        "height": page.height,
        "is_scanned": page.is_scanned,
    }


def _table_values(table: Table) -> Values:
    """Return the row of a table without its report."""
    return {
        "table_index": table.index,
        "caption": table.caption,
        "headings": _to_json(table.headings),
        "unit": table.unit.value,
        "favourable": table.favourable,
        **_location_values(table.location),
    }


def _column_values(table: Table) -> Iterator[Values]:
    """Yield the rows of a table's columns without their report."""
    for position, column in enumerate(table.columns):
        yield {
            "table_index": table.index,
            "position": position,
            "cell": column.index,
            "header": column.header,
            "measure": column.measure.value,
            "unit": column.unit.value,
            "basis": json.dumps([[one.field, one.origin, one.text] for one in column.basis], ensure_ascii=False),
            **_period_values(column.period),
        }


def _row_values(table: Table) -> Iterator[Values]:
    """Yield the rows of a table's rows without their report."""
    for position, row in enumerate(table.rows):
        yield {
            "table_index": table.index,
            "position": position,
            "labels": _to_json(row.labels),
            "parent": row.parent,
            "cells": _to_json(row.cells),
            "places": _to_places(row),
            "note": row.note,
            "footnote": row.footnote,
            "unit": row.unit.value,
            "is_total": row.is_total,
            **_location_values(row.location),
        }


def _figure_values(figure: Figure) -> Values:
    """Return the row of a figure without its report."""
    amount = figure.amount
    return {
        "table_index": figure.table,
        "row": figure.row,
        "cell": figure.cell,
        "label": figure.label,
        "labels": _to_json(figure.labels),
        "caption": figure.caption,
        "headings": _to_json(figure.headings),
        "parent": figure.parent,
        "column": figure.column,
        "measure": figure.measure.value,
        "text": figure.text,
        **_period_values(figure.period),
        "value": None if amount is None else str(amount.value),
        "unit": None if amount is None else amount.unit.value,
        "is_total": figure.is_total,
        "is_exact": figure.is_exact,
        "favourable": figure.favourable,
        "note": figure.note,
        "footnote": figure.footnote,
        **_location_values(figure.location),
    }


def _period_values(period: Period | None) -> Values:
    """Return the columns of a period."""
    return {"period_start": period.start if period else None, "period_end": period.end if period else None}


def _location_values(location: Location) -> Values:
    """Return the columns of a location."""
    box = location.box
    return {
        "first_line": location.first_line,
        "last_line": location.last_line,
        "page": location.page,
        "box_left": box.left if box else None,
        "box_top": box.top if box else None,
        "box_right": box.right if box else None,
        "box_bottom": box.bottom if box else None,
        "place_cell": location.cell,
        "is_scanned": location.is_scanned,
    }


def _to_places(row: TableRow) -> str:
    """Return where the cells of a row stand as JSON: of each what differs from the row, as `from_rows.py` reads it."""
    places = [[place.page, _to_sides(place.box), place.cell, place.first_line, place.last_line] for place in row.places]
    return json.dumps(places, ensure_ascii=False)


def _to_sides(box: Box | None) -> list[float] | None:
    """Return the sides of a box: left, top, right, bottom."""
    return [box.left, box.top, box.right, box.bottom] if box else None


def _to_json(texts: Sequence[str]) -> str:
    """Return a list of texts as JSON."""
    return json.dumps(texts, ensure_ascii=False)
