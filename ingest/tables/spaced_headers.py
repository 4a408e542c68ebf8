"""Reads what stands around the headings of a table set with single spaces: groups of columns, words at row ends.

In: lines of text. Out: for example::

    "Kommunen Koncernen" over "Utfall 2024", "Budget 2024", "Utfall 2024"
        ->  ("", "Kommunen", "Kommunen", "Koncernen"): a group starts where its first heading comes back
    "Mål 2023 2024 Uppfyllt", "Nöjda elever, % 77,4 80,2 Ja"  ->  the lines without "Uppfyllt" and "Ja", and those words
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.notation.measures import parse_measure
from ingest.notation.row_status import split_status
from ingest.tables.cells import is_number_cell, is_period_cell

_GROUP_NAME = re.compile(r"[A-ZÅÄÖ][^\W\d_]{2,}")
_LEAST_SHARE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutStatus:
    """Lines without the words at their ends, the heading of those words, and the words by the place of the line."""

    lines: tuple[str, ...]
    heading: str
    words: dict[int, str]


def without_status(lines: Sequence[str], first: int) -> WithoutStatus | None:
    """Return lines without the word that tells of each row how it went; None where the rows have none.

    `first` is the place of the first row; the heading is the last word of the line above it, if that is no amount's.
    """
    split = {place: split_status(line) for place, line in enumerate(lines[first:], first)}
    found = {place: parts for place, parts in split.items() if parts[1]}
    heading = next(iter(lines[first - 1].split()[-1:]), "") if first else ""
    if len(found) < _LEAST_SHARE * (len(lines) - first) or len(found) < 2 or not heading:
        return None
    if is_period_cell(heading) or is_number_cell(heading) or parse_measure(heading) is not None:
        return None
    kept = [found[place][0] if place in found else line for place, line in enumerate(lines)]
    kept[first - 1] = lines[first - 1].removesuffix(heading).rstrip()
    words = {place: status for place, (_, status) in found.items()}
    return WithoutStatus(lines=tuple(kept), heading=heading, words=words)


def group_names(above: str, header: Sequence[str]) -> tuple[str, ...]:
    """Return a line of headings over others that repeat themselves, one for each column; () where there is none.

    A group starts where the first heading comes back, so there must be as many names.
    """
    names = above.split()
    starts = [place for place, heading in enumerate(header) if place and heading == header[1]]
    if (
        not 1 < len(names) == len(starts)
        or not all(map(_GROUP_NAME.fullmatch, names))
        or any(map(parse_measure, names))
    ):
        return ()
    return ("", *(names[bisect_right(starts, place) - 1] for place in range(1, len(header))))
