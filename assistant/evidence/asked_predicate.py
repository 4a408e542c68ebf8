"""Tells whether words tell of the very act that a question asks of, in any form, as a noun, or by another word for it.

In: a question with its language, and words of a report. Out: yes or no. For example of "varför köpte hamnen nya båtar?"
the sentence "Hamnen får i uppdrag att besiktiga båtarna" tells nothing: it shares the nouns, and is of no purchase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from assistant.evidence.text_telling import tells_act
from assistant.evidence.word_weights import is_act
from assistant.linking.matching import POSSIBLE_MATCH, is_verb, score_term, to_term
from assistant.question.asked_thing import asks_duration
from assistant.records import Language
from assistant.words.asked_words import PLAIN_VERBS
from assistant.words.predicate_words import Act, read_acts, read_vague_verbs
from assistant.words.vocabulary import DEFICIT_PHRASES, SURPLUS_PHRASES
from ingest.words import split_words

_PARTICLE: Final = re.compile(r"^(?:in|ut|upp|ned|ner|om|av|till|på|över|ny|åter|bort|fram)(?=\w{4})")
# What comes after these is no main clause: "när öppnar badet efter att taket rasat", "vad är X som staben testar".
_BEFORE_LAST: Final = re.compile(r"^.*\w{3}[.!?]\s+(?=\w[^.!?]*\?)", re.DOTALL)  # what is told before the question
_SIDE_CLAUSE: Final = re.compile(
    r"\s+(?:efter att|efter det att|sedan det|innan|trots att|eftersom|after (?:the|it|they)|before (?:the|it)|"
    r"when the|although|since the)\b.*$",
    re.IGNORECASE,
)
# How an amount came out: "end up in the red", "slutade på minus". Nothing ended.
_CAME_OUT: Final = re.compile(
    r"\b(?:(?:end|wind|wound|turn|work|come|came)(?:s|ed|ing)?\s+(?:up|out)|"
    r"(?:end|finish|close)(?:s|d|ed)?\s+(?:the year\s+)?(?:with|in|at|on)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?"
    r"(?:red|black|deficit|surplus|loss|minus|plus|profit)|"
    r"sluta(?:de|r|t)?\s+(?:året\s+)?(?:på|med)\s+(?:ett?\s+)?(?:\w+\s+)?(?=minus|plus|under|över|förlust|vinst|\d))\b",
    re.IGNORECASE,
)
# "kommit igång", "got off the ground": begun, as which a report tells it
_BEGUN: Final = re.compile(
    r"\b(?:kom(?:mer|mit|ma)?|satt(?:es|s|e)?|dra(?:git|gits|s|r)?|drog(?:s)?)\s+(?:riktigt\s+)?i\s?gång\b|"
    r"\b(?:got|gotten|get|gets)\s+(?:going|started|off the ground|under ?way)\b",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r"\s+(?:som|that|who|which)\s.*$", re.IGNORECASE)
_FINITE: Final = re.compile(
    r"\b(?:är|var|blev|blir|har|hade|finns|fanns|gick|går|heter|is|are|was|were|did|does|do|has|have|had|\w+(?:ade|des))\b",
    re.IGNORECASE,
)
# An English word is a verb by its form, or as an infinitive after one of these and not after an article.
_AUXILIARY: Final = frozenset(
    (
        *("did", "does", "do", "will", "would", "can", "could", "shall", "should", "must"),
        *("may", "might", "to", "didn't", "doesn't", "don't", "won't", "wouldn't", "can't"),
    )
)
_BEFORE_NOUN: Final = frozenset(
    (
        *("the", "a", "an", "of", "its", "their", "this", "that", "these", "those", "new"),
        *("in", "on", "for", "by", "at", "with", "from", "per"),
        *("sick", "parental", "annual", "unpaid", "paid", "medical"),  # "sick leave" leaves nothing
    )
)
_DETERMINERS: Final = frozenset(
    (
        *("den", "det", "de", "en", "ett", "detta", "denna", "dessa", "sin", "sina"),
        *("kommunens", "nämndens"),
    )
)
_VERB_ENDINGS: Final = ("ade", "ades", "ats", "at", "ar", "as", "er", "te", "tes", "de", "des")
_PAST: Final = ("ade", "ades")
_BEFORE_INFINITIVE: Final = frozenset(
    (
        *("att", "ska", "skall", "skulle", "kan", "kunde", "vill", "ville", "får", "fick"),
        *("måste", "bör", "borde", "behöver", "behövde"),
    )
)
_EXISTS: Final = frozenset(("funnits", "existerat", "existed", "exist"))
_SUPERLATIVES: Final = frozenset(("viktigast", "viktigaste"))  # what came first to somebody, told by what they chose
_SHORTEST: Final = 3


def tells_predicate(question: str, language: Language, words: Sequence[str]) -> bool:
    """Whether words tell of what a question says is done; of a question that says nothing of the kind, yes.

    >>> tells_predicate("Varför köpte hamnen båtar?", Language.SWEDISH, ("hamnen", "besiktigar", "båtarna"))
    False
    >>> tells_predicate("When did the office move?", Language.ENGLISH, ("inflyttning", "i", "maj"))
    True
    """
    return all(tells_one(verb, language, words) for verb in asked_acts(question, language))


@lru_cache(maxsize=1_000)
def asked_acts(question: str, language: Language) -> tuple[str, ...]:
    """Return the words of a question's main clause that say what is done; not those that say nothing ("gick", "fick").

    >>> asked_acts("När öppnar badet efter att taket rasat?", Language.SWEDISH)
    ('öppnar',)
    >>> asked_acts("How much did the hall cost?", Language.ENGLISH)
    ()
    >>> asked_acts("Why did the hall end up in the red?", Language.ENGLISH)
    ()
    >>> asked_acts("Why did the hall lose money?", Language.ENGLISH)
    ()
    """
    main = _BEGUN.sub("startat" if language is Language.SWEDISH else "started", _main_clause(question))
    for came_out in (_CAME_OUT, DEFICIT_PHRASES, SURPLUS_PHRASES):
        main = came_out.sub(" ", main)
    words = split_words(main)
    plain = PLAIN_VERBS - _EXISTS if asks_duration(question) else PLAIN_VERBS | _EXISTS
    if language is Language.ENGLISH:
        found = _english_verbs(words)
        return tuple(word for word in found if word not in plain and _acts_of(word, language))
    return tuple(
        word for place, word in enumerate(words) if word not in plain and _is_swedish_verb(place, words, question)
    )


def asks_known_act(question: str, language: Language) -> bool:
    """Whether a question asks of an act that the list has, and not only of how an amount went."""
    return any(_acts_of(word, language) for word in asked_acts(question, language))


def side_clause(question: str) -> str:
    """Return what a question says only beside what it asks, or "": "efter att taket rasat".

    >>> side_clause("När öppnar badet efter att taket rasat?")
    ' efter att taket rasat?'
    """
    match = _SIDE_CLAUSE.search(question)
    return match[0] if match else ""


def _main_clause(question: str) -> str:
    main = _SIDE_CLAUSE.sub("", _BEFORE_LAST.sub("", question))
    cut = _RELATIVE.sub("", main)
    return cut if cut != main and _FINITE.search(cut) else main


def _english_verbs(words: Sequence[str]) -> tuple[str, ...]:
    """Return the English words that are verbs, and not nouns of that form: past forms, and one after an auxiliary."""
    found: list[str] = []
    for place, word in enumerate(words):
        if word in _AUXILIARY | PLAIN_VERBS:
            continue
        is_named = place > 0 and words[place - 1] in _BEFORE_NOUN
        is_past = _lemma(word, "en") != word and not word.endswith(("s", "ing"))
        is_first = bool(_AUXILIARY.intersection(words[:place])) and not found
        if not is_named and (is_past or (is_first and _acts_of(word, Language.ENGLISH))):
            found.append(word)
    return tuple(found)


def _is_swedish_verb(place: int, words: Sequence[str], question: str) -> bool:
    """Whether a Swedish word of a question is a verb that says what is done, and no participle before a noun."""
    word = words[place]
    before = words[place - 1] if place else ""
    if len(word) < _SHORTEST or (before in _DETERMINERS and word.endswith(("ade", "da", "ta", "na"))):
        return False
    if _acts_of(word, Language.SWEDISH):
        return (
            word in _EXISTS or word in _SUPERLATIVES or word.endswith(_PAST) or is_verb(word) or is_act(word, question)
        )
    base = _lemma(word, "sv")
    is_form = base.endswith(("a", "as")) and base != word and word.endswith(_VERB_ENDINGS) and is_verb(word)
    is_infinitive = before in _BEFORE_INFINITIVE and word.endswith("a") and is_act(word, question)
    return (is_form or is_infinitive) and not word.endswith("na") and not _is_vague(word, base)


def _is_vague(word: str, base: str) -> bool:
    return not {word, base, base.removesuffix("s"), f"{base}s"}.isdisjoint(read_vague_verbs())


def knows_act(word: str, language: Language) -> bool:
    """Whether the list has the act of a word, so that a sentence may tell it by another."""
    return bool(_acts_of(word, language))


def tells_one(verb: str, language: Language, words: Sequence[str]) -> bool:
    """Whether words tell of the act of one verb, by it or by what the list has beside it."""
    acts = _acts_of(verb, language)
    if verb in _SUPERLATIVES or any(_holds(act, words) for act in acts):
        return any(_holds(act, words) for act in acts)
    return score_term(to_term(verb, language), words) >= POSSIBLE_MATCH or tells_act(verb, words)


@lru_cache(maxsize=10_000)
def _acts_of(word: str, language: Language) -> tuple[Act, ...]:
    """Return the acts that a word of a question asks for, whatever its form."""
    if language is Language.ENGLISH:
        forms = {word, _lemma(word, "en")}
        return tuple(act for act in read_acts() if forms & act.asking_words)
    forms = {word, _lemma(word, "sv"), _PARTICLE.sub("", word)}
    return tuple(
        act for act in read_acts() if forms & act.asking_words or any(form.startswith(act.asks) for form in forms)
    )


def _holds(act: Act, words: Iterable[str]) -> bool:
    return any(
        form in act.telling_words or form.startswith(act.tells) or form.endswith(act.tails)
        for word in words
        for form in (word, _PARTICLE.sub("", word))
    )


@lru_cache(maxsize=10_000)
def _lemma(word: str, language: str) -> str:
    import simplemma  # loads a dictionary at the first look-up

    return simplemma.lemmatize(word, lang=language).casefold()
