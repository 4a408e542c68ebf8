"""How well a word of a question fits a printed word: forms, compounds, spelling slips, synonyms, English terms.

In: words. Out: a score from 0 (nothing in common) to 1 (the same word). For example "skolskjutsarna" fits
"Skolskjutsar" by 1, "personalavdelningen" fits "Personalenheten" by 0.85, "personal" fits it by about 0.7.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.linking.compounds import begins_place, is_joined_participle, joins_two, score_compound
from assistant.linking.own_names import initials
from assistant.linking.translating import is_slip, translate
from assistant.records import Language
from assistant.words import vocabulary
from assistant.words.common_words import (
    COMMON_VERBS,
    COMMON_WORDS,
    is_everyday_verb,
    is_everyday_word,
    read_everyday_words,
)
from assistant.words.glossary import GLOSSARY
from assistant.words.synonyms import SYNONYMS
from ingest.words import fold, split_words, stem

FAIR_MATCH = 0.75  # the same word but for a tail that says little
GOOD_MATCH = 0.8  # the same word in another form or with a slip
POSSIBLE_MATCH = 0.5  # a part of a compound

_JOINED = 0.85  # what two printed words are worth that the question writes as one
_NAMED = 0.98  # what a proper name is worth that a printed word joins with what stands there: "Lillängsskolan"
_HEAD_ALONE = 0.9  # what the first part of a hyphened word is worth beside the whole
_PART_ALONE = 0.6  # and one part where the last names a thing of its own: "VA-taxan" is no row "VA"
_TAILS_OF_ROWS = ("investering", "utrustning", "system", "personal", "chef", "budget", "utfall", "underskott")
_SHORTEST_STEM = 6  # by which a synonym is told
_LEAST_SHARE_OF_ASKED = 0.45  # a printed word that is less of the asked one is another thing
_UNLISTED = ("delår", "helår")  # words that the dictionary lacks: "delad" is no slip of "delår"
_AVERAGED = re.compile(
    r"^(?:median(?:en)?|medel(?!s)|genomsnitts|snitt)(?=\w{5})"
)  # "Medianresponstid" tells "responstiden"
_LONGEST_SHORT = 3  # letters of a printed word that may be an abbreviation
_KIN = 5  # first letters that two words of one root share
_NOUN_ENDINGS_IN_A = ("an", "ans", "or", "ors", "orna", "ornas", "as")


_FOLDED_STOP_WORDS = frozenset(map(fold, vocabulary.STOP_WORDS))
_LONG_STOP_WORDS = tuple(word for word in vocabulary.STOP_WORDS if len(word) >= 6)
_SHORT_FORMS = tuple(short for short in SYNONYMS if len(short) <= 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or phrase that names the subject, and its alternatives: each a set of words that must all be found."""

    text: str
    alternatives: tuple[tuple[str, ...], ...]


def to_term(text: str, language: Language, long_forms: dict[str, tuple[str, ...]] | None = None) -> Term:
    """Return a word or phrase of a question with all that it may be called in a report.

    `long_forms` gives, for a casefolded abbreviation, the long forms that the reports themselves explain it by.
    """
    lowered = text.casefold()
    other = list((long_forms or {}).get(lowered, ()))
    other += _find_synonyms(lowered)
    if language is Language.ENGLISH or " " in lowered:
        other += translate(lowered)
    other += _short_forms((lowered, *other))
    own = split_words(text)
    alternatives = [own, *(split_words(alternative) for alternative in other)]
    # "IT-verksamheten", "HR-frågor": a first part in capitals names the thing by itself.
    head, hyphen, tail = text.partition("-")
    if hyphen and head.isupper():
        alternatives += [(head.casefold(),)]
        if not _says_little(tail):  # "VA-taxan" may be told as "taxan" of what the words around say
            alternatives += [(head.casefold(), tail.casefold()), (tail.casefold(),)]
    # "lex sarah-utredningar" of the question are "utredningar enligt lex Sarah" in print.
    parts = lowered.split("-")
    if hyphen and all(len(part) >= 3 and part not in vocabulary.PRINTED_STOP_WORDS for part in parts):
        alternatives += [tuple(lowered.split("-"))]
    if "/" in text:  # "kontoret/enheten": either
        parts = lowered.split("/")
        parts += [other for part in parts if language is Language.ENGLISH for other in translate(part)]
        alternatives += [split_words(part) for part in parts]
    return Term(text=text, alternatives=tuple(dict.fromkeys(words for words in alternatives if words)))


def _find_synonyms(lowered: str) -> tuple[str, ...]:
    """Return the synonyms of a word, of its stem, or of what a compound with a tail that says little begins with."""
    if lowered in SYNONYMS:
        return SYNONYMS[lowered]
    stems = _synonyms_by_stem()
    key = stem(lowered)
    return stems.get(key) or stems.get(_without_tail(key, vocabulary.OTHER_TAILS), ())


