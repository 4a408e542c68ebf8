"""Tells whether a row may stand for the unit that a claim names: a sum of projects is no unit, nor are a unit's costs.

In: the text of a claim and the figure that its words were linked to. Out: yes or no. For example "Höll IT-enheten sin
budget?" is settled by the rows "IT-enheten", "IT-avdelningen" and "IT", and not by "Summa IT-projekt".
"""

from __future__ import annotations

from typing import Final

from assistant.evidence.headline import NOT_OPERATIONS
from assistant.words.unit_words import NAMED_UNIT, OF_SAME_UNIT, SPEAKS_OF_PROJECTS
from ingest.records import Figure
from ingest.words import split_words, stem

_SHORTEST_ROOT: Final = 2


def may_be_unit(claim: str, figure: Figure) -> bool:
    """Whether a row may be of the units that a claim names; true where it names none, or names projects itself."""
    roots = read_unit_roots(claim)
    if not roots or SPEAKS_OF_PROJECTS.search(NAMED_UNIT.sub(" ", claim)):
        return True
    around = " ".join((figure.caption, *figure.headings[-1:]))
    is_of_projects = NOT_OPERATIONS.search(figure.label) or NOT_OPERATIONS.search(around)
    fits = [is_name_of_unit(root, figure.label) for root in roots]
    if is_of_projects and not _names_unit(figure.label):
        return False
    return any(fit is not False for fit in fits)


def read_unit_roots(claim: str) -> tuple[str, ...]:
    """Return what the units of a claim are of, casefolded.

    >>> read_unit_roots("Höll IT-enheten i Vik sin budget?"), read_unit_roots("Gick hamnen back?")
    (('it',), ())
    """
    found = (one["root"] or one["english"] for one in NAMED_UNIT.finditer(claim))
    return tuple(root.casefold().strip("-") for root in found if len(root.strip("-")) >= _SHORTEST_ROOT)


def is_name_of_unit(root: str, label: str) -> bool | None:
    """Whether a row's name has a root alone, or as that of a unit; False in another compound, None where it has none.

    >>> [is_name_of_unit("it", label) for label in ("IT-avdelningen", "IT och telefoni", "Summa IT-projekt", "Växeln")]
    [True, True, False, None]
    """
    rests = [rest for word in split_words(label) if (rest := _rest_of(word, root)) is not None]
    if not rests:
        return None
    return any(not rest or OF_SAME_UNIT.match(rest) or OF_SAME_UNIT.match(rest.removeprefix("s")) for rest in rests)


def _rest_of(word: str, root: str) -> str | None:
    """Return what a printed word has after a root, "" where it is the root itself; None where it does not begin so."""
    if stem(word) == stem(root):
        return ""
    if len(root) <= 3:  # "IT-projekt", and no "itinerar"
        head, hyphen, rest = word.partition("-")
        return rest if hyphen and head == root else None
    return word[len(root) :].lstrip("-") if word.startswith(root) else None


def _names_unit(label: str) -> bool:
    return NAMED_UNIT.search(label) is not None
