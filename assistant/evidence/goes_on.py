"""Tells whether a sentence goes on about what the one before it tells: by a pronoun, or by naming the event again.

In: two neighbouring sentences. Out: yes or no. For example "Insatsen pågick i 31 timmar" goes on from "Ett lager brann
ned", and so does "Stängningen varade i en vecka" from "Hallen stängdes"; "Avtalet löper på tre år" may be of anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.asked_predicate import knows_act, tells_one
from assistant.records import Language
from ingest.words import split_words

_PRONOUN: Final = re.compile(
    r"\W*(?:det|den|detta|denna|de|dessa|han|hon|hen|it|this|they|these|he|she)\b(?!\s+(?:som|who|that|which)\b)",
    re.IGNORECASE,
)
# What is only the event, work or stop that was told of: it has no other name there.
_EVENT: Final = re.compile(
    r"\W*(?:hela\s+|själva\s+)?(?:insatsen|arbetet|arbetena|\w{4,}(?:nings|släcknings|räddnings|bygg|rivnings)arbetet|"
    r"avbrottet|stoppet|driftstoppet|händelsen|åtgärden|åtgärderna|projektet|räddningsinsatsen|uppdraget|bygget|"
    r"the (?:work|operation|interruption|outage|event|project|stop))\b",
    re.IGNORECASE,
)
_ENDINGS: Final = re.compile(r"(?:ningen|ningarna|ningens|andet|andets|en|et)$")  # "stängningen", "byggandet"
_SHORTEST_ROOT: Final = 4


def goes_on(before: str, sentence: str) -> bool:
    """Whether a sentence tells more of what the sentence before it tells.

    >>> goes_on("Lagret brann ned.", "Insatsen pågick i 31 timmar."), goes_on("Lagret brann.", "Den varade.")
    (True, True)
    >>> goes_on("Hallen stängdes.", "Stängningen varade i en vecka."), goes_on("Hallen hyrs ut.", "Kajen lagas i maj.")
    (True, False)
    """
    if not before:
        return False
    if _PRONOUN.match(sentence) or _EVENT.match(sentence):
        return True
    subject = next(iter(split_words(sentence)), "")
    return _names_act(subject, split_words(before))


def _names_act(noun: str, words: Sequence[str]) -> bool:
    """Whether a noun in its definite form names the act that words tell: "stängningen" of "stängdes"."""
    root = _ENDINGS.sub("", noun)
    if root == noun or len(root) < _SHORTEST_ROOT:
        return False
    if any(word != noun and word.startswith(root) for word in words):
        return True
    return knows_act(noun, Language.SWEDISH) and tells_one(noun, Language.SWEDISH, words)


def lead_of(sentences: Sequence[str], place: int) -> str:
    """Return the sentences that one goes on from, each going on from the one before; "" where it does not.

    >>> lead_of(["En hall byggdes.", "Den kostade 3 mnkr.", "Arbetet utfördes av Vik AB."], 2)
    'En hall byggdes. Den kostade 3 mnkr.'
    >>> lead_of(["En hall byggdes.", "Kajen lagas."], 1)
    ''
    """
    first = place
    while first and goes_on(sentences[first - 1], sentences[first]):
        first -= 1
    return " ".join(sentences[first:place])
