"""Plans how one thing went against its budget: in per cent of it, or all of its measures side by side.

In: the plan of a question, the asked operation or its slots, and the one term. Out: a `Plan`, or None. For example
"hur många procent över budget gick A" gives the outcome of A and its budget.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.linking.subjects import link_plan
from assistant.question.asked_operation import AskedOperation
from assistant.question.setting import Setting, gather, of_budget
from assistant.question.slots import Slots
from assistant.records import Operation, Plan
from assistant.words import budget_words
from ingest.records import Measure


def plan_against_budget(plan: Plan, asked: AskedOperation, operand: Plan, setting: Setting) -> Plan | None:
    """Return the plan of one thing against its budget: in per cent of it, or all measures side by side."""
    if asked.operation is Operation.DIFFERENCE and asked.percent:
        if budget_words.EXCEEDS.search(plan.question) and Measure.FORECAST not in operand.measures:
            deviation, budget = of_budget(operand)
            outcome = replace(deviation, measures=(Measure.ACTUAL,), presumed_sign=0)
            return gather(plan, Operation.DIFFERENCE, (outcome, budget))
        return gather(plan, Operation.SHARE, of_budget(operand))
    if Measure.VARIANCE in operand.measures or asked.operation is not Operation.COMPARE:
        return None
    is_against = budget_words.AGAINST_BUDGET.search(plan.question) is not None
    # "nettokostnaden i prognosen jämfört med budget": no outcome so far leads the answer
    measures = () if is_against and Measure.FORECAST not in plan.measures else plan.measures
    return link_plan(replace(plan, measures=measures, operation=Operation.LOOK_UP, order=None), setting.store)


def plan_both(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a budget set against its outcome: of the row with all measures, so the deviation too."""
    is_set = budget_words.BUDGET_AGAINST.search(plan.question) and Measure.BUDGET in slots.measures
    if not is_set or Measure.FORECAST in slots.measures or setting.goes_on or slots.operation is not Operation.LOOK_UP:
        return None
    linked = link_plan(replace(plan, measures=(), operation=Operation.LOOK_UP, order=None), setting.store)
    return linked if linked.rows and not linked.unexplained else None


def plan_percent_of_budget(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a deviation in per cent of budget, where the report prints no such percentage."""
    if Measure.VARIANCE not in slots.measures or not slots.terms:
        return None
    if link_plan(replace(plan, operation=Operation.LOOK_UP), setting.store).rows:
        return None
    bare = replace(plan, operation=Operation.COMPARE, percent=False, measures=(Measure.VARIANCE,))
    operand = link_plan(bare, setting.store)
    return gather(plan, Operation.SHARE, of_budget(operand)) if operand.rows else None
