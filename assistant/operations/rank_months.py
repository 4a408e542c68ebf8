"""Takes for a ranking the cell of the months that a question names, where a forecast of the year stands beside it.

In: the choice of a row's figure and the plan. Out: the choice. For example of the columns "Effekt t.o.m. maj" and
"Prognos effekt 2031" the question "vad har gett störst effekt till och med maj" is of the first.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.figure_choice import Choice
from assistant.records import Plan
from ingest.records import Measure


def of_named_months(choice: Choice, plan: Plan) -> Choice:
    """Return a choice of the months that are asked for, in place of a forecast that nothing asks for."""
    first = choice.asked[0]
    if plan.end_month is None or first.measure is not Measure.FORECAST or Measure.FORECAST in plan.measures:
        return choice
    so_far = [
        figure
        for figure in choice.row.figures
        if figure.amount and first.amount and figure.amount.unit is first.amount.unit
        if figure.measure in (Measure.OTHER, Measure.ACTUAL)
        if figure.period and figure.period.end.month == plan.end_month
    ]
    return replace(choice, asked=(so_far[0],)) if len(so_far) == 1 else choice
