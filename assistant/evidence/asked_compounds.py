"""Reads words of a question that no report holds but in parts: a region named after a place, an act that is banned.

In: a term of a question and the passages of the reports. Out: the term with what tells of it there, or None. For
example "norrvikstrakten" is told by "Norrvik", and "förbjudet att vattna" by "bevattningsförbud".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.linking.matching import Term
from ingest.records import Passage

_REGION: Final = re.compile(
    r"(?P<place>\w{3,}?)s?-?(?:trakten|trakterna|trakt|bygden|bygderna|bygd|området|områdena|regionen|hållet|kanten)$",
    re.IGNORECASE,
)
_BANNED: Final = re.compile(
    r"\b(?:förbjud(?:en|et|na|s|er)|förbud\w*|(?:får|fick|fått)\s+(?:\w+\s+)?inte|otillåt(?:en|et|na)|"
    r"inte (?:längre )?(?:tillåt\w+|lov\w*)|"
    r"forbidden|banned|prohibited|not allowed|ban(?:s)? on)\b",
    re.IGNORECASE,
)
_BAN_WORD: Final = re.compile(r"(?P<front>\w*?)s?-?(?:förbud(?:et|en)?|stopp(?:et)?)", re.IGNORECASE)
_SAYS_BANNED: Final = re.compile(r"förbjud\w*|förbud\w*|otillåt\w*|forbidden|banned|prohibited|ban", re.IGNORECASE)
_ENDING: Final = re.compile(r"(?:ande|ning|ar|er|a|s)$")
_SHORTEST_ROOT: Final = 3


def name_place(term: Term, passages: Sequence[Passage]) -> Term | None:
    """Return a term for the surroundings of a place with the place's name, where a passage has it as a name.

    Of "industriområdet" nothing is left: "industri" is no name.
    """
    found = _REGION.fullmatch(term.text)
    if found is None:
        return None
    front = found["place"].casefold()
    names = {one for one in (front, front.removesuffix("e"), f"{front}s") if len(one) >= _SHORTEST_ROOT}
    for name in sorted(names, key=len, reverse=True):
        pattern = re.compile(rf"(?<=[a-zåäö,] ){re.escape(name[:1].upper() + name[1:])}s?\b")
        if any(pattern.search(passage.text) for passage in passages):
            return replace(term, alternatives=(*term.alternatives, (name,)))
    return None


def tell_banned(question: str, term: Term, passages: Sequence[Passage]) -> Term | None:
    """Return a term of a ban with the compounds of passages that name the ban of the act, or None.

    Both words of "förbjudet att vattna" are told by "bevattningsförbud"; by "eldningsförbud" neither is.
    """
    if not _BANNED.search(question):
        return None
    asked = {word for alternative in term.alternatives for word in alternative if len(alternative) == 1}
    is_ban = any(_SAYS_BANNED.fullmatch(word) for word in asked)
    acts = set(re.findall(r"\w+", question.casefold())) if is_ban else asked
    roots = {root for word in acts for root in [_ENDING.sub("", word)] if len(root) > _SHORTEST_ROOT}
    found = {
        word.casefold()
        for passage in passages
        for word in re.findall(r"\w+", passage.text)
        if (ban := _BAN_WORD.fullmatch(word)) and any(root in ban["front"].casefold() for root in roots)
    }
    return replace(term, alternatives=(*term.alternatives, *((word,) for word in sorted(found)))) if found else None
