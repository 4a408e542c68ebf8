"""Plans what is left of a budget: the budget of a row less what it has cost.

In: a plan of a question that names no operation, and its text. Out: a `Plan` of a difference, or None. For example "hur
mycket är kvar av årsbudgeten för växeln efter april?" takes the year's budget and the outcome to April.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.linking.subjects import link_plan
from assistant.question.asked_period import to_full_year
from assistant.question.setting import Setting, gather
from assistant.records import Operation, Plan
from assistant.words.operation_words import LEFT_OF_BUDGET
from ingest.records import Measure


def plan_remaining(plan: Plan, text: str, setting: Setting) -> Plan | None:
    """Return the plan of a budget less its outcome, where a question asks how much is left of one row's budget."""
    if not LEFT_OF_BUDGET.search(text):
        return None
    asked = replace(plan, percent=False, open_question=False, presumed_sign=0, operation=Operation.LOOK_UP)
    years = tuple(dict.fromkeys(to_full_year(period.end.year) for period in plan.periods))
    budget = replace(asked, measures=(Measure.BUDGET,), periods=years, end_month=None, interim=False)
    operands = tuple(
        link_plan(operand, setting.store) for operand in (budget, replace(asked, measures=(Measure.ACTUAL,)))
    )
    if any(len(operand.rows) != 1 or operand.unexplained or operand.whole for operand in operands):
        return None
    return gather(plan, Operation.DIFFERENCE, operands)
