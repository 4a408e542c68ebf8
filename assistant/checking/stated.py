"""Reads what a sentence states of a figure beside its amount: the measure, the sign of a deviation, the period.

In: a part of a sentence, and what was told before it. Out: measures, a sign, periods. For example "blev 9 tkr" is of an
outcome, "fick kosta 9 tkr" of a budget, and "9 tkr bättre än budget" of a surplus.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checking import words
from assistant.checking.asked import fit_of
from assistant.checking.context import Context, period_of
from assistant.checking.mentions import Mention
from assistant.checking.records import CONFIRMED, Judgement
from assistant.checking.segments import Segment
from assistant.checking.topic import Scene, Subject
from assistant.claims.amount import Fit
from assistant.evidence.period_fit import is_year
from assistant.linking.rows import RowFigures
from assistant.question.asked_period import to_months
from ingest.records import Measure, Period, Report

_CLAUSE_END = re.compile(r"[,;]|\b(?:som|där|att|which|where|that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a figure of a sentence was about, for the figures after it."""

    subject: Subject
    measures: tuple[Measure, ...]
    direction: int
    judgement: Judgement
    mention: Mention


def read_measures(segment: Segment, told: Sequence[Told], context: Context) -> tuple[Measure, ...]:
    """Return the measures that are named beside a figure, else those before it, unless its verb tells of an outcome."""
    if words.ALLOWED.search(segment.lead):
        return (Measure.BUDGET,)
    if words.PRESENT.search(segment.lead) and segment.measures == (Measure.ACTUAL,):
        return ()
    if _tells_cost(segment):
        own = tuple(measure for measure in segment.measures if measure is not Measure.VARIANCE)
        return own or ((Measure.ACTUAL,) if words.COST_PAST.search(segment.lead) else ())
    if segment.is_start and segment.measures == (Measure.FORECAST,):
        return ()  # "väntas stiga från 9 till 12 tkr": the first is no forecast
    if words.OF_BUDGET.match(segment.trail) and segment.mention.amount.kind == "money":
        return tuple(measure for measure in segment.measures if measure is not Measure.BUDGET)  # a part of it
    if words.USED.search(segment.trail) and not words.BUDGET_OF.search(segment.lead):
        return (Measure.ACTUAL,)
    like = _alike(segment, told)
    if segment.measures or not like:
        return segment.measures or context.measures
    if words.RESULT.search(segment.lead):
        return ()
    return (Measure.ACTUAL,) if words.HAPPENED.search(segment.lead) else like[-1].measures


def _alike(segment: Segment, told: Sequence[Told]) -> Sequence[Told]:
    """Return the figures before of the same kind, whose measure goes on; a count goes on from counts alone."""
    kind = segment.mention.amount.kind
    same = [one for one in told if one.mention.amount.kind == kind]
    return same if same or kind == "count" else told


def has_deviations_alone(rows: Sequence[RowFigures]) -> bool:
    """Whether rows print nothing but deviations, so that a figure of theirs is one: "Skolnämnden: +9 mnkr"."""
    return {figure.measure for row in rows for figure in row.figures} == {Measure.VARIANCE}


def _tells_cost(segment: Segment) -> bool:
    """Whether the last clause before a figure tells what something costs, after a deviation was told of."""
    clause = _CLAUSE_END.split(segment.lead)[-1]
    is_told = Measure.VARIANCE in segment.measures or segment.statement.direction
    return bool(is_told and words.COSTING.search(clause) and not words.CHANGE_AFTER.match(segment.trail))


def tells_outcome(segment: Segment, scene: Scene, subject: Subject, context: Context) -> bool:
    """Whether a figure without a named measure is of what has come about: "till och med augusti", "blev".

    "Var" says so of rows without a budget, and where the sentence before told of an outcome.
    """
    if segment.end_month or words.SO_FAR.search(scene.text[: segment.end]) or words.HAPPENED.search(segment.lead):
        return True
    held = {figure.measure for row in subject.rows for figure in row.figures}
    if held and not held & {Measure.BUDGET, Measure.FORECAST, Measure.TARGET}:
        return True
    if not words.WAS.search(segment.lead) or not subject.rows:
        return False
    before = [one.figures[0].measure for one in context.told if one.verdict in CONFIRMED and one.figures]
    is_told = scene.goes_on and before[-1:] == [Measure.ACTUAL]
    return is_told or not held & {Measure.BUDGET, Measure.FORECAST}


def read_direction(
    segment: Segment, direction: int, measures: tuple[Measure, ...], told: Sequence[Told], context: Context
) -> tuple[int, tuple[Measure, ...]]:
    """Return the sign that a part of a sentence states of a deviation, and the measures with the deviation's."""
    if side := segment.side_of_budget():
        return side, (Measure.VARIANCE,)
    if _tells_cost(segment):
        return 0, measures
    if direction:
        return direction, (*(one for one in measures if one is Measure.FORECAST), Measure.VARIANCE)
    if not segment.measures:
        like = _alike(segment, told)
        goes_on = not like or measures == like[-1].measures
        return ((like[-1].direction if like else context.direction) if goes_on else 0), measures
    return 0, measures


def part_of_that(text: str, context: Context) -> Context:
    """Return the context of a sentence that goes on about parts of the deviation that the one before told."""
    if not context.last_direction or not words.PART_OF_THAT.search(text):
        return context
    return replace(context, measures=(Measure.VARIANCE,), direction=context.last_direction)


def find_periods(
    segment: Segment, scene: Scene, told: Sequence[Told], rows: Sequence[RowFigures], context: Context
) -> list[tuple[Period, bool]]:
    """Return for each report of a scene the period that a figure is of, and whether that is certain."""
    periods = [period_of(segment, scene.text, context, report) for report in scene.reports]
    if segment.year_shift and told and (months := _shift_months(told[-1].judgement, segment.year_shift, rows)):
        return [(months, is_certain) for _, is_certain in periods]
    if not segment.is_start:
        return periods
    return [
        (_months_before(segment, report, rows) or period, is_certain)
        for report, (period, is_certain) in zip(scene.reports, periods, strict=True)
    ]


def _shift_months(before: Judgement, years: int, rows: Sequence[RowFigures]) -> Period | None:
    """Return the same months of another year as those of the figure before, where a row has a figure of them."""
    told = before.figures[0].period if before.figures and before.verdict in CONFIRMED else None
    if told is None or is_year(told):
        return None
    shifted = to_months(told.end.year + years, told.end.month)
    return shifted if any(figure.period == shifted for row in rows for figure in row.figures) else None


def _months_before(segment: Segment, report: Report, rows: Sequence[RowFigures]) -> Period | None:
    """Return the months of a report a year earlier, where the first of two figures is what a row prints for them."""
    if report.period is None or is_year(report.period):
        return None
    months = to_months(report.period.end.year - 1, report.period.end.month)
    held = [figure for row in rows for figure in row.figures if figure.period == months]
    return months if any(fit_of(segment.mention, figure) is Fit.EXACT for figure in held) else None
