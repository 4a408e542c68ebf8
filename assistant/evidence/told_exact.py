"""Puts the sentence that gives the very day of an act before the one that answers with a rough time of it.

In: a plan that asks when, its terms and the hits of a search. Out: the hits. For example beside "Hamnchefen tillträdde
i mitten av maj" the sentence "Ny hamnchef tillträdde den 13 maj" comes first, and both are told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.asked_acts import tells_asked_act
from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_years import tells_other_year
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.question.asked_thing import asks_when
from assistant.records import Plan
from assistant.words.vocabulary import MONTHS
from ingest.words import split_words

_MONTH: Final = "|".join(MONTHS)
_ROUGH: Final = re.compile(
    rf"\b(?:(?:i\s+)?(?:mitten|början|slutet)\s+av|omkring|runt|kring|under)\s+(?P<month>{_MONTH})\b", re.IGNORECASE
)
_DAY: Final = re.compile(rf"\b(?:den\s+)?(?:[1-9]|[12]\d|3[01])\s+(?P<month>{_MONTH})\b", re.IGNORECASE)


def put_exact_first(plan: Plan, terms: Sequence[Term], hits: Sequence[TextHit]) -> list[TextHit]:
    """Return the hits, one of the same report that dates the same act of the same thing to the day as an answer."""
    best = next((hit for hit in sorted(hits, key=lambda one: -one.fit) if hit.answers), None)
    rough = _ROUGH.search(best.quote) if best else None
    if best is None or rough is None or _DAY.search(best.quote) or not asks_when(plan.question):
        return list(hits)
    held = [term for term in terms if score_term(term, split_words(best.quote)) >= GOOD_MATCH]
    exact = [hit for hit in hits if hit is not best and held and _is_same(plan, held, best, hit, rough["month"])]
    if len({hit.quote for hit in exact}) != 1:
        return list(hits)
    first = replace(exact[0], missing=(), fit=best.fit + 1)
    return [first, *(hit for hit in hits if hit is not exact[0])]


def _is_same(plan: Plan, held: Sequence[Term], best: TextHit, hit: TextHit, month: str) -> bool:
    """Whether a hit tells of the same act and thing on a day of that month, in the same report."""
    day = _DAY.search(hit.quote)
    words = split_words(hit.quote)
    return (
        hit.passage.location.report == best.passage.location.report
        and day is not None
        and day["month"].casefold() == month.casefold()
        and all(score_term(term, words) >= GOOD_MATCH for term in held)
        and tells_asked_act(plan.question, words)
        and not tells_other_year(plan, hit.quote)
    )
