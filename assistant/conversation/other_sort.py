"""Lets go of what was spoken of before where a whole question asks for what that cannot have: a deficit of sick leave.

In: the slots of a question, the plan before and the store. Out: the plan before, of the same place but of the whole
report where what it was about is counted in no money. For example "hur stort är underskottet?" after "hur hög är
sjukfrånvaron i Hylte?" is of Hylte.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.linking.rows import find_rows_of
from assistant.question.overview_words import direction_of
from assistant.question.slots import Slots
from assistant.records import Operation, Plan
from ingest.records import Unit
from ingest.store import Store

_LEAST_WHOLE: Final = 4  # words of a question that says itself what it asks for
_NO_MONEY: Final = frozenset({Unit.PERCENT, Unit.COUNT})


def without_other_sort(slots: Slots, previous: Plan, store: Store) -> Plan:
    """Return the plan before without the subject, where a surplus or a deficit is asked for and it can have none.

    A choice that was offered is let go of as well: whoever asks something whole has not taken it.
    """
    if not _asks_result(slots) or not (previous.subject or previous.rows or previous.offers):
        return previous
    keys = tuple(dict.fromkeys((*previous.rows, *(one.row for one in previous.offers if one.row))))
    amounts = [one.amount for row in find_rows_of(keys, store) for one in row.figures if one.amount]
    if not amounts or not {amount.unit for amount in amounts} <= _NO_MONEY:
        return previous
    bare = replace(
        previous, operation=Operation.LOOK_UP, subject=(), hints=(), rows=(), offers=(), operands=(), near=()
    )
    return replace(bare, measures=(), claim="", counts=False, percent=False, unexplained=(), whole=True)


def _asks_result(slots: Slots) -> bool:
    """Whether a whole question that names no row asks for what was left over, or lacking."""
    leans = slots.follow_up or slots.points_back or slots.terms or slots.percent or slots.counts
    is_whole = len(slots.text.split()) >= _LEAST_WHOLE or slots.operation is not Operation.LOOK_UP
    return is_whole and not leans and (slots.presumed_sign or direction_of(slots.text)) != 0
