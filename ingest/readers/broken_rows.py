r"""Finds the tables set with single spaces that lines without anything in them break up.

In: the lines of a text. Out: where such a table stands, from its headings to its last row, for example::

    "Mnkr 2023 2022", "", "Intäkter", "Avgifter 12 11", "Hyror 4 3", "", "Resultat", "16 14"
        ->  from the first line to the last

Programs that take a page off the web write the cells of a row on a line; but a row of its own style, a sum for one, has
a blank line over it, and its name on a line before its amounts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.notation.measures import parse_measure
from ingest.readers.dense_text import LineKind, line_kind

_AMOUNT = r"(?:[-–−+]? ?\d[\d\u00a0\u202f]*(?:[.,]\d+)?%?|[-–−])"
_AMOUNTS = re.compile(rf"(?:not )?{_AMOUNT}(?: {_AMOUNT})+", re.IGNORECASE)
_WHEN = re.compile(r"(?:19|20)\d\d(?:[-/]?\d\d[-/]?\d\d)?")
_NOTE = re.compile(r"\d{1,2}(?:, ?\d{1,2})*")
_BULLET = re.compile(r"^[-–•]\s+")
_TWO_BLANKS = re.compile(r"(?<=\S)[ \u00a0]{2,3}(?=\S)")  # where a cell had a blank before its words, or none in it
_CAPITAL = re.compile(r"[A-ZÅÄÖ][a-zåäö]")
_MAX_GAP = 2
_MAX_NAMES = 3
_MAX_NAME = 60
_MAX_HEADING = 20
_MIN_HEADINGS = 4
_MIN_ROWS = 3


def find_broken_rows(lines: Sequence[str], skipped: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """Return the first and last places, counted from 0, of the tables that blank lines or lone amounts break up.

    `skipped` holds lines, counted from 1, that are no part of any such table.
    """
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(lines):
        end = _header_end(lines, place, skipped)
        last = _last_row(lines, end, skipped) if end is not None else None
        if last is not None:
            found.append((place, last))
        place = (last if last is not None else end - 1 if end is not None else place) + 1
    return tuple(found)


def is_amounts(line: str) -> bool:
    """Whether a line holds two amounts or more and no name: "-30 216 -31 382", "Not 2 132 371 106 488".

    >>> is_amounts("-30 216 -31 382"), is_amounts("2021 2020"), is_amounts("Skola 12 11")
    (True, False, False)
    """
    text = line.strip()
    return bool(_AMOUNTS.fullmatch(text)) and not all(_WHEN.fullmatch(word) for word in text.split())


def _header_end(lines: Sequence[str], first: int, skipped: frozenset[int]) -> int | None:
    """Return the place after the headings that begin at a place; None where none begin there."""
    if first + 1 in skipped or not lines[first].strip():
        return None
    place = first
    while place < len(lines) and lines[place].strip() and line_kind(lines[place]) is LineKind.HEADER:
        place += 1
    if place > first:
        return place
    over = first  # headings of one a line, under the words over the labels
    while over < len(lines) and over - first < _MAX_NAMES and _is_name(lines[over].strip()):
        over += 1
    place = over
    while place < len(lines) and (_is_heading(lines[place].strip()) or _is_group(lines, place)):
        place += 1
    return place if over > first and place - over >= _MIN_HEADINGS else None


def _is_group(lines: Sequence[str], place: int) -> bool:
    """Whether a line is a heading's name between two years: "Koncern" between "2022" and "2022"."""
    around = [lines[near].strip() for near in (place - 1, place + 1) if near < len(lines)]
    text = lines[place].strip()
    return 0 < len(text) <= _MAX_HEADING and len(around) == 2 and all(map(_WHEN.fullmatch, around))


def _is_name(text: str) -> bool:
    return 0 < len(text) <= _MAX_NAME and text[-1] not in ".!?:;" and not _is_heading(text)


def _is_heading(text: str) -> bool:
    return bool(text) and len(text) <= _MAX_HEADING and bool(_WHEN.fullmatch(text) or parse_measure(text))


def _last_row(lines: Sequence[str], start: int, skipped: frozenset[int]) -> int | None:
    """Return the place of the last row under headings that end before `start`; None where nothing breaks the rows."""
    rows = gap = names = 0
    last, is_broken = None, False
    for place in range(start, len(lines)):
        line = _TWO_BLANKS.sub(" ", _BULLET.sub("", lines[place].strip()))
        if not line:
            gap += 1
            if gap > _MAX_GAP:
                break
            continue
        if names and _NOTE.fullmatch(line):
            continue
        kind = line_kind(line)
        alone = is_amounts(line)
        if kind is LineKind.ONE and gap:
            break  # "Mål 2" after the rows of the first one
        if place + 1 in skipped or not ((alone and names) or kind in (LineKind.ROW, LineKind.ONE, LineKind.NAME)):
            break
        if kind is LineKind.NAME and not alone:
            names += 1
            if names > _MAX_NAMES or _names_columns(line):
                break
        else:
            rows += 1
            names = 0
            last = place
            is_broken = is_broken or alone or gap > 0 or any(not line.strip() for line in lines[start:place])
        gap = 0
    return last if rows >= _MIN_ROWS and is_broken else None


def _names_columns(line: str) -> bool:
    """Whether a line of words may head the columns of another table: "Sjukfrånvaro Kvinnor Män"."""
    return len(_CAPITAL.findall(" ".join(line.split()[1:]))) > 1
