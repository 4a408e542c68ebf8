"""Answers a comparison that stands in sentences alone by the words that hold both values.

In: the plan of a question that compares, and the store. Out: an `Answer` with the quotation, or None where no passage
tells both sides. Nothing is computed: what the two values are of, the reader sees in the report's own words.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.told_sides import find_sides
from assistant.linking.matching import is_verb
from assistant.linking.subjects import to_terms
from assistant.records import Answer, Operation, Outcome, Plan
from assistant.writing.citing import line, quote, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_place
from ingest.store import Store


def answer_sides(plan: Plan, store: Store) -> Answer | None:
    """Return the sentences that tell both sides of what a question compares, or None."""
    if plan.operation is not Operation.COMPARE or (plan.missing_places and not plan.reports):
        return None
    reports = store.catalogue()
    names = plan.reports or tuple(reports)
    terms, _ = to_terms(plan, store, plan.reports)
    places = {place.casefold() for place in plan.municipalities}
    terms = tuple(term for term in terms if term.text.casefold() not in places and not is_verb(term.text))
    found = find_sides(plan, terms, store.passages(reports=names))
    if found is None:
        return None
    phrases = PHRASES[plan.language]
    text, citations = write_lines([line(phrases.in_text), quote(found.passage, found.quote)], store)
    place = to_place(reports[found.passage.location.report])
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=replace(plan, reports=plan.reports or (found.passage.location.report,)),
        reading=phrases.read_as.format(parts=" · ".join((place, *plan.subject))),
        citations=citations,
        names=(place,),
    )
