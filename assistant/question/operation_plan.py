"""Plans an operation over several figures: which operation, and a plan of its own for each term.

In: a question, its slots, the plan of the question before and the store. Out: a `Plan` with `operands`, or None where
the question turns out to be about one thing. For example "och tillsammans med personalenheten?" after a question about
Ekonomienheten gives a sum of two terms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.evidence.figure_choice import is_year
from assistant.linking.report_names import narrow_by_names
from assistant.linking.subjects import MANY_REPORTS, link_places, link_plan, to_terms
from assistant.question.asked_operation import AskedOperation, read_operation, without_order
from assistant.question.asked_period import to_full_year
from assistant.question.bare_plan import to_bare_plan
from assistant.question.question_parts import sure_places
from assistant.question.share_terms import read_share
from assistant.question.slots import Slots, read_slots
from assistant.question.term_reading import read_terms
from assistant.question.year_span import to_span
from assistant.records import CALCULATIONS, Language, Operation, Plan
from assistant.words import operation_words as words
from ingest.records import Measure, Report, RowReference, Unit
from ingest.store import Store

_PAIR = 2

Complete = Callable[[Plan, Slots], Plan]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the terms of a question are read against: the plan before, how a term goes on from it, and the store."""

    previous: Plan | None
    goes_on: bool
    complete: Complete
    store: Store
    language: Language


