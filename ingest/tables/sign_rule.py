"""Which sign of a table's deviations is good, by all that tells it; 0 where nothing does or two that tell disagree.

In: tables as read, and the blocks of their report. Out: the tables with `favourable`, for example::

    Budget 52 505, Bokslut 47 764, Avvikelse 4 741, and "överskott på 4 741 tkr" below  ->  1

Told by: words at the table or for the whole report ("minus är underskott"), its rows (`sign_rows`), sentences that
give its deviations as surpluses or deficits, and for a table that tells nothing itself the others of the report. A
good minus is rare: rows alone prove it only where they or their headings name costs or revenues.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.notation.measures import parse_measure
from ingest.notation.units import MONEY
from ingest.records import Block, BlockKind, Column, Measure, Table, Unit
from ingest.tables.deviations import Values
from ingest.tables.row_amounts import read_amounts
from ingest.tables.sign_prose import SpokenDeviation, read_spoken, read_spoken_sign
from ingest.tables.sign_rows import RowsTell, read_rows
from ingest.tables.sign_words import read_stated_sign, to_sentences

_MANY_SENTENCES = 2  # one sentence alone may be the slip of a pen, which is for the checks of the report to find
_FEWEST_ALIKE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    """What is known for all tables: the sign stated for the report, the sentences with deviations."""

    stated: int
    spoken: tuple[SpokenDeviation, ...]


def with_signs(tables: Sequence[Table], places: Sequence[Sequence[int]], blocks: Sequence[Block]) -> tuple[Table, ...]:
    """Give the tables, which stand in the blocks at `places`, with the sign of a good deviation."""
    with_deviations = [bool(_deviations(table)) for table in tables]
    if not any(with_deviations):
        return tuple(tables)
    near = [
        _stated_near(table, place, blocks) if has else 0
        for table, place, has in zip(tables, places, with_deviations, strict=True)
    ]
    signs = _Signs(stated=_stated_apart(tables, places, with_deviations, blocks), spoken=read_spoken(blocks))
    signed = [
        _with_sign(table, stated or signs.stated, signs) if has else (table, False)
        for table, stated, has in zip(tables, near, with_deviations, strict=True)
    ]
    return _share(signed)


def contrary_rows(table: Table) -> frozenset[int]:
    """Give the rows where the printed sign cannot mean what it does in their table, by their own amounts."""
    if not table.favourable or _is_turned(table):
        return frozenset()
    told = _rows_tell(table)
    return told.contrary if told.sign == table.favourable else frozenset()


def _with_sign(table: Table, stated: int, signs: _Signs) -> tuple[Table, bool]:
    """Give a table with its sign, and whether those that tell it disagree."""
    rows = _rows_tell(table)
    spoken, count = read_spoken_sign(table, signs.spoken)
    told = {stated} | ({spoken} if count >= _MANY_SENTENCES or not (stated or rows.sign) else set())
    if rows.sign and (rows.sign > 0 or rows.is_sure or told - {0} or spoken == rows.sign):
        told.add(rows.sign)
    told.discard(0)
    return replace(table, favourable=told.pop() if len(told) == 1 else 0), len(told) > 1


def _rows_tell(table: Table) -> RowsTell:
    columns, labels, pairs, values = _upright(table)
    over = " ".join((table.caption, *table.headings[-1:]))
    return read_rows(columns, labels, pairs, values, over)


def _upright(
    table: Table,
) -> tuple[Sequence[Column], Sequence[str], Sequence[tuple[str, ...]], Sequence[Values]]:
    """Give a table's columns, labels and amounts; of one whose rows are "Budget" and "Utfall", turned round."""
    values = read_amounts([row.cells for row in table.rows], table.columns)
    if not _is_turned(table):
        return table.columns, [row.label for row in table.rows], [row.labels for row in table.rows], values
    columns = [
        replace(
            table.columns[0], header=row.label, measure=parse_measure(row.label) or Measure.OTHER, unit=Unit.UNKNOWN
        )
        for row in table.rows
    ]
    labels = [column.header for column in table.columns]
    turned = [tuple(row[place] for row in values) for place in range(len(table.columns))]
    return columns, labels, [(label,) for label in labels], turned


