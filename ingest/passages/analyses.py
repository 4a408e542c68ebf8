"""Finds the texts that stand under an analysis number, and the rows that they explain.

In: prose, blocks and named rows. Out: for each such text, the rows, for example::

    rows "45 Skola | -6 000", "Analys 5", "Fler elever."  ->  "Fler elever." explains "45 Skola" in both tables

Numbers can be off by one between table and text, so the name counts first; the number or the amounts must agree too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.notation import parse_number
from ingest.notation.markup import strip_markup
from ingest.passages.numbered import NUMBER
from ingest.passages.prose import Prose
from ingest.passages.row_names import NamedRow, is_alike
from ingest.records import Block, BlockKind, Measure, RowReference

_MAX_CONTINUATION = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class _Analysis:
    """An analysis: its number, the name and the figures of what it is about, and the block it stands in."""

    number: str
    name: str
    values: frozenset[Decimal]
    block: int


def explained_by_number(
    prose: Sequence[Prose], blocks: Sequence[Block], rows: Sequence[NamedRow]
) -> dict[int, set[RowReference]]:
    """Give the rows that each text under an analysis number explains, by the place of the prose."""
    analyses = _in_tables(blocks)
    found: dict[int, set[RowReference]] = {}
    for place, stretch in enumerate(prose):
        analysis = analyses.get((stretch.block, stretch.row))
        if analysis is not None:
            references = {row.reference for row in rows if _is_about(analysis, row, blocks[analysis.block])}
        elif stretch.row < 0:
            references = _named_in_text(stretch, blocks, rows) or _told_above(stretch, blocks, rows)
        else:
            references = set()
        if references:
            found[place] = references
    return found


def _in_tables(blocks: Sequence[Block]) -> dict[tuple[int, int], _Analysis]:
    """Find the analyses that tables hold, by block and row of their texts; a page break may cut a text off (row -1)."""
    found: dict[tuple[int, int], _Analysis] = {}
    for index, block in enumerate(blocks):
        name, values, analysis, bare = "", frozenset[Decimal](), None, False
        for place, row in enumerate(block.rows):
            first = strip_markup(next((cell for cell in row.cells if cell.strip()), ""))
            if match := NUMBER.match(first):
                analysis = _Analysis(number=match[1], name=name, values=values, block=index)
                found[index, place], bare = analysis, not first[match.end() :].strip()
            elif figures := _figures(row.cells):
                named = strip_markup(row.cells[0])
                name, values, analysis = named or name, figures if named else values | figures, None
            elif analysis is not None:
                found[index, place], bare = analysis, False
        if analysis is not None and _goes_on(blocks, index + 1, bare=bare):
            found[index + 1, -1] = analysis
    return found


def _figures(cells: Sequence[str]) -> frozenset[Decimal]:
    return frozenset(number.value for cell in cells[1:] if (number := parse_number(cell)) is not None)


def _goes_on(blocks: Sequence[Block], index: int, *, bare: bool) -> bool:
    """Whether a paragraph is the text, or the rest of it, of the analysis that ended the table above."""
    if index >= len(blocks) or blocks[index].kind is not BlockKind.PARAGRAPH:
        return False
    if len(blocks[index].text) > _MAX_CONTINUATION:
        return False
    alone = index + 1 >= len(blocks) or blocks[index + 1].kind in (BlockKind.TABLE, BlockKind.HEADING)
    return bare or alone


def _is_about(analysis: _Analysis, row: NamedRow, block: Block) -> bool:
    """Whether an analysis is about a row: the name, and its number, its place or the deviation that it gives."""
    if not analysis.name or not is_alike(analysis.name, row):
        return False
    if row.row.note == analysis.number or any(printed.location == row.row.location for printed in block.rows):
        return True
    return any(measure is Measure.VARIANCE and amount.value in analysis.values for measure, amount in row.amounts)


def _named_in_text(stretch: Prose, blocks: Sequence[Block], rows: Sequence[NamedRow]) -> set[RowReference]:
    """Link a paragraph that begins with "Analys 5", or stands under such a heading, to the row of that number.

    Of several tables with such a row the one right above the text decides.
    """
    for text in (stretch.text, *stretch.headings[-1:]):
        match = NUMBER.match(text)
        if match is None:
            continue
        numbered = [row for row in rows if row.row.note == match[1]]
        name = re.split(r"[.:\n]", text[match.end() :])[0]
        named = [row for row in numbered if is_alike(name, row)]
        if named:
            return {row.reference for row in named}
        if any(is_alike(name, row) for row in rows):
            continue
        if len(numbered) > 1:
            numbered = _of_table_above(stretch, blocks, numbered)
        if len(numbered) == 1:
            return {numbered[0].reference}
    return set()


def _of_table_above(stretch: Prose, blocks: Sequence[Block], rows: Sequence[NamedRow]) -> list[NamedRow]:
    """Return of rows that which stands in the table right above a text, or is named there."""
    place = stretch.block - 1
    while place >= 0 and blocks[place].kind is BlockKind.HEADING:
        place -= 1
    above = blocks[place] if place >= 0 else None
    if above is None or above.kind is not BlockKind.TABLE:
        return []
    names = [strip_markup(printed.cells[0]) for printed in above.rows if printed.cells and printed.cells[0].strip()]
    places = {printed.location for printed in above.rows}
    named = [row for row in rows if any(is_alike(name, row) for name in names)]
    return [row for row in named if row.row.location in places] or named


def _told_above(stretch: Prose, blocks: Sequence[Block], rows: Sequence[NamedRow]) -> set[RowReference]:
    """Link a paragraph that begins with "Analys 5" to the one row of the table right above it, and to its like."""
    match = NUMBER.match(stretch.text)
    above = blocks[stretch.block - 1] if stretch.block else None
    if match is None or above is None or above.kind is not BlockKind.TABLE:
        return set()
    places = {printed.location for printed in above.rows}
    single = [row for row in rows if row.row.location in places]
    if len(single) != 1:
        return set()
    values = frozenset(amount.value for measure, amount in single[0].amounts if measure is Measure.VARIANCE)
    analysis = _Analysis(number=match[1], name=single[0].row.label, values=values, block=stretch.block - 1)
    return {row.reference for row in rows if _is_about(analysis, row, above)}
