"""Finds the rows of texts that begin with a code alone.

In: prose and named rows. Out: for each unit of prose, the row with that code, for example for "7014: kylan blev
dyrare." the row "7014 Lokstallet, kylanläggning". A code of fewer than three digits is a
number in a list, and one like a year is a year; a code that two rows have tells none of them, but for the one of the
text's own chapter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from ingest.passages.commentary import contradicts
from ingest.passages.prose import Prose
from ingest.passages.row_names import NamedRow
from ingest.records import RowReference

_CODE: Final = re.compile(
    r"\s*[-–•*]?\s*(?:(?:projekt|konto|ansvar|verksamhet|objekt|project|account)\s*(?:nr\.?\s*)?)?"
    r"(?P<code>\d{3,6})\s*(?:[:–—]|-(?=\s)|[.)](?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def find_coded(prose: Sequence[Prose], rows: Sequence[NamedRow]) -> Mapping[tuple[int, int], set[RowReference]]:
    """Give the row of each unit under a code, by the place of the prose and of the unit in it."""
    by_code: dict[str, list[NamedRow]] = defaultdict(list)
    for row in rows:
        if row.code and row.amounts and not _YEAR.fullmatch(row.code):
            by_code[row.code].append(row)
    found: dict[tuple[int, int], set[RowReference]] = {}
    for place, stretch in enumerate(prose):
        current: NamedRow | None = None
        for unit, (start, end) in enumerate(stretch.units if stretch.row < 0 else ()):
            sentence = stretch.text[start:end]
            if match := _CODE.match(sentence):
                current = _only_row(by_code.get(match["code"], ()), stretch)
            if current and contradicts(sentence, current):
                current = None
            if current:
                found[place, unit] = {current.reference}
    return found


def _only_row(rows: Sequence[NamedRow], stretch: Prose) -> NamedRow | None:
    """Give the one row with a code, of several the one of the text's own chapter."""
    near = [row for row in rows if row.table.headings == stretch.headings]
    chosen = near or rows
    return chosen[0] if len(chosen) == 1 else None
