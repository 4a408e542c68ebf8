"""Cuts the running text of a report into passages, and links them to the rows that they explain.

In: blocks, tables, the report's record. Out: passages and abbreviations, for example::

    "Kontoret visar ett underskott på 5 tkr. Det beror på hyran."  ->  Passage(text=..., explains=(row "Kontoret",))
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.notation import parse_amounts
from ingest.passages.abbreviations import find_abbreviations
from ingest.passages.explanations import find_explanations
from ingest.passages.prose import Prose, find_prose
from ingest.records import Abbreviation, Block, BlockKind, Passage, Report, RowReference
from ingest.tables import TablesRead

MAX_LENGTH = 600
_BULLET = re.compile(r"^\s*[-–—•●○▪◦·*]\s+")
_LINE_BREAK = re.compile(r"[^\S\u00a0\u202f]*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagesRead:
    """The passages of a report in reading order, and the short forms that it explains."""

    passages: tuple[Passage, ...]
    abbreviations: tuple[Abbreviation, ...]


def to_passages(blocks: Sequence[Block], tables: TablesRead, report: Report) -> PassagesRead:
    """Cut text into passages of whole sentences, of 600 characters or one sentence at most, verbatim.

    `explains` holds the rows that a passage explains, where name, place and amounts agree; a doubtful link is left out.
    """
    prose = find_prose(blocks, tables.used)
    explained = find_explanations(prose, blocks, tables.tables, report)
    passages: list[Passage] = []
    for place, stretch in enumerate(prose):
        for first, last in _to_chunks(stretch, [explained.get((place, unit)) for unit in range(len(stretch.units))]):
            start, end = stretch.units[first][0], stretch.units[last][1]
            start += len(_found(_BULLET, stretch.text[start:end]))
            text = _LINE_BREAK.sub(" ", stretch.text[start:end]).strip()
            rows = {row for unit in range(first, last + 1) for row in explained.get((place, unit), frozenset())}
            passages.append(
                Passage(
                    index=len(passages),
                    text=text,
                    headings=stretch.headings,
                    amounts=tuple(mention.amount for mention in parse_amounts(text)),
                    explains=tuple(sorted(rows)),
                    location=stretch.locate(start, end),
                )
            )
    texts = [(block.text, block.location) for block in blocks if block.kind is BlockKind.HEADING]
    texts.extend((passage.text, passage.location) for passage in passages)
    return PassagesRead(passages=tuple(passages), abbreviations=find_abbreviations(texts))


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return match[0] if match else ""


def _to_chunks(stretch: Prose, rows: Sequence[frozenset[RowReference] | None]) -> Iterator[tuple[int, int]]:
    """Give first and last unit of each passage: as many as there is room for, up to one about other rows."""
    first = 0
    for unit in range(1, len(stretch.units) + 1):
        is_full = unit < len(stretch.units) and stretch.units[unit][1] - stretch.units[first][0] > MAX_LENGTH
        if unit == len(stretch.units) or is_full or _are_apart(rows[unit - 1], rows[unit]):
            yield first, unit - 1
            first = unit


def _are_apart(rows: frozenset[RowReference] | None, others: frozenset[RowReference] | None) -> bool:
    """Whether two sentences explain rows that have nothing in common."""
    return bool(rows and others and not rows & others)
