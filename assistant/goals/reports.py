"""Gives the goals of the texts of the reports that a question is of, where no table of theirs tells of goals.

In: the plan of a question and the store. Out: `GoalItem`s. For example a question of 2023 is given no goals of 2024.
"""

from __future__ import annotations

from assistant.goals.items import GoalItem, find_goal_items
from assistant.linking.subjects import MANY_REPORTS
from assistant.overviews.status_tables import find_status_tables
from assistant.records import Plan
from assistant.words.status_words import NAMES_GOALS
from ingest.store import Store


def find_goals_of(plan: Plan, store: Store) -> tuple[GoalItem, ...]:
    """Return the goals that the texts of a plan's reports and years name; none of a report with a table of goals."""
    reports = store.catalogue()
    names = plan.reports or tuple(reports)
    if plan.missing_places or len(names) > MANY_REPORTS:
        return ()
    years = {period.end.year for period in plan.periods}
    return tuple(
        item
        for name in names
        if not years or (period := reports[name].period) is None or period.end.year in years
        if not any(NAMES_GOALS.search(table.name) for table in find_status_tables(name, store))
        for item in find_goal_items(name, reports[name], store)
    )
