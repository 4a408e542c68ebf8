"""Swedish words as the store compares them: cut out of text, brought to one form, and cut into letter groups.

In: text as printed or typed. Out: words, stems and the tokens that full-text search is fed with. For example::

    stem("personalkostnaderna") == stem("personalkostnad") == "personalkostnad"

Nothing here is exact language science: a stem is only a key under which the forms of one word meet. What two words
have in common beyond that (compounds, slips of spelling) is left to the letter groups.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

BOUNDARY = "þ"  # marks the start and end of a word in its letter groups; a letter, so that any tokenizer keeps it
STEM_MARK = "w"
FOLDED_MARK = "f"
GROUP_MARK = "g"

_GROUP_SIZE = 3
_SHORTEST_STEM = 3
_SHORTEST_TAIL = 4
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
_SOFT_HYPHEN = "\u00ad"
_ALIKE = str.maketrans({"\u2010": "-", "\u2011": "-", "’": "'", "\u02bc": "'", _SOFT_HYPHEN: None})
_WORD = re.compile(r"[^\W_]+(?:[-':][^\W_]+)*")
_NOT_IN_TOKENS = re.compile(r"[\W_]+")
_FOLDED_LETTERS = str.maketrans({"ø": "o", "æ": "a"})

# Longest first. Genitives stand beside their plain forms, so that one pass is enough.
_ENDINGS = (
    *("arnas", "ernas", "ornas", "heter", "arna", "erna", "orna", "ens", "ets", "ars", "ers", "ors"),
    *("ar", "er", "or", "en", "et", "es", "as", "s"),
)
# Words that say how something is asked, not what about: they would only find other texts with "och" and "för".
_FUNCTION_WORDS_LIST = (
    "all alla allt and are as at att av bara be beror blev bli blir by de dem den denna deras dess det detta did "
    "do does där efter eller en er ett finns for from från för ge gick gör göra ha hade han har has have hon hos "
    "how hur här i in inte is it jag kan med mellan men mig mot mycket många ni not nu när och of om on på sig "
    "sin sina ska så som the till to ut under upp vad var vara varför vars vem vi vid vilka vilken vilket was "
    "were what when where which who why with visa är än även över"
)
_FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_LIST.split())
_NOUN_ENDINGS = ("en", "et", "n", "t")


def split_words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a text in order, casefolded, without markup and punctuation.

    >>> split_words("**E-tjänster** kostade 12 tkr (202308)<sup>1</sup>")
    ('e-tjänster', 'kostade', '12', 'tkr', '202308', '1')
    """
    plain = html.unescape(_TAG.sub(" ", text))
    return tuple(_WORD.findall(unicodedata.normalize("NFC", plain.translate(_ALIKE)).casefold()))


