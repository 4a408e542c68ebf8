"""Tells what is held up, and whether a row's own comment says why.

In: a question and the comments that the report links to a row. Out: yes or no. For example of "varför har omklädnings-
rummen inte byggts?" the comment "Upphandlingen görs om under våren" of the row "Omklädningsrum" says why.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from assistant.linking.matching import POSSIBLE_MATCH, score_term, to_term
from assistant.records import Operation, Plan
from assistant.words.mishap_words import MISHAP, MOVED_DATE
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

# What holds something up is why it is late: "upphandlingen är överklagad, start tidigast i maj".
LATE: Final = re.compile(
    r"\b(?:\w*försen\w*|dröj\w*|stopp\w*|stått? still|skjut\w*|sköts (?:upp|fram)|delay\w*|postpone\w*|held up|"
    r"(?:put|pushed|set|moved) (?:off|back))\b",
    re.IGNORECASE,
)
# "byggs inte i år", "har inte kommit igång", "has not been built": what has not come to be is held up as well
NOT_DONE: Final = re.compile(
    r"(?=.*\b(?:inte|ej|aldrig|not|never)\b|.*n['’]t\b).*\b(?:bygg(?:a|s|d|t|da|ts|des|er)|start\w*|påbörja\w*|börja\w*|"
    r"i ?gång|öppna\w*|genomför\w*|slutför\w*|färdig\w*|klar[at]?|av|built|building|start\w*|begun|begin|open\w*|"
    r"complet\w*|finish\w*|ahead|going)\b",
    re.IGNORECASE | re.DOTALL,
)
HINDERS: Final = re.compile(
    r"\b(?:överklag\w*|överpröv\w*|vakan\w*|brist på|sakna[rds]\w*|inte (?:kunnat|hunnit|gått)|svårt att|"
    r"strejk\w*|konkurs\w*|avbr(?:öts|utits|utna?)\b|stoppa(?:des|ts|de)\b|pausa(?:des|ts)\b|"
    r"(?:lämna(?:de|t)|hopp(?:ade|at) av|dr(?:og|agit) sig ur) (?:bygget|entreprenaden|uppdraget|projektet|avtalet)|"
    r"hopp(?:ade|at) av|dr(?:og|agit) sig ur|tvist\w*|rekonstruktion\w*|"
    r"(?:väntan|avvaktan) på|väntar? på|väntade på|inväntar?|avvaktar?|awaiting|waiting for|pending|"
    r"leveranstid\w*|tillstånd\w*|bygglov\w*|(?:fick|får|måste) (?:bytas|göras om|avgöras|vänta))\b",
    re.IGNORECASE,
)
# What a comment on a project says of where it stands: "Projektstart i höst", "Samverkan med grannkommunen utreds".
_STANDS: Final = re.compile(
    r"\b(?:projektstart\w*|byggstart\w*|start(?:ar|as|ade|ats|en|datum)?|starttid\w*|påbörja\w*|flytta[ts]?\w*|"
    r"senarelägg\w*|senarelagt?s?|framflytt\w*|framskjut\w*|skjut\w*|inväntar?|väntar|väntan|avvakta\w*|dröj\w*|"
    r"upphandl\w*|diskussion\w*|dialog\w*|utred\w*|samråd\w*|samverkan\w*|prövas?|omprövas?|planera\w*|"
    r"projektera\w*|beslut\w*|ännu|avbr(?:öts|utits|yts)|pausa\w*|vila(?:r|nde)|nästa år|förrän|tidigast|"
    r"procurement|tender\w*|waiting|awaiting|pending|postponed|negotiat\w*)\b",
    re.IGNORECASE,
)


# "flyttas till 2032 i avvaktan på": put off, and why
_PUT_OFF: Final = re.compile(
    rf"{LATE.pattern}|\b(?:har |är )?(?:fram)?flytta(?:s|ts|des|d|t)? (?:fram|till (?:19|20)\d\d|till (?:\w+ )?nästa)\b"
    r"|\b(?:senarelagts?|senareläggs?|senarelades)\b",
    re.IGNORECASE,
)


def tells_put_off(question: str, sentence: str) -> bool:
    """Whether a sentence says of what waits for something that it is put off, where it is asked why it is not done.

    >>> tells_put_off("Varför byggs inte bron?", "Bron skjuts till 2032 i avvaktan på ett tillstånd.")
    True
    >>> tells_put_off("Varför byggs inte bron?", "Bron skjuts till 2032.")
    False
    """
    return all((NOT_DONE.match(question), _PUT_OFF.search(sentence), HINDERS.search(sentence)))


def is_held_up(question: str) -> bool:
    """Whether a question asks of what is late or has not been done.

    >>> is_held_up("Varför har bron inte byggts?"), is_held_up("Varför byggdes bron?")
    (True, False)
    """
    return LATE.search(question) is not None or NOT_DONE.match(question) is not None


def tells_why_held_up(comment: str) -> bool:
    """Whether a comment on a row says what its project waits for, or where it stands.

    >>> tells_why_held_up("Projektstart i höst, gemensam upphandling diskuteras.")
    True
    >>> tells_why_held_up("Inköpen blev billigare.")
    False
    """
    return any(mark.search(comment) for mark in (LATE, HINDERS, _STANDS))


def is_put_off(plan: Plan, quote: str) -> bool:
    """Whether it is asked why a thing is late or not done, and a sentence that names all of it says what it waits for.

    The next may say it, where that one puts off its date.
    """
    if plan.operation is not Operation.EXPLAIN:
        return False
    told = [quote[slice(*span)] for span in split_sentences(quote)]
    is_told = any(tells_put_off(plan.question, one) and _names_all(plan, one) for one in told)
    return is_told or any(is_moved(plan, before, after) for before, after in pairwise(told))


def is_moved(plan: Plan, before: str, sentence: str) -> bool:
    """Whether a sentence says what befell the asked thing, whose date the one before it puts off.

    "Kajen öppnar i maj i stället för i mars. Byggherren gick i konkurs."
    """
    if not is_held_up(plan.question) or not MOVED_DATE.search(before) or not _names_all(plan, before):
        return False
    return bool(plan.subject) and (HINDERS.search(sentence) or MISHAP.search(sentence)) is not None


def _names_all(plan: Plan, sentence: str) -> bool:
    words = split_words(sentence)
    return all(score_term(to_term(word, plan.language), words) >= POSSIBLE_MATCH for word in plan.subject)
