"""Answers which share of something a thing is from a sentence that tells both numbers, where no table does.

In: the plan of a question for a share, the store and the encoder. Out: an `Answer` with the sentence and the share with
its expression; None where none or several sentences tell it. For example "hur stor andel av lärarna är kvinnor?" rests
on "Av lärarna är 15 kvinnor och 8 män".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.evidence.asked_sort import MONEY_UNITS
from assistant.evidence.told_numbers import ToldPortion, find_portions
from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term, to_term
from assistant.linking.places import link_places
from assistant.linking.report_names import committee_words
from assistant.linking.rows import is_about_report
from assistant.linking.subjects import to_terms
from assistant.operations.calculate import add, find_share, find_share_of_sum
from assistant.operations.composed import Words, bold
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.question.share_terms import read_share
from assistant.question.slots import Slots
from assistant.records import Answer, Derivation, Operation, Outcome, Plan
from assistant.words.operation_words import SHARE_WORDS
from assistant.writing.citing import Line, line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_expression, to_place
from ingest.embedding import Encoder
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Report, Unit
from ingest.store import Store
from ingest.words import split_words

_PAIR = 2
_VERY = 0.97  # "chefer" are no "avdelningschefer"
_OF_WHOLE = re.compile(
    r"\s*(?:%|procent|per ?cent)?\s*(?:av|of)\s+(?:de\s+|the\s+|alla\s+)?(?P<whole>[\w-]+)", re.IGNORECASE
)


def tells_no_share(answer: Answer) -> bool:
    """Whether an answer to a question for a share shows amounts of money alone: it is of another thing."""
    units = {figure.amount.unit for figure in answer.figures if figure.amount}
    return bool(units) and units <= set(MONEY_UNITS) and not answer.derivations


def tells_in_words(answer: Answer) -> bool:
    """Whether an answer stands on sentences alone."""
    return answer.outcome is Outcome.ANSWERED and not answer.figures


def tells_share(answer: Answer, reports: Mapping[str, Report]) -> bool:
    """Whether an answer quotes a sentence that gives a share of all that its question names, and shows no figure.

    Whose report it is need not be said in its own sentences.
    """
    words = [to_term(word, answer.plan.language) for word in answer.plan.subject if not SHARE_WORDS.fullmatch(word)]
    own = {name: reports[name] for name in answer.plan.reports if name in reports}
    terms = list(without_owners(words, own)) if own else words
    if not tells_in_words(answer) or len(terms) < _PAIR:
        return False
    return any(
        _gives_share(citation.quote[start:end], terms)
        for citation in answer.citations
        for start, end in split_sentences(citation.quote)
    )


def _gives_share(sentence: str, terms: Sequence[Term]) -> bool:
    rates = [one for one in parse_amounts(sentence) if one.amount.unit is Unit.PERCENT]
    words = split_words(sentence)
    if not all(score_term(term, words) >= POSSIBLE_MATCH for term in terms):
        return False
    # "63 procent av cheferna, 100 procent av direktörerna": the one that is of the very whole
    own = [one for one in rates if (of := _OF_WHOLE.match(sentence[one.end :])) and _is_term(of["whole"], terms)]
    return len(rates) == 1 or len(own) == 1


def _is_term(word: str, terms: Sequence[Term]) -> bool:
    return any(score_term(term, split_words(word)) >= _VERY for term in terms)


def answer_share(plan: Plan, decimals: int | None, store: Store, encoder: Encoder) -> Answer | None:
    """Return the answer that one sentence gives to a question for a share, or None."""
    told = find_told_share(plan.question, plan, store, encoder)
    share = compute_share(told, decimals) if told else None
    if told is None or share is None:
        return None
    reports = store.catalogue()
    words = Words(language=plan.language, reports=reports)
    lines = [line(bold(words.result(share))), *show_share(told, share, words)]
    text, citations = write_lines(lines, store)
    report = told.passage.location.report
    place = to_place(reports[report])
    reading = PHRASES[plan.language].read_as.format(parts=" · ".join((place, *plan.subject)))
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=replace(plan, reports=plan.reports or (report,)),
        reading=reading,
        derivations=(share,),
        citations=citations,
        names=(place,),
    )


def show_share(told: ToldPortion, share: Derivation, words: Words) -> list[Line]:
    """Return the sentences that tell the numbers, and the expression."""
    said = OPERATION_PHRASES[words.language].computed
    expression = to_expression(share.expression, words.language)
    lead = [quote(told.passage, told.lead)] if told.lead else []
    computed = line(said.format(expression=expression, result=words.result(share)), *told.figures())
    return [*lead, quote(told.passage, told.sentence), computed]


def compute_share(told: ToldPortion, decimals: int | None = None) -> Derivation | None:
    """Return the share of a told part in per cent, or None where it cannot be computed."""
    part, *wholes = told.figures()
    if len(wholes) < _PAIR:
        share = find_share(part, wholes[0], decimals)
        return share if isinstance(share, Derivation) else None
    total = add(wholes)
    share = find_share_of_sum(part, total, decimals) if isinstance(total, Derivation) else total
    return share if isinstance(share, Derivation) else None


def find_told_share(text: str, plan: Plan, store: Store, encoder: Encoder) -> ToldPortion | None:
    """Return the one portion that sentences tell of the part and the whole that a text names; None where several do."""
    slots = read_share(text)
    if len(slots) != _PAIR or plan.missing_places:
        return None
    reports = store.catalogue()
    bare = replace(plan, operation=Operation.LOOK_UP, operands=(), rows=(), hints=(), measures=())
    bare = link_places(bare, reports)
    chosen = {name: reports[name] for name in bare.reports} or reports
    part, whole = (_to_terms(own, bare, store, chosen) for own in slots)
    if not part or not whole:
        return None
    found = find_portions(bare, part, whole, store, encoder)
    return found[0] if len(found) == 1 else None


def _to_terms(slots: Slots, plan: Plan, store: Store, reports: Mapping[str, Report]) -> tuple[Term, ...]:
    """Return what a part or a whole is called, without the words that only say whose report is meant."""
    own = replace(plan, subject=slots.terms or slots.hints)
    terms, _ = to_terms(own, store, tuple(reports))
    return without_owners(terms, reports)


def without_owners(terms: Sequence[Term], reports: Mapping[str, Report]) -> tuple[Term, ...]:
    """Return terms without the words for a share and those that only say whose report is meant."""
    named = committee_words(list(reports.values()))
    return tuple(
        term
        for term in terms
        if not SHARE_WORDS.fullmatch(term.text)
        and not set(split_words(term.text)) & named
        and not any(is_about_report([term], report) for report in reports.values())
    )
