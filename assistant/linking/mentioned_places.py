"""Tells a place that a question only mentions from the place whose figures it asks for.

In: a plan whose places are linked to reports, and the store. Out: the plan, a place without a report as a word of its
subject where the stored reports write of it. For example "när slås växeln ihop med Vik?" asks a report of what it does
together with Vik, and for no report of Vik.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.records import Plan
from ingest.store import Store
from ingest.words import fold, split_words

_MOST = 40  # passages that are looked through
# What is done with, sent to or had from a place; "i", "för" and "hos" tell whose figures are meant.
_BESIDE = r"(?:med|till|från|mot|mellan|via|gentemot|with|to|from|between|towards|via)"
# "jämfört med Vik", "rapporten från Vik": figures of the place itself
_OWN_FIGURES = re.compile(
    r"\b(?:jämför\w*|jämförelse|jmf\.?|relation|förhållande|rapport\w*|bokslut\w*|siffror\w*|uppgift\w*|skillnad\w*|"
    r"compar\w*|relative|report\w*|accounts?|figures?|numbers?|data|difference)\s*$",
    re.IGNORECASE,
)


def name_mentioned(plan: Plan, store: Store) -> Plan:
    """Return the plan with the places that are only mentioned, and that reports write of, as words of its subject."""
    mentioned = tuple(
        place
        for place in plan.missing_places
        if _stands_beside(place, plan.question) and _is_printed(place, plan, store)
    )
    if not mentioned:
        return plan
    return replace(
        plan,
        municipalities=tuple(place for place in plan.municipalities if place not in mentioned),
        missing_places=tuple(place for place in plan.missing_places if place not in mentioned),
        subject=(*plan.subject, *(place for place in mentioned if place not in plan.subject)),
    )


def _stands_beside(place: str, question: str) -> bool:
    """Whether every mention of a place follows a word for what is done with it, or another place that does."""
    text, name = fold(question), re.escape(fold(place))
    found = list(re.finditer(rf"(?<!\w){name}(?!\w)", text))
    if not found or len(text) != len(question):
        return False
    before = (question[: match.start()] for match in found)
    return all(_is_beside(lead) for lead in before)


def _is_beside(lead: str) -> bool:
    match = re.search(rf"\b{_BESIDE}\s+(?:(?-i:[A-ZÅÄÖ])[\w-]+(?:,|\s+(?:och|and))\s+)*$", lead, re.IGNORECASE)
    return match is not None and not _OWN_FIGURES.search(lead[: match.start()])


def _is_printed(place: str, plan: Plan, store: Store) -> bool:
    """Whether a stored report that may be meant writes of a place."""
    hits = [
        hit
        for form in (place, f"{place}s")
        for hit in store.search_passages_by_words(form, plan.reports or None, _MOST)
    ]
    *first, last = split_words(place)
    texts = (set(split_words(hit.passage.text)) for hit in hits)
    return any(words.issuperset(first) and not words.isdisjoint((last, f"{last}s")) for words in texts)
