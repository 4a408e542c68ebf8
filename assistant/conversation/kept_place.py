"""Keeps a conversation about one place there, where a question names no place and several reports would answer it.

In: the question, the plan of the question before, and the answer from all reports. Out: the reports of the place that
the conversation is about, or none where the answer stands as it is. For example "vilken nämnd gick sämst?" after "hur
gick det för Ystad?" is of Ystad's boards, although another municipality has boards that can be ranked too.
"""

from __future__ import annotations

from typing import Final

from assistant.question.asked_share import asks_portion
from assistant.question.slots import read_slots
from assistant.records import Answer, Operation, Outcome, Plan
from assistant.words.board_words import PLACES
from ingest.store import Store

_OF_ONE_PLACE: Final = (Operation.LOOK_UP, Operation.EXPLAIN, Operation.RANK, Operation.LIST_ROWS, Operation.FIND_TEXT)


def reports_of_place_before(text: str, previous: Plan | None, answer: Answer, store: Store) -> frozenset[str]:
    """Return the reports of the one place talked of, where an answer mixes some of it with those of other places.

    None are returned where the question names a place, a report's own or all of them, or where what it asks for is
    told of other places alone: that may well be a new subject. A share is left to be asked for, of which a place's
    number alone would tell nothing.
    """
    places = set(previous.municipalities) if previous else set()
    is_denied = answer.outcome is Outcome.NOT_FOUND
    if not places or is_denied or answer.plan.operation not in _OF_ONE_PLACE:
        return frozenset()
    reports = store.catalogue()
    own = frozenset(name for name, report in reports.items() if places & set(report.municipalities))
    told = {citation.location.report for citation in answer.citations} | {row.report for row in answer.plan.shown}
    told |= {offer.row.report for offer in answer.plan.offers if offer.row}
    # a ranking tells only what came first of the rows of all places
    is_mixed = bool(told & own) and (answer.plan.operation is Operation.RANK or not told <= own)
    if not is_mixed or PLACES.search(text) or asks_portion(text) or read_slots(text).municipalities:
        return frozenset()
    return own
