"""Tells whether a sentence says who did what a question asks of, where that is a body, a group or a post.

In: a plan of "vem beslutade om X" and a sentence. Out: yes or no. For example "Bron invigdes av landshövdingen" and "i
våras beslutade politiken om brobygget" tell it; "bron ägs av en förening" does not, for nobody asks who owns it.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.evidence.asked_predicate import asked_acts, tells_predicate
from assistant.records import Plan
from assistant.words.role_words import AGENTS
from ingest.words import split_words

_AGENT: Final = rf"(?P<agent>[\w-]*(?:{AGENTS}))"
_ACTIVE: Final = re.compile(rf"\b{_AGENT}\s+(?:har\s+|hade\s+|ska\s+)?(?:\w+\s+)?(?P<verb>\w{{3,}})\b", re.IGNORECASE)
_INVERTED: Final = re.compile(rf"\b(?P<verb>\w{{3,}})\s+{_AGENT}\b", re.IGNORECASE)
_HAS: Final = re.compile(rf"\b(?:har|hade)\s+{_AGENT}\s+(?:\w+\s+){{0,2}}?(?P<verb>\w+(?:at|it|tt))\b", re.IGNORECASE)
_PASSIVE: Final = re.compile(
    rf"\b(?P<verb>\w{{3,}}(?:s|d|t|da|ta|en|na|n))\b[^.;]*?\bav\s+(?:(?:den|det|vår[at]?|dåvarande|nya)\s+)?(?:\w+ens?\s+)?{_AGENT}\b",
    re.IGNORECASE,
)
# Words that a list of acts has for one of them, and that are of another as often: "beviljat undantag", "en ny".
_LOOSE: Final = re.compile(
    r"(?:bevilj|fick|får|fått|tog|tagi|tas|ny|nytt|ett|från|sedan|till|inte|gick|väg|ärende|fall|namn|tjänst|start\b)",
    re.I,
)
_DECIDES: Final = re.compile(r"beslut\w*|beslöt|bestäm\w*|enades|gav|gett|antog|klubba\w*", re.IGNORECASE)


def names_agent(plan: Plan, sentence: str) -> bool:
    """Whether a sentence says which body, group or post did the asked act, or decided on it."""
    if not asked_acts(plan.question, plan.language):
        return False
    is_told = tells_predicate(plan.question, plan.language, split_words(sentence))
    for pattern in (_ACTIVE, _INVERTED, _HAS, _PASSIVE):
        for match in pattern.finditer(sentence):
            verb = match["verb"].casefold()
            if not _LOOSE.match(verb) and tells_predicate(plan.question, plan.language, (verb,)):
                return True
            if is_told and pattern is not _PASSIVE and _DECIDES.fullmatch(verb):
                return True
    return False