def fold(text: str) -> str:
    """Return the text casefolded and without the marks over its letters, as typed on a keyboard that has no å, ä and ö.

    >>> fold("Återhållsamhet för Café")
    'aterhallsamhet for cafe'
    """
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_FOLDED_LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the form under which the inflections of a Swedish word meet; never empty for a word that is not.

    The first call takes about a second: it loads the dictionary of word forms.

    >>> stem("avvikelser") == stem("avvikelsen") == stem("Avvikelse")
    True
    """
    form = unicodedata.normalize("NFC", word).casefold()
    if not form.replace("-", "").isalpha() or len(form) < _SHORTEST_STEM:
        return form
    return _without_last_vowel(_lemma(form))


def trigrams(word: str) -> tuple[str, ...]:
    """Return the groups of three letters of a word in order, its start and end marked and the word is spelt.

    >>> trigrams("vård")
    ('þvå', 'vår', 'ård', 'rdþ')
    """
    marked = f"{BOUNDARY}{word}{BOUNDARY}"
    return tuple(marked[start : start + _GROUP_SIZE] for start in range(max(1, len(marked) - _GROUP_SIZE + 1)))


def index_tokens(text: str) -> str:
    """Return what full-text search stores for a text: stems, folded stems, folded letter groups, a space between.

    Every token is made of letters and digits only and begins with the mark of its kind.

    >>> index_tokens("Vården")
    'wvård fvard gþva gvar gard grde gden genþ'
    """
    return " ".join(token for word in split_words(text) for token in _word_tokens(word))


def query_tokens(text: str) -> str:
    """Return what full-text search looks for when a text is asked for: its index tokens, each once.

    Function words are left out, unless there is nothing else.

    >>> query_tokens("Varför vård?")
    'wvård fvard gþva gvar gard grdþ'
    """
    words = split_words(text)
    telling = [word for word in words if word not in _FUNCTION_WORDS] or words
    return " ".join(dict.fromkeys(token for word in telling for token in _word_tokens(word)))


@lru_cache(maxsize=100_000)
def _word_tokens(word: str) -> tuple[str, ...]:
    """Return the tokens of one word; a word joined by hyphens also gives the stems of its parts."""
    parts = [part for part in re.split("[-':]", word) if len(part) > 1]
    stems = dict.fromkeys(_to_token(stem(form)) for form in (word, *(parts if parts != [word] else ())))
    groups = trigrams(_to_token(fold(word)))
    return (
        *(STEM_MARK + form for form in stems),
        *(FOLDED_MARK + form for form in dict.fromkeys(_to_token(fold(form)) for form in stems)),
        *(GROUP_MARK + group for group in groups),
    )


def _to_token(word: str) -> str:
    """Return the word without the marks that a tokenizer would cut at."""
    return _NOT_IN_TOKENS.sub("", word)


def _lemma(word: str) -> str:
    """Return the dictionary form of a word, of a genitive's owner or of a compound's last part; else cut by rule."""
    if known := _known_lemma(word):
        return known
    if word.endswith("s") and (owner := _known_lemma(word[:-1])):
        return owner
    for start in range(2, len(word) - _SHORTEST_TAIL + 1):
        if tail := _known_lemma(word[start:]):
            return word[:start] + tail
    return _without_ending(word)


def _known_lemma(word: str) -> str:
    """Return the dictionary form of a word, as a noun where it can be one; "" for a word not in the dictionary."""
    if not _is_known(word):
        return ""
    form = _without_definite_plural(word)
    lemma = _look_up(form)
    # "nämnd" and "pris" are also forms of verbs, and the dictionary gives the verb. A word that takes a noun's
    # definite ending is taken as the noun: that is what "nämnden" and "priset" give.
    if lemma != form and any(_is_known(form + end) and _look_up(form + end) == form for end in _NOUN_ENDINGS):
        return form
    return lemma


def _without_definite_plural(word: str) -> str:
    """Return plural -r for plural -rna, where the dictionary has it as a noun; else the word.

    The dictionary knows "vägarna" as people only, "vägar" as roads; but "arbetar" as a verb only.
    """
    plural = word[:-2]
    if not word.endswith("rna") or not _is_known(plural):
        return word
    return word if plural.endswith("ar") and _look_up(plural).endswith("a") else plural


def _is_known(word: str) -> bool:
    """Whether the dictionary of word forms has the word."""
    import simplemma  # takes 0.2 s, and the first look-up about 1 s: only who searches by words pays it

    return simplemma.is_known(word, lang="sv")


def _look_up(word: str) -> str:
    """Return what the dictionary of word forms gives for a word, casefolded."""
    import simplemma

    return simplemma.lemmatize(word, lang="sv").casefold()


def _without_ending(word: str) -> str:
    """Return the word without its inflection, cut by rule alone."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _without_last_vowel(word: str) -> str:
    """Return the word without a last a or e, where forms of one word differ most ("skola", "skolor", "skol-")."""
    return word[:-1] if word[-1] in "ae" and len(word) > _SHORTEST_STEM else word
