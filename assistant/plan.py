"""Makes a plan of a question: what is asked, of which reports, for which rows, in the light of the question before.

In: the question, the previous plan if any, and the store. Out: a `Plan`. For example "och året innan?" after a
question about Ekonomienheten 2019 gives the same plan with the year 2018.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.claims.speaker import to_plain_claim
from assistant.claims.statement import find_statement
from assistant.conversation.about_answer import ask_about
from assistant.conversation.earlier_round import earlier_round
from assistant.conversation.follow_up import follow, follow_overview
from assistant.conversation.gone_back import go_back
from assistant.conversation.inherit import goes_on, inherit
from assistant.conversation.kept_column import keep_column
from assistant.conversation.other_group import other_group
from assistant.conversation.other_sort import without_other_sort
from assistant.conversation.restated import restate
from assistant.conversation.shown_rows import find_meant_row, is_single_row, keep_listing, list_again
from assistant.conversation.sister_row import sister_row
from assistant.conversation.spoken_rows import choose_spoken, keep_spoken
from assistant.linking.month_rows import to_month_row
from assistant.linking.places import own_places
from assistant.linking.subjects import link_plan
from assistant.question.asked_operation import read_operation
from assistant.question.asked_price import ask_price_again, name_priced_thing
from assistant.question.asked_why import ask_why
from assistant.question.bare_plan import to_bare_plan
from assistant.question.bracketed_names import take_bracketed
from assistant.question.choice import find_offer, only_chooses
from assistant.question.choice_of_two import join_sorts
from assistant.question.corrections import read_correction, without_false_start
from assistant.question.elided_nouns import write_elided
from assistant.question.named_group import name_members
from assistant.question.named_owner import join_owners
from assistant.question.operation_plan import plan_operation
from assistant.question.preamble import without_preamble
from assistant.question.setting import Setting
from assistant.question.slots import Slots, read_slots
from assistant.question.unit_wish import to_money
from assistant.question.whole_labels import keep_whole_labels
from assistant.records import OVERVIEWS, Language, Operation, Plan, RowKey
from assistant.words.answer_words import NAMES_EDITION
from assistant.words.bare_follow_ups import ONLY_COMPARES, say_left, say_whole
from assistant.words.circumlocutions import say_plainly
from assistant.words.comparison_words import SIGNED_RESULT
from assistant.words.dwellers import name_dwellers
from assistant.words.language import detect_language
from assistant.words.operation_words import ASKS_ROWS
from assistant.words.receipt_words import name_receipts
from assistant.words.typed_text import put_asking_word_first, write_more_sick
from ingest.records import Measure
from ingest.store import Store

_LEAST_WHOLE = 4  # words of a question that needs no other before it
# "varför blev det underskott": of all, where "det" stands for nothing that was said
_OF_ALL = re.compile(
    r"\bdet\b(?:\s+\w+){0,3}?\s+(?:under|över)skott|\bthere\b(?:\s+\w+){0,3}?\s+(?:deficit|surplus|shortfall|loss)\b",
    re.IGNORECASE,
)


def make_plan(question: str, previous: Plan | None, store: Store) -> Plan:
    """Return how a question is read against the reports that the store holds."""
    as_typed = question
    if previous and (offer := find_offer(question, previous)):
        if offer.row is None:
            return make_plan(offer.question, None, store)
        if offer.operand is not None:
            return _take_term(previous, offer.operand, offer.row)
        return replace(previous, rows=(offer.row,), reports=(offer.row.report,), whole=False, offers=())
    question = ask_why(without_preamble(name_dwellers(without_false_start(question))))
    question = say_plainly(put_asking_word_first(question))
    question = name_priced_thing(write_elided(name_receipts(join_sorts(name_members(question)))))
    typed, question = question, write_more_sick(to_plain_claim(question))
    if corrected := read_correction(question):
        said, question = corrected
        previous = make_plan(said, previous, store) if said else previous
        if previous:
            no = "nej" if previous.language is Language.SWEDISH else "no"
            return make_plan(f"{no}, {question}", replace(previous, offers=()), store)
    question = say_left(say_whole(question)) if previous else say_whole(question)
    if previous and (same := _ask_same(question, previous, store)):
        return _following(same, previous, store)
    meant = find_meant_row(question, previous, store) if previous else None
    if previous and meant is None and only_chooses(question):
        return Plan(question=question, language=previous.language, operation=Operation.LOOK_UP)  # of nothing offered
    question, before = meant or (question, previous)
    question = take_bracketed(join_owners(question, tuple(store.catalogue().values())), store)
    whole = keep_whole_labels(question, store)
    slots = _with_place(_read(whole, own_places(store.catalogue().values())), typed, question)
    slots = _in_language_of(slots, as_typed)
    before = without_other_sort(slots, before, store) if before else before
    plan = to_bare_plan(slots, before)
    if slots.operation is Operation.CLAIM:
        plan = replace(plan, claim=question)
    setting = _to_setting(slots, before, store, plan.language, points=meant is not None)
    plan = _plan_within(plan, slots, setting)
    plan = replace(plan, question=question) if plan.question == whole else plan
    if previous is None:
        return plan
    return _following(plan, previous, store)


def _following(plan: Plan, previous: Plan, store: Store) -> Plan:
    """Return the plan of a question with what the conversation showed before it."""
    earlier = replace(previous, earlier=None, listing=None, spoken=())
    listing = plan.listing or keep_listing(plan, previous)
    return replace(plan, earlier=earlier, listing=listing, spoken=keep_spoken(previous, store))


def _ask_same(question: str, previous: Plan, store: Store) -> Plan | None:
    """Return the plan before for a question that only wants its answer in another way: in money, whole, turned.

    The same asked of another body, or per inhabitant, is a question of its own.
    """
    if in_money := to_money(question, previous):
        return in_money if in_money.operands or in_money.rows or in_money.whole else link_plan(in_money, store)
    before = go_back(question, previous, store)
    if listed := before or list_again(question, previous) or choose_spoken(question, previous, store):
        return listed
    if NAMES_EDITION.match(question) and not (previous.is_empty or previous.operands):
        told = f"{previous.question.rstrip('?!. ')} ({question.strip(' ?!.')})"
        return link_plan(replace(previous, question=told, rows=(), reports=(), shown=(), offers=()), store)
    about = ask_about(question, previous)
    if restated := ask_price_again(question, previous, store) or restate(question, previous, store):
        about = make_plan(restated, None, store)
    return about


def _plan_within(plan: Plan, slots: Slots, setting: Setting) -> Plan:
    """Return the plan of a question with what it takes over from the one before, and its rows."""
    previous, store = setting.previous, setting.store
    if previous and setting.goes_on:
        names_all = slots.operation is Operation.LIST_ROWS and not slots.terms and is_single_row(previous, store)
        # "och vad gick bättre än väntat?" after one row's cost: of all that stands beside it
        previous = replace(previous, subject=(), hints=(), rows=(), presumed_sign=0) if names_all else previous
        plan = inherit(plan, slots, previous)
    if plan.operation in (Operation.LIST_REPORTS, Operation.HELP) or plan.operation in OVERVIEWS:
        return follow_overview(plan, slots, setting) if previous and setting.goes_on else plan
    if previous and setting.goes_on and (beside := _beside_answer(plan, slots, previous, store)):
        return beside
    if planned := plan_operation(plan, slots, setting):
        return planned
    linked = link_plan(plan, store)
    linked = to_month_row(linked, store) or linked
    if previous and setting.goes_on:
        return keep_column(follow(linked, slots, setting), slots, previous, store)
    return linked


def _beside_answer(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan | None:
    """Return the plan of a row or a round that a follow-up asks for beside the one that was answered."""
    sister = sister_row(plan, slots, previous, store)
    return sister or other_group(plan, slots, previous, store) or earlier_round(plan, slots, previous, store)


def _take_term(previous: Plan, place: int, row: RowKey) -> Plan:
    """Return the calculation before, with the row that was chosen for one of its terms."""
    operands = list(previous.operands)
    operands[place] = replace(operands[place], rows=(row,), reports=(row.report,), whole=False, unexplained=())
    rows = tuple(dict.fromkeys(key for operand in operands for key in operand.rows))
    return replace(previous, operands=tuple(operands), rows=rows, offers=())


def _to_setting(slots: Slots, previous: Plan | None, store: Store, language: Language, *, points: bool) -> Setting:
    """Return what a question is read against; one that points at a row of the answer before goes on from it."""

    def complete(bare: Plan, own: Slots) -> Plan:
        return inherit(bare, own, previous) if previous else bare

    is_next = previous is not None and (points or goes_on(slots))
    return Setting(previous=previous, goes_on=is_next, complete=complete, store=store, language=language)


def keep_within(plan: Plan, reports: Collection[str]) -> Plan:
    """Return a plan without what it holds of other reports, for the next question to go on from."""
    return replace(
        plan,
        reports=tuple(name for name in plan.reports if name in reports),
        rows=tuple(key for key in plan.rows if key.report in reports),
        near=tuple(key for key in plan.near if key.report in reports),
        offers=tuple(offer for offer in plan.offers if offer.row is None or offer.row.report in reports),
        operands=tuple(keep_within(operand, reports) for operand in plan.operands),
        shown=tuple(key for key in plan.shown if key.report in reports),
        earlier=plan.earlier and keep_within(plan.earlier, reports),
        listing=plan.listing and keep_within(plan.listing, reports),
        spoken=tuple(keep_within(one, reports) for one in plan.spoken if set(one.reports) <= set(reports)),
    )


def leave_to_filter(plan: Plan, places: Collection[str], years: Collection[int]) -> Plan:
    """Return a plan without the places and the years that a filter shuts out, for the next question to go on from.

    What was chosen counts for more than what was only said before. No years mean that the filter is of all.
    """
    return replace(
        plan,
        municipalities=tuple(place for place in plan.municipalities if place in places),
        missing_places=(),
        periods=tuple(period for period in plan.periods if not years or period.end.year in years),
        operands=tuple(leave_to_filter(operand, places, years) for operand in plan.operands),
        earlier=plan.earlier and leave_to_filter(plan.earlier, places, years),
        listing=plan.listing and leave_to_filter(plan.listing, places, years),
        spoken=tuple(leave_to_filter(one, places, years) for one in plan.spoken),
    )


def stands_alone(question: str) -> bool:
    """Whether a question asks something whole without the one before it: "varför blev det underskott?".

    >>> stands_alone("Varför blev det underskott?"), stands_alone("och budgeten?"), stands_alone("varför?")
    (True, False, False)
    """
    slots = read_slots(question)
    operation = read_operation(question)
    if slots.follow_up or (slots.points_back and not _OF_ALL.search(question)):
        return False
    if operation is not None and operation.operation is Operation.RANK:
        return True
    says_what = bool(slots.presumed_sign or slots.terms or slots.whole)
    return says_what and len(question.split()) >= _LEAST_WHOLE


def plan_part(text: str, before: Plan, store: Store) -> Plan:
    """Return the plan of a part of a claim, which leaves out what `before` names."""
    slots = read_slots(text)
    return link_plan(inherit(replace(to_bare_plan(slots, before), language=before.language), slots, before), store)


def _with_place(slots: Slots, typed: str, claim: str) -> Slots:
    """Return what a claim says with the place of those who made it, where it names none itself."""
    if typed == claim or slots.municipalities:
        return slots
    return replace(slots, municipalities=read_slots(typed).municipalities)


def _in_language_of(slots: Slots, typed: str) -> Slots:
    """Return what a question says in the language that it was typed in: too little of its English may be left."""
    language, is_sure = detect_language(typed)
    is_english = language is Language.ENGLISH and is_sure
    return replace(slots, language=language, language_is_sure=True) if is_english else slots


def _read(question: str, places: Sequence[str]) -> Slots:
    """Return what a question says; of a claim what it is about, without its amounts and comparisons."""
    slots = read_slots(question, places)
    statement = find_statement(slots.text)
    is_other = ASKS_ROWS.match(slots.text) or ONLY_COMPARES.match(slots.text)
    if statement is None or slots.operation is not Operation.LOOK_UP or is_other:
        return slots
    own = read_slots(statement.plain, places)
    kinds = {amount.kind for amount in statement.amounts}
    # "ett positivt rörelseresultat": of the result itself, which has a sign of its own
    is_of_deviation = statement.keeps or (statement.direction != 0 and not SIGNED_RESULT.search(statement.text))
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
        presumed_sign=0,  # what is claimed of a sign may be wrong: no row is chosen by it
        counts=own.counts or kinds == {"count"},
        percent=kinds == {"percent"} and not (statement.change or statement.uses_budget),
        measures=own.measures if not is_of_deviation else tuple(dict.fromkeys((*own.measures, Measure.VARIANCE))),
    )
