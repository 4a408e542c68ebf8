"""Finds the unit of each table, and says what it rests on.

In: drafts of tables, the blocks around them, what is known of the report. Out: a unit for each, for example::

    a table under "Belopp i tkr"  ->  FoundUnit(unit=Unit.TKR, origin=Origin.NEARBY, text="Belopp i tkr")

Looked for in this order: the table's own words, its caption, the headings above, a line beside it, the headings of
its columns, a sentence beside it, amounts in the text near it, the tables of the same chapter, the report, all tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.notation import parse_number, parse_unit
from ingest.notation.headed_amounts import without_headed_amounts
from ingest.notation.measures import parse_measure
from ingest.notation.units import MONEY, is_standing_unit
from ingest.records import Block, Measure, Origin, Report, Unit
from ingest.tables.body import has_values, value_columns
from ingest.tables.column_sizes import is_other_size
from ingest.tables.columns import to_columns
from ingest.tables.drafts import Draft
from ingest.tables.headers import Role
from ingest.tables.table_units import (
    counts_things,
    is_money_table,
    is_of_counts,
    nearby_unit,
    share_sentence,
    speaks_of_money,
    standing_unit,
    unit_line,
    unit_sentence,
)

_LEAST_IN_THOUSANDS = 10_000  # as millions more than all but the largest municipalities have
_PER_HEAD = re.compile(r"/|\bper\b|inv\b|invånare", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundUnit:
    """A table's unit, where it stands and in which words."""

    unit: Unit = Unit.UNKNOWN
    origin: Origin = Origin.UNKNOWN
    text: str = ""


def find_units(drafts: Sequence[Draft], blocks: Sequence[Block], report: Report) -> list[FoundUnit]:
    """Give the unit of each table."""
    own = [_own_unit(draft, blocks, report) for draft in drafts]
    return [
        found if found.unit or not _is_money(draft, report) else _shared_unit(draft, drafts, own, report)
        for draft, found in zip(drafts, own, strict=True)
    ]


def _shared_unit(draft: Draft, drafts: Sequence[Draft], own: Sequence[FoundUnit], report: Report) -> FoundUnit:
    chapter = draft.raw.headings[:1]
    if any(basis.field == "unit" and is_standing_unit(basis.text) for basis in report.basis):
        return FoundUnit(unit=report.unit, origin=Origin.REPORT)
    beside = [found.unit for other, found in zip(drafts, own, strict=True) if other.raw.headings[:1] == chapter]
    unit = _only_money_unit(beside)
    if unit and not (unit is Unit.MNKR and _counts_thousands(draft, own, report)):
        return FoundUnit(unit=unit, origin=Origin.SISTERS)
    if report.unit and not (report.unit is Unit.MNKR and _counts_thousands(draft, own, report)):
        return FoundUnit(unit=report.unit, origin=Origin.REPORT)
    unit = _only_money_unit(found.unit for found in own)
    return FoundUnit(unit=unit, origin=Origin.SISTERS if unit else Origin.UNKNOWN)


def _counts_thousands(draft: Draft, own: Sequence[FoundUnit], report: Report) -> bool:
    """Whether a table would be in billions, were it in millions: whole numbers of five digits, and others are in tkr.

    Investments in mnkr among tables in tkr forced it: their unit was taken for the report's.
    """
    if report.unit is not Unit.TKR and all(found.unit is not Unit.TKR for found in own):
        return False
    values = value_columns(draft.header)
    numbers = [number for row in draft.body for column in values if (number := parse_number(row.cells[column]))]
    is_whole = all(number.value == number.value.to_integral_value() for number in numbers)
    return is_whole and any(abs(number.value) >= _LEAST_IN_THOUSANDS for number in numbers)


def _only_money_unit(units: Iterable[Unit]) -> Unit:
    money = {unit for unit in units if unit in MONEY}
    return money.pop() if len(money) == 1 else Unit.UNKNOWN


def _own_unit(draft: Draft, blocks: Sequence[Block], report: Report) -> FoundUnit:
    """Give the unit that the table, its headings or the text beside it state."""
    for origin, text in _stating_texts(draft):
        unit = parse_unit(without_headed_amounts(text) if origin in (Origin.HEADING, Origin.CAPTION) else text)
        if origin is Origin.HEADING and unit and not _passes_on(unit, draft, report):
            continue
        if unit:
            return FoundUnit(unit=unit, origin=origin, text=text)
    if line := unit_line(blocks, draft.raw.blocks):
        return FoundUnit(unit=parse_unit(line) or Unit.UNKNOWN, origin=Origin.NEARBY, text=line)
    if not _is_money(draft, report):
        return _unit_of_things(draft, blocks)
    if found := _unit_of_columns(draft):
        return found
    if sentence := unit_sentence(blocks, draft.raw.blocks):
        return FoundUnit(unit=parse_unit(sentence) or Unit.UNKNOWN, origin=Origin.NEARBY, text=sentence)
    near = nearby_unit(blocks, draft.raw.blocks, _amounts(draft))
    # A day that costs "7 400 kronor" may meet an amount of the table by chance.
    if near and (near.count > 1 or near.unit is report.unit or report.unit is Unit.UNKNOWN):
        return FoundUnit(unit=near.unit, origin=Origin.NEARBY, text=near.text)
    return FoundUnit()


