"""Plans a ranking: of which rows, within what, or of which municipalities by one and the same figure.

In: a question that asks what is largest, its slots and the store. Out: a `Plan`. For example "vilken kommun har lägst
sjukfrånvaro" gives a term for each report, each linked to its own row of sick leave.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.conversation.shown_rows import is_single_row, listing_of
from assistant.linking.places import link_places
from assistant.linking.report_names import narrow_by_names
from assistant.linking.rows import group_rows
from assistant.linking.subjects import MANY_REPORTS, link_plan, to_terms
from assistant.operations.row_tree import board_rows
from assistant.question.asked_operation import AskedOperation
from assistant.question.asked_order import without_order
from assistant.question.asked_period import to_full_year
from assistant.question.setting import Setting, gather
from assistant.question.slots import Slots, read_slots
from assistant.records import Operation, Order, Plan
from assistant.words import board_words
from assistant.words import operation_words as words
from assistant.words.budget_words import BEYOND_VERB
from assistant.words.pointing_words import CHOOSES_OF_THEM
from assistant.words.typed_text import blank_out
from ingest.records import Measure, Report

_YEAR = 12  # the month that a whole year ends with
_FEWEST = 2  # boards that can be put in order


def plan_ranking(plan: Plan, asked: AskedOperation, slots: Slots, setting: Setting) -> Plan | None:
    """Return the plan of a ranking of rows, or of municipalities; None where there is nothing to put in order."""
    before = setting.previous
    if before and setting.goes_on and before.operands and not slots.terms and not slots.municipalities:
        return gather(_in_same_order(plan, before), Operation.COMPARE, before.operands)
    reports = setting.store.catalogue()
    own = read_slots(without_order(asked.rest, asked.count))
    if before and setting.goes_on and (again := _next_in_order(listing_of(before), asked, own, plan)):
        return again
    told = before and setting.goes_on and not (before.shown or before.rows or before.whole or before.open_question)
    if before and told and before.subject and not (own.terms or slots.measures or slots.municipalities):
        # "vilken är störst?" of what sentences told, or what was not found: no rows of another sort are put in order
        untold = replace(plan, operation=Operation.LOOK_UP, subject=before.subject, order=None, rows=(), whole=False)
        return replace(untold, unexplained=before.subject)
    is_of_all = before is not None and not CHOOSES_OF_THEM.match(slots.text) and is_single_row(before, setting.store)
    kept = () if slots.terms or is_of_all else plan.subject
    plan = replace(plan, subject=own.terms or kept, hints=own.hints)
    sign = int(bool(words.POSITIVE.search(slots.text))) - int(bool(words.NEGATIVE.search(slots.text)))
    if beyond := BEYOND_VERB.search(slots.text):
        sign = sign or (-1 if beyond["over"] else 1)  # what stayed below is no row that overran its budget
    # "varför gick kommunen back?", "och vad gick bäst?": the best of all, and not of what went badly
    before_sign = 0 if asked.order in (Order.BEST, Order.WORST) else plan.presumed_sign
    plan = replace(plan, presumed_sign=slots.presumed_sign or before_sign or sign)
    plan = replace(link_places(_of_year_forecast(plan), reports), operation=Operation.RANK, open_question=False)
    terms, _ = to_terms(plan, setting.store, plan.reports or tuple(reports))
    plan = narrow_by_names(plan, terms, {name: reports[name] for name in plan.reports} or reports, setting.store)
    if len(slots.municipalities) >= _FEWEST and not own.terms:
        return _plan_places(plan, setting)  # "vem gick bäst av A och B": the places themselves are set side by side
    if (
        board_words.BOARDS.search(slots.text)
        and len(plan.reports or reports) > 1
        and not _lists_boards(plan, slots, setting)
    ):
        return _plan_boards(plan, asked, setting, reports)
    return plan


def _of_year_forecast(plan: Plan) -> Plan:
    """Return a plan of forecasts with the whole year for the months that they were made in ("in the Q1 forecast").

    A forecast is of what the year comes to; the months alone have none.
    """
    if Measure.FORECAST not in plan.measures or plan.end_month in (None, _YEAR):
        return plan
    years = dict.fromkeys(to_full_year(period.end.year) for period in plan.periods)
    return replace(plan, periods=tuple(years), end_month=None, interim=False)


def _next_in_order(before: Plan, asked: AskedOperation, own: Slots, plan: Plan) -> Plan | None:
    """Return the ranking before at another place of its order, or from its other end ("och den näst största?")."""
    names_other = own.terms or own.municipalities or own.whole or own.years or own.year_shift or own.measures
    if before.operation is not Operation.RANK or names_other or asked.is_change or before.operands:
        return None
    order = asked.order
    if before.order in (Order.WORST, Order.BEST) and order in (Order.LARGEST, Order.SMALLEST):
        if order is Order.SMALLEST:
            return None  # the smallest deficit is no best one
        order = before.order
    nth = before.nth + before.count if words.NEXT_PLACE.search(plan.question) else asked.nth
    return replace(before, language=plan.language, order=order, nth=nth, count=asked.count, shown=(), offers=())


def _in_same_order(plan: Plan, before: Plan) -> Plan:
    """Return a plan with the order of the ranking before: after the largest deficit the next one is a deficit too."""
    is_of_sides = before.order in (Order.WORST, Order.BEST) and plan.order is Order.LARGEST
    return replace(plan, order=before.order) if is_of_sides else plan


def _lists_boards(plan: Plan, slots: Slots, setting: Setting) -> bool:
    """Whether "vilken nämnd" asks for a row: one of the reports lists its boards."""
    names = plan.reports or setting.store.report_names()
    if not board_words.BOARD_ROWS.search(slots.text) or len(names) > MANY_REPORTS:
        return False
    return bool(board_rows(group_rows(setting.store.figures(reports=tuple(names)))))


def _plan_places(plan: Plan, setting: Setting) -> Plan:
    """Return the plan of which of the named municipalities has most, a term for each: its report or its row."""
    bare = replace(plan, operation=Operation.COMPARE, reports=(), rows=(), operands=(), missing_places=(), count=1)
    places = tuple(link_plan(replace(bare, municipalities=(place,)), setting.store) for place in plan.municipalities)
    return gather(plan, Operation.COMPARE, places)


def _plan_boards(plan: Plan, asked: AskedOperation, setting: Setting, reports: Mapping[str, Report]) -> Plan | None:
    """Return the plan of which municipality or board has most of something, a term for each report.

    What is named ("per invånare") is looked for in each of them; only where nothing is, the totals are meant.
    """
    years = {period.end.year for period in plan.periods}
    names = tuple(name for name in plan.reports or tuple(reports) if not years or _year_of(reports[name]) in years)
    if not _FEWEST <= len(names) <= MANY_REPORTS:
        return None  # the largest of the first ones would not be the largest of all
    text = blank_out(asked.rest, [match.span() for match in board_words.BOARDS.finditer(asked.rest)])
    own = read_slots(without_order(text, asked.count))
    bare = replace(plan, operation=Operation.COMPARE, rows=(), operands=(), count=1)
    subject = tuple(term for term in own.terms if not board_words.BOARD_NOUN.fullmatch(term))
    if not subject:
        whole = replace(bare, whole=True, subject=())
        return gather(plan, Operation.COMPARE, tuple(replace(whole, reports=(name,)) for name in names))
    named = replace(bare, subject=subject, hints=own.hints, counts=own.counts, percent=False)
    linked = tuple(link_plan(replace(named, reports=(name,)), setting.store) for name in names)
    return gather(plan, Operation.COMPARE, linked)


def _year_of(report: Report) -> int:
    return report.period.end.year if report.period else 0
