"""Understands the tables of a report.

In: blocks in reading order and what is known of the report. Out: tables of labelled rows and columns, for example::

    "Verksamhet⇥Utfall 2408⇥Budget 2024", "45 Skola⇥-46 705⇥-70 294"  ->  a Table of one row and two columns

The steps, top to bottom: raw tables (`raw_tables`, `spaced_rows`), header, caption and rows (`drafts`: `headers`,
`body`, `wrapped_labels`), unit (`draft_units`), columns (`columns`), cells shifted to the side (`shifted_rows`), the
sign of deviations (`sign_rule`), the row tree (`row_tree`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.notation import parse_number
from ingest.notation.markup import read_footnote
from ingest.notation.measures import parse_measure
from ingest.records import Block, BlockKind, Column, ColumnBasis, Problem, Report, Table, TableRow, Unit
from ingest.tables.beside import part_tables_beside
from ingest.tables.body import BodyRow
from ingest.tables.columns import to_columns
from ingest.tables.deviations import find_relations
from ingest.tables.draft_units import FoundUnit, find_units
from ingest.tables.drafts import Draft, to_drafts
from ingest.tables.headers import Role
from ingest.tables.proved_columns import (
    with_dated_budgets,
    with_deviation_periods,
    with_deviation_units,
    with_proved_outcomes,
)
from ingest.tables.raw_tables import find_raw_tables
from ingest.tables.row_amounts import read_amounts
from ingest.tables.row_tree import TreeRow, find_places, is_part_name, is_total_name
from ingest.tables.shifted_rows import put_back
from ingest.tables.sign_rule import with_signs
from ingest.tables.spaced_rows import find_spaced_tables
from ingest.tables.when_lines import when_line

_FOOTNOTE_REACH = 8
_FEWEST_NAMED = 2  # columns of amounts with a heading, in a table whose last ones have none
_FEWEST_BARE = 2
_NEXT_FOOTNOTE = re.compile(r"(?<=[.!?])\s+(?=[¹²³⁴⁵⁶⁷⁸⁹][⁾)]?\s)")  # two footnotes on one line


@dataclass(frozen=True, slots=True, kw_only=True)
class TablesRead:
    """The tables of a report, the doubts about them, and the indices of the blocks that are part of tables."""

    tables: tuple[Table, ...]
    problems: tuple[Problem, ...]
    used: frozenset[int]


def find_tables(blocks: Sequence[Block], report: Report) -> TablesRead:
    """Every table with at least one number in a value column, in reading order."""
    spaced = find_spaced_tables(blocks)
    raws = part_tables_beside(sorted((*find_raw_tables(blocks), *spaced.tables), key=lambda raw: raw.blocks))
    found = to_drafts(raws, blocks)
    drafts = [draft for draft in found if not _has_lost_headings(draft)]
    tables: list[Table] = []
    problems = [*spaced.problems, *(_lost_headings(draft) for draft in found if _has_lost_headings(draft))]
    for draft, unit in zip(drafts, find_units(drafts, blocks, report), strict=True):
        table, doubts = _to_table(draft, unit, blocks, report, len(tables))
        tables.append(table)
        problems.extend(doubts)
    used = frozenset(index for draft in drafts for index in draft.raw.blocks)
    signed = with_signs(tables, [draft.raw.blocks for draft in drafts], blocks)
    return TablesRead(tables=signed, problems=tuple(problems), used=used)


def _has_lost_headings(draft: Draft) -> bool:
    """Whether headings moved to the left: over the last columns of amounts nothing stands, and no cell says it spans.

    A heading over three columns that was saved as one cell leaves those after it without their own: each column under
    or right of it would be read under another's name.
    """
    texts = [text for text, role in zip(draft.header.texts, draft.header.roles, strict=True) if role is Role.VALUE]
    bare = len(texts) - len("".join("x" if text.strip() else " " for text in texts).rstrip())
    spans = any(row.spans for row in draft.raw.rows)
    return len(texts) - bare >= _FEWEST_NAMED and bare >= _FEWEST_BARE and not spans


def _lost_headings(draft: Draft) -> Problem:
    return Problem(message="The headings of this table do not reach its last columns.", location=draft.raw.location)


def _to_table(
    draft: Draft, found: FoundUnit, blocks: Sequence[Block], report: Report, index: int
) -> tuple[Table, tuple[Problem, ...]]:
    basis = ColumnBasis(field="unit", origin=found.origin, text=found.text)
    above = draft.raw.above or when_line(blocks, draft.raw.blocks)
    columns = to_columns(draft.header, draft.caption, report, found.unit, basis, above)
    values = read_amounts([row.cells for row in draft.body], columns)
    columns = with_proved_outcomes(columns, values, report)
    body, doubts = put_back(draft.body, draft.header, columns, find_relations(columns, values))
    values = read_amounts([row.cells for row in body], columns)
    relations = find_relations(columns, values)
    columns = with_deviation_periods(with_dated_budgets(columns, relations, values, report), relations)
    columns = with_deviation_units(columns, relations)
    table = Table(
        index=index,
        caption=draft.caption,
        headings=draft.raw.headings,
        columns=columns,
        rows=_to_rows(body, columns, values, _footnotes(blocks, draft.raw.blocks[-1]), draft.header.roles),
        unit=found.unit,
        favourable=0,
        location=draft.raw.location,
    )
    return table, (*doubts, *_unnamed(table))


def _to_rows(
    body: Sequence[BodyRow],
    columns: Sequence[Column],
    values: Sequence[tuple[Decimal | None, ...]],
    footnotes: Sequence[tuple[str, str]],
    roles: Sequence[Role],
) -> tuple[TableRow, ...]:
    additive = [place for place, column in enumerate(columns) if column.unit not in (Unit.PERCENT, Unit.INDEX)]
    summed: Sequence[int] = additive or range(len(columns))
    is_transposed = _is_transposed(body, columns)
    if is_transposed:
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
            parent=_parent(body, number, place.parent, is_transposed=is_transposed),
            is_total=place.is_total,
            cells=row.cells,
            places=row.places,
            note=row.note,
            footnote=next((text for mark, text in footnotes if mark == row.mark), "") if row.mark else "",
            unit=row.unit,
            location=row.location,
        )
        for number, (row, place) in enumerate(zip(body, tree, strict=True))
    )


def _parent(body: Sequence[BodyRow], number: int, found: int | None, *, is_transposed: bool) -> str:
    """Give the label of the row that a row is a part of: by the tree, or of the measure above it ("varav löner")."""
    if found is None and is_transposed and is_part_name(body[number].label):
        return next((row.label for row in reversed(body[:number]) if not is_part_name(row.label)), "")
    return body[found].label if found is not None else body[number].group


def _is_transposed(body: Sequence[BodyRow], columns: Sequence[Column]) -> bool:
    measured = sum(parse_measure(row.label) is not None and not is_total_name(row.label) for row in body)
    return 2 * measured > len(body) and not any(parse_measure(column.header) for column in columns)


def _footnotes(blocks: Sequence[Block], last: int) -> list[tuple[str, str]]:
    """Give the marks and texts of the footnotes under a table, up to the next heading or table."""
    found = []
    for place, block in enumerate(blocks[last + 1 : last + 1 + _FOOTNOTE_REACH], start=last + 1):
        if block.kind is BlockKind.TABLE and all(
            _are_beside(blocks[last], other) for other in blocks[last + 1 : place + 1]
        ):
            continue
        # A short footnote ("1) Efter beslut") may look like a heading to a reader.
        if block.kind is BlockKind.TABLE or (block.kind is BlockKind.HEADING and not read_footnote(block.text)):
            break
        for line in _NEXT_FOOTNOTE.sub("\n", block.text).split("\n"):
            if footnote := read_footnote(line):
                found.append((footnote.mark, footnote.text))
    return found


def _are_beside(table: Block, other: Block) -> bool:
    """Whether two tables stand beside each other on a page: the footnotes under them are of both."""
    first, second = table.location.box, other.location.box
    if other.kind is not BlockKind.TABLE or not first or not second or table.location.page != other.location.page:
        return False
    return min(first.bottom, second.bottom) > max(first.top, second.top)


def _unnamed(table: Table) -> list[Problem]:
    """Doubts about columns and rows that nothing names."""
    problems = []
    if len(table.columns) > 1 and not any(column.header for column in table.columns):
        problems.append(Problem(message="The columns of this table have no headings.", location=table.location))
    headers = [column.header for column in table.columns if column.header]
    if twice := sorted({header for header in headers if headers.count(header) > 1}):
        message = f"Several columns of this table have the same heading: {', '.join(map(repr, twice))}."
        problems.append(Problem(message=message, location=table.location))
    for row in table.rows:
        if not row.labels and any(parse_number(row.cells[column.index]) for column in table.columns):
            problems.append(Problem(message="A row of figures without a label.", location=row.location))
    return problems