def _is_turned(table: Table) -> bool:
    return not any(column.measure is Measure.VARIANCE for column in table.columns)


def _deviations(table: Table) -> list[str]:
    """Give the headings of what in a table deviates: of its columns, or of its rows where these are measures."""
    columns = [column.header for column in table.columns if column.measure is Measure.VARIANCE]
    return columns or [row.label for row in table.rows if parse_measure(row.label) is Measure.VARIANCE]


def _near_blocks(place: Sequence[int], blocks: Sequence[Block]) -> list[int]:
    """Give the paragraphs between a table and those before and after it, under its own headings."""
    found = []
    for step, start in ((-1, place[0] - 1), (1, place[-1] + 1)):
        index = start
        while 0 <= index < len(blocks) and blocks[index].kind is not BlockKind.TABLE:
            if blocks[index].headings != blocks[place[0]].headings:
                break
            found.append(index)
            index += step
    return found


def _stated_near(table: Table, place: Sequence[int], blocks: Sequence[Block]) -> int:
    """Give the sign that the words at a table state."""
    texts = [table.caption, *table.headings[-1:], *_deviations(table), *(row.footnote for row in table.rows)]
    return _stated([*texts, *(blocks[index].text for index in _near_blocks(place, blocks))])


def _stated_apart(
    tables: Sequence[Table], places: Sequence[Sequence[int]], with_deviations: Sequence[bool], blocks: Sequence[Block]
) -> int:
    """Give the sign that a report states away from any table with deviations, as in a note to the reader."""
    near = {
        index
        for place, has in zip(places, with_deviations, strict=True)
        if has
        for index in _near_blocks(place, blocks)
    }
    return _stated(
        [block.text for index, block in enumerate(blocks) if block.kind is not BlockKind.TABLE and index not in near]
    )


def _stated(texts: Sequence[str]) -> int:
    told = {read_stated_sign(sentence) for text in texts for sentence in to_sentences(text)} - {0}
    return told.pop() if len(told) == 1 else 0


def _share(signed: Sequence[tuple[Table, bool]]) -> tuple[Table, ...]:
    """Give a table that tells nothing the sign of others with the same deviations of the same rows, or columns.

    A small table may hold nothing but a revenue, and its net then says nothing about the sign of costs.
    """
    tables = [table for table, _ in signed]
    known = [table for table in tables if table.favourable]
    shared = []
    for table, is_disputed in signed:
        if table.favourable == 0 and not is_disputed and _deviations(table):
            heads = _deviation_heads(table)
            alike = {other.favourable for other in known if _alike(table, other)}
            sisters = alike or {other.favourable for other in known if heads and heads <= _deviation_heads(other)}
            table = replace(table, favourable=sisters.pop()) if len(sisters) == 1 else table
        shared.append(table)
    return tuple(shared)


def _alike(table: Table, other: Table) -> bool:
    """Whether several rows of two tables have the same deviations that are not nothing."""
    same = _row_deviations(table) & _row_deviations(other)
    return table.unit is other.unit and len({label for label, _ in same}) >= _FEWEST_ALIKE


def _row_deviations(table: Table) -> frozenset[tuple[str, Decimal]]:
    columns, labels, _, values = _upright(table)
    return frozenset(
        (label.casefold(), amount)
        for label, row in zip(labels, values, strict=True)
        for column, amount in zip(columns, row, strict=True)
        if column.measure is Measure.VARIANCE and amount
    )


def _deviation_heads(table: Table) -> frozenset[str]:
    """Give the headings of a table's deviations and budgets; none when it has no deviations."""
    money = [column for column in table.columns if column.unit in MONEY]
    if not any(column.measure is Measure.VARIANCE for column in money):
        return frozenset()
    return frozenset(column.header for column in money if column.measure in (Measure.VARIANCE, Measure.BUDGET))
