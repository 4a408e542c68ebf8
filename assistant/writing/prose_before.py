"""Answers what something was in an earlier year from a sentence that tells what it is now and how it changed.

In: the plan of a question about a year, the store and the encoder. Out: an `Answer` with the sentence and the
expression; None where no sentence of a later report holds every word of the question and such a change. For example
"hur många var inskrivna 2030?" of "90 är inskrivna, vilket är 15 fler än året innan" gives 90 − 15.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.prose_changes import Before, read_before
from assistant.evidence.text_search import find_texts
from assistant.evidence.told_numbers import holds_every, split_points, to_told_figure
from assistant.linking.places import link_places
from assistant.linking.subjects import to_terms
from assistant.operations.calculate import derive, write_number
from assistant.operations.composed import Words, bold
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.records import Answer, Derivation, Operation, Outcome, Plan
from assistant.writing.citing import line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_expression, to_place
from ingest.embedding import Encoder
from ingest.records import Passage
from ingest.store import Store


def answer_before(plan: Plan, store: Store, encoder: Encoder) -> Answer | None:
    """Return what something was in the one year that is asked for, where a sentence's change leads back to it."""
    years = {period.end.year for period in plan.periods}
    if plan.operation is not Operation.LOOK_UP or len(years) != 1 or plan.missing_places:
        return None
    reports = store.catalogue()
    linked = link_places(plan, reports)
    names = linked.reports or tuple(reports)
    ends = {name: report.period.end.year for name in names if (report := reports[name]).period}
    terms, _ = to_terms(linked, store, names)
    if not terms or years & set(ends.values()):
        return None  # a report of the year itself would tell it
    found: dict[Derivation, tuple[Passage, str]] = {}
    of_any_year = replace(linked, periods=())  # the sentence is of the report's own year
    for hit in find_texts(of_any_year, terms, store, encoder, linked.reports or None):
        year = ends.get(hit.passage.location.report)
        for sentence in split_points(hit.passage.text) if year else ():
            told = read_before(sentence, year) if year and holds_every(terms, sentence) else None
            if told and told.year in years:
                found.setdefault(_take_off(told, hit.passage, sentence), (hit.passage, sentence))
    if len(found) != 1:
        return None
    ((result, (passage, sentence)),) = found.items()
    return _write(plan, result, passage, sentence, store)


def _take_off(told: Before, passage: Passage, sentence: str) -> Derivation:
    """Return what something was: what it is less what it rose by, or with what it fell by."""
    now, change = (to_told_figure(passage, sentence, one) for one in (told.now, told.change))
    sign = "-" if told.has_risen else "+"
    numbers = (write_number(one.amount.value) for one in (told.now, told.change))
    return derive(f" {sign} ".join(numbers), told.now.amount.unit, (now, change))


def _write(plan: Plan, result: Derivation, passage: Passage, sentence: str, store: Store) -> Answer:
    words = Words(language=plan.language, reports=store.catalogue())
    expression = to_expression(result.expression, plan.language)
    computed = OPERATION_PHRASES[plan.language].computed.format(expression=expression, result=words.result(result))
    lines = [line(bold(words.result(result))), quote(passage, sentence), line(computed, *result.terms)]
    text, citations = write_lines(lines, store)
    place = to_place(words.reports[passage.location.report])
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=replace(plan, reports=plan.reports or (passage.location.report,)),
        reading=PHRASES[plan.language].read_as.format(parts=" · ".join((place, *plan.subject))),
        derivations=(result,),
        citations=citations,
        names=(place,),
    )
