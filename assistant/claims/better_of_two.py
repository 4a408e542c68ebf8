"""Judges a claim that one thing went better than another, by the deviations of both from their budgets.

In: a `Statement`, its plan, the store and the encoder. Out: a `Judged` with both deviations; None where a claim is of
no such thing or a row is missing. For example "gick det bättre för kajerna än för färjan" is wrong where the quays
have a deficit and the ferry a surplus; of two deficits nobody knows which is the better.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.claims.figures import Verdict, name_figure, sign_of
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.evidence.retrieve import retrieve
from assistant.plan import plan_part
from assistant.records import Plan
from assistant.words.comparison_words import WENT_BETTER
from assistant.writing.citing import line
from ingest.embedding import Encoder
from ingest.records import Figure, Measure
from ingest.store import Store


def judge_better_of_two(statement: Statement, plan: Plan, store: Store, encoder: Encoder) -> Judged | None:
    """Return whether the first of two things that are compared went better, or worse, than the second."""
    said = next((found for pattern in WENT_BETTER if (found := pattern.search(statement.text))), None)
    if said is None or statement.amounts or len(plan.reports) != 1:
        return None
    before = replace(
        plan, subject=(), hints=(), rows=(), whole=False, unexplained=(), near=(), measures=(Measure.VARIANCE,)
    )
    first, second = (_find_deviation(said[name], before, store, encoder) for name in ("first", "second"))
    if first is None or second is None or first.key == second.key:
        return None
    if (first.table, first.period) != (second.table, second.period):
        return None
    signs = (sign_of(first), sign_of(second))
    names = (name_figure(first, plan.language), name_figure(second, plan.language))
    shown = line(CLAIM_PHRASES[plan.language].compared.format(first=names[0], second=names[1]), first, second)
    if signs[0] is None or signs[1] is None or signs[0] == signs[1]:
        return Judged(verdict=Verdict.OPEN, lines=(shown,))
    wanted = 1 if said["better"] else -1
    holds = ((signs[0] > signs[1]) - (signs[0] < signs[1]) == wanted) is not statement.is_negated
    return Judged(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=(shown,))


def _find_deviation(thing: str, before: Plan, store: Store, encoder: Encoder) -> Figure | None:
    """Return the deviation of the one row that a thing is called by, in full; None where it may be another."""
    own = plan_part(thing, before, store)
    if own.unexplained or own.whole or not own.subject:
        return None
    found = [row.choice for row in retrieve(own, store, encoder).rows if row.choice.asked]
    found = [choice for choice in found if choice.asked[0].measure is Measure.VARIANCE]
    return found[0].asked[0] if len(found) == 1 else None
