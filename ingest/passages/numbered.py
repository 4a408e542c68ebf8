"""Tells the texts that begin with the number of an analysis, and cuts a paragraph of several of them apart.

In: a block. Out: blocks, for example one each of the two lines::

    "Analys 1 Leveransen sker i två omgångar." over "Analys 2 Inköpet stoppades."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ingest.records import Block, BlockKind

NUMBER: Final = re.compile(
    r"^\s*(?:Analys|Kommentar|Förklaring|Not|Analysis|Note|Comment)\s*(\d{1,3})\b[\s:.)–-]*", re.IGNORECASE
)
_FEWEST = 2  # texts that make a list


def split_numbered(block: Block) -> Sequence[Block]:
    """Return a paragraph whose first and some other lines begin with numbers as one block each; any other as it is."""
    lines = block.text.split("\n")
    starts = [place for place, line in enumerate(lines) if NUMBER.match(line)]
    if block.kind is not BlockKind.PARAGRAPH or len(starts) < _FEWEST or starts[0] != 0:
        return (block,)
    pieces: list[Block] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        first = block.location.first_line
        place = block.location
        if first is not None:
            place = replace(place, first_line=first + start, last_line=first + end - 1)
        pieces.append(replace(block, text="\n".join(lines[start:end]), location=place))
    return pieces
