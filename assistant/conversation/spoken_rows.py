"""Keeps the rows that a conversation spoke of, and chooses among them: "vilken av de två håller budget?".

In: the plan of an answer and the one before; and a question that points at what was spoken of. Out: the rows as plans,
the latest last; and the plan that sets them side by side. For example after "vad kostade badet?", "varför?" and "och
ishallen då?" a question "which of the two did worse?" compares the deviations of the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.shown_figures import find_shown_figures
from assistant.conversation.shown_rows import to_rows
from assistant.evidence.period_fit import is_year
from assistant.linking.rows import find_rows_of
from assistant.question.asked_operation import read_operation
from assistant.question.asked_period import to_full_year
from assistant.question.bare_plan import to_bare_plan
from assistant.question.overview_words import direction_of
from assistant.question.setting import gather
from assistant.question.slots import Slots, read_slots
from assistant.records import Operation, Order, Plan, RowKey
from assistant.words.kept_budget import keeps_budget
from assistant.words.pointing_words import CHOOSES_BARE, CHOOSES_OF_THEM, OF_DEVIATIONS, ORDER_WORDS
from ingest.records import Measure
from ingest.store import Store

_PAIR = 2
MOST_SPOKEN = 4  # rows that a conversation is taken to remember
_OF_ONE = (Operation.LOOK_UP, Operation.EXPLAIN)
_OF_SEVERAL = (Operation.COMPARE, Operation.SUM, Operation.DIFFERENCE, Operation.RATIO, Operation.MEAN)
_IN_ORDER = (Operation.RANK, Operation.LIST_ROWS)
_COSTS = re.compile(r"\bkosta\w*|\bdyr\w*|\bbillig\w*|\bcosts?\b|\bexpensive\b|\bcheap\w*", re.IGNORECASE)


def keep_spoken(previous: Plan, store: Store) -> tuple[Plan, ...]:
    """Return what was spoken of until the answer before, and with it: each row once, the latest last.

    A reason is asked of what was shown: the measure that a row was spoken of in stays.
    """
    kept = {_key(one): one for one in previous.spoken}
    for one in _rows_of(previous, store):
        known = kept.pop(_key(one), None)
        is_reason = previous.operation is Operation.EXPLAIN and known is not None
        kept[_key(one)] = known if is_reason and known else one
    return tuple(kept.values())[-MOST_SPOKEN:]


def choose_spoken(question: str, previous: Plan, store: Store) -> Plan | None:
    """Return the plan that compares the rows which a question points at; None where it points at none, or one."""
    found = CHOOSES_OF_THEM.match(question)
    bare = None if found else CHOOSES_BARE.match(question)
    match, slots = found or bare, read_slots(question)
    if match is None or _names_other(slots):
        return None
    if found and previous.operation in _IN_ORDER and not found["both"]:
        return None  # "vilken av dem": of the rows that were just listed
    spoken = keep_spoken(previous, store)
    if bare:
        is_of_one = previous.operation in (*_OF_ONE, Operation.SHARE)
        is_of_rows = is_of_one and not previous.whole and previous.listing is None
        places = {one.reports for one in spoken[-_PAIR:]}
        if not is_of_rows or (bare["place"] and len(places) < _PAIR) or not _is_of_two_rows(previous):
            return None
        spoken = spoken[-_PAIR:]
    elif found and not found["all"]:
        spoken = spoken[-(_PAIR if found["both"] else _PAIR + 1) :]
    asked = match["asked"]
    if len(spoken) < _PAIR or (bare and not _by_budget(asked, slots) and len(find_shown_figures(previous, store)) > 1):
        return None  # what the answer before set side by side in its own way
    return compare_spoken(spoken, slots, asked, previous, store)


def compare_spoken(spoken: Sequence[Plan], slots: Slots, asked: str, previous: Plan, store: Store) -> Plan:
    """Return the plan that sets rows side by side in the measure and the order that a question asks for."""
    order = _order_of(asked)
    by_budget = _by_budget(asked, slots)
    measures = (Measure.VARIANCE,) if by_budget else slots.measures
    if not measures and _COSTS.search(asked):
        measures = (Measure.ACTUAL,)
    operation = read_operation(slots.text)
    plan = replace(to_bare_plan(slots, previous), presumed_sign=0, open_question=False)
    is_change = operation is not None and operation.is_change
    shared = measures or _shared_measures(spoken)
    terms = tuple(in_measure(one, shared, store) for one in spoken)
    plan = replace(plan, order=order or (Order.BEST if by_budget else Order.LARGEST), by_change=is_change)
    return gather(plan, Operation.COMPARE, terms)


def _order_of(asked: str) -> Order | None:
    return next((order for pattern, order in ORDER_WORDS if pattern.search(asked)), None)


def _by_budget(asked: str, slots: Slots) -> bool:
    """Whether a choice is by how the rows went against their budgets: "vilken är värst?", "which kept its budget?"."""
    is_told = keeps_budget(asked) is not None or OF_DEVIATIONS.search(asked) is not None or direction_of(asked) != 0
    return is_told or _order_of(asked) in (Order.WORST, Order.BEST) or Measure.VARIANCE in slots.measures


def in_measure(one: Plan, measures: tuple[Measure, ...], store: Store) -> Plan:
    """Return a row that was spoken of in another measure: a deviation is of the whole year, unless months have one."""
    if not measures or measures == one.measures:
        return one
    rows = find_rows_of(one.rows, store)
    labels = " ".join(dict.fromkeys(row.label for row in rows))
    moved = replace(one, question=labels, measures=measures, presumed_sign=0, open_question=False, counts=False)
    held = {figure.period for row in rows for figure in row.figures if figure.measure in measures}
    if all(is_year(period) or period in held for period in one.periods) and not one.interim:
        return moved
    years = tuple(dict.fromkeys(to_full_year(period.end.year) for period in one.periods))
    return replace(moved, periods=years, interim=False, end_month=None)


def _shared_measures(spoken: Sequence[Plan]) -> tuple[Measure, ...]:
    """Return the measure that all rows are set side by side in: the one of the last, where they differ."""
    told = [one.measures for one in spoken]
    return () if len(set(told)) == 1 else next((one for one in reversed(told) if one), ())


def _names_other(slots: Slots) -> bool:
    """Whether a question names a thing, a place or a time of its own, and so does not only point."""
    named = [term for term in slots.terms if not any(pattern.search(term) for pattern, _ in ORDER_WORDS)]
    return bool(named or slots.municipalities or slots.years or slots.year_shift or slots.end_month)


def _is_of_two_rows(previous: Plan) -> bool:
    """Whether the answer before took its row from the one before it: another year of one row is no other row."""
    earlier = previous.earlier
    return earlier is not None and bool(previous.spoken) and len(previous.periods) < _PAIR


def _rows_of(plan: Plan, store: Store) -> tuple[Plan, ...]:
    """Return the rows that an answer was about, each as a plan of its own."""
    if plan.offers or plan.unexplained:
        return ()
    if plan.operation in _OF_SEVERAL:
        terms = [one for operand in plan.operands for one in _row_of(operand, store)]
        return tuple(terms) if len({_key(one) for one in terms}) >= _PAIR else tuple(terms[:1])
    if plan.operation is Operation.SHARE:
        return _row_of(plan.operands[0], store) if plan.operands else ()
    if plan.operation is Operation.RANK:
        return _as_plan(plan, plan.shown[plan.nth - 1 : plan.nth], store)
    return _row_of(plan, store) if plan.operation in _OF_ONE else ()


def _row_of(plan: Plan, store: Store) -> tuple[Plan, ...]:
    """Return the one row that a plan was answered with; of a whole report its total comes first."""
    if plan.offers or plan.unexplained:
        return ()
    if plan.whole:
        return _as_plan(plan, plan.shown[:1], store)
    keys = tuple(dict.fromkeys(plan.shown if len(plan.rows) != 1 else plan.rows))
    return _as_plan(plan, keys, store) if len(keys) == 1 else ()


def _as_plan(plan: Plan, keys: Sequence[RowKey], store: Store) -> tuple[Plan, ...]:
    if not keys or not find_rows_of(keys, store):
        return ()
    one = to_rows(plan, keys, store)
    measures = (Measure.VARIANCE,) if plan.operation is Operation.EXPLAIN and not one.measures else one.measures
    return (replace(one, measures=measures, operation=Operation.LOOK_UP, shown=(), spoken=(), percent=False),)


def _key(one: Plan) -> tuple[RowKey, ...]:
    return one.rows
