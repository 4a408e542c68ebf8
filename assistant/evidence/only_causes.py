"""Tells whether what a question asks about stands in a text only as the cause of something else.

In: a plan and a text. Out: yes or no. For example of "varför sprang en läcka i kajen?" the sentence "Bryggan stängdes
sedan en läcka upptäckts i kajen" tells nothing: the leak is why the jetty was closed, and not what is explained.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.evidence.asked_predicate import asked_acts, tells_one
from assistant.evidence.reasons import BECAUSE
from assistant.linking.matching import FAIR_MATCH, is_stop_word, score_term, to_term
from assistant.question.asked_thing import asks_when
from assistant.records import Operation, Plan
from assistant.words.asked_words import PLAIN_VERBS
from ingest.passages.sentences import split_sentences
from ingest.records import Measure
from ingest.words import split_words

# What stands after these is a cause, and what stands before them is what it explains.
_BACK: Final = re.compile(
    r"\b(?:eftersom|därför att|på grund av|p\.? ?g\.? ?a\.?|pga|till följd av|"
    r"(?:(?:vilket |som )?(?:är |var |blev )?|som )en (?:direkt )?(?:följd|konsekvens|effekt) av|"
    r"(?:vilket |som )?(?:ber(?:or|odde|ott) på|"
    r"förklaras (?:av|med)|orsaka(?:des|s|ts) av|kommer sig av)|med anledning av|tack vare|efter att|"
    r"då(?= (?:\w+ ){1,6}?\w+(?:ade|des|de|t|it|ts|er|ar)\b)|sedan(?= (?:\w+ ){1,5}?\w+(?:at|it|tt|rt|ts)\b)|"
    r"because(?: of)?|due to|owing to|as a result of|(?:was|were) caused by)(?=\W|$)",
    re.IGNORECASE,
)
# What stands before these is a cause, and what stands after them is what it led to.
_ON: Final = re.compile(
    r"\b(?:(?:vilket|som|och)\s+)?(?:har\s+|hade\s+)?(?:inneb(?:ar|urit)|medför(?:t|de|er)|föranle(?:tt|dde|der)|"
    r"(?:lett|ledde|leder) till|(?:får|fick|fått) till följd|bidra(?:r|git) till|"
    r"(?:gjort|gjorde|gör) att|resultera(?:t|de|r) i|led to|resulted in|caused)\b",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"\W*(?:det(?:ta)?|dessa|orsak\w*|anledning\w*|skäl\w*|bakgrund\w*|förklaring\w*|this|it|the reason)\b",
    re.IGNORECASE,
)
_DEVIATES: Final = re.compile(
    r"\w*(?:överskott|underskott|avvikelse|resultat|merkostnad|deficit|surplus|deviation)\w*|minus|plus", re.IGNORECASE
)
# What is named after these only places the thing that is asked about.
_PLACED: Final = re.compile(
    r"\b(?:i|på|vid|hos|inom|från|till|under|in|at|on|of|for|from)\s+(?:(?:den|det|de|the)\s+)?"
    r"(?:[A-ZÅÄÖ][\w-]*(?:\s+[A-ZÅÄÖ][\w-]*)*(?:\s+(?:norra|södra|västra|östra)\b)?|\w+\s+[A-ZÅÄÖ][\w-]*|\w+)",
)
_ONLY_ASKS: Final = re.compile(r"(?:orsak|föranle|bero|förklar|anledning|skäl|cause|reason)\w*", re.IGNORECASE)
# What somebody does or is, or how something came about: a sentence in which it is only a cause tells none of it.
_OF_DOINGS: Final = re.compile(
    r"^\W*(?:(?:vad|va)\s+(?:gör|gjorde|är|var|innebär|betyder)|"
    r"hur\s+(?:gick|skedde|hände|uppstod|började|\w+(?:des|tes|ades))|how\s+(?:was|were|did)|what\s+(?:is|are|was|were|do|does|did))\b",
    re.IGNORECASE,
)


def stands_only_as_cause(plan: Plan, text: str) -> bool:
    """Whether all that a text tells of what is asked about is that it was the cause of another thing.

    A deviation that is asked for may be told as "underskottet beror på hamnen", with the thing in its cause.
    """
    asked = _asked_words(plan)
    if not asked:
        return False
    of_amount = plan.presumed_sign != 0 or Measure.VARIANCE in plan.measures
    sentences = [text[start:end] for start, end in split_sentences(text)]
    most_as_cause = most_told = 0
    for before, sentence in pairwise(("", *sentences)):
        effect, cause = part_cause(before, sentence)
        if of_amount and _DEVIATES.search(effect):
            return False
        told, causing = (_count(plan, asked, side) for side in (effect, cause))
        if causing > told:
            most_as_cause = max(most_as_cause, causing)
        else:
            most_told = max(most_told, told)
    return most_as_cause > most_told


def asks_doings(plan: Plan) -> bool:
    """Whether it is asked what somebody does, or what something is."""
    return (
        plan.operation in (Operation.FIND_TEXT, Operation.LOOK_UP)
        and not (plan.measures or plan.money or plan.counts or asks_when(plan.question))
        and _OF_DOINGS.match(plan.question) is not None
    )


def part_cause(before: str, sentence: str) -> tuple[str, str]:
    """Return what a sentence explains, and the cause that it gives: without a mark all of it is told."""
    if mark := _BACK.search(sentence):
        effect, cause = sentence[: mark.start()], sentence[mark.end() :]
        if not split_words(effect):
            return sentence, ""  # "Eftersom X, blev Y": where the cause ends is not told by any mark
        if led := _ON.search(cause):  # "dammen tömdes då väggen sprack, vilket lett till lukt"
            effect, cause = f"{effect} {cause[led.end() :]}", cause[: led.start()]
        effect, cause = _with_nested(effect, cause)
        return (f"{before} {effect}" if _POINTS_BACK.match(effect) else effect), cause
    if mark := _ON.search(sentence):
        return sentence[mark.end() :], sentence[: mark.start()]
    return sentence, ""


def _with_nested(effect: str, cause: str) -> tuple[str, str]:
    """Return the two sides of a sentence whose cause is itself explained: "beror på att kajen stängts eftersom ..."."""
    marks = [mark for mark in _BACK.finditer(cause) if BECAUSE.match(mark[0]) and split_words(cause[: mark.start()])]
    if not marks:
        return effect, cause
    last = marks[-1]
    return f"{effect} {cause[: last.start()]}", cause[last.end() :]


def _asked_words(plan: Plan) -> tuple[str, ...]:
    """Return the words of a question that say what is asked about, without where it is and what only asks."""
    places = {word for name in plan.municipalities for word in split_words(name)}
    question = _PLACED.sub(" ", plan.question)
    words = split_words(question)[1:]
    return tuple(
        dict.fromkeys(
            word
            for word in words
            if len(word) > 2
            and word not in PLAIN_VERBS
            and word not in places
            and not is_stop_word(word)
            and not _ONLY_ASKS.fullmatch(word)
        )
    )


def _count(plan: Plan, asked: Sequence[str], side: str) -> int:
    """Return how many of the asked words a side of a sentence holds, of acts also in other words."""
    words = split_words(side)
    acts = asked_acts(plan.question, plan.language)
    return sum(
        score_term(to_term(word, plan.language), words) >= FAIR_MATCH
        or (word in acts and tells_one(word, plan.language, words))
        for word in asked
    )
