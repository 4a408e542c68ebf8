"""Plans what is left of a budget or a forecast: that of a row less what it has cost.

In: a plan of a question that names no operation, and its text. Out: a `Plan` of a difference, or None. For example "hur
mycket är kvar av årsbudgeten för växeln efter april?" takes the year's budget and the outcome to April.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.linking.subjects import link_plan
from assistant.question.asked_period import to_full_year
from assistant.question.listed_months import without_month
from assistant.question.setting import Setting, gather
from assistant.records import Operation, Plan
from assistant.words.budget_words import HOW_MUCH_OF, LEFT_OF_BUDGET, LEFT_TO_SPEND
from assistant.words.operation_words import REMAINING
from ingest.records import Measure

_DECEMBER = 12


def plan_left(plan: Plan, text: str, setting: Setting) -> Plan | None:
    """Return the plan of what is left of a budget in money: "hur mycket av budgeten är oförbrukat", and no share."""
    asks_money = HOW_MUCH_OF.search(text) and not plan.percent
    return plan_remaining(plan, text, setting) if asks_money and not setting.goes_on else None


def plan_remaining(plan: Plan, text: str, setting: Setting) -> Plan | None:
    """Return the plan of a budget less its outcome, where a question asks how much is left of one row's budget.

    What is left "enligt prognosen" is the forecast less the outcome so far.
    """
    if LEFT_OF_BUDGET.search(text):
        whole = Measure.BUDGET
    elif Measure.FORECAST in plan.measures and LEFT_TO_SPEND.search(text):
        whole = Measure.FORECAST
    else:
        return None
    named = tuple(word for word in plan.subject if not REMAINING.fullmatch(word))
    asked = replace(plan, subject=named, percent=False, open_question=False, presumed_sign=0)
    asked = replace(asked, operation=Operation.LOOK_UP)
    years = tuple(dict.fromkeys(to_full_year(period.end.year) for period in plan.periods))
    of_year = without_month(plan.question)  # "i september–december": of what is left, and not of the forecast
    budget = replace(asked, question=of_year, measures=(whole,), periods=years, end_month=None, interim=False)
    spent = link_plan(replace(asked, measures=(Measure.ACTUAL,)), setting.store)
    operands = (link_plan(budget, setting.store), _so_far(spent, setting))
    is_whole = all(operand.whole and not operand.unexplained for operand in operands)  # "vad har A-stad kvar?"
    if not is_whole and any(not operand.rows or operand.unexplained or operand.whole for operand in operands):
        return None
    return gather(plan, Operation.DIFFERENCE, operands)


def _so_far(spent: Plan, setting: Setting) -> Plan:
    """Return the plan of an outcome over all months that its report covers, and of no single month of them."""
    period = setting.store.catalogue()[spent.rows[0].report].period if len(spent.rows) == 1 else None
    if period is None or any(asked.end.month != _DECEMBER for asked in spent.periods):
        return spent
    return replace(spent, periods=(period,), full_year=False)
