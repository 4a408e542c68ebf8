"""Gives a Swedish question that is typed without å, ä and ö its letters back: as one types on a foreign keyboard.

In: a question as typed. Out: the question as it is spelt, so that patterns, word lists, labels and sentences meet it
in the same letters. For example "varfor gick aldreomsorgen back" is "varför gick äldreomsorgen back".

A word gets its letters where the dictionary has one word of them, with or without dots and rings; where it has
several, a list says which is meant, or the reports, where they print one of them. Else it stays as typed, as does a
name that the reports print so. A compound that the dictionary lacks is read by its parts. An English question keeps
its words, but for a Swedish one that no English dictionary has.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import product
from math import prod
from typing import Final

from assistant.records import Language
from assistant.words import vocabulary
from assistant.words.language import detect_language
from assistant.words.synonyms import SYNONYMS
from assistant.words.word_lists import read_terms, read_words
from ingest.municipalities import MUNICIPALITIES
from ingest.words import fold

_CHOSEN: Final[dict[str, str]] = {typed: meant[0] for typed, meant in read_terms("typed_letters").items()}
_LETTERS: Final = {"a": "aåä", "o": "oö"}
_MOST_SPELLINGS: Final = 1_000  # of one word; a longer one is read by its parts
_SHORTEST_PART: Final = 3  # of a compound
_LONGEST: Final = 60  # letters of what may be a word
_SHORTEST_TAIL: Final = 4
_SHORT_TAILS: Final = frozenset(("mal", "lon", "vag", "vard", "nat", "bat", "rad"))
_WORD: Final = re.compile(r"[^\W\d_]+")
_PLACES: Final = frozenset(fold(name) for name in MUNICIPALITIES)
_OF_BOTH: Final = frozenset(("a", "as", "at", "den", "do", "far", "for", "i", "man", "men", "on", "under", "var"))
_SWEDISH_SMALL: Final = frozenset(map(fold, vocabulary.SWEDISH_FUNCTION_WORDS)) - _OF_BOTH
_ENGLISH_SMALL: Final = vocabulary.ENGLISH_FUNCTION_WORDS - _SWEDISH_SMALL - _OF_BOTH

# Words before "ar" that count years or point at one: "i ar", "forra ar", "tva ar"; before anything else it is "är".
_BEFORE_YEAR: Final = read_words("question_words", "before_bare_year")
# after "hur manga ar": years are counted
_AFTER_YEARS: Final = frozenset(("har", "hade", "ska", "tar", "tog", "gick", "drojer", "drojde", "kan"))
_NOT_OF_YEAR: Final = frozenset(("det", "den", "de", "som", "inte", "mest", "storst"))  # after "ar": it is "är"
# before "man": men, not anybody
_COUNTS_PEOPLE: Final = read_words("question_words", "before_bare_men")


def restore_letters(text: str, is_printed: Callable[[str], bool] = lambda _: False) -> str:
    """Return a text with the letters that its Swedish words lack; one that has å, ä or ö in a small word is spelt.

    `is_printed` says whether the reports print a casefolded word, in just these letters.

    >>> restore_letters("hur manga ar arsarbetare i ar?"), restore_letters("how far is Mora?")
    ('hur många är årsarbetare i år?', 'how far is Mora?')
    >>> restore_letters("what did the forskola in Tranas cost?")
    'what did the förskola in Tranas cost?'
    >>> restore_letters("vad kostade hallen i hok?", {"hallen", "hok"}.__contains__)
    'vad kostade hallen i hok?'
    """
    if any(set("åäö") & set(word) and word.islower() for word in _WORD.findall(text)):
        return text
    if _tells_language(text) is Language.ENGLISH:
        return _WORD.sub(lambda at: _in_case(at[0], _restore_foreign(at[0])), text)
    words = [at[0].casefold() for at in _WORD.finditer(text)]
    places = {at.start(): number for number, at in enumerate(_WORD.finditer(text))}

    def spell(at: re.Match[str]) -> str:
        word = at[0].casefold()
        meant = _in_place(words, places[at.start()], text[: at.start()], text[at.end() :])
        return _in_case(at[0], meant or _choose(word, _restore(word), is_printed))

    return _WORD.sub(spell, text)


def _choose(word: str, spellings: tuple[str, ...], is_printed: Callable[[str], bool]) -> str:
    """Return which of the spellings is meant: the only one, unless the reports print the word as it is typed."""
    if word in _CHOSEN or spellings == (word,):
        return spellings[0]
    printed = [one for one in dict.fromkeys((word, *spellings)) if is_printed(one)]
    if len(printed) == 1:
        return printed[0]
    return spellings[0] if len(spellings) == 1 and not printed else word


def _tells_language(text: str) -> Language:
    """Return the language of a text whose Swedish words may lack letters: told by small words, else by all."""
    words = [word.casefold() for word in _WORD.findall(text)]
    swedish = sum(word in _SWEDISH_SMALL for word in words)
    english = sum(word in _ENGLISH_SMALL for word in words)
    if swedish != english:
        return Language.SWEDISH if swedish > english else Language.ENGLISH
    only_swedish = sum(not _is_english(word) and _is_swedish(word) for word in words)
    only_english = sum(_is_english(word) and not _is_swedish(word) for word in words)
    if only_swedish != only_english:
        return Language.SWEDISH if only_swedish > only_english else Language.ENGLISH
    return detect_language(text)[0]


def _is_english(word: str) -> bool:
    import simplemma  # loads a dictionary at the first look-up

    return simplemma.is_known(word, lang="en")


def _is_swedish(word: str) -> bool:
    """Whether a casefolded word, or what it may be typed for, is Swedish or made of Swedish words."""
    return bool(_find_spellings(word) or _restore_compound(word))


def _in_place(words: list[str], place: int, before: str, after: str) -> str:
    """Return the word that one of two meanings is told of by the words beside it, or ""."""
    word = words[place]
    previous = words[place - 1] if place else ""
    following = words[place + 1] if place + 1 < len(words) else ""
    if word == "ar":
        counts = re.search(r"(?<!\d)\d{1,3}\s*$", before) is not None or previous in _BEFORE_YEAR
        points = previous == "vilket" or (previous == "manga" and ("i" in words[:place] or following in _AFTER_YEARS))
        is_year = re.match(r"\s+(?:19|20)\d\d\b(?!\s+ars\b)", after) is not None
        return "år" if is_year or ((counts or points) and following not in _NOT_OF_YEAR) else "är"
    if word in ("man", "mannen"):
        is_men = any(other.startswith("kvinn") for other in words) or previous in _COUNTS_PEOPLE
        return ("män" if word == "man" else "männen") if is_men else word
    if word == "miljon" and re.search(r"(?:\d|\b(?:en|halv|per))\s*$", before):
        return word
    if word == "lag" and previous in ("hur", "sa", "for", "ovanligt"):
        return "låg"
    if word == "lanet":
        return "länet" if previous in ("i", "inom", "hela") else "lånet"
    if word == "at" and previous in ("gatt", "gar", "gick", "ga"):
        return "åt"
    return ""


def _in_case(typed: str, meant: str) -> str:
    """Return the meant word with the capitals of the typed one."""
    if len(typed) != len(meant):
        return typed
    return "".join(to.upper() if of.isupper() else to for of, to in zip(typed, meant, strict=True))


@lru_cache(maxsize=10_000)
def _restore(word: str) -> tuple[str, ...]:
    """Return how a casefolded Swedish word may be spelt, itself where nothing tells of other letters.

    >>> _restore("manga"), _restore("arsarbetare"), _restore("skola"), _restore("hall")
    (('många',), ('årsarbetare',), ('skola',), ('hall', 'håll', 'häll'))
    """
    if word in _CHOSEN:
        return (_CHOSEN[word],)
    if _is_place(word) or word in SYNONYMS or not set(word) & set(_LETTERS):
        return (word,)  # "sandning" is a word of the field, and no "sändning"
    return _find_spellings(word) or (_restore_compound(word) or word,)


@lru_cache(maxsize=10_000)
def _restore_foreign(word: str) -> str:
    """Return a word of an English question with its letters, where only Swedish can have it.

    >>> _restore_foreign("forskola"), _restore_foreign("for"), _restore_foreign("Mora")
    ('förskola', 'for', 'Mora')
    """
    lowered = word.casefold()
    if not word.islower() or len(lowered) < _SHORTEST_TAIL or _is_place(lowered):
        return word  # a capital is of a name
    if _is_english(lowered) or not set(lowered) & set(_LETTERS):
        return word
    known = _find_spellings(lowered)
    return known[0] if len(known) == 1 else word


def _restore_compound(word: str) -> str:
    """Return a compound with the letters of its parts, the longest last part that is a word; "" where it has none."""
    if len(word) > _LONGEST:
        return ""
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        is_tail = len(word) - cut >= _SHORTEST_TAIL or word[cut:] in _SHORT_TAILS
        tail = _restore_part(word[cut:]) if is_tail else ""
        front = tail and (_restore_part(word[:cut]) or _restore_joint(word[:cut]))
        if tail and front:
            return front + tail
    return ""


def _restore_joint(front: str) -> str:
    """Return the first part of a compound as it is joined: "skol" of "skola", "samhalls" of "samhälle"; or ""."""
    plain = front.removesuffix("s")
    for end in ("", "a", "e"):
        if known := _restore_part(plain + end):
            return known.removesuffix(end) + front[len(plain) :]
    joined = _restore_compound(plain)
    return joined and joined + front[len(plain) :]


def _restore_part(part: str) -> str:
    """Return a part of a compound with its letters where it is a word, else ""."""
    if part in _CHOSEN:
        return _CHOSEN[part]
    known = _find_spellings(part) if len(part) >= _SHORTEST_PART else ()
    return part if part in known else known[0] if len(known) == 1 else ""


@lru_cache(maxsize=50_000)
def _find_spellings(word: str) -> tuple[str, ...]:
    """Return the words of the dictionary that a word may be typed for, itself among them."""
    import simplemma  # loads a dictionary at the first look-up

    letters = [_LETTERS.get(letter, letter) for letter in word]
    if prod(map(len, letters)) > _MOST_SPELLINGS:
        return ()
    return tuple(one for one in map("".join, product(*letters)) if simplemma.is_known(one, lang="sv"))


def _is_place(word: str) -> bool:
    """Whether a word names a municipality, with or without its genitive: places are told by themselves."""
    return word in _PLACES or word.removesuffix("s") in _PLACES
