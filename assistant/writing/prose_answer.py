"""Answers what changed, and by how much, from a sentence that tells both amounts, where no row of a table does.

In: the plan of a question that compares two times, the store and the encoder. Out: an `Answer` with the sentence, and
the difference with its expression; None where no sentence holds every word of the question and exactly two amounts of
the times that it names. For example "hur många fler sökande var det i maj än i mars?".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.claims.times import read_times
from assistant.evidence.prose_pairs import Pair, read_pair
from assistant.evidence.text_search import MONEY_UNITS, find_texts
from assistant.linking.matching import GOOD_MATCH, Term, is_verb, score_term
from assistant.linking.subjects import link_places, to_terms
from assistant.operations.calculate import find_change, subtract
from assistant.operations.composed import Words, bold, derivations_of
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.question.asked_operation import AskedOperation, read_operation
from assistant.question.slots import read_slots
from assistant.records import Answer, Derivation, Operation, Outcome, Plan
from assistant.words.vocabulary import MONTHS
from assistant.writing.citing import line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_expression, to_place
from ingest.embedding import Encoder
from ingest.notation.amounts import Mention
from ingest.passages.sentences import split_sentences
from ingest.records import Amount, Figure, Measure, Passage, Report, Unit
from ingest.store import Store
from ingest.words import split_words

_OPERATIONS = (Operation.DIFFERENCE, Operation.TREND)
_POINT = re.compile(r"(?:^|(?<=\s))[-•–]\s+(?=[A-ZÅÄÖ])")
_RIVAL = 0.15  # a sentence that fits that little less may be what is meant as well


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A sentence that holds the words of a question and two amounts."""

    passage: Passage
    sentence: str
    pair: Pair
    fit: float


def answer_from_prose(plan: Plan, store: Store, encoder: Encoder) -> Answer | None:
    """Return the answer that one sentence gives to a question about a change, or None."""
    asked = read_operation(plan.question)
    if asked is None or asked.operation not in _OPERATIONS or plan.missing_places:
        return None
    own = read_slots(asked.rest)
    reports = store.catalogue()
    bare = replace(plan, operation=Operation.LOOK_UP, subject=own.terms, hints=own.hints, operands=(), rows=())
    bare = link_places(replace(bare, municipalities=own.municipalities or plan.municipalities), reports)
    terms, hints = to_terms(bare, store, bare.reports or tuple(reports))
    # nothing that the question names may be left out: not "money" either, nor "projects"
    named = [hint for hint in hints if not (is_verb(hint.text) or hint.text.casefold() in MONTHS)]
    terms = tuple(term for term in (*terms, *named) if not term.text.isdigit())
    if not terms or own.measures:
        return None
    found = sorted(_find(bare, terms, store, encoder), key=lambda told: -told.fit)
    if not found or any(best.fit - found[0].fit > -_RIVAL and _differs(best, found[0]) for best in found[1:]):
        return None
    return _write(plan, asked, found[0], store, reports)


def _differs(first: _Told, second: _Told) -> bool:
    return (first.pair.before.amount, first.pair.after.amount) != (second.pair.before.amount, second.pair.after.amount)


def _find(plan: Plan, terms: Sequence[Term], store: Store, encoder: Encoder) -> Iterator[_Told]:
    """Give the sentences that hold every term and a pair of amounts of the times that the question names."""
    reports = store.catalogue()
    for hit in find_texts(plan, terms, store, encoder, plan.reports or None):
        passage = hit.passage
        for sentence in _sentences(passage.text):
            words = split_words(sentence)
            fits = [score_term(term, words) for term in terms]
            if min(fits) < GOOD_MATCH:
                continue
            pair = read_pair(sentence)
            is_meant = pair and _is_of_times(plan.question, pair, reports[passage.location.report])
            if pair and is_meant and _is_of_sort(plan, pair.after.amount.unit):
                yield _Told(passage=passage, sentence=sentence, pair=pair, fit=sum(fits))


def _is_of_sort(plan: Plan, unit: Unit) -> bool:
    """Whether an amount is of the sort that is asked for: money, or a number of things."""
    if plan.money:
        return unit in MONEY_UNITS
    return not plan.counts or unit not in (*MONEY_UNITS, Unit.PERCENT, Unit.PERCENTAGE_POINTS)


def _sentences(text: str) -> Iterator[str]:
    """Give the sentences of a passage, each point of a list by itself: what leads a list in is of none of them."""
    for start, end in split_sentences(text):
        yield from (part.strip() for part in _POINT.split(text[start:end]) if part.strip())


def _is_of_times(question: str, pair: Pair, report: Report) -> bool:
    """Whether the sentence or its report names every year and month of the question."""
    wanted, told = read_times(question), pair.times
    covered = {report.period.end.year} if report.period else set()
    ends = {report.period.end.month} if report.period else set()
    return wanted.years <= told.years | covered and wanted.months <= told.months | ends


def _write(
    plan: Plan, asked: AskedOperation, told: _Told, store: Store, reports: Mapping[str, Report]
) -> Answer | None:
    words = Words(language=plan.language, reports=reports)
    phrases = OPERATION_PHRASES[plan.language]
    unit = told.pair.after.amount.unit
    old, new = (_to_figure(told, mention, unit) for mention in (told.pair.before, told.pair.after))
    results = derivations_of(subtract(new, old))
    if asked.percent and unit is not Unit.PERCENT:
        results = (*results, *derivations_of(find_change(old, new, asked.decimals)))
    if not results:
        return None
    lead = results[-1]
    lines = [
        line(bold(_say(lead, plan, words))),
        quote(told.passage, told.sentence),
        *(
            line(
                phrases.computed.format(
                    expression=to_expression(found.expression, plan.language), result=words.result(found)
                ),
                new,
                old,
            )
            for found in results
        ),
    ]
    text, citations = write_lines(lines, store)
    place = to_place(reports[told.passage.location.report])
    reading = PHRASES[plan.language].read_as.format(parts=" · ".join((place, *plan.subject)))
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=replace(plan, reports=plan.reports or (told.passage.location.report,)),
        reading=reading,
        derivations=results,
        citations=citations,
        names=(place,),
    )


def _say(result: Derivation, plan: Plan, words: Words) -> str:
    """Return in words whether it rose or fell, and by how much."""
    phrases = OPERATION_PHRASES[plan.language]
    if not result.value:
        return phrases.unchanged
    size = replace(result, value=abs(result.value))
    said = (phrases.rose if result.value > 0 else phrases.fell).format(amount=words.result(size))
    return f"{said[:1].upper()}{said[1:]}"


def _to_figure(told: _Told, mention: Mention, unit: Unit) -> Figure:
    """Return an amount of a sentence as a term of an expression: it stands in no table."""
    words = told.sentence[mention.start : mention.end]
    return Figure(
        table=-1,
        row=-1,
        cell=mention.start,
        caption="",
        headings=told.passage.headings,
        labels=(),
        parent="",
        column="",
        measure=Measure.OTHER,
        period=None,
        amount=Amount(value=mention.amount.value, unit=unit),
        text=words,
        is_total=False,
        favourable=0,
        location=told.passage.location,
    )
