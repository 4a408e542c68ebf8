"""Plans an operation over several figures: which operation, and a plan of its own for each term.

In: a question, its slots, the plan of the question before and the store. Out: a `Plan` with `operands`, or None where
the question turns out to be about one thing. For example "och tillsammans med personalenheten?" after a question about
Ekonomienheten gives a sum of two terms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.again import deviation_of_budget, go_on, in_percent
from assistant.conversation.shown_amounts import of_amounts
from assistant.conversation.shown_figures import ASKS_TOTAL, CHOOSES_SHOWN, find_shown_figures, is_bare
from assistant.evidence.period_fit import is_year
from assistant.linking.subjects import link_plan
from assistant.question.asked_operation import AskedOperation, read_operation
from assistant.question.asked_order import read_decimals, without_order
from assistant.question.asked_period import to_full_year
from assistant.question.better_forecast import by_deviation
from assistant.question.budget_plan import plan_against_budget, plan_both, plan_percent_of_budget
from assistant.question.column_share import column_share
from assistant.question.group_sides import plan_group_sides
from assistant.question.linked_terms import link_share, link_terms
from assistant.question.month_span import over_months
from assistant.question.part_time_plan import plan_part_time
from assistant.question.per_unit_plan import plan_per_unit
from assistant.question.plan_gap import plan_either_way, plan_gap
from assistant.question.printed_plan import is_printed, printed_mean
from assistant.question.ranking_plan import plan_ranking
from assistant.question.remaining_plan import plan_left, plan_remaining
from assistant.question.same_named import plan_same_named
from assistant.question.savings_share import savings_share
from assistant.question.setting import Setting, gather
from assistant.question.several_terms import asks_same, counts_others, distinct, merge_years
from assistant.question.share_terms import read_share
from assistant.question.slots import Slots, read_slots
from assistant.question.target_gap import plan_target_gap
from assistant.question.term_reading import read_terms
from assistant.question.trend_plan import plan_months, plan_trend, plan_years
from assistant.question.year_span import sets_against_time, to_span
from assistant.records import CALCULATIONS, Operation, Plan
from assistant.words import operation_words as words
from assistant.words import span_words
from assistant.words.counted_rows import COUNTED_PARTS, EVERY_PART
from assistant.words.typed_text import blank_out
from ingest.records import Measure

_PAIR = 2
_OF_TWO = (Operation.DIFFERENCE, Operation.RATIO)
_OF_SHOWN = (*_OF_TWO, Operation.SUM, Operation.MEAN, Operation.COMPARE)


def plan_operation(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of an operation over several figures, or None where the question asks for none."""
    if each := plan_per_unit(plan, slots, setting):
        return replace(each, decimals=read_decimals(slots.text))
    if gap := plan_target_gap(plan, slots, setting) or plan_group_sides(plan, slots, setting):
        return gap
    asked = read_operation(slots.text)
    # "när var den som högst", "vem la mest, A eller B": figures are asked for, and no date or name
    orders = asked is not None and asked.order is not None and asked.operation in (Operation.TREND, Operation.COMPARE)
    orders = orders or (asked is not None and words.WHICH_MONTH.search(slots.text) is not None)
    chooses = (
        asked is not None and setting.goes_on and CHOOSES_SHOWN.match(slots.text) is not None
    )  # "vilken är dyrast?"
    is_when = plan.operation is Operation.FIND_TEXT and (orders or chooses)
    if plan.operation is not Operation.LOOK_UP and plan.operation not in CALCULATIONS and not is_when:
        return None
    if asked is None:
        return _plan_without_words(plan, slots, setting)
    plan = replace(plan, order=asked.order, count=asked.count, percent=asked.percent, decimals=asked.decimals)
    plan = replace(plan, nth=asked.nth, by_change=asked.is_change and asked.order is not None)
    if shown := _with_shown(asked.operation, plan, slots, setting, asked.rest):
        return shown
    asks_change = asked.operation is Operation.DIFFERENCE and asked.percent
    if asks_change and setting.goes_on and is_bare(slots) and (part := in_percent(plan, setting)):
        return part  # "skillnaden i procent?" after why a unit deviated
    both = plan_both(plan, slots, setting) if asked.operation is Operation.COMPARE else None
    left = plan_left(plan, slots.text, setting) if asked.operation is Operation.SHARE else None
    left = left or (deviation_of_budget(plan, slots, setting) if asked.operation is Operation.SHARE else None)
    return both or left or _plan_asked(plan, asked, slots, setting)


