"""Reads the terms of an operation out of a question, with what the reports themselves say of its words.

In: the asked operation, the plan of the whole question, and the store. Out: for each term its `Slots`. For example
"IT-investeringar och raminvesteringar" are two terms where each is a row's whole label, and "miljö och hälsoskydd" is
one where both words stand in one label.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from assistant.evidence.column_fit import names_whole_budget
from assistant.linking.matching import GOOD_MATCH, score_term, score_word, to_term
from assistant.linking.rows import is_about_report
from assistant.linking.subjects import MANY_REPORTS
from assistant.question.asked_operation import AskedOperation
from assistant.question.named_owner import without_apposition
from assistant.question.operands import are_several, split_terms
from assistant.question.slots import Slots, read_slots
from assistant.records import Language, Operation, Order, Plan
from assistant.words import board_words, budget_words
from assistant.words.typed_text import blank_out
from assistant.words.vocabulary import MONTHS, PRINTED_STOP_WORDS
from ingest.records import Measure
from ingest.store import Store
from ingest.words import split_words

_LABEL_FIT = 0.75
_MEN = re.compile(r"\bmen\b", re.IGNORECASE)
_BUDGET_YEAR = re.compile(r"(?P<budget>\bbudget\w*)\s+(?:för\s+|for\s+)?(?:19|20)\d\d\b", re.IGNORECASE)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# "från augusti 2024 till december 2024": from one month's figure to another's, and no months of one period
_FROM_MONTH = re.compile(
    rf"\b(?:från|fr\.o\.m\.|from)\s+(?P<first>(?:{_MONTH})\s+(?:19|20)\d\d)\s+(?:till|t\.o\.m\.|to|until)\s+"
    rf"(?=(?:{_MONTH})\s+(?:19|20)\d\d\b)",
    re.IGNORECASE,
)


def read_terms(asked: AskedOperation, plan: Plan, store: Store) -> tuple[Slots, ...]:
    """Return the terms that the rest of a question names, each completed from the others.

    Where the budget of whole projects is spoken of, it is of each of them.
    """
    terms = _read_terms(asked, plan, store)
    if not (whole := names_whole_budget(plan.question)):
        return terms
    return tuple(
        slots if names_whole_budget(slots.text) else replace(slots, text=f"{slots.text} {whole}") for slots in terms
    )


def _read_terms(asked: AskedOperation, plan: Plan, store: Store) -> tuple[Slots, ...]:
    split = _to_split(asked, plan, store)
    unsaid = [*board_words.BOARDS.finditer(asked.rest), *budget_words.BOTH_SIGNS.finditer(asked.rest)]
    rest = blank_out(asked.rest, [match.span() for match in unsaid])
    if plan.language is Language.ENGLISH:
        rest = _MEN.sub("male", rest)  # a term alone does not tell its language, and "men" is a Swedish "but"
    if asked.operation is Operation.DIFFERENCE and _FROM_MONTH.search(rest):
        return _with_outcome_first(split(_FROM_MONTH.sub(r" \g<first> än ", rest)))
    own, beyond = budget_words.AGAINST_OWN_BUDGET, budget_words.BEYOND_BUDGET
    text = plan.question
    if asked.order in (Order.WORST, Order.BEST):
        text = _BUDGET_YEAR.sub(r"\g<budget>", text)  # "sämst mot budget 2024": the year is of all
    if found := own.search(text) or beyond.search(text) or budget_words.BEST_BY_BUDGET.search(text):
        budget = re.escape(found[found.lastgroup or 0])
        asked_of = re.sub(rf"(\b(mot|against|gentemot)\s+)?{budget}", " ", rest, count=1)
        if are_several(terms := split(asked_of)):
            return tuple(_as_deviation(slots) for slots in terms)
    terms = split(rest)
    if budget_words.BOTH_SIGNS.search(plan.question):
        return tuple(_as_deviation(slots) for slots in terms)
    if plan.presumed_sign and len(terms) > 1 and not any(slots.measures for slots in terms):
        # "fick A och B över ihop": what stands around the terms says that deviations are meant
        terms = tuple(replace(slots, measures=plan.measures, presumed_sign=plan.presumed_sign) for slots in terms)
    return terms


def _to_split(asked: AskedOperation, plan: Plan, store: Store) -> Callable[[str], tuple[Slots, ...]]:
    """Return what splits a text into terms, by what the labels and names of the reports say of its words."""
    language = plan.language
    reports = tuple(store.catalogue().values())
    is_span = asked.operation in (Operation.MEAN, Operation.SUM)
    is_pair = asked.operation in (Operation.DIFFERENCE, Operation.RATIO)

    def fits_label(terms: Sequence[str]) -> bool:
        found = [to_term(word, language) for word in terms]
        return any(all(score_term(term, label) >= _LABEL_FIT for term in found) for label in _labels(terms, store))

    def names_label(terms: Sequence[str]) -> bool:
        return any(_is_whole(terms, label, language) for label in _labels(terms, store))

    def names_report(terms: Sequence[str]) -> bool:
        found = [to_term(word, language) for word in terms]
        return any(is_about_report(found, report) for report in reports) and not fits_label(terms)

    def places_of(terms: Sequence[str]) -> tuple[str, ...]:
        found = [to_term(word, language) for word in terms]
        named = [report.municipalities for report in reports if is_about_report(found, report)]
        return named[0] if named and not fits_label(terms) else ()

    def are_printed(first: str, second: str) -> bool:
        """Whether a piece ends in a whole label and the next begins with another ("A skola/förskola, B förskola")."""
        left, right = split_words(first), split_words(second)
        ends = {own for own in _labels(left, store) if own and tuple(left[-len(own) :]) == own}
        begins = {own for own in _labels(right, store) if own and tuple(right[: len(own)]) == own}
        known = set(_labels((*left, *right), store)) if ends and begins else set()
        return any((*one, *other) not in known for one in ends for other in begins)

    def split(text: str) -> tuple[Slots, ...]:
        text, owner = without_apposition(text, reports)
        terms = split_terms(
            text, fits_label, names_label, names_report, places_of, are_printed, is_span=is_span, is_pair=is_pair
        )
        own = read_slots(owner).terms if owner else ()
        return tuple(replace(slots, terms=tuple(dict.fromkeys((*slots.terms, *own)))) for slots in terms)

    return split


def _with_outcome_first(terms: tuple[Slots, ...]) -> tuple[Slots, ...]:
    """Return terms of which only the last may be a forecast: "väntas öka från augusti" begins with an outcome."""
    if len(terms) < 2 or Measure.FORECAST not in terms[0].measures:
        return terms
    others = (measure for measure in terms[0].measures if measure is not Measure.FORECAST)
    return (replace(terms[0], measures=(Measure.ACTUAL, *others)), *terms[1:])


def _as_deviation(slots: Slots) -> Slots:
    """Return a term that is set against its budget: its deviation, of a forecast where the term names one."""
    kept = tuple(measure for measure in slots.measures if measure is Measure.FORECAST)
    return replace(slots, measures=(*kept, Measure.VARIANCE))


def _is_whole(terms: Sequence[str], label: Sequence[str], language: Language) -> bool:
    """Whether words are all of a label, but for its small words and its code."""
    found = [to_term(word, language) for word in terms]
    named = [term.alternatives if language is Language.ENGLISH else term.alternatives[:1] for term in found]
    asked = [{word for words in own for word in words} for own in named]
    content = [word for word in label if word not in PRINTED_STOP_WORDS and not word.isdigit()]
    if not content or not all(any(_is_form(word, content) for word in own) for own in asked):
        return False
    return all(any(_is_form(other, own) for own in asked) for other in content)


def _is_form(word: str, others: Collection[str]) -> bool:
    return any(score_word(word, other) >= GOOD_MATCH for other in others)


def _labels(terms: Sequence[str], store: Store) -> tuple[tuple[str, ...], ...]:
    """Return the words of the labels of few reports, of many those that hold one of the words."""
    if len(store.report_names()) <= MANY_REPORTS:
        return tuple(split_words(use.label) for use in store.labels())
    return tuple(split_words(hit.label) for term in terms for hit in store.search_labels_by_words(term, limit=40))
