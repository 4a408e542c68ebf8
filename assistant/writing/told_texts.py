"""Writes an answer that stands in sentences alone: the one amount that they tell first, then the words themselves.

In: a plan and the texts that answer it. Out: lines, for example::

    **cirka 310 tkr** [1]
    Så står det i rapporten:
    > Nämnden har belastats med en självrisk på cirka 310 tkr. [1]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.evidence.either_sex import asks_which_sex, find_both_counted
from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_amount import find_told_amount
from assistant.evidence.told_receivers import MOST_RECEIVERS, asks_receivers
from assistant.records import Operation, Plan
from assistant.writing.citing import Line, Quotation, line, quote
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_place
from ingest.records import Report

MOST_TEXTS = 2
_NEAR_FIT, _NEAR_REASON = 0.5, 1.0  # a second quotation that fits less than that is beside the point


def show_texts(plan: Plan, texts: Sequence[TextHit], reports: Mapping[str, Report]) -> list[Line]:
    """Return the best texts as quotations; before them the amount that the best of them tells, where it tells one.

    Whose report it is that says so stands above them, where the question does not say it and there are several.
    """
    if texts and asks_which_sex(plan.question) and (both := find_both_counted(texts[0].passage.text, texts[0].quote)):
        return _show_both(plan, texts[0], *both)
    shown = {" ".join(hit.quote.split()): hit for hit in reversed(texts)}  # one sentence, printed twice, once
    ordered = sorted(shown.values(), key=texts.index)
    lead = [
        line(f"**{amount}**", Quotation(passage=texts[0].passage, quote=texts[0].quote))
        for amount in told_amounts(plan, texts)
    ]
    nearest = _NEAR_FIT if plan.operation is not Operation.EXPLAIN or lead else _NEAR_REASON
    ordered = [hit for hit in ordered if hit.fit >= texts[0].fit - nearest]
    most = MOST_RECEIVERS if asks_receivers(plan.question) else MOST_TEXTS
    places = {to_place(report) for report in reports.values()}
    is_open = len(places) > 1 and not (plan.municipalities or plan.reports)
    shown_by: dict[str, list[Line]] = {}
    for hit in ordered[:most]:
        place = to_place(reports[hit.passage.location.report]) if is_open else ""
        shown_by.setdefault(place, []).append(quote(hit.passage, hit.quote))
    phrases = PHRASES[plan.language]
    told = [
        [line(phrases.in_text_of.format(place=place) if place else phrases.in_text), *quotes]
        for place, quotes in shown_by.items()
    ]
    return [*lead, *(one for lines in told for one in lines)]


def _show_both(plan: Plan, hit: TextHit, sentences: str, more_women: int) -> list[Line]:
    """Return of which sex there are more, by how many less men there are than women, and the words that count them."""
    phrases = PHRASES[plan.language]
    said = phrases.as_many_men if not more_women else phrases.more_women if more_women > 0 else phrases.more_men
    return [line(f"**{said}**"), line(phrases.in_text), quote(hit.passage, sentences)]


def told_amounts(plan: Plan, texts: Sequence[TextHit]) -> tuple[str, ...]:
    """Return the amount that the best text answers by, verbatim: a part of a quotation that the answer may repeat."""
    amount = find_told_amount(plan, texts[0]) if texts else ""
    return (amount,) if amount else ()
