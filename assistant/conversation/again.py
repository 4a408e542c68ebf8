"""Does the operation before again with what a follow-up changes: its period, measure, place, subject or unit.

In: the plan of the new question, its slots, and what they are read against. Out: a `Plan` with operands, or None where
the question is no operation again. For example "och personalenheten?" after how a unit's cost developed gives the
development of that unit's cost, and after one unit's share of a total the share of this one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.shown_figures import find_shown_figures
from assistant.linking.places import link_places
from assistant.linking.rows import find_rows_of
from assistant.linking.subjects import link_plan
from assistant.operations.printed_change import is_of_changes
from assistant.question.bare_plan import to_bare_plan
from assistant.question.setting import Setting, gather, of_budget
from assistant.question.slots import Slots
from assistant.records import CALCULATIONS, Operation, Order, Plan
from ingest.records import Measure

_ONE_OF_MANY = (Operation.TREND, Operation.MEAN)  # of one row over its years
_IT = re.compile(r"\b(?:det|detta|den|it|that|this)\b", re.IGNORECASE)
# "och i procent av budgeten?"
_BARE_PERCENT = re.compile(
    r"^\W*(?:(?:och|and|men|but)\W+)*(?:(?:hur mycket|vad|how much|what)\s+(?:är|blir|blev|var|is|was)\s+)?"
    r"(?:i procent|in per ?cent|in percentage terms|procentuellt)"
    r"(?:\s+(?:av|of)\s+(?:(?:the|its|sin)\s+)?budget\w*)?\W*$",
    re.IGNORECASE,
)
_AMONG = re.compile(r"\b(bland|av|inom|mellan|among|of|within)\b", re.IGNORECASE)


def go_on(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a question that changes one thing of an operation before ("och i procent?", "och 2018?")."""
    before = setting.previous
    if before is None or not (setting.goes_on or slots.percent):
        return None
    if before.operation is Operation.RANK:
        return _rank_again(plan, slots, before, setting)
    if changes := _change_again(plan, slots, before, setting):
        return changes
    if slots.terms or slots.municipalities or slots.whole:
        return _with_subject(plan, slots, before, setting)
    if slots.percent and not slots.measures:
        return in_percent(plan, setting)
    if before.operation not in CALCULATIONS or not before.operands or before.operation is Operation.TREND:
        return None
    operands = tuple(
        link_plan(replace(_change(operand, plan, slots), rows=()), setting.store) for operand in before.operands
    )
    if slots.measures and _is_of_one(operands) and len({one.measures for one in before.operands}) > 1:
        # "och prognosen?" after what is left of a budget: one figure of that row
        return replace(operands[0], question=plan.question, operation=Operation.LOOK_UP, order=None, shown=())
    return gather(replace(plan, order=before.order), before.operation, operands)


def _change_again(plan: Plan, slots: Slots, before: Plan, setting: Setting) -> Plan | None:
    """Return the change before at another time ("och för hela året?"), of a row that prints changes alone."""
    names_other = slots.terms or slots.municipalities or (slots.whole and not slots.full_year)
    if before.operation is not Operation.TREND or len(before.operands) != 1 or names_other:
        return None
    rows = find_rows_of(before.operands[0].rows, setting.store)
    if len(rows) != 1 or not is_of_changes(rows[0]):
        return None
    return gather(plan, Operation.TREND, before.operands)


def _rank_again(plan: Plan, slots: Slots, before: Plan, setting: Setting) -> Plan | None:
    """Return the ranking before of another place, period or measure, or what the row that is named has of it.

    "och bland projekten?" names rows to rank; "och IT?" one that is asked for beside the first.
    """
    if slots.terms and not _AMONG.search(slots.text):
        by_deviation = before.order in (Order.WORST, Order.BEST) and not plan.measures
        measures = (Measure.VARIANCE,) if by_deviation else plan.measures
        return link_plan(replace(plan, operation=Operation.LOOK_UP, measures=measures), setting.store)
    if slots.terms or slots.percent:
        return None
    names_place = bool(slots.municipalities)
    again = replace(
        before,
        municipalities=plan.municipalities,
        reports=() if names_place else before.reports,
        periods=plan.periods,
        end_month=plan.end_month,
        full_year=plan.full_year,
        interim=plan.interim,
        measures=slots.measures or before.measures,
        order=Order.LARGEST if slots.measures and before.order in (Order.WORST, Order.BEST) else before.order,
        shown=(),
        offers=(),
    )
    return link_places(again, setting.store.catalogue())


