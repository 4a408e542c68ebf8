"""Tells whether a quotation holds a thing of the sort that a question asks for: a time, a person, a place, a number.

In: a plan, its terms and a quotation. Out: yes or no. For example of "när invigdes hallen?" the sentence "Hallen hyrs
ut till föreningar" tells nothing, and neither does "Hallen städas i mars": it is of another act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.asked_acts import tells_same_act
from assistant.evidence.text_numbers import find_counted, tells_count
from assistant.linking.matching import FAIR_MATCH, POSSIBLE_MATCH, Term, score_term, to_term
from assistant.question.asked_thing import asked_firm, asks_name, asks_quantity, asks_when, asks_where, asks_who
from assistant.question.question_words import read_measure_word
from assistant.records import Operation, Plan
from assistant.words import asked_words, vocabulary
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Measure, Unit
from ingest.words import fold, split_words, stem

MONEY_UNITS: Final = (Unit.KR, Unit.TKR, Unit.MNKR)
_RATES: Final = (Unit.PERCENT, Unit.PERCENTAGE_POINTS)
_COUNTED: Final = (Unit.UNKNOWN, Unit.COUNT, Unit.FULL_TIME_EQUIVALENTS, Unit.DAYS, Unit.YEARS)
_NAME: Final = re.compile(r"\b[A-ZÅÄÖ][a-zåäöéüø]+(?:-[A-ZÅÄÖ][a-zåäöéüø]+)?\s+(?:[A-ZÅÄÖ][a-zåäöéüø]+|kommun\b)")
_NAME_WITHIN: Final = re.compile(r"(?<=[^\s.!?:•–-] )[A-ZÅÄÖ][\wåäöé]+\b(?!-)")  # within a sentence; no "HR-chef"
_AFTER_PLACE: Final = re.compile(r"\b(?:i|på|vid|från|till|in|at|from)\s+$", re.IGNORECASE)
_ROLE_ASKED: Final = re.compile(r"^\W*(?:\w+ )?(?:vem|who)\s+(?:är|e|va|var|heter|is|was|are|were)\b", re.IGNORECASE)
_PLACE: Final = re.compile(
    r"\b(?:i|på|vid|intill|nära|in|at|near)\s+(?:\w+\s+){0,2}?(?:[A-ZÅÄÖ]\w+|\w*(?:hus|hall|skola|bibliotek|torg|gård|"
    r"centr)\w*)|\b[A-ZÅÄÖ]\w+\s+\(\d"
)
_DATE: Final = re.compile(
    rf"\b(\d{{1,2}}/\d{{1,2}}|({'|'.join(vocabulary.MONTHS)})|(19|20)\d\d(\d{{2,4}})?|kvartal|våren|hösten|sommaren|"
    r"vintern|\w+terminen|årsskiftet|spring|autumn|summer|winter)\b",
    re.IGNORECASE,
)
# "vad används systemet till?": what for, though the verb is one that money is spent by
_PURPOSE: Final = re.compile(r"^\W*(?:vad|va)\s+använd\w*\b.*\btill\W*$|^\W*what\b.*\bfor\W*$", re.IGNORECASE)
_WHOLE: Final = re.compile(r"\b(kommunen|kommunens|staden|förvaltningen|nämnden|bolaget|totalt|sammanlagt)\b", re.I)
_SHORTEST_HEAD: Final = 5  # letters of the last part of a compound that stands for it, in the same form


def asks_for_text(plan: Plan) -> bool:
    """Whether words answer the question, rather than a number."""
    if _PURPOSE.search(plan.question):
        return True
    is_numeric = plan.counts or plan.money or plan.measures or vocabulary.HOW_MANY.search(plan.question)
    return plan.operation is Operation.EXPLAIN or not (is_numeric or asks_quantity(plan.question))


def holds_what_is_asked(plan: Plan, terms: Sequence[Term], quote: str, lead: str = "") -> bool:
    """Whether a quotation has a thing of the asked sort, and a number beside a word that was asked about.

    `lead` are the words that lead it in, which tell of the act: "Mötena hölls i denna ordning:".
    """
    if plan.operation is Operation.EXPLAIN:
        return True
    if asks_who(plan.question):
        return _names_holder(plan, terms, quote)
    if asks_when(plan.question):
        return _DATE.search(quote) is not None and tells_same_act(plan.question, f"{lead} {quote}")
    if asks_where(plan.question):
        return _PLACE.search(quote) is not None and tells_same_act(plan.question, f"{lead} {quote}")
    if asks_name(plan.question):
        return _tells_name(plan, terms, quote)
    if asks_for_text(plan):
        return True
    named = {read_measure_word(word) for word in split_words(quote)}
    planned = [measure for measure in plan.measures if measure in (Measure.BUDGET, Measure.FORECAST)]
    if not named.issuperset(planned):
        return False
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    counted = find_counted(plan.question, terms, plan.language) if plan.counts else None
    if counted and not any(
        tells_count(sentence, counted) and _is_of_all(plan, terms, sentence) for sentence in sentences
    ):
        return False
    return any(_tells_number(plan, terms, sentence) for sentence in sentences if _holds_a_term(terms, sentence))


def holds_sort(question: str, text: str) -> bool:
    """Whether a text has a name, a time or a place where that is asked for; nothing else is told by its form."""
    if asks_who(question):
        return bool(_NAME.search(text) or _NAME_WITHIN.search(text))
    if asks_when(question):
        return _DATE.search(text) is not None
    if asks_name(question):
        return bool(_own_names(question, text))
    return asks_where(question) and _PLACE.search(text) is not None


def _names_holder(plan: Plan, terms: Sequence[Term], quote: str) -> bool:
    """Whether a sentence names somebody beside what is asked about: the role itself, where one is asked for."""
    least = FAIR_MATCH if _ROLE_ASKED.match(plan.question) else POSSIBLE_MATCH
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    return any(
        (_NAME.search(text) or _NAME_WITHIN.search(text)) and score_term(terms[0], split_words(text)) >= least
        for text in sentences
    )


def _tells_name(plan: Plan, terms: Sequence[Term], quote: str) -> bool:
    """Whether a sentence about what is asked holds a name that the question has not; of a firm, a firm's."""
    kind = asked_firm(plan.question)
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    told = [text for text in sentences if _own_names(plan.question, text) and _holds_a_term(terms, text)]
    if not kind:
        return bool(told)
    asked = to_term(kind, plan.language)
    return any(asked_words.FIRM_NAME.search(text) or _is_named(asked, split_words(text)) for text in told)


