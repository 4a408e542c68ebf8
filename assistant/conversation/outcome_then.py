"""Answers "and in 2025?" after a forecast with what came about, where nothing of that year is a forecast any more.

In: a follow-up, its plan, the plan before, the answer that denies a forecast, and how a plan is looked up. Out: an
`Answer` that says first that the forecast is not there, then the outcome; None where the question itself names what it
asks for, or the row has no outcome. For example a row "Antal båtar" with "Prognos 2032" and "Utfall 2031".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from assistant.question.slots import read_slots
from assistant.records import Answer, Language, Operation, Outcome, Plan
from ingest.records import Measure

_QUESTION: Final = {Language.SWEDISH: "utfallet {year}", Language.ENGLISH: "the actual {year}"}


def answer_outcome_then(
    text: str, plan: Plan, previous: Plan | None, denied: Answer, look_up: Callable[[Plan], Answer]
) -> Answer | None:
    """Return the outcome of the year that a follow-up of a forecast asks for, after the line that denies a forecast."""
    if previous is None or denied.outcome is not Outcome.NOT_FOUND or plan.operation is not Operation.LOOK_UP:
        return None
    of_forecast = plan.measures == previous.measures == (Measure.FORECAST,) and plan.rows == previous.rows
    years = {period.end.year for period in plan.periods}
    before = {period.end.year for period in previous.periods}
    slots = read_slots(text)
    if not (of_forecast and plan.rows) or slots.measures or slots.terms or len(years) != 1 or not before - years:
        return None
    if max(before) <= max(years):
        return None  # of a year to come there is no outcome
    asked = _QUESTION[plan.language].format(year=next(iter(years)))  # of the year, and of nothing that it names besides
    found = look_up(replace(plan, question=asked, measures=(Measure.ACTUAL,), full_year=True))
    if found.outcome is not Outcome.ANSWERED or not found.figures:
        return None
    if any(figure.measure is not Measure.ACTUAL or figure.period not in plan.periods for figure in found.figures):
        return None
    lead = denied.text.split("\n", 1)[0]
    return replace(found, text=f"{lead}\n\n{found.text}", names=tuple(dict.fromkeys((*denied.names, *found.names))))