def plan_operation(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of an operation over several figures, or None where the question asks for none."""
    if plan.operation is not Operation.LOOK_UP and plan.operation not in CALCULATIONS:
        return None
    asked = read_operation(slots.text)
    if asked is None:
        return _plan_years(plan, slots, setting) or _go_on(plan, slots, setting)
    plan = replace(plan, order=asked.order, count=asked.count, percent=asked.percent, decimals=asked.decimals)
    plan = replace(plan, by_change=asked.operation is Operation.RANK and asked.is_change)
    match asked.operation:
        case Operation.RANK:
            return _plan_ranking(plan, asked, slots, setting)
        case Operation.SHARE if _is_printed_share(plan, setting):
            return None
        case Operation.DIFFERENCE if asked.percent and _is_printed_share(plan, setting):
            return None  # "hur mycket mer i procent": the report prints the change itself
        case Operation.SHARE:
            operands = _link_share(read_share(slots.text), setting)
        case Operation.TREND:
            return _plan_trend(plan, asked, setting)
        case _:
            operands = _link(read_terms(asked, plan, setting.store), setting)
    operands = _distinct(operands)
    if setting.goes_on and len(operands) == 1 and setting.previous and _adds_term(slots):
        operands = (*(setting.previous.operands or (setting.previous,)), *operands)
    if len(operands) < 2:
        return _plan_single(plan, asked, slots, operands, setting)
    is_pair = asked.operation in (Operation.DIFFERENCE, Operation.RATIO, Operation.SHARE)
    operation = Operation.COMPARE if is_pair and len(operands) > _PAIR else asked.operation
    return _gather(plan, operation, operands)


def _distinct(operands: tuple[Plan, ...]) -> tuple[Plan, ...]:
    """Return more than two terms without those that say the same again ("the school+preschool" of one row)."""
    if len(operands) <= _PAIR:
        return operands
    asked = {(operand.rows, operand.periods, operand.measures): operand for operand in reversed(operands)}
    kept = tuple(operand for operand in operands if not operand.rows or operand in asked.values())
    return kept if len(kept) >= _PAIR else operands


def _is_printed_share(plan: Plan, setting: Setting) -> bool:
    """Whether the reports hold a row that is that share itself: "andel heltid, kvinnor"."""
    linked = link_plan(replace(plan, percent=True, operation=Operation.LOOK_UP), setting.store)
    if not linked.rows or linked.unexplained or linked.whole:
        return False
    keys = [(row.report, RowReference(table=row.table, row=row.row)) for row in linked.rows]
    figures = setting.store.figures(rows=keys)
    units = {figure.amount.unit for figure in figures if figure.amount}
    return units == {Unit.PERCENT}


def _adds_term(slots: Slots) -> bool:
    """Whether a question that goes on names something to set beside what the one before was about."""
    return bool(slots.terms or slots.years or slots.year_shift or slots.municipalities or slots.measures)


def _link_share(terms: Sequence[Slots], setting: Setting) -> tuple[Plan, ...]:
    """Return the plans of a part and its whole; the whole is in the part's report unless it names a place itself."""
    if not terms:
        return ()
    (part,) = _link(terms[:1], setting, is_share=True)
    (whole,) = _link((replace(terms[1], municipalities=()),) if part.reports else terms[1:], setting)
    if not part.reports:
        return part, whole
    bare = replace(whole, reports=part.reports, municipalities=(), rows=(), near=part.rows, unexplained=())
    if terms[1].whole and not terms[1].terms:
        bare = replace(bare, subject=())
    return part, link_plan(bare, setting.store)


def _link(terms: Sequence[Slots], setting: Setting, *, is_share: bool = False) -> tuple[Plan, ...]:
    """Return the plans of the terms with their rows; a term that fits several takes those beside the others'."""
    # A place is a row of its own only where places are set side by side, or one's share is asked for.
    by_place = is_share or len({sure_places(slots) for slots in terms}) > 1
    operation = Operation.COMPARE if by_place else Operation.LOOK_UP
    plans: list[Plan] = []
    for slots in terms:
        bare = replace(to_bare_plan(slots, setting.previous), operation=operation, percent=False, open_question=False)
        bare = replace(bare, language=setting.language)  # a term alone may not tell its language
        if setting.goes_on:
            bare = replace(setting.complete(bare, slots), operation=operation)
        plans.append(link_plan(bare, setting.store))
    plans = _in_one_report(plans, setting)
    rows = tuple(row for plan in plans if len(plan.rows) == 1 for row in plan.rows)
    return tuple(
        link_plan(replace(plan, near=rows, rows=()), setting.store) if rows and len(plan.rows) > 1 else plan
        for plan in plans
    )


def _in_one_report(plans: list[Plan], setting: Setting) -> list[Plan]:
    """Return the plans of the terms, those without a report in the one that another names ("A och B hos C")."""
    named = {plan.reports for plan in plans if plan.reports}
    if len(named) != 1 or all(plan.reports for plan in plans):
        return plans
    (reports,) = named
    tried = [
        plan if plan.reports else link_plan(replace(plan, reports=reports, rows=()), setting.store) for plan in plans
    ]
    return [new if new.rows and not new.unexplained else old for new, old in zip(tried, plans, strict=True)]


def _plan_single(
    plan: Plan, asked: AskedOperation, slots: Slots, operands: tuple[Plan, ...], setting: Setting
) -> Plan | None:
    """Return the plan of an operation whose question names one term: against budget, the year before, or its parts."""
    is_sum_of_all = asked.operation is Operation.SUM and words.EVERY_PART.search(plan.question) is not None
    if is_sum_of_all and not any(len(operand.rows) == 1 and not operand.unexplained for operand in operands):
        parts = _plan_ranking(plan, asked, slots, setting)  # "alla projekt": the rows that a ranking would be of
        return replace(parts, operation=Operation.SUM, operands=()) if parts else None
    if asked.operation is Operation.COMPARE and plan.measures == (Measure.BUDGET,) and plan.whole:
        return link_plan(replace(plan, measures=(), operation=Operation.LOOK_UP, order=None), setting.store)
    if not operands:
        return None
    (operand,) = operands
    against_budget = Measure.BUDGET in operand.measures or Measure.VARIANCE in operand.measures
    if asked.operation in (Operation.DIFFERENCE, Operation.COMPARE) and against_budget:
        if asked.operation is Operation.DIFFERENCE and asked.percent:
            return _gather(plan, Operation.SHARE, _of_budget(operand))
        if Measure.VARIANCE in operand.measures:
            return None
        open_plan = replace(plan, measures=(), operation=Operation.LOOK_UP, order=None)
        return link_plan(open_plan, setting.store) if asked.operation is Operation.COMPARE else None
    if asked.operation is Operation.DIFFERENCE and asked.is_change and len(operand.periods) <= 1:
        years = tuple(to_full_year(period.end.year - 1) for period in operand.periods if is_year(period))
        operand = replace(operand, operation=Operation.TREND, periods=(*years, *operand.periods))
        return _gather(plan, Operation.TREND, (operand,))
    if asked.operation is Operation.MEAN:
        return _gather(plan, Operation.MEAN, (replace(operand, operation=Operation.TREND),))
    if is_sum_of_all:
        return _gather(plan, Operation.SUM, operands)
    return None


def _of_budget(operand: Plan) -> tuple[Plan, Plan]:
    """Return the deviation of a term and its budget."""
    return (
        replace(operand, measures=(Measure.VARIANCE,)),
        replace(operand, measures=(Measure.BUDGET,), presumed_sign=0),
    )


def _plan_years(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of how one row went over a range of years ("kostnad 2017-2019"), where it has several of them."""
    names_years = words.YEAR_RANGE.search(slots.text) or (len(slots.years) == _PAIR and words.ARROW.search(slots.text))
    if slots.operation is not Operation.LOOK_UP or setting.goes_on or not names_years:
        return None
    asked = AskedOperation(operation=Operation.TREND, rest=slots.text)
    trend = _plan_trend(plan, asked, setting)
    if trend is None or len({row.report for row in trend.rows}) != len(trend.rows) or trend.whole or trend.unexplained:
        return None
    keys = [(row.report, RowReference(table=row.table, row=row.row)) for row in trend.rows]
    wanted = {period.end.year for period in trend.operands[0].periods}
    held = {figure.period.end.year for figure in setting.store.figures(rows=keys) if figure.period}
    return trend if len(wanted & held) >= _PAIR else None


def _plan_trend(plan: Plan, asked: AskedOperation, setting: Setting) -> Plan | None:
    slots = read_slots(asked.rest)
    bare = replace(to_bare_plan(slots, setting.previous), operation=Operation.TREND, language=plan.language)
    if setting.goes_on:
        bare = replace(setting.complete(bare, slots), operation=Operation.TREND)
    bare = to_span(replace(bare, percent=False, open_question=False), asked.rest, setting.store)
    is_share = words.ASKS_SHARE.search(plan.question) is not None
    operand = link_plan(replace(bare, percent=is_share), setting.store)
    if plan.percent and Measure.VARIANCE in operand.measures:  # "avvikelsen i procent": a row of percentages, if any
        own = link_plan(replace(bare, percent=True), setting.store)
        operand = own if own.rows and not own.unexplained else operand
    return _gather(plan, Operation.TREND, (operand,)) if operand.rows or operand.whole else None


def _plan_ranking(plan: Plan, asked: AskedOperation, slots: Slots, setting: Setting) -> Plan | None:
    before = setting.previous
    if before and setting.goes_on and before.operands and not slots.terms and not slots.municipalities:
        return _gather(plan, Operation.COMPARE, before.operands)
    reports = setting.store.catalogue()
    own = read_slots(without_order(asked.rest, asked.count))
    plan = replace(plan, subject=own.terms or (plan.subject if not slots.terms else ()), hints=own.hints)
    sign = int(bool(words.POSITIVE.search(slots.text))) - int(bool(words.NEGATIVE.search(slots.text)))
    plan = replace(plan, presumed_sign=plan.presumed_sign or sign)
    plan = replace(link_places(plan, reports), operation=Operation.RANK, open_question=False)
    terms, _ = to_terms(plan, setting.store, plan.reports or tuple(reports))
    plan = narrow_by_names(plan, terms, {name: reports[name] for name in plan.reports} or reports, setting.store)
    if words.BOARDS.search(slots.text) and len(plan.reports or reports) > 1:
        years = {period.end.year for period in plan.periods}
        names = tuple(name for name in plan.reports or tuple(reports) if not years or _year_of(reports[name]) in years)
        if not _PAIR <= len(names) <= MANY_REPORTS:
            return None  # the largest of the first ones would not be the largest of all
        whole = replace(plan, operation=Operation.COMPARE, whole=True, subject=(), rows=(), operands=())
        return _gather(plan, Operation.COMPARE, tuple(replace(whole, reports=(name,)) for name in names))
    return plan


def _year_of(report: Report) -> int:
    return report.period.end.year if report.period else 0


def _go_on(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a question that changes one thing of an operation before ("och i procent?", "och 2018?")."""
    before = setting.previous
    if before is None or slots.terms or slots.municipalities:
        return _plan_percent_of_budget(plan, slots, setting) if slots.percent else None
    if not setting.goes_on and not slots.percent:
        return None
    if slots.percent and not slots.measures:
        if before.operation in CALCULATIONS and before.operands:
            return _gather(replace(plan, percent=True, order=before.order), before.operation, before.operands)
        if Measure.VARIANCE in before.measures and before.rows:
            return _gather(replace(plan, percent=True), Operation.SHARE, _of_budget(before))
        return None
    if before.operation not in CALCULATIONS or not before.operands or before.operation is Operation.TREND:
        return None
    operands = tuple(
        link_plan(replace(_change(operand, plan, slots), rows=()), setting.store) for operand in before.operands
    )
    return _gather(replace(plan, order=before.order), before.operation, operands)


def _change(operand: Plan, plan: Plan, slots: Slots) -> Plan:
    """Return a term with the period and the measure that the new question names."""
    return replace(
        operand,
        periods=plan.periods if slots.years or slots.year_shift or slots.end_month else operand.periods,
        measures=slots.measures or operand.measures,
    )


def _plan_percent_of_budget(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a deviation in per cent of budget, where the report prints no such percentage."""
    if Measure.VARIANCE not in slots.measures or not slots.terms:
        return None
    if link_plan(replace(plan, operation=Operation.LOOK_UP), setting.store).rows:
        return None
    bare = replace(plan, operation=Operation.COMPARE, percent=False, measures=(Measure.VARIANCE,))
    operand = link_plan(bare, setting.store)
    return _gather(plan, Operation.SHARE, _of_budget(operand)) if operand.rows else None


def _gather(plan: Plan, operation: Operation, operands: tuple[Plan, ...]) -> Plan:
    """Return the plan of the whole question, which names all that its terms name."""
    return replace(
        plan,
        operation=operation,
        operands=operands,
        municipalities=tuple(dict.fromkeys(place for operand in operands for place in operand.municipalities)),
        missing_places=tuple(dict.fromkeys(place for operand in operands for place in operand.missing_places)),
        reports=tuple(dict.fromkeys(name for operand in operands for name in operand.reports)),
        subject=tuple(dict.fromkeys(word for operand in operands for word in operand.subject)),
        rows=tuple(dict.fromkeys(row for operand in operands for row in operand.rows)),
        measures=tuple(dict.fromkeys(measure for operand in operands for measure in operand.measures)),
        periods=tuple(dict.fromkeys(period for operand in operands for period in operand.periods)),
        unexplained=tuple(dict.fromkeys(word for operand in operands for word in operand.unexplained)),
        whole=all(operand.whole for operand in operands),
    )
