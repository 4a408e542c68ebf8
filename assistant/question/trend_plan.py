"""Plans how one thing developed: over the years that a question names, or over all that there are.

In: the plan of a question, its operation or its slots, and the store. Out: a `Plan` with one operand, or None. For
example "kostnad 2017-2019" gives the row's figures of three years where it has them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.period_fit import is_year
from assistant.linking.month_rows import month_by_month
from assistant.linking.places import link_places
from assistant.linking.rows import find_rows_of
from assistant.linking.subjects import link_plan
from assistant.operations.spans import is_month
from assistant.question.asked_operation import AskedOperation
from assistant.question.asked_order import without_order
from assistant.question.asked_period import to_full_year
from assistant.question.bare_plan import to_bare_plan
from assistant.question.month_span import over_months
from assistant.question.setting import Setting, gather
from assistant.question.slots import Slots, read_slots
from assistant.question.year_span import since_compared, to_span
from assistant.records import Operation, Plan
from assistant.words import operation_words as words
from assistant.words import span_words
from ingest.records import Measure

_PAIR = 2
_FEWEST_MONTHS = 3
_HOW_IT_WENT = re.compile(
    r"\bhur\s+(?:gick|går|har\s+det\s+gått)\b|\bhow\s+(?:did|does|has|have|is|are|was|were)\b", re.I
)
# "månad för månad": over the rows of a table of months
_BY_MONTH = re.compile(
    r"\b(?:månad för månad|månad till månad|från månad till månad|per månad|varje månad|månadsvis|mellan månaderna|"
    r"month by month|month to month|(?:each|every|per) month|monthly)\b",
    re.IGNORECASE,
)


def plan_years(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of how one row went over a range of years ("kostnad 2017-2019"), where it has several of them."""
    names_years = span_words.YEAR_RANGE.search(slots.text) or (
        len(slots.years) == _PAIR and words.ARROW.search(slots.text)
    )
    if slots.operation is not Operation.LOOK_UP or setting.goes_on or not names_years:
        return None
    asked = AskedOperation(operation=Operation.TREND, rest=slots.text)
    trend = plan_trend(plan, asked, setting)
    if trend is None or len({row.report for row in trend.rows}) != len(trend.rows) or trend.whole or trend.unexplained:
        return None
    rows = find_rows_of(trend.rows, setting.store)
    wanted = {period.end.year for period in trend.operands[0].periods}
    held = {figure.period.end.year for row in rows for figure in row.figures if figure.period}
    return trend if len(wanted & held) >= _PAIR else None


def plan_months(plan: Plan, asked: AskedOperation, setting: Setting) -> Plan | None:
    """Return the plan of which month stands out in one row that has a column for each month; None where none has."""
    text = words.WHICH_MONTH.sub(" ", without_order(asked.rest, asked.count))
    bare = replace(to_bare_plan(read_slots(text), setting.previous), operation=Operation.LOOK_UP, open_question=False)
    operand = link_plan(replace(bare, language=plan.language), setting.store)
    rows = find_rows_of(operand.rows, setting.store) if len(operand.rows) == 1 and not operand.unexplained else ()
    months = tuple(figure.period for row in rows for figure in row.figures if figure.period and is_month(figure))
    if len(set(months)) < _FEWEST_MONTHS:
        return None
    return gather(plan, Operation.TREND, (replace(operand, operation=Operation.TREND, periods=months),))


def plan_trend(plan: Plan, asked: AskedOperation, setting: Setting) -> Plan | None:
    """Return the plan of how one row, or the whole, developed; None where the question names neither."""
    slots = read_slots(asked.rest)
    bare = replace(to_bare_plan(slots, setting.previous), operation=Operation.TREND, language=plan.language)
    if setting.goes_on:
        # "hur har det utvecklats?" after a year's figure: over all years that there are
        bare = replace(setting.complete(bare, slots), operation=Operation.TREND, periods=bare.periods)
    if _BY_MONTH.search(plan.question):
        text = _BY_MONTH.sub(" ", asked.rest)
        own = replace(to_bare_plan(read_slots(text), setting.previous), language=plan.language)
        months = month_by_month(link_places(own, setting.store.catalogue()), setting.store)
        if months:
            return gather(plan, Operation.TREND, months)
    # how a whole went: by its result
    is_open = bare.open_question and not bare.subject and _HOW_IT_WENT.search(plan.question) is not None
    bare = to_span(replace(bare, percent=False, open_question=is_open), plan.question, setting.store)
    bare = since_compared(bare, plan.question, setting.store)
    if asked.is_change and len(bare.periods) == 1 and is_year(bare.periods[0]):
        year = bare.periods[0].end.year  # "gått upp eller ner 2019": from the year before
        bare = replace(bare, periods=(to_full_year(year - 1), *bare.periods))
    is_share = words.ASKS_SHARE.search(plan.question) is not None
    operand = link_plan(replace(bare, percent=is_share), setting.store)
    if plan.percent and Measure.VARIANCE in operand.measures:  # "avvikelsen i procent": a row of percentages, if any
        own = link_plan(replace(bare, percent=True), setting.store)
        operand = own if own.rows and not own.unexplained else operand
    operand = over_months(operand, plan.question, setting.store)
    return gather(plan, Operation.TREND, (operand,)) if operand.rows or operand.whole else None
