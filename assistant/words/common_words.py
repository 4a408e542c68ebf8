"""Everyday words of questions that never name what a question is about, Swedish and English: data, no code.

In: the lists of `everyday_words/`, a file for each language and class. Out: `COMMON_VERBS` and `is_everyday_verb`,
which may help to choose and need not be found in a report ("trodde", "think"), and `COMMON_WORDS` and
`is_everyday_word`, which say nothing ("currently", "kvar", "furthest"). A dictionary of forms lacks most of them: it
cannot tell the infinitive "lämna" from a noun in -a, nor "reach" from a noun. Words that also name things of the
field (plan, support, stöd, sök) or alter what is asked (per, average, annual) are in no list; `subjects.txt` holds
those that a dictionary would take for forms of verbs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from assistant.words.word_lists import read_words
from ingest.words import fold, stem

_SHORTEST_FORM = 4  # "it" is a form of a verb to the dictionary
_NOUN_LIKE_ENDINGS: Final = ("ande", "ende", "andet", "endet", "andes", "endes", "ing")  # "boende", "building"


COMMON_VERBS: Final = read_words("everyday_words", "common_verbs")
COMMON_WORDS: Final = read_words("everyday_words", "common_words")


def read_everyday_words(name: str) -> frozenset[str]:
    """Return the words of one list, casefolded, such as "sv_verbs"."""
    return read_words("everyday_words", name)


def is_everyday_word(word: str) -> bool:
    """Whether a casefolded word says nothing by itself, in any of its forms and also typed without å, ä and ö.

    >>> is_everyday_word("kvar"), is_everyday_word("grejer"), is_everyday_word("maten")
    (True, True, False)
    """
    if word in _words_as_typed():
        return True
    if _is_other_word(word):
        return False
    return word in _folded(_words_as_typed()) or _is_form(word, ("adjectives", "vague_nouns"))


def is_everyday_verb(word: str) -> bool:
    """Whether a casefolded word is a form of an everyday verb; a form that is also a noun of its own is not.

    >>> is_everyday_verb("clocked"), is_everyday_verb("hander"), is_everyday_verb("nämnden"), is_everyday_verb("boende")
    (True, True, False, False)
    """
    verbs = read_everyday_words("sv_verbs") | read_everyday_words("sv_verb_forms") | read_everyday_words("en_verbs")
    if word in verbs:
        return True
    if word.endswith(_NOUN_LIKE_ENDINGS):
        return False
    return (word in _folded(verbs) and not _is_other_word(word)) or _is_form(word, ("verbs",))


@lru_cache(maxsize=1)
def _words_as_typed() -> frozenset[str]:
    """Return the words of all lists that say nothing, in the form that they stand there."""
    classes = ("small_words", "adjectives", "vague_nouns", "shorthand")
    return frozenset().union(*(read_everyday_words(f"{lang}_{name}") for lang in ("sv", "en") for name in classes))


@lru_cache(maxsize=8)
def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _is_other_word(word: str) -> bool:
    """Whether the Swedish dictionary has the word as it is typed: "lan" may be "lån", "manga" may be the comics."""
    import simplemma  # loads a dictionary at the first look-up

    return len(word) <= 2 or simplemma.is_known(word, lang="sv")


def _is_form(word: str, classes: tuple[str, ...]) -> bool:
    """Whether a word is a form of one that stands in a list of the classes, by the dictionary of either language."""
    import simplemma

    for lang in ("sv", "en"):
        lemma = simplemma.lemmatize(word, lang=lang).casefold()
        listed = any(lemma in read_everyday_words(f"{lang}_{name}") for name in classes)
        # "nämnd" is a form of "nämna" to the dictionary, and a noun by its stem.
        if listed and (lang == "en" or stem(word) == stem(lemma) or not _is_noun(word)):
            return True
    return False


def _is_noun(word: str) -> bool:
    """Whether a Swedish word takes a noun's definite ending: "nämnden", "priset"."""
    import simplemma

    forms = (word + ending for ending in ("en", "et", "n", "t"))
    return any(simplemma.is_known(form, lang="sv") and simplemma.lemmatize(form, lang="sv") == word for form in forms)
