"""English names of committees and departments, put together from what they are for, as their Swedish names are.

In: an English phrase. Out: its Swedish alternatives, each words that must all be found; none for another phrase. For
example "health and social care committee" gives, among others, "vård omsorgsnämnd" of "Vård- och omsorgsnämnden".
The list `board_fields/fields.txt` has the fields; where a name has several, either may bear the ending.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from assistant.words.word_lists import read_terms

_FIELDS: Final[dict[str, tuple[str, ...]]] = read_terms("board_fields")
_LONGEST_FIELD: Final = max(len(field.split()) for field in _FIELDS)
_ENDINGS: Final = {
    **dict.fromkeys(("committee", "committees", "board", "boards"), "nämnd"),
    **dict.fromkeys(("department", "departments", "dept", "administration"), "förvaltning"),
}
_AND: Final = frozenset(("and", "&"))
_MOST_FIELDS: Final = 3


@lru_cache(maxsize=10_000)
def translate_board(phrase: str) -> tuple[str, ...]:
    """Return what a casefolded English name of a committee or a department may be in Swedish.

    >>> translate_board("culture and leisure committee")
    ('kultur fritidsnämnd', 'fritids kulturnämnd')
    >>> translate_board("social media committee"), translate_board("school")
    ((), ())
    """
    *words, last = phrase.split()
    if last not in _ENDINGS:
        return ()
    fields = _read_fields(words)
    if not 0 < len(fields) <= _MOST_FIELDS:
        return ()
    chosen = product(*(_FIELDS[field] for field in fields))
    return tuple(dict.fromkeys(name for parts in chosen for name in _names(parts, _ENDINGS[last])))


def names_field(word: str, name: Sequence[str]) -> bool:
    """Whether an English word is what a board of a Swedish name, in casefolded words, is for.

    >>> names_field("school", ("barn", "och", "utbildningsnämnden")), names_field("road", ("socialnämnden",))
    (True, False)
    """
    return any(own.startswith(field) for field in _FIELDS.get(word.casefold(), ()) for own in name)


def _names(parts: tuple[str, ...], ending: str) -> list[str]:
    """Return the words of a name with the ending at each part in turn, the last first."""
    orders = [(*parts[:place], *parts[place + 1 :], parts[place]) for place in reversed(range(len(parts)))]
    return [" ".join((*order[:-1], f"{order[-1]}{ending}")) for order in orders]


def _read_fields(words: list[str]) -> tuple[str, ...]:
    """Return the fields that words name one after the other, the longest first; none if a word is of no field."""
    found: list[str] = []
    place = 0
    while place < len(words):
        if found and words[place] in _AND:
            place += 1
            continue
        lengths = range(min(_LONGEST_FIELD, len(words) - place), 0, -1)
        field = next((name for size in lengths if (name := " ".join(words[place : place + size])) in _FIELDS), "")
        if not field:
            return ()
        found.append(field)
        place += len(field.split())
    return tuple(found)