@lru_cache(maxsize=1)
def _synonyms_by_stem() -> dict[str, tuple[str, ...]]:
    """Return the synonyms of words that are long enough to be told by their stem: "lön" is not "löner"."""
    words = {stem(word): others for word, others in SYNONYMS.items() if word.isalpha()}
    return {key: others for key, others in words.items() if len(key) >= _SHORTEST_STEM}


def _short_forms(names: Sequence[str]) -> list[str]:
    """Return the abbreviations of the field that stand for one of the names."""
    stems = {stem(name) for name in names}
    return [short for short in _SHORT_FORMS if any(stem(long) in stems for long in SYNONYMS[short])]


def score_term(term: Term, printed: Sequence[str]) -> float:
    """Return how well a term fits printed words: the best alternative, as good as its worst word."""
    content = [word for word in printed if word not in vocabulary.PRINTED_STOP_WORDS]
    whole = max((_score_alternative(term, one, printed, content) for one in term.alternatives), default=0.0)
    if whole < _NAMED and any(begins_place(term.text, word) for word in content):
        return _NAMED
    lowered = term.text.casefold()
    if whole < _JOINED and (joins_two(lowered, content) or lowered in initials(tuple(printed))):
        return _JOINED
    return whole


def _score_alternative(term: Term, words: tuple[str, ...], printed: Sequence[str], content: Sequence[str]) -> float:
    """Return how well the words of an alternative fit; one of small words alone ("övrigt") is looked for among all."""
    own = _content(words)
    places = printed if own[0] in vocabulary.PRINTED_STOP_WORDS else content
    fits = (max((score_word(word, other) for other in places), default=0.0) for word in own)
    return _weigh(term, words) * min(fits)


def _weigh(term: Term, alternative: tuple[str, ...]) -> float:
    """Return what an alternative is worth: of "IT-investeringar" the row of that name more than the row "IT"."""
    head, hyphen, tail = term.text.partition("-")
    if not hyphen or alternative not in ((head.casefold(),), (tail.casefold(),)):
        return 1.0
    return _HEAD_ALONE if alternative == (head.casefold(),) and _says_little(tail) else _PART_ALONE


def _says_little(tail: str) -> bool:
    """Whether the last part of a hyphened word names no thing of its own: "IT-verksamheten" is IT."""
    tails = (*vocabulary.UNIT_TAILS, *vocabulary.OTHER_TAILS, *_TAILS_OF_ROWS)
    return stem(tail.casefold()).startswith(tuple(map(stem, tails)))


def _content(words: tuple[str, ...]) -> tuple[str, ...]:
    content = tuple(word for word in words if word not in vocabulary.PRINTED_STOP_WORDS)
    return content or words


@lru_cache(maxsize=10_000)
def is_stop_word(word: str) -> bool:
    """Whether a word says nothing about the subject, also typed without å, ä and ö or with a slip.

    >>> is_stop_word("hittils"), is_stop_word("gallande"), is_stop_word("skolan")
    (True, True, False)
    """
    lowered = word.casefold()
    if lowered in vocabulary.STOP_WORDS or lowered in COMMON_WORDS:
        return word not in ("IT", "VA")  # "it" is a pronoun and "va" a question, "IT" and "VA" are departments
    if not word.islower() or _names_a_subject(lowered):
        return False  # "staffing" is no slip of "starting"
    if is_everyday_word(lowered):
        return True
    import simplemma  # loads a dictionary at the first look-up

    if lowered in _FOLDED_STOP_WORDS and (len(lowered) <= 3 or not simplemma.is_known(lowered, lang="sv")):
        return True
    if simplemma.is_known(lowered, lang="sv") or simplemma.is_known(lowered, lang="en"):
        return False
    return any(is_slip(lowered, other, most=1) for other in _LONG_STOP_WORDS)


def _names_a_subject(word: str) -> bool:
    """Whether a casefolded word is known to name a subject, whatever a dictionary takes it for."""
    return word in GLOSSARY or word in SYNONYMS or word in read_everyday_words("subjects")


