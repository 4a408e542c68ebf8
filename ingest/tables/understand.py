"""Understands the tables of a report.

In: blocks in reading order and what is known of the report. Out: tables of labelled rows and columns, for example::

    "Verksamhet⇥Utfall 2408⇥Budget 2024", "45 Skola⇥-46 705⇥-70 294"  ->  a Table of one row and two columns

The steps, top to bottom: raw tables (`raw_tables`, `spaced_rows`), header (`headers`), rows (`body`), unit
(`table_units`), columns (`columns`), the row tree (`row_tree`), the sign of deviations (`deviations`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.notation import groups_by_comma, parse_number
from ingest.notation.markup import read_footnote, strip_markup
from ingest.notation.measures import parse_measure
from ingest.notation.units import MONEY
from ingest.records import Block, BlockKind, Column, Problem, Report, Row, Table, TableRow, Unit
from ingest.tables.body import BodyRow, has_values, read_body, value_columns
from ingest.tables.columns import to_columns, with_deviation_periods, with_proved_outcomes
from ingest.tables.deviations import find_favourable, find_relations, share_favourable
from ingest.tables.headers import Header, Role, header_rows, read_header
from ingest.tables.raw_tables import RawTable, find_raw_tables
from ingest.tables.row_tree import TreeRow, find_places, is_total_name
from ingest.tables.shifted_rows import put_back
from ingest.tables.spaced_rows import find_spaced_tables
from ingest.tables.table_units import is_money_table, nearby_unit, stated_unit, unit_line

_FOOTNOTE_REACH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class TablesRead:
    """The tables of a report, the doubts about them, and the indices of the blocks that are part of tables."""

    tables: tuple[Table, ...]
    problems: tuple[Problem, ...]
    used: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A table before its unit is known."""

    raw: RawTable
    header: Header
    caption: str
    body: tuple[BodyRow, ...]
    unit: Unit = Unit.UNKNOWN


def find_tables(blocks: Sequence[Block], report: Report) -> TablesRead:
    """Every table with at least one number in a value column, in reading order."""
    spaced = find_spaced_tables(blocks)
    raws = sorted((*find_raw_tables(blocks), *spaced.tables), key=lambda raw: raw.blocks)
    drafts = _with_units(_to_drafts(raws), blocks, report)
    tables: list[Table] = []
    problems = list(spaced.problems)
    for draft in drafts:
        table, doubts = _to_table(draft, blocks, report, len(tables))
        tables.append(table)
        problems.extend(doubts)
    used = frozenset(index for draft in drafts for index in draft.raw.blocks)
    return TablesRead(tables=share_favourable(tables), problems=tuple(problems), used=used)


def _to_drafts(raws: Sequence[RawTable]) -> list[_Draft]:
    drafts: list[_Draft] = []
    for place, raw in enumerate(raws):
        header = read_header(raw.rows, _borrowed_header(raws, place))
        body = read_body(raw.rows, header)
        if not any(has_values(row, header) for row in body):
            continue
        caption = header.title or raw.above or _inherited_caption(drafts, raw, header)
        if not caption and raw.headings:
            caption = strip_markup(raw.headings[-1])
        if header.is_key_figure:
            body = tuple(replace(row, labels=(caption,) if caption else ()) for row in body)
        drafts.append(_Draft(raw=raw, header=header, caption=caption, body=body))
    return drafts


def _borrowed_header(raws: Sequence[RawTable], place: int) -> tuple[Row, ...]:
    """Give the header of the nearest sister table, for a table of three or more columns that has none of its own."""
    raw = raws[place]
    if header_rows(raw.rows) or raw.width < 3:
        return ()
    near = sorted((other for other in range(len(raws)) if other != place), key=lambda other: abs(other - place))
    for other in near:
        sister = raws[other]
        if sister.width == raw.width and sister.headings == raw.headings and (rows := header_rows(sister.rows)):
            return rows
    return ()


def _inherited_caption(drafts: Sequence[_Draft], raw: RawTable, header: Header) -> str:
    """Give the caption of the table before, where this one goes on under the same headings with the same columns."""
    before = drafts[-1] if drafts else None
    if before and before.raw.headings == raw.headings and before.header.texts == header.texts and any(header.texts):
        return before.caption
    return ""


def _with_units(drafts: Sequence[_Draft], blocks: Sequence[Block], report: Report) -> list[_Draft]:
    """Give each table its unit: its own words, the text near it, its sister tables, the report."""
    found = [replace(draft, unit=_own_unit(draft, blocks, report)) for draft in drafts]
    result = []
    for draft in found:
        unit = draft.unit
        if unit is Unit.UNKNOWN and _is_money(draft, report):
            section = [other.unit for other in found if other.raw.headings[:1] == draft.raw.headings[:1]]
            everywhere = [other.unit for other in found]
            unit = _only_money_unit(section) or report.unit or _only_money_unit(everywhere)
        result.append(replace(draft, unit=unit))
    return result


def _own_unit(draft: _Draft, blocks: Sequence[Block], report: Report) -> Unit:
    header = draft.header
    values = value_columns(header)
    over_labels = [text for text, role in zip(header.texts, header.roles, strict=True) if role is Role.LABEL]
    unit = stated_unit(
        (header.title, header.first_cell, *over_labels, draft.caption, *reversed(draft.raw.headings[-2:]))
    )
    unit = unit or unit_line(blocks, draft.raw.blocks)
    if unit is not Unit.UNKNOWN or not _is_money(draft, report):
        return unit
    numbers = [number for row in draft.body for column in values if (number := parse_number(row.cells[column]))]
    amounts = [number.value for number in numbers if number.unit is Unit.UNKNOWN]
    return nearby_unit(blocks, draft.raw.blocks, amounts)