def _with_subject(plan: Plan, slots: Slots, before: Plan, setting: Setting) -> Plan | None:
    """Return the operation before of another row or place; None where a row more would make it another operation."""
    if before.operation not in CALCULATIONS or not before.operands:
        return None
    operands = before.operands
    new = _replaced(operands[0], slots, setting)
    if not (new.rows or new.whole) or new.unexplained:
        return None
    if len(operands) == 1 or _is_of_one(operands):
        changed = (new, *(_replaced(operand, slots, setting) for operand in operands[1:]))
        return gather(replace(plan, order=before.order, percent=before.percent), before.operation, changed)
    if before.operation is Operation.SHARE:
        whole = operands[1] if not slots.municipalities else _replaced(operands[1], slots, setting)
        return gather(replace(plan, percent=before.percent), Operation.SHARE, (new, whole))
    if slots.municipalities and not slots.terms:
        changed = tuple(_replaced(operand, slots, setting) for operand in operands)
        return gather(replace(plan, order=before.order), before.operation, changed)
    if before.operation is Operation.COMPARE:
        return gather(replace(plan, order=before.order), Operation.COMPARE, (*operands, new))
    return link_plan(replace(plan, operation=Operation.LOOK_UP), setting.store)


def _is_of_one(operands: Sequence[Plan]) -> bool:
    """Whether all terms are of one row: its years, or its outcome and budget."""
    return len({(operand.rows, operand.whole) for operand in operands}) == 1


def _replaced(operand: Plan, slots: Slots, setting: Setting) -> Plan:
    """Return a term of the row or the place that the new question names, in its own period and measure."""
    bare = to_bare_plan(slots, setting.previous)
    names_subject = bool(slots.terms or slots.whole)
    changed = replace(
        operand,
        question=f"{slots.text} {operand.question}" if not names_subject else slots.text,
        municipalities=bare.municipalities or operand.municipalities,
        reports=() if bare.municipalities else operand.reports,
        subject=bare.subject if names_subject else operand.subject,
        hints=bare.hints if names_subject else operand.hints,
        whole=bare.whole and not bare.subject if names_subject else operand.whole,
        near=operand.rows,
        rows=(),
        unexplained=(),
    )
    return link_plan(changed, setting.store)


def in_percent(plan: Plan, setting: Setting) -> Plan | None:
    """Return what was shown in per cent: an operation before, a change of two figures, a deviation of its budget."""
    before = setting.previous
    if before is None:
        return None
    if before.operation in CALCULATIONS and before.operands:
        return gather(replace(plan, percent=True, order=before.order), before.operation, before.operands)
    shows_deviation = Measure.VARIANCE in before.measures or before.operation is Operation.EXPLAIN
    if shows_deviation and (before.rows or before.whole):
        shown = replace(before, operation=Operation.LOOK_UP, open_question=False, presumed_sign=0)
        return gather(replace(plan, percent=True, operation=Operation.LOOK_UP), Operation.SHARE, of_budget(shown))
    pair = find_shown_figures(replace(before, earlier=None), setting.store)
    is_pair = len(pair) == 2 and len({figure.periods for figure in pair}) == 2
    return gather(replace(plan, percent=True), Operation.DIFFERENCE, pair) if is_pair else None


def _change(operand: Plan, plan: Plan, slots: Slots) -> Plan:
    """Return a term with the period and the measure that the new question names."""
    return replace(
        operand,
        periods=plan.periods if slots.years or slots.year_shift or slots.end_month else operand.periods,
        measures=slots.measures or operand.measures,
    )


def deviation_of_budget(plan: Plan, slots: Slots, setting: Setting) -> Plan | None:
    """Return the deviation that was just shown as a share of its budget: "hur mycket är det i procent av budgeten?".

    None where something else is asked for, or what was shown first was no deviation.
    """
    before = setting.previous
    points = _IT.search(slots.text) or _BARE_PERCENT.match(slots.text)
    is_of_it = setting.goes_on and points and set(slots.measures) <= {Measure.BUDGET}
    if before is None or not is_of_it or slots.terms or slots.municipalities or slots.whole:
        return None
    by_deviation = before.operation is Operation.RANK and before.order in (Order.WORST, Order.BEST)
    # why a row went as it did was asked of its deviation, and how it went is told by that
    tells_it = Measure.VARIANCE in before.measures or (
        not before.measures and (before.operation is Operation.EXPLAIN or before.open_question)
    )
    is_shown = by_deviation or (before.operation not in CALCULATIONS and tells_it)
    key = next(iter(before.shown or before.rows), None)
    if not is_shown or key is None:
        return None
    row = replace(before, operation=Operation.LOOK_UP, rows=(key,), reports=(key.report,), order=None, offers=())
    return gather(plan, Operation.SHARE, of_budget(replace(row, whole=False)))
