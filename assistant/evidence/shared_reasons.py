"""Finds why the municipalities of a joint board deviate each for itself, where the board as a whole keeps its budget.

In: a plan that asks why, of a whole report and of several of its municipalities, and the store. Out: `TextHit`s, or
none. For example of "varför avviker Ås och Vik åt olika håll?" the sentence "Avvikelserna i respektive kommun beror på
hyran".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.figure_choice import Choice
from assistant.evidence.text_reading import TextHit
from assistant.linking.member_places import names_place
from assistant.records import Operation, Plan
from assistant.words.vocabulary import CAUSE_IN_TEXT, DEVIATION_IN_TEXT
from ingest.passages.sentences import split_sentences
from ingest.records import Measure, Passage, Report
from ingest.store import Store

_EACH: Final = re.compile(
    r"\b(?:respektive|varje|vardera|båda|de (?:två|tre|olika)) kommun\w*|\bper kommun\b|"
    r"\b(?:mellan|för|i) kommunerna\b",
    re.IGNORECASE,
)
# Two names side by side may only name the board; "åt olika håll", "by 200 tkr each" asks of them one by one.
_ASKS_EACH: Final = re.compile(
    r"\b(?:respektive|var sitt|varsitt|olika (?:håll|riktning\w*|mycket)|var för sig|vardera|each|separately|"
    r"different\w*|opposite)\b|"
    r"\b(?:plus|överskott|surplus)\b[^?]*\b(?:minus|underskott|deficit|back)\b|"
    r"\b(?:minus|underskott|deficit|back)\b[^?]*\b(?:plus|överskott|surplus)\b",
    re.IGNORECASE,
)
_FEWEST_PLACES: Final = 2


def find_shared_reasons(plan: Plan, store: Store) -> tuple[TextHit, ...]:
    """Return the passages that tell why the named municipalities of one joint board deviate each for itself."""
    asks_why = plan.operation is Operation.EXPLAIN and Measure.VARIANCE in plan.measures
    if (
        not asks_why
        or not _ASKS_EACH.search(plan.question)
        or len(plan.municipalities) < _FEWEST_PLACES
        or len(plan.reports) != 1
    ):
        return ()
    owners = set(store.catalogue()[plan.reports[0]].municipalities)
    if not owners >= set(plan.municipalities):
        return ()
    told = (_read(passage, plan.municipalities) for passage in store.passages(reports=plan.reports))
    return tuple(hit for hit in told if hit)


def find_member_reasons(choice: Choice, report: Report, store: Store) -> tuple[TextHit, ...]:
    """Return the passages that tell why the municipalities of a joint board deviate, for the row of one of them."""
    row = choice.row
    if len(report.municipalities) < _FEWEST_PLACES or not any(
        names_place(row.label, own) for own in report.municipalities
    ):
        return ()
    told = (_read(passage, report.municipalities) for passage in store.passages(reports=(report.name,)))
    return tuple(hit for hit in told if hit)


def _read(passage: Passage, places: Sequence[str]) -> TextHit | None:
    """Return the sentences of a passage that speak of the municipalities one by one, if they give a cause."""
    spans = split_sentences(passage.text)
    sentences = [passage.text[start:end] for start, end in spans]
    apart = [
        index for index, text in enumerate(sentences) if _is_of_each(text, places) and DEVIATION_IN_TEXT.search(text)
    ]
    if not apart:
        return None
    last = min(apart[-1] + 1, len(sentences) - 1)  # "… i respektive kommun. Avvikelserna beror på hyran."
    quote = passage.text[spans[apart[0]][0] : spans[last][1]].strip()
    return TextHit(passage=passage, quote=quote, missing=(), share=1.0) if CAUSE_IN_TEXT.search(quote) else None


def _is_of_each(text: str, places: Sequence[str]) -> bool:
    return _EACH.search(text) is not None or all(place in text for place in places)
