"""Answers what the target and the outcome of a goal of a report's text were, and how far apart they are.

In: the plan of a question and the store. Out: an `Answer` with the goal's item as printed; None where the question
names no goal, or several. For example "Utfall: 74 dagar" is 14 days from "Mål: högst 60 dagar".
"""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.told_numbers import to_told_figure
from assistant.goals.asked import find_named_items
from assistant.goals.items import GoalItem
from assistant.goals.showing import show_item
from assistant.goals.values import Told, is_same_unit
from assistant.linking.places import link_places
from assistant.operations.calculate import derive, write_number
from assistant.operations.composed import Words, bold
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.question.target_gap import asks_target_gap
from assistant.records import Answer, Derivation, Operation, Outcome, Plan
from assistant.words.goal_item_words import ASKS_ABOVE, ASKS_BELOW, ASKS_OTHERWISE, ASKS_VALUE, OUTCOME, TARGET
from assistant.writing.citing import line, write_lines
from assistant.writing.phrases import PHRASES
from assistant.writing.wording import to_expression, to_place
from ingest.notation import Mention
from ingest.records import Figure, Unit
from ingest.store import Store


def answer_goal_values(plan: Plan, store: Store) -> Answer | None:
    """Return the item of the one goal that a question asks the values of, with what is between them."""
    if plan.operation is not Operation.LOOK_UP or not ASKS_VALUE.search(plan.question):
        return None
    if ASKS_OTHERWISE.search(plan.question) or (plan.rows and not asks_target_gap(plan.question)):
        return None  # a row without a target has the outcome, and not what lacks to it
    reports = store.catalogue()
    items = find_named_items(plan.question, link_places(plan, reports), store)
    if len(items) != 1 or not (TARGET.search(items[0].text) or OUTCOME.search(items[0].text)):
        return None
    item = items[0]
    phrases = PHRASES[plan.language]
    words = Words(language=plan.language, reports=reports)
    gap = _subtract(item) if asks_target_gap(plan.question) and _is_on_side(item, plan.question) else None
    lines = [line(bold(words.result(gap)) if gap else phrases.in_text), *show_item(item)]
    if gap:
        expression = to_expression(gap.expression, plan.language)
        computed = OPERATION_PHRASES[plan.language].computed.format(expression=expression, result=words.result(gap))
        lines.append(line(computed, *gap.terms))
    text, citations = write_lines(lines, store)
    place = to_place(reports[item.location.report])
    return Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text=text,
        plan=replace(plan, reports=plan.reports or (item.location.report,)),
        reading=phrases.read_as.format(parts=" · ".join((place, *plan.subject))),
        derivations=(gap,) if gap else (),
        citations=citations,
        names=(place, item.name),
    )


def _is_on_side(item: GoalItem, question: str) -> bool:
    """Whether an outcome lies on the side of its target that a question takes it to be on."""
    if item.target is None or item.outcome is None:
        return False
    way = item.outcome.amount.value - item.target.amount.value
    return not (way < 0 and ASKS_ABOVE.search(question)) and not (way > 0 and ASKS_BELOW.search(question))


def _subtract(item: GoalItem) -> Derivation | None:
    """Return what is between the target and the outcome of a goal; None where they are of different units."""
    target, outcome = item.target, item.outcome
    if target is None or outcome is None or not is_same_unit(target, outcome):
        return None
    larger, smaller = (outcome, target) if outcome.amount.value >= target.amount.value else (target, outcome)
    units = {one.amount.unit for one in (target, outcome)} - {Unit.UNKNOWN}
    unit = units.pop() if len(units) == 1 else Unit.UNKNOWN
    expression = f"{_write(larger)} - {_write(smaller)}"
    terms = tuple(_to_figure(item, one) for one in (larger, smaller))
    return derive(expression, Unit.PERCENTAGE_POINTS if unit is Unit.PERCENT else unit, terms)


def _to_figure(item: GoalItem, told: Told) -> Figure:
    """Return a value of an item as a term of an expression."""
    mention = Mention(amount=told.amount, start=0, end=len(told.text))
    return replace(to_told_figure(item.passage, told.text, mention), cell=told.start)


def _write(told: Told) -> str:
    return write_number(told.amount.value)
