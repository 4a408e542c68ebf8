"""Makes a plan of a question: what is asked, of which reports, for which rows, in the light of the question before.

In: the question, the previous plan if any, and the store. Out: a `Plan`. For example "och året innan?" after a
question about Ekonomienheten 2019 gives the same plan with the year 2018.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from assistant.claims.statement import find_statement
from assistant.linking.subjects import link_plan
from assistant.question.asked_period import to_full_year, to_months
from assistant.question.bare_plan import to_bare_plan
from assistant.question.choice import find_offer
from assistant.question.corrections import read_correction
from assistant.question.operation_plan import Setting, plan_operation
from assistant.question.slots import Slots, read_slots
from assistant.question.unit_wish import to_money
from assistant.records import OVERVIEWS, Language, Operation, Plan, RowKey
from assistant.words import vocabulary
from assistant.words.operation_words import ASKS_ROWS
from ingest.records import Measure, Period
from ingest.store import Store

_STANDS_ALONE = (Operation.LIST_REPORTS, Operation.HELP, Operation.LIST_PLACES)
_LONGEST_FRAGMENT = 3  # words of "räddningstjänsten?", which only goes on from the question before


def make_plan(question: str, previous: Plan | None, store: Store) -> Plan:
    """Return how a question is read against the reports that the store holds."""
    if previous and (offer := find_offer(question, previous)):
        if offer.row is None:
            return make_plan(offer.question, None, store)
        if offer.operand is not None:
            return _take_term(previous, offer.operand, offer.row)
        return replace(previous, rows=(offer.row,), reports=(offer.row.report,), whole=False, offers=())
    if corrected := read_correction(question):
        said, question = corrected
        previous = make_plan(said, previous, store) if said else previous
        if previous:
            no = "nej" if previous.language is Language.SWEDISH else "no"
            return make_plan(f"{no}, {question}", replace(previous, offers=()), store)
    if previous and (in_money := to_money(question, previous)):
        return link_plan(in_money, store)
    slots = _read(question)
    plan = to_bare_plan(slots, previous)
    if slots.operation is Operation.CLAIM:
        plan = replace(plan, claim=question)
    if previous and not slots.is_empty and _goes_on(slots):
        plan = _inherit(plan, slots, previous)
    if plan.operation in (Operation.LIST_REPORTS, Operation.HELP) or plan.operation in OVERVIEWS:
        return plan
    return _plan_operation(plan, slots, previous, store) or link_plan(plan, store)


def _take_term(previous: Plan, place: int, row: RowKey) -> Plan:
    """Return the calculation before, with the row that was chosen for one of its terms."""
    operands = list(previous.operands)
    operands[place] = replace(operands[place], rows=(row,), reports=(row.report,), whole=False, unexplained=())
    rows = tuple(dict.fromkeys(key for operand in operands for key in operand.rows))
    return replace(previous, operands=tuple(operands), rows=rows, offers=())


def _plan_operation(plan: Plan, slots: Slots, previous: Plan | None, store: Store) -> Plan | None:
    """Return the plan of an operation over several figures, if the question asks for one."""

    def complete(bare: Plan, own: Slots) -> Plan:
        return _inherit(bare, own, previous) if previous else bare

    goes_on = previous is not None and not slots.is_empty and _goes_on(slots)
    setting = Setting(previous=previous, goes_on=goes_on, complete=complete, store=store, language=plan.language)
    return plan_operation(plan, slots, setting)


def keep_within(plan: Plan, reports: Collection[str]) -> Plan:
    """Return a plan without what it holds of other reports, for the next question to go on from."""
    return replace(
        plan,
        reports=tuple(name for name in plan.reports if name in reports),
        rows=tuple(key for key in plan.rows if key.report in reports),
        near=tuple(key for key in plan.near if key.report in reports),
        offers=tuple(offer for offer in plan.offers if offer.row is None or offer.row.report in reports),
        operands=tuple(keep_within(operand, reports) for operand in plan.operands),
    )


def plan_part(text: str, before: Plan, store: Store) -> Plan:
    """Return the plan of a part of a claim, which leaves out what `before` names."""
    slots = read_slots(text)
    return link_plan(_inherit(replace(to_bare_plan(slots, before), language=before.language), slots, before), store)


def _read(question: str) -> Slots:
    """Return what a question says; of a claim what it is about, without its amounts and comparisons."""
    slots = read_slots(question)
    statement = find_statement(slots.text)
    if statement is None or slots.operation is not Operation.LOOK_UP or ASKS_ROWS.match(slots.text):
        return slots
    own = read_slots(statement.plain)
    kinds = {amount.kind for amount in statement.amounts}
    is_of_deviation = statement.keeps or statement.direction != 0
    return replace(
        own,
        text=slots.text,
        language=slots.language,
        language_is_sure=slots.language_is_sure,
        operation=Operation.CLAIM,
        municipalities=own.municipalities or slots.municipalities,
        follow_up=slots.follow_up,
        points_back=slots.points_back and not own.municipalities,
        open_question=False,
        counts=own.counts or kinds == {"count"},
        percent=kinds == {"percent"} and not statement.change,
        measures=own.measures if not is_of_deviation else tuple(dict.fromkeys((*own.measures, Measure.VARIANCE))),
    )


def _goes_on(slots: Slots) -> bool:
    """Whether a question leans on the one before: it says so, points back, or names no subject of its own."""
    leans = slots.follow_up or slots.points_back or slots.text.rstrip("?!. ").casefold().endswith((" då", " then"))
    is_new = slots.municipalities or slots.measures or slots.operation is not Operation.LOOK_UP or slots.open_question
    is_fragment = not is_new and len(slots.text.split()) <= _LONGEST_FRAGMENT
    bare = not slots.terms and not slots.municipalities and not slots.whole
    names_more = slots.terms or slots.measures or slots.whole or slots.open_question
    if slots.municipalities and not names_more and slots.operation is Operation.LOOK_UP:
        return True  # "och Hylte?", "jämför med Hylte"
    return leans or is_fragment or (bare and slots.operation not in _STANDS_ALONE)


def _inherit(plan: Plan, slots: Slots, previous: Plan) -> Plan:
    """Return the plan with what the question leaves out taken from the one before."""
    names_slot = bool(slots.measures or slots.open_question or slots.counts or slots.money)
    operation = plan.operation
    if operation is Operation.LOOK_UP and not names_slot:
        operation = previous.operation
    if Measure.VARIANCE in previous.measures and vocabulary.FORECAST_OF_IT.search(plan.question) and not plan.subject:
        plan = replace(plan, measures=(Measure.VARIANCE,), full_year=True, question=f"{plan.question} prognosavvikelse")
    periods = plan.periods or (() if plan.end_month or plan.full_year else previous.periods)
    if slots.year_shift and not slots.years:
        periods = tuple(_shift_year(period, slots.year_shift) for period in previous.periods)
    return replace(
        plan,
        operation=operation,
        open_question=plan.open_question or (previous.open_question and not names_slot),
        municipalities=plan.municipalities or previous.municipalities,
        reports=() if plan.municipalities else previous.reports,
        subject=_inherit_subject(plan, previous),
        hints=plan.hints if plan.subject else tuple(dict.fromkeys((*plan.hints, *previous.hints))),
        whole=plan.whole or (not plan.subject and previous.whole),
        measures=plan.measures or previous.measures,
        presumed_sign=plan.presumed_sign or (0 if plan.measures else previous.presumed_sign),
        periods=periods,
        full_year=plan.full_year or previous.full_year,
        interim=plan.interim or previous.interim,
        near=previous.rows,
        claim=plan.claim or (previous.claim if operation is Operation.CLAIM else ""),
    )


def _inherit_subject(plan: Plan, previous: Plan) -> tuple[str, ...]:
    """Return the words that name the subject: of "hur många anställda har den?" those before as well."""
    if plan.subject and vocabulary.PRONOUN_AT_END.search(plan.question):
        return tuple(dict.fromkeys((*plan.subject, *previous.subject)))
    return plan.subject or previous.subject


def _shift_year(period: Period, years: int) -> Period:
    if (period.end.month, period.end.day) == (12, 31):
        return to_full_year(period.end.year + years)
    return to_months(period.end.year + years, period.end.month)
