"""Judges a claim without a row by the sentences that say which way its thing went.

In: a `Statement`, its plan and the store. Out: a `Judged`, or None where no sentence tells. For example "Bron blev
dyrare än väntat" bears out that the bridge went over its budget.
"""

from __future__ import annotations

from assistant.claims.graded import with_measured
from assistant.claims.judged import Judged
from assistant.claims.statement import Statement
from assistant.claims.told_better import judge_told_better
from assistant.claims.told_budget import judge_told_budget
from assistant.records import Plan
from ingest.store import Store


def judge_told_way(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return the verdict of sentences that say which way a thing went: better or worse, dearer or cheaper."""
    better = judge_told_better(statement, plan, store)
    return with_measured(better, statement, plan, store) if better else judge_told_budget(statement, plan, store)
