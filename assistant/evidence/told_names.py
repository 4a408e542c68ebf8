"""Tells whether a sentence names somebody or something where a question asks for a name.

In: a question's plan, its terms and a sentence. Out: yes or no. For example of "vem leder hamnen?" the sentence "Hamnen
leds av Anna Berg" names somebody, and "Hamnen i Norra Vik är stor" does not: after "i" stands a place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.asked_predicate import asked_acts, tells_predicate
from assistant.evidence.goes_on import lead_of
from assistant.evidence.hung_words import told_words
from assistant.evidence.told_agents import names_agent
from assistant.linking.matching import FAIR_MATCH, POSSIBLE_MATCH, Term, score_term, to_term
from assistant.question.asked_thing import asked_firm
from assistant.records import Plan
from assistant.words import asked_words, vocabulary
from assistant.words.common_words import is_everyday_word
from ingest.municipalities import find_municipalities
from ingest.passages.sentences import split_sentences
from ingest.words import fold, split_words, stem

_NAME: Final = re.compile(r"\b[A-ZÅÄÖ][a-zåäöéüø]+(?:-[A-ZÅÄÖ][a-zåäöéüø]+)?\s+(?:[A-ZÅÄÖ][a-zåäöéüø]+|kommun\b)")
_NAME_WITHIN: Final = re.compile(r"(?<=[^\s.!?:•–-] )[A-ZÅÄÖ][\wåäöé]+\b(?!-)")  # within a sentence; no "HR-chef"
_AFTER_PLACE: Final = re.compile(
    r"\b(?:i|på|vid|från|till|in|at|from)\s+(?:(?-i:[A-ZÅÄÖ])\w+(?:,|\s+(?:och|samt|eller|and|or))?\s+){0,3}$",
    re.IGNORECASE,
)
_AFTER_NUMBER: Final = re.compile(r"\d\s+$")  # "Not 4 Hamnar": the beginning of what follows the number
_ROLE_ASKED: Final = re.compile(r"^\W*(?:\w+ )?(?:vem|who)\s+(?:är|e|va|var|heter|is|was|are|were)\b", re.IGNORECASE)
_LEADER_ASKED: Final = re.compile(
    r"^\W*(?:\w+ )?(?:vem|who)\s+(?:leder|ledde|basar|styr|leads?|led|heads?|headed|chairs?|chaired|runs?|ran)\b",
    re.IGNORECASE,
)
_LEADER: Final = re.compile(
    r"\b(?:leds|leder|ledde|\w*chef|\w*direktör|\w*ordförande|ledare|\w*rektor|vd)\b", re.IGNORECASE
)
# What a post is called by its last part: "kommunalråd" is told by no "kommunala bostadsbolaget".
_POST: Final = re.compile(
    r"(?:råd|chef|direktör|ordförande|rektor|ledare|sekreterare|revisor|ombud|strateg|samordnare|ansvarig)(?=\w{0,3}$)"
)
_PLACE_WORDS: Final = frozenset(("stad", "kommun", "region", "län", "not", "mål"))


def names_holder(plan: Plan, terms: Sequence[Term], quote: str) -> bool:
    """Whether a sentence names somebody beside what is asked about.

    That is the role itself, where one is asked for, and the proper names of the question, where it has any.
    """
    is_role = _ROLE_ASKED.match(plan.question) is not None
    named = [term for term in terms if term.text[0].isupper() and not plan.question.startswith(term.text)]
    asked, least = (terms[:1], FAIR_MATCH) if is_role else (named or terms, POSSIBLE_MATCH)
    asks_leader = _LEADER_ASKED.match(plan.question) is not None
    sentences = _sentences(quote)
    return any(
        (names_somebody(plan.question, text) or (not is_role and names_agent(plan, text)))
        and any(
            score_term(term, told_words(about)) >= least and _tells_post(term, told_words(about))
            for term in asked
            for about in (text, _lead(plan, sentences, place, is_role=is_role))
        )
        and (not asks_leader or _LEADER.search(text) is not None)
        for place, text in enumerate(sentences)
    )


def _lead(plan: Plan, sentences: Sequence[str], place: int, *, is_role: bool) -> str:
    """Return the sentences before one that say who it names: of a role, or that tell the deed that is asked of."""
    lead = lead_of(sentences, place)
    if is_role:
        return lead
    is_of_deed = bool(asked_acts(plan.question, plan.language))
    return lead if is_of_deed and tells_predicate(plan.question, plan.language, split_words(lead)) else ""


def _tells_post(term: Term, words: Sequence[str]) -> bool:
    """Whether words hold the last part of the post that a term names, or it names none."""
    posts = {found[0] for alternative in term.alternatives for found in [_POST.search(alternative[-1])] if found}
    return not posts or any(found[0] in posts for found in map(_POST.search, words) if found)


def names_somebody(question: str, text: str) -> bool:
    """Whether a sentence holds a name that the question has not: of a person, or of a body within it.

    >>> names_somebody("Vem leder hamnen?", "Hamnen leds av Anna Berg."), names_somebody("Vem leder Hamnen?", "I Vik.")
    (True, False)
    """
    known = _known(question)
    persons = (match[0] for match in _NAME.finditer(text) if not _AFTER_PLACE.search(text[: match.start()]))
    return bool(own_names(question, text)) or any(
        not known & {fold(word).rstrip("s") for word in name.split()} for name in persons
    )


def tells_name(plan: Plan, sentences: Sequence[str]) -> bool:
    """Whether one of the sentences about what is asked holds a name that the question has not; of a firm, a firm's."""
    kind = asked_firm(plan.question)
    named = [text for text in sentences if own_names(plan.question, text)]
    if not kind:
        return bool(named)
    asked = to_term(kind, plan.language)
    return any(asked_words.FIRM_NAME.search(text) or _is_named(asked, split_words(text)) for text in named)


def own_names(question: str, text: str) -> set[str]:
    """Return the names within a sentence that are no word of the question, no month, and no place after "i" or "på"."""
    known = _known(question)
    found = {
        match[0]
        for match in _NAME_WITHIN.finditer(text)
        if not (_AFTER_PLACE.search(text[: match.start()]) or _AFTER_NUMBER.search(text[: match.start()]))
    }
    named = {name for name in found if not (name.isupper() or is_everyday_word(name.casefold()))}
    return {name for name in named if fold(name).rstrip("s") not in known}


def _known(question: str) -> set[str]:
    """Return the words that name nobody new: those of the question, its municipalities in Swedish, months."""
    places = {word for place in find_municipalities(question, strict=False) for word in split_words(place.name)}
    words = {*split_words(question), *places, *_PLACE_WORDS}
    return {fold(word).rstrip("s") for word in words} | set(vocabulary.MONTHS)


def _is_named(kind: Term, words: Sequence[str]) -> bool:
    """Whether words hold a kind of firm, also as the last part of a compound: "konsult" is not "konsultativ"."""
    roots = tuple(stem(word) for alternative in kind.alternatives for word in alternative)
    return score_term(kind, words) >= FAIR_MATCH or any(stem(word).endswith(roots) for word in words)


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]
