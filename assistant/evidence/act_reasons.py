"""Finds why something was done, to what, or what people think of it, where a row of its name only tells what it cost.

In: a plan that asks why something was done or what was, the rows that its nouns named, and a search. Out: evidence of
sentences, or None where the rows' own words tell it. For example of "varför flyttade biblioteket?" the surplus
of the row "Bibliotek" and its reason are no answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_causes import asks_what_done, asks_why_done, gives_cause
from assistant.evidence.told_opinions import asks_opinion, measures_opinion, tells_opinion
from assistant.records import Plan


def find_act_reasons(
    plan: Plan, rows: Sequence[Explained], search: Callable[[Plan], Sequence[TextHit]]
) -> Evidence | None:
    """Return the sentences that tell of the asked act, without the rows of its nouns; None where rows tell why."""
    if rows and asks_opinion(plan) and not any(measures_opinion(row.choice.row.label) for row in rows):
        return Evidence(texts=tuple(hit for hit in search(plan) if tells_opinion(hit.quote)))
    asks_why = asks_why_done(plan)
    if not rows or not (asks_why or asks_what_done(plan)):
        return None
    own = [text for row in rows for text in (*(one.text for one in row.passages), *(hit.quote for hit in row.told))]
    if asks_why and any(gives_cause(plan, text) for text in own):
        return None
    reports = plan.reports or tuple(dict.fromkeys(row.choice.row.key.report for row in rows))
    return Evidence(texts=tuple(search(replace(plan, reports=reports))))
