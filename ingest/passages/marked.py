"""Finds the rows of the notes under a table: texts that begin with the mark of a row above them.

In: prose, blocks and named rows. Out: for each unit of prose, the rows with its mark, for example for
"B) Upphandlingen överklagades." the row "Ventilation" with "B" in the column "Anm". A text under the mark of a
footnote explains its row only where it gives a reason or tells of a deviation: "1) Inklusive hyror" does neither.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ingest.notation.markup import read_footnote
from ingest.passages.commentary import contradicts
from ingest.passages.prose import Prose
from ingest.passages.row_names import NamedRow
from ingest.passages.wording import speaks_of_cause, speaks_of_deviation
from ingest.records import Block, BlockKind, RowReference

_RAISED: Final = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_MARK: Final = re.compile(
    r"\s*[-–•]?\s*(?:(?:not|anm|kommentar|note|remark)\.?\s*)?"
    r"(?:(?P<letter>[A-Za-zÅÄÖåäö]|\d{1,2})\s*[):.⁾]\s*(?=[^\W\d_]{2})"
    r"|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})[)⁾]?\s*(?=\S)|(?P<stars>\*{1,3})\)?\s*(?=[^\W\d_]))",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(r"\s?[,-]\s?")
_HEADING: Final = re.compile(r"(?:kommentar|not|anmärkning|förklaring|fotnot|comment|note|remark)\w*:?", re.IGNORECASE)
_REACH: Final = 25  # blocks below a table, in which its notes stand


def find_marked(
    prose: Sequence[Prose], blocks: Sequence[Block], rows: Sequence[NamedRow]
) -> Mapping[tuple[int, int], set[RowReference]]:
    """Give the rows of each unit under a mark, by the place of the prose and of the unit in it."""
    marked = [row for row in rows if row.row.note or row.row.footnote]
    found: dict[tuple[int, int], set[RowReference]] = {}
    for place, stretch in enumerate(prose if marked else ()):
        table = _rows_above(stretch, blocks, marked) if stretch.row < 0 else ()
        current: list[NamedRow] = []
        for unit, (start, end) in enumerate(stretch.units if table else ()):
            sentence = stretch.text[start:end]
            if mark := _MARK.match(sentence):
                current = _rows_of(mark, sentence, table)
            kept = [row for row in current if not contradicts(sentence, row)]
            if kept:
                found[place, unit] = {row.reference for row in kept}
    return found


def _rows_of(mark: re.Match[str], sentence: str, rows: Sequence[NamedRow]) -> list[NamedRow]:
    """Give the rows that a mark points to: by the column of notes, or by the footnote that begins the sentence."""
    sign = (mark["letter"] or (mark["raised"] or "").translate(_RAISED)).casefold()
    noted = [row for row in rows if sign and sign in _PARTS.split(row.row.note.casefold())]
    if noted or not (speaks_of_cause(sentence) or speaks_of_deviation(sentence, surely=True)):
        return noted
    footnote = read_footnote(sentence.strip())
    told = footnote.text.strip() if footnote else ""
    return [row for row in rows if told and row.row.footnote.strip().startswith(told)]


def _rows_above(stretch: Prose, blocks: Sequence[Block], rows: Sequence[NamedRow]) -> list[NamedRow]:
    """Give the rows of the table that a text stands under, with no heading of another matter between."""
    for place in range(stretch.block - 1, max(-1, stretch.block - 1 - _REACH), -1):
        block = blocks[place]
        if block.kind is BlockKind.TABLE:
            places = {printed.location for printed in block.rows}
            tables = {row.reference.table for row in rows if row.row.location in places}
            return [row for row in rows if row.reference.table in tables]
        if block.kind is BlockKind.HEADING and not (_MARK.match(block.text) or _HEADING.fullmatch(block.text.strip())):
            return []
    return []
