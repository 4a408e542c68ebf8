"""Tells the language of a question, Swedish, English or another, from a few words.

In: text. Out: the language, and whether its small words settle it; or whether it is of neither. For example
"and tourism?" is English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.records import Language
from assistant.words import vocabulary
from assistant.words.glossary import GLOSSARY
from ingest.municipalities import MUNICIPALITIES

_QUOTED = re.compile(r"""[”“"»«][^”“"»«]+[”“"»«]|(?<!\w)[’‘'][^’‘']*[^\W\d_]{2}[^’‘']*[’‘'](?!\w)""")
# small words that stand within printed names, as in "Köp av verksamhet": an English question may hold them
_IN_NAMES = frozenset(("av", "för", "i", "med", "och", "på", "samt", "till", "vid"))
_LEAST_ENGLISH = 3  # words that are English alone beside a name in small letters
_LEAST_WORDS = 2  # of a text whose language can be told
_CLEARLY = 8.0  # how much likelier, as a logarithm, another language must be than Swedish, its kin and English
_OTHER_SCANDINAVIAN = frozenset(("da", "no", "nb", "nn", "fo", "is"))
# small words of Danish and Norwegian that no Swedish question holds
_ONLY_SCANDINAVIAN = frozenset(
    ("hvad", "hva", "hvor", "hvordan", "hvorfor", "hvem", "hvilken", "hvilke", "hvilket", "og", "ikke", "jeg", "fra")
)
_OF_BOTH = frozenset(("men", "man", "under", "den"))  # small words of Swedish that are nouns of English, or as small


def detect_language(text: str) -> tuple[Language, bool]:
    """Return the language of a question, and whether its small words settle it.

    A name that is quoted is as the report prints it, and tells nothing of who asks.

    >>> detect_language("and tourism?")
    (<Language.ENGLISH: 'en'>, True)
    >>> detect_language("budget for 'inköp av tjänster', social committee")[0]
    <Language.ENGLISH: 'en'>
    """
    text = _without_quoted(text)
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", text) if word != "IT"]
    english = sum(word in vocabulary.ENGLISH_FUNCTION_WORDS for word in words)
    swedish = sum(word in vocabulary.SWEDISH_FUNCTION_WORDS for word in words)
    is_of_both = swedish > 0 and _OF_BOTH.issuperset(vocabulary.SWEDISH_FUNCTION_WORDS.intersection(words))
    # "växel" is no English word, a name like "Åsbro" may stand in either language
    spelt = any(set("åäö") & set(word) and word.islower() for word in re.findall(r"[^\W\d_]+", text))
    if (
        _may_be_named(words, english, swedish)
        and _classify_language(_without_names(text, _IN_NAMES)) is Language.ENGLISH
    ):
        return Language.ENGLISH, True
    if spelt and not swedish and _is_english_beside_name(words):
        return Language.ENGLISH, True
    swedish += spelt
    if english != swedish and (english or spelt or not is_of_both):
        return (Language.ENGLISH if english > swedish else Language.SWEDISH), True
    return _classify_language(_without_names(text) or words), False


def _without_quoted(text: str) -> str:
    """Return a text without what it quotes, if words enough are left to tell a language by.

    >>> _without_quoted("forecast for 'inköp'"), _without_quoted("”inköp” 2031")
    ('forecast for  ', '”inköp” 2031')
    """
    rest = _QUOTED.sub(" ", text)
    return rest if re.search(r"[^\W\d_]{2}", rest) else text


def _is_english_beside_name(words: Sequence[str]) -> bool:
    """Whether the words of a text are English but for one that is spelt with å, ä or ö: a name in small letters.

    >>> _is_english_beside_name(["ängslund", "long", "sick", "leave", "over", "days"])
    True
    >>> _is_english_beside_name(["växel", "support"])
    False
    """
    import simplemma

    plain = [word for word in words if not set("åäö") & set(word)]
    only = [simplemma.is_known(word, lang="en") and not simplemma.is_known(word, lang="sv") for word in plain]
    return len(words) - len(plain) == 1 and sum(only) >= _LEAST_ENGLISH and 2 * sum(only) >= len(only)


def _may_be_named(words: Sequence[str], english: int, swedish: int) -> bool:
    """Whether the Swedish small words of a text with English ones may all stand within names that a report prints."""
    return english > 0 and swedish > 0 and _IN_NAMES.issuperset(vocabulary.SWEDISH_FUNCTION_WORDS.intersection(words))


def _without_names(text: str, small: frozenset[str] = frozenset()) -> list[str]:
    """Return the words of a text, casefolded, without names, nor some small words of names.

    "Vingåker" may stand in either language.
    """
    first, *others = re.findall(r"[^\W\d_]+", text) or [""]
    own = [] if not first or first in MUNICIPALITIES else [first.casefold()]
    return [*own, *(word for word in others if word.islower() and word not in small)]


def _classify_language(words: list[str]) -> Language:
    """Return the language whose dictionary has more of the words; where that is even, that of a term of the field."""
    import simplemma

    english = sum(simplemma.is_known(word, lang="en") and not simplemma.is_known(word, lang="sv") for word in words)
    swedish = sum(simplemma.is_known(word, lang="sv") and not simplemma.is_known(word, lang="en") for word in words)
    english += english == swedish and _holds_english_term(words)
    if english != swedish:
        return Language.ENGLISH if english > swedish else Language.SWEDISH
    scores = _score_languages(" ".join(words))
    return Language.ENGLISH if scores["en"] > scores["sv"] and words else Language.SWEDISH


def _score_languages(text: str) -> dict[str, float]:
    """Return the log-likelihood of each language that the classifier knows, by its ISO 639 code."""
    import py3langid  # loads its model at import, 0.1 s

    return dict(py3langid.rank(text))


def is_of_other_language(text: str) -> bool:
    """Whether a text is clearly neither Swedish nor English: as French, Finnish or Arabic is.

    A Scandinavian language is so only by a letter or a small word that Swedish has not: a few Swedish words, typed
    without å, ä and ö, look like Danish or Norwegian.

    >>> [is_of_other_language(text) for text in ("Combien a coûté l'école à Mora ?", "Kuinka paljon koulu maksoi?")]
    [True, True]
    >>> [is_of_other_language(text) for text in ("Hvad kostede skolen i Mora?", "hur manga gick i skola", "och HR?")]
    [True, False, False]
    """
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]
    if len(words) < _LEAST_WORDS:
        return False
    scores = _score_languages(" ".join(words))
    best = max(scores, key=lambda code: scores[code])
    if best in _OTHER_SCANDINAVIAN:
        return not _ONLY_SCANDINAVIAN.isdisjoint(words) or any(set("æø") & set(word) for word in words)
    near = max(score for code, score in scores.items() if code in {"sv", "en", *_OTHER_SCANDINAVIAN})
    return scores[best] - near > _CLEARLY


def _holds_english_term(words: list[str]) -> bool:
    """Whether a word, or two, are an English term of the field that is no word of both languages.

    >>> _holds_english_term(["provisions"]), _holds_english_term(["transport"])
    (True, False)
    """
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    found = ((form, GLOSSARY.get(form, ())) for term in (*words, *pairs) for form in (term, term.removesuffix("s")))
    return any(swedish and form not in swedish for form, swedish in found)