def _is_money(draft: _Draft, report: Report) -> bool:
    columns = to_columns(draft.header, draft.caption, report, Unit.UNKNOWN)
    cells = [row.cells[column.index] for row in draft.body for column in columns]
    if all(number.unit is not Unit.UNKNOWN for cell in cells if (number := parse_number(cell))):
        return False
    if draft.header.is_key_figure or any(column.unit not in (*MONEY, Unit.UNKNOWN) for column in columns[:1]):
        return False
    labels = [row.label for row in draft.body if has_values(row, draft.header)]
    return is_money_table(columns, (draft.caption, draft.header.first_cell), labels)


def _only_money_unit(units: Sequence[Unit]) -> Unit:
    money = {unit for unit in units if unit in MONEY}
    return money.pop() if len(money) == 1 else Unit.UNKNOWN


def _to_table(draft: _Draft, blocks: Sequence[Block], report: Report, index: int) -> tuple[Table, tuple[Problem, ...]]:
    columns = to_columns(draft.header, draft.caption, report, draft.unit)
    values = _amounts(draft.body, columns)
    columns = with_proved_outcomes(columns, values, report)
    body, doubts = put_back(draft.body, draft.header, columns, find_relations(columns, values))
    values = _amounts(body, columns)
    columns = with_deviation_periods(columns, find_relations(columns, values))
    favourable = find_favourable(columns, [row.labels for row in body], values)
    table = Table(
        index=index,
        caption=draft.caption,
        headings=draft.raw.headings,
        columns=columns,
        rows=_to_rows(body, columns, values, _footnotes(blocks, draft.raw.blocks[-1]), draft.header.roles),
        unit=draft.unit,
        favourable=favourable,
        location=draft.raw.location,
    )
    return table, (*doubts, *_unnamed(table))


def _amounts(body: Sequence[BodyRow], columns: Sequence[Column]) -> list[tuple[Decimal | None, ...]]:
    """Give the amounts of each row by column; bounds ("minst 80") are none, for they do not add up."""
    cells = [row.cells[column.index] for row in body for column in columns]
    commas = groups_by_comma(cells, [column.header for column in columns])
    rows = []
    for row in body:
        numbers = [parse_number(row.cells[column.index], comma_groups=commas) for column in columns]
        rows.append(tuple(number.value if number and not number.comparator else None for number in numbers))
    return rows


def _to_rows(
    body: Sequence[BodyRow],
    columns: Sequence[Column],
    values: Sequence[tuple[Decimal | None, ...]],
    footnotes: Sequence[tuple[str, str]],
    roles: Sequence[Role],
) -> tuple[TableRow, ...]:
    additive = [place for place, column in enumerate(columns) if column.unit not in (Unit.PERCENT, Unit.INDEX)]
    summed: Sequence[int] = additive or range(len(columns))
    if _is_transposed(body, columns):
        summed = ()  # the rows are "Budget", "Utfall", "Avvikelse": none is a part of another
    is_simple = not any(role is Role.TEXT for role in roles)  # among columns of prose a bare row heads nothing
    tree = find_places(
        [
            TreeRow(
                label=row.label,
                values=tuple(amounts[place] for place in summed),
                is_emphasised=row.is_emphasised,
                is_bare=is_simple and not any(cell.strip() for cell in row.cells[1:]),
            )
            for row, amounts in zip(body, values, strict=True)
        ]
    )
    return tuple(
        TableRow(
            labels=row.labels,
            parent=body[place.parent].label if place.parent is not None else "",
            is_total=place.is_total,
            cells=row.cells,
            places=row.places,
            note=row.note,
            footnote=next((text for mark, text in footnotes if mark == row.mark), "") if row.mark else "",
            location=row.location,
        )
        for row, place in zip(body, tree, strict=True)
    )


def _is_transposed(body: Sequence[BodyRow], columns: Sequence[Column]) -> bool:
    measured = sum(parse_measure(row.label) is not None and not is_total_name(row.label) for row in body)
    return 2 * measured > len(body) and not any(parse_measure(column.header) for column in columns)


def _footnotes(blocks: Sequence[Block], last: int) -> list[tuple[str, str]]:
    """Give the marks and texts of the footnotes under a table, up to the next heading or table."""
    found = []
    for block in blocks[last + 1 : last + 1 + _FOOTNOTE_REACH]:
        # A short footnote ("1) Efter beslut") may look like a heading to a reader.
        if block.kind is BlockKind.TABLE or (block.kind is BlockKind.HEADING and not read_footnote(block.text)):
            break
        for line in block.text.split("\n"):
            if footnote := read_footnote(line):
                found.append((footnote.mark, footnote.text))
    return found


def _unnamed(table: Table) -> list[Problem]:
    """Doubts about columns and rows that nothing names."""
    problems = []
    if len(table.columns) > 1 and not any(column.header for column in table.columns):
        problems.append(Problem(message="The columns of this table have no headings.", location=table.location))
    for row in table.rows:
        if not row.labels and any(parse_number(row.cells[column.index]) for column in table.columns):
            problems.append(Problem(message="A row of figures without a label.", location=row.location))
    return problems
