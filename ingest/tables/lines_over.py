"""Finds the names of groups over headings that repeat themselves, in the lines above a table.

In: the headings of the columns, the lines above them. Out: a name for each column, for example::

    "Resultaträkning", "Kommunen", "Koncernen" over "Mnkr", "Not", "2023", "2022", "2023", "2022"
        ->  ("", "", "Kommunen", "Kommunen", "Koncernen", "Koncernen") and the title "Resultaträkning"

Where such headings repeat and nothing names the groups, no amount can be told from that of another group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from ingest.notation.markup import strip_markup
from ingest.notation.measures import parse_measure
from ingest.tables.cells import is_note_header
from ingest.tables.group_names import GROUP_NAME, names_group
from ingest.tables.header_words import group_columns

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_AT_END = re.compile(rf"(?:^|(?<=\s)){GROUP_NAME}$", re.IGNORECASE)
# "ResultaträkningKommunen": a caption and the first name, the line end between them lost.
_GLUED = re.compile(rf"(?P<title>.*[a-zåäö).])(?P<name>(?=[A-ZÅÄÖ])(?i:{GROUP_NAME}))")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsOver:
    """The name of the group of each column, the lines that hold the names, and the title glued before the first."""

    names: tuple[str, ...]
    lines: tuple[str, ...]
    title: str = ""


def repeats(header: Sequence[str]) -> int:
    """Return how many groups the headings of the columns are of, for they or those with a year come back; 1 if none do.

    >>> repeats(("Mnkr", "Not", "2023", "2022", "2023", "2022")), repeats(("Mnkr", "Budget", "Utfall"))
    (2, 1)
    >>> repeats(("Mnkr", "Budget 2023", "Utfall 2022", "Utfall 2023", "Utfall 2022", "Utfall 2023"))
    2
    """
    told = [text.casefold() for text in header[1:] if not is_note_header(text)]
    sizes = (size for size in range(1, len(told)) if len(told) % size == 0)
    even = next((len(told) // size for size in sizes if told == told[:size] * (len(told) // size)), 1)
    return even if even > 1 else max((told.count(text) for text in told if _YEAR.search(text)), default=1)


def last_repeats(lines: Sequence[str], count: int | None) -> tuple[str, ...]:
    """Return the headings of the last line where they repeat themselves: those above name groups; () where not."""
    header = group_columns(lines[-1:], count) if len(lines) > 1 else ()
    measured = len(lines) > 1 and any(map(parse_measure, lines[-2].split()))  # "Budget Utfall" over "2022 2022"
    named = not measured or groups_over(lines[:-1], header) is not None
    return header if repeats(header) > 1 and named else ()


def groups_over(above: Sequence[str], header: Sequence[str]) -> GroupsOver | None:
    """Return the names of groups over headings that repeat, one a line or all on the last; None where there are none.

    `above` are the lines over the headings, the last one nearest.
    """
    count = repeats(header)
    lines = [strip_markup(line) for line in above if line.strip()]
    if count == 1 or not lines:
        return None
    if found := names_on_line(lines[-1], count):
        return GroupsOver(names=_spread(found, header), lines=(lines[-1],))
    if len(lines) < count:
        return None
    first, *rest = lines[-count:]
    glued = _GLUED.fullmatch(first)
    names = [glued["name"] if glued else first, *rest]
    if not all(map(names_group, names)) or len(set(names)) < count:
        return None
    return GroupsOver(names=_spread(names, header), lines=tuple(lines[-count:]), title=glued["title"] if glued else "")


def names_on_line(line: str, count: int) -> list[str]:
    """Return the names that end a line: "(tkr) Kommunen Sammanställd redovisning"; [] where they are not as many."""
    names: list[str] = []
    rest = line.strip()
    while len(names) < count and (found := _AT_END.search(rest)):
        names.insert(0, found[0])
        rest = rest[: found.start()].rstrip()
    return names if len(names) == count and len(set(names)) == count else []


def _spread(names: Sequence[str], header: Sequence[str]) -> tuple[str, ...]:
    """Give each column the name of its group, "" where it can be of the group before as well as of the one after.

    No group has a heading twice: that parts them, in one way or in several.
    """
    columns = [place for place, text in enumerate(header) if place and not is_note_header(text)]
    texts = [header[place].casefold() for place in columns]
    ways = []
    for cuts in combinations(range(1, len(texts)), len(names) - 1):
        edges = (0, *cuts, len(texts))
        parts = [texts[start:end] for start, end in pairwise(edges)]
        if all(len(part) == len(set(part)) for part in parts):
            ways.append([number for number, part in enumerate(parts) for _ in part])
    spread = [""] * len(header)
    for place, groups in zip(columns, zip(*ways, strict=True), strict=False):
        spread[place] = names[groups[0]] if len(set(groups)) == 1 else ""
    return tuple(spread)
