"""Answers what changed, and by how much, from a sentence that tells both amounts, where no row of a table does.

In: the plan of a question that compares two times, the store and the encoder. Out: an `Answer` with the sentence, and
the difference with its expression; None where no sentence holds every word of the question and exactly two amounts of
the times that it names. For example "hur många fler sökande var det i maj än i mars?".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from assistant.evidence.told_numbers import ToldPair, find_pairs
from assistant.linking.long_and_short import with_spoken
from assistant.linking.matching import is_verb
from assistant.linking.places import link_places
from assistant.linking.subjects import to_terms
from assistant.operations.calculate import find_change, is_larger, subtract_in_size
from assistant.operations.composed import Words, bold, derivations_of
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.question.asked_operation import AskedOperation, read_operation
from assistant.question.slots import read_slots
from assistant.records import Answer, Derivation, Operation, Outcome, Plan
from assistant.words.vocabulary import MONTHS
from assistant.writing.citing import line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.prose_before import answer_before
from assistant.writing.prose_parts import answer_used_budget
from assistant.writing.prose_share import answer_share, without_owners
from assistant.writing.wording import to_expression, to_place
from ingest.embedding import Encoder
from ingest.records import Measure, Report, Unit
from ingest.store import Store

_OPERATIONS = (Operation.DIFFERENCE, Operation.TREND)
# "by how many people did X rise": whoever is counted, which is X itself
_COUNTED_PEOPLE: Final = re.compile(
    r"\b(?:hur många|how many)\s+(?P<people>personer|människor|individer|people|persons|individuals)\b", re.IGNORECASE
)
_RIVAL = 0.15  # a sentence that fits that little less may be what is meant as well


def answer_from_prose(plan: Plan, store: Store, encoder: Encoder) -> Answer | None:
    """Return the answer that one sentence gives to a question about a change, or None."""
    asked = read_operation(plan.question)
    if used := answer_used_budget(plan, asked.decimals if asked else None, store, encoder):
        return used
    if asked and asked.operation is Operation.SHARE:
        return answer_share(plan, asked.decimals, store, encoder)
    if asked is None:
        return answer_before(plan, store, encoder)
    if asked.operation not in _OPERATIONS or plan.missing_places:
        return None
    own = read_slots(asked.rest)
    reports = store.catalogue()
    bare = replace(plan, operation=Operation.LOOK_UP, subject=own.terms, hints=own.hints, operands=(), rows=())
    bare = link_places(replace(bare, municipalities=own.municipalities or plan.municipalities), reports)
    terms, hints = to_terms(bare, store, bare.reports or tuple(reports))
    # nothing that the question names may be left out: not "money" either, nor "projects"
    counted = _COUNTED_PEOPLE.search(plan.question)
    idle = {*MONTHS, counted["people"].casefold()} if counted else MONTHS
    named = [hint for hint in hints if not (is_verb(hint.text) or hint.text.casefold() in idle)]
    terms = tuple(with_spoken(term) for term in (*terms, *named) if not term.text.isdigit())
    if bare.reports:
        terms = without_owners(terms, {name: reports[name] for name in bare.reports})
    if not terms or set(own.measures) - {Measure.ACTUAL}:
        return None
    found = sorted(find_pairs(bare, terms, store, encoder, plan.question), key=lambda told: -told.fit)
    if not found or any(best.fit - found[0].fit > -_RIVAL and _differs(best, found[0]) for best in found[1:]):
        return None
    return _write(plan, asked, found[0], store, reports)


def _differs(first: ToldPair, second: ToldPair) -> bool:
    return (first.pair.before.amount, first.pair.after.amount) != (second.pair.before.amount, second.pair.after.amount)


def _write(
    plan: Plan, asked: AskedOperation, told: ToldPair, store: Store, reports: Mapping[str, Report]
) -> Answer | None:
    words = Words(language=plan.language, reports=reports)
    phrases = OPERATION_PHRASES[plan.language]
    unit = told.pair.after.amount.unit
    old, new = told.figures()
    is_fall = not is_larger(new, old)
    results = () if told.is_rough else derivations_of(subtract_in_size(new, old))
    if asked.percent and unit is not Unit.PERCENT and results:
        results = (*results, *derivations_of(find_change(old, new, asked.decimals, as_fall=is_fall)))
    if not results and not told.is_rough:
        return None
    lead = bold(_say(results[-1], plan, words, is_fall=is_fall)) if results else PHRASES[plan.language].in_text
    lines = [
        line(lead),
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


def _say(result: Derivation, plan: Plan, words: Words, *, is_fall: bool) -> str:
    """Return in words whether it rose or fell, and by how much."""
    phrases = OPERATION_PHRASES[plan.language]
    if not result.value:
        return phrases.unchanged
    said = (phrases.fell if is_fall else phrases.rose).format(amount=words.result(result))
    return f"{said[:1].upper()}{said[1:]}"
