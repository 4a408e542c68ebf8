"""Drafts of tables: raw tables with their header, caption and rows read, before unit and columns are known.

In: raw tables and the blocks of the report. Out: drafts, for example::

    heading "Drift", rows "Verksamhet⇥Budget", "Skola⇥500"  ->  Draft(caption="Drift", body of one row)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.notation import parse_unit
from ingest.notation.markup import strip_markup
from ingest.notation.measures import parse_measure
from ingest.notation.periods import parse_period
from ingest.records import Block, BlockKind, Origin, Row
from ingest.tables.body import BodyRow, has_values, read_body
from ingest.tables.cells import is_period_cell
from ingest.tables.header_lines import header_rows
from ingest.tables.headers import Header, names_table, read_header
from ingest.tables.raw_tables import RawTable
from ingest.tables.wrapped_labels import join_wrapped
from ingest.tables.year_notes import parse_year_note

# The paragraph that says which goal or indicator a table is of, above others on method and responsibility.
_GOAL = re.compile(
    r"(?:\w+\s+){0,2}(?:nämnd|del|inriktnings|verksamhets|effekt)?(?:mål|indikator|nyckeltal|goal|indicator)\b"
    r"[^.:\n]{0,12}:\s*\S",
    re.IGNORECASE,
)
_MAX_CAPTION = 140
_REACH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A table as read so far; `origin` says where its caption stands.

    `is_named` says that the caption is its own: no heading that is above an earlier table as well.
    """

    raw: RawTable
    header: Header
    caption: str
    origin: Origin
    is_named: bool
    body: tuple[BodyRow, ...]


def to_drafts(raws: Sequence[RawTable], blocks: Sequence[Block]) -> list[Draft]:
    """Give a draft of each raw table that has a number in a value column."""
    drafts: list[Draft] = []
    for place, raw in enumerate(raws):
        header = _with_year_note(read_header(raw.rows, _borrowed_header(raws, place)), raw, blocks)
        body = join_wrapped(read_body(raw.rows, header))
        if not any(has_values(row, header) for row in body):
            continue
        caption, origin = _find_caption(drafts, raw, header, blocks)
        if header.is_key_figure:
            body = tuple(replace(row, labels=(caption,) if caption else ()) for row in body)
        named = origin is not Origin.HEADING or all(other.raw.headings != raw.headings for other in drafts)
        drafts.append(Draft(raw=raw, header=header, caption=caption, origin=origin, is_named=named, body=body))
    return [_with_own_title(draft, drafts) for draft in drafts]


def _with_own_title(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Give a draft, named by the cell over its labels where others share its caption: "Balansräkning, mnkr"."""
    alike = [other for other in drafts if other.raw.headings == draft.raw.headings and other.caption == draft.caption]
    own = draft.header.first_cell
    if len(alike) < 2 or sum(other.header.first_cell == own for other in alike) > 1 or not names_table(own):
        return draft
    if not parse_unit(own) and not all(_is_when(text) for text in draft.header.texts[1:] if text):
        return draft  # "Yrkesgrupp" over "Antal 2024" says what the rows are
    return replace(draft, caption=own, origin=Origin.TITLE, is_named=True)


def _is_when(text: str) -> bool:
    """Whether a heading is a year, a month or another time, and no measure: "2023", "okt 2023"."""
    return is_period_cell(text) or (parse_period(text) is not None and parse_measure(text) is None)


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


def _with_year_note(header: Header, raw: RawTable, blocks: Sequence[Block]) -> Header:
    """Give a header with what a line beside the table says of one year, "2024 avser prognos", which is no title."""
    below = [block.text for block in blocks[raw.blocks[-1] + 1 : raw.blocks[-1] + 2]]
    beside = (header.title, raw.above, *raw.headings[-1:], *below)
    note = next((found for text in beside if (found := parse_year_note(text))), None)
    return replace(header, note=note, title="" if parse_year_note(header.title) else header.title)


def _find_caption(
    drafts: Sequence[Draft], raw: RawTable, header: Header, blocks: Sequence[Block]
) -> tuple[str, Origin]:
    """Give the caption of a table and where it stands."""
    if header.title:
        return header.title, Origin.TITLE
    if raw.above and not parse_year_note(raw.above):
        return raw.above, Origin.CAPTION
    if goal := _goal_above(blocks, raw.blocks[0]):
        return goal, Origin.NEARBY
    before = drafts[-1] if drafts else None
    if before and before.raw.headings == raw.headings and before.header.texts == header.texts and any(header.texts):
        return before.caption, before.origin  # it goes on under the same headings with the same columns
    names = [heading for heading in raw.headings if not parse_year_note(heading)]
    return (strip_markup(names[-1]), Origin.HEADING) if names else ("", Origin.UNKNOWN)


def _goal_above(blocks: Sequence[Block], place: int) -> str:
    """Give the nearest paragraph above a table, under the same heading, that names a goal; as much as a caption is."""
    for block in reversed(blocks[max(0, place - _REACH) : place]):
        if block.kind in (BlockKind.TABLE, BlockKind.HEADING):
            return ""
        text = strip_markup(block.text)
        if _GOAL.match(text):
            return text if len(text) <= _MAX_CAPTION else text[:_MAX_CAPTION].rsplit(" ", 1)[0].rstrip(",;:")
    return ""
