"""Makes a plan of what a question says by itself, before anything stored is looked at.

In: slots, and the plan of the question before. Out: a `Plan` without rows. For example "budget 2019" gives the measure
BUDGET and the year 2019 as a period.
"""

from __future__ import annotations

from assistant.question.asked_period import to_full_year, to_months
from assistant.question.slots import Slots
from assistant.records import Plan
from ingest.records import Measure


def to_bare_plan(slots: Slots, previous: Plan | None) -> Plan:
    """Return the plan of the slots; a question that does not tell its language goes on in the one before."""
    language = slots.language if slots.language_is_sure or not previous else previous.language
    years = slots.years
    if slots.year_shift and years:
        years = (*years, years[0] + slots.year_shift)
    # "underskottet för helåret, per augusti": the month that a forecast of the year was made in bounds no period
    month = None if slots.full_year and Measure.FORECAST in slots.measures else slots.end_month
    periods = tuple(to_months(year, month) if month else to_full_year(year) for year in years)
    return Plan(
        question=slots.text,
        language=language,
        operation=slots.operation,
        open_question=slots.open_question,
        municipalities=slots.municipalities,
        subject=slots.terms,
        hints=slots.hints,
        whole=slots.whole,
        measures=slots.measures,
        counts=slots.counts,
        money=slots.money,
        percent=slots.percent,
        guessed=slots.guessed,
        periods=periods,
        end_month=month,
        presumed_sign=slots.presumed_sign,
        full_year=slots.full_year,
        year_shift=slots.year_shift,
        interim=slots.interim,
    )