def _plan_without_words(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a question that names no operation, but a span of years, or goes on from one."""
    if ASKS_TOTAL.match(slots.text) and (summed := _with_shown(Operation.SUM, plan, slots, setting)):
        return summed
    if left := plan_remaining(plan, slots.text, setting) or plan_either_way(plan, slots, setting):
        return left
    again = plan_years(plan, slots, setting) or _plan_listed(plan, slots, setting) or go_on(plan, slots, setting)
    again = again or plan_both(plan, slots, setting) or plan_part_time(plan, slots, setting)
    return again or (plan_percent_of_budget(plan, slots, setting) if slots.percent else None)


def _plan_listed(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a look-up of several rows ("hur gick det för A respektive B?"), which stand side by side."""
    phrases = [slots.text.casefold().find(term.casefold()) for term in slots.terms]
    spans = [(at, at + len(term)) for at, term in zip(phrases, slots.terms, strict=True) if at >= 0]
    outside = blank_out(slots.text, spans)  # "vatten och avlopp" is one thing
    if slots.operation is not Operation.LOOK_UP or setting.goes_on or not words.LISTS.search(outside):
        return None
    owners = {frozenset(report.municipalities) for report in setting.store.catalogue().values()}
    if slots.terms and len(slots.municipalities) >= _PAIR and frozenset(slots.municipalities) in owners:
        return None  # "för IT-enheten i A och B": one board of both
    asked = AskedOperation(operation=Operation.COMPARE, rest=slots.text)
    operands = distinct(link_terms(read_terms(asked, plan, setting.store), setting))
    sure = [operand for operand in operands if len(operand.rows) == 1 and not operand.unexplained and not operand.whole]
    if len(operands) < _PAIR or len(sure) < len(operands) or len({operand.rows for operand in sure}) < len(sure):
        return None
    return gather(plan, Operation.COMPARE, operands)


def _plan_asked(plan: Plan, asked: AskedOperation, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of an operation with the terms that the question names."""
    if asked.operation is Operation.RANK:
        if listed := _plan_ordered(plan, asked, slots, setting):
            return listed
        by_month = plan_months(plan, asked, setting) if words.WHICH_MONTH.search(slots.text) else None
        return by_month or plan_ranking(plan, asked, slots, setting)
    if found := printed_mean(plan, asked, setting.store) or plan_gap(plan, asked, setting):
        return found
    if is_printed(plan, asked, setting.store):
        return None
    trend = _plan_over_time(plan, asked, slots, setting)
    if trend or asked.operation is Operation.TREND:
        return trend
    operands = distinct(_find_operands(plan, asked, slots, setting))
    if asked.operation is Operation.SUM and counts_others(plan.question, operands):
        operands = ()  # "the seven projects (forecast against budget)": their rows, and not what explains the column
    is_same = len(operands) == _PAIR and operands[0].rows and asks_same(operands[0], operands[1], setting.store)
    if is_same or (asked.operation is Operation.SUM and _asks_other_measure(slots, operands, setting)):
        # "går vidare till arbete eller studier": both words stand in one label; "and how much was budgeted in total?"
        # adds nothing to the outcome
        return None
    if setting.goes_on and len(operands) == 1 and setting.previous and _adds_term(slots):
        operands = (*(setting.previous.operands or (setting.previous,)), *operands)
    if len(operands) < _PAIR:
        # "jämför enheterna: vilken är dyrast"
        chooses = asked.operation is Operation.COMPARE and words.SUPERLATIVE.search(slots.text)
        ranking = plan_ranking(plan, asked, slots, setting) if chooses else None
        return ranking or _plan_single(plan, asked, slots, operands, setting)
    return _plan_several(plan, asked, operands, setting)


def _plan_over_time(plan: Plan, asked: AskedOperation, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a development; also of one thing at two times ("vad kostade A jämfört med året innan")."""
    if asked.operation is Operation.COMPARE and sets_against_time(slots):
        plan = replace(plan, order=None, by_change=False)
        asked = replace(asked, operation=Operation.TREND, order=None)
    return plan_trend(plan, asked, setting) if asked.operation is Operation.TREND else None


def _plan_ordered(plan: Plan, asked: AskedOperation, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of rows that a question names one by one to be put in order ("rangordna A, B och C")."""
    if not words.ORDERS.search(slots.text) or not words.LISTS.search(slots.text):
        return None
    named = replace(asked, operation=Operation.COMPARE, rest=without_order(asked.rest, asked.count))
    operands = distinct(link_terms(read_terms(named, plan, setting.store), setting))
    sure = {operand.rows for operand in operands if len(operand.rows) == 1 and not operand.unexplained}
    return gather(plan, Operation.COMPARE, operands) if len(sure) == len(operands) >= _PAIR else None


def _find_operands(plan: Plan, asked: AskedOperation, slots: Slots, setting: Setting) -> tuple[Plan, ...]:
    """Return the terms of an operation, each linked to its rows."""
    if asked.operation is Operation.SHARE:
        setting = of_amounts(slots, setting)
        of_columns = column_share(plan, slots.text, setting) or savings_share(plan, slots.text, setting)
        return of_columns or link_share(read_share(slots.text), setting)
    terms = read_terms(asked, plan, setting.store)
    if asked.operation is Operation.DIFFERENCE and slots.counts:  # "hur många färre besökte A"
        terms = tuple(replace(term, counts=not term.money) for term in terms)
    return link_terms(terms, setting)


def _plan_several(plan: Plan, asked: AskedOperation, operands: tuple[Plan, ...], setting: Setting) -> Plan:
    """Return the plan of an operation over two or more terms; of a pair's operation over more they are compared."""
    if asked.operation is Operation.DIFFERENCE and (rows := _rows_over_years(operands, asked, plan, setting)):
        return replace(gather(plan, Operation.COMPARE, rows), by_change=True)  # how much each of them changed
    is_pair = asked.operation in (Operation.DIFFERENCE, Operation.RATIO, Operation.SHARE)
    operation = Operation.COMPARE if is_pair and len(operands) > _PAIR else asked.operation
    if operation is Operation.COMPARE:
        operands = by_deviation(operands, plan.order, setting.store)
    return gather(plan, operation, operands)


def _with_shown(operation: Operation, plan: Plan, slots: Slots, setting: Setting, rest: str = "") -> Plan | None:
    """Return the plan of an operation that names nothing to be done with: the figures just shown, if there are two."""
    if operation is Operation.RANK and CHOOSES_SHOWN.match(slots.text):
        slots, operation = read_slots(without_order(slots.text, plan.count)), Operation.COMPARE
    elif operation is Operation.MEAN:
        slots = replace(slots, terms=read_slots(rest).terms)  # "i genomsnitt": no subject
    if setting.previous is None or not setting.goes_on or not is_bare(slots) or operation not in _OF_SHOWN:
        return None
    terms = find_shown_figures(setting.previous, setting.store)
    if len(terms) < _PAIR or (operation in _OF_TWO and len(terms) > _PAIR):
        return None
    return gather(plan, operation, terms)


def _rows_over_years(operands: Sequence[Plan], asked: AskedOperation, plan: Plan, setting: Setting) -> tuple[Plan, ...]:
    """Return a term for each row of "A och B 2019 än 2018", of both years, also where they were read as one."""
    if len(operands) == _PAIR and words.LISTS.search(asked.rest) and operands[0].periods != operands[1].periods:
        listed = read_terms(replace(asked, operation=Operation.COMPARE), plan, setting.store)
        apart = merge_years(link_terms(listed, setting)) if len(listed) > _PAIR else ()
        return apart if not any(operand.unexplained for operand in apart) else ()
    return merge_years(operands)


def _adds_term(slots: Slots) -> bool:
    """Whether a question that goes on names something to set beside what the one before was about."""
    return bool(slots.terms or slots.years or slots.year_shift or slots.municipalities or slots.measures)


def _asks_other_measure(slots: Slots, operands: Sequence[Plan], setting: Setting) -> bool:
    """Whether a question that goes on names only another measure of the one row that was asked about."""
    if not setting.goes_on or setting.previous is None or len(operands) != 1 or setting.previous.operands:
        return False
    names_more = slots.terms or slots.years or slots.year_shift or slots.municipalities
    is_same_row = len(operands[0].rows) == 1 and operands[0].rows == setting.previous.rows
    return bool(slots.measures) and not names_more and is_same_row


def _plan_single(
    plan: Plan, asked: AskedOperation, slots: Slots, operands: tuple[Plan, ...], setting: Setting
) -> Plan | None:
    """Return the plan of an operation whose question names one term: against budget, the year before, or its parts."""
    names_all = EVERY_PART.search(plan.question) or COUNTED_PARTS.search(plan.question)
    is_sum_of_all = asked.operation is Operation.SUM and names_all is not None
    if is_sum_of_all and not any(len(operand.rows) == 1 and not operand.unexplained for operand in operands):
        rest = COUNTED_PARTS.sub(r"\g<rows>", asked.rest)  # "de sju stora projekten": their number is no name
        # "alla projekt": the rows that a ranking would be of
        parts = plan_ranking(plan, replace(asked, rest=rest), slots, setting)
        return replace(parts, operation=Operation.SUM, operands=()) if parts else None
    if asked.operation is Operation.COMPARE and plan.measures == (Measure.BUDGET,) and plan.whole:
        return link_plan(replace(plan, measures=(), operation=Operation.LOOK_UP, order=None), setting.store)
    if not operands:
        return None
    (operand,) = operands
    if asked.operation is Operation.SUM and (same := plan_same_named(operand, setting.store)):
        return gather(plan, Operation.SUM, same)
    against_budget = Measure.BUDGET in operand.measures or Measure.VARIANCE in operand.measures
    if asked.operation in (Operation.DIFFERENCE, Operation.COMPARE) and against_budget:
        return plan_against_budget(plan, asked, operand, setting)
    if asked.operation is Operation.DIFFERENCE and asked.is_change and len(operand.periods) <= 1:
        return gather(plan, Operation.TREND, (_over_its_times(operand, plan, setting),))
    if asked.operation is Operation.MEAN:
        return gather(plan, Operation.MEAN, (replace(operand, operation=Operation.TREND),))
    is_sure = len(operand.rows) == 1 and not operand.unexplained and not operand.whole
    if is_sum_of_all or (asked.operation is Operation.SUM and is_sure and words.SUM_OF.search(slots.text)):
        return gather(plan, Operation.SUM, operands)
    return None


def _over_its_times(operand: Plan, plan: Plan, setting: Setting) -> Plan:
    """Return the term of a change with the times that it is over: named months, since a year, from the year before."""
    operand = replace(operand, operation=Operation.TREND)
    if (spanned := over_months(operand, plan.question, setting.store)) != operand:
        return spanned
    if span_words.SINCE.search(plan.question) and len(operand.periods) == 1:  # "minskat sedan 2018": to the latest
        return to_span(operand, plan.question, setting.store)
    years = tuple(to_full_year(period.end.year - 1) for period in operand.periods if is_year(period))
    return replace(operand, periods=(*years, *operand.periods))
