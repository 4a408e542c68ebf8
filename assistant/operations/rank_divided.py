"""Tells which tables divide a report by the very sort of thing that a ranking chooses among.

In: the leaves of the tables of a report, and the question. Out: fewer leaves. For example "vilken verksamhet gick
sämst" ranks the rows of "Driftredovisning per verksamhet", and not the boards of "Driftredovisning per nämnd", each of
which is the sum of several activities.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.linking.rows import RowFigures
from assistant.words.row_kinds import find_chosen

_FEWEST = 2  # rows that make a ranking
_PER: Final = re.compile(r"\b(?:per|efter|fördelat på|fördelad på|uppdelat på|by)\s+(?P<kind>[^\W\d]+)", re.IGNORECASE)
_ONE_OF: Final = re.compile(
    r"^\W*(?:\w+[,:]\s+)?(?:vilken|vilket|vilka|which|what)\s+(?:enskil\w+|single)\s+(?P<kind>\w+)", re.IGNORECASE
)
# What an activity, a unit and what they are parts of are called, asked for and printed.
_KINDS: Final = (
    re.compile(r"verksamhet(?:en|er|erna)?|activit(?:y|ies)|operations?|services?", re.IGNORECASE),
    re.compile(r"enhet(?:en|er|erna)?|resultatenhet(?:en|er|erna)?|units?", re.IGNORECASE),
    re.compile(r"avdelning(?:en|ar|arna)?|departments?|divisions?", re.IGNORECASE),
    re.compile(r"förvaltning(?:en|ar|arna)?|administrations?", re.IGNORECASE),
    re.compile(r"nämnd(?:en|er|erna)?|styrelse\w*|boards?|committees?", re.IGNORECASE),
    re.compile(r"(?:verksamhets|ansvars|politik)?områden?(?:a|t)?|areas?", re.IGNORECASE),
)


def of_division(leaves: Sequence[RowFigures], question: str) -> list[RowFigures]:
    """Return the leaves without those of tables that divide the report by another sort, where one has the asked sort.

    >>> of_division([], "Vilken verksamhet gick sämst?")
    []
    """
    asked = kind_of(find_one_of(question))
    if asked is None:
        return list(leaves)
    kinds = {row.key: _divides_by(row) for row in leaves}
    divided = [row for row in leaves if kinds[row.key] == asked]
    if len(divided) < _FEWEST:
        return list(leaves)
    reports = {row.key.report for row in divided}
    return [row for row in leaves if row.key.report not in reports or kinds[row.key] in (asked, None)]


def find_one_of(question: str) -> str:
    """Return the noun that says what is chosen among, also behind "enskild" and "single".

    >>> find_one_of("Which single unit overspent?"), find_one_of("vilka två enheter gick sämst")
    ('unit', 'enheter')
    """
    found = _ONE_OF.match(question)
    return found["kind"].casefold() if found else find_chosen(question)


def kind_of(word: str) -> int | None:
    """Return which sort of thing a word names; None for a word of none of them.

    >>> kind_of("verksamheter") == kind_of("activity"), kind_of("nämnd") == kind_of("enhet"), kind_of("skola")
    (True, False, None)
    """
    return next((index for index, kind in enumerate(_KINDS) if kind.fullmatch(word)), None)


def _divides_by(row: RowFigures) -> int | None:
    found = [kind for match in _PER.finditer(row.first.caption) if (kind := kind_of(match["kind"])) is not None]
    return found[0] if len(set(found)) == 1 else None
