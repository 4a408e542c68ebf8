"""Tells how well a term fits the words of a text, where a text must tell the whole of a compound and not its beginning.

In: a term and words. Out: a score as of `score_term`. For example "frostskada" is not told by "frost" alone, nor
"medelhyra" by "medel"; by "frostskadorna", and by "frost" beside "skador", it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from assistant.linking.matching import FAIR_MATCH, Term, score_term, score_word
from assistant.words.word_lists import read_words
from ingest.words import stem

_SHORTEST_TAIL: Final = 3  # letters that make a beginning another word: less is an ending
_SHORTEST_FRONT: Final = 2
_LIGHT_TAILS: Final = tuple(stem(word) for word in read_words("question_words", "light_tails"))
_JOINTS: Final = ("s", "e", "o", "u", "a", "-")  # what joins the parts of a compound


def score_whole(term: Term, words: Sequence[str]) -> float:
    """Return how well a term fits words, of which none counts that is only the beginning of an asked compound.

    It counts where what the compound ends with stands there too.

    >>> asked = Term(text="frostskada", alternatives=(("frostskada",),))
    >>> score_whole(asked, ("frost", "i", "mars")), score_whole(asked, ("frostskadorna",))
    (0.0, 1.0)
    >>> score_whole(asked, ("skador", "av", "frost")) > 0
    True
    """
    fit = score_term(term, words)
    if not 0 < fit < FAIR_MATCH:
        return fit
    stems = frozenset(stem(word) for word in words)
    fronts = {word for word in words if _begins_only(term, word, stems)}
    return score_term(term, [word for word in words if word not in fronts]) if fronts else fit


def _begins_only(term: Term, word: str, stems: frozenset[str]) -> bool:
    """Whether a word is only the beginning of what a term asks for, and nothing tells the rest."""
    tails = [
        tail
        for alternative in term.alternatives
        for asked in alternative
        if score_word(asked, word) < FAIR_MATCH
        for tail in _tails_of(asked, word)
    ]
    return bool(tails) and not any(tail in stems for tail in tails)


@lru_cache(maxsize=100_000)
def _tails_of(asked: str, word: str) -> tuple[str, ...]:
    """Return what an asked word has after a printed one that it begins with, with and without what joins them.

    Nothing where that says little: "sandningsarbetet" is told by "sandning". The first part of a printed word counts as
    well: "it-kostnad" begins with what "it-säkerhet" does.
    """
    whole = stem(asked)
    fronts = [stem(part) for part in (word, *word.split("-")[:1]) if len(part) >= _SHORTEST_FRONT]
    front = next((one for one in fronts if whole.startswith(one) and len(whole) - len(one) >= _SHORTEST_TAIL), "")
    tail = whole.removeprefix(front) if front else ""
    tails = (tail, tail[1:]) if len(tail) > _SHORTEST_TAIL and tail[0] in _JOINTS else (tail,)
    return () if not tail or any(one in _LIGHT_TAILS for one in tails) else tails


def is_within_name(term: Term, words: Sequence[str]) -> bool:
    """Whether words hold a proper name only as the end of another one: "Storvik" is not "Vik".

    >>> from assistant.linking.matching import to_term
    >>> from assistant.records import Language
    >>> vik = to_term("Vik", Language.SWEDISH)
    >>> is_within_name(vik, ("bussen", "till", "storvik")), is_within_name(vik, ("vikskolan", "storvik"))
    (True, False)
    >>> is_within_name(to_term("Segel", Language.SWEDISH), ("föreningen", "segel"))
    False
    """
    if not term.text[:1].isupper() or " " in term.text:
        return False
    own = term.text.casefold()
    forms = (stem(own), own)  # the stem of "Segel" is no beginning of it
    return any(word.endswith(forms) for word in words) and not any(word.startswith(forms) for word in words)
