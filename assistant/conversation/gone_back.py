"""Goes back to a row that a conversation spoke of before: "tillbaka till den första", "back to the previous one".

In: the question as typed, the plan before and the store. Out: the plan of that row, as it was asked for. For example
after "vad kostade badet?" and "och ishallen?" a question "tillbaka till den första" is of the bath again.
"""

from __future__ import annotations

from assistant.conversation.spoken_rows import MOST_SPOKEN, keep_spoken
from assistant.records import Operation, Plan
from assistant.words.pointing_words import GOES_BACK
from ingest.store import Store

_OF_ONE = (Operation.LOOK_UP, Operation.EXPLAIN)
_FEWEST = 2  # rows that one can go back among


def go_back(question: str, previous: Plan, store: Store) -> Plan | None:
    """Return the plan of the first row that was spoken of, or of the one before the last; None for another question.

    Of a list the first is a row of it, and no earlier answer; of a long conversation the first is no longer known.
    """
    found = GOES_BACK.match(question)
    if found is None or previous.listing is not None or previous.operation not in _OF_ONE:
        return None
    spoken = keep_spoken(previous, store)
    if len(spoken) < _FEWEST:
        return None
    if found["first"]:
        return spoken[0] if len(spoken) < MOST_SPOKEN else None
    return spoken[-2]