@lru_cache(maxsize=10_000)
def is_verb(word: str) -> bool:
    """Whether a word of a question is a form of a verb: it tells what is done, and reports say that in other words.

    >>> is_verb("testar"), is_verb("skolor"), is_verb("opened"), is_verb("AME")
    (True, False, True, False)
    >>> is_verb("finansierade"), is_verb("avgiftsfinansierade"), is_verb("återbetalade")
    (True, False, True)
    """
    import simplemma  # loads a dictionary at the first look-up

    if not word.islower() or _names_a_subject(word):
        return False
    if word in COMMON_VERBS or (word not in vocabulary.STOP_WORDS and is_everyday_verb(word)):
        return True
    if len(word) < 4:
        return False
    if word.endswith(("ed", "ing")) and not simplemma.is_known(word, lang="sv"):
        return simplemma.is_known(word, lang="en")
    lemma = simplemma.lemmatize(word, lang="sv")
    is_form = lemma.endswith(("a", "as")) and lemma != word and not word.endswith(_NOUN_ENDINGS_IN_A)
    return is_form and not is_joined_participle(word)


@lru_cache(maxsize=200_000)
def score_word(asked: str, printed: str) -> float:
    """Return how well one word fits another, both casefolded: 1 for forms of one word, less for parts and slips.

    >>> score_word("skolskjutsarna", "skolskjuts"), score_word("budget", "turism")
    (1.0, 0.0)
    """
    if asked == printed:
        return 1.0
    if any(character.isdigit() for character in asked + printed):
        return 0.0  # 45 is not 46: numbers fit only themselves
    best = _score_whole(asked, printed)
    for part in re.split("[-':/]", printed) if best < 1 and re.search("[-':/]", printed) else ():
        is_short = len(part) <= _LONGEST_SHORT and stem(part) != stem(asked)  # "HVB-hem" tells nothing of "hemtjänst"
        best = max(best, 0.95 * _score_whole(asked, part) if part and not is_short else 0.0)
    return best


def _score_whole(asked: str, printed: str) -> float:
    first, second = stem(asked), stem(printed)
    if len(printed) <= _LONGEST_SHORT and len(asked) > len(printed) + 1 and _is_deed(asked):
        return 0.0  # "ledde" is no "LED", nor "vadade" a "VA"
    if first == second or (len(asked) >= 3 and (asked + "s" == printed or printed + "s" == asked)):
        return 1.0
    if asked == fold(asked) and asked not in GLOSSARY and fold(second) in (first, fold(first)):
        return 0.97  # typed without å, ä and ö; typed with them, "lån" is not "län", nor is "male" ever "mål"
    units, tails = vocabulary.UNIT_TAILS, vocabulary.UNIT_TAILS + vocabulary.OTHER_TAILS
    for kin in (units, vocabulary.COMPANY_TAILS):
        if (root := _without_tail(first, kin)) and root == _without_tail(second, kin):
            return 0.85
    if second == _without_tail(first, tails) or first == _without_tail(second, tails):
        return FAIR_MATCH
    if (plain := _AVERAGED.sub("", printed)) != printed and not _AVERAGED.match(asked):
        return 0.95 * _score_whole(asked, plain)
    if (is_slip(asked, printed) or is_slip(first, second)) and not _are_two_words(asked, printed):
        return 0.85
    if len(second) < len(first) and len(second) / len(first) < _LEAST_SHARE_OF_ASKED:
        return 0.0
    root = _without_tail(first, tails)
    return max(score_compound(first, second), 0.9 * score_compound(root, second) if root else 0.0)


def _is_deed(word: str) -> bool:
    """Whether a word is a form of a verb that says what was or is done, and no noun."""
    return word.endswith(("de", "te", "er", "ar", "tt")) and is_verb(word)


def _without_tail(word: str, tails: Sequence[str]) -> str:
    """Return the first part of a compound with one of the tails, or ""."""
    for tail in tails:
        cut = stem(tail)
        if word.endswith(cut) and len(word) - len(cut) >= 2:
            return stem(word[: -len(cut)].rstrip("-"))
    return ""


def _are_two_words(first: str, second: str) -> bool:
    """Whether both words are Swedish words of different meaning: "simhallen" is no slip of "samhället"."""
    import simplemma  # loads a dictionary at the first look-up

    if first[:_KIN] == second[:_KIN]:
        return False  # "politik" and "politisk"
    known = second in _UNLISTED or simplemma.is_known(second, lang="sv")
    if not (simplemma.is_known(first, lang="sv") and known):
        return False
    return simplemma.lemmatize(first, lang="sv") != simplemma.lemmatize(second, lang="sv")


def score_coverage(printed: Iterable[str], asked: Sequence[str]) -> float:
    """Return the share of the printed words that some asked word fits well; words without content do not count."""
    parts = [
        part  # "IT-investeringar" is more than investments
        for word in printed
        for part in ([word] if any(score_word(other, word) == 1 for other in asked) else re.split("-", word))
    ]
    words = [word for word in parts if word not in vocabulary.PRINTED_STOP_WORDS and len(word) > 1]
    if not words:
        return 0.0
    fits = sum(any(score_word(other, word) >= FAIR_MATCH for other in asked) for word in words)
    return fits / len(words)