def _is_named(kind: Term, words: Sequence[str]) -> bool:
    """Whether words hold a kind of firm, also as the last part of a compound: "konsult" is not "konsultativ"."""
    roots = tuple(stem(word) for alternative in kind.alternatives for word in alternative)
    return score_term(kind, words) >= FAIR_MATCH or any(stem(word).endswith(roots) for word in words)


def _own_names(question: str, text: str) -> set[str]:
    """Return the names of a sentence that are no word of the question, no month, and no place after "i" or "på"."""
    known = {fold(word).rstrip("s") for word in split_words(question)} | set(vocabulary.MONTHS)
    found = {match[0] for match in _NAME_WITHIN.finditer(text) if not _AFTER_PLACE.search(text[: match.start()])}
    return {name for name in found if not name.isupper() and fold(name).rstrip("s") not in known}


def _is_of_all(plan: Plan, terms: Sequence[Term], sentence: str) -> bool:
    """Whether a sentence counts the people of the whole, where a question names no part of it."""
    if len(terms) > 1 or terms[0].text.casefold() not in vocabulary.PERSON_WORDS:
        return True
    named = any(place.casefold() in sentence.casefold() for place in plan.municipalities)
    return named or _WHOLE.search(sentence) is not None


def _holds_a_term(terms: Sequence[Term], sentence: str) -> bool:
    words = split_words(sentence)
    if any(score_term(term, words) >= POSSIBLE_MATCH for term in terms):
        return True
    # "planen kostade" goes on from a sentence about "översiktsplanen"
    heads = [word for word in words if len(word) >= _SHORTEST_HEAD]
    return any(term.text.casefold().endswith(word) for term in terms for word in heads)


def _tells_number(plan: Plan, terms: Sequence[Term], sentence: str) -> bool:
    units = {mention.amount.unit for mention in parse_amounts(sentence)}
    if plan.counts:
        return bool(units & set(_COUNTED)) or any(word in vocabulary.NUMBER_WORDS for word in split_words(sentence))
    if plan.money:
        return bool(units & set(MONEY_UNITS))
    if asks_quantity(plan.question):
        return bool(units & set(_RATES)) or any(tells_count(sentence, term) for term in terms)
    return bool(units)
