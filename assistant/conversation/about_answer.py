"""Reads what is asked about the answer before itself: whether it is good, where it stands, the other way round.

In: the question as typed, and the plan before. Out: the plan to answer anew, or None where the question is another.
For example "är det bra eller dåligt?" after a unit's cost shows that beside its budget, with the deviation; "varifrån
kommer siffran?" and "stämmer siffran?" show the same once more, with its source and whether its table adds up.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.conversation.shown_figures import CHOOSES_SHOWN
from assistant.conversation.shown_rows import MOST_ROWS, listing_of
from assistant.question.asked_operation import read_operation
from assistant.question.overview_words import direction_of, turn_direction
from assistant.question.slots import read_slots
from assistant.records import Operation, Order, Plan
from assistant.words.answer_words import AGAINST_BUDGET, ASKS_MEANING, ASKS_SOURCE, ASKS_TEXT, JUDGES, TURNS

_OPPOSITE: Final = {
    Order.WORST: Order.BEST,
    Order.BEST: Order.WORST,
    Order.LARGEST: Order.SMALLEST,
    Order.SMALLEST: Order.LARGEST,
}


def ask_about(question: str, previous: Plan) -> Plan | None:
    """Return the plan of a question about the answer before itself; None for any other question."""
    listing = listing_of(previous)
    if TURNS.match(question) or _names_other_side(question, listing) or _names_other_end(question, listing):
        return _turn(listing_of(previous))
    if previous.is_empty:
        return None
    again = replace(previous, shown=())
    if ASKS_SOURCE.match(question) or ASKS_MEANING.match(question):
        return again
    is_of_row = previous.operation in (Operation.LOOK_UP, Operation.EXPLAIN) and bool(previous.rows or previous.whole)
    is_of_row = is_of_row and not previous.offers
    if JUDGES.match(question):
        # all measures of a row: what was planned beside what it came to, and by how much they differ
        whole = replace(again, operation=Operation.LOOK_UP, open_question=True, measures=(), presumed_sign=0)
        return whole if is_of_row else again
    if is_of_row and AGAINST_BUDGET.match(question):
        whole = replace(again, operation=Operation.LOOK_UP, open_question=True, measures=(), presumed_sign=0)
        return replace(whole, question=f"{previous.question.rstrip('?!. ')} ({question.strip(' ?!.')})")
    if is_of_row and ASKS_TEXT.match(question):
        return replace(again, operation=Operation.EXPLAIN)
    return None


def _names_other_side(question: str, listing: Plan) -> bool:
    """Whether a text only names the direction that the rows of a list did not go: "och under budget?"."""
    sides = direction_of(question), direction_of(listing.question)
    is_other = listing.operation is Operation.LIST_ROWS and all(sides) and sides[0] != sides[1]
    slots = read_slots(question)
    return is_other and slots.follow_up and not (slots.terms or slots.municipalities or slots.years or slots.whole)


def _names_other_end(question: str, listing: Plan) -> bool:
    """Whether a text only asks for the other end of a ranking: "och vilken gick sämst?" after what went best."""
    asked = read_operation(question) if CHOOSES_SHOWN.match(question) and listing.operation is Operation.RANK else None
    if asked is None or asked.order not in (Order.WORST, Order.BEST) or asked.is_change:
        return False
    slots = read_slots(question)
    return asked.order is _OPPOSITE.get(listing.order or Order.LARGEST) and not (slots.municipalities or slots.years)


def _turn(listing: Plan) -> Plan | None:
    """Return a ranking from its other end, or the list of the rows that went the other way."""
    turned = turn_direction(listing.question)
    if listing.operation is Operation.RANK and listing.order:
        order, sign = _OPPOSITE[listing.order], -listing.presumed_sign
        asked = turned or listing.question
        turned_plan = replace(listing, question=asked, order=order, presumed_sign=sign, nth=1, shown=(), offers=())
        return replace(turned_plan, count=1 if listing.count >= MOST_ROWS else listing.count)
    if listing.operation is not Operation.LIST_ROWS or not turned:
        return None
    return replace(listing, question=turned, presumed_sign=-listing.presumed_sign, shown=())
