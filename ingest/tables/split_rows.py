"""Puts rows on one line whose names stand on the line before their amounts, and takes the notes out of them.

In: the lines of a table set with single spaces. Out: as many lines, and the notes by the places of their rows::

    "Intäkter", "Not 2 132 371 106 488", "Löner Not 3 – 522 941 – 515 518", "", "Netto", "12 11"
        ->  "", "Intäkter 132 371 106 488", "Löner – 522 941 – 515 518", "", "", "Netto 12 11", and {1: "2", 2: "3"}
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.broken_rows import is_amounts

_NOTE = re.compile(
    r"(?P<name>.*[^\W\d_].*?),? (?:not|note) (?P<note>\d{1,2}(?:, ?\d{1,2})*) (?=[-–−\d])", re.IGNORECASE
)
_WORDS = re.compile(r".*[^\W\d_]\W*")
_MIN_NOTES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeRows:
    """Lines with a row on each, and the notes by the places of their lines; none where hardly a row has one."""

    lines: tuple[str, ...]
    notes: dict[int, str]


def join_split_rows(lines: Sequence[str]) -> WholeRows:
    """Return the lines, each row on that of its amounts, without the notes that its words name."""
    whole = list(lines)
    notes: dict[int, str] = {}
    for place, line in enumerate(lines):
        above = lines[place - 1].strip() if place else ""
        if is_amounts(line) and _WORDS.fullmatch(above):
            whole[place - 1], whole[place] = "", f"{above} {line.strip()}"
        if noted := _NOTE.match(whole[place]):
            notes[place] = noted["note"]
    if len(notes) < _MIN_NOTES:
        return WholeRows(lines=tuple(whole), notes={})
    for place in notes:
        whole[place] = _NOTE.sub(r"\g<name> ", whole[place], count=1)
    return WholeRows(lines=tuple(whole), notes=notes)
