"""Tells whether a sentence holds all words of a row's name, however its grammar parts or joins them.

In: the stems of a row's name and those of a sentence. Out: the words that fit, or none, for example::

    "Inkomna fiskelovsansökningar"  ~  "kom det in 212 ansökningar om fiskelov"
"""

from __future__ import annotations

from collections.abc import Collection

# What a verb carries behind it in a sentence and before it in a row's name: "lånade ut", "utlånade".
_PARTICLES = ("in", "ut", "upp", "av", "ned", "åter", "på", "till", "fram", "igång", "bort")
_GLUE = ("", "s", "e", "o", "u", "a", "-")
_LEAST = 4  # letters of a part of a compound: "bygg" of "bygglov"
_PREPOSITIONS = frozenset({"över", "under", "efter", "inom", "utan", "mellan", "till", "från"})  # no part of a compound
_COMES_IN = frozenset({"inkomm", "inkomn", "inkommen", "inkommand"})
_TAKEN_IN = frozenset({"mottog", "mottag", "emot", "inkom", "inkomm", "inlämn"})  # "tog emot", "lämnades in"


def holds_words(name: Collection[str], said: Collection[str]) -> bool:
    """Whether each stem of a name is among those of a sentence: by itself, with its particle apart, or in two parts.

    >>> holds_words({"inkomm", "fiskelovsansökning"}, {"komm", "in", "ansökning", "om", "fiskelov"})
    True
    >>> holds_words({"utlån", "bok"}, {"lån", "bok"}), holds_words({"utlån", "bok"}, {"lån", "ut", "bok"})
    (False, True)
    """
    return all(part in said or _is_parted(part, said) or bool(find_parts(part, said)) for part in name)


def find_parts(compound: str, said: Collection[str]) -> tuple[str, str] | tuple[()]:
    """Give the two stems of a sentence that a compound is made of, its head last; none where it is made of no two.

    >>> find_parts("fiskelovsansökning", {"ansökning", "om", "fiskelov"}), find_parts("ansökning", {"ansökning"})
    (('fiskelov', 'ansökning'), ())
    """
    for head in said:
        if len(head) < _LEAST or not compound.endswith(head):
            continue
        rest = compound.removesuffix(head)
        for first in said:
            if len(first) >= _LEAST and first not in _PREPOSITIONS and any(rest == first + glue for glue in _GLUE):
                return first, head
    return ()


def _is_parted(verb: str, said: Collection[str]) -> bool:
    """Whether a verb with its particle in front is in a sentence with the particle behind it."""
    if verb in _COMES_IN and any(word in _TAKEN_IN for word in said):
        return True
    return any(
        verb.startswith(particle) and particle in said and verb.removeprefix(particle) in said
        for particle in _PARTICLES
        if len(verb) > len(particle) + 2
    )
