"""Compound words: how well a part fits the whole, and whether two printed words make one asked word.

In: casefolded words. Out: a score, or whether they fit. For example "cykelbanor" is made of the words of "Nya banor
för cykel".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.words import stem

_SHORTEST_PART = 4
_SHORTEST_TAIL = 3  # letters of the stem of a compound's last word: "tur" of "turer"
_JOINTS = ("", "s", "e", "o", "u", "a")  # "arbetsplats", "förskolebarn", "kyrkobok", "varuhus"
_LEAST_SHARE = 0.3  # of a compound that its part must be
_PEOPLE = (
    *("barn", "elev", "brukare", "lärare", "person", "plats", "invånare", "boende", "kund", "klient", "patient"),
    *("deltagare", "besökare", "gäst", "medlem", "vårdtagare", "omsorgstagare", "student", "studerande", "pensionär"),
)
_QUEUES = ("kö", "kön", "köer", "kötid", "väntelista")  # those who wait for a thing are not the thing
_HAVING_RIGHT = ("berättig", "sökande", "mottagar")
_HOURS = ("timme", "timmar", "dygn")  # that a service is counted by
_STANDS_THERE = re.compile(
    r"s?(?:(?:för)?skola|(?:is|sim|sport)?hall|gård|park|bad|väg|gata|torg|arena|hus|område|verk|plan|vall|kyrka|bro|"
    r"strand|hem|backe|berg|dal)(?:n|en|et|an)?"
)
_PARTICIPLE_ENDINGS = ("ade", "erad", "erat", "da", "ta")
_VERB_PREFIXES = frozenset(
    ("åter", "över", "under", "vidare", "fram", "till", "från", "före", "efter", "sam", "ned", "upp", "bort", "emot")
)
_SHORTEST_HEAD = 5  # of a noun that is joined without an s
_BROADER = 0.45  # less than a possible match


def score_compound(first: str, second: str) -> float:
    """Return up to 0.75 where one word is the beginning or the end of the other, by how much of it that is.

    A printed word that is only the end of an asked one is broader: "tjänster" tell nothing of "hemtjänst".
    """
    short, long = sorted((first, second), key=len)
    if len(short) < _SHORTEST_PART or not (long.startswith(short) or long.endswith(short)):
        return 0.0
    share = len(short) / len(long)
    if share < _LEAST_SHARE:
        return 0.0
    if long.startswith(short) and any(tail in long.removeprefix(short) for tail in _HAVING_RIGHT):
        return 0.0  # "bidragsberättigade" are those who may get a "bidrag", and none of it
    if short == second and _names_people(long.removeprefix(short)):
        return 0.0  # what a "grundskolebarn" costs is not what "Grundskola" does, nor are "hemtjänsttimmar" it
    is_broader = short == second and short != long
    if not long.startswith(short):
        return min(0.4 + 0.25 * share, _BROADER if is_broader else 1.0)
    return 0.5 + 0.25 * share


def _names_people(tail: str) -> bool:
    """Whether a compound ends with a joint and a word for those that a thing is for, who do it, or who wait for it."""
    return any(tail == f"{joint}{stem(person)}" for joint in _JOINTS for person in (*_PEOPLE, *_HOURS, *_QUEUES))


def joins_two(asked: str, printed: Sequence[str]) -> bool:
    """Whether a compound is made of two words that are printed apart: "cykelbanor" of "Nya banor för cykel".

    Between the two stands what joins a Swedish compound, if anything: "förskolebarn" is of "Barn i förskola".
    """
    if len(asked) < 2 * _SHORTEST_PART or not asked.isalpha():
        return False
    own = stem(asked)
    stems = [stem(word) for word in dict.fromkeys(printed) if word.isalpha() and len(word) >= _SHORTEST_PART]
    return any(
        own == f"{front}{joint}{tail}"
        for front in stems
        if len(front) >= _SHORTEST_PART and own.startswith(front)
        for tail in stems
        if len(tail) >= _SHORTEST_TAIL and tail != front
        for joint in _JOINTS
    )


def name_people(label: str, caption: str) -> tuple[str, ...]:
    """Return what those may be called whom a row of a table of people counts: a row "Förskola" of "Barn och elever".

    >>> "förskolebarn" in name_people("Förskola", "Barn och elever"), name_people("Förskola", "Drift")
    (True, ())
    """
    front = stem(label.casefold()) if label.isalpha() and len(label) >= _SHORTEST_PART else ""
    words = re.findall(r"[^\W\d_]+", caption.casefold())
    people = [word for word in words if word in _PEOPLE or stem(word) in _PEOPLE]
    return tuple(f"{front}{joint}{stem(word)}" for word in people for joint in _JOINTS) if front else ()


@lru_cache(maxsize=100_000)
def begins_place(name: str, printed: str) -> bool:
    """Whether a printed word is a proper name with what stands there: "Lillängsskolan" of "Lilläng".

    A word of the language is no name: "Sport" does not name the one hall of several that is a "Sporthall".
    """
    if not (name[:1].isupper() and name[1:].islower()) or len(name) < _SHORTEST_PART:
        return False
    lowered = name.casefold()
    tail = printed.removeprefix(lowered)
    if tail == printed or _STANDS_THERE.fullmatch(tail) is None:
        return False
    import simplemma  # loads a dictionary at the first look-up

    return not simplemma.is_known(lowered, lang="sv")


def is_joined_participle(word: str) -> bool:
    """Whether a participle begins with a noun, so that it says which things are meant.

    >>> is_joined_participle("avgiftsfinansierade"), is_joined_participle("återbetalade")
    (True, False)
    """
    import simplemma

    if not word.endswith(_PARTICIPLE_ENDINGS):
        return False
    heads = ((word[:cut], word[cut:]) for cut in range(5, len(word) - 5))
    return any(
        (head.endswith("s") or len(head) > _SHORTEST_HEAD)  # no "redo" in "redovisade"
        and head not in _VERB_PREFIXES
        and all(simplemma.is_known(part, lang="sv") for part in (head.removesuffix("s"), tail))
        for head, tail in heads
    )
