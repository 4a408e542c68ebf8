"""Finds the rows of a commentary: paragraphs side by side that each begin with the name of another row of one table.

In: prose and named rows. Out: for each unit of prose, the rows that it is about, for example::

    "Hamnen klarar sin budget." / "Badet fick en dyr vinter." / "Museets intäkter blev lägre då taket läckte."

under one heading are about the rows "Hamnen", "Badet" and "Museet", whatever each says of its row. One such paragraph
alone may only mention the row: "Hamnen byggdes 1912." A name before a colon ("Hamnen: projektstart i höst.") says that
what follows is of it; two of them are enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from ingest.passages.prose import Prose
from ingest.passages.row_names import Key, NamedRow, agrees, to_key
from ingest.passages.wording import money_in, speaks_of_cause, speaks_of_deviation
from ingest.records import RowReference

_FEWEST: Final = 3  # rows of one table that paragraphs side by side begin with
_FEWEST_TOLD: Final = 2  # of these, paragraphs that speak of a deviation or give a reason
_FEWEST_HEADED: Final = 2  # rows of one table that paragraphs side by side name before a colon
_LONGEST_NAME: Final = 8  # words
_WORD: Final = re.compile(r"[\w/&-]+")
_HEADED: Final = re.compile(r"\s*:\s+(?=\S+\s+[^\W\d]{2})")  # and more than a word or a number behind
_GOES_ON: Final = re.compile(r"\s*(?:,|och\b|samt\b|and\b|i (?=[A-ZÅÄÖ]))")  # "Hamnen och badet ...": of two rows
_SUMS: Final = frozenset({"summ", "summa", "total", "totalt", "resultat", "nettokostnad"})


def find_commented(prose: Sequence[Prose], rows: Sequence[NamedRow]) -> Mapping[tuple[int, int], set[RowReference]]:
    """Give the rows that the units of commentaries are about, by the place of the prose and of the unit in it."""
    by_key: dict[Key, list[NamedRow]] = defaultdict(list)
    for row in rows:
        if row.key and row.amounts and not _SUMS.intersection(row.key):
            by_key[row.key].append(row)
    found: dict[tuple[int, int], set[RowReference]] = {}
    for places in _sections(prose):
        begun = {place: named for place in places if (named := _named_first(prose[place].text, by_key))}
        for table in {row.reference.table for named in begun.values() for row in named}:
            own = {place: [row for row in named if row.reference.table == table] for place, named in begun.items()}
            own = {place: named for place, named in own.items() if len(named) == 1}
            if _is_commentary(own, prose):
                found.update(_units_of(own, prose, by_key))
    return found


def _sections(prose: Sequence[Prose]) -> Iterator[list[int]]:
    """Yield the places of the paragraphs under each heading."""
    places = (place for place, stretch in enumerate(prose) if stretch.row < 0)
    for _, group in groupby(places, key=lambda place: prose[place].headings):
        yield list(group)


def _named_first(text: str, by_key: Mapping[Key, list[NamedRow]]) -> list[NamedRow]:
    """Give the rows whose whole name a text begins with, the longest name first; none where it goes on to another."""
    words = list(_WORD.finditer(text[:200]))[:_LONGEST_NAME]
    for count in range(len(words), 0, -1):
        rows = by_key.get(to_key(text[words[0].start() : words[count - 1].end()]), [])
        if rows:
            return [] if _GOES_ON.match(text, words[count - 1].end()) else rows
    return []


def _is_headed(text: str, row: NamedRow) -> bool:
    """Whether a text begins with the whole name of a row and a colon: "Sessionssalen, ny teknik: upphandlas i vår"."""
    name, colon, _ = text[:200].partition(":")
    return bool(colon) and to_key(name) == row.key and _HEADED.match(text, len(name)) is not None


def _is_commentary(own: Mapping[int, list[NamedRow]], prose: Sequence[Prose]) -> bool:
    """Whether enough paragraphs begin with rows of one table, each with its own, and tell how these went."""
    rows = [row.reference for named in own.values() for row in named]
    headed = [row.reference for place, named in own.items() for row in named if _is_headed(prose[place].text, row)]
    if len(set(headed)) == len(headed) == len(rows) >= _FEWEST_HEADED:
        return True
    told = [
        place
        for place in own
        if speaks_of_deviation(prose[place].text, surely=True) or speaks_of_cause(prose[place].text)
    ]
    return len(set(rows)) == len(rows) >= _FEWEST and len(told) >= _FEWEST_TOLD


def _units_of(
    own: Mapping[int, list[NamedRow]], prose: Sequence[Prose], by_key: Mapping[Key, list[NamedRow]]
) -> Iterator[tuple[tuple[int, int], set[RowReference]]]:
    """Yield the units of paragraphs with their row, up to a sentence that begins with another."""
    for place, (row,) in own.items():
        for unit, (start, end) in enumerate(prose[place].units):
            sentence = prose[place].text[start:end]
            named = _named_first(sentence, by_key)
            if (named and row not in named) or contradicts(sentence, row):
                break
            yield (place, unit), {row.reference}


def contradicts(sentence: str, row: NamedRow) -> bool:
    """Whether a sentence tells of a deviation with amounts that the row does not have."""
    mentions = money_in(sentence)
    if not mentions or not speaks_of_deviation(sentence, surely=True):
        return False
    return not any(agrees(mention, amount) for mention in mentions for _, amount in row.amounts)
