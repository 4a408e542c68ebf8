"""Tells whether a quotation bears out the adjective, or the change, that a claim states of a thing, or its contrary.

In: a `Statement`, its terms and a quotation. Out: a `Borne`. For example "Personalomsättningen har varit omfattande"
bears out that it is high, and denies that it is low; "Klimatet mäts vartannat år" bears out neither that it has
improved nor that it has worsened.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final

from assistant.claims.same_words import tells_verb
from assistant.claims.statement import Statement
from assistant.claims.times import differing_times, read_times
from assistant.linking.matching import Term, is_stop_word, score_term, to_term
from assistant.records import Language
from assistant.words.change_words import PAST
from assistant.words.claim_words import NEGATION
from assistant.words.fact_words import AHEAD
from assistant.words.opposite_words import Kind, Pole, find_poles
from ingest.passages.sentences import split_sentences
from ingest.words import split_words

_NAMED: Final = 0.6
_LEAST_LETTERS: Final = 4
_BE: Final = re.compile(
    r"\b(?:är|var|varit|vara|blir|blev|blivit|bli|ligger|låg|legat|anses|bedöms|bedömdes|upplevs|upplevdes|uppges|känns|"
    r"förblir|fungera(?:de|r|t)|works?|worked|went|gick|går|har|hade|haft|visar|visade|is|are|was|were|been|be|remains?|remained|has|have|had|became|seems?|stays?)\b",
    re.IGNORECASE,
)
# What comes between a thing and what it is called, or after that: no other thing that it might be said of.
_DEGREE: Final = re.compile(
    r"(?:fortsatt|fortfarande|mycket|ganska|relativt|förhållandevis|generellt|väldigt|extremt|alltjämt|för|så|dock|nu|"
    r"alltför|något|lite|still|very|quite|rather|relatively|fairly|generally|too|now|nivå|level|omfattning)$",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"[,;:()]\s|\s(?:men|medan|eftersom|fast|but|while|because|although)\s", re.IGNORECASE)
_FORMERLY: Final = re.compile(
    r"\b(?:tidigare|förr|förut|dessförinnan|formerly|previously|earlier|used to)\b", re.IGNORECASE
)
_PHRASE: Final = re.compile(r"(?:\s+[^\W\d][\w-]*){1,3}")
_AND: Final = frozenset({"och", "samt", "and"})
_WORD: Final = re.compile(r"[^\W_][\w-]*")
_HAD: Final = re.compile(
    r"\b(?:det är|det var|är det|var det|det finns|det fanns|det råder|har|hade|haft|there (?:is|are|was|were)|"
    r"has|have|had)\s+(?:en\s+|ett\s+|an?\s+)?(?:mycket\s+|very\s+|ganska\s+|rather\s+)?$",
    re.IGNORECASE,
)
_AFTER_PREPOSITION: Final = re.compile(
    r"\b(?:på|i|av|för|till|med|om|hos|bland|från|mot|som|of|in|for|by|at|to|with|among|from|as)\s+$", re.IGNORECASE
)
_COPULAS: Final = frozenset({"låg", "väl", "god", "bra"})  # "låg på 3 %" is a verb, "väl" an adverb


class Borne(StrEnum):
    """What a quotation says of the adjectives and changes of a claim."""

    OUT = "borne out, or there are none"
    NOT = "not borne out"
    DENIED = "its contrary is said"


def is_borne(statement: Statement, quote: str, needed: Sequence[Term], language: Language) -> Borne:
    """Return whether a quotation bears out what a claim calls its thing, or what it says has become of it."""
    found: dict[str, set[Borne]] = {}  # one word may stand on several scales: "klar" is plain, and it is finished
    exclusive = {pole.word for pole in _exclusive(statement)}
    things = [*needed, *_nouns(statement, language)]
    for pole in _claimed(statement):
        if pole.kind is Kind.CHANGE and pole.word in exclusive:
            continue  # "stängd" is what it is, not what was done
        found.setdefault(pole.word, set()).add(_weigh(pole, statement, quote, needed, things, language))
    weighed = [next(one for one in (Borne.OUT, Borne.DENIED, Borne.NOT) if one in told) for told in found.values()]
    return next((one for one in (Borne.DENIED, Borne.NOT) if one in weighed), Borne.OUT)


def without_poles(terms: Iterable[Term], statement: Statement, quote: str) -> list[Term]:
    """Return terms without what a claim calls its thing, or how it went, where a text says only the contrary."""
    poles = [pole for pole in _exclusive(statement) if pole.contrary.search(quote) and not pole.own.search(quote)]
    words = {pole.word.casefold() for pole in poles}
    return [term for term in terms if term.text.casefold() not in words]


def is_told_either_way(word: str, statement: Statement, quote: str) -> bool:
    """Whether a text has a word of the scale that a word of a claim is on: "fungerade väl" for "bra", or "illa"."""
    poles = [pole for pole in _claimed(statement) if pole.word.casefold() == word.casefold()]
    return any(pole.own.search(quote) or pole.contrary.search(quote) for pole in poles)


def tells_pole(statement: Statement, quote: str) -> bool:
    """Whether a text calls something what a claim calls its thing, or the contrary."""
    return any(pole.own.search(quote) or pole.contrary.search(quote) for pole in _exclusive(statement))


def _exclusive(statement: Statement) -> Iterator[Pole]:
    """Give the poles of a claim whose contrary denies it."""
    return (pole for pole in _claimed(statement) if pole.kind is not Kind.CHANGE)


def _claimed(statement: Statement) -> Iterator[Pole]:
    """Give what a claim calls its thing, or says has become of it; an adjective only after the thing: "är hög"."""
    if statement.amounts or statement.direction or statement.goal or statement.rank or statement.compared:
        return
    text = statement.text
    for pole in find_poles(text):
        is_said = _is_predicate(pole, text) or _is_had(pole, text) if pole.kind is Kind.STATE else not statement.change
        if is_said:
            yield pole


def _is_predicate(pole: Pole, text: str) -> bool:
    """Whether an adjective is said of what stands before it: "tryggheten är hög", and not "hög trygghet minskar"."""
    before = text[: pole.start]
    if not _ends_phrase(text[pole.end :]) or _AFTER_PREPOSITION.search(before):
        return False
    if pole.word.casefold() in _COPULAS and not _BE.search(before) and not _BE.match(text):
        return False
    return _BE.search(before) is not None


def _is_had(pole: Pole, text: str) -> bool:
    """Whether a thing is said to be there as an adjective calls it: "det är låg trygghet", "har en hög soliditet"."""
    return _HAD.search(text[: pole.start]) is not None and _PHRASE.match(text, pole.end) is not None


def _ends_phrase(rest: str) -> bool:
    """Whether nothing follows that a word could be said of: the end, a pause, or a small word."""
    following = _WORD.match(rest.lstrip()) if rest[:1].isspace() else None
    return following is None or is_stop_word(following[0]) or _DEGREE.match(following[0]) is not None


def _nouns(statement: Statement, language: Language) -> Iterator[Term]:
    """Give the other words of a claim that what it calls a thing may be said of: "stor omsättning på anställda"."""
    poles = {pole.word.casefold() for pole in _claimed(statement)}
    for word in split_words(statement.text):
        if len(word) >= _LEAST_LETTERS and word not in poles and not is_stop_word(word) and not _BE.fullmatch(word):
            yield to_term(word, language)


def _weigh(
    pole: Pole, statement: Statement, quote: str, needed: Sequence[Term], things: Sequence[Term], language: Language
) -> Borne:
    """Return what a quotation, which must hold all that is needed, says of one adjective or change of the things."""
    is_told = pole.own.search(quote) is not None
    if pole.kind is not Kind.STATE:
        is_told = is_told or tells_verb(to_term(pole.word, language), statement.text, quote)
        is_denied = pole.kind is Kind.OUTCOME and not is_told and _is_denied(pole, statement, quote, needed, things)
        return Borne.OUT if is_told else Borne.DENIED if is_denied else Borne.NOT
    if any(_is_of_thing(found, quote, things) for found in pole.own.finditer(quote)):
        return Borne.OUT
    return Borne.DENIED if not is_told and _is_denied(pole, statement, quote, needed, things) else Borne.NOT


def _is_denied(pole: Pole, statement: Statement, quote: str, needed: Sequence[Term], things: Sequence[Term]) -> bool:
    """Whether the one sentence that names the whole thing calls it the contrary, now and without a negation."""
    if statement.is_negated:
        return False
    for start, end in split_sentences(quote):
        sentence = quote[start:end]
        words = split_words(sentence)
        if not needed or not all(score_term(term, words) >= _NAMED for term in needed):
            continue
        if any(pattern.search(sentence) for pattern in (NEGATION, AHEAD, PAST, _FORMERLY)):
            continue
        if differing_times(read_times(statement.text), read_times(sentence)) == "wrong":
            continue
        is_said = _is_of_thing if pole.kind is Kind.STATE else _happens_to
        if any(is_said(found, sentence, things) for found in pole.contrary.finditer(sentence)):
            return True
    return False


def _is_of_thing(found: re.Match[str], text: str, needed: Sequence[Term]) -> bool:
    """Whether an adjective is said of the thing: right before its name, or after it with "is" between."""
    if _is_before_thing(found, text, needed):
        return True
    if not _ends_phrase(text[found.end() :]):
        return False
    clause = _CLAUSE.split(text[: found.start()])[-1]
    named = [word for word in _WORD.finditer(clause) if _names(word[0], needed)]
    return bool(named) and _BE.search(clause, named[-1].end()) is not None


def _is_before_thing(found: re.Match[str], text: str, needed: Sequence[Term]) -> bool:
    """Whether the name of the thing follows an adjective, with no more between than others: "hög och jämn kvalitet"."""
    phrase = _PHRASE.match(text, found.end())
    words = phrase[0].split() if phrase else []
    for word in words:
        if _names(word, needed):
            return True
        if is_stop_word(word) and word.casefold() not in _AND and not any(find_poles(word)):
            return False
    return False


def _happens_to(found: re.Match[str], text: str, needed: Sequence[Term]) -> bool:
    """Whether a verb is said of the thing before it in its clause, or a participle of the thing after it.

    Where another thing stands between them it may be that one's: "tack vare", "i skolan".
    """
    if _is_before_thing(found, text, needed):
        return True
    clause = _CLAUSE.split(text[: found.start()])[-1]
    named = [word for word in _WORD.finditer(clause) if _names(word[0], needed)]
    between = clause[named[-1].end() :].split() if named else []
    return bool(named) and all(is_stop_word(word) or _BE.fullmatch(word) or _DEGREE.match(word) for word in between)


def _names(word: str, needed: Sequence[Term]) -> bool:
    return any(score_term(term, (word.casefold(),)) >= _NAMED for term in needed)
