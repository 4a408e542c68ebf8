"""Tells where headings start that begin with a word of no measure, in a line of headings a space apart.

In: the words of a line, and where those stand that name a measure. Out: where the headings start, for example::

    "Område", "Tilldelad", "budget", "Ackumulerat", "utfall"  ->  1 and 3: "Tilldelad budget", "Ackumulerat utfall"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.notation.measures import parse_measure
from ingest.notation.units import parse_unit
from ingest.tables.cells import is_label_header, is_period_cell
from ingest.tables.group_names import names_group

_QUALIFIER = re.compile(
    r"(?:ack\.?|ackumulera[dt]e?|total[at]?|årets|periodens|tilldela[dt]|beslutad|justerad|reviderad|ursprunglig"
    r"|senaste|föregående|ny|accumulated|total|revised|original)",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_PART_OF_YEAR = re.compile(
    rf"{_MONTH}(?:[-–]{_MONTH})?|helår(?:et)?|delår(?:et)?|perioden|halvår(?:et)?|plan", re.IGNORECASE
)
_NUMBERED_PART = re.compile(r"(?:k|kv|kvartal|q|quarter|t|tertial)\.? ?[1-4]", re.IGNORECASE)
_MIN_PARTS = 2
_WORD = re.compile(r"[A-ZÅÄÖ][^\W\d_]*\.?")


def with_qualifiers(pieces: Sequence[str], starts: Sequence[int]) -> list[int]:
    """Return where headings start, the word before a measure included where it is the heading's first one.

    >>> with_qualifiers(["Projekt", "Utfall", "Total", "projektbudget"], [1, 3])
    [1, 2]
    >>> with_qualifiers(["Nämnd", "Budget", "totalt", "Utfall", "totalt"], [1, 3])
    [1, 3]
    """
    trailing = bool(pieces) and _QUALIFIER.fullmatch(pieces[-1]) is not None
    return [
        start - 1 if start - 1 not in starts and _qualifies(pieces, start, trailing=trailing) else start
        for start in starts
    ]


def parts_of_year(words: Sequence[str], count: int | None) -> tuple[str, ...]:
    """Return the headings of columns that are parts of a year or whom they count, that of the labels first.

    >>> parts_of_year("Enhet Kv 1 Kv 2 Helår 2023".split(), 3), parts_of_year("Skola Budget 2023".split(), 2)
    (('Enhet', 'Kv 1', 'Kv 2', 'Helår 2023'), ())
    """
    headings: list[str] = []
    place = len(words)
    while place > 0:
        size = next((size for size in (3, 2, 1) if place > size and _is_part(words[place - size : place])), 0)
        if not size:
            break
        place -= size
        headings.insert(0, " ".join(words[place : place + size]))
    is_wanted = len(headings) >= _MIN_PARTS and count in (None, len(headings))
    numbered = sum(_PART_OF_YEAR.match(text) is not None or bool(_NUMBERED_PART.match(text)) for text in headings)
    return (" ".join(words[:place]), *headings) if is_wanted and place and numbered >= _MIN_PARTS else ()


def _is_part(words: Sequence[str]) -> bool:
    text = " ".join(words)
    if len(words) > 1:
        return bool(_NUMBERED_PART.fullmatch(text)) or (is_period_cell(words[-1]) and _is_part(words[:-1]))
    return heads_year(text) or (not text.isdigit() and _NUMBERED_PART.fullmatch(text) is not None)


def heads_year(piece: str) -> bool:
    """Return whether a word before a year makes one heading with it: "Koncern 2022", "jan–aug 2023", "Helår 2023".

    >>> heads_year("jan-aug"), heads_year("Koncern"), heads_year("Verksamhet")
    (True, True, False)
    """
    return names_group(piece) or _PART_OF_YEAR.fullmatch(piece) is not None


def _qualifies(pieces: Sequence[str], start: int, *, trailing: bool) -> bool:
    """Whether the word before a measure begins its heading: none does that may head the labels or end a heading.

    So does one that makes a heading with the year after it: "Plan 2025", "Helår 2023".
    """
    before = pieces[start - 1] if start > 1 else ""
    if is_period_cell(pieces[start]) and before[:1].isupper() and not trailing:
        return heads_year(before)
    if not _WORD.fullmatch(before) or is_period_cell(before) or parse_measure(before) or parse_unit(f"({before})"):
        return False
    if (
        parse_measure(pieces[start]) is None
        or is_label_header(before)
        or (names_group(before) and not _QUALIFIER.fullmatch(before))
    ):
        return False
    if start == 2 and not is_label_header(pieces[0]):
        return False
    return pieces[start][:1].islower() or (not trailing and _QUALIFIER.fullmatch(before) is not None)
