"""Tells whether a sentence says a verb or a thing of a claim in other words: "dras in" is "läggs ned".

In: a word of a claim, the claim and a sentence. Out: yes or no. For example "tre gånger" is "tre tillfällen".
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.evidence.text_telling import tells_act
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term, to_term
from assistant.records import Language
from assistant.words.act_words import SAME_ACTS, SAME_THINGS
from assistant.words.begin_words import ACT_NOUN, BEGUN, BEGUN_ACT
from assistant.words.claim_words import NEGATION
from assistant.words.fact_words import AHEAD
from ingest.words import split_words

_SHORTEST_ROOT = 4
_ACT_ENDING = re.compile(r"(?:as|es|s|a)$")


def tells_verb(verb: Term, claim: str, quote: str) -> bool:
    """Whether a sentence tells the act of a claim's verb, by the verb or by another of the same act."""
    words = split_words(quote)
    return score_term(verb, words) >= POSSIBLE_MATCH or tells_act(verb.text, words) or same_act(verb.text, claim, quote)


def same_act(verb: str, claim: str, quote: str) -> bool:
    """Whether a sentence tells the act of a claim's verb by another verb, or another form with its particle.

    >>> same_act("dras", "linje 7 dras in i maj", "Linje 7 läggs ned i maj."), same_act("dras", "dras upp", "läggs ned")
    (True, False)
    """
    if tells_begun(verb, claim, quote):
        return True
    for acts in SAME_ACTS:
        pattern = re.compile(rf"\b(?:{'|'.join(acts)})\b", re.IGNORECASE)
        if any(verb.casefold() in found[0].casefold().split() for found in pattern.finditer(claim)):
            return pattern.search(quote) is not None
    return False


def tells_begun(word: str, claim: str, quote: str) -> bool:
    """Whether a sentence tells by a noun that the act of a claim has begun, of which the claim says so by its verb.

    >>> claim = "båtar har börjat säljas"
    >>> [tells_begun("säljas", claim, told) for told in ("Försäljningen har startat.", "De såldes.")]
    [True, False]
    >>> tells_begun("säljas", "båtar har börjat säljas", "Försäljningen beräknas starta i maj.")
    False
    """
    found = BEGUN_ACT.search(claim)
    if found is None or word.casefold() not in (*found["begun"].casefold().split(), found["act"].casefold()):
        return False
    if AHEAD.search(quote) or NEGATION.search(quote) or not BEGUN.search(quote):
        return False
    root = _ACT_ENDING.sub("", found["act"].casefold())
    nouns = [one for one in split_words(quote) if ACT_NOUN.search(one)]
    return len(root) >= _SHORTEST_ROOT and any(root in one.casefold() for one in nouns)


def same_thing(word: str, words: Collection[str]) -> bool:
    """Whether words hold another noun for the same thing.

    >>> same_thing("gånger", ["vid", "tre", "tillfällen"]), same_thing("elever", ["lärare"])
    (True, False)
    """
    lowered = word.casefold()
    return any(lowered in things and not things.isdisjoint(one.casefold() for one in words) for things in SAME_THINGS)


def without_new(term: Term, claim: str, language: Language) -> Term:
    """Return what "the new X" names without "new", which is not claimed of it; any other term as it is.

    >>> new = to_term("new quay", Language.ENGLISH)
    >>> without_new(new, "The new quay has 9 berths", Language.ENGLISH).text
    'quay'
    >>> without_new(new, "Vik has a new quay", Language.ENGLISH).text
    'new quay'
    """
    first, _, rest = term.text.partition(" ")
    is_known = re.search(rf"\bthe\s+{re.escape(term.text)}\b", claim, re.IGNORECASE) is not None
    return to_term(rest, language) if first.casefold() == "new" and rest and is_known else term
