"""Makes a plan of a question: what is asked, of which reports, for which rows, in the light of the question before.

In: the question, the previous plan if any, and the store. Out: a `Plan`. For example "och året innan?" after a
question about Ekonomienheten 2019 gives the same plan with the year 2018.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.asked_period import to_full_year, to_months
from assistant.records import Offer, Operation, Plan
from assistant.slots import Slots, read_slots
from assistant.subjects import link_plan
from ingest.records import Measure, Period
from ingest.store import Store

_LONGEST_FRAGMENT = 3  # words of "räddningstjänsten?", which only goes on from the question before


def make_plan(question: str, previous: Plan | None, store: Store) -> Plan:
    """Return how a question is read against the reports that the store holds."""
    if previous and (offer := _find_offer(question, previous)):
        return replace(previous, rows=(offer.row,), reports=(offer.row.report,), whole=False, offers=())
    slots = read_slots(question)
    plan = _from_slots(slots, previous)
    if previous and not slots.is_empty and _goes_on(slots):
        plan = _inherit(plan, slots, previous)
    if plan.operation in (Operation.LIST_REPORTS, Operation.HELP):
        return plan
    return link_plan(plan, store)


def _find_offer(question: str, previous: Plan) -> Offer | None:
    """Return the choice that a question takes: by its words, or by its number."""
    typed = question.strip().strip(".)")
    for number, offer in enumerate(previous.offers, start=1):
        if question.strip() == offer.question or typed == str(number):
            return offer
    return None


def _from_slots(slots: Slots, previous: Plan | None) -> Plan:
    language = slots.language if slots.language_is_sure or not previous else previous.language
    years = slots.years
    if slots.year_shift and years:
        years = (*years, years[0] + slots.year_shift)
    periods = tuple(to_months(year, slots.end_month) if slots.end_month else to_full_year(year) for year in years)
    return Plan(
        question=slots.text,
        language=language,
        operation=slots.operation,
        open_question=slots.open_question,
        municipalities=slots.municipalities,
        subject=slots.terms,
        hints=slots.hints,
        whole=slots.whole,
        measures=() if slots.compare and Measure.BUDGET in slots.measures else slots.measures,
        trend=slots.trend,
        counts=slots.counts,
        compare=slots.compare,
        money=slots.money,
        percent=slots.percent,
        guessed=slots.guessed,
        periods=periods,
        end_month=slots.end_month,
        presumed_sign=slots.presumed_sign,
        full_year=slots.full_year,
        year_shift=slots.year_shift,
        interim=slots.interim,
    )


def _goes_on(slots: Slots) -> bool:
    """Whether a question leans on the one before: it says so, points back, or names no subject of its own."""
    leans = slots.follow_up or slots.points_back or slots.text.rstrip("?!. ").casefold().endswith((" då", " then"))
    is_new = slots.municipalities or slots.measures or slots.operation is not Operation.LOOK_UP or slots.open_question
    is_fragment = not is_new and len(slots.text.split()) <= _LONGEST_FRAGMENT
    bare = not slots.terms and not slots.municipalities and not slots.whole
    return leans or is_fragment or (bare and slots.operation not in (Operation.LIST_REPORTS, Operation.HELP))


def _inherit(plan: Plan, slots: Slots, previous: Plan) -> Plan:
    """Return the plan with what the question leaves out taken from the one before."""
    names_slot = bool(slots.measures or slots.open_question)
    operation = plan.operation
    if operation is Operation.LOOK_UP and not names_slot:
        operation = previous.operation
    periods = plan.periods or (() if plan.end_month else previous.periods)
    if slots.year_shift and not slots.years:
        periods = tuple(_shift_year(period, slots.year_shift) for period in previous.periods)
    return replace(
        plan,
        operation=operation,
        open_question=plan.open_question or (previous.open_question and not names_slot),
        municipalities=plan.municipalities or previous.municipalities,
        reports=() if plan.municipalities else previous.reports,
        subject=plan.subject or previous.subject,
        hints=plan.hints if plan.subject else tuple(dict.fromkeys((*plan.hints, *previous.hints))),
        whole=plan.whole or (not plan.subject and previous.whole),
        measures=plan.measures or previous.measures,
        presumed_sign=plan.presumed_sign or (0 if plan.measures else previous.presumed_sign),
        periods=periods,
        full_year=plan.full_year or previous.full_year,
        interim=plan.interim or previous.interim,
        near=previous.rows,
    )


def _shift_year(period: Period, years: int) -> Period:
    if (period.end.month, period.end.day) == (12, 31):
        return to_full_year(period.end.year + years)
    return to_months(period.end.year + years, period.end.month)
