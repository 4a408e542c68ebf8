"""Judges how much a row became more or less, as a sentence states it, and what share of its budget was used.

In: what is asked for one figure, its part of the sentence. Out: a `Judgement`. For example "ökade med 8 procent sedan
2030" takes the two years' outcomes of the row, never its deviation from the budget.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.checking import words
from assistant.checking.asked import Asked, is_of_sign
from assistant.checking.computed import judge_change, judge_printed_change, judge_share
from assistant.checking.level import judge_level
from assistant.checking.records import CONFIRMED, CheckVerdict, Doubt, Judgement
from assistant.checking.segments import Segment
from assistant.checking.topic import Scene
from assistant.claims.statement import read_statement
from assistant.linking.rows import RowFigures
from ingest.records import Measure, Unit

_THUS_BY = re.compile(
    r"^\W*(?:(?:alltså|dvs\.?|det vill säga|eller|or|that is|i\.e\.)\s+)?(?:med|by)\s+(?:\w+\s+)?$", re.IGNORECASE
)


def find_way(segment: Segment, before: str = "") -> int:
    """Return 1 or -1 where a figure says by how much something became more or less; 0 where it is a level.

    `before` is the sentence before its part: "sjönk från 9 till 6 tkr, alltså med 33 procent".
    """
    if segment.side_of_budget():
        return 0
    if segment.is_change:
        return read_statement(segment.lead).change or read_statement(f"{segment.lead} 1").change
    if segment.mention.amount.kind == "percent" and _THUS_BY.search(segment.lead):
        return read_statement(f"{before} 1").change
    if words.CHANGE_AFTER.match(segment.trail):
        return read_statement(segment.trail).compared
    return 0


def judge_stated_change(asked: Asked, segment: Segment, scene: Scene, way: int, year: int | None) -> Judgement:
    """Return the verdict on a change; the year that the text is about is the later one where it names none."""
    text = f"{segment.lead} {segment.mention.amount.text} {segment.trail}"
    report = scene.reports[0].period
    base = year or (report.end.year if report else None)
    own_years = [found for found in segment.years if not words.SINCE.search(text[: text.find(str(found))])]
    if base and not own_years:
        text = f"{text}, {base}"
    statement = replace(read_statement(text), text=text)
    unnamed = tuple(measure for measure in asked.plan.measures if measure is not Measure.VARIANCE)
    own = replace(asked, plan=replace(asked.plan, measures=unnamed))
    found = judge_change(own, statement, way)
    if found is None or found.verdict not in CONFIRMED:
        found = judge_printed_change(asked, way) or found
    return found or Judgement(verdict=CheckVerdict.UNTIED, doubt=Doubt.NOTHING_TO_COMPARE)


def share_of_budget(asked: Asked, told: Sequence[Judgement]) -> Judgement:
    """Return whether a figure told before is the claimed percentage of its row's budget: the last, or one that is."""
    found = [one for before in reversed(told) if (one := _judge_share_of(asked, before))]
    fitting = [one for one in found if one.verdict in CONFIRMED]
    if fitting or len(found) == 1:
        return (fitting or found)[0]
    return Judgement(verdict=CheckVerdict.UNTIED, doubt=Doubt.NOTHING_TO_COMPARE)


def judge_share_left(asked: Asked, all_rows: Sequence[RowFigures]) -> Judgement | None:
    """Return whether a row's surplus or deficit is the claimed percentage of its budget, as printed or computed."""
    found = judge_level(asked, all_rows)
    if found.verdict in CONFIRMED:
        return found
    years = {period.end.year for period in asked.periods}
    left = [
        figure
        for row in asked.rows
        for figure in row.figures
        if figure.measure is Measure.VARIANCE and figure.amount and figure.amount.unit is not Unit.PERCENT
        and figure.period and figure.period.end.year in years and is_of_sign(asked, figure)
    ]  # fmt: skip
    told = [Judgement(verdict=CheckVerdict.RIGHT, figures=(figure,)) for figure in left[:1]]
    return share_of_budget(asked, told) if told else None


def _judge_share_of(asked: Asked, before: Judgement) -> Judgement | None:
    if not before.figures or before.verdict not in CONFIRMED or before.derivation:
        return None
    part = before.figures[0]
    budgets = [
        figure
        for row in asked.rows
        for figure in row.figures
        if figure.measure is Measure.BUDGET and part.measure is not Measure.BUDGET and figure.period == part.period
        and (figure.location.report, figure.table, figure.row) == (part.location.report, part.table, part.row)
    ]  # fmt: skip
    return judge_share(replace(asked, is_full=True), part, budgets[0]) if len(budgets) == 1 else None
