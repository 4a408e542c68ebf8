"""Finds the goals of the reports' texts that a question names.

In: a question, its plan and the store. Out: `GoalItem`s, one where the question is clear.
"""

from __future__ import annotations

from assistant.claims.goal_rows import find_goal_terms
from assistant.goals.items import GoalItem
from assistant.goals.naming import find_number, name_items
from assistant.goals.reports import find_goals_of
from assistant.records import Plan
from ingest.store import Store


def find_named_items(text: str, plan: Plan, store: Store) -> list[GoalItem]:
    """Return the goals of the reports' texts that a question names, by number or by all of its words."""
    terms = find_goal_terms(plan, store)
    number = find_number(text)
    if number:
        terms = tuple(term for term in terms if term.text not in (number, *number.split(".")))
    return name_items(text, terms, find_goals_of(plan, store)) if terms or number else []
