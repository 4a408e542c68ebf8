"""Tells the texts that begin with the number of an analysis or a goal, and cuts a paragraph of several of them apart.

In: a block. Out: blocks, for example one each of the two lines::

    "Analys 1 Leveransen sker i två omgångar." over "Analys 2 Inköpet stoppades."

What is said of one goal must not be read of the next, whose name has no full stop: "Bedömning: Ej uppfyllt" over
"Mål 2 Fler ska ta bussen".
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
_GOAL: Final = re.compile(
    r"^\s*(?:[•●▪–-]\s+)?(?:(?:del|nämnds?|kommun|verksamhets|effekt|resultat|inriktnings|utvecklings|kvalitets|kf-?|"
    r"övergripande\s|finansiell(?:t|a)\s)?mål|indikator|nyckeltal|mått|målområde|fokusområde|uppdrag|åtagande|strategi|"
    r"aktivitet|(?:sub-?)?goal|target|objective|indicator)\s*\d{1,3}(?:\.\d{1,2}){0,2}\b(?!\s*(?:%|procent|per cent))",
    re.IGNORECASE,
)
_FEWEST = 2  # texts that make a list


def split_numbered(block: Block) -> Sequence[Block]:
    """Return a paragraph whose first and some other lines begin with numbers as one block each; any other as it is."""
    lines = block.text.split("\n")
    starts = next((found for form in (NUMBER, _GOAL) if len(found := _find_starts(lines, form)) >= _FEWEST), [])
    if block.kind is not BlockKind.PARAGRAPH or not starts or starts[0] != 0:
        return (block,)
    pieces: list[Block] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        first = block.location.first_line
        place = block.location
        if first is not None:
            place = replace(place, first_line=first + start, last_line=first + end - 1)
        pieces.append(replace(block, text="\n".join(lines[start:end]), location=place))
    return pieces


def _find_starts(lines: Sequence[str], form: re.Pattern[str]) -> list[int]:
    return [place for place, line in enumerate(lines) if form.match(line)]
