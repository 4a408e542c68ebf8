"""Translates English words of a question by the word lists: things, and what is done to them.

In: a casefolded English word or phrase. Out: its Swedish alternatives, each one or more words that must all be found.
For example "school transports" is "skolskjuts", "e-archive" is "e-arkiv", and "recruited" is "rekrytera".
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from assistant.words.board_names import translate_board
from assistant.words.glossary import ACTS, GLOSSARY, WORDS
from ingest.words import fold

_PLURALS = (("ies", "y"), ("ches", "ch"), ("ses", "s"), ("s", ""))
_KEPT_S = re.compile(r"(ss|us|is)$")
_SHORTEST_SLIP = 5


@lru_cache(maxsize=10_000)
def translate(lowered: str) -> tuple[str, ...]:
    """Return the Swedish alternatives of an English term, of its singular, or of the term that it is a slip of.

    >>> translate("school transports"), translate("e-archive"), translate("recruited")
    (('skolskjuts',), ('e-arkiv',), ('rekrytera', 'anställa'))
    """
    for form in (lowered, to_singular(lowered)):
        if form in GLOSSARY:
            return GLOSSARY[form]
    if board := translate_board(lowered):
        return board
    head, hyphen, tail = lowered.partition("-")
    if hyphen and len(head) <= 2 and tail:
        return tuple(f"{head}-{other}" for other in translate(tail) if " " not in other)
    return ACTS.get(_to_infinitive(lowered), ()) or _translate_word(lowered) or _translate_slip(lowered)


def _translate_word(lowered: str) -> tuple[str, ...]:
    """Return the Swedish of a general word or phrase in any of its forms."""
    forms = (lowered, to_singular(lowered), *(() if " " in lowered else (_to_infinitive(lowered),)))
    return next((WORDS[form] for form in forms if form in WORDS), ())


def is_english_act(word: str) -> bool:
    """Whether an English word names what is done, and no thing that a list knows.

    >>> is_english_act("paints"), is_english_act("school")
    (True, False)
    """
    lowered = word.casefold()
    return lowered not in GLOSSARY and to_singular(lowered) not in GLOSSARY and _to_infinitive(lowered) in ACTS


def _translate_slip(lowered: str) -> tuple[str, ...]:
    """Return the Swedish of the one term that a word is a slip of; a word that is English itself is none."""
    import simplemma  # loads a dictionary at the first look-up

    if len(lowered) < _SHORTEST_SLIP or simplemma.is_known(lowered, lang="en"):
        return ()
    close = [term for term in GLOSSARY if term[0] == lowered[0] and is_slip(lowered, term)]
    return GLOSSARY[close[0]] if len(close) == 1 else ()


def _to_infinitive(word: str) -> str:
    import simplemma

    return word if word in ACTS else simplemma.lemmatize(word, lang="en").casefold()


def to_singular(phrase: str) -> str:
    """Return an English phrase with its last word in the singular: of two that it may be, the one that a list knows.

    >>> to_singular("political activities"), to_singular("courses"), to_singular("bosses")
    ('political activity', 'course', 'boss')
    """
    found = [
        phrase[: -len(ending)] + singular
        for ending, singular in _PLURALS
        if phrase.endswith(ending) and not _KEPT_S.search(phrase) and len(phrase) > len(ending) + 2
    ]
    return next((form for form in found if form in GLOSSARY), found[0] if found else phrase)


def is_slip(first: str, second: str, most: int = 2) -> bool:
    """Whether two words differ by no more than a slip of the fingers: one change, two in a long word."""
    shorter = min(len(first), len(second))
    if shorter < _SHORTEST_SLIP or abs(len(first) - len(second)) > 2:
        return False
    allowed = min(most, 1 if shorter < 9 else 2)
    first, second = fold(first), fold(second)
    return first[0] == second[0] and DamerauLevenshtein.distance(first, second, score_cutoff=allowed) <= allowed