def _amounts(draft: Draft) -> list[Decimal]:
    """Give the numbers of a table that have no unit of their own."""
    values = value_columns(draft.header)
    numbers = [number for row in draft.body for column in values if (number := parse_number(row.cells[column]))]
    return [number.value for number in numbers if number.unit is Unit.UNKNOWN]


def _unit_of_things(draft: Draft, blocks: Sequence[Block]) -> FoundUnit:
    """Give the unit that the text says of a table that is none of money by its words: what stands, or per cent."""
    standing = "" if _counts(draft) else standing_unit(blocks, draft.raw.blocks[0])
    if standing:
        return FoundUnit(unit=parse_unit(standing) or Unit.UNKNOWN, origin=Origin.NEARBY, text=standing)
    if share := share_sentence(blocks, draft.raw.blocks[0], _amounts(draft)):
        return FoundUnit(unit=Unit.PERCENT, origin=Origin.NEARBY, text=share)
    return _unit_of_turned(draft, blocks)


def _passes_on(unit: Unit, draft: Draft, report: Report) -> bool:
    """Whether a heading's unit is a table's: no "tkr" is that of a later table of things, no count one of money."""
    if unit is Unit.COUNT:
        return not _is_money(draft, report)
    return draft.is_named or unit not in MONEY or _is_money(draft, report)


def _unit_of_turned(draft: Draft, blocks: Sequence[Block]) -> FoundUnit:
    """Give the unit that a sentence states for a table whose rows are "Budget" and "Prognos" beside counted things."""
    measured = sum(parse_measure(row.label) is not None for row in draft.body)
    named = any(parse_measure(draft.header.texts[column]) for column in value_columns(draft.header))
    sentence = unit_sentence(blocks, draft.raw.blocks) if 2 * measured >= len(draft.body) and not named else ""
    return (
        FoundUnit(unit=parse_unit(sentence) or Unit.UNKNOWN, origin=Origin.NEARBY, text=sentence)
        if sentence
        else FoundUnit()
    )


def _stating_texts(draft: Draft) -> Iterator[tuple[Origin, str]]:
    header = draft.header
    yield Origin.TITLE, header.title
    yield Origin.HEADER, header.first_cell
    for text, role in zip(header.texts, header.roles, strict=True):
        if role is Role.LABEL:
            yield Origin.HEADER, text
    if draft.origin not in (Origin.NEARBY, Origin.TITLE):  # a goal's sentence may name any unit
        yield draft.origin, draft.caption
    if draft.header.title and draft.header.title == draft.header.first_cell:
        yield Origin.CAPTION, draft.raw.above  # "Antal insatser" over "Typ av insats"
    for heading in reversed(draft.raw.headings[-2:]):
        yield Origin.HEADING, heading


def _unit_of_columns(draft: Draft) -> FoundUnit | None:
    """Give the unit that the heading of one column states for its fellows as well: "Budget", "Avvikelse (tkr)"."""
    texts = [draft.header.texts[column] for column in value_columns(draft.header)]
    stating = [text for text in texts if parse_measure(text) and not _PER_HEAD.search(text)]
    unit = _only_money_unit(unit for text in stating if (unit := parse_unit(text)))
    if not unit:
        return None
    measures = {column: parse_measure(draft.header.texts[column]) for column in value_columns(draft.header)}
    stating_it = [column for column in measures if parse_unit(draft.header.texts[column]) is unit]
    known = {
        column: measure or Measure.OTHER
        for column, measure in measures.items()
        if column in stating_it or parse_unit(draft.header.texts[column]) is None
    }
    if is_other_size(draft.body, known, stating_it):
        return None
    return FoundUnit(unit=unit, origin=Origin.HEADER, text=next(text for text in stating if parse_unit(text) is unit))


def _is_money(draft: Draft, report: Report) -> bool:
    columns = to_columns(draft.header, draft.caption, report, FoundUnit().unit)
    cells = [row.cells[column.index] for row in draft.body for column in columns]
    if all(number.unit is not Unit.UNKNOWN for cell in cells if (number := parse_number(cell))):
        return False
    if draft.header.is_key_figure or any(column.unit not in (*MONEY, Unit.UNKNOWN) for column in columns[:1]):
        return False
    labels = [row.label for row in draft.body if has_values(row, draft.header)]
    if _is_under_counts(draft):
        return False
    caption = without_headed_amounts(draft.caption) if draft.is_named else ""
    return is_money_table(columns, (caption, draft.header.first_cell), labels)


def _counts(draft: Draft) -> bool:
    """Whether a table holds counted things, by its columns, its labels or the heading over it."""
    labels = [row.label for row in draft.body if has_values(row, draft.header)]
    counted = any(map(counts_things, (draft.caption, draft.header.first_cell, *labels)))
    return draft.header.is_key_figure or counted or _is_under_counts(draft)


def _is_under_counts(draft: Draft) -> bool:
    """Whether the nearest heading speaks of counts, and neither the caption nor the cell over the labels of money."""
    names = (draft.caption, draft.header.first_cell)
    return any(map(is_of_counts, draft.raw.headings[-2:])) and not any(map(speaks_of_money, names))
