"""Answers what names neither a figure nor a row: the states of rows, the meaning of a word, a whole table.

In: a plan and the store. Out: an `Answer`, or None where a question asks for none of them. For example "vilka projekt
är klara?" lists the rows of a table that are, and "visa investeringarna" shows all of them.
"""

from __future__ import annotations

from assistant.overviews.meanings import tell_meaning
from assistant.overviews.status_answer import answer_status
from assistant.overviews.whole_table import show_table
from assistant.records import Answer, Plan
from ingest.store import Store


def answer_asked_whole(plan: Plan, store: Store) -> Answer | None:
    """Return the rows of an asked state, what a word means or a whole table, whichever is asked for."""
    return answer_status(plan, store) or tell_meaning(plan, store) or show_table(plan, store)
