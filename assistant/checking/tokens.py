"""Reads the words of a sentence with their places, and all that each may be called in a report.

In: a sentence. Out: `Token`s. For example "upper secondary school" is one token, that may be called "gymnasieskola".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.linking.matching import Term, to_term
from assistant.linking.translating import to_singular
from assistant.records import Language
from assistant.words.glossary import GLOSSARY
from ingest.municipalities import find_municipalities

_TOKEN = re.compile(r"[^\W_]+(?:[-'’:/][^\W_]+)*")
_LONGEST_PHRASE = 4
_LONGEST_SHORT = 5  # letters of an abbreviation
_ROOT = 4  # letters that words of one root begin with
WRITTEN_OUT = {"exkl": "exklusive", "inkl": "inklusive"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word or a term of the field in a sentence, with its place and all that it may be called.

    `part` counts the figures before it: no name goes on behind a figure.
    """

    term: Term
    start: int
    end: int
    is_place: bool = False
    part: int = 0


def read_tokens(text: str, language: Language, figures: Sequence[int] = ()) -> tuple[Token, ...]:
    """Return the words of a sentence; words that make a term of the field in English are one.

    `figures` are the places where its figures begin.
    """
    found = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
    tokens: list[Token] = []
    places = [(mention.start, mention.end) for mention in find_municipalities(text)]
    place = 0
    while place < len(found):
        length = _phrase_length(found, place) if language is Language.ENGLISH else 1
        start, end = found[place][1], found[place + length - 1][2]
        word = " ".join(part[0] for part in found[place : place + length])
        is_place = any(first <= start and end <= last for first, last in places)
        term = to_term(_without_genitive(word), language)
        term = _of_own_words(term) if language is Language.SWEDISH else term
        part = sum(figure <= start for figure in figures)
        tokens.append(Token(term=term, start=start, end=end, is_place=is_place, part=part))
        place += length
    return tuple(tokens)


def _of_own_words(term: Term) -> Term:
    """Return a Swedish word without synonyms that share nothing with it: a simhall may be another than the badhus.

    A question is glad of what may be meant; a draft is called wrong only where it is. Abbreviations keep theirs.
    """
    typed = term.text.casefold()
    if len(typed) <= _LONGEST_SHORT:
        return term
    kept = [words for words in term.alternatives if any(_shares_root(typed, word) for word in words)]
    return replace(term, alternatives=tuple(kept))


def _shares_root(typed: str, word: str) -> bool:
    return word[:_ROOT] == typed[:_ROOT] or word in typed or typed in word


def _without_genitive(word: str) -> str:
    """Return a word without its genitive, and written out where it is short for another."""
    plain = re.sub(r"['’]s$|:s$", "", word)
    return WRITTEN_OUT.get(plain.casefold(), plain)


def _phrase_length(found: Sequence[tuple[str, int, int]], place: int) -> int:
    for length in range(min(_LONGEST_PHRASE, len(found) - place), 1, -1):
        phrase = " ".join(part[0] for part in found[place : place + length]).casefold()
        if phrase in GLOSSARY or to_singular(phrase) in GLOSSARY:
            return length
    return 1
